"""What is not there: unknown, withdrawn with date and reason, or settled to be something else."""

from __future__ import annotations

from datetime import datetime
from typing import NoReturn

from flask import abort
from werkzeug.exceptions import Gone

from archive.decisions import Decision, standing
from archive.ids import quotation_name, release_of_quotation
from archive.masks import public_words
from archive.revision import Record
from archive.wording import place_of, words_of
from web.dates import day
from web.desk import Desk


class Settled(Gone):
    """Something was shown here and is no longer, because staff decided so."""

    def __init__(self, what: str, at: datetime, why: str, end: str = "") -> None:
        super().__init__()
        reason = public_words(why).rstrip(".")
        self.sentence = f"It was {what} on {day(at.date())}, because: {reason}.{end}"


def missing(desk: Desk, name: str) -> NoReturn:
    """Answer 410 for what staff took away, with date and reason; 404 for what nobody knows."""
    stone = desk.store.tombstone(name)
    if stone is not None:
        end = " Its words are deleted." if stone.erased else ""
        raise Settled("withdrawn", stone.at, stone.why, end)
    made = _about(desk, name, "not a quotation")
    if made is not None:
        raise Settled("found to be no quotation", made.when, made.why)
    abort(404)


def reworded(desk: Desk, quotation: str) -> str | None:
    """Return the id that a quotation has since staff settled which words it consists of."""
    made = _about(desk, quotation, "words")
    record = desk.store.record(made.release) if made and made.release else None
    if made is None or record is None:
        return None
    return _standing_at(record, made.after or "")


def _about(desk: Desk, quotation: str, about: str) -> Decision | None:
    """Return the last decision of a kind that was made on the words of a quotation."""
    release = release_of_quotation(quotation)
    if release is None:
        return None
    for each in reversed(standing(desk.store.decisions(release))):
        own = quotation_name(release, words_of(each.what)) if each.about == about else None
        if own and (quotation == own or quotation.startswith(f"{own}-")):
            return each
    return None


def _standing_at(record: Record, what: str) -> str | None:
    place = place_of(record.revision.release.text, what)
    for name, quotation in zip(record.quotation_ids, record.annotations.quotations, strict=True):
        if quotation.segments == place:
            return name
    return None
