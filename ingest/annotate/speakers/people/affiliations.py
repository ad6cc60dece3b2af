"""Parts a printed role from the body for which its holder stands."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.words import lexicon as lex

Described = tuple[str | None, str | None]

_OF_BODY: Final = re.compile(r"\s(?:of|from)\s(?:the\s)?(?=[A-Z])")
_AT: Final = re.compile(
    r"\s(?:of|at|for|with|from|de la|de los|de las|de l['’]|du|des|del|de|chez|en)\s?"
    r"(?:(?<=\s)(?:the\s|la\s|le\s|el\s|l['’]))?(?<=[\s'’])"
)
_COMMON: Final = re.compile(
    r"(?:Police|Schools?|Staff|Nursing|Parliament|Congress|State|Council)\Z"
)
_WORD: Final = r"[A-ZÀ-Þ][\w\-]*"
# "Roads, Bridges and Lamps": one name where a body's word ends it.
LISTED: Final = re.compile(
    rf"{_WORD}(?: {_WORD})*(?:, {_WORD}(?: {_WORD})*)+,? (?:and|et|y|&) {_WORD}(?: {_WORD})*"
)
# "Committee on Roads, Bridges and Lamps".
_LISTING: Final = re.compile(rf"({_WORD}) (?:on|of|for) (?:the )?{LISTED.pattern}")
# "Fédération pour la liberté des mers": names in French and Spanish go on in small letters.
_LONGER: Final = re.compile(
    r"[A-ZÀ-Þ][\w\-]* (?:pour|para|por|des|du|de|del|d['’]) ?(?:(?:la|le|les|los|las|el) |l['’])?"
    r"[\w\-]+(?: (?:(?:des|du|de|del|et|y)(?: (?:la|las|los|l['’]))?|d['’]) ?[\w\-]+)*"
)
_WITH_OWNER: Final = re.compile(rf"(?:{_WORD} )*{_WORD}(?:s['’]|['’]s) {_WORD}(?: {_WORD})*")


def parted(cast: Cast, words: str, at: int, affiliation: str | None) -> Described:
    """Part "president of the Lake Union" at the word that leads to the body."""
    for link in _AT.finditer(words):
        rest = words[link.end() :]
        if not rest[:1].isupper():
            continue
        if link.group() == " of " and _COMMON.match(rest):
            return words, affiliation  # "Chief of Police"
        body = whole_body(rest) or _read_body(cast, rest, at)
        if body is not None:
            kept = _belongs(words[: link.start()], link.group().strip(), rest)
            return words if kept else words[: link.start()], affiliation or body
    return words, affiliation


_MINISTERS: Final = lex.words("minister ministre ministro ministra")


def _belongs(role: str, link: str, rest: str) -> bool:
    """Return whether the body stays in the role: "présidente de la Ligue", a minister's field."""
    first = link.split()[0]
    if first == "for":
        return link != "for the" and role.lower().split()[-1] not in _SPEAKING
    short = len(rest.split()) == 1 and rest[:1].isupper() and not rest.isupper()
    if first in ("at", "with", "from"):
        return False
    field = not _MINISTERS.isdisjoint(role.lower().split())
    return field or (short and (link != "of the" or rest == "Court"))


_SPEAKING: Final = lex.words("spokesperson spokesman spokeswoman")


def whole_body(words: str) -> str | None:
    """Return the body with which the words begin, where commas or owners stand in its name."""
    if not any(sign in words for sign in ",'’"):
        return None
    for pattern in (LISTED, _WITH_OWNER, _LISTING):
        found = pattern.match(words)
        if found is None:
            continue
        sign = (found[1] if pattern is _LISTING else found.group().rpartition(" ")[2]).lower()
        people = any(part.split()[0].lower() in GENDER for part in found.group().split(", "))
        if sign in lex.ORGANISATION_WORDS and not people:
            return found.group()
    return None


def _read_body(cast: Cast, rest: str, at: int) -> str | None:
    where = cast.text.find(rest, at)
    if where < 0:
        return None
    unit = next(iter(read_names(cast.text, where, where + len(rest))), None)
    if unit is None:
        return None
    member = cast.named(unit)
    if unit.kind != "organisation" and (member is None or member.kind != "organisation"):
        return None
    if len(unit.words) == 1 and unit.words[0].lower() in lex.ORGANISATION_WORDS:
        longer = _LONGER.match(rest)
        if longer is not None:
            return longer.group()
    return full_name(cast, unit)


_PRESS: Final = lex.words("secretary officer aide spokesman spokeswoman spokesperson director")


def leading_body(cast: Cast, words: list[str]) -> Described:
    """Part "NLF President" into the role and the body before it."""
    stop = next((k for k, word in enumerate(words) if word in lex.NOUN_LINKS), len(words))
    for cut in range(stop - 1, 0, -1):
        head = " ".join(words[:cut])
        if words[cut - 1].lower() in ("press", "media") and words[cut].lower() in _PRESS:
            continue  # "White House Press Secretary"
        if cut == 1 and head.lower() in lex.ORGANISATION_WORDS and len(words) == 2:
            named = cast.organisation(head, 0)
            return " ".join(words), named.name if named else None  # "Board chair"
        if head in ("United States", "United Kingdom"):
            break  # A country is no body for which its senators stand.
        if words[cut] == "&":
            continue  # "Tide Watch Climate & Energy Campaigner": what the office is for.
        member = cast.members.get(head) or (cast.acronyms.get(head) if cut == 1 else None)
        if member is not None and member.kind == "organisation":
            return " ".join(words[cut:]), member.name
        if words[cut - 1].lower() in lex.ORGANISATION_WORDS and cut > 1 and head[0].isupper():
            return " ".join(words[cut:]), head
    return " ".join(words), None


def only_body(cast: Cast, at: int) -> str | None:
    """Return the one organisation that "its" can mean: named alone before it in the paragraph."""
    begin = cast.text.rfind("\n", 0, at) + 1
    named = {cast.acronyms.get(m.name, m).name for m in cast.organisations_between(begin, at)}
    return named.pop() if len(named) == 1 else None


def body_of(cast: Cast, place: Span) -> str | None:
    """Return the body in "Ana Ruiz of the Lake Union"."""
    found = _OF_BODY.match(cast.text, place.end)
    if found is None:
        return None
    begin = found.end()
    unit = next(iter(read_names(cast.text, begin, begin + 80)), None)
    if unit is None or unit.kind != "organisation" or unit.start != begin:
        return None
    return full_name(cast, unit)


def full_name(cast: Cast, unit: Unit) -> str:
    """Return the longest name that the release prints for a body."""
    member = cast.named(unit)
    if member is None and unit.kind == "organisation" and len(unit.words) == 1:
        member = cast.organisation(unit.words[0], unit.start)
    if member is not None and member.kind == "organisation" and len(member.words) == 1:
        member = cast.organisation(member.words[0], unit.start) or member
    return _without_office(member.name if member is not None else unit.name)


def _without_office(name: str) -> str:
    """Return the body in "President of the Council": an office is no affiliation."""
    link = _AT.search(name)
    if link and name[: link.start()].split()[-1].lower() in HEADS:
        return name[link.end() :]
    return name


_BEHIND: Final = re.compile(r",\s(?:the\s)?(?=[A-ZÀ-Þ])")


def body_behind_comma(cast: Cast, at: int) -> str | None:
    """Return the body in "Director, Lake Union": one after the role's comma."""
    comma = _BEHIND.match(cast.text, at)
    if comma is None:
        return None
    unit = next(iter(read_names(cast.text, comma.end(), comma.end() + 90)), None)
    if unit is None or unit.kind != "organisation" or unit.start != comma.end():
        return None
    return full_name(cast, unit)
