"""What the forms about a speaker decide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from werkzeug.datastructures import MultiDict

from archive import deciding_everywhere
from archive.deciding import Signed
from archive.decisions import Decision, decision
from archive.errors import UsageError
from archive.people import Speaker, slug
from web.review.queue import doubt_asked
from web.review.room import Room


def settle_person(room: Room, speaker: Speaker, given: MultiDict[str, str], who: str) -> Decision:
    """Return the decision that a form makes; what cannot be decided is a ``UsageError``."""
    why = " ".join(given.get("why", "").split())
    make = _FORMS.get(given.get("what", ""))
    if make is None or not why:
        raise UsageError("say why" if make else "the form says nothing; load its page again")
    return make(room, speaker, given, Signed(who, why, datetime.now(UTC)))


def known_as(room: Room, written: str) -> Speaker | None:
    """Return whoever has this id or this name."""
    store = room.desk.store
    return store.speaker(written) or (store.speaker(slug(written)) if written.strip() else None)


def _merge(room: Room, one: Speaker, given: MultiDict[str, str], signed: Signed) -> Decision:
    other = _other(room, given)
    # The one who is quoted most keeps their address, unless the form says which.
    keep = given.get("keep") or max(one, other, key=lambda s: s.quotations).id
    gone, stays = (other, one) if keep == one.id else (one, other)
    return deciding_everywhere.merge_speakers(gone.id, stays.id, signed)


def _apart(room: Room, one: Speaker, given: MultiDict[str, str], signed: Signed) -> Decision:
    return deciding_everywhere.keep_apart(one.id, _other(room, given).id, signed)


def _name(room: Room, one: Speaker, given: MultiDict[str, str], signed: Signed) -> Decision:
    return deciding_everywhere.name_speaker(one.id, given.get("name", ""), signed)


def _one(room: Room, one: Speaker, given: MultiDict[str, str], signed: Signed) -> Decision:
    doubt = doubt_asked(room.doubts(), given)
    if doubt is None or doubt.kind != "same person":
        raise UsageError(f"nobody asks whether {one.name} is one person")
    return decision("accepted", doubt.key, None, who=signed.who, when=signed.when, why=signed.why)


def _split(room: Room, one: Speaker, given: MultiDict[str, str], signed: Signed) -> Decision:
    to = _new_id(room, one, given)
    releases = [each for each in given.getlist("release") if each in one.releases]
    bodies = [each for each in given.getlist("affiliation") if each]
    return deciding_everywhere.split_speaker(one.id, to, signed, releases, bodies)


def _new_id(room: Room, one: Speaker, given: MultiDict[str, str]) -> str:
    """Return the id of the other person: of a name that is another's, or one that nobody has."""
    name = " ".join(given.get("to", "").split())
    if name and slug(name) != one.id:
        return slug(name)
    number = 2
    while room.desk.store.speaker(f"{one.id}-{number}"):
        number += 1
    return f"{one.id}-{number}"


def _other(room: Room, given: MultiDict[str, str]) -> Speaker:
    written = " ".join(given.get("other", "").split())
    found = known_as(room, written)
    if found is None:
        raise UsageError(f"nobody speaks here under the name {written!r}; see the list of people")
    return found


_FORMS: Final[dict[str, Callable[[Room, Speaker, MultiDict[str, str], Signed], Decision]]] = {
    "merge": _merge,
    "apart": _apart,
    "name": _name,
    "split": _split,
    "one": _one,
}
