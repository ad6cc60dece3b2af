"""What stays of a release or a quotation that was withdrawn: that it was, when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from archive.decisions import Decision
from archive.ids import quotation_name, release_of_quotation
from archive.upheld import Upheld
from archive.wording import words_of


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A withdrawal as strangers see it; ``erased`` where the words are deleted, too."""

    id: str
    at: datetime
    why: str
    decision: str
    erased: bool = False


def tombstone_of(name: str, decided: Upheld, erased: Iterable[str] = ()) -> Tombstone | None:
    """Return the tombstone of a release or a quotation, ``None`` where it stands.

    A quotation of a withdrawn release is withdrawn with it.
    """
    release = release_of_quotation(name) or name
    made = decided.withdrawn.get(release)
    if made is None and release != name:
        made = _of_quotation(name, release, decided)
    return _stone(name, made, release in tuple(erased)) if made else None


def _of_quotation(name: str, release: str, decided: Upheld) -> Decision | None:
    for each in decided.about(release):
        if each.about == "withdrawn quotation":
            own = quotation_name(release, words_of(each.what))
            if name == own or name.startswith(f"{own}-"):
                return each
    return None


def _stone(name: str, made: Decision, erased: bool) -> Tombstone:
    return Tombstone(name, made.when, made.why, made.id, erased)
