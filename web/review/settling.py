"""What a form of the review site says, as the decisions that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import msgspec
from werkzeug.datastructures import MultiDict

from archive import deciding, deciding_everywhere
from archive.annotation import Form, Pinpoint, PrintedSpeaker
from archive.deciding import Signed
from archive.decisions import Decision, decision
from archive.doubts import Doubt
from archive.errors import UsageError
from archive.revision import Record
from archive.settling_works import mention_words
from index.periods import period
from web.review.room import Room
from web.review.words import find_words

_SOMEBODY: Final = ("1", "2")
_SPEAKER = msgspec.json.Decoder(PrintedSpeaker)


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled-in form about one release, with whoever signs it."""

    room: Room
    record: Record
    given: MultiDict[str, str]
    signed: Signed
    doubt: Doubt | None

    def one(self, name: str) -> str:
        """Return a field on one line; empty where it was not sent."""
        return " ".join(self.given.get(name, "").split())

    def quotation(self) -> int:
        """Return the position of the quotation that the form is about."""
        return self._at(self.record.quotation_ids, "quotation")

    def citation(self) -> int:
        """Return the position of the citation that the form is about."""
        return self._at(self.record.citation_ids, "citation")

    def _at(self, ids: tuple[str, ...], noun: str) -> int:
        about = self.given.get("about", "")
        if about not in ids:
            raise UsageError(f"the release has no such {noun} any more; look at it again")
        return ids.index(about)


def settle(
    room: Room, record: Record, given: MultiDict[str, str], who: str, doubt: Doubt | None
) -> tuple[Decision, ...]:
    """Return the decisions that a form makes; what cannot be decided is a ``UsageError``."""
    what, why = given.get("what", ""), " ".join(given.get("why", "").split())
    if what not in _FORMS:
        raise UsageError("the form says nothing that can be settled; load its page again")
    if not why:
        raise UsageError("say why")
    signed = Signed(who, why, datetime.now(UTC))
    return tuple(_FORMS[what](Filled(room, record, given, signed, doubt)))


def accepting(doubts: Iterable[Doubt], who: str, why: str) -> tuple[Decision, ...]:
    """Return one acceptance for each doubt."""
    signed = Signed(who, why, datetime.now(UTC))
    return tuple(deciding.accept(doubt.release, doubt.key, signed) for doubt in doubts)


def _speaker(form: Filled) -> Iterable[Decision]:
    yield deciding.set_speakers(form.record, form.quotation(), _people(form), form.signed)


def _people(form: Filled) -> tuple[PrintedSpeaker, ...]:
    """Return whoever is ticked, then whoever is written; nobody twice."""
    try:
        ticked = [_SPEAKER.decode(value) for value in form.given.getlist("person")]
    except (msgspec.DecodeError, ValueError) as error:
        raise UsageError("somebody who was ticked cannot be read; load the page again") from error
    written = [_written(form, number) for number in _SOMEBODY if form.one(f"name{number}")]
    return tuple(dict.fromkeys((*ticked, *written)))


def _written(form: Filled, number: str) -> PrintedSpeaker:
    kind = form.one(f"kind{number}") or "person"
    if kind not in ("person", "organisation", "document"):
        raise UsageError(f"no speaker is of kind {kind!r}")
    return PrintedSpeaker(
        form.one(f"name{number}"),
        kind,  # type: ignore[arg-type]
        form.one(f"role{number}") or None,
        form.one(f"affiliation{number}") or None,
    )


def _form(form: Filled) -> Iterable[Decision]:
    yield deciding.set_form(form.record, form.quotation(), _form_of(form), form.signed)


def _form_of(form: Filled) -> Form:
    return "phrase" if form.one("form") == "phrase" else "full"


def _words(form: Filled) -> Iterable[Decision]:
    at, text = form.quotation(), form.record.revision.release.text
    near = _place(form)
    if near is None:
        near = form.record.annotations.quotations[at].span.start
    spans = find_words(text, form.given.get("words", ""), near)
    yield deciding.set_words(form.record, at, spans, form.signed)


def _missing(form: Filled) -> Iterable[Decision]:
    text, written = form.record.revision.release.text, form.given.get("words", "")
    spans = find_words(text, written, _place(form))
    taken = [s for q in form.record.annotations.quotations for s in q.segments]
    if any(s.start < t.end and t.start < s.end for s in spans for t in taken):
        raise UsageError("these words are in a quotation already; settle its words instead")
    yield deciding.missing_quotation(form.record, spans, form.signed, _people(form), _form_of(form))


def _place(form: Filled) -> int | None:
    """Return where the selected words began; ``None`` for words that were typed."""
    at = form.one("at")
    return int(at) if at.isascii() and at.isdigit() and len(at) < 10 else None


def _not_a_quotation(form: Filled) -> Iterable[Decision]:
    yield deciding.not_a_quotation(form.record, form.quotation(), form.signed)


def _withdraw_quotation(form: Filled) -> Iterable[Decision]:
    yield deciding.withdraw_quotation(form.record, form.quotation(), form.signed)


def _work(form: Filled) -> Iterable[Decision]:
    at, work = form.citation(), form.one("work")
    if not work:
        raise UsageError("say which work: its symbol or its name")
    cited, scope = form.record.annotations.citations[at], form.one("scope")
    words = mention_words(cited, form.record.revision.release.text)
    if scope == "alias" and (cited.work or words):
        yield deciding_everywhere.name_work(cited.work or words, work, form.signed)
    elif scope == "mention" and words and cited.work is None:
        yield _mention(form, words, work)
    else:
        yield deciding.set_work(form.record, at, work, form.signed)


def _mention(form: Filled, words: str, work: str) -> Decision:
    signed = form.signed
    return decision(
        "mention", words, work, release=form.record.revision.release_id, before="not named",
        who=signed.who, when=signed.when, why=signed.why,
    )  # fmt: skip


def _pinpoints(form: Filled) -> Iterable[Decision]:
    rows = zip(
        *(form.given.getlist(name) for name in ("unit", "first", "last", "sub")), strict=False
    )
    places = [_pinpoint(*(" ".join(each.split()) for each in row)) for row in rows if any(row[1:])]
    yield deciding.set_pinpoints(form.record, form.citation(), places, form.signed)


def _pinpoint(unit: str, first: str, last: str, sub: str) -> Pinpoint:
    if not (first.isascii() and first.isdigit() and (last or first).isdigit()):
        raise UsageError("a place has a number: 14, and a last one where it is a range")
    try:
        return Pinpoint(unit, int(first), int(last or first), sub or None)  # type: ignore[arg-type]
    except ValueError as error:
        raise UsageError(str(error)) from error


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


def _accept(form: Filled) -> Iterable[Decision]:
    if form.doubt is None:
        raise UsageError("this is settled already")
    yield deciding.accept(form.doubt.release, form.doubt.key, form.signed)


_FORMS: Final[dict[str, Callable[[Filled], Iterable[Decision]]]] = {
    "speaker": _speaker,
    "form": _form,
    "words": _words,
    "quotation": _missing,
    "not a quotation": _not_a_quotation,
    "withdrawn quotation": _withdraw_quotation,
    "citation": _work,
    "pinpoints": _pinpoints,
    "title": _title,
    "date": _date,
    "publisher": _publisher,
    "topics": _topics,
    "withdrawn": _withdraw,
    "accepted": _accept,
}
