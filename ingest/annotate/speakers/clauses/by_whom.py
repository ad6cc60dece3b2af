"""Finds by whom something was done that goes on to speak: "welcomed by X, the chair, who"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_FURTHEST: Final = 24


def agent_told_of(tokens: Tokens, comma: int) -> Phrase | None:
    """Return the name behind "by" of which nothing but an apposition tells up to the comma."""
    by = next((k for k in range(comma - 2, 1, -1) if tokens.low[k] == "by"), 0)
    if not by or not tokens.low[by - 1].endswith("ed") or comma - by > _FURTHEST:
        return None
    agent = starting_at(tokens, by + 1)
    if agent is None or agent.stop >= comma or tokens.low[agent.stop] != ",":
        return None
    told = tokens.low[agent.stop : comma]
    named = is_name(tokens, agent.stop - 1) and lex.AUXILIARIES.isdisjoint(told)
    return agent if named else None
