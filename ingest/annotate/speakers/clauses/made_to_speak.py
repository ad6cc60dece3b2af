"""Finds who is brought to say something: "The storm led Ana Ruiz to warn that …"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_BRINGS: Final = lex.words(
    "prompted prompts prompting led leads leading forced forces forcing caused causing compelled",
    "compelling moved drove driving spurred provoked",
)
_NEAR: Final = 12


def made_to(tokens: Tokens, verb: int) -> Phrase | None:
    """Return whom a verb before "to" brings to say what the verb tells."""
    if verb < 3 or tokens.low[verb - 1] != "to":
        return None
    near = range(verb - 3, max(-1, verb - _NEAR), -1)
    brings = next((at for at in near if tokens.low[at] in _BRINGS), None)
    whom = starting_at(tokens, brings + 1) if brings is not None else None
    if whom is None or whom.also:
        return None
    behind = whom.stop + (tokens.low[whom.stop] == ",")  # "forced the clerk, Ana Ruiz, to admit"
    return whom if behind == verb - 1 else None
