"""Finds everyone whom a release prints with an office: "Jonas Bek, a vet at the mill"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cues.cues import ALL_SAYING, PLAIN
from ingest.annotate.speakers.names.romance_phrases import POST_ADJECTIVES
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.stated_callings import stated_of
from ingest.annotate.speakers.people.told_offices import told_of
from ingest.annotate.speakers.reference.leads_to_name import is_told_before, leads_to_name
from ingest.annotate.speakers.reference.mandates import is_sent_on

# Who holds an office, with where they are first named, in reading order.
Held = tuple[int, Member]

_BEFORE: Final = 110
_BEHIND: Final = 260
_PLACES: Final = 6
_AFTER: Final = re.compile(rf"[^.;:\n]{{0,{_BEHIND}}}")
# What may follow an office in apposition; a verb but of saying would make it another sentence.
_ENDS: Final = (
    rf"(?=(?:\s(?:{'|'.join(sorted(POST_ADJECTIVES))}))?"
    r"(?:\s*$|\s(?:of|for|at|in|on|to|and|with|from|who|under|de|du|des|del|pour|para|sur|sobre"
    r"|et|y|aux?|à|chez|en|based|born|married|employed|turned|retired|whose|by|since|now|\w+ing)\b|\s?d['’]"
    rf"|\s(?:{'|'.join(sorted(PLAIN))})\b))"
)
_OFFICE_ENDS: Final = re.compile(rf"\b{_ENDS}", re.IGNORECASE)
# A deputy minister is not the minister.
_UNDER: Final = ("deputy ", "vice ", "vice-", "assistant ", "shadow ", "deputy-")
_NOT_UNDER: Final = "".join(f"(?<!{word})" for word in _UNDER)
_BEGINS: Final = re.compile(rf"{_NOT_UNDER}\b", re.IGNORECASE)
_BEGINS_UNDER: Final = re.compile(r"\b")
# "no cousin of the minister", "secretary to the mayor": whose office it is, is another.
_ANOTHER: Final = re.compile(
    r"\b(?:of|to|for|with|under|by|against|from) (?:the|an?|his|her|its|their|our|\w+['’]s)\s$",
    re.IGNORECASE,
)
# ", y el alcalde de Lin, Bek": whoever is joined is another.
_JOINED: Final = re.compile(r"(?:y|e|et)\s(?:el|la|le|l['’])", re.IGNORECASE)
# "…, employs a clerk": what the sentence goes on to tell is no apposition.
_OBJECT: Final = re.compile(
    r"\s*(?!(?:and|as|now|also|both|is|was|then|once|formerly|previously|or|currently|later)\b)[a-z]+"
    r"\s(?:the|an?|his|her|its|their|our)\s(?:[\w\-]+\s)?$"
)
_FRONTED: Final = re.compile(
    r"(?:^|[.!?”\"]\s|\n)(?:In|At|On|During|After|Before|With|For|From|Writing|Replying|Responding"
    r"|Speaking|Asked|Answering|Addressing|En|Tras|Durante|Al|Ante|Por|Sobre|Con|Desde|Junto"
    r"|Dans|Lors|Après|Avant|Devant|Avec|Pour|Selon|Según|Interrogée?|Acompañad[oa]|Consultad[oa]"
    r"|Accompagnée?|Face|Frente|Luego|Después)\b[^.!?\n]{0,160}$"
)


def bearers(cast: Cast, low: str) -> list[Held]:
    """Return everyone printed with the office ``low``."""
    seen: dict[Member, int] = {}
    for spoken in cast.spoken:
        if spoken.member in seen:
            continue
        begin, end = max(0, spoken.span.start - _BEFORE), spoken.span.end + _BEHIND
        if low in cast.text[begin:end].lower() and _bears(cast, spoken.member, low):
            seen[spoken.member] = spoken.span.start
    return [(at, member) for member, at in seen.items()]


def _bears(cast: Cast, member: Member, low: str) -> bool:
    """Return whether the office stands beside one of the first places that name somebody."""
    begins = _BEGINS_UNDER if low.startswith(_UNDER) else _BEGINS
    for place in member.places[:_PLACES]:
        if (
            _is_behind(cast.text, place, low, begins)
            or any(_is_told(begins, low, told) for told in stated_of(cast, member, place))
            or _leads(cast, place, low, begins)
        ):
            return True
    return False


def _is_behind(text: str, place: Span, low: str, begins: re.Pattern[str]) -> bool:
    """Return whether words behind the name tell of the office: "Ana Ruiz, a vet"."""
    after = _AFTER.match(text, place.end)
    if after is None or _begins_anew(text, place, after.group(), low):
        return False  # "In a letter to Bek, the coroner wrote": another writes to Bek.
    return any(_is_told(begins, low, told) for told in told_of(after.group()))


def _leads(cast: Cast, place: Span, low: str, begins: re.Pattern[str]) -> bool:
    """Return whether the office leads to the name: "the vet at the mill, Ana Ruiz"."""
    start = max(0, place.start - _BEFORE)
    mandate = is_sent_on(low)
    for at in _stands(begins, low, cast.text[start : place.start]):
        office = Span(start + at, start + at + len(low))
        other = is_told_before(cast, office.start)
        if leads_to_name(cast.text, office, place, mandate=mandate, told_before=other):
            return True
    return False


def _begins_anew(text: str, place: Span, after: str, low: str) -> bool:
    """Return whether an office behind a name is the subject of what the name's words only front."""
    subject = re.match(
        rf", (?:the|la|le|el) {re.escape(low)} (?:a |ha )?(?P<verb>\w+)\b", after, re.IGNORECASE
    )
    if subject is None or subject["verb"] not in ALL_SAYING:
        return False
    return _FRONTED.search(text, max(0, place.start - 200), place.start) is not None


def _is_told(begins: re.Pattern[str], low: str, told: str) -> bool:
    """Return whether an apposition names the office, nobody being spoken to before it."""
    places = _stands(begins, low, told)
    at = next((at for at in places if _OFFICE_ENDS.match(told, at + len(low))), None)
    if (
        at is None
        or _JOINED.match(told)
        or _ANOTHER.search(told, 0, at)
        or _OBJECT.match(told, 0, at)
    ):
        return False
    return ALL_SAYING.isdisjoint(told[:at].lower().split())


def _stands(begins: re.Pattern[str], low: str, text: str) -> Iterator[int]:
    """Yield where the words of an office begin in a text, in letters of any size.

    The forms round them are the same for all offices: one that held the words
    would be made anew for each.
    """
    shown = text.lower()
    if len(shown) != len(text):  # A few letters are two when they are small.
        shown = "".join(letter.lower()[:1] for letter in text)
    at = shown.find(low)
    while at >= 0:
        if begins.match(text, at):
            yield at
        at = shown.find(low, at + 1)
