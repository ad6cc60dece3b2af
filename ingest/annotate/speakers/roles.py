"""Reads the role and the affiliation that a release prints beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.affiliations import (
    LISTED,
    Described,
    body_of,
    full_name,
    leading_body,
    only_body,
    parted,
    whole_body,
)
from ingest.annotate.speakers.cast import Cast
from ingest.annotate.speakers.members import Member
from ingest.annotate.speakers.names import read_names
from ingest.annotate.speakers.role_words import has_head, last_phrase
from ingest.annotate.speakers.titles_before import title_before
from ingest.annotate.words import lexicon as lex

# A dot ends the phrase, unless it is one of "U. S.".
_IN: Final = (
    r"[^.;:—–\n\"“«]|(?<=\b[A-Z])\.(?=\s?[A-Z]\.)|(?:(?<=\.[A-Z])|(?<=\.\s[A-Z]))\."
    r"|(?<=\b[SMF]t)\.(?=\s[A-Z])"
)
_AFTER: Final = re.compile(rf"(?:\s*,\s+|\s[–—-]\s|\s\()((?:{_IN}){{3,160}})")
_BODY: Final = re.compile(r",\s(?:the\s)?(?=[A-ZÀ-Þ])")
_CUT: Final = re.compile(
    r",|\s\(|\b(?:who|which|whose|said|says|told|qui|que|quien|and until|in a|in an|at a)\b"
    r"|\s(?:and|et|y)\s(?=[^A-ZÀ-Þ])"
)
_OWNER: Final = re.compile(r"^(.{2,60}?)(?:['’]s|(?<=s)['’])\s+(.+)$")
_APPOSED: Final = re.compile(
    r"(?:^|[.;:,—–\n\"“”«»()]\s*)([^.;:,—–\n\"“”«»()]+),\s+"
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Sister|Father|Ambassador|Daw|M|Mme)\.?\s)?$"
)
_ARTICLE: Final = re.compile(
    r"^(?:(?:the|an?|its|his|her|their|our|le|la|un|une|el|una|su|son|sa)\s+|l['’])",
    re.IGNORECASE,
)
# "conductor of the choir": what somebody does, and for whom.
_DOES: Final = re.compile(r"[a-zà-ÿ]+ (?:of|at|for|de|du|des|del)\b")
_FOR: Final = re.compile(r"\s(?:for|at|to|with|from)\s")
_OWN: Final = re.compile(r"^(?:its|our|su|son|sa)\s", re.IGNORECASE)


def describe(cast: Cast, member: Member) -> None:
    """Fill in the role and the affiliation that the text gives a person, as printed."""
    if not member.described:
        member.described = True
        member.role, member.affiliation = _read(cast, member)


def _read(cast: Cast, member: Member) -> Described:
    """Return the first role; a body comes from its own phrase, or from one that agrees."""
    role: str | None = None
    body: str | None = None
    for place in member.places[:8]:
        for found_role, found_body in _phrases(cast, place):
            if role is None and found_role is not None:
                role, body = found_role, found_body or body
            elif found_role is None or _same(role, found_role):
                body = body or found_body
            if role and body:
                return role, body
    return role, body


def _same(role: str | None, other: str) -> bool:
    return role is not None and role.lower() == other.lower()


def _phrases(cast: Cast, place: Span) -> Iterator[Described]:
    if (titled := title_before(cast, place)) is not None:
        yield titled
    if (told := read_after(cast, place.end)) is not None:
        yield told
    if (apposed := _apposed(cast, place)) is not None:
        yield apposed
    body = body_of(cast, place)
    if body is not None:
        yield None, body


def read_after(cast: Cast, end: int) -> Described | None:
    """Read "X, Executive Director of Y" and "X, the Observatory's Director of Policy"."""
    found = _AFTER.match(cast.text, end)
    if found is None:
        return None
    told = _phrase(cast, found[1], found.start(1))
    if told is None or told[0] is None or told[1] is not None:
        return told
    return told[0], _body_behind(cast, found.start(1), told[0])


def _body_behind(cast: Cast, start: int, role: str) -> str | None:
    """Return the body in "Director, Lake Union": one after the role's comma."""
    comma = _BODY.match(cast.text, start + len(role))
    if comma is None or cast.text[start : start + len(role)] != role:
        return None
    unit = next(iter(read_names(cast.text, comma.end(), comma.end() + 90)), None)
    if unit is None or unit.kind != "organisation" or unit.start != comma.end():
        return None
    return full_name(cast, unit)


def _apposed(cast: Cast, place: Span) -> Described | None:
    """Read "Its president, X," and "the Observatory's hydrologist, X,"."""
    begin = max(0, place.start - 130)
    before = cast.text[begin : place.start]
    if "," not in before[-12:]:
        return None
    if cast.text[place.end : place.end + 1] not in (",", ".", ";", ")", " "):
        return None
    found = _APPOSED.search(before)
    if found is None:
        return None
    words = last_phrase(found[1].split())
    if not words:
        return None
    shown = found[1][found[1].rindex(words[0]) :].rstrip()
    if shown.split() != words:
        shown = " ".join(words)
    return _phrase(cast, shown, begin + found.end(1) - len(shown), apposed=True)


def _phrase(cast: Cast, words: str, at: int, apposed: bool = False) -> Described | None:
    words = _cut(words)
    own = _OWN.match(words)
    words = words.strip()
    article = _ARTICLE.match(words)
    words = words[article.end() :].strip() if article else words
    owner = _OWNER.match(words) if whole_body(words) is None else None
    affiliation = None
    if owner is not None and " of " not in owner[1] and not _FOR.search(owner[1]):
        if owner[1][0].isupper():
            unit = next(iter(read_names(cast.text, at, at + len(owner[1]) + 8)), None)
            affiliation = full_name(cast, unit) if unit else owner[1]
        words = owner[2]
    if not has_head(words.split(), agents=article is not None or _DOES.match(words) is not None):
        return None
    if own and apposed:
        affiliation = affiliation or only_body(cast, at)
    if affiliation is None and words[0].isupper():
        role, affiliation = leading_body(cast, words.split())
        words = role or words
    return parted(cast, words, at, affiliation)


def _cut(words: str) -> str:
    """Return the words up to the phrase's end; the commas of a body's name do not end it."""
    start = 0
    for listed in LISTED.finditer(words) if "," in words else ():
        before = words[: listed.start()].lower().split()[-2:]
        body = whole_body(listed.group()) or bool(lex.ORGANISATION_WORDS.intersection(before[:1]))
        if body and "," not in words[: listed.start()]:
            start = listed.end()
    cut = _CUT.search(words, start)
    return words if cut is None else words[: cut.start()]
