"""Tells whom a name stands for that a phrase ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_kinds import is_text
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.crowds import is_nobody
from ingest.annotate.speakers.people.first_names import by_style
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.newcomers import called_again, newcomer, opens_as_text
from ingest.annotate.speakers.people.personhood import alone
from ingest.annotate.speakers.reference.document_speakers import speaks_as_text
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.groups import named_group
from ingest.annotate.speakers.reference.holders_offices import holders_office
from ingest.annotate.speakers.reference.offices_meant import office_meant
from ingest.annotate.speakers.reference.titled_texts import is_titled_text, text_shown
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_ALSO_GIVEN: Final = ("Dean",)  # A given name, and an office behind its article.


def name_meant(resolver: Resolver, unit: Unit, mention: Span, block: int) -> Source:
    """Return whom a name stands for: a text, a holder, somebody known, or somebody new.

    Texts come first, for they are named like people and bodies.
    """
    cast = resolver.cast
    if unit.words == _ALSO_GIVEN and _is_post(cast, unit):
        return office_meant(resolver, unit, mention, block)
    if _names_text(cast, unit):
        shown = text_shown(cast.text, unit, mention)
        return Source((PrintedSpeaker(shown, "document"),), "named", mention)
    if (office := holders_office(cast.text, unit, mention)) is not None:
        return office
    member = cast.named(unit) or by_style(cast, unit) or called_again(cast, unit)
    if member is None and (several := named_group(cast.text, unit, mention)):
        return several
    if is_nobody(cast.text, unit, known=member is not None):
        return Source((), "none", mention)
    if _is_office(cast, unit, known=member is not None):
        return office_meant(resolver, unit, mention, block)
    own = member is not None and member.kind == "person" and unit.words[0] in member.words
    if unit.kind == "organisation" and not own and (member is None or len(unit.words) == 1):
        member = _body(cast, unit) or member
    if member is None:
        return _unknown(resolver, unit, mention)
    known = len(unit.words) > 1 or member.kind != "person" or member.words == unit.words
    return resolver.of_member(member, "named" if known else "surname", mention)


def _unknown(resolver: Resolver, unit: Unit, mention: Span) -> Source:
    """Return the source of a name that nobody in the cast is called by."""
    cast = resolver.cast
    if unit.kind == "person" and cast.borne(unit.name):
        if cast.all_named(unit):
            return Source((), "none", mention, doubtful=True)
        return Source((newcomer(unit, apart=True),), "named", mention)
    if unit.kind == "person" and _is_person(cast, unit):
        return Source((newcomer(unit),), "named", mention)
    lone = "place" if unit.kind != "person" else alone(cast, unit)
    body = cast.body_begun(unit.words) if lone == "?" else None
    if body is not None:
        return resolver.of_member(body, "named", mention)
    speaker = PrintedSpeaker(unit.name, "organisation")
    return Source((speaker,), "named", mention, told=lone == "place")


def _names_text(cast: Cast, unit: Unit) -> bool:
    """Return whether a name is a text's: "the Lamp Act", "Guidance"."""
    return (
        (is_text(unit.words) and unit.kind != "organisation")
        or is_titled_text(cast.text, unit)
        or speaks_as_text(cast.text, unit)
        or opens_as_text(cast.text, unit)
    )


def _is_office(cast: Cast, unit: Unit, known: bool) -> bool:
    """Return whether a name is an office, not what somebody is called."""
    held = unit.kind == "office" and not _is_surname(cast, unit)
    return held or (not known and _is_post(cast, unit))


def _is_surname(cast: Cast, unit: Unit) -> bool:
    """Return whether an office without an article is what somebody is called: "Sen", "Dean"."""
    before = cast.text[max(0, unit.start - 4) : unit.start].lower()
    lone = len(unit.words) == 1 and not before.endswith(("the ", "our ", "a "))
    return lone and cast.borne(unit.name)


def _is_post(cast: Cast, unit: Unit) -> bool:
    """Return whether an article makes a lone capitalised word an office: "La Defensora"."""
    before = cast.text[max(0, unit.start - 4) : unit.start].lower()
    held = len(unit.words) == 1 and unit.words[0].lower() in HEADS
    return held and before.endswith(("the ", "la ", "el ", "le ", "l'", "l’"))


def _is_person(cast: Cast, unit: Unit) -> bool:
    """Return whether an unknown name is a person's.

    Releases print people in full; a lone name without a title, never met
    in full, is a State's or a body's.
    """
    if unit.title or len(unit.words) > 1:
        definite = not unit.title and cast.text[: unit.start].endswith(("the ", "The "))
        return unit.name not in lex.COUNTRIES and not definite
    if unit.name.lower() in GENDER or unit.name in cast.titled:
        return True
    return alone(cast, unit) == "person"


def _body(cast: Cast, unit: Unit) -> Member | None:
    """Return the organisation that "the Alliance" stands for."""
    member = cast.acronyms.get(unit.name)
    return member or cast.organisation(unit.words[-1], unit.start)
