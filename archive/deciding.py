"""What staff can settle about one release: each as the decision that says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import msgspec

from archive.annotation import Attribution, Citation, Form, Pinpoint, PrintedSpeaker
from archive.decisions import About, Decision, decision
from archive.errors import UsageError
from archive.release import Span
from archive.revision import Record, Revision
from archive.settling_quotations import Missing
from archive.settling_release import date_of, date_words
from archive.settling_works import citation_words
from archive.wording import wording


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, why, and when (in UTC)."""

    who: str
    why: str
    when: datetime


def set_speakers(
    record: Record, at: int, speakers: Iterable[PrintedSpeaker], signed: Signed
) -> Decision:
    """Decide who says the quotation at position ``at``; with no speakers, that nobody is known."""
    quotation = record.annotations.quotations[at]
    before = said_by(quotation.attribution)
    return _of_quotation(record, at, "speaker", _json(tuple(speakers)), before, signed)


def set_form(record: Record, at: int, form: Form, signed: Signed) -> Decision:
    """Decide whether a quotation is full or a phrase."""
    before = record.annotations.quotations[at].form
    return _of_quotation(record, at, "form", form, before, signed)


def set_words(record: Record, at: int, segments: Iterable[Span], signed: Signed) -> Decision:
    """Decide which words of the text a quotation consists of."""
    text, spans = record.revision.release.text, _spans(record, segments)
    return _of_quotation(record, at, "words", wording(text, spans), _words(record, at), signed)


def not_a_quotation(record: Record, at: int, signed: Signed) -> Decision:
    """Decide that what was read as a quotation is none."""
    return _of_quotation(record, at, "not a quotation", None, _words(record, at), signed)


def withdraw_quotation(record: Record, at: int, signed: Signed) -> Decision:
    """Decide that nobody is shown the words of a quotation; their place says so."""
    return _of_quotation(record, at, "withdrawn quotation", None, "shown", signed)


def missing_quotation(
    record: Record,
    segments: Iterable[Span],
    signed: Signed,
    speakers: Iterable[PrintedSpeaker] = (),
    form: Form = "full",
) -> Decision:
    """Decide that these words are a quotation, which no reading found."""
    text, spans = record.revision.release.text, _spans(record, segments)
    after = _json(Missing(form, tuple(speakers)))
    return _of_release(record, "quotation", wording(text, spans), after, "not found", signed)


def set_work(record: Record, at: int, work: str, signed: Signed) -> Decision:
    """Decide which work the citation at position ``at`` points into."""
    cited = record.annotations.citations[at]
    what = citation_words(cited, record.revision.release.text)
    return _of_release(record, "citation", what, work, cited.work or "not named", signed)


def set_pinpoints(
    record: Record, at: int, pinpoints: Iterable[Pinpoint], signed: Signed
) -> Decision:
    """Decide which places of its work a citation points to."""
    cited = record.annotations.citations[at]
    what = citation_words(cited, record.revision.release.text)
    before = pinpoint_words(cited)
    return _of_release(record, "pinpoints", what, _json(tuple(pinpoints)), before, signed)


def set_title(record: Record, title: str, signed: Signed) -> Decision:
    """Decide what a release is called; its text stays as printed."""
    name = " ".join(title.split())
    if not name:
        raise UsageError("a title has words; write it as it is to be shown")
    read = _as_read(record).release.title
    return _of_release(record, "title", read, name, record.revision.release.title, signed)


def set_date(record: Record, date: str | None, signed: Signed) -> Decision:
    """Decide when a release came out: "2019-05-08", "2019-05", "2019", or that it is not known."""
    after = date or "none"
    try:
        date_of(after)
    except ValueError as error:
        raise UsageError(f"{date!r} is no date; write 2019-05-08, 2019-05 or 2019") from error
    read = date_words(_as_read(record).release.published)
    before = date_words(record.revision.release.published)
    return _of_release(record, "date", read, after, before, signed)


def set_publisher(record: Record, publisher_id: str, name: str, signed: Signed) -> Decision:
    """Decide who put a release out."""
    after = f"{publisher_id} {' '.join(name.split())}".strip()
    before = record.revision.release.publisher or record.revision.publisher_id
    return _of_release(record, "publisher", _as_read(record).publisher_id, after, before, signed)


def add_topic(record: Record, topic: str, signed: Signed) -> Decision:
    """Decide that a release is about a topic."""
    return _of_release(record, "topic", topic, topic, _topics(record), signed)


def remove_topic(record: Record, topic: str, signed: Signed) -> Decision:
    """Decide that a release is not about a topic."""
    return _of_release(record, "not a topic", topic, None, _topics(record), signed)


def withdraw(release_id: str, signed: Signed) -> Decision:
    """Decide that nobody is shown a release; its id, the date and the reason stay."""
    return _signed("withdrawn", release_id, None, release_id, "shown", signed)


def accept(release_id: str | None, what: str, signed: Signed) -> Decision:
    """Decide that something that was doubtful, in a release or in all, is right as it is."""
    return _signed("accepted", what, None, release_id, None, signed)


def said_by(attribution: Attribution) -> str:
    """Return who says something, as a person would tell it."""
    return names_of(attribution.speakers)


def names_of(speakers: Iterable[PrintedSpeaker]) -> str:
    """Return speakers as a person would tell them."""
    told = (", ".join(filter(None, (s.name, s.role, s.affiliation))) for s in speakers)
    return "; ".join(told) or "not established"


def pinpoint_words(citation: Citation) -> str:
    """Return the places of a citation in words: "para 14–16; article 19(3)"."""
    return places_told(citation.pinpoints)


def places_told(pinpoints: Iterable[Pinpoint]) -> str:
    """Return places in words."""
    told = []
    for pin in pinpoints:
        last = f"–{pin.last}" if pin.last != pin.first else ""
        told.append(f"{pin.unit} {pin.first}{last}{pin.sub or ''}")
    return "; ".join(told) or "none"


def _of_quotation(
    record: Record, at: int, about: About, after: str | None, before: str, signed: Signed
) -> Decision:
    segments = record.annotations.quotations[at].segments
    what = wording(record.revision.release.text, segments)
    return _of_release(record, about, what, after, before, signed)


def _of_release(
    record: Record, about: About, what: str, after: str | None, before: str, signed: Signed
) -> Decision:
    return _signed(about, what, after, record.revision.release_id, before, signed)


def _signed(
    about: About,
    what: str,
    after: str | None,
    release: str | None,
    before: str | None,
    signed: Signed,
) -> Decision:
    return decision(
        about,
        what,
        after,
        release=release,
        before=before,
        who=signed.who,
        when=signed.when,
        why=signed.why,
    )


def _spans(record: Record, segments: Iterable[Span]) -> tuple[Span, ...]:
    """Return the segments in order, or raise ``UsageError`` where they are no words of the text."""
    text = record.revision.release.text
    spans = tuple(sorted(segments))
    if not spans or any(s.end > len(text) or not s.of(text).strip() for s in spans):
        raise UsageError("these are no words of the release's text; mark some that are")
    if any(one.end > other.start for one, other in pairwise(spans)):
        raise UsageError("the pieces of a quotation overlap; mark each piece once")
    return spans


def _as_read(record: Record) -> Revision:
    return record.as_read or record.revision


def _words(record: Record, at: int) -> str:
    text = record.revision.release.text
    return " […] ".join(s.of(text) for s in record.annotations.quotations[at].segments)


def _topics(record: Record) -> str:
    return ", ".join(tag.topic for tag in record.annotations.topics) or "none"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
