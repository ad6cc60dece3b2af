"""What is not there: unknown, or withdrawn with a date and a reason."""

from __future__ import annotations

from typing import NoReturn

from flask import abort
from werkzeug.exceptions import Gone

from archive.masks import public_words
from archive.tombstone import Tombstone
from web.dates import day
from web.desk import Desk


class Withdrawn(Gone):
    """A release or a quotation was here and was withdrawn."""

    def __init__(self, stone: Tombstone) -> None:
        super().__init__()
        self.stone = stone

    @property
    def sentence(self) -> str:
        """Return when and why, and whether its words are kept."""
        end = " Its words are deleted." if self.stone.erased else ""
        why = public_words(self.stone.why).rstrip(".")
        return f"It was withdrawn on {day(self.stone.at.date())}, because: {why}.{end}"


def missing(desk: Desk, name: str) -> NoReturn:
    """Answer 410 for what was withdrawn, 404 for what nobody knows."""
    stone = desk.store.tombstone(name)
    if stone is not None:
        raise Withdrawn(stone)
    abort(404)
