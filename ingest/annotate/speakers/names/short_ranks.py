"""Knows the ranks that are written short before a name: "DI Ana Ruiz", "Cr Bek"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.words import lexicon as lex

# As printed: "DI" is a rank, "di" is none.
_RANKS: Final = lex.words(
    "DI DCI DS DC PC PCSO WPC DSU ACC DCC ASP DSP SSP DCP ACP PCC MLA MSP MEC MMC Cr Clr Coun",
    "Const Cpl Coun. Const. Cr.",
)
# Before a lone surname they would be too like initials of a body: "AM Radio", "TD Canada".
_ONLY_BEFORE_GIVEN: Final = lex.words("TD AM MS SP SI IG DIG MHA MLC")


def is_rank(words: Sequence[str], at: int) -> bool:
    """Return whether the word at a place is a rank and a name follows."""
    if at + 1 >= len(words) or not words[at + 1].istitle():
        return False
    if words[at] in _RANKS or (words[at] == "Con" and words[at - 1 : at] == ["Det"]):
        return True
    given = at + 2 < len(words) and words[at + 1].lower() in GENDER
    return words[at] in _ONLY_BEFORE_GIVEN and given


def leads_to_rank(words: Sequence[str]) -> bool:
    """Return whether "Police" only says whose rank follows: "Police Maj. Ana Ruiz"."""
    return words[0] == "Police" and any(word.lower() in lex.TITLES for word in words[1:4])
