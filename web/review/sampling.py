"""One rule of one publisher judged by a sample: seen some at random, all are accepted at once."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from secrets import randbits

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from archive.doubts import Doubt
from archive.errors import UsageError
from web.review.queue import KINDS, Sieve, doubt_address, read_sieve
from web.review.room import Room, the_person, the_room
from web.review.settling import accepting

sampling = Blueprint("sampling", __name__)
# Of a rule that is wrong one time in ten, 20 at random show it nearly nine times in ten.
SAMPLE = 20
# So many decisions are made at once at most; then another sample is due.
_MOST = 3000


@dataclass(frozen=True, slots=True)
class Sampled:
    """One doubt of the sample, with the way to it."""

    kind: str
    words: str
    reason: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class SamplePage:
    """A sample of what one rule doubts in one publisher's releases."""

    rule: str
    publisher: str
    total: int
    sample: tuple[Sampled, ...]
    slip: str
    sieve: Sieve


@sampling.get("/sample")
def page() -> str:
    """Answer with a new sample at random."""
    return render_template("review/sample.html", page=_page(the_room(), read_sieve(request.args)))


@sampling.post("/sample")
def accept() -> Answer:
    """Accept all that the rule doubts in the publisher's releases, one decision each."""
    room, said = the_room(), g.said
    why = " ".join(request.form.get("why", "").split())
    if not isinstance(said, list) or len(said) != 4:
        raise UsageError("the form does not say of which sample it is; load its page again")
    if not why or request.form.get("seen") != "1":
        raise UsageError("look at each of the sample, say so, and say why")
    sieve, wanted = Sieve(*said[:3]), frozenset(said[3])
    found = [d for d in sieve.of(room.doubts()) if d.id in wanted]
    room.settle(accepting(found, the_person(), why))
    return redirect(url_for("queue.page", accepted=len(found)), 303)


def _page(room: Room, sieve: Sieve) -> SamplePage:
    if not (sieve.publisher and sieve.rule):
        abort(404)
    found = sieve.of(room.doubts())[:_MOST] or abort(404)
    chosen = Random(randbits(64)).sample(found, min(SAMPLE, len(found)))  # noqa: S311 - no secret
    # What came into the queue after the sample was drawn is not accepted with it.
    said = [sieve.kind, sieve.publisher, sieve.rule, [d.id for d in found]]
    return SamplePage(
        rule=sieve.rule,
        publisher=room.desk.publisher_name(sieve.publisher),
        total=len(found),
        sample=tuple(_sampled(d, sieve) for d in chosen),
        slip=room.slips.make(the_person(), said),
        sieve=sieve,
    )


def _sampled(doubt: Doubt, sieve: Sieve) -> Sampled:
    return Sampled(
        KINDS[doubt.kind], doubt.words, doubt.reason, doubt.title, doubt_address(doubt, sieve)
    )
