"""What the forms about one quotation, citation or release begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from flask import abort, url_for

from archive.annotation import PrintedSpeaker
from archive.release import Span
from archive.revision import Record
from archive.settling_release import UNDATED, date_words
from web.counts import values
from web.labels import BASES, FORMS, KINDS, PLACES, REASONS, place
from web.marking import cited_work
from web.review.room import Room, the_person

# Offered while somebody types; nobody has to take one.
_ALWAYS = ("The release says so", "The publisher told us")
WHYS: Final[dict[str, tuple[str, ...]]] = {
    "speaker": (
        "The release names the speaker beside the words",
        "The pronoun points to somebody else",
        "The surname is another person's",
        "The words go on from the quotation before",
        "Two people speak together",
        *_ALWAYS,
    ),
    "words": ("The quotation ends earlier", "The quotation goes on", "Two were taken for one"),
    "form": ("It is a whole clause", "It is a phrase inside the publisher's own sentence"),
    "not a quotation": ("It is a title", "It is a term in scare quotes", "Nobody says it"),
    "quotation": ("It was missed", "Its marks are mistyped"),
    "withdrawn quotation": ("The publisher asked for it", "It names somebody at risk"),
    "citation": ("The release links to it", "Only this work fits the place", *_ALWAYS),
    "pinpoints": ("The place is printed otherwise", *_ALWAYS),
    "title": ("The title was cut", "Something else was taken for the title", *_ALWAYS),
    "date": ("Day and month were exchanged", "The date is that of the page", *_ALWAYS),
    "publisher": ("It was passed on by another body", *_ALWAYS),
    "topics": ("It is about this", "It only mentions this"),
    "withdrawn": ("The publisher asked for it", "It is no press release", "It stands here twice"),
    "accepted": ("Looked at: it is right", "Looked at: the release does not say more"),
}
_BLANK_PLACES: Final = 2


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the release who may have spoken; ``value`` is what the form sends."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in a work, as a form shows it for changing."""

    unit: str
    first: str
    last: str
    sub: str


@dataclass(frozen=True, slots=True)
class Panel:
    """What the forms begin with; ``kind`` chooses them, what does not apply is empty."""

    about: str
    kind: str
    heading: str
    action: str
    slip: str
    kept: tuple[tuple[str, str], ...]
    given: Mapping[str, Any]
    spans: tuple[Span, ...] = ()
    words: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    form: str = ""
    people: tuple[Person, ...] = ()
    names: tuple[str, ...] = ()
    work: str = ""
    mention: str = ""
    works: tuple[str, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    title: str = ""
    date: str = ""
    publisher: str = ""
    publishers: tuple[tuple[str, str], ...] = ()
    topics: tuple[tuple[str, str, bool], ...] = ()
    quotations: tuple[tuple[str, str, str], ...] = ()
    public: str = ""

    reasons = WHYS
    kinds = tuple(
        (kind, words)
        for kind, words in KINDS.items()
        if kind in ("person", "organisation", "document")
    )
    forms = tuple(FORMS.items())
    units = tuple((unit, words[0]) for unit, words in PLACES.items())


def panel_of(
    room: Room, record: Record, about: str, given: Mapping[str, str], kept: Mapping[str, str]
) -> Panel:
    """Return the forms for what is asked about: ids, "release", "missing", or nothing yet."""
    name = record.revision.release_id
    common: dict[str, Any] = {
        "about": about,
        "action": url_for("release.decide", release=name),
        "slip": room.slips.make(the_person()),
        "kept": tuple(kept.items()),
        "given": given,
    }
    if about in record.quotation_ids:
        return _quotation(room, record, record.quotation_ids.index(about), common)
    if about in record.citation_ids:
        return _citation(room, record, record.citation_ids.index(about), common)
    if about == "release":
        return _release(room, record, common)
    if about == "missing":
        people = _people(record, ())
        return Panel(
            kind="missing", heading="A quotation that was missed", people=people,
            names=_names(room), **common,
        )  # fmt: skip
    if about and not _was(room, about, name):
        abort(404)
    return _overview(record, common)


def _was(room: Room, about: str, release: str) -> bool:
    """Return whether this was a quotation or citation of the release, before it was settled."""
    return about.startswith(release) or room.desk.store.quotation(about) is not None


def _quotation(room: Room, record: Record, at: int, common: dict[str, Any]) -> Panel:
    quotation = record.annotations.quotations[at]
    said, text = quotation.attribution, record.revision.release.text
    clues = (("Words that point to the speaker", said.mention), ("Reporting word", said.cue))
    facts = [("Rule", BASES[said.basis]), ("Reason", REASONS[said.basis])]
    facts += [(name, f"“{span.of(text)}”") for name, span in clues if span]
    facts += [("Confidence", f"{said.confidence:.0%}")] if said.speakers else []
    speakers = " and ".join(_in_words(s) for s in said.speakers) or "Speaker not established"
    return Panel(
        kind="quotation",
        heading=f"Quotation {at + 1} of {len(record.quotation_ids)}",
        spans=quotation.segments,
        words=tuple(segment.of(text) for segment in quotation.segments),
        facts=(("Speaker", speakers), *facts, ("Form", FORMS[quotation.form])),
        form=quotation.form,
        people=_people(record, said.speakers),
        names=_names(room),
        public=f"/quotations/{record.quotation_ids[at]}",
        **common,
    )


def _citation(room: Room, record: Record, at: int, common: dict[str, Any]) -> Panel:
    citation, text = record.annotations.citations[at], record.revision.release.text
    rows = [PlaceRow(p.unit, str(p.first), str(p.last), p.sub or "") for p in citation.pinpoints]
    mention = citation.work_mention.of(text) if citation.work_mention else ""
    printed = ", ".join(place(p.unit, p.first, p.last, p.sub) for p in citation.pinpoints)
    return Panel(
        kind="citation",
        heading=f"Citation {at + 1} of {len(record.citation_ids)}",
        spans=(citation.span,),
        words=(citation.span.of(text),),
        facts=(
            ("Work", citation.work or "not named"),
            ("Words that stand for it", mention or cited_work(citation, text)),
            ("Place", printed or "the whole work"),
        ),
        work=citation.work or "",
        mention=mention if citation.work is None else "",
        works=tuple(v.value for v in values(room.desk, "work", "citations", limit=300)),
        places=(*rows, *[PlaceRow("para", "", "", "")] * _BLANK_PLACES),
        **common,
    )


def _release(room: Room, record: Record, common: dict[str, Any]) -> Panel:
    revision, release = record.revision, record.revision.release
    chosen = {tag.topic for tag in record.annotations.topics}
    date = date_words(release.published)
    return Panel(
        kind="release",
        heading="Facts and topics",
        facts=(("Date as written", release.published.as_written if release.published else "none"),),
        title=release.title,
        date="" if date == UNDATED else date,
        publisher=revision.publisher_id,
        publishers=tuple((p.id, p.name) for p in room.desk.store.publishers()),
        topics=tuple((t.id, t.name, t.id in chosen) for t in room.desk.topics),
        **common,
    )


def _overview(record: Record, common: dict[str, Any]) -> Panel:
    text = record.revision.release.text
    said = zip(record.quotation_ids, record.annotations.quotations, strict=True)
    return Panel(
        kind="overview",
        heading="What was found",
        quotations=tuple(
            (
                name,
                " […] ".join(s.of(text) for s in quotation.segments),
                " and ".join(s.name for s in quotation.attribution.speakers),
            )
            for name, quotation in said
        ),
        **common,
    )


def _people(record: Record, chosen: tuple[PrintedSpeaker, ...]) -> tuple[Person, ...]:
    """Return who speaks in the release, each as printed there, those chosen ticked."""
    said = (s for q in record.annotations.quotations for s in q.attribution.speakers)
    return tuple(
        Person(msgspec.json.encode(s).decode(), _in_words(s), s in chosen)
        for s in dict.fromkeys((*chosen, *said))
    )


def _names(room: Room) -> tuple[str, ...]:
    return tuple(v.label for v in values(room.desk, "speaker", limit=300))


def _in_words(speaker: PrintedSpeaker) -> str:
    return ", ".join(filter(None, (speaker.name, speaker.role, speaker.affiliation)))
