"""What a query tree means, by brute force over documents: which match, and how well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from index.analysis import stem, tokens, words
from index.document import Document
from index.entries import Unit
from index.expansion import fits
from index.query import (
    And,
    Between,
    Cites,
    Everything,
    Fuzzy,
    InQuotation,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    TextField,
    Value,
    Word,
)
from index.ranking import bm25, idf
from index.values import is_asked, is_place

Scores = dict[int, float]
NEAR = 5


class _Text:
    """The words of one passage, folded and stemmed."""

    def __init__(
        self, field: TextField, plain: bool, weight: int, text: str, language: str
    ) -> None:
        found = list(tokens(text, language))
        self.field, self.plain, self.weight = field, plain, weight
        self.words = [token.word for token in found]
        self.terms = [token.term for token in found]


class Evaluation:
    """Answers for one state of the documents of a unit; matches are numbers of documents."""

    def __init__(
        self, unit: Unit, held: list[Document], quotations: Evaluation | None, expansions: int
    ) -> None:
        self.unit, self.held, self.quotations = unit, held, quotations or self
        self.expansions = expansions
        self.notices: list[str] = []
        self.texts = [
            [_Text(p.field, p.plain, p.weight, p.text, d.language) for p in d.passages]
            for d in held
        ]
        self.lengths = [
            sum(t.weight * len(t.words) for t in texts if t.plain) for texts in self.texts
        ]
        self.average = (sum(self.lengths) / len(held) if held else 0.0) or 1.0

    def answer(self, node: Node) -> tuple[Scores, tuple[str, ...]]:
        """Return the score of every document that matches, and what bounds bit."""
        self.notices = []
        self.quotations.notices = self.notices
        return self.scores(node), tuple(dict.fromkeys(self.notices))

    def scores(self, node: Node) -> Scores:
        """Return the score of every document that matches; 0.0 where nothing ranks."""
        match node:
            case Everything():
                return dict.fromkeys(range(len(self.held)), 0.0)
            case And(parts):
                return self._all([self.scores(part) for part in parts])
            case Or(parts):
                return self._any([self.scores(part) for part in parts])
            case Not(part):
                without = self.scores(part)
                return {n: 0.0 for n in range(len(self.held)) if n not in without}
            case InQuotation(part):
                return self._in_quotation(part)
            case Word(text, field, exact):
                return self._word(text, field, exact)
            case Phrase(parts, field, slop):
                written = tuple(word for part in parts for word in words(part))
                return self._phrase(written, field, slop)
            case Pattern() | Fuzzy():
                return self._expanded(node)
            case Value() | Cites() | Between():
                return {n: 0.0 for n, d in enumerate(self.held) if _holds(d, node)}

    def _all(self, parts: list[Scores]) -> Scores:
        common = set.intersection(*map(set, parts)) if parts else set()
        return {n: sum(part[n] for part in parts) for n in sorted(common)}

    def _any(self, parts: list[Scores]) -> Scores:
        united = sorted({n for part in parts for n in part})
        return {n: sum(part.get(n, 0.0) for part in parts) for n in united}

    def _in_quotation(self, part: Node) -> Scores:
        if self.unit == "quotations":
            return self.scores(part)
        found = [self.quotations.held[n] for n in self.quotations.scores(part)]
        if self.unit == "releases":
            releases = {d.release_id for d in found}
            return {n: 0.0 for n, d in enumerate(self.held) if d.release_id in releases}
        ids = {d.id for d in found}
        return {n: 0.0 for n, d in enumerate(self.held) if d.quotation in ids}

    def _word(self, text: str, field: TextField, exact: bool) -> Scores:
        written = words(text)
        if len(written) != 1:
            return self._phrase(written, field, 0)
        return self._ranked(self._frequencies(written[0], field, exact))

    def _ranked(self, frequencies: Scores) -> Scores:
        rarity = idf(len(self.held), len(frequencies))
        return {n: bm25(tf, self.lengths[n], self.average, rarity) for n, tf in frequencies.items()}

    def _frequencies(self, word: str, field: TextField, exact: bool) -> Scores:
        """Return how often, by weight, each document holds a word."""
        found: Scores = {}
        for n, document in enumerate(self.held):
            term = stem(word, document.language or "en")
            tf = sum(
                t.weight * (t.words.count(word) if exact else t.terms.count(term))
                for t in self._passages(n, field)
            )
            if tf:
                found[n] = float(tf)
        return found

    def _passages(self, n: int, field: TextField) -> Iterable[_Text]:
        return (t for t in self.texts[n] if (t.plain if field == "any" else t.field == field))

    def _phrase(self, written: tuple[str, ...], field: TextField, slop: int) -> Scores:
        if not written:
            return {}
        parts = [self._ranked(self._frequencies(word, field, False)) for word in written]
        matches = self._all(parts)
        return {n: score for n, score in matches.items() if self._near(n, written, field, slop)}

    def _near(self, n: int, written: tuple[str, ...], field: TextField, slop: int) -> bool:
        terms = [stem(word, self.held[n].language or "en") for word in written]
        reach = len(terms) + slop
        meets: Callable[[list[str]], bool] = (
            (lambda seen: Counter(seen) >= Counter(terms)) if slop else (lambda seen: seen == terms)
        )
        return any(
            meets(text.terms[at : at + reach])
            for text in self._passages(n, field)
            for at in range(len(text.terms))
        )

    def _expanded(self, leaf: Pattern | Fuzzy) -> Scores:
        """Return documents with a word that is meant, all of score 1: which word is no merit."""
        kept = self._meant(leaf)
        if len(kept) > self.expansions:
            self.notices.append(capped(leaf, len(kept), self.expansions))
        meant = set(kept[: self.expansions])
        return {
            n: 1.0
            for n in range(len(self.held))
            if any(not meant.isdisjoint(t.words) for t in self._passages(n, leaf.field))
        }

    def _meant(self, leaf: Pattern | Fuzzy) -> list[str]:
        """Return the words that are meant, those that most documents hold first."""
        holding: Counter[str] = Counter()
        for texts in self.texts:
            holding.update({word for text in texts for word in text.words if fits(leaf, word)})
        return sorted(holding, key=lambda word: (-holding[word], word))

    def near_words(self, word: str) -> tuple[str, ...]:
        """Return the words one letter away, or two for want of these."""
        folded = words(word)
        if len(folded) != 1:
            return ()
        for distance in (1, 2):
            if found := self._meant(Fuzzy(folded[0], distance)):
                return tuple(found[:NEAR])
        return ()


def capped(leaf: Pattern | Fuzzy, stands_for: int, kept: int) -> str:
    """Return what to tell a reader whose pattern stands for too many words."""
    return f"{leaf.text} stands for {stands_for} words; the {kept} most frequent were searched."


def _holds(document: Document, node: Value | Cites | Between) -> bool:
    match node:
        case Value(field, value):
            held = dict(document.fields).get(field, ())
            return any(is_asked(field, value, h.value, h.label) for h in held)
        case Cites(work, unit, first, last):
            ends = first, (first if last is None else last)
            return any(is_place(c, work, unit, ends) for c in document.citations)
        case Between(first, last):
            day = document.published
            return day is not None and (first or day) <= day <= (last or day)
