"""Which printed speakers are one: the archive's rules, with what staff merged and split."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import msgspec

from archive.annotation import PrintedSpeaker, Quotation
from archive.decisions import ABOUT_PEOPLE, Decision
from archive.people import slug, speaker_id
from archive.revision import Record


class Split(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whom a split moves: who is printed in these releases, or with these affiliations."""

    to: str
    releases: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()

    def moves(self, release_id: str, affiliation: str | None) -> bool:
        """Return whether a speaker printed so is moved."""
        return release_id in self.releases or (
            affiliation is not None and slug(affiliation) in map(slug, self.affiliations)
        )


_SPLITS = msgspec.json.Decoder(Split)


@dataclass(frozen=True, slots=True)
class _Step:
    """One decision in the order in which they were made: whoever had the id then, moves."""

    number: int
    to: str
    split: Split | None = None


class Identities:
    """What staff settled about who is who."""

    def __init__(self, holding: Iterable[Decision] = ()) -> None:
        self._steps: dict[str, list[_Step]] = {}
        self._named: list[tuple[str, str]] = []
        self._told_apart: list[tuple[str, str]] = []
        for number, each in enumerate(holding):
            if each.about in ABOUT_PEOPLE:
                self._learn(number, each)
        self._merged = _gathered((self.now(each), each) for each in self._steps)
        self._names = _gathered((self.now(owner), name) for owner, name in self._named)
        pairs = [(self.now(one), self.now(other)) for one, other in self._told_apart]
        self._apart = _gathered((*pairs, *((other, one) for one, other in pairs)))

    def __bool__(self) -> bool:
        """Return whether anybody has another id than the printed name gives."""
        return bool(self._steps)

    def of(self, base: str, release_id: str, affiliation: str | None) -> str:
        """Return the id of a speaker whose printed name gives the id ``base``."""
        return self._followed(base, release_id, affiliation)

    def now(self, speaker: str) -> str:
        """Return the id that a speaker has now, having been merged into another or not."""
        return self._followed(speaker, None, None)

    def sources(self, speaker: str) -> frozenset[str]:
        """Return the ids from which a merge, a name or a split may lead here, this one included."""
        found = {speaker}
        more = True
        while more:
            more = False
            for what, steps in self._steps.items():
                if what not in found and any(step.to in found for step in steps):
                    found.add(what)
                    more = True
        return frozenset(found)

    def not_the_same(self, speaker: str) -> tuple[str, ...]:
        """Return the ids of those who staff said are not this speaker."""
        return self._apart.get(speaker, ())

    def merged_into(self, speaker: str) -> tuple[str, ...]:
        """Return the ids that lead to this speaker by a merge or another name."""
        return tuple(each for each in self._merged.get(speaker, ()) if each != speaker)

    def other_names(self, speaker: str) -> tuple[str, ...]:
        """Return the names that staff gave this speaker beside the printed ones."""
        return self._names.get(speaker, ())

    def _learn(self, number: int, decision: Decision) -> None:
        what, after = decision.what, decision.after or ""
        if decision.about == "apart":
            self._told_apart.append((what, after))
        elif decision.about == "split":
            split = _SPLITS.decode(after)
            self._steps.setdefault(what, []).append(_Step(number, split.to, split))
            # Whoever was taken for one is not to be proposed as one again.
            self._told_apart.append((what, split.to))
        elif decision.about == "name":
            self._named.append((what, after))
            if slug(after) != what:
                self._steps.setdefault(slug(after), []).append(_Step(number, what))
        else:
            self._steps.setdefault(what, []).append(_Step(number, after))

    def _followed(self, speaker: str, release_id: str | None, affiliation: str | None) -> str:
        last = -1
        while step := self._next(speaker, last, release_id, affiliation):
            speaker, last = step.to, step.number
        return speaker

    def _next(
        self, speaker: str, last: int, release_id: str | None, affiliation: str | None
    ) -> _Step | None:
        for step in self._steps.get(speaker, ()):
            moves = step.split is None or (
                release_id is not None and step.split.moves(release_id, affiliation)
            )
            if step.number > last and moves:
                return step
        return None


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return the second of each pair by the first, in alphabetical order, each once."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
    return {one: tuple(sorted(others)) for one, others in found.items()}


NOBODY_MOVED = Identities()


def identified(record: Record, identities: Identities = NOBODY_MOVED) -> Record:
    """Return the record with the ids of its quotations' speakers."""
    ids = speaker_ids(record.annotations.quotations, record.revision.release_id, identities)
    return record if ids == record.speaker_ids else replace(record, speaker_ids=ids)


def speaker_ids(
    quotations: tuple[Quotation, ...], release_id: str, identities: Identities = NOBODY_MOVED
) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the speakers of each quotation, in the order of its speakers."""
    base = base_ids(quotations, release_id)
    if not identities:
        return tuple(tuple(base[s] for s in q.attribution.speakers) for q in quotations)
    return tuple(
        tuple(identities.of(base[s], release_id, s.affiliation) for s in q.attribution.speakers)
        for q in quotations
    )


def base_ids(quotations: Iterable[Quotation], release_id: str) -> dict[PrintedSpeaker, str]:
    """Return the id that the archive's own rules give each speaker that a release prints.

    Two of one name whose affiliations do not go together are two people: they
    are kept apart, and from whoever has that name elsewhere.
    """
    printed = dict.fromkeys(s for q in quotations for s in q.attribution.speakers)
    named: dict[str, list[PrintedSpeaker]] = {}
    for speaker in printed:
        named.setdefault(speaker_id(speaker, release_id), []).append(speaker)
    found: dict[PrintedSpeaker, str] = {}
    for name, speakers in named.items():
        groups = _groups(speakers)
        for number, group in enumerate(groups, 1):
            ordinal = "" if number == 1 else f"-{number}"
            bound = name if "--" in name else f"{name}--{release_id}"
            own = name if len(groups) == 1 else f"{bound}{ordinal}"
            found |= dict.fromkeys(group, own)
    return found


def _groups(speakers: list[PrintedSpeaker]) -> list[list[PrintedSpeaker]]:
    """Return speakers of one name as the people that they are, in the order printed."""
    if len(speakers) == 1:
        return [speakers]
    groups: list[list[PrintedSpeaker]] = []
    for each in speakers:
        fitting = [g for g in groups if all(_may_be_one(each, other) for other in g)]
        if fitting:
            fitting[0].append(each)
        else:
            groups.append([each])
    return groups


def _may_be_one(one: PrintedSpeaker, other: PrintedSpeaker) -> bool:
    roles_differ = one.role and other.role and slug(one.role) != slug(other.role)
    return not roles_differ or compatible(one.affiliation, other.affiliation)


def compatible(one: str | None, other: str | None) -> bool:
    """Return whether two printed affiliations may be one body's: one not told, part, or initials.

    "Keepers’ Union" goes with "Keepers’ Union of Elin" and with "KU".
    """
    if not one or not other:
        return True
    first, second = slug(one).split("-"), slug(other).split("-")
    short, long = sorted((first, second), key=len)
    if set(short) <= set(long):
        return True
    initials = "".join(word[0] for word in long if word not in _SMALL)
    return len(short) == 1 and short[0] in (initials, "".join(word[0] for word in long))


_SMALL = frozenset(("of", "the", "for", "and", "de", "des", "du", "la", "le", "les", "del", "los"))
