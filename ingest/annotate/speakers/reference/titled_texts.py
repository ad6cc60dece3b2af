"""Tells texts that are printed like names: "the Advisory Opinion", "its Letter of Intent"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_kinds import ABOUT
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.words import lexicon as lex

_HEADS: Final = lex.words(
    "opinion letter communiqué communique communiqués observations agreement accord accords pact",
    "agenda statute statutes amendment preamble manifesto memorandum motion decision directive",
    "regulation statement handbook manual roadmap strategy protocol rules communication assessment",
    "proposal proclamation petition brief complaint indictment order note decree edict terms",
    "commitments conclusions recommendations findings prospectus warrant subpoena notice bulletin",
    "deal plan index scorecard document compact terms outlook factsheet toolkit survey",
)
# What only another word makes a text: a paper may be a newspaper, a release anything.
_OF_TWO: Final = frozenset(
    [
        *((word, "paper") for word in ("white", "green", "working", "position", "policy")),
        *((word, "paper") for word in ("discussion", "briefing", "consultation", "issues")),
        ("press", "release"), ("fact", "sheet"), ("media", "release"), ("news", "release"),
        ("federal", "register"), ("official", "journal"), ("work", "programme"),
    ]
)  # fmt: skip
# "Bill of Rights", "Platform for Action": what names a text together.
_OF: Final = frozenset(
    [
        ("bill", "rights"), ("letter", "intent"), ("statement", "principles"), ("note", "verbale"),
        ("memorandum", "understanding"), ("terms", "reference"), ("code", "conduct"),
        ("platform", "action"), ("programme", "action"), ("plan", "action"), ("letter", "credence"),
        ("code", "practice"), ("code", "ethics"), ("rules", "procedure"), ("letter", "comfort"),
    ]
)  # fmt: skip
_ALONE: Final = lex.words("manifesto preamble constitution memorandum communiqué")
# "the Media Bill", "the Editors' Code": an article and what it is about make a text of it.
_LAWS: Final = lex.words(
    "bill law act code draft pact compact treaty convention conventions accord"
)
# "the Constitution of Lin", "the Notice of Eviction", "the Pact for the Sea"
_OF_ANY: Final = lex.words("constitution notice particulars deed instrument pact compact")
_OPENED: Final = re.compile(r"\b(?:Statement|Heads|Grounds)\sof\s\Z")
_OPENED_BY: Final = lex.words("claim intent principles facts terms reasons defence purpose appeal")
_MAY_LEAD: Final = _OF_ANY | {head for head, _ in _OF}
_MAY_END: Final = _HEADS | _LAWS | _ALONE | {last for _, last in _OF_TWO} | _MAY_LEAD
_LED: Final = re.compile(
    r"(?:\b(?:[Tt]h(?:e|is|at|ese)|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?)|['’]s|s['’])\s\Z"
)
_RUN: Final = re.compile(r"(?:[A-ZÀ-Þ][\w’'&\-]*\s)+\Z")
_REACH: Final = 60


def is_titled_text(text: str, unit: Unit) -> bool:
    """Return whether a name behind an article or an owner is a text's."""
    lows = [word.lower() for word in unit.words]
    if _opened(text, unit):
        return True
    stop = next((at for at, word in enumerate(unit.words) if at and word in ABOUT), len(lows))
    head = lows[stop - 1]
    if head not in _MAY_END and lows[-1] not in _MAY_LEAD:
        return False
    law = len(lows) == 1 and head in _LAWS and _begins(text, unit) < unit.start
    if (lows[0] in GENDER and not law) or not lex.ORGANISATION_WORDS.isdisjoint(lows[:stop]):
        return False
    if (head, lows[-1]) in _OF or _goes_on(text, unit):
        return True
    begin = _begins(text, unit)
    led = _LED.search(text, max(0, begin - 8), begin) is not None
    before = [*text[begin : unit.start].lower().split(), *lows[: stop - 1]]
    if not before:
        return led and head in _ALONE
    return led and (head in _HEADS or head in _LAWS or (before[-1], head) in _OF_TWO)


def _opened(text: str, unit: Unit) -> re.Match[str] | None:
    """Return what a text's name begins with that small letters link: "Statement of | Claim"."""
    if len(unit.words) > 1 or unit.words[0].lower() not in _OPENED_BY:
        return None
    return _OPENED.search(text, max(0, unit.start - 16), unit.start)


def text_shown(text: str, unit: Unit, mention: Span) -> str:
    """Return the whole of a text's name, with the capitals before it: "Executive Order"."""
    opened = _opened(text, unit)
    begin = opened.start() if opened else max(mention.start, _begins(text, unit))
    while text[begin : unit.start].startswith(("The ", "A ", "An ", "Its ", "This ")):
        begin = text.find(" ", begin) + 1
    behind = _goes_on(text, unit)
    return text[min(begin, unit.start) : behind.end() if behind else unit.end]


def _goes_on(text: str, unit: Unit) -> re.Match[str] | None:
    """Return what a text's name goes on with: "Letter | of Intent", "Note | Verbale"."""
    found = _BEHIND.match(text, unit.end)
    head = unit.words[-1].lower()
    known = found is not None and (head, found["word"].lower()) in _OF
    return found if known or (head in _OF_ANY and found and found["link"]) else None


_BEHIND: Final = re.compile(r"\s(?P<link>(?:of|for)\s(?:the\s)?)?(?P<word>[A-Z]\w+)")


def _begins(text: str, unit: Unit) -> int:
    """Return where the capitalised words begin that run up to the end of a name."""
    run = _RUN.search(text, max(0, unit.start - _REACH), unit.start)
    begin = run.start() if run else unit.start
    while begin < unit.start and text[begin : unit.start].startswith(
        ("The ", "A ", "An ", "Its ", "This ", "Their ", "According ", "Under ", "In ")
    ):
        begin = text.find(" ", begin) + 1
    owner = re.compile(r"(?:['’]s|s['’])\s").search(text, begin, unit.start)
    return owner.end() if owner else begin
