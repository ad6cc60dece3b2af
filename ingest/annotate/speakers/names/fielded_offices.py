"""Tells an office with its field from a name: "Director City Services | Ana Ruiz"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import FIELDS
from ingest.annotate.words import lexicon as lex

_HEADS: Final = lex.words("director manager commissioner superintendent executive lead coordinator")
_TOLD: Final = FIELDS | lex.words(
    "services city systems projects programs programmes works affairs regulatory governance"
    " development infrastructure strategic technical business"
)


def fielded_length(words: Sequence[str]) -> int:
    """Return how many of the leading words are an office and its field, 0 where they are none.

    The words are an office alone, or go on with a name of two words or three.
    """
    low = [word.lower() for word in words]
    head = next((k for k, word in enumerate(low[:3]) if word in _HEADS), None)
    if head is None or low[0] in GENDER:
        return 0
    stop = head + 1
    while stop < len(low) and low[stop] in _TOLD and low[stop] not in GENDER:
        stop += 1
        if low[stop : stop + 1] in (["and"], ["&"]) and low[stop + 1 : stop + 2] != []:
            stop += low[stop + 1] in _TOLD  # "Manager Water and Waste"
    if stop == head + 1:
        return 0
    named = stop < len(low) and low[stop] in GENDER and len(low) - stop in (2, 3)
    return stop if stop == len(low) or named else 0
