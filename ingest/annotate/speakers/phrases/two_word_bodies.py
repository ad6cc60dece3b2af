"""Finds the name with "and" that one body has: "Salt and Light says"."""

from __future__ import annotations

from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AND: Final = lex.words("and &")


def one_of_two_words(tokens: Tokens, phrase: Phrase) -> Span | None:
    """Return the name with "and" of which a verb in the singular says that it is one body's."""
    if len(phrase.also) != 1 or tokens.low[phrase.stop] not in _AND:
        return None
    stop = phrase.also[0].stop
    if phrase.stop - phrase.first != 1 or phrase.also[0].first != phrase.stop + 1:
        return None
    verb = tokens.low[stop] if stop < len(tokens) else ""
    names = [k for k in range(phrase.first, stop) if k != phrase.stop]
    plain = all(is_name(tokens, k) and tokens.low[k] not in GENDER for k in names)
    if not plain or not verb.endswith("s") or verb not in ALL_SAYING:
        return None
    return tokens.span(phrase.first, stop)
