"""Reads the title before a name: "Lake Union President X", "Senators X and Y"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import FIELDS
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.names.role_words import (
    ENDS,
    HEADS,
    LINKS,
    has_head,
    is_acronym,
    is_agent,
    without_was,
)
from ingest.annotate.speakers.people.affiliations import Described, full_name, leading_body
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.titles_between import RANKS
from ingest.annotate.words import lexicon as lex

# A sign other than a hyphen or an apostrophe parts the name from what is before it.
_SIGN: Final = re.compile(r"[^\w\s’'.&\-]")
_OWNS: Final = re.compile(r"(?:['’]s|['’])$")
_STYLES: Final = lex.words("dr dr. rev rev. hon hon. doctor doctora docteur docteure")
_SHORT: Final = re.compile(r"(?:[A-Z][a-z]?\.)+$")
_INSIDE: Final = HEADS | lex.MODIFIERS | LINKS
_ADJECTIVE: Final = re.compile(r"(?:ial|ional|ental|ical|ative)$")
_JOINING: Final = (",", " and", " et", " y")
_LIST: Final = re.compile(
    r"(?:^|[\s(“])([A-Z][a-z]+s\.?)((?:\s(?:[A-ZÀ-Þ][\w.’'\-]*,?|and|et|y|de|van|von|\([^)]*\),?))+\s)$"
)
_NO: Final = ENDS | lex.CONJUNCTIONS | lex.DETERMINERS | lex.PREPOSITIONS


def title_before(cast: Cast, place: Span) -> Described | None:
    """Read "the Union's Executive Director X", "Deputy Ombudsman X" and "the joiner X"."""
    begin = max(0, place.start - 90)
    text = cast.text[begin : place.start].replace("\u00a0", " ")
    if not text.endswith(" "):
        return None
    last = text.rpartition("\n")[2].split()[-7:]
    words = _SIGN.split(" ".join(last))[-1].split()
    keep, owner, fixed = _read_back(words)
    if not keep:
        return _shared(cast, place)
    if owner:
        each = [*keep[:-1], singular(keep[-1])]
        return _owned(cast, owner, each, place) if has_head(each) else None
    if fixed and len(keep) == 1 and is_agent(keep[0]) and " " in place.of(cast.text):
        return keep[0], None
    keep = _without_rank(keep)
    run = _is_noun_run(words, keep, _has_verb_behind(cast.text, place, words))
    whole = _leads_field(keep) or run or (fixed and _qualified(keep))
    keep = keep if whole else _without_others(keep, fixed)
    keep = _past_headline(keep)
    if len(keep) > 1 and keep[-1][-1] == "." != keep[-2][-1] and has_head(keep[:-1]):
        keep = keep[:-1]  # "Majority Leader Sen. X"
    if not (has_head(keep) or _occupied(cast, keep, place)) or keep[-1].lower() == "lead":
        return None
    if (placed := _of_place(words, keep)) is not None:
        return placed
    several = keep[-1] if keep[-2:-1] and keep[-2].lower() in LINKS else singular(keep[-1])
    role, body = leading_body(cast, [*keep[:-1], several])
    under = keep[0] == "Secretary" and words[: -len(keep)][-1:] == ["Under"]
    return (f"Under {role}" if under and body is None else role), body


def _of_place(words: list[str], keep: list[str]) -> Described | None:
    """Part "Bank of Arle Chief Clerk" into the office and the body whose name ends with a place."""
    at = len(words) - 1 - words[::-1].index(keep[0]) if keep[0] in words else 0
    link = at - 1 - (words[at - 1] == "the")
    body = words[link - 1] if link > 0 and words[link] == "of" else "of"
    stop = next((k for k, word in enumerate(keep) if _is_office(word)), 0)
    if not stop or body[0].islower() or body.lower() not in lex.ORGANISATION_WORDS:
        return None
    first = link - 1
    while first and words[first - 1][0].isupper() and words[first - 1].lower() not in _NO:
        first -= 1
    return " ".join(keep[stop:]), " ".join(words[first : at + stop])


def _is_office(word: str) -> bool:
    low = word.lower()
    return word[0].islower() or low in HEADS or low in lex.MODIFIERS or low in _LEADING


_LEADING: Final = lex.words("chief senior associate emeritus visiting principal managing")


def _without_rank(keep: list[str]) -> list[str]:
    """Return the office without a rank behind it; of "colleague Professor" only the rank."""
    while len(keep) > 1 and keep[-1].lower() in RANKS and keep[-2].lower() != "chief":
        if has_head(keep[:-1]) or is_agent(keep[-2]):
            keep = keep[:-1]
        elif keep[-2].islower() and keep[-2] not in lex.MODIFIERS:
            return keep[-1:]
        else:
            break
    return keep


# What a trade is further told by: "said police officer X", "by retired fire officer X".
def _is_noun_run(words: list[str], keep: list[str], subject: bool) -> bool:
    """Return whether all words before the name are one noun phrase: what leads to it tells."""
    while words and words[-1] != keep[-1]:
        words = words[:-1]  # "retired officer Sir X"
    before = words[: len(words) - len(keep)]
    small = [word for word in keep[:-1] if word.islower()]
    if not 0 < len(small) == len(keep) - 1 <= 3 or not keep[-1].islower():
        return False
    if any(word.endswith(("ed", "ing", "ly")) for word in small if word not in _PAST):
        return False
    lead = before[-1].lower() if before else ""
    return has_head(keep) and (lead in _LEADS or (not before and (subject or keep[0] in _PAST)))


def _has_verb_behind(text: str, place: Span, words: list[str]) -> bool:
    """Return whether words behind a closed quotation can only be the title of who says it.

    So can those between two commas: "the leader of the house, shadow housing minister X, has".
    """
    apposed = text[place.end : place.end + 1] == ","
    if (
        not apposed
        and text[place.end + 1 : place.end + 20].partition(" ")[0].strip(".,").lower()
        not in ALL_SAYING
    ):
        return False
    before = text[max(0, place.start - 90) : place.start]
    before = before.rpartition(" ".join(words))[0].rstrip()
    return before.endswith("," if apposed else _CLOSING)


_CLOSING: Final = ("”", '"', "»")
_PAST: Final = lex.words(
    "retired former nursing policing housing engineering planning training managing acting"
    " founding commanding"
)
_LEADS: Final = ALL_SAYING | lex.words("by to with for from a an")


def _past_headline(keep: list[str]) -> list[str]:
    """Return the title behind the end of a headline: "Sen." in "NEW FACILITY Sen. X"."""
    shouted = next((k for k, word in enumerate(keep) if not word.isupper()), len(keep))
    long = sum(word.isalpha() and len(word) > 3 for word in keep[:shouted])
    return keep[shouted:] if long > 1 and shouted < len(keep) else keep


def _occupied(cast: Cast, keep: list[str], place: Span) -> bool:
    """Return whether a capitalised word says what the person named after it does."""
    first = place.of(cast.text).split()[0].lower()
    return bool(keep) and keep[-1][0].isupper() and is_agent(keep[-1]) and first in GENDER


def singular(title: str) -> str:
    """Return the title that each of several bears: "Senators" is "Senator"."""
    whole, dot = title.rstrip("."), "." if title.endswith(".") else ""
    one = whole[:-1] + dot
    if whole.lower().endswith("men") and whole not in lex.COUNTRIES:
        return whole[:-2] + "an"
    return one if whole.endswith("s") and one.lower() in HEADS else title


def _shared(cast: Cast, place: Span) -> Described | None:
    """Return the title in the plural that an earlier name of the same list bears."""
    before = cast.text[max(0, place.start - 160) : place.start]
    if not before.rstrip().endswith(_JOINING):
        return None
    found = _LIST.search(before)
    if found is None or not found[2].rstrip().endswith(_JOINING):
        return None
    words = [word.strip(",").lower() for word in found[2].split()]
    one = singular(found[1])
    return None if one == found[1] or not HEADS.isdisjoint(words) else (one, None)


def _read_back(words: list[str]) -> tuple[list[str], str | None, bool]:
    """Return the words of the title, the owner before them, and whether an article is there."""
    keep: list[str] = []
    for at in reversed(range(len(words))):
        word, low = words[at], words[at].lower()
        if low in lex.HONORIFICS or low.rstrip(".") in lex.HONORIFICS or low in _STYLES:
            if keep:
                break
            continue
        if low.startswith(("l'", "l’")):
            return [word[2:], *keep], None, True
        if low.endswith(("'s", "’s", "s'", "s’")) and keep:
            return keep, word, False
        if word == "&" and keep and keep[0][0].isupper() and at and words[at - 1][0].isupper():
            keep.insert(0, word)
            continue
        if (keep and _joins(words, at)) or (low == "and" and _both_held(words, at, keep)):
            keep.insert(0, word)  # "Arle Fire and Rescue Service chief X"
            continue
        if not any(map(str.isalpha, word)):
            break
        if _links(words, at, keep):
            keep.insert(0, word)
            continue
        if low in _NO and not is_acronym(word):
            return keep, None, low in lex.DETERMINERS
        if word.endswith(".") and low not in lex.TITLES and not _SHORT.match(word):
            break
        if low in GENDER and low not in HEADS and word[0].isupper():
            break
        keep.insert(0, word)
    return keep, None, False


def _joins(words: list[str], at: int) -> bool:
    """Return whether "and" joins two fields: "Arle Fire and Rescue Service chief X"."""
    beside = [word.lower() for word in (*words[at - 1 : at], *words[at + 1 : at + 2])]
    return words[at] == "and" and len(beside) == 2 and FIELDS.issuperset(beside)


def _both_held(words: list[str], at: int, keep: list[str]) -> bool:
    """Return whether "and" joins two offices of one holder: "Trust President and CEO X"."""
    held = at > 0 and bool(keep) and _office(words[at - 1]) and keep[0][0].isupper()
    return held and has_head(keep) and lex.DETERMINERS.isdisjoint(map(str.lower, words[:at]))


_FIELD_LINKS: Final = LINKS | {"for"}


def _links(words: list[str], at: int, keep: list[str]) -> bool:
    """Return whether "of", "for" lead from an office to its field: "Head of supervision X"."""
    low = words[at].lower()
    if low not in _FIELD_LINKS or not keep or not at:
        return False
    if _office(words[at - 1]) and keep[0][0].isupper() and (low in LINKS or not has_head(keep)):
        return True
    if low == "of" and words[at - 1].lower() in _OVER and keep[-1].endswith("s") and len(keep) == 1:
        return True  # "chair of governors X"
    plain = keep[0].islower() and not has_head(keep) and not is_agent(keep[-1])
    return plain and low in ("of", "for") and words[at - 1].lower() in _FIELD_OFFICES


def _qualified(keep: list[str]) -> bool:
    """Return whether the words are "biólogo marino": a calling and its adjective."""
    return len(keep) == 2 and keep[0].islower() and has_head(keep) and not has_head(keep[-1:])


def _leads_field(keep: list[str]) -> bool:
    """Return whether the words are "Head of supervision"."""
    return len(keep) == 3 and keep[0].lower() in _FIELD_OFFICES and keep[1] in ("of", "for")


_OVER: Final = lex.words("chair chairman chairwoman chairperson head leader director dean board")
_FIELD_OFFICES: Final = lex.words("head director manager secretary minister")


def _office(word: str) -> bool:
    return word[0].isupper() and word.lower() in HEADS


def _without_others(keep: list[str], fixed: bool) -> list[str]:
    """Return the title without small words before it: only "the union leader" may hold one."""
    small = [
        k for k, word in enumerate(keep)
        if word[0].islower() and without_was(word) not in _INSIDE and not _ADJECTIVE.search(word)
        and not _joins(keep, k)
    ]  # fmt: skip
    if any(keep[k].endswith("ed") for k in small):
        return keep[small[-1] + 1 :]  # "the Committee approved Sen. X's bill"
    if not small or (fixed and len(small) == 1 and small[0] == len(keep) - 2):
        return keep
    if keep[0][0].isupper() and not fixed and small[-1] < len(keep) - 1:
        return keep if len(small) == 1 and small[0] == len(keep) - 2 else keep[small[-1] + 1 :]
    return keep[small[-1] + 1 :]


def _owned(cast: Cast, owner: str, keep: list[str], place: Span) -> Described:
    body = _OWNS.sub("", owner)
    units = [u for u in read_names(cast.text, max(0, place.start - 120), place.start) if u.owns]
    if units:
        return " ".join(keep), full_name(cast, units[-1])
    return " ".join(keep), body if body[0].isupper() else None
