"""The register of speakers: what all releases print of each, put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from archive.annotation import PrintedSpeaker, SpeakerKind
from archive.identities import NOBODY_MOVED, Identities, base_ids
from archive.people import Role, Speaker, slug
from archive.revision import Record


@dataclass(frozen=True, slots=True)
class Printed:
    """A speaker as one release prints them, with how many of its quotations are theirs.

    ``key`` is the id that the printed name gives, before anybody was merged or split.
    """

    release_id: str
    key: str
    name: str
    kind: SpeakerKind
    role: str | None
    affiliation: str | None
    quotations: int
    published: date | None


def printed_in(record: Record) -> tuple[Printed, ...]:
    """Return the speakers that a record prints, in the order in which they first speak."""
    quotations = record.annotations.quotations
    name, dated = record.revision.release_id, record.revision.release.published
    counts = Counter(s for q in quotations for s in set(q.attribution.speakers))
    keys = base_ids(quotations, name)
    published = dated.value if dated else None
    return tuple(
        Printed(name, keys[s], s.name, s.kind, s.role, s.affiliation, counts[s], published)
        for s in keys
    )


def speakers_of(
    printed: Iterable[Printed], identities: Identities = NOBODY_MOVED
) -> tuple[Speaker, ...]:
    """Return the speakers that the rows make up, most quoted first, then by name."""
    tallies: dict[str, _Tally] = {}
    for row in printed:
        name = identities.of(row.key, row.release_id, row.affiliation)
        tally = tallies.get(name)
        if tally is None:
            tally = tallies[name] = _Tally()
        tally.add(row)
    found = (each.speaker(name, identities) for name, each in tallies.items())
    return tuple(sorted(found, key=lambda s: (-s.quotations, s.name, s.id)))


@dataclass(slots=True)
class _Tally:
    """What is known of one speaker while the rows go by."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[SpeakerKind] = field(default_factory=Counter)
    roles: dict[tuple[str | None, str | None], list[Printed]] = field(default_factory=dict)
    releases: set[str] = field(default_factory=set)
    dates: tuple[date, date] | None = None

    def add(self, row: Printed) -> None:
        self.names[row.name] += row.quotations
        self.kinds[row.kind] += row.quotations
        self.releases.add(row.release_id)
        if row.role or row.affiliation:
            self.roles.setdefault((row.role, row.affiliation), []).append(row)
        if row.published:
            first, last = self.dates or (row.published, row.published)
            self.dates = (min(first, row.published), max(last, row.published))

    def speaker(self, name: str, identities: Identities) -> Speaker:
        names = tuple(sorted(self.names.items(), key=lambda each: (-each[1], -len(each[0]), each)))
        first, last = self.dates or (None, None)
        return Speaker(
            id=name,
            name=next((each for each, _ in names if slug(each) == name), names[0][0]),
            kind=self.kinds.most_common(1)[0][0],
            names=names,
            roles=_roles(self.roles),
            quotations=self.names.total(),
            releases=tuple(sorted(self.releases)),
            first_seen=first,
            last_seen=last,
            aliases=identities.other_names(name) if identities else (),
            merged=identities.merged_into(name) if identities else (),
            apart=identities.not_the_same(name),
        )


def _roles(seen: dict[tuple[str | None, str | None], list[Printed]]) -> tuple[Role, ...]:
    """Return the roles, newest first; one printed alone is put to its only affiliation."""
    joined: dict[tuple[str | None, str | None], list[Printed]] = {}
    for (title, affiliation), rows in seen.items():
        fuller = [key for key in seen if key[0] == title and key[1]]
        alone = title is not None and affiliation is None and len(fuller) == 1
        joined.setdefault(fuller[0] if alone else (title, affiliation), []).extend(rows)
    return tuple(sorted((_role(*k, r) for k, r in joined.items()), key=_newest, reverse=True))


def _role(title: str | None, affiliation: str | None, rows: list[Printed]) -> Role:
    dates = [row.published for row in rows if row.published]
    total = sum(row.quotations for row in rows)
    return Role(title, affiliation, min(dates, default=None), max(dates, default=None), total)


def _newest(role: Role) -> tuple[date, date, int]:
    return role.last_seen or date.min, role.first_seen or date.min, role.quotations


def spoken_as(speaker: Speaker) -> PrintedSpeaker:
    """Return the speaker as their newest role prints them."""
    role = speaker.roles[0] if speaker.roles else None
    return PrintedSpeaker(
        speaker.name,
        speaker.kind,
        role.title if role else None,
        role.affiliation if role else None,
    )
