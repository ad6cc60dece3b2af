"""Finds the person whom a description stands for: "the weaver", "the 43-year-old"."""

from __future__ import annotations

from typing import Final

from archive.annotation import PrintedSpeaker
from ingest.annotate.speakers.names.ranks import contradicts
from ingest.annotate.speakers.people.crowds import is_anybody
from ingest.annotate.speakers.people.roles import describe, office_parts
from ingest.annotate.speakers.reference import described_people as people
from ingest.annotate.speakers.reference.asked import Asked, Rule
from ingest.annotate.speakers.reference.deeds import doer
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.held_callings import holds, is_held
from ingest.annotate.speakers.reference.holders_meant import holder_meant, is_beside, tells_calling
from ingest.annotate.speakers.reference.later_named import office_named_later
from ingest.annotate.speakers.reference.somebody_else import is_apart
from ingest.annotate.words import lexicon as lex


def _no_one(asked: Asked) -> Source | None:
    """Return nobody for "a visitor" and "the visitors"."""
    several = asked.lows[-1].endswith("s") and not asked.lows[-1].endswith("ss")
    return asked.nobody() if several or not asked.definite else None


def _aged(asked: Asked) -> Source | None:
    if not people.told_by_age(asked.tokens, asked.stop, asked.phrase.stop):
        return None
    return people.aged(asked.resolver, asked.head, asked.mention, asked.block)


def _doer(asked: Asked) -> Source | None:
    """Return the one who spoke last, where words beside the name tell of what they do."""
    if not asked.alone:
        return None
    spoke = asked.resolver.focus.sources[-1:]
    does = doer(asked.resolver, asked.head, spoke[0] if spoke else None)
    if does is None or is_apart(asked.resolver, does, asked.mention, asked.block):
        return None
    return asked.member(does)


def _called_so(asked: Asked) -> Source | None:
    if not asked.bare:
        return None
    return people.called_so(asked.resolver, asked.lows, asked.mention, asked.block)


def _named_later(asked: Asked) -> Source | None:
    if not tells_calling(asked) and asked.head not in lex.OCCUPATIONS:
        return None
    return office_named_later(asked.resolver, asked.head, asked.mention)


def _anybody(asked: Asked) -> Source | None:
    """Return nobody for "the patient", who has no name on purpose."""
    anybody = is_anybody(asked.resolver.cast.text, asked.head, asked.mention.start)
    return asked.nobody() if anybody else None


def _somebody(asked: Asked) -> Source | None:
    """Return a person by the description alone, unless one person only can be meant."""
    if not _is_person(asked):
        return None
    only = _only_person(asked)
    only = only or people.told_by(asked.resolver, asked.name, asked.mention, asked.block)
    if only is not None and not is_apart(
        asked.resolver, only.members[0], asked.mention, asked.block
    ):
        return only
    speaker = PrintedSpeaker(asked.name, "person", *office_parts(asked.name))
    return Source((speaker,), "role", asked.mention)


def _is_person(asked: Asked) -> bool:
    """Return whether the head is what only a person is called."""
    return (
        asked.head in lex.PERSON_NOUNS
        or is_held(asked.lows, asked.head)
        or holds(asked.tokens, asked.phrase, asked.stop, asked.head)
    )


def _only_person(asked: Asked) -> Source | None:
    """Return the one who has spoken so far, where no other office contradicts "the senator"."""
    resolver, mention = asked.resolver, asked.mention
    if " " in asked.name or is_beside(asked) or not resolver.only_speaker():
        return None
    members = resolver.focus.sources[0].members
    if len(members) != 1 or _others_since(asked):
        return None  # "Ruiz spoke. Bek sent it back. The owner wrote": not Ruiz, surely.
    member = members[0]
    if member.kind != "person" or contradicts((asked.head,), member.titles):
        return None
    describe(resolver.cast, member)
    fits = member.role is None or asked.head in member.role.lower()
    return resolver.of_member(member, "role", mention) if fits else None


def _others_since(asked: Asked) -> bool:
    """Return whether the line names somebody else since it named the one who has spoken."""
    cast, at = asked.resolver.cast, asked.mention.start
    member = asked.resolver.focus.sources[0].members[0]
    last = max(cast.text.rfind("\n", 0, at) + 1, member.last_before(at))
    return any(one.member is not member for one in cast.between(last, at))


# From what the words say of one person to what anybody may be called; who is named goes
# before who is called so, and "the patient" is nobody before it is somebody unnamed.
PEOPLE: Final[tuple[Rule, ...]] = (
    _no_one,
    _aged,
    holder_meant,
    _doer,
    _called_so,
    _named_later,
    _anybody,
    _somebody,
)
