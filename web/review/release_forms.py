"""What the forms about a release as a whole decide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from archive import deciding
from archive.decisions import Decision
from archive.errors import UsageError
from index.periods import period
from web.review.filled import Filled


def _title(form: Filled) -> Iterable[Decision]:
    yield deciding.set_title(form.record, form.one("title"), form.signed)


def _date(form: Filled) -> Iterable[Decision]:
    written = form.one("date")
    days = period(written) if written else None
    if written and days is None:
        raise UsageError(f"{written!r} is no date; write 2019-05-08, 2019-05 or 2019")
    yield deciding.set_date(form.record, _exactly(*days) if days else None, form.signed)


def _exactly(first: object, last: object) -> str:
    """Return a period no more exactly than it was written."""
    one, other = str(first), str(last)
    if one == other:
        return one
    return one[:7] if one[:7] == other[:7] else one[:4]


def _publisher(form: Filled) -> Iterable[Decision]:
    found = form.room.desk.publisher(form.one("publisher"))
    if found is None:
        raise UsageError("the archive knows no such publisher; declare it in onrecord.toml")
    yield deciding.set_publisher(form.record, found.id, found.name, form.signed)


def _topics(form: Filled) -> Iterable[Decision]:
    known = {topic.id for topic in form.room.desk.topics}
    wanted = known & set(form.given.getlist("topic"))
    now = {tag.topic for tag in form.record.annotations.topics}
    for topic in sorted(wanted - now):
        yield deciding.add_topic(form.record, topic, form.signed)
    for topic in sorted(known & now - wanted):
        yield deciding.remove_topic(form.record, topic, form.signed)
    if wanted == known & now:
        raise UsageError("these are the release's topics already")


def _withdraw(form: Filled) -> Iterable[Decision]:
    yield deciding.withdraw(form.record.revision.release_id, form.signed)


FORMS: Final = {
    "title": _title,
    "date": _date,
    "publisher": _publisher,
    "topics": _topics,
    "withdrawn": _withdraw,
}
