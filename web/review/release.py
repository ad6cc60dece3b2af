"""One release under review: original and reading side by side, and the forms to settle it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from archive.doubts import Doubt
from archive.errors import NotFoundError, UsageError
from archive.revision import Record
from web.addresses import address
from web.dates import as_read
from web.prose import Piece
from web.review.panels import Panel, panel_of
from web.review.queue import (
    KINDS,
    Sieve,
    address_after,
    doubt_address,
    doubt_asked,
    read_sieve,
)
from web.review.reading import Line, reading_lines, source_lines
from web.review.room import Room, the_person, the_room
from web.review.settling import settle
from web.review.source import Source, source_of
from web.told import Told, told

release = Blueprint("release", __name__)


@dataclass(frozen=True, slots=True)
class Beside:
    """Where the doubt stands in the queue, and what is before and after it."""

    kind: str
    reason: str
    number: int
    total: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """All that one release under review shows."""

    id: str
    title: str
    publisher: str
    date: str
    language: str
    public: str
    places: tuple[tuple[str, str, str, bool], ...]
    panel: Panel
    beside: Beside | None
    source: Source
    source_lines: tuple[tuple[Piece, ...], ...]
    lines: tuple[Line, ...]
    made: tuple[Told, ...]
    done: tuple[Told, ...]
    error: str


@release.get("/find")
def find() -> Answer | str:
    """Answer with the release, or quotation, whose id or address somebody has."""
    asked = request.args.get("id", "").strip()[:2000]
    if not asked:
        return render_template("review/find.html", asked="", missing=False)
    store, name = the_room().desk.store, asked.rstrip("/").rsplit("/", 1)[-1]
    quotation = store.quotation(name)
    if quotation:
        where = quotation[0].revision.release_id
        return redirect(url_for("release.show", release=where, about=name), 303)
    found = store.release_at(asked) or name
    if store.record(found):
        return redirect(url_for("release.show", release=found), 303)
    return render_template("review/find.html", asked=asked, missing=True)


@release.get("/releases/<release>")
def show(release: str) -> str:
    """Answer with one release and the forms for what is asked about."""
    return _shown(_record(release), request.args, {})


@release.post("/releases/<release>/settle")
def decide(release: str) -> Answer | str | tuple[str, int]:
    """Keep what a form says and go on to the next doubt; what cannot be kept is said."""
    room, record, given = the_room(), _record(release), request.form
    doubts, sieve = room.doubts(), read_sieve(given)
    here = doubt_asked(doubts, given)
    try:
        decisions = settle(room, record, given, the_person(), here)
    except UsageError as error:
        return _shown(record, given, given, str(error)), 422
    room.settle(decisions)
    names = ",".join(each.id for each in decisions)
    after = address_after(here, doubts, room.doubts(), sieve)
    if after:
        return redirect(f"{after}&done={names}", 303)
    now = _record_now(release)
    if now is None:
        return redirect(url_for("log.page", done=names), 303)
    about = _about_now(now, given.get("about", ""), names)
    return redirect(url_for("release.show", release=release, about=about, done=names), 303)


def _about_now(record: Record, about: str, names: str) -> str | None:
    """Return what the form was about, as it is known now: other words make another id."""
    if about in ("release", *record.quotation_ids, *record.citation_ids):
        return about
    found = zip(record.quotation_ids, record.annotations.quotations, strict=True)
    return next((name for name, q in found if q.decided and q.decided in names), None)


def _record(release: str) -> Record:
    record = _record_now(release)
    if record is None and (stone := the_room().desk.store.tombstone(release)):
        raise NotFoundError(
            "release", release, f"it was withdrawn by {stone.decision}; see the log"
        )
    return record or abort(404)


def _record_now(release: str) -> Record | None:
    return the_room().desk.store.record(release)


def _shown(
    record: Record, asked: Mapping[str, str], given: Mapping[str, str], error: str = ""
) -> str:
    page = review_page(the_room(), record, asked, given, error)
    return render_template("review/release.html", page=page)


def review_page(
    room: Room, record: Record, asked: Mapping[str, str], given: Mapping[str, str], error: str
) -> ReviewPage:
    """Return what the page of a release under review shows."""
    desk, revision = room.desk, record.revision
    sieve, doubt = read_sieve(asked), doubt_asked(room.doubts(), asked)
    about = asked.get("about") or (doubt and (doubt.quotation or doubt.citation)) or ""
    panel = panel_of(room, record, about, given, _kept(sieve, doubt))
    held = desk.store.capture(revision.capture_digest)
    source = source_of(*held) if held else Source(comparable=False)
    text = revision.release.text
    chosen = panel.spans or ((doubt.span,) if doubt and doubt.span else ())
    made = desk.store.decisions()
    done = asked.get("done", "").split(",")
    own = [d for d in made if d.release == revision.release_id and d.about != "accepted"]
    own = [d for d in own if d.id not in done]
    return ReviewPage(
        id=revision.release_id,
        title=revision.release.title,
        publisher=desk.publisher_name(revision.publisher_id),
        date=as_read(revision.release.published) if revision.release.published else "undated",
        language=revision.release.language or "und",
        public=f"/releases/{revision.release_id}",
        places=_places(record, panel, sieve),
        panel=panel,
        beside=_beside(room, sieve, doubt) if doubt else None,
        source=source,
        source_lines=source_lines(source, [span.of(text) for span in chosen]),
        lines=reading_lines(record, chosen),
        made=tuple(told(desk, made, own)),
        done=tuple(told(desk, made, [d for d in made if d.id in done])),
        error=error,
    )


def _kept(sieve: Sieve, doubt: Doubt | None) -> dict[str, str]:
    return sieve.named() | ({"doubt": doubt.id} if doubt else {})


def _beside(room: Room, sieve: Sieve, doubt: Doubt) -> Beside:
    shown = sieve.of(room.doubts())
    at = shown.index(doubt) if doubt in shown else 0

    def turned(to: int) -> str:
        inside = doubt in shown and 0 <= to < len(shown)
        return doubt_address(shown[to], sieve) if inside else ""

    return Beside(
        kind=KINDS[doubt.kind],
        reason=doubt.reason,
        number=at + 1,
        total=len(shown),
        before=turned(at - 1),
        after=turned(at + 1),
    )


def _places(record: Record, panel: Panel, sieve: Sieve) -> tuple[tuple[str, str, str, bool], ...]:
    """Return the things of a release that can be settled: group, name, address, whether shown."""
    release = record.revision.release_id
    things = [
        ("release", "Facts and topics", "release"),
        ("release", "Missing quotation", "missing"),
    ]
    things += [("quotation", f"{at}", name) for at, name in enumerate(record.quotation_ids, 1)]
    things += [("citation", f"{at}", name) for at, name in enumerate(record.citation_ids, 1)]
    return tuple(
        (group, name, address("release.show", release=release, about=about, **sieve.named()),
         about == panel.about)
        for group, name, about in things
    )  # fmt: skip
