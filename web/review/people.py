"""Speakers across the archive: merged, split, named otherwise, or said not to be the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as Answer

from archive.decisions import ABOUT_PEOPLE, Decision
from archive.doubts import Doubt
from archive.errors import UsageError
from archive.people import Speaker
from web.browse import folded
from web.cards import Card, hit_cards
from web.counts import narrowed
from web.dates import day
from web.labels import KINDS
from web.review.people_forms import known_as, settle_person
from web.review.queue import address_after, doubt_asked, read_sieve
from web.review.room import Room, the_person, the_room
from web.told import Told, told

people = Blueprint("people", __name__)
_SHOWN = 60
_SAID = 3
_PAIRS = 10


@dataclass(frozen=True, slots=True)
class Side:
    """One of two who may be the same: who, in which roles, and some of what they said."""

    speaker: Speaker
    kind: str
    roles: tuple[tuple[str, str], ...]
    said: tuple[Card, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who may be one, or one who may be two, with the reason to think so."""

    doubt: str
    reason: str
    one: Side
    other: Side | None


@people.get("/people")
def index() -> str:
    """Answer with who may be the same, and with whoever is looked for by name."""
    room, asked = the_room(), request.args.get("name", "").strip()[:200]
    register = room.register()
    found = [s for s in register if _matches(s, asked)] if asked else list(register)
    waiting = [d for d in room.doubts() if d.kind == "same person"]
    return render_template(
        "review/people.html",
        asked=asked,
        total=len(register),
        found=[(s, _kind(s)) for s in found[:_SHOWN]],
        more=max(0, len(found) - _SHOWN),
        pairs=[pair for each in waiting[:_PAIRS] if (pair := _pair(room, each))],
        waiting=len(waiting),
        slip=room.slips.make(the_person()),
        made=_made(room, lambda _: True),
    )


@people.get("/people/<speaker>")
def show(speaker: str) -> str | Answer:
    """Answer with one speaker, and the forms for them; ``with`` puts another beside them."""
    room = the_room()
    found = room.desk.store.speaker(speaker) or abort(404)
    if found.id != speaker:
        return redirect(url_for("people.show", speaker=found.id), 303)
    return _person(room, found, request.args, "")


@people.post("/people/<speaker>/settle")
def decide(speaker: str) -> Answer | tuple[str, int]:
    """Keep what a form says about a speaker."""
    room, given = the_room(), request.form
    found = room.desk.store.speaker(speaker) or abort(404)
    try:
        made = settle_person(room, found, given, the_person())
    except UsageError as error:
        return _person(room, found, given, str(error)), 422
    before, sieve = room.doubts(), read_sieve(given)
    here = doubt_asked(before, given)
    room.settle((made,))
    done = made.id
    if given.get("back") == "people":
        return redirect(url_for("people.index", done=done), 303)
    if after := address_after(here, before, room.doubts(), sieve):
        return redirect(f"{after}&done={done}", 303)
    now = room.desk.store.speaker(found.id)
    return redirect(url_for("people.show", speaker=(now or found).id, done=done), 303)


def _person(room: Room, found: Speaker, given: MultiDict[str, str], error: str) -> str:
    other = known_as(room, given.get("with", "") or given.get("other", ""))
    store = room.desk.store
    records = store.records(found.releases[:_SHOWN])
    return render_template(
        "review/person.html",
        doubt=doubt_asked(room.doubts(), given),
        kept=read_sieve(given).named(),
        side=_side(room, found, 10),
        other=_side(room, other, 10) if other and other.id != found.id else None,
        releases=[(r.revision.release_id, r.revision.release.title) for r in records],
        affiliations=sorted({r.affiliation for r in found.roles if r.affiliation}),
        names=[s.name for s in room.register()[:300]],
        slip=room.slips.make(the_person()),
        error=error,
        given=given,
        made=_made(room, lambda d: found.id in (d.what, d.after) or found.id in (d.after or "")),
    )


def _made(room: Room, wanted: Callable[[Decision], bool]) -> tuple[Told, ...]:
    """Return the decisions about people that are wanted, newest first."""
    made = room.desk.store.decisions()
    found = [d for d in made if d.about in ABOUT_PEOPLE and wanted(d)][-20:]
    done = request.args.get("done", "")
    found += [d for d in made if d.id == done and d not in found]
    return tuple(told(room.desk, made, found))


def _pair(room: Room, doubt: Doubt) -> Pair | None:
    store = room.desk.store
    one, other = store.speaker(doubt.other or ""), store.speaker(doubt.words)
    if one is None or other is None:
        return None
    beside = None if one.id == other.id else _side(room, other)
    return Pair(doubt.id, doubt.rule, _side(room, one), beside)


def _side(room: Room, speaker: Speaker, size: int = _SAID) -> Side:
    results = narrowed(room.desk, "quotations", "speaker", speaker.id, size=size)
    return Side(
        speaker=speaker,
        kind=_kind(speaker),
        roles=tuple(
            (
                ", ".join(filter(None, (role.title, role.affiliation))),
                " to ".join(dict.fromkeys((day(role.first_seen), day(role.last_seen)))),
            )
            for role in speaker.roles
        ),
        said=hit_cards(room.desk, results.hits),
        address=url_for("people.show", speaker=speaker.id),
    )


def _kind(speaker: Speaker) -> str:
    return KINDS[speaker.kind]


def _matches(speaker: Speaker, asked: str) -> bool:
    wanted = folded(asked)
    names = (speaker.name, *(name for name, _ in speaker.names), *speaker.aliases)
    return any(wanted in folded(name) for name in names) or asked == speaker.id
