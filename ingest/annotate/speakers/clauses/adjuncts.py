"""Passes when and how something was said between a subject and its verb: "Ruiz | in May said"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.nouns import is_name, is_noun_like
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_DAYS: Final = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_MONTHS: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
)
_SPANS: Final = (
    "week|month|year|day|night|morning|afternoon|evening|autumn|spring|summer|winter|weekend"
    "|fortnight|decade|season|term|quarter"
)
_TIME: Final = rf"(?:{_DAYS}|{_MONTHS}|{_SPANS})"
_DATE: Final = rf"(?:(?:\d{{1,2}} )?(?:{_MONTHS})(?: \d{{1,2}})?(?: ,)?(?: \d{{4}})?|\d{{4}})"
_MANY: Final = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a few|many|\d{1,2})"
)
_NEARLY: Final = (
    r"(?:(?:only|just|barely|nearly|again|late|early|earlier|later|back|as recently as|as early as"
    r"|as late as) ){0,2}"
)
_WHEN: Final = (
    rf"{_NEARLY}(?:last|this|that|the same|the following|the next|the previous) {_TIME}"
    rf"(?: (?:night|morning|afternoon|evening))?"
    rf"|{_NEARLY}{_MANY} (?:{_SPANS})s? (?:ago|later|earlier|before)"
    rf"|{_NEARLY}(?:in|on|at|over|during|throughout|since) (?:the |early |late |mid )?"
    rf"(?:{_DATE}|{_TIME}(?: (?:night|morning|afternoon|evening))?)"
    rf"|(?:as recently as|as early as|as late as) {_DATE}"
    r"|(?:la semana pasada|esta semana|este (?:año|mes)|el (?:año|mes) pasado|la semaine dernière"
    rf"|cette semaine|cette année|el (?:pasado )?(?:{_DAYS})(?: pasado)?"
    rf"|(?:este )?(?:{_DAYS})(?: dernier| matin| soir| pasado)?)"
)
_HOW: Final = (
    r"once (?:more|again)|time and again|under oath|from the outset"
    r"|by (?:e-?mail|letter|phone|text)"
    r"|on (?:x|twitter|facebook|instagram|linkedin|threads|bluesky|telegram)"
    r"|in (?:oral |written )?evidence"
    r"(?: to the (?:inquiry|committee|court|tribunal|inquest|hearing))?"
)
_ADJUNCT: Final = re.compile(rf"(?:(?<= )|\A)(?:{_WHEN}|{_HOW})\Z")
_LASTS: Final = frozenset(
    re.sub(r"[()?:\\]", "", f"{_DAYS}|{_MONTHS}|{_SPANS}").split("|")
) | lex.words(
    "ago later earlier before more again oath outset email e-mail letter phone text x twitter",
    "facebook instagram linkedin threads bluesky telegram evidence inquiry committee court",
    "tribunal inquest hearing pasada semana año mes pasado dernière semaine année dernier matin",
    "soir",
)
_LONGEST: Final = 9


def past_adjuncts(tokens: Tokens, at: int) -> int:
    """Return the place before such words that end at ``at``, where somebody stands before them."""
    while (first := _begin(tokens, at)) is not None:
        at = first - 1
    return at


def _begin(tokens: Tokens, at: int) -> int | None:
    """Return where an adjunct that ends at ``at`` begins, behind a name or a noun."""
    if at < 2 or not (tokens.low[at] in _LASTS or tokens.low[at].isdigit()):
        return None
    floor = max(0, at - _LONGEST)
    found = _ADJUNCT.search(" ".join(tokens.low[floor : at + 1]))
    if found is None:
        return None
    first = at - found.group().count(" ")
    if first < 1:
        return None
    behind = tokens.low[first - 1] in (",", ")") or is_name(tokens, first - 1)
    return first if behind or is_noun_like(tokens, first - 1) else None
