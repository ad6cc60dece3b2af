"""Tells a body from the one that was named, by its sort: "the county court" is no High Court."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.words import lexicon as lex

_SORTS: Final = lex.words(
    "county district appeal appeals appellate trial lower magistrates magistrates' family juvenile",
    "parish borough town city regional state federal national local provincial supreme high",
    "constitutional administrative labour employment commercial criminal civil municipal",
    "students' residents' tenants' teachers' parents' workers' student school village tribal rival",
    "neighbouring neighboring other british european international",
)


def is_another(lows: Sequence[str], words: Sequence[str], later: bool = False) -> bool:
    """Return whether a word before the noun tells a sort that the name ``words`` does not hold.

    Of a body that is named ``later`` only, any word tells it from "the trade association".
    """
    known = {word.lower() for word in words} | lex.DETERMINERS
    told = [low for low in lows[:-1] if low not in known]
    return any(low in _SORTS or later for low in told)
