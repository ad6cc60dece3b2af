"""Statutes by their printed names, and European regulations and directives by number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference
from ingest.annotate.citations.unnamed_works import SORT_OF_NOUN

_S = "[ \t\n\u00a0\u202f]"
_CAPITAL = r"(?:[A-ZÀ-Þ][\w’'\-]*|\([A-Z][^()\n]{1,60}\)|[0-9]{4})"
_SMALL = r"(?:of|and|for|the|on|to|in|against|from|with|&)"
_KINDS = "Acts?|Code|Ordinance|Law|Bill|Constitution|Regulations|Order|Decree|Statute"
_OF_A_STATE = re.compile(
    rf"(?<!\w)(?:(?:Penal|Criminal|Civil|Labour|Labor|Family|Electoral|Administrative){_S}Code|"
    rf"Code{_S}of{_S}(?:Criminal|Civil|Administrative){_S}Procedure|Constitution)"
    rf"{_S}of{_S}(?:the{_S})?{_CAPITAL}(?:{_S}{_CAPITAL}){{0,3}}"
)
_NUMBERED = re.compile(
    rf"(?<!\w)(?:Public{_S}Law|Pub\.{_S}?L\.|P\.{_S}?L\.|Executive{_S}Order|Law|Act|Decree|Ordinance|Ley|Decreto|[Ll]oi|[Dd]écret|Bill){_S}"
    rf"(?:(?:No|Nos|Núm|Num)\.{_S}?|[Nn][°º]\.?{_S}?)?"
    rf"(?:[A-Z]-)?(?:\d{{1,3}}(?:\.\d{{3}})+|\d{{1,5}}(?:[/\-]\d{{1,5}})?)(?:{_S}(?:of|de|du){_S}(?:1[89]|20)\d\d)?(?![\w/])"
)
_NAMED = re.compile(
    rf"(?<![\w’'])[A-ZÀ-Þ][\w’'\-]*(?:,?{_S}(?:{_SMALL}{_S}){{0,3}}{_CAPITAL}){{0,9}}?"
    rf"{_S}(?:{_KINDS})\b(?!{_S}(?:[A-Z][a-z]+{_S}){{0,2}}(?:{_KINDS})\b)"
    rf"(?:{_S}\([A-Z][^()\n]{{1,40}}\))?(?:,?{_S}(?:of{_S})?(?:1[89]|20)\d\d\b)?"
)
_WORDS = """
The A An This That These Those Under In Of By Its Our Their His Her As For And But When While
Section Sections Article Articles If Since Although However Federal Without With On At See
According Draft New Current Existing Amended
Nothing Anything Everything Something None Neither Either Nor Much Most Many Some Few Part Parts
Both All Each Every Any No Only Even Also Like Unlike Despite Yet Because After Before Until Using
Chapter Title Citing Invoking Quoting Breaching Ignoring Since Today Here There
"""
LAW_WORDS: Final = frozenset(
    {"act", "acts", "code", "ordinance", "law", "bill", "constitution", "regulations", "order"}
    | {"decree", "statute", "regulation", "directive", "decision", "règlement", "reglamento"}
    | {"directiva", "ley", "decreto", "loi", "décret", "title", "c", "usc", "cfr"}
)
_EUROPEAN_WORDS: Final = frozenset(
    {"regulation", "directive", "decision", "règlement", "reglamento", "directiva"}
)
_STATE_WORDS: Final = frozenset({"code", "constitution"})
_BEHIND_WORDS: Final = frozenset({"act", "law", "code", "ordinance", "decree"})
_NAMED_WORDS: Final = (
    _STATE_WORDS | _BEHIND_WORDS | {"acts", "bill", "regulations", "order", "statute"}
)
_DIGIT = re.compile(r"\d")
_CODE: Final = frozenset({"code", "law"})
_ACT: Final = frozenset({"act", "law"})
_OPENERS: Final = frozenset(_WORDS.split())
_UNION: Final = "EU|EC|EEC|UE|CE|CEE|CFSP|JHA"
# A bare "Decision" is anybody's; the Union's has its letters.
_EUROPEAN = re.compile(
    rf"\b(?P<kind>Regulation|Directive|Framework Decision|Règlement|Reglamento|Directiva|"
    rf"(?:directive|directiva|règlement|reglamento)"
    rf"(?={_S}(?:\((?:{_UNION})\)|\d{{2,4}}/\d{{1,4}}/(?:{_UNION})))|"
    rf"Decision(?={_S}(?:\((?:{_UNION})\)|\d{{2,4}}/\d{{1,4}}/[A-Z]))){_S}"
    rf"(?:\((?P<body>{_UNION}|Euratom)(?:,{_S}?Euratom)?\){_S})?(?:[Nn]o\.?{_S}|n[°º]{_S})?"
    rf"(?P<number>\d{{2,4}}/\d{{1,4}})(?:/(?P<tail>{_UNION}))?(?![\w/])"
)
# "Law on Associations", "Act on the Protection of Springs": as many countries call their laws.
_BEHIND = re.compile(
    rf"(?<![\w’'])(?:(?:Federal|Constitutional|Organic|Basic|Framework|State|General){_S})?"
    rf"(?:Act|Law|Code|Ordinance|Decree){_S}(?:on|against|concerning|regarding|relating{_S}to){_S}(?:the{_S})?"
    rf"[A-ZÀ-Þ][\w’'\-]*(?:,?(?:{_S}{_SMALL}){{0,3}}{_S}[A-ZÀ-Þ][\w’'\-]*){{0,9}}"
)
# "42 U.S.C. § 1983", "Title 42 of the U.S. Code": a title of a code is cited by section.
_TITLE_OF_CODE = re.compile(
    rf"(?<![\w.])\d{{1,2}}{_S}(?:U\.?{_S}?S\.?{_S}?C\.?(?:{_S}?A\.)?|C\.?{_S}?F\.?{_S}?R\.?)(?={_S}?§)"
    rf"|(?<!\w)[Tt]itle{_S}(?:\d{{1,2}}|[IVX]{{1,5}})"
    rf"(?:,?{_S}(?:of{_S}the{_S})?(?:U\.S\.|US|United{_S}States){_S}Code|"
    rf"{_S}of{_S}the{_S}Code{_S}of{_S}Federal{_S}Regulations)"
)
# "section 702 of FISA": capitals behind a section are a law's short name.
_SHORT = re.compile(
    rf"(?:[Ss]ections?|[Ss]ecs?\.|[Aa]rticles?|[Aa]rts?\.){_S}[0-9][^.;:!?\n]{{0,30}}?{_S}of{_S}(?:the{_S})?"
    rf"(?P<name>[A-Z]{{3,8}}(?!{_S}[A-Z])|Title{_S}(?:\d{{1,2}}|[IVX]{{1,5}}))(?![\w’'\-/])"
)
# A word, or what is left of a place: "2909 of the", "J of the".
_FIRST_WORD = re.compile(
    rf"(?P<place>(?:\d+|[A-Z]|[IVX]{{1,5}}){_S}of{_S}the{_S})|(?P<word>[\w’'\-]+),?\s+"
)
_SMALL_WORD = re.compile(rf"{_S}(?:[a-z]+{_S})??([a-z]+)")
_ENGLISH: Final = {
    "Règlement": "Regulation", "Reglamento": "Regulation", "Directiva": "Directive",
    "UE": "EU", "CE": "EC", "CEE": "EEC",
}  # fmt: skip
# One word is no name, and neither is what only says whose law or what kind of order it is.
_NO_NAME: Final = re.compile(
    r"(?:(?:Public|Private|Common|International|Domestic|National|State|Case|Customary|Executive|"
    r"Court|Religious|Islamic|Military|Martial|Supreme|Final|Interim|Constitutional) )?"
    r"(?:Acts?|Code|Laws?|Bill|Orders?|Statute|Ordinance|Regulations|Decree|Constitution)\Z"
    r"|[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?['’]s? (?:Statute|Constitution|Regulations|Order)\Z"
)


def find_laws(text: str, start: int, end: int, words: frozenset[str]) -> Iterator[Reference]:
    """Yield the laws named between ``start`` and ``end``, one form after the other.

    ``words`` are those of the stretch's words that a rule asks for: a form is
    tried where its own are among them.
    """
    for found in _EUROPEAN.finditer(text, start, end) if words & _EUROPEAN_WORDS else ():
        yield Reference(
            Span(*found.span()), _european(found), "law",
            frozenset({found["kind"].split()[-1].lower(), "law"}), counts=True,
        )  # fmt: skip
    by_title = "title" in words or text.find("§", start, end) >= 0
    for found in _TITLE_OF_CODE.finditer(text, start, end) if by_title else ():
        yield Reference(Span(*found.span()), _plain(found.group()), "law", _CODE)
    for found in _OF_A_STATE.finditer(text, start, end) if words & _STATE_WORDS else ():
        yield Reference(Span(*found.span()), _plain(found.group()), "law", _noun(found.group()))
    for found in _BEHIND.finditer(text, start, end) if words & _BEHIND_WORDS else ():
        name = _plain(found.group())
        yield Reference(Span(*found.span()), name, "law", _noun(name))
    for found in _NAMED.finditer(text, start, end) if words & _NAMED_WORDS else ():
        at = _without_opener(text, found.start(), found.end())
        name = _plain(text[at : found.end()])
        if not _NO_NAME.match(name):
            yield Reference(Span(at, found.end()), name, "law", _noun(name))
    for found in _NUMBERED.finditer(text, start, end) if _DIGIT.search(text, start, end) else ():
        yield Reference(Span(*found.span()), _plain(found.group()), "law", _noun(found.group()))


def find_short_laws(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the capitals behind a section or an article that stand for a law."""
    for found in _SHORT.finditer(text, start, end):
        # "section 12 of the BBC charter" is of the charter.
        behind = _SMALL_WORD.match(text, found.end(), end)
        if behind and behind[1] in SORT_OF_NOUN:
            continue
        yield Reference(Span(*found.span("name")), found["name"], "law", _ACT)


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", name)


def _noun(name: str) -> frozenset[str]:
    """Return what the law is called later: "the Act", "the Code"."""
    kinds = re.findall(rf"\b(?:{_KINDS})\b", name)
    foreign = {w.lower() for w in re.findall(r"\w+", name)} & {"ley", "loi", "decreto", "décret"}
    return frozenset({*(kind.lower() for kind in kinds[-1:]), *foreign, "law"})


def _european(found: re.Match[str]) -> str:
    printed = found["kind"][0].upper() + found["kind"][1:]
    kind = _ENGLISH.get(printed, printed)
    if found["tail"]:
        return f"{kind} {found['number']}/{_ENGLISH.get(found['tail'], found['tail'])}"
    if found["body"]:
        body = _ENGLISH.get(found["body"], found["body"])
        # Until 2014 acts were numbered number/year and printed with "No".
        first, _, second = found["number"].partition("/")
        old = not 2015 <= int(first) < 2100 and 1957 < int(second) < 2015
        number = " No" if kind == "Regulation" and old else ""
        return f"{kind} ({body}){number} {found['number']}"
    return f"{kind} {found['number']}"


def _without_opener(text: str, start: int, end: int) -> int:
    """Return where the name begins: "Under Section 5 of the Water Act" names the Water Act."""
    at = start
    while True:
        word = _FIRST_WORD.match(text, at, end)
        if word is None or not (word["place"] or _opens(word["word"])):
            return at
        at = word.end()


def _opens(word: str) -> bool:
    """Return whether a word only leads up to a name."""
    return word in _OPENERS or word.islower()
