"""The quotation page: the words, whose they are, why we say so, and how to check it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response as Answer

from archive.masks import public_text
from archive.release import Release, Span
from archive.revision import Record
from web.cards import Card, entry_card
from web.cite import Citable, citable, copies
from web.corrected import Correction, quotation_corrections
from web.dates import as_read
from web.desk import Desk, the_desk
from web.gone import missing, reworded
from web.labels import BASES, FORMS, KINDS, REASONS
from web.linked_data import quotation_data
from web.marking import why_levels
from web.problem import problem_address
from web.proof import Shown, shown_proof
from web.prose import Piece
from web.same_words import same_words
from web.structure import weaver

quotations = Blueprint("quotations", __name__)


@dataclass(frozen=True, slots=True)
class Speaking:
    """A speaker of the quotation as the release prints them."""

    name: str
    address: str
    role: str
    affiliation: str
    kind: str


@dataclass(frozen=True, slots=True)
class QuotationPage:
    """All that the page of one quotation shows."""

    id: str
    number: int
    of: int
    segments: tuple[str, ...]
    speakers: tuple[Speaking, ...]
    form: str
    basis: str
    reason: str
    clues: tuple[tuple[str, str], ...]
    confidence: str
    context: tuple[tuple[Piece, ...], ...]
    title: str
    release: str
    publisher: str
    publisher_address: str
    date: str
    language: str
    digest: str
    original: str
    before: str
    after: str
    copies: tuple[tuple[str, str, int], ...]
    cited_as: Citable
    elsewhere: tuple[tuple[Card, bool], ...]
    dropped: bool
    spans: tuple[tuple[int, int], ...]
    proof: Shown
    corrections: tuple[Correction, ...] = ()
    problem: str = ""


@quotations.get("/quotations/<quotation>")
def show(quotation: str) -> str | Answer:
    """Answer with one quotation; the address of wrong words leads to the right ones."""
    desk = the_desk()
    found = desk.store.quotation(quotation)
    if found is None:
        if now := reworded(desk, quotation):
            return redirect(url_for("quotations.show", quotation=now), 301)
        missing(desk, quotation)
    return render_template(
        "quotations/show.html",
        page=quotation_page(desk, *found),
        linked_data=quotation_data(desk, *found),
    )


def quotation_page(desk: Desk, record: Record, at: int) -> QuotationPage:
    """Return what the page of the quotation at position ``at`` shows."""
    revision, release = record.revision, record.revision.release
    text, said = public_text(release), record.annotations.quotations[at]
    cited_as = citable(desk, record, at)
    ids = record.quotation_ids
    woven = weaver(text, why_levels(record, at))
    return QuotationPage(
        id=ids[at],
        number=at + 1,
        of=len(ids),
        segments=tuple(s.of(text) for s in said.segments),
        speakers=_speakers(record, at),
        form=FORMS[said.form],
        basis=BASES[said.attribution.basis],
        reason=REASONS[said.attribution.basis],
        clues=_clues(record, at, text),
        confidence=f"{said.attribution.confidence:.0%}" if said.attribution.speakers else "",
        context=tuple(woven(span) for span in context_spans(release, said.span)),
        title=release.title,
        release=url_for("releases.show", release=revision.release_id, _anchor=f"q-{ids[at]}"),
        publisher=desk.publisher_name(revision.publisher_id),
        publisher_address=url_for("publishers.show", publisher=revision.publisher_id),
        date=as_read(release.published) if release.published else "undated",
        language=release.language or "und",
        digest=revision.capture_digest,
        original=_original(desk, record),
        before=_beside(ids, at - 1),
        after=_beside(ids, at + 1),
        copies=copies(cited_as),
        cited_as=cited_as,
        elsewhere=tuple(
            (entry_card(desk, echo.entry), echo.whole) for echo in same_words(desk, record, at)
        ),
        dropped=not record.latest,
        spans=tuple((s.start, s.end) for s in said.segments),
        proof=shown_proof(desk, record, at),
        corrections=quotation_corrections(desk, record, at),
        problem=problem_address(desk, cited_as),
    )


def _speakers(record: Record, at: int) -> tuple[Speaking, ...]:
    said = record.annotations.quotations[at].attribution
    return tuple(
        Speaking(
            name=s.name,
            address=url_for("speakers.show", speaker=key),
            role=s.role or "",
            affiliation=s.affiliation or "",
            kind=KINDS[s.kind],
        )
        for s, key in zip(said.speakers, record.speaker_ids[at], strict=True)
    )


def _clues(record: Record, at: int, text: str) -> tuple[tuple[str, str], ...]:
    given = record.annotations.quotations[at].attribution
    named: tuple[tuple[str, Span | None], ...] = (
        ("Words that point to the speaker", given.mention),
        ("Reporting word", given.cue),
        ("What they stand for", given.antecedent),
    )
    return tuple((name, " ".join(span.of(text).split())) for name, span in named if span)


def _original(desk: Desk, record: Record) -> str:
    if not desk.originals or record.hidden:
        return ""
    revision = record.revision
    return url_for("releases.original", release=revision.release_id, number=revision.number)


def _beside(ids: tuple[str, ...], at: int) -> str:
    return url_for("quotations.show", quotation=ids[at]) if 0 <= at < len(ids) else ""


def context_spans(release: Release, said: Span) -> tuple[Span, ...]:
    """Return the printed units that the words stand in, with one more to either side."""
    units = sorted(
        {b.span for b in release.blocks}
        | {p.span for p in release.parts if p.label == "standfirst"}
    )
    inside = [n for n, u in enumerate(units) if u.start < said.end and u.end > said.start]
    if not inside:
        return (said,)
    return tuple(units[max(0, inside[0] - 1) : inside[-1] + 2])
