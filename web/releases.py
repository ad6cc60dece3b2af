"""The release page: what was published, with what was found in it marked in place."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response as Answer

from archive.annotation import TopicTag
from archive.capture import Fetch
from archive.masks import public_text, public_words
from archive.people import slug
from archive.release import PartLabel, Release
from archive.revision import Record
from web.cite import Citable, citable, copies
from web.corrected import Correction, release_corrections
from web.dates import as_read, machine, moment
from web.desk import Desk, the_desk
from web.gone import missing
from web.headers import DOWNLOAD_POLICY
from web.labels import BASES, BETWEEN, place
from web.linked_data import release_data
from web.marking import cited_work, letters, release_levels
from web.problem import problem_address
from web.proof import is_whole
from web.prose import Piece
from web.relatives import GoneNote, RelativeNote, gone_notes, relative_notes
from web.structure import Shown, body, tail, weaver

releases = Blueprint("releases", __name__)
_EVIDENCE = 8


@dataclass(frozen=True, slots=True)
class SideNote:
    """One line of a side list: a quotation or a citation with the way to it."""

    number: str
    anchor: str
    address: str
    words: str
    who: tuple[tuple[str, str], ...] = ()
    note: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """All that the page of one revision shows."""

    record: Record
    title: tuple[Piece, ...]
    kicker: tuple[Piece, ...]
    standfirst: tuple[Piece, ...]
    body: tuple[Shown, ...]
    tail: tuple[Shown, ...]
    quotations: tuple[SideNote, ...]
    citations: tuple[SideNote, ...]
    corrections: tuple[str, ...]
    facts: tuple[tuple[str, str, str], ...]
    topics: tuple[tuple[str, str, str], ...]
    doubts: tuple[str, ...]
    publisher: str
    newer: bool
    revisions: tuple[tuple[int, str, bool], ...]
    cited_as: Citable
    copies: tuple[tuple[str, str, int], ...]
    date: str
    machine_date: str
    original: str
    made: tuple[Correction, ...] = ()
    problem: str = ""
    kin: tuple[RelativeNote, ...] = ()
    gone: tuple[GoneNote, ...] = ()


@releases.get("/releases/<release>")
@releases.get("/releases/<release>/<path:words>")
def show(release: str, words: str = "") -> str | Answer:
    """Answer with the latest revision of a release; the readable words are not read."""
    return _shown(release, None)


@releases.get("/releases/<release>/revisions/<int:number>")
def revision(release: str, number: int) -> str | Answer:
    """Answer with one numbered revision."""
    return _shown(release, number)


@releases.get("/releases/<release>/original/<int:number>")
def original(release: str, number: int) -> Response:
    """Answer with a revision's bytes as they were got, for keeping and never for showing."""
    desk = the_desk()
    record = desk.store.record(release, number)
    kept = desk.store.capture(record.revision.capture_digest) if record else None
    if record is None:
        missing(desk, release)
    if kept is None or not _is_offered(desk, record):
        abort(404)
    response = Response(kept[1], mimetype="text/plain")
    name = f"{slug(record.revision.release.title)[:60]}-{record.revision.release_id}.original"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Security-Policy"] = DOWNLOAD_POLICY
    response.headers["Content-Type"] = "text/plain"
    return response


def _shown(release: str, number: int | None) -> str | Answer:
    desk = the_desk()
    record = desk.store.record(release, number)
    if record is None:
        missing(desk, release)
    if record.revision.release_id != release:
        return redirect(url_for("releases.show", release=record.revision.release_id), 301)
    return render_template(
        "releases/show.html",
        page=release_page(desk, record),
        linked_data=release_data(desk, record),
    )


def release_page(desk: Desk, record: Record) -> ReleasePage:
    """Return what the page of ``record`` shows."""
    release = record.revision.release
    text = public_text(release)
    woven = weaver(text, release_levels(record))
    cited_as = citable(desk, record)

    def part(label: PartLabel, otherwise: str | None) -> tuple[Piece, ...]:
        spans = [p.span for p in release.parts if p.label == label]
        pieces = tuple(piece for span in spans for piece in (*woven(span), Piece(" ")))
        return pieces or ((Piece(otherwise),) if otherwise else ())

    return ReleasePage(
        record=record,
        title=part("title", release.title),
        kicker=part("kicker", release.kicker),
        standfirst=part("standfirst", release.standfirst),
        body=body(release, woven),
        tail=tail(release, woven),
        quotations=_quotations(record, text, verified=_verified(desk, record)),
        citations=_citations(record, text),
        corrections=tuple(span.of(text) for span in release.corrections),
        facts=_facts(desk, record),
        topics=tuple(
            (t.topic, desk.topic_name(t.topic), _words_of(t, text))
            for t in record.annotations.topics
        ),
        doubts=tuple(
            dict.fromkeys(
                public_words(f.message) for f in (*record.findings, *record.annotations.findings)
            )
        ),
        publisher=desk.publisher_name(record.revision.publisher_id),
        newer=not record.latest,
        revisions=_revisions(desk, record),
        cited_as=cited_as,
        copies=copies(cited_as),
        date=as_read(release.published) if release.published else "",
        machine_date=machine(release.published) if release.published else "",
        original=_original(desk, record),
        made=release_corrections(desk, record),
        kin=relative_notes(desk, record.revision.release_id),
        gone=gone_notes(desk, record.revision.release_id),
        problem=problem_address(desk, cited_as),
    )


def _words_of(tag: TopicTag, text: str) -> str:
    """Return the words that made it a topic, each once, in the order of the text."""
    words = dict.fromkeys(" ".join(s.of(text).split()).casefold() for s in tag.evidence)
    return ", ".join(list(words)[:_EVIDENCE])


def _is_offered(desk: Desk, record: Record) -> bool:
    """Return whether the public may have the original: it still holds words that were withdrawn."""
    return desk.originals and not record.hidden


def _original(desk: Desk, record: Record) -> str:
    if not _is_offered(desk, record):
        return ""
    return url_for(
        "releases.original", release=record.revision.release_id, number=record.revision.number
    )


def _verified(desk: Desk, record: Record) -> frozenset[str]:
    return record.verified if record.verified and is_whole(desk, record) else frozenset()


def _quotations(record: Record, text: str, verified: frozenset[str]) -> tuple[SideNote, ...]:
    return tuple(
        SideNote(
            number=str(at + 1),
            anchor=f"q-{record.quotation_ids[at]}",
            address=url_for("quotations.show", quotation=record.quotation_ids[at]),
            words=BETWEEN.join(s.of(text) for s in quotation.segments),
            who=tuple(
                (s.name, url_for("speakers.show", speaker=key))
                for s, key in zip(
                    quotation.attribution.speakers, record.speaker_ids[at], strict=True
                )
            ),
            note=BASES[quotation.attribution.basis],
            verified=record.quotation_ids[at] in verified,
        )
        for at, quotation in enumerate(record.annotations.quotations)
    )


def _citations(record: Record, text: str) -> tuple[SideNote, ...]:
    return tuple(
        SideNote(
            number=letters(at),
            anchor=f"c-{record.citation_ids[at]}",
            address=url_for("works.show", symbol=citation.work) if citation.work else "",
            words=cited_work(citation, text),
            note=", ".join(place(p.unit, p.first, p.last, p.sub) for p in citation.pinpoints),
        )
        for at, citation in enumerate(record.annotations.citations)
    )


def _facts(desk: Desk, record: Record) -> tuple[tuple[str, str, str], ...]:
    """Return the facts as name, value and an address where the value is one."""
    revision, release = record.revision, record.revision.release
    facts: list[tuple[str, str, str]] = []
    if release.published:
        facts.append(("Date as written", release.published.as_written, ""))
        facts.append(("Date as read", as_read(release.published), ""))
    else:
        facts.append(("Date", "The release does not say", ""))
    if release.embargo:
        facts.append(("Embargo", release.embargo, ""))
    facts.append(("Language", release.language or "not established", ""))
    facts += _sources(release, desk.store.fetches(revision.release_id), record.also_at)
    facts += [
        ("Revision", f"{revision.number}, stored {moment(revision.stored_at)}", ""),
        ("SHA-256 of the original", revision.capture_digest, ""),
        ("SHA-256 of this document", record.document_digest, ""),
        ("Quotations and citations found by", f"annotators {record.annotations.annotator}", ""),
    ]
    return tuple(facts)


def _sources(
    release: Release, fetches: tuple[Fetch, ...], also: tuple[str, ...]
) -> list[tuple[str, str, str]]:
    first = fetches[0] if fetches else None
    address = release.address or (first.address if first else None)
    found = [("Source", address, address)] if address else []
    if first and not address and first.name:
        found.append(("Came as", f"the file {first.name}", ""))
    if first:
        found.append(("Fetched", moment(first.at), ""))
    return [*found, *(("Also at", each, each) for each in also)]


def _revisions(desk: Desk, record: Record) -> tuple[tuple[int, str, bool], ...]:
    return tuple(
        (each.number, moment(each.stored_at), each.number == record.revision.number)
        for each in desk.store.revisions(record.revision.release_id)
    )
