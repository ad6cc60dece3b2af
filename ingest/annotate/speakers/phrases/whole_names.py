"""Finds the whole of a long name of which a phrase is a part."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.stood_for import CALLS, SUPPORTERS
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_INSIDE: Final = lex.words("and & of for on against in the to without our")
_OPENING: Final = (
    SUPPORTERS | CALLS | lex.words("committee campaign coalition delegation mission embassy")
)
_LISTS: Final = _INSIDE | {","}
_FURTHEST: Final = 160


def whole_name(text: str, tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return one phrase where "and" joins no two: "the Dock and Harbour Workers' Union"."""
    commas = "," in tokens.low and not lex.ORGANISATION_NOUNS.isdisjoint(tokens.low)
    first = _begins(tokens, phrase.first, _LISTS if commas else _INSIDE)
    behind = tokens.low[phrase.stop : phrase.stop + 1]
    linked = behind in (("and",), ("&",)) or (commas and behind == (",",))
    linked = linked or (tokens.low[phrase.stop - 1] in _OPENING and not _INSIDE.isdisjoint(behind))
    if not (phrase.also or linked) and first == phrase.first:
        return phrase
    begin, stop = tokens.start[phrase.first], tokens.end[phrase.stop - 1]
    for unit in read_names(text, tokens.start[first], min(tokens.end[-1], stop + _FURTHEST)):
        longer = unit.end > stop + 4 or unit.start < begin
        if unit.start < stop <= unit.end and longer and unit.kind != "person":
            last = max(k for k, end in enumerate(tokens.end) if end <= unit.end)
            begun = min(k for k, start in enumerate(tokens.start) if start >= unit.start)
            return Phrase(min(begun, phrase.first), last + 1)
    return phrase


def _begins(tokens: Tokens, first: int, inside: frozenset[str]) -> int:
    """Return how far back a name may begin of which the token ``first`` is a part.

    "Quiet Streets" may be the end of "Standards for Lamps and Quiet Streets".
    """
    at = first
    while at > 0 and first - at < 16 and (tokens.low[at - 1] in inside or is_name(tokens, at - 1)):
        at -= 1
    while at < first and not is_name(tokens, at):
        at += 1
    return at
