"""Finds whom a general noun of French or Spanish goes back to: "el dirigente", "l'élue"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.crowds import is_anybody
from ingest.annotate.speakers.members import Member
from ingest.annotate.speakers.personhood import surely_person
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from archive.release import Span
    from ingest.annotate.speakers.phrases import Phrase
    from ingest.annotate.speakers.resolution import Resolver

# What nearly everybody who speaks for a body may be called afterwards.
GENERALLY: Final = lex.words(
    "dirigente dirigenta directivo funcionario funcionaria líder representante empresario",
    "empresaria responsable mandatario mandataria político especialista vocero vocera portavoz",
    "referente sindicalista gremialista entrevistado entrevistada experto experta activista",
    "titular jerarca dirigeant dirigeante élu élue représentant représentante syndicaliste",
    "intéressé intéressée spécialiste leader porte-parole patron patronne militant militante",
    "interviewé interviewée",
)
_HIS: Final = lex.words("el le")
_HER: Final = lex.words("la")
_THE: Final = _HIS | _HER | {"l'"}
_NEAR: Final = 1200


def generally_meant(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span
) -> Member | None:
    """Return the only person named so far, or who spoke last with nobody named since.

    Only for an article with its noun; "le responsable" is no woman, "la dirigente" no man.
    """
    bare = phrase.stop - phrase.first == 2 and tokens.low[phrase.first] in _THE
    head = tokens.low[phrase.stop - 1]
    if not bare or head not in GENERALLY or is_anybody(resolver.cast.text, head, mention.start):
        return None
    gender = _gender(tokens.low[phrase.first], head)
    people = {one.member for one in resolver.cast.between(0, mention.start)}
    named = [member for member in people if surely_person(resolver.cast, member)]
    if len(named) == 1:
        return named[0] if _fits(named[0], gender) else None
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    where = (last.mention or last.antecedent) if last is not None else None
    if last is None or where is None or len(last.members) != 1:
        return None
    since = {one.member for one in resolver.cast.between(where.start, mention.start)}
    near = mention.start - where.end < _NEAR
    return (
        last.members[0]
        if near and since <= {last.members[0]} and _fits(last.members[0], gender)
        else None
    )


def _gender(article: str, head: str) -> str:
    if article in _HIS:
        return "m"
    if article in _HER or head.endswith(("ée", "ue", "a")) or head.endswith(("ante", "ente")):
        return "f" if article in _HER or head in _FEMALE else "?"
    return "m" if head in _MALE else "?"


_FEMALE: Final = lex.words("élue intéressée experte interviewée")
_MALE: Final = lex.words("élu intéressé expert interviewé")


def _fits(member: Member, gender: str) -> bool:
    """Return whether a noun may stand for somebody; "le porte-parole" may for a woman."""
    return "?" in (gender, member.gender) or gender == member.gender
