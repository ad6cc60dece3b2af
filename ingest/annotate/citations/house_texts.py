"""Agreements, contracts and rules of bodies by a common noun, right behind a place in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_NOUNS: Final = (
    rf"agreements?|contracts?|leases?|licen[cs]es?|permits?|by-?laws|articles{_S}of{_S}association|"
    rf"codes?{_S}of{_S}(?:conduct|ethics|practice)|rules{_S}of{_S}procedure|memorandum|"
    rf"terms{_S}of{_S}(?:reference|service|use)|rule{_S}?book|"
    rf"[Ss]tatutes|[Ss]tatuts|[Ee]statutos|Bye?-?[Ll]aws|"
    rf"convenios?{_S}colectivos?|contratos?|acuerdos?|reglamentos?{_S}(?:interno|interior)|"
    rf"códigos?{_S}(?:de{_S}conducta|de{_S}ética|ético)|pliegos?{_S}de{_S}condiciones|"
    rf"conventions?{_S}collectives?|contrats?|accords?|bail|règlements?{_S}intérieurs?|"
    rf"cahiers?{_S}des{_S}charges|codes?{_S}de{_S}(?:conduite|déontologie)"
)
_BODIES: Final = (
    "association|asociación|union|club|company|compañía|party|society|société|federation|fédération|"
    "federación|foundation|fondation|fundación|cooperative|coopérative|cooperativa|league|ligue|"
    "university|université|universidad|school|church|syndicat|sindicato|parti|partido|trust|"
    "corporation|guild|council|network|institute"
)
# States have constitutions and charters, too: those of a body say whose they are.
_OWNED: Final = "charters?|statutes?|constitution|statuts|estatutos?|chartes?|carta"
_WORD: Final = r"[\w’'\-]+"
_THE: Final = (
    r"(?:[Tt]he|its|his|her|their|our|this|that|an?|el|la|los|las|su|sus|le|les|un|une|una|cette)"
)
_PLAIN = re.compile(
    rf"(?<!\w)(?:{_THE}{_S}|l['’])?(?:{_WORD}{_S}){{0,4}}?(?P<noun>{_NOUNS})(?![\w\-])"
)
_OF_A_BODY = re.compile(
    rf"(?<!\w)(?:{_THE}{_S}|l['’])?(?:"
    rf"(?:{_WORD}{_S}){{0,2}}?(?:{_BODIES})['’]s?{_S}(?:{_WORD}{_S}){{0,2}}?(?P<owned>{_OWNED})|"
    rf"(?:{_WORD}{_S}){{0,2}}?(?P<noun>{_OWNED}){_S}(?:of|de|del|du|des){_S}"
    rf"(?:(?:the|la|el|l['’]|its|su|son){_S}?)?(?:{_BODIES}))(?![\w\-])"
)
# "article 6(3) of", "artículo 7 del", "article 9 de l'".
_OF = re.compile(rf"(?<=[\w)]){_S}(?:(?:of|in|under|de|des|dans|en){_S}|(?=(?:du|del|des){_S}))")
_CONTRACTED = re.compile(rf"(?:du|del|des){_S}")
_PLACE_BEFORE = re.compile(
    rf"(?:[Aa]rticles?|[Aa]rts?\.|[Ss]ections?|[Ss]ecs?\.|[Pp]ara(?:graph)?s?\.?|[Aa]rt[íi]culos?|"
    rf"§§?|[Pp]ages?|[Aa]nnexe?s?|[Aa]nexos?){_S}?[^.;:\n]{{1,40}}\Z"
)
# The beginnings of all labels, as a set of letters that is found fast.
_PLACED = re.compile(r"[AaSsPp§](?:(?<=§)|rticle|rts?\.|ection|ecs?\.|ara|rt[íi]culo|age|nne|nexo)")
_LEADS: Final = frozenset({"of", "from", "with", "between", "under", "in", "and", "or", "which"})
_SAME_WORDS: Final = """
the its his her their our this that a an same said new current present existing whole el la los
las su le les un une una cette
"""
_SAME: Final = frozenset(_SAME_WORDS.split())
_WORDS: Final = """
agreement agreements contract contracts lease leases licence license licences licenses permit
permits bylaws by laws association code codes rules rule rulebook memorandum terms charter
charters statute statutes constitution convenio convenios contrato contratos acuerdo acuerdos
reglamento reglamentos código códigos pliego pliegos convention conventions contrat contrats
accord accords bail règlement règlements cahier cahiers statuts estatutos estatuto charte
chartes carta
"""
HOUSE_WORDS: Final = frozenset(_WORDS.split())
_REACH: Final = 90


def find_house_texts(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield what a body or two parties agreed among themselves, where a place in it goes before.

    Nothing but its like, called by the same words, can be meant by it.
    """
    if not _PLACED.search(text, start, end):
        return
    for lead in _OF.finditer(text, start, end):
        if not _PLACE_BEFORE.search(text[max(start, lead.start() - 60) : lead.start()]):
            continue
        first = _CONTRACTED.match(text, lead.end())
        at = first.end() if first else lead.end()
        found = _OF_A_BODY.match(text, at, min(end, at + _REACH)) or _PLAIN.match(
            text, at, min(end, at + _REACH)
        )
        if found and not _leads_elsewhere(found):
            span = Span(lead.end(), found.end())
            yield Reference(span, None, "treaty", frozenset({_called(found)}))


def _words(found: re.Match[str]) -> list[str]:
    group = "owned" if found.groupdict().get("owned") else "noun"
    return found.string[found.start() : found.start(group)].split()


def _leads_elsewhere(found: re.Match[str]) -> bool:
    """Return whether the noun is another phrase's: "article 6 of the Act under the lease"."""
    before = _words(found)
    named = any(
        word[0].isupper() and not word.endswith(("'s", "’s", "s'", "s’")) for word in before[1:]
    )
    return named or not _LEADS.isdisjoint(before)


def _called(found: re.Match[str]) -> str:
    """Return what the text is called: "collective agreement", or the bare noun behind "the"."""
    own = [word.lower() for word in _words(found) if word.lower() not in _SAME]
    whole = found.groupdict().get("owned") or found["noun"]
    return " ".join([*own, whole.lower()])
