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


def is_another(lows: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a word before the noun tells a sort that the name ``words`` does not hold."""
    known = {word.lower() for word in words}
    return any(low in _SORTS and low not in known for low in lows[:-1])
