"""Finds whom a general noun of French or Spanish goes back to: "el dirigente", "l'élue"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.people.crowds import is_anybody
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from archive.release import Span
    from ingest.annotate.speakers.phrases.phrases import Phrase
    from ingest.annotate.speakers.reference.resolution import Resolver

# What nearly everybody who speaks for a body may be called afterwards.
GENERALLY: Final = lex.words(
    "dirigente dirigenta directivo funcionario funcionaria líder representante empresario",
    "empresaria responsable mandatario mandataria político especialista vocero vocera portavoz",
    "referente sindicalista gremialista entrevistado entrevistada experto experta activista",
    "titular jerarca dirigeant dirigeante élu élue représentant représentante syndicaliste",
    "intéressé intéressée spécialiste leader porte-parole patron patronne militant militante",
    "interviewé interviewée",
)
# "La représentante syndicale", "el dirigente vecinal".
_KINDS: Final = lex.words(
    "syndical syndicale associatif associative local locale communal communale politique politico",
    "sindical vecinal gremial estudiantil municipal comunal político política social indígena",
    "socialista socialiste popular comunista communiste écologiste ecologista opositor opositora",
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
    noun = phrase.stop - 1
    noun -= tokens.low[noun] in _KINDS and phrase.stop - phrase.first == 3
    bare = noun == phrase.first + 1 and tokens.low[phrase.first] in _THE
    head = tokens.low[noun]
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


def pointed_at(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Member | None:
    """Return who is meant by a noun that tells nothing of an office: "cette habitante"."""
    shown = _shown(resolver, tokens, phrase, mention, block)
    return shown or _young(resolver, tokens, phrase, mention)


def _shown(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Member | None:
    """Return who was named last for a noun that points at them: "cette habitante de Lin"."""
    low = tokens.low[phrase.first]
    gender = _POINTING.get(low)
    head = tokens.low[min(phrase.first + 1, phrase.stop - 1)]
    kind = tokens.low[phrase.stop - 1]
    if gender is None or phrase.stop - phrase.first < 2 or not (_is_one(head) or _is_one(kind)):
        return None
    member, _, two = resolver.focus.person(gender, mention.start, block)
    return None if two else member


_POINTING: Final = {
    "cette": "f",
    "ce": "m",
    "cet": "m",
    "esta": "f",
    "este": "m",
    "esa": "f",
    "ese": "m",
}
_AGED: Final = ("génaire",)
_ONES: Final = lex.words(
    "femme homme mujer hombre joven maman papa mère père trentenaire riverain riveraine lycéen",
    "lycéenne vecino vecina jubilado jubilada retraité retraitée",
)


def _is_one(low: str) -> bool:
    """Return whether a word is what one person may be, and no text or body."""
    if low in lex.DOCUMENT_NOUNS or low in lex.ORGANISATION_NOUNS:
        return False
    known = low in lex.PEOPLE or low in _ONES
    return known or low.endswith(_AGED) or is_agent(low)


def _young(resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span) -> Member | None:
    """Return who spoke last for "la jeune fille", "el joven", with nobody named since."""
    told = tokens.low[phrase.first : phrase.stop]
    young = _YOUNG.get(told[-1]) if len(told) == 2 + (told[1:2] == ("jeune",)) else None
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    where = (last.mention or last.antecedent) if last is not None else None
    if young is None or told[0] not in _THE or last is None or where is None:
        return None
    if len(last.members) != 1 or mention.start - where.end > _NEAR:
        return None
    since = {one.member for one in resolver.cast.between(where.start, mention.start)}
    only = last.members[0]
    return only if since <= {only} and only.gender in (young, "?") else None


_YOUNG: Final = {
    "fille": "f", "femme": "f", "homme": "m", "garçon": "m", "joven": "?", "adolescente": "f",
    "adolescent": "m", "quadragénaire": "?", "trentenaire": "?", "quinquagénaire": "?",
    "sexagénaire": "?", "septuagénaire": "?", "octogénaire": "?",
}  # fmt: skip


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
