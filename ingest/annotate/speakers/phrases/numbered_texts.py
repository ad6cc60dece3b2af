"""Finds the texts that a number names: "Minute 7", "Protocol 12", "el Acta 7"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.phrases.phrases import Phrase
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
_NO: Final = r"(?:[Nn]o\.?\s?|[Nn][.]?[º°]\s?)"
_NUMBERED: Final = re.compile(
    rf"\b(?:[A-Z]{{2,8}}\s|General\s)?(?P<noun>[A-ZÀ-Þ][a-zà-ÿ]{{2,}})\s{_NO}?\d+\b(?![.,/\-]\d)"
    r"|(?:[A-Z]{2,}\s)?(?P<listed>[Gg]eneral (?:comment|recommendation)|[Oo]bservation générale"
    r"|[Oo]bservación general|[Rr]ecommandation générale|[Rr]ecomendación general"
    r"|(?:décision|arrêté|délibération|circulaire|décret|ordonnance|avis|arrêt|résolution|jugement"
    r"|decreto|resolución|ordenanza|circular|acuerdo|sentencia|dictamen|auto|informe|acta)"
    r"(?:\s[a-zà-ÿ]+){0,2}?)"
    rf"\s{_NO}\d+(?:[\-/]\d+)*\b(?![.,/]\d)"
    # With its sign before the number a small noun will do: "décision n° 2019-44".
    rf"|\b(?:[Gg]eneral\s)?(?P<small>[A-ZÀ-Þa-zà-ÿ][a-zà-ÿ]{{2,}})\s{_NO}\d+(?:[\-/]\d+)*\b"
)
_LAWS: Final = lex.words("directive regulation decision decree")
# "Directive 2010/64/EU", "Regulation 2016/679"
_YEARED: Final = re.compile(r"\d{2,4}/\d{1,4}(?:/[A-Z]{2,4})?")
_FIGURES: Final = re.compile(r"\d+(?:[\-/]\d+)*")
_FURTHEST: Final = 400
# "general comment No. 35" is five tokens; a lone number is all that its verb shows of it.
_BEFORE_NUMBER: Final = 5


def numbered_phrase(text: str, tokens: Tokens, phrase: Phrase) -> str | None:
    """Return the text that a phrase names, or begins to name, by its number."""
    last = tokens.word[phrase.stop - 1]
    if "/" in last and _YEARED.fullmatch(last) and tokens.low[phrase.stop - 2] in _LAWS:
        return tokens.span(phrase.stop - 2, phrase.stop).of(text)
    ends = [tokens.low[phrase.stop - 1], *tokens.low[phrase.stop : phrase.stop + 1]]
    if not any(map(_FIGURES.fullmatch, ends)):
        return None
    stop = phrase.stop + (_FIGURES.fullmatch(ends[0]) is None)
    first = phrase.first
    if stop - first == 1 or (first > 2 and tokens.low[first - 1] in (".", "º", "°")):
        first = max(0, first - _BEFORE_NUMBER)  # "ILO Recommendation No. 7"
    shown = _NUMBERED.search(tokens.span(first, stop).of(text))
    return shown.group() if shown is not None and _is_text(shown) else None


def _is_text(shown: re.Match[str]) -> bool:
    return bool(shown["listed"]) or (shown["noun"] or shown["small"]).lower() in _NOUNS


def numbered_text(text: str, begin: int, end: int) -> Span | None:
    """Return where the text that a number names was printed last between two places."""
    found = None
    for one in _NUMBERED.finditer(text, max(begin, end - _FURTHEST), end):
        if _is_text(one):
            found = Span(*one.span())
    return found
