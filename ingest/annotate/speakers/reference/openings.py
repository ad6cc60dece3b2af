"""Tells whom without a name a sentence opens with: "The technician came at nine"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.role_words import HEADS
from ingest.annotate.words import lexicon as lex

_OFFICES: Final = {n.title() for n in lex.TITLES & HEADS if n.replace("-", "").isalpha()}
_CHIEFS: Final = lex.words("chief boss leader head councillor mp")
SOMEBODY: Final = re.compile(r"(?:an?|one|another|une?|una|otr[oa])\s", re.IGNORECASE)
_DESCRIBED: Final = re.compile(
    r"\s*(?:(?:However|Meanwhile|Nevertheless|Elsewhere|Later|But|And|Yet),?\s(?=(?:an?|one|another)\s))?"
    r"(?P<words>(?:(?:The|[Aa]n?|[Oo]ne|[Aa]nother|L[ae]|Une?|El|Una)\s|L['’])"
    r"(?:[A-ZÀ-Þ][\w’'\-]+ (?=[a-z]))?"
    r"(?:(?!(?:is|was|has|had|and|who|to|for)\s)[a-zà-ÿ\-]+(?:['’]s?)? ){0,3}?"
    rf"(?:{'|'.join(sorted(n for n in lex.PERSON_NOUNS if n.isalpha()))}"
    r"|applicant|claimant|complainant|appellant|petitioner|detainee|coach"
    r"|(?!water|letter|matter|paper|number|river|order|power|winter|summer|chapter|quarter|border"
    r"|figure|factor|sector|colour|color|error|floor|door|list|offer|other|whether|after|under"
    r"|over|never|ever|however|former|order|tower|weather|answer|latter|newspaper|register|server|computer|charter|shelter"
    r"|counter|meter|poster|container|cover|filter|freezer|boiler|sensor|motor|corridor|harbor|mirror"
    r"|corner|dinner|disaster|cancer|trailer|folder|layer|tractor|reactor|helicopter|banner|ladder)"
    r"[a-zà-ÿ]{3,}(?:ian|ist|man|woman|er|or|ee))"
    rf"|The (?:[A-Z][a-z]+ ){{0,2}}?(?:{'|'.join(sorted(_OFFICES))})"
    # "The Lampwise chief", "The Mill Lane mayor"
    r"|(?:The|An?) (?:[A-ZÀ-Þ][\w’'\-]+ ){1,3}?(?:[a-z]+ ){0,2}?"
    rf"(?:{'|'.join(sorted(n for n in lex.TITLES & HEADS | _CHIEFS if n.isalpha()))}))\b"
    r"(?!-|['’]s?\b|\s[A-ZÀ-Þ][a-zà-ÿ]+\s(?:[A-ZÀ-Þ]|[a-z]+(?:or|er|ist|ian)\b))"
)
# "On the first evening the keeper will give a talk"; in "On the advice of the doctor" nobody acts.
_FRONTED: Final = re.compile(
    r"\s*(?:On|In|At|During|By|After|Before|Until|From|This|Next|Last|Every|Each|Later|Earlier|Today"
    r"|Tomorrow|Yesterday|Now|Then|Afterwards)\b(?:\s[^\s.,;:()“”\"]+){0,6}?,?"
    r"(?<!\sof)(?<!\sto)(?<!\sfor)(?<!\swith)(?<!\sby)(?<!\sfrom)(?<!\sand)(?<!\sor)\s"
    r"(?P<words>the (?:[a-z\-]+ ){0,2}?"
    rf"(?:{'|'.join(sorted(n for n in lex.PEOPLE | lex.TITLES & HEADS if n.isalpha()))}))"
    r"(?=\s(?:will|would|has|had|is|was|can|could|may|might|must|should|[a-z]+(?:ed|s)|gave|took|led"
    r"|met|spoke|went|came|told|made|wrote|began|brought)\b)"
)
# "The captain further praised": what somebody without a name says of those named behind.
_TELLS_OF: Final = re.compile(
    _DESCRIBED.pattern + r"\s(?:also\s|then\s|later\s|further\s|\w+ly\s)?"
    r"(?:prais|thank|hail|credit|defend|criticis|criticiz|applaud|commend|congratulat|pay|paid)\w*\s"
)
# "The baker was replaced by": who is named behind it is not whom the sentence is about.
_MET_BY: Final = re.compile(
    r"\b(?:was|were|is|been|and)\s\w+(?:ed|en)\sby\s(?:(?:[\w’'\-]+\s){0,3})\Z"
)
_OFFICE_LEADS: Final = re.compile(
    r"\s*(?P<words>(?:(?P<m>Le|El)\s|(?P<f>La)\s|L['’])(?P<office>[a-zà-ÿ\-]+))"
    r"(?=\s(?:a|n['’]|ne|s['’]|se|l['’]|ha|no|est|était|avait|[a-zà-ÿ]+(?:ait|ó|aba))(?:\s|\b))"
)


def described(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the description that a sentence opens with, or its time or place, as "words"."""
    return _DESCRIBED.match(text, start, end) or _FRONTED.match(text, start, end)


def goes_on(text: str, words: str, end: int) -> bool:
    """Return whether a description goes on into the next paragraph: an office, or its end."""
    last = not text[end:].partition("\n")[0].strip()
    one = SOMEBODY.match(words) is not None and words.rpartition(" ")[2] in lex.PEOPLE
    return _is_office(words) or (last and one)


def _is_office(words: str) -> bool:
    """Return whether a description is an office printed like a name: "The High Commissioner"."""
    return words.startswith("The ") and words.rpartition(" ")[2][0].isupper()


def opening_office(text: str, gender: str, start: int, end: int) -> Span | None:
    """Return where an office without a name is what a sentence is about: "Le juge a averti"."""
    led = _OFFICE_LEADS.match(text, start, end)
    if led is None or gender not in ("m", "f") or led["office"] not in lex.PEOPLE:
        return None
    told = "m" if led["m"] else "f" if led["f"] else gender
    return Span(*led.span("words")) if told == gender else None


def who_meets(text: str, start: int, named: int) -> Span | None:
    """Return whom a sentence is about that only tells of who is named at ``named``.

    "The mayor thanked Bek. He said": whoever thanked him.
    """
    found = _TELLS_OF.match(text, start, named)
    if found is None and _MET_BY.search(text, start, named):
        found = _DESCRIBED.match(text, start, named)
    return Span(*found.span("words")) if found is not None else None
