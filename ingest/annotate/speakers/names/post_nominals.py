"""Tells the letters of a rank or an honour behind a name from the name: "Ana Ruiz MP"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import PLACE_STARTS
from ingest.annotate.words import lexicon as lex

_LETTERS: Final = lex.words(
    "MP MEP MSP MLA MHA MLC TD MBE OBE CBE DBE KBE KC QC SC AM AO FRS FBA FRCP FRCS JP MD PhD RN",
    "CPA DDS Esq",
)


_NO_SURNAMES: Final = lex.ORGANISATION_WORDS | lex.TITLES | lex.PARTIES


def without_letters(words: list[str]) -> list[str]:
    """Return the words of a name without such letters; those of an office keep theirs.

    "the Lake North MP" and "the Mill Party MP" are nobody's names.
    """
    if len(words) < 3 or words[-1] not in _LETTERS:
        return words
    name = without_letters(words[:-1])
    first, last = name[0].lower(), name[-1].lower()
    place = first in PLACE_STARTS and first not in GENDER
    body = last.strip(".") in _NO_SURNAMES
    shown = name[-1].isupper() or place or body
    return words if shown else name
