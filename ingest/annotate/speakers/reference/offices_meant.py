"""Tells who holds an office that speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.crowds import SEVERAL
from ingest.annotate.speakers.people.roles import office_parts
from ingest.annotate.speakers.reference.described_people import (
    described,
    is_calling,
    is_of_party,
    of_body,
    shown_definite,
)
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.offices_before import fuller_office
from ingest.annotate.speakers.reference.spokespeople import body_spoken_for

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver


def office_meant(resolver: Resolver, unit: Unit, mention: Span, block: int) -> Source:
    """Return who holds an office: whoever is named with it, else the office as printed."""
    if unit.words[-1].lower() in SEVERAL:
        return Source((), "none", mention)
    named = _apposed(resolver.cast, mention)
    if named is not None:
        return resolver.unit(named, mention, block)
    owner = resolver.offices.holder(unit.name, mention)
    longer = fuller_office(resolver.cast, unit.name, mention.start, owner)
    if longer is not None:
        return _held(resolver, longer, mention)
    if owner is None and (body := body_spoken_for(unit)) is not None:
        return Source((PrintedSpeaker(body, "organisation"),), "role", mention)
    owner = owner or resolver.offices.just_named(unit.words[-1].lower(), mention.start, block)
    if owner is not None:
        return resolver.of_member(owner, "role", mention)
    meant = _spoken_of(resolver, unit, mention, block)
    return meant if meant is not None else _printed(resolver.cast, unit, mention)


def mandate_meant(resolver: Resolver, office: Span, mention: Span) -> Source:
    """Return who holds an office with its task: "the Special Rapporteur on aid and debt"."""
    name = " ".join(office.of(resolver.cast.text).split())
    owner = resolver.offices.holder(name.removeprefix("UN "), mention)
    if owner is not None:
        return resolver.of_member(owner, "role", mention)
    return Source((PrintedSpeaker(name, "person", name),), "role", mention)


def _held(resolver: Resolver, name: str, mention: Span) -> Source:
    """Return who holds an office of this name, else the office itself."""
    owner = resolver.offices.holder(name, mention)
    if owner is not None:
        return resolver.of_member(owner, "role", mention)
    return Source((PrintedSpeaker(name, "person", name),), "role", mention)


def _spoken_of(resolver: Resolver, unit: Unit, mention: Span, block: int) -> Source | None:
    """Return who was spoken of before by a calling, a party or a body that the office is of."""
    last, the = unit.words[-1], shown_definite(resolver.cast.text, mention)
    if is_calling(last) or (the and is_of_party(unit.name)):
        meant = described(resolver, last.lower(), mention, block)
        if meant is not None:
            return meant
    return of_body(resolver, unit.name, mention) if the else None


def _printed(cast: Cast, unit: Unit, mention: Span) -> Source:
    """Return the office as a speaker of its own, in its fullest form."""
    fuller = cast.offices.get(unit.words[0], unit.name)
    shown = mention.of(cast.text)
    if fuller == unit.name and (at := shown.find(f"{fuller} d")) >= 0 and " " not in fuller:
        fuller = shown[at:]  # "la Défenseure des droits"
    return Source((PrintedSpeaker(fuller, "person", *office_parts(fuller)),), "role", mention)


def _apposed(cast: Cast, mention: Span) -> Unit | None:
    """Return the name that stands before an office: "Senator Bek, the Chair of …"."""
    before = max(0, mention.start - 60)
    units = list(read_names(cast.text, before, mention.start))
    if not units or units[-1].kind != "person" or units[-1].start == before:
        return None
    if len(units[-1].words) == 1 and cast.text[: units[-1].start].endswith(" the "):
        return None  # "For the Government, the Minister of Works said"
    return units[-1] if cast.text[units[-1].end : mention.start] == ", " else None
