"""Reads the role and the affiliation that a release prints beside a name."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cast import Cast, Member
from ingest.annotate.speakers.cues import ALL_SAYING
from ingest.annotate.speakers.names import Unit, read_names
from ingest.annotate.words import lexicon as lex

_AFTER: Final = re.compile(r"\s*,\s+([^.;:—–\n\"“«]{3,160})")
_CUT: Final = re.compile(
    r",|\s\(|\b(?:who|which|whose|said|says|told|qui|que|quien|and until|in a|in an|at a)\b"
    r"|\s(?:and|et|y)\s(?=[^A-ZÀ-Þ])"
)
_AT: Final = re.compile(
    r"\s(?:of|at|for|with|from|de la|de los|de las|de l['’]|du|des|del|de|chez|en)\s"
    r"(?:the\s|la\s|le\s|el\s|l['’])?"
)
_OWNER: Final = re.compile(r"^(.{2,60}?)(?:['’]s|(?<=s)['’])\s+(.+)$")
_APPOSED: Final = re.compile(
    r"(?:^|[.;:,—–\n\"”»]\s*|\b(?:said|by|and|to|that|of)\s)((?:[\w’'\-]+\s){0,6}[\w’'\-]+),\s+"
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Sister|Father|Ambassador|Daw|M|Mme)\.?\s)?$"
)
_ARTICLE: Final = re.compile(
    r"^(?:the|an?|its|his|her|their|our|le|la|l['’]|un|une|el|una|su|son|sa)\s+", re.IGNORECASE
)
_OWN: Final = re.compile(r"^(?:its|our|su|son|sa)\s", re.IGNORECASE)


def describe(cast: Cast, member: Member) -> None:
    """Fill in the role and the affiliation that the text gives a person, as printed."""
    if not member.described:
        member.described = True
        member.role, member.affiliation = _read(cast, member)


def _read(cast: Cast, member: Member) -> tuple[str | None, str | None]:
    role = affiliation = None
    for place in member.places[:8]:
        for found in (_before(cast, place), _after(cast, place), _apposed(cast, place)):
            if found is None:
                continue
            role = role or found[0]
            affiliation = affiliation or found[1]
        affiliation = affiliation or _of(cast, place)
        if role and affiliation:
            break
    return role, affiliation


def _before(cast: Cast, place: Span) -> tuple[str | None, str | None] | None:
    """Read "the Union's Executive Director X" and "Deputy Ombudsman X"."""
    begin = max(0, place.start - 90)
    text = cast.text[begin : place.start].replace("\u00a0", " ")
    if not text.endswith(" "):
        return None
    # A sign other than a hyphen or an apostrophe parts the name from what is before it.
    words = _SIGN.split(text.rpartition("\n")[2])[-1].split()[-6:]
    keep: list[str] = []
    for word in reversed(words):
        low = word.lower()
        if low in lex.HONORIFICS or low.rstrip(".") in lex.HONORIFICS or low in _STYLES:
            if keep:
                break
            continue
        owner = low.endswith(("'s", "’s", "s'", "s’"))
        if owner and keep:
            keep.insert(0, word)
            more = text.rstrip()[: -len(" ".join(keep))]
            return _owned(cast, more, keep, place)
        usable = (
            low in lex.PERSON_NOUNS
            or word[0].isupper()
            or (keep and low.isalpha() and low not in _NO)
        )
        if not usable or low in lex.DETERMINERS or low in lex.PREPOSITIONS:
            break
        keep.insert(0, word)
    while keep and not (keep[0][0].isupper() or keep[0].lower() in lex.PERSON_NOUNS):
        keep.pop(0)
    if not any(word.lower() in lex.PERSON_NOUNS for word in keep):
        return None
    return _leading_body(cast, keep, place.start)


_SIGN: Final = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])\.\s|[^\w\s’'.\-]")
_STYLES: Final = lex.words("dr dr. prof prof. rev rev. hon hon. professor doctor doctora")
_NO: Final = lex.CONJUNCTIONS | lex.AUXILIARIES | lex.SUBORDINATORS | lex.ADVERBS


def _owned(
    cast: Cast, before: str, keep: list[str], place: Span
) -> tuple[str | None, str | None] | None:
    role = " ".join(keep[1:])
    if not any(word.lower() in lex.PERSON_NOUNS for word in keep[1:]):
        return None
    owner = re.sub(r"(?:['’]s|['’])$", "", keep[0])
    units = [u for u in read_names(cast.text, max(0, place.start - 120), place.start) if u.owns]
    if units:
        owner = _full(cast, units[-1])
    return role, owner


def _leading_body(cast: Cast, keep: list[str], at: int) -> tuple[str | None, str | None]:
    """Part "NLF President" into the role and the body before it."""
    for cut in range(len(keep) - 1, 0, -1):
        head = " ".join(keep[:cut])
        member = cast.members.get(head) or (cast.acronyms.get(head) if cut == 1 else None)
        if member is not None and member.kind == "organisation":
            return " ".join(keep[cut:]), member.name
        if keep[cut - 1].lower() in lex.ORGANISATION_WORDS and cut > 1:
            return " ".join(keep[cut:]), head
    return " ".join(keep), None


def _after(cast: Cast, place: Span) -> tuple[str | None, str | None] | None:
    """Read "X, Executive Director of Y" and "X, the Observatory's Director of Policy"."""
    found = _AFTER.match(cast.text, place.end)
    if found is None:
        return None
    return _phrase(cast, found[1], found.start(1))


def _apposed(cast: Cast, place: Span) -> tuple[str | None, str | None] | None:
    """Read "Its president, X," and "the Observatory's hydrologist, X,"."""
    before = cast.text[max(0, place.start - 100) : place.start]
    if cast.text[place.end : place.end + 1] not in (",", ".", ";", ")", " "):
        return None
    if "," not in before[-12:]:
        return None
    found = _APPOSED.search(before)
    if found is None:
        return None
    words = found[1].split()
    said = next((k for k, word in enumerate(words) if word.lower() in ALL_SAYING), -1)
    words = words[said + 1 :] if said < 2 else words
    if not words:
        return None
    if words[0][0].islower() and words[0].lower() not in lex.DETERMINERS:
        return None
    if words[-1].lower() not in lex.PERSON_NOUNS:
        return None
    # "the board on Monday named her deputy, X,": the role begins at its own determiner.
    begin = max((k for k, word in enumerate(words) if word.lower() in lex.DETERMINERS), default=0)
    words = words[begin:]
    shown = found[1][found[1].rindex(" ".join(words)) :]
    return _phrase(cast, shown, max(0, place.start - 100) + found.end(1) - len(shown), apposed=True)


def _phrase(
    cast: Cast, words: str, at: int, apposed: bool = False
) -> tuple[str | None, str | None] | None:
    cut = _CUT.search(words)
    if cut is not None:
        words = words[: cut.start()]
    own = _OWN.match(words)
    words = _ARTICLE.sub("", words.strip()).strip()
    owner = _OWNER.match(words)
    affiliation = None
    if owner is not None:
        if owner[1][0].isupper():
            unit = next(iter(read_names(cast.text, at, at + len(owner[1]) + 8)), None)
            affiliation = _full(cast, unit) if unit else owner[1]
        words = owner[2]
    lowered = words.lower().split()
    if not any(w.strip(",.") in lex.PERSON_NOUNS for w in lowered[:6]) or (
        lowered[0] in lex.PREPOSITIONS or lowered[0].endswith("ing") or lowered[0] == "along"
    ):
        return None
    if own and apposed:
        affiliation = affiliation or _only_body(cast, at)
    return _split_at(cast, words, at, affiliation)


def _only_body(cast: Cast, at: int) -> str | None:
    """Return the one organisation that "its" can mean: named alone before it in the paragraph."""
    begin = cast.text.rfind("\n", 0, at) + 1
    named = {m.name for m in cast.organisations_between(begin, at)}
    return named.pop() if len(named) == 1 else None


def _split_at(
    cast: Cast, words: str, at: int, affiliation: str | None
) -> tuple[str | None, str | None]:
    """Part "president of the Lake Union" at the word that leads to the body."""
    for link in _AT.finditer(words):
        rest = words[link.end() :]
        if not rest[:1].isupper():
            continue
        where = cast.text.find(rest, at)
        unit = (
            next(iter(read_names(cast.text, where, where + len(rest))), None)
            if where >= 0
            else None
        )
        if unit is None:
            continue
        member = cast.named(unit)
        whole = link.group().split()[0] in ("for", "de", "del", "du", "des")
        is_body = unit.kind == "organisation" or (
            member is not None and member.kind == "organisation"
        )
        if is_body:
            role = words if whole and link.group().strip() != "for the" else words[: link.start()]
            return role, affiliation or _full(cast, unit)
    return words, affiliation


def _of(cast: Cast, place: Span) -> str | None:
    found = re.match(r"\s(?:of|from)\s(?:the\s)?(?=[A-Z])", cast.text[place.end : place.end + 12])
    if found is None:
        return None
    begin = place.end + found.end()
    unit = next(iter(read_names(cast.text, begin, begin + 80)), None)
    if unit is None or unit.kind != "organisation" or unit.start != begin:
        return None
    return _full(cast, unit)


def _full(cast: Cast, unit: Unit) -> str:
    member = cast.named(unit)
    if member is None and unit.kind == "organisation" and len(unit.words) == 1:
        member = cast.organisation(unit.words[0], unit.start)
    if member is not None and member.kind == "organisation" and len(member.words) == 1:
        member = cast.organisation(member.words[0], unit.start) or member
    return _without_office(member.name if member is not None else unit.name)


def _without_office(name: str) -> str:
    """Return the body in "President of the Council": an office is no affiliation."""
    link = _AT.search(name)
    if link and name[: link.start()].split()[-1].lower() in lex.PERSON_NOUNS:
        return name[link.end() :]
    return name
