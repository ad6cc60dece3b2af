"""Reads the role and the affiliation that a release prints beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.names.role_words import has_head, last_phrase
from ingest.annotate.speakers.people.affiliations import (
    Described,
    body_behind_comma,
    body_of,
    full_name,
    leading_body,
    only_body,
    parted,
    whole_body,
)
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.mandate_roles import mandate_before
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.role_clauses import told_in_clause
from ingest.annotate.speakers.people.role_edges import body_behind, cut, held_at
from ingest.annotate.speakers.people.signed_roles import callings_of, kin_role, signed_role
from ingest.annotate.speakers.people.titles_before import title_before
from ingest.annotate.speakers.people.titles_between import titles_begin, weight
from ingest.annotate.speakers.people.two_languages import has_two, places_in
from ingest.annotate.words import lexicon as lex

# A dot ends the phrase, unless it is one of "U. S.".
_IN: Final = (
    r"[^.;:—–\n\"“«]|(?<=\b[A-Z])\.(?=\s?[A-Z]\.)|(?:(?<=\.[A-Z])|(?<=\.\s[A-Z]))\."
    r"|(?<=\b[SMF]t)\.(?=\s[A-Z])"
)
_AFTER: Final = re.compile(
    rf"(?:,\s(?:aged\s)?\d{{1,3}}(?:\sans|\saños)?(?=,)|\s[A-Z]{{2,4}}(?=,))?"
    rf"(?:\s*,\s+|\s[–—-]\s|\s\()((?:{_IN}){{3,160}})"
)
_OWNER: Final = re.compile(r"^(.{1,60}?)(?:['’]s|(?<=s)['’])\s+(.+)$")
_APPOSED: Final = re.compile(r"(?:^|[.;:,—–\n\"“”«»()]\s*)([^.;:,—–\n\"“”«»()]+),\s+$")
_ARTICLE: Final = re.compile(
    r"^(?:(?:the|an?|its|his|her|their|our|le|la|un|une|el|una|su|son|sa)\s+|l['’])",
    re.IGNORECASE,
)
# "conductor of the choir": what somebody does, and for whom.
_DOES: Final = re.compile(r"[a-zà-ÿ]+ (?:of|at|for|de|du|des|del)\b")
_FOR: Final = re.compile(r"\s(?:for|at|to|with|from|in|on)\s")
_OWN: Final = re.compile(r"^(?:its|our|su|son|sa)\s", re.IGNORECASE)


def describe(cast: Cast, member: Member) -> None:
    """Fill in the role and the affiliation that the text gives a person, as printed."""
    if not member.described:
        member.described = True
        member.role, member.affiliation = _read(cast, member.places)


def described_at(cast: Cast, member: Member, at: int | None) -> Described:
    """Return the role and the affiliation in the language of the place, of a release with two."""
    if cast.two_languages is None:
        cast.two_languages = has_two(cast.text)
    if at is None or not cast.two_languages or member.kind != "person":
        return member.role, member.affiliation
    return _read(cast, places_in(cast.text, member.places, at))


def _read(cast: Cast, places: list[Span]) -> Described:
    """Return the first role, an office before a rank; a body comes from its own phrase."""
    role: str | None = None
    body: str | None = None
    for place in places[:8]:
        for found_role, found_body in _phrases(cast, place):
            if found_role is not None and weight(found_role) > weight(role):
                role, body = found_role, found_body or body
            elif found_role is None or _same(role, found_role):
                body = body or found_body
            if role and body:
                return role, body
    return role, body


# "Su autor, el médico X": what somebody is comes before what they are to a thing.
_SOMEBODYS: Final = re.compile(
    r"\b(?:[Ss]u|[Ss]a|[Ss]on)\s[a-zà-ÿ]+,\s(?:el|la|le)\s(?:[a-zà-ÿ\-]+\s){1,3}\Z"
)


def _same(role: str | None, other: str) -> bool:
    return role is not None and role.lower() == other.lower()


def _phrases(cast: Cast, place: Span) -> Iterator[Described]:
    titled = title_before(cast, place)
    if titled is not None and _SOMEBODYS.search(cast.text, max(0, place.start - 90), place.start):
        yield titled
    if (apposed := _apposed(cast, place)) is not None:
        yield apposed
    if titled is not None:
        yield titled
    if (behind := read_after(cast, place.end)) is not None:
        yield behind
    if (told := told_in_clause(cast, place.end, _phrase)) is not None:
        yield told
    if (signed := signed_role(cast, place)) is not None:
        yield signed
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
    printed = cast.text[start : start + len(role)] == role
    return body_behind_comma(cast, start + len(role)) if printed else None


def _apposed(cast: Cast, place: Span) -> Described | None:
    """Read "Its president, X," and "the Observatory's hydrologist, Dr X,"."""
    end = titles_begin(cast.text, place.start)
    begin = max(0, end - 130)
    before = cast.text[begin:end]
    if not before.endswith((", ", ",\u00a0")):
        return None
    if cast.text[place.end : place.end + 1] not in (",", ".", ";", ")", " "):
        return None
    begun = mandate_before(cast.text, end - 2)
    if begun is not None:
        return _phrase(cast, cast.text[begun : end - 2], begun, apposed=True)
    found = _APPOSED.search(before)
    if found is None or (end < place.start and _named_before(cast, begin + found.start())):
        return None
    kin = kin_role(found[1])
    if kin is not None:
        return kin, None
    words = last_phrase(found[1].split())
    if not words:
        return None
    shown = found[1][found[1].rindex(words[0]) :].rstrip()
    if shown.split() != words:
        shown = " ".join(words)
    return _phrase(cast, shown, begin + found.end(1) - len(shown), apposed=True)


def _named_before(cast: Cast, comma: int) -> bool:
    """Return whether the phrase behind the comma tells of somebody before it: "X, the chair,"."""
    return any(
        one.span.end == comma and one.member.words[-1].lower() not in lex.ORGANISATION_WORDS
        for one in cast.between(max(0, comma - 60), comma)
    )


def _phrase(cast: Cast, words: str, at: int, apposed: bool = False) -> Described | None:
    words = cut(words)
    own = _OWN.match(words)
    words = words.strip()
    article = _ARTICLE.match(words)
    words = words[article.end() :].strip() if article else words
    theirs = article is not None and article.group().lower() in ("a ", "an ") and words[0].islower()
    owner = None if theirs or whole_body(words) else _OWNER.match(words)
    affiliation = None
    if owner is not None and " of " not in owner[1] and not _FOR.search(owner[1]):
        if owner[1][0].isupper() and len(owner[1]) > 1:
            stop = at + len(owner[1]) + 8
            unit = next(iter(read_names(cast.text, at, stop)), None)
            whole = unit is not None and unit.end < stop
            affiliation = full_name(cast, unit) if unit and whole else owner[1]
        words = owner[2]
    agents = article is not None or _DOES.match(words) is not None
    if not (has_head(words.split(), agents=agents) or callings_of(words, article)):
        return None
    if own and apposed:
        affiliation = affiliation or only_body(cast, at)
    if affiliation is None and words[0].isupper():
        role, affiliation = leading_body(cast, words.split())
        words = role or words
    role, affiliation = parted(cast, words, at, affiliation)
    return _placed(role or words, affiliation)


def office_parts(name: str) -> Described:
    """Part what an unnamed holder is called by: "managing director of Larch Valley Ferries"."""
    if name.split()[0].lower() in lex.ORGANISATION_WORDS:
        return None, None  # "Office of the Mayor"
    return _placed(name, None)


def _placed(role: str, affiliation: str | None) -> Described:
    """Part what is left of "teacher at Arle High" where no list knows the school."""
    shown, rest = held_at(role)
    link = role[len(shown) :].split()
    if rest and affiliation is None and link[0].lower() in _AT_BODY and not _is_place(link, rest):
        affiliation = body_behind(rest)
    return shown, affiliation


def _is_place(link: list[str], rest: str) -> bool:
    """Return whether one capitalised word, or one behind "à", tells where and not for whom."""
    return (
        link[0] in ("of", "de", "du", "del", "à")
        and (" " not in rest or link[0] == "à")
        and (rest[0].isupper())
    )


_AT_BODY: Final = lex.words("at with of chez à au aux de del du for")
