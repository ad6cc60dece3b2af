"""Tells where the noun phrase of a role begins and ends, and whether it has a head."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.words import lexicon as lex

# What stands beside the head of a role and never is one: "campaign chief", "senior aide".
BESIDE: Final = lex.words(
    "programme program campaign press communications policy media staff majority minority senior",
    "former vice then acting interim special republican democratic democrat republicans democrats",
    "gop first dr dr. rev rev. reverend hon hon. honourable honorable h.e.",
)
# What somebody is only to another, or to everybody.
_RELATIONS: Final = lex.words(
    "predecessor successor opponent rival friend friends colleague colleagues collègue critic",
    "critics supporter supporters source sources person people man woman men women",
    "wife husband mother father brother sister son daughter",
)
HEADS: Final = lex.PEOPLE - BESIDE - _RELATIONS
# Heads after which an adjective may follow: "directrice générale", "relatora especial".
_ROMANCE: Final = lex.words(
    "président présidente directeur directrice ministre secrétaire rapporteur rapporteuse maire",
    "préfet préfète juge responsable avocat avocate docteur docteure professeur professeure",
    "porte-parole patron fonctionnaire juriste presidente presidenta director directora",
    "ministro ministra secretario secretaria relator relatora portavoz alcalde alcaldesa juez",
    "jueza profesor profesora abogado abogada maestro maestra funcionario funcionaria vecino",
    "vecina padre madre testigo rédacteur rédactrice ambassadeur ambassadrice vice-président",
    "vice-présidente embajador embajadora defensor defensora coordinador coordinatrice jefe jefa",
    "coordinateur fondateur fondatrice médecin médico médica ingénieur ingeniero investigador",
    "fiscal superintendente procurador procuradora chef défenseur défenseure vocero vocera",
    "commissaire coordinadora commandant élu élue gerente enseignant enseignante",
    "investigadora vicepresidente vicepresidenta comisionado comisionada rectora cheffe",
    "conseiller conseillère adjoint adjointe délégué déléguée viceconsejero viceconsejera",
)
# "vice-président chargé des mobilités"
_CHARGED: Final = lex.words("responsible chargé chargée encargado encargada")
_BEHIND: Final = lex.words("general elect designate emeritus emerita")
LINKS: Final = lex.words("of de du des del d' d’")
ENDS: Final = (
    (
        frozenset(lex.PRONOUNS)
        | lex.words("i we you us them him me je nous vous tu yo nosotros")
        | lex.SUBORDINATORS
        | lex.AUXILIARIES
        | lex.ADVERBS
        | lex.DAYS
        | ALL_SAYING
    )
    - HEADS
    - lex.MODIFIERS
    - lex.ORGANISATION_NOUNS
    - {"on"}
)
_STOP: Final = ENDS | lex.PREPOSITIONS | lex.DETERMINERS
_AGENT: Final = re.compile(
    r"[a-zà-ÿ]{2,}(?:er|or|ist|ian|man|woman|eur|euse|iste|ista|ora"
    r"|logue|graphe|ólogo|óloga|ógrafo|ógrafa)"
)
_NO_AGENT: Final = (
    _RELATIONS | lex.MODIFIERS | lex.DOCUMENT_NOUNS | lex.ORGANISATION_NOUNS
    | lex.ORGANISATION_WORDS | lex.THINGS | lex.ADVERBS | lex.MESSAGES | lex.PARTS
    | lex.words(
    "elder younger older latter other inner outer upper lower clever greater bigger smaller senior",
    "junior minor major inferior superior inter never number order matter winter summer tower",
    "water weather power fever error terror floor door corner border letter chapter étranger",
    "étrangère danger dialogue catalogue prologue epilogue monologue analogue paragraphe",
    "autographe télégraphe quarter motor tractor factor sector honor mayor mejor peor menor color",
    "favor labor valor",
)
)  # fmt: skip


def is_acronym(word: str) -> bool:
    """Return whether the word is in capitals: the UN is not "un"."""
    return word.isupper() and len(word) > 1


def is_agent(word: str) -> bool:
    """Return whether a word's ending says that somebody does something: "joiner", "striker"."""
    low = word.lower()
    return _AGENT.fullmatch(low) is not None and low not in _NO_AGENT


def is_calling(low: str) -> bool:
    """Return whether a small word says what somebody is: "teacher", "spokesperson", "joiner"."""
    return low in lex.PEOPLE or is_agent(low)


def is_determiner(word: str) -> bool:
    """Return whether the word is a determiner, or begins with one: "l’avocate"."""
    if is_acronym(word):
        return False
    low = word.lower()
    return low in lex.DETERMINERS or low.startswith(("l'", "l’"))


def has_head(words: list[str], agents: bool = False) -> bool:
    """Return whether a head stands before the phrase's first preposition, verb or determiner."""
    zone = _zone(words)
    if not zone:
        return False
    if zone[-1] in HEADS or (agents and is_agent(zone[-1])):
        return True
    if zone[-1] in ("lead", "assistant", "associate") and len(zone) > 1:
        return True
    if zone[-1] in _BEHIND and len(zone) > 1 and zone[-2] in HEADS:
        return True
    return len(zone) <= 3 and (zone[0] in _ROMANCE or _qualified(zone))


def _ends_zone(low: str, word: str) -> bool:
    stops = low in _STOP and not is_acronym(word)
    return stops or low.startswith(("d'", "d’", "l'", "l’"))


# "biólogo marino", "pescadora artesanal": a calling with an adjective behind it.
_CALLING: Final = re.compile(
    r"[a-zà-ÿ]{2,}(?:[óo]log[oa]|logue|graphe|[óo]graf[oa]|ador|adora|[cs]tora?|[ei]euse|teur|trice|ienne"
    r"|ière|ista|iste|nier[oa]|ter[oa])"
)
_ADJECTIVE: Final = re.compile(
    r"[a-zà-ÿ]{2,}(?:al|ale|ar|aire|ari[oa]|ic[oa]|ique|iv[oa]|in[oa]|os[oa]|euse|elle|ée|és|ad[oa]|esa|és)"
)


def _qualified(zone: list[str]) -> bool:
    return (
        len(zone) == 2
        and _ADJECTIVE.fullmatch(zone[1]) is not None
        and _CALLING.fullmatch(zone[0]) is not None
        and zone[0] not in _NO_AGENT
    )


# "then-Governor", "ex-président".
_WAS: Final = re.compile(r"^(?:then|ex|former|acting|co|vice|deputy)-")


def without_was(word: str) -> str:
    """Return an office without what tells its time: "then-Governor", "Mayor-elect"."""
    low = word.lower()
    return _WAS.sub("", low).removesuffix("-elect") if "-" in low else low


def _zone(words: list[str]) -> list[str]:
    zone: list[str] = []
    for at, word in enumerate(words):
        low = word.lower().strip(",.") if word.lower() not in HEADS else word.lower()
        low = without_was(low)
        if at == 0 and is_determiner(word):
            low = low.removeprefix("l'").removeprefix("l’")
            if low in lex.DETERMINERS:
                continue
        elif _ends_zone(low, word) or (low in _CHARGED and at):
            break
        zone.append(low)
    return zone


# "L'adjoint au maire", "la consejera adjunta a la presidencia", "l'ingénieur en chef"
_TO: Final = lex.words("au aux à al en")


def _is_under(word: str) -> bool:
    """Return whether a word tells of somebody who works under, or for, who is named behind it."""
    low = word.lower().removeprefix("l'").removeprefix("l’")
    return low in HEADS or low in _UNDER


_UNDER: Final = lex.words(
    "adjoint adjointe délégué déléguée conseiller conseillère adjunto adjunta conjoint ingénieur"
    " ingénieure rédacteur rédactrice commandant médecin chargé chargée"
)


def last_phrase(words: list[str]) -> list[str]:
    """Return the noun phrase with which the words end, or none where it has no head."""
    for at in reversed(range(len(words))):
        low = words[at].lower()
        if is_determiner(words[at]):
            if at and (words[at - 1].lower() in LINKS or words[at - 1].lower() in _CHARGED):
                continue
            if has_head(words[at:], agents=True):
                return words[at:]
            if at and low == "des":
                continue  # "La cheffe du service des eaux"
            if not at or words[at - 1].lower() not in lex.PREPOSITIONS:
                return []
        elif low.endswith(("'s", "’s")) and has_head(words[at + 1 :]):
            return _with_owner(words, at)
        elif low in _TO and at and _is_under(words[at - 1]):
            continue
        elif (
            low in ENDS
            or (low in lex.CONJUNCTIONS and has_head(words[at + 1 :]) and not _one_name(words, at))
            or (low in lex.PREPOSITIONS and low not in LINKS and has_head(words[at + 1 :]))
        ):
            return _bare(words[at + 1 :])
    return _bare(words)


def _one_name(words: list[str], at: int) -> bool:
    """Return whether "and" stands inside one office: "the Prisons and Custody Ombudsman"."""
    if _plural(words[-1]) and _plural(words[at - 1]):
        return True  # "the independence of judges and lawyers, X": nobody is several.
    if at < 2 or at + 2 >= len(words) or not all(words[k][:1].isupper() for k in (at - 1, at + 1)):
        return False
    return is_determiner(words[at - 2]) and words[at - 1].lower() not in HEADS


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _with_owner(words: list[str], at: int) -> list[str]:
    """Return the phrase from the owner's own beginning: "the Lake Union’s director"."""
    begin = at
    while begin and words[begin - 1][0].isupper() and words[begin - 1].lower() not in _STOP:
        begin -= 1
    if begin and is_determiner(words[begin - 1]):
        begin -= 1
    return words[begin:]


def _bare(words: list[str]) -> list[str]:
    """Return a phrase without a determiner, from where nothing in it can be a verb."""
    begin = next((k + 1 for k in reversed(range(len(words))) if _breaks(words, k)), 0)
    words = words[begin:]
    while words and (words[0].lower() in LINKS or is_determiner(words[0])):
        words = words[1:]
    return words if has_head(words) else []


def _breaks(words: list[str], at: int) -> bool:
    word = words[at]
    low = word.lower()
    known = low in HEADS or low in lex.MODIFIERS or low in LINKS or word[0].isupper()
    return not known and not (at and words[at - 1].lower() in LINKS) and not is_determiner(word)
