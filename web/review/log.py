"""The log of decisions: who settled what, when and why; and taking one back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from archive.cited import orphans
from archive.decisions import Decision, standing, undoing
from archive.errors import UsageError
from web.review.room import Room, the_person, the_room
from web.told import NOUNS, Teller, Told

log = Blueprint("log", __name__)
_PAGE = 30


@dataclass(frozen=True, slots=True)
class LogPage:
    """One page of the log, newest first."""

    total: int
    lines: tuple[Told, ...]
    abouts: tuple[tuple[str, str, int], ...]
    people: tuple[tuple[str, int], ...]
    about: str
    who: str
    before: str
    after: str


@log.get("/log")
def page() -> str:
    """Answer with the decisions, newest first, or with one of them."""
    return render_template("review/log.html", page=_page(the_room()))


@log.post("/undo/<decision>")
def undo(decision: str) -> Answer:
    """Take a decision back and show where that was done."""
    room, why = the_room(), " ".join(request.form.get("why", "").split())
    made = room.desk.store.decisions()
    meant = next((d for d in made if d.id == decision), None) or abort(404)
    if not why:
        raise UsageError("say why it is taken back")
    if not _stands(meant, made):
        raise UsageError(f"{decision} is taken back already")
    taken = undoing(meant, who=the_person(), when=datetime.now(UTC), why=why)
    room.settle((taken,))
    if request.form.get("back") == "here" and meant.release:
        return redirect(url_for("release.show", release=meant.release, done=taken.id), 303)
    return redirect(url_for("log.page", done=taken.id), 303)


def _stands(meant: Decision, made: tuple[Decision, ...]) -> bool:
    """Return whether taking this back changes anything."""
    holding = {d.id for d in standing(made)}
    return meant.what not in holding if meant.about == "undo" else meant.id in holding


def _page(room: Room) -> LogPage:
    desk, given = room.desk, request.args
    made = desk.store.decisions()
    about, who, one = (given.get(name, "")[:200] for name in ("about", "who", "decision"))
    found = [
        d
        for d in reversed(made)
        if about in ("", d.about) and who in ("", d.who) and one in ("", d.id)
    ]
    number = max(1, int(asked)) if (asked := given.get("page", "1")).isdecimal() else 1
    number = min(number, max(1, -(-len(found) // _PAGE)))
    teller, gone = Teller(desk, made), {d.id for d in orphans(desk.store)}
    shown = found[(number - 1) * _PAGE : number * _PAGE]

    def turned(to: int) -> str:
        inside = 0 < to <= -(-len(found) // _PAGE)
        return url_for("log.page", page=to, about=about or None, who=who or None) if inside else ""

    return LogPage(
        total=len(found),
        lines=tuple(teller.tell(d, d.id in gone) for d in shown),
        abouts=tuple(
            (name, NOUNS[name], n) for name, n in Counter(d.about for d in made).most_common()
        ),
        people=tuple(Counter(d.who for d in made).most_common()),
        about=about,
        who=who,
        before=turned(number - 1),
        after=turned(number + 1),
    )
