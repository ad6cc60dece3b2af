"""The works whose titles a release prints between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from archive.release import Span
from ingest.annotate.learnt import Learnt
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run

SYMBOL: Final = r"[A-Z]{1,6}(?:/[A-Z0-9][\w.\-]*)+(?:\s\(\d{4}\))?|[A-Z]{2,4}-\d\d-\d+"
_AFTER: Final = re.compile(rf"[^\n.(]{{0,30}}\((?P<symbol>{SYMBOL})\)")
_NOUNS: Final = lex.DOCUMENT_NOUNS - lex.MESSAGES - lex.SIGNS - lex.PARTS
_ONE_OF: Final = "|".join(sorted(_NOUNS, key=lambda noun: (-len(noun), noun)))
# What never stands between a noun and its title.
_PARTS: Final = ".\"“«‘'\n"
_BEFORE: Final = re.compile(rf"\b(?P<noun>(?i:{_ONE_OF}))\b(?P<between>[^{_PARTS}]{{0,60}}?),?\s?$")
_REACH: Final = 63 + max(map(len, _NOUNS))
_FIRST_WORDS: Final = frozenset(noun.partition("-")[0] for noun in _NOUNS)
_ANY_WORD: Final = re.compile(r"\w+")
_SUBJECT: Final = re.compile(r"\s[a-z]+s\b")
_SMALL: Final = lex.PREPOSITIONS | lex.DETERMINERS | lex.CONJUNCTIONS | lex.SUBORDINATORS
_WORD: Final = re.compile(r"[^\W\d_][\w'’\-]*")


@dataclass(frozen=True, slots=True)
class NamedWork:
    """A title with where it stands, the noun that introduces it and the symbol after it."""

    title: str
    span: Span
    noun: str | None
    symbol: str | None

    @property
    def name(self) -> str:
        """Return the symbol, or else the title."""
        return self.symbol or self.title


def _sentence_ends(words: str) -> bool:
    """Return whether a full stop parts sentences; that of "U.S. Department" in a title does not."""
    if ". " not in words:
        return False
    titled = words[0].isupper() or words[0].isdigit()
    return not titled or _ENDS.search(words) is not None


# "U.S. Department" goes on; "It is late. Go home." does not.
_ENDS: Final = re.compile(r"[^\W\d_]{2}\. ")


def looks_titled(words: str) -> bool:
    """Return whether words are capitalised as the title of a work is."""
    if len(words) > 160 or words.rstrip().endswith(("!", "?")) or _sentence_ends(words):
        return False
    found = [capital for chunk in words.split() for capital in _CAPITALS[chunk]]
    return bool(found) and found[0] and sum(found) * 4 >= len(found) * 3


def _capitals(chunk: str) -> tuple[bool, ...]:
    """Return of each word between two blanks that titles do not print small, if it is capital."""
    return tuple(w[0].isupper() for w in _WORD.findall(chunk) if w.lower() not in _SMALL)


_CAPITALS: Final = Learnt(_capitals)


def named_works(text: str, runs: Sequence[Run], starts: Sequence[int]) -> tuple[NamedWork, ...]:
    """Return the works named in marked runs; ``starts`` are where the blocks begin."""
    out = []
    begins = set(starts)
    for run in runs:
        title = run.inner.of(text)
        if not title[:1].isupper():
            continue
        before = _introduction(text, run.outer.start)
        subject = run.outer.start in begins and _SUBJECT.match(text, run.outer.end) is not None
        if before is not None and before["between"].endswith((" as", " as ")):
            before = None  # "known in the report as ‘Pupil K’": a by-name.
        if before is None and not subject:
            continue
        titled = looks_titled(title)
        introduced = (
            before is not None
            and title[:1].isupper()
            and (
                titled
                or _NAMED.search(before["between"] + " ") is not None
                or (not before["between"] and looks_titled(title.rstrip("!?")))
                or _is_apposed(text, before, run)
            )
        )
        if not (introduced or (titled and subject)):
            continue
        after = _AFTER.match(text, run.outer.end)
        noun = before["noun"].lower() if before is not None and introduced else None
        symbol = after["symbol"] if after else None
        out.append(NamedWork(_short(text, title.strip(" ,.;:")), run.inner, noun, symbol))
    return tuple(out)


# French and Spanish titles have one capital: "Un informe del Lago, «Lluvia que no cae», concluye".
_ROMANCE: Final = re.compile(
    r"(?:\b(?:un|una|une|el|la|le|los|las|les|su|son|sa|ce|cette|este|esta|leur|notre|nuestra"
    r"|nuestro)\s|\bl['’])"
    r"(?:informe|estudio|encuesta|peritaje|dictamen|diagnóstico|balance|investigación|auditoría|memoria"
    r"|declaración|manifiesto|folleto|libro|cuaderno|resolución|documento|plan|estrategia|catálogo"
    r"|rapport|étude|enquête|bilan|diagnostic|audit|avis|expertise|guide|déclaration|manifeste"
    r"|brochure|livre|livret|cahier|résolution|document|stratégie|catalogue|tribune|pétition)\b",
    re.IGNORECASE,
)


def _is_apposed(text: str, before: re.Match[str], run: Run) -> bool:
    """Return whether commas set the marked words apart behind a French or Spanish noun."""
    noun = before.start("noun")
    led = _ROMANCE.search(text, max(0, noun - 6), before.end("noun"))
    start = run.outer.start
    ends = text[run.outer.end : run.outer.end + 1] in (",", ".", " ")
    parted = text[start - 2 : start] == ", " and ends
    beside = not before["between"].strip(" \u00a0\u202f") and text[start - 1] != ":"
    long = len(run.inner.of(text).split()) > (_LONGEST_APPOSED if parted else _LONGEST_BESIDE)
    if led is None or long or not (parted or (beside and ends)):
        return False
    if _WHOSE.match(text, run.outer.end):
        return True  # "selon la brochure « Demi-tour » du Club"
    return parted or not _TURN.search(text, max(0, led.start() - 14), led.start())


_WHOSE: Final = re.compile(r",?\s(?:del?|du|de la|des|d['’])\s?[A-ZÀ-Þ]")
_LONGEST_BESIDE: Final = 5
_TURN: Final = re.compile(r"(?:selon|après|según|acuerdo con|para|pour)\s\Z", re.IGNORECASE)


_LONGEST_APPOSED: Final = 9


# Behind the title of a paper: ", Deep Wells 14 (3), 2024", ", Deep Wells, vol. 2".
_JOURNAL: Final = re.compile(
    r",?\s(?:in\s)?[A-ZÀ-Þ][\w&’'\-]*(?:\s(?:[A-ZÀ-Þ][\w&’'\-]*|of|and|&|for|the|in|de|des|du|la|y|et)){0,7},?\s(?:vol\.\s?)?\d{1,4}\s?"
    r"(?:\(\d{1,4}\)|[,:;]\s?(?:no\.|pp?\.|\d)|\.)"
)
_FURTHEST_JOURNAL: Final = 120


def is_cited_work(text: str, end: int) -> bool:
    """Return whether words that end at a place are a paper, by the journal behind them."""
    return _JOURNAL.match(text, end, min(len(text), end + _FURTHEST_JOURNAL)) is not None


# "une exposition itinérante, « Petits pas, grands pieds », prêtée par le musée"
_SHOWN: Final = re.compile(
    r"(?:\b(?:une?|la|le|una|el|su|sa|son|cette|esta)\s|\bl['’])(?:exposition|exposición|muestra"
    r"|spectacle|espectáculo|film|película|pièce|conférence|conferencia|atelier|taller|campagne"
    r"|campaña|émission|chanson|canción|concert|concierto|jeu|juego|exercice|ejercicio|balade)"
    r"(?:\s[a-zà-ÿ]+){0,3}?,\s\Z",
    re.IGNORECASE,
)


def is_apposed_title(text: str, run: Run) -> bool:
    """Return whether marked words are the title of the French or Spanish work before them."""
    start, end = run.outer.start, run.outer.end
    held = text[end : end + 1] in (",", ".", ";") and run.inner.of(text)[:1].isupper()
    if held and _SHOWN.search(text, max(0, start - 80), start):
        return len(run.inner.of(text).split()) <= _LONGEST_APPOSED
    before = _introduction(text, run.outer.start)
    title = run.inner.of(text)
    whole = title[:1].isupper() and not title.endswith((".", "!", "…"))
    return whole and before is not None and _is_apposed(text, before, run)


def _introduction(text: str, at: int) -> re.Match[str] | None:
    """Return the noun that introduces a title which begins at ``at``, with the words between."""
    # Words are looked up far faster than a hundred nouns are tried at each of them.
    begin = max(0, at - _REACH)
    begin = max(begin, *[text.rfind(sign, begin, at) for sign in _PARTS])
    chunks = text[begin:at].split()
    if not any(map(_HOLDS_NOUN.__getitem__, chunks)):
        return None
    first = None
    for start in _noun_starts(text, begin, chunks):
        found = _BEFORE.match(text, start, at)
        if (found and first is None) or (
            found and _BROUGHT_IN.search(text, max(0, start - 40), start)
        ):
            first = found
    return first


def _noun_starts(text: str, begin: int, chunks: Sequence[str]) -> Iterator[int]:
    """Yield where the nouns begin that the pieces of text from ``begin`` hold."""
    for chunk in chunks:
        begin = text.index(chunk, begin)
        if _HOLDS_NOUN[chunk]:
            for word in _ANY_WORD.finditer(text, begin, begin + len(chunk)):
                if word.group().lower() in _FIRST_WORDS:
                    yield word.start()
        begin += len(chunk)


def _holds_noun(chunk: str) -> bool:
    return not _FIRST_WORDS.isdisjoint(_ANY_WORD.findall(chunk.lower()))


_HOLDS_NOUN: Final = Learnt(_holds_noun)
# "The plan rests on a study, “…”": what is brought in has the title.
_BROUGHT_IN: Final = re.compile(
    r"(?<!of )(?<!de )(?<!du )\b(?:(?:an?|its|their|une?|una)\s|[\w]+['’]s\s)"
    r"(?:[a-zà-ÿ\-]+\s){0,2}\Z"
)


_NAMED: Final = re.compile(r"\b(?:entitled|titled|called|titulad[oa]|intitulée?|llamad[oa])\s*$")


def _short(text: str, title: str) -> str:
    """Return a title without its subtitle where the release also prints it so."""
    head, colon, _ = title.partition(":")
    return head if colon and text.count(head) > 1 else title
