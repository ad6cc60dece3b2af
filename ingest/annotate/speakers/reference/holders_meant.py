"""Finds who is meant by an office, a calling or a kinship: "the director", "her brother"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ingest.annotate.speakers.people.genders import KIN
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.reference.asked import Asked
from ingest.annotate.speakers.reference.chiefs import chief_meant
from ingest.annotate.speakers.reference.deeds import dissenter
from ingest.annotate.speakers.reference.described_people import unmodified
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.general_callings import GENERAL, only_of_gender
from ingest.annotate.speakers.reference.kin_meant import kin_meant, may_be
from ingest.annotate.speakers.reference.last_meant import generally_meant
from ingest.annotate.speakers.reference.makers import MAKERS
from ingest.annotate.speakers.reference.mandates import only_mandate
from ingest.annotate.speakers.reference.somebody_else import is_apart
from ingest.annotate.words import lexicon as lex

# What who has a mandate of the United Nations is called afterwards.
_MANDATED: Final = frozenset(
    f"{of}{called}"
    for of in ("", "un ", "u.n. ")
    for called in ("expert", "human rights expert", "rights expert", "independent expert")
)
_BESIDE: Final = lex.words(
    "collègue colega voisin voisine vecino vecina ami amie amigo amiga associé associée socio socia"
    " prédécesseur antecesor antecesora successeur sucesor sucesora avocat avocate abogado abogada"
)
_PERSONS: Final = lex.words("his her")
_DISSENTING: Final = lex.words("dissenting dissenter")


def holder_meant(asked: Asked) -> Source | None:
    """Return the named person who is meant, where the sentence does not tell them apart."""
    printed = _printed(asked)
    holder = printed or _taken_for(asked)
    if holder is None or is_apart(
        asked.resolver, holder, asked.mention, asked.block, narrowed=printed is None
    ):
        return None
    meant = asked.member(holder)
    one = meant.speakers[0] if len(meant.speakers) == 1 else None
    if one is None or one.role is not None or asked.head not in MAKERS or not asked.bare:
        return meant
    return replace(meant, speakers=(replace(one, role=asked.name),))  # "the composer"


def tells_calling(asked: Asked) -> bool:
    """Return whether the head is what a person is called by what they do."""
    return asked.head in lex.PERSON_NOUNS or asked.head in GENERAL


def is_beside(asked: Asked) -> bool:
    """Return whether it is somebody's: whoever was just named may be whose colleague it is."""
    ties = asked.head in KIN or asked.head in _BESIDE or asked.lows[0] in _PERSONS
    return (asked.owned and ties) or any(_owned_by_person(asked, low) for low in asked.lows[:-1])


def _owned_by_person(asked: Asked, low: str) -> bool:
    """Return whether a person is whose something is: "Ruiz's lawyer" is not Ruiz."""
    owner = low.removesuffix("'s").removesuffix("s'")
    return owner != low and any(
        one.kind == "person" for one in asked.resolver.cast.by_word.get(owner, ())
    )


def _printed(asked: Asked) -> Member | None:
    """Return whose office or kinship the release prints."""
    called = asked.called
    holder = _held(asked, called)
    if holder is not None and (asked.head not in KIN or may_be(holder, asked.head)):
        return holder
    if not _DISSENTING.isdisjoint(asked.lows):
        holder = dissenter(asked.resolver, asked.mention.start)
        if holder is not None:
            return holder
    return only_mandate(asked.resolver.cast, asked.mention) if called in _MANDATED else None


def _held(asked: Asked, called: str) -> Member | None:
    """Return whom the words themselves mean: as they stand first, then without how one holds it."""
    offices, mention = asked.resolver.offices, asked.mention
    return (
        kin_meant(asked.resolver, asked.tokens, asked.phrase, asked.head, mention)
        or offices.holder(called, mention)
        or offices.holder(unmodified(called), mention)
        or chief_meant(asked.resolver.cast, called, mention.start)
    )


def _taken_for(asked: Asked) -> Member | None:
    """Return who alone may be meant, though no words say so: whoever was just named first."""
    if not asked.bare:
        return None
    offices, at = asked.resolver.offices, asked.mention.start
    near = tells_calling(asked) and not is_beside(asked)
    return (
        (offices.just_named(asked.head, at, asked.block) if near else None)
        or only_of_gender(asked.resolver.cast, asked.head, at)
        or generally_meant(asked.resolver, asked.tokens, asked.phrase, asked.mention)
    )
