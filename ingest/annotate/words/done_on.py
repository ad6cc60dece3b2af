"""Tells verbs that "on" belongs to: "act on “the best advice”", but "a talk on “Salt”"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.closed_list import words

_DONE_ON: Final = words(
    "act acts acted acting rely relies relied relying insist insists insisted insisting based",
    "depend depends depended depending rest rests rested resting agree agrees agreed build builds",
    "go went goes going gone carry carried carries carrying focus focuses focused focusing",
    "draw draws drew comment commented",
)


def is_done_on(leading: str) -> bool:
    """Return whether words that end in "on" say what is done, and name nothing."""
    before, _, last = leading.rpartition(" ")
    return last == "on" and before.rpartition(" ")[2] in _DONE_ON
