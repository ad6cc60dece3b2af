"""Finds the texts that a number names: "Minute 41", "Protocol 12", "el Acta 41"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# An article or a section is a part of a text.
_NOUNS: Final = lex.words(
    "minute protocol resolution directive circular decree memorandum notice bulletin report",
    "opinion recommendation convention comment order decision",
    "bill motion ordinance regulation acta protocolo",
    "resolución decreto acuerdo moción ordenanza reglamento informe dictamen circulaire décret",
    "protocole résolution décision arrêté ordonnance règlement avis rapport recommandation",
)
_NUMBERED: Final = re.compile(
    r"\b(?:(?:[A-Z]{2,8}\s|General\s)?(?P<noun>[A-ZÀ-Þ][a-zà-ÿ]{2,})\s(?:[Nn]o\.?\s|[Nn][.º°]\s?)?"
    r"|(?:[A-Z]{2,}\s)?(?P<small>[Gg]eneral (?:comment|recommendation)|[Oo]bservation générale"
    r"|[Oo]bservación general|[Rr]ecommandation générale|[Rr]ecomendación general"
    r"|[Rr]ecommendation|[Rr]esolution|[Oo]pinion|[Dd]ecision"
    r"|(?:décision|arrêté|délibération|circulaire|décret|ordonnance|avis|arrêt|résolution|jugement"
    r"|decreto|resolución|ordenanza|circular|acuerdo|sentencia|dictamen|auto|informe|acta)"
    r"(?:\s[a-zà-ÿ]+){0,2}?)"
    r"\s(?:No\.?|[Nn][.º°o]{1,2}\.?|núm\.)\s?)\d+(?:[-/]\d+)*\b(?![.,/]\d)"
)
_FURTHEST: Final = 400
# "general comment No. 35" is five tokens; a lone number is all that its verb shows of it.
_BEFORE_NUMBER: Final = 5


def numbered_phrase(text: str, tokens: Tokens, phrase: Phrase) -> str | None:
    """Return the text that a phrase names, or begins to name, by its number."""
    ends = [tokens.low[phrase.stop - 1], *tokens.low[phrase.stop : phrase.stop + 1]]
    if not any(map(_is_number, ends)):
        return None
    stop = phrase.stop + (not _is_number(ends[0]))
    first = max(0, phrase.first - _BEFORE_NUMBER) if stop - phrase.first == 1 else phrase.first
    shown = _NUMBERED.search(tokens.span(first, stop).of(text))
    named = shown is not None and (shown["small"] or shown["noun"].lower() in _NOUNS)
    return shown.group() if named and shown is not None else None


def _is_number(low: str) -> bool:
    """Return whether a token is a number, or one with a year: "2021-44", "77/2020"."""
    return low.isdigit() or (low[0].isdigit() and low.replace("/", "-").replace("-", "").isdigit())


def numbered_text(text: str, begin: int, end: int) -> Span | None:
    """Return where the text that a number names was printed last between two places."""
    found = None
    for one in _NUMBERED.finditer(text, max(begin, end - _FURTHEST), end):
        if one["small"] or one["noun"].lower() in _NOUNS:
            found = Span(*one.span())
    return found
