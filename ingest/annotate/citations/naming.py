"""Every place in a stretch of text that names a work, each place once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from archive.release import Mark, Span
from archive.works import kind_of
from ingest.annotate.citations.addresses import find_addresses, symbol_of_address
from ingest.annotate.citations.courts import COURT_SIGNS, find_courts
from ingest.annotate.citations.general_comments import COMMENT_WORDS, find_general_comments
from ingest.annotate.citations.joining import joined
from ingest.annotate.citations.known_works import KnownWorks
from ingest.annotate.citations.labour_standards import STANDARD_WORDS, find_labour_standards
from ingest.annotate.citations.laws import LAW_WORDS, find_laws, find_short_laws
from ingest.annotate.citations.linking import linked
from ingest.annotate.citations.opinions import OPINION_WORDS, find_opinions
from ingest.annotate.citations.other_treaties import TREATY_WORDS, find_other_treaties
from ingest.annotate.citations.references import Reference, sort_of_kind
from ingest.annotate.citations.resolutions import find_resolutions
from ingest.annotate.citations.romance_laws import ROMANCE_WORDS, find_romance_laws
from ingest.annotate.citations.signs import find_signs
from ingest.annotate.citations.symbols import find_symbols
from ingest.annotate.citations.titles import find_set_off_titles, find_titles

_RESOLUTION_NOUNS: Final = frozenset({"resolution", "résolution", "resolución", "text"})
_DECISION_NOUNS: Final = frozenset({"decision", "décision", "decisión", "text"})
_DECLARATION_NOUNS: Final = frozenset({"declaration", "déclaration", "declaración"})
_DIGIT = re.compile(r"[0-9]")
# What every counting name has: a slash, a bracketed year, or the word for what it is.
_COUNTING: Final = ("/", "esolu", "ésolu", "ecisi", "écisi", "UNSCR", "tatement")
# Without one of these, and without a word that is asked for, nothing is named.
_DIGIT_OR_MARK = re.compile("[0-9“«‘\"']")
_YEAR_OR_SHORT = re.compile(r"\((?:19|20)[0-9]{2}\)|[Rr]es\.(?<!\w....)")
_ENGLISH_PLACES: Final = frozenset(
    {"section", "sections", "sec", "secs", "article", "articles", "art", "arts"}
)
_HOSTS: Final = frozenset({"org", "int", "ch", "net", "eu"})
_SUFFIXES: Final = ("Add", "Corr", "Rev")
NAMING_WORDS: Final = frozenset().union(
    LAW_WORDS, _ENGLISH_PLACES, ROMANCE_WORDS, TREATY_WORDS, COURT_SIGNS, _HOSTS,
    OPINION_WORDS, COMMENT_WORDS, STANDARD_WORDS,
)  # fmt: skip


def find_named(
    text: str,
    within: Span,
    words: frozenset[str],
    marks: Iterable[Mark],
    works: KnownWorks,
    year: int | None,
) -> tuple[Reference, ...]:
    """Return the works named inside ``within``, in reading order, none over another.

    ``words`` are those of the stretch's words that a rule asks for, in small letters.

    A symbol outranks a numbered resolution, that a listed name, that a law,
    that a title; a link's target settles which work its words mean.
    """
    start, end = within.start, within.end
    piece = within.of(text)
    own = tuple([mark for mark in marks if within.holds(mark.span)])
    if not (words or own or _DIGIT_OR_MARK.search(piece)):
        return ()
    titles = (*find_titles(text, start, end), *find_set_off_titles(text, own))
    ranked = [
        *(_numbered(text, within, words, year, works.kinds) if _DIGIT.search(piece) else ()),
        *(find_labour_standards(text, start, end) if words & STANDARD_WORDS else ()),
        *(works.find(text, start, end, words) if words else ()),
        *(_by_words(text, start, end, words, titles) if words else ()),
        *titles,
    ]
    if not ranked and not own:
        return ()
    chosen = sorted(_without_overlaps(ranked, within), key=lambda reference: reference.span)
    settled = linked(text, chosen, own, lambda symbol, at: _of_symbol(symbol, at, works.kinds))
    return joined(text, start, settled)


def _by_words(
    text: str, start: int, end: int, words: frozenset[str], titles: tuple[Reference, ...]
) -> Iterator[Reference]:
    """Yield the laws, treaties and courts for whose names there are words in the stretch."""
    if not words.isdisjoint(LAW_WORDS):
        yield from _not_inside(titles, find_laws(text, start, end, words))
    if not words.isdisjoint(_ENGLISH_PLACES):
        yield from find_short_laws(text, start, end)
    if not words.isdisjoint(ROMANCE_WORDS):
        yield from find_romance_laws(text, start, end)
    if not words.isdisjoint(TREATY_WORDS):
        yield from find_other_treaties(text, start, end)
    if not words.isdisjoint(COURT_SIGNS):
        yield from find_courts(text, start, end)


def may_cite(text: str, within: Span, marks: Iterable[Mark]) -> bool:
    """Return whether ``within`` can name a work that is cited without a place in it."""
    piece = within.of(text)
    if _DIGIT.search(piece) and _counts(piece):
        return True
    return any(m.kind == "link" and m.href and symbol_of_address(m.href) for m in marks)


def _counts(piece: str) -> bool:
    if any(map(piece.__contains__, _COUNTING)):
        return True
    may = "(19" in piece or "(20" in piece or "es." in piece
    return may and _YEAR_OR_SHORT.search(piece) is not None


def _numbered(
    text: str, within: Span, words: frozenset[str], year: int | None, kinds: Mapping[str, str]
) -> Iterator[Reference]:
    """Yield what goes by a number: symbols, signs, resolutions, general comments."""
    start, end = within.start, within.end
    if text.find("/", start, end) >= 0:
        yield from _symbols(text, start, end, kinds)
    if words & _HOSTS:
        for span, symbol in find_addresses(text, start, end):
            yield _of_symbol(symbol, span, kinds)
    yield from find_signs(text, start, end)
    yield from _resolutions(text, start, end, year, kinds)
    if words & OPINION_WORDS:
        yield from find_opinions(text, start, end)
    if words & COMMENT_WORDS:
        yield from find_general_comments(text, start, end)


def _symbols(text: str, start: int, end: int, kinds: Mapping[str, str]) -> Iterator[Reference]:
    for found in find_symbols(text, start, end):
        aside = text.startswith(_SUFFIXES, found.span.start)
        yield _of_symbol(found.symbol, found.span, kinds, aside=aside)


def _resolutions(
    text: str, start: int, end: int, year: int | None, kinds: Mapping[str, str]
) -> Iterator[Reference]:
    for found in find_resolutions(text, start, end, year):
        yield _of_symbol(found.symbol, found.span, kinds)


def _of_symbol(
    symbol: str, span: Span, kinds: Mapping[str, str], *, aside: bool = False
) -> Reference:
    sort = sort_of_kind(kinds.get(symbol) or kind_of(symbol))
    nouns: frozenset[str] = frozenset()
    if "/RES/" in symbol:
        nouns = _RESOLUTION_NOUNS
    elif "/DEC/" in symbol:
        nouns = _DECISION_NOUNS
    if sort == "treaty":
        nouns |= _DECLARATION_NOUNS
    return Reference(span, symbol, sort, nouns, counts=True, aside=aside)


def _not_inside(titles: Iterable[Reference], laws: Iterable[Reference]) -> Iterator[Reference]:
    """Leave out a law's name that is only part of a title: "Reading the Sedition Bill"."""
    inside = {place for t in titles for place in range(t.span.start + 2, t.span.end - 1)}
    for law in laws:
        if law.span.start not in inside or law.span.start - 1 not in inside:
            yield law


def _without_overlaps(ranked: Iterable[Reference], within: Span) -> Iterator[Reference]:
    taken = bytearray(within.end - within.start)
    counted: set[Span] = set()
    for each in ranked:
        a, b = each.span.start - within.start, each.span.end - within.start
        # "Add.1-3" stands for three works at one place: all are kept.
        if taken.find(1, a, b) < 0 or (each.aside and each.span in counted):
            taken[a:b] = b"\1" * (b - a)
            if each.counts:
                counted.add(each.span)
            yield each
