"""A query tree answered over arrays: which documents match, and how well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import numpy as np

from index.analysis import words
from index.entries import Unit
from index.evaluation import NEAR, capped
from index.expansion import beginning, fits
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
from index.whoosh_engine.meaning import places_meant, values_meant
from index.whoosh_engine.schema import PLACES, QUOTATION, RELEASE, WORDS
from index.whoosh_engine.segment import Postings
from index.whoosh_engine.sets import among, both, either, without
from index.whoosh_engine.snapshot import NOTHING, Found, Keys, Snapshot
from index.whoosh_engine.spelling import near_terms


class Answering:
    """Answers one query from the snapshots of one generation."""

    def __init__(self, snapshots: dict[Unit, Snapshot], unit: Unit, expansions: int) -> None:
        self._snapshots, self._snapshot = snapshots, snapshots[unit]
        self._unit, self._expansions = unit, expansions
        self.notices: list[str] = []

    def found(self, node: Node) -> Found:
        """Return the documents that match, with scores where something ranks."""
        match node:
            case Everything():
                return Found(self._snapshot.ids)
            case And(parts):
                return both(self._snapshot, [self.found(part) for part in parts])
            case Or(parts):
                return either(self._snapshot, [self.found(part) for part in parts])
            case Not(part):
                return without(self._snapshot, self.found(part))
            case InQuotation(part):
                return self._in_quotation(part)
            case Word(text, field, exact):
                return self._word(words(text), field, exact)
            case Phrase(parts, field, slop):
                written = tuple(word for part in parts for word in words(part))
                return self._kept(node, lambda: self._phrase(written, field, slop))
            case Between():
                return self._between(node)
            case Pattern() | Fuzzy():
                return self._expanded(node)
            case Value() | Cites():
                return self._kept(node, lambda: self._holding(node))

    def _kept(self, key: Node, make: Callable[[], Found]) -> Found:
        return self._snapshot.cache.get(key, make, lambda found: found.nbytes)

    def _word(self, written: tuple[str, ...], field: TextField, exact: bool) -> Found:
        if len(written) == 1:
            return self._snapshot.word(written[0], field, exact)
        return self._phrase(written, field, 0)

    def _phrase(self, written: tuple[str, ...], field: TextField, slop: int) -> Found:
        if not written:
            return Found(NOTHING)
        whole = both(self._snapshot, [self._snapshot.word(word, field) for word in written])
        if len(written) == 1 or not len(whole.ids):
            return whole
        places = [self._snapshot.places(word, field) for word in written]
        starts = _near(places, slop) if slop else _in_a_row(places)
        documents = np.unique(starts >> 32).astype(np.int32)
        return among(whole, self._snapshot.alive(documents))

    def _between(self, node: Between) -> Found:
        dates = self._snapshot.dates[self._snapshot.ids]
        first = node.first.toordinal() if node.first else 1
        kept = dates >= first
        if node.last:
            kept &= dates <= node.last.toordinal()
        return Found(self._snapshot.ids[kept])

    def _expanded(self, leaf: Pattern | Fuzzy) -> Found:
        """Return documents with one of the words that are meant, all of score 1."""
        terms, stands_for = self._snapshot.meant.get(
            (leaf, self._expansions), lambda: self._chosen(leaf), lambda _: 100 * self._expansions
        )
        if stands_for > self._expansions:
            self.notices.append(capped(leaf, stands_for, self._expansions))
        return self._kept(leaf, lambda: self._with_any(leaf, terms))

    def _chosen(self, leaf: Pattern | Fuzzy) -> tuple[list[bytes], int]:
        """Return the words that are searched, and how many the leaf stands for."""
        terms = self._terms(leaf)
        if len(terms) <= self._expansions:
            return terms, len(terms)
        terms = self._most_frequent(terms)
        return terms[: self._expansions], len(terms)

    def _terms(self, leaf: Pattern | Fuzzy) -> list[bytes]:
        found: set[bytes] = set()
        for segment in self._snapshot.segments:
            terms = segment.postings(WORDS).terms
            if isinstance(leaf, Fuzzy):
                found |= near_terms(terms, leaf)
                continue
            for at in terms.beginning(beginning(leaf).encode()):
                if (term := terms[at]) not in found and fits(leaf, term.decode()):
                    found.add(term)
        return sorted(found)

    def _most_frequent(self, terms: list[bytes]) -> list[bytes]:
        holding: Counter[bytes] = Counter()
        for segment, offset in zip(self._snapshot.segments, self._snapshot.offsets, strict=True):
            postings = segment.postings(WORDS)
            for term in terms:
                if (at := postings.terms.find(term)) >= 0:
                    ids = postings.ids(at) + np.int32(offset)
                    holding[term] += len(self._snapshot.alive(ids))
        held = [term for term in holding if holding[term]]
        return sorted(held, key=lambda t: (-holding[t], t.decode()))

    def near_words(self, word: str) -> tuple[str, ...]:
        """Return the words one letter away, or two for want of these, most frequent first."""
        folded = words(word)
        if len(folded) != 1:
            return ()
        for distance in (1, 2):
            terms = self._terms(Fuzzy(folded[0], distance))
            if found := self._most_frequent(terms):
                return tuple(term.decode() for term in found[:NEAR])
        return ()

    def _with_any(self, leaf: Pattern | Fuzzy, terms: list[bytes]) -> Found:
        member = np.zeros(self._snapshot.size, bool)
        for segment, offset in zip(self._snapshot.segments, self._snapshot.offsets, strict=True):
            postings = segment.postings(WORDS)
            for term in terms:
                if (at := postings.terms.find(term)) >= 0:
                    member[segment.frequencies(postings, at, leaf.field)[0] + offset] = True
        ids = self._snapshot.alive(np.flatnonzero(member).astype(np.int32))
        return Found(ids, np.ones(len(ids), np.float32))

    def _holding(self, node: Value | Cites) -> Found:
        """Return documents with a term of a value or place that is meant."""
        if isinstance(node, Cites):
            return self._with_terms(PLACES, lambda postings: places_meant(postings, node))
        return self._with_terms(node.field, lambda postings: values_meant(postings, node))

    def _with_terms(self, field: str, meant: Callable[[Postings], Iterable[int]]) -> Found:
        """Return documents that hold, in each segment, one of the terms at these places."""
        member = np.zeros(self._snapshot.size, bool)
        for segment, offset in zip(self._snapshot.segments, self._snapshot.offsets, strict=True):
            postings = segment.postings(field)
            for at in meant(postings):
                member[postings.ids(at) + offset] = True
        return Found(self._snapshot.alive(np.flatnonzero(member).astype(np.int32)))

    def _in_quotation(self, part: Node) -> Found:
        """Return what holds, or belongs to, a quotation that matches the part."""
        inner = Answering(self._snapshots, "quotations", self._expansions)
        found = inner.found(part)
        self.notices += inner.notices
        if self._unit == "quotations":
            return found
        field = RELEASE if self._unit == "releases" else QUOTATION
        names = sorted(_names(self._snapshots["quotations"], found, field))
        return self._with_terms(field, lambda postings: postings.terms.those(names))


def _names(quotations: Snapshot, found: Found, field: str) -> set[bytes]:
    """Return the releases or ids of the quotations that were found."""
    member = np.zeros(quotations.size, bool)
    member[found.ids] = True
    names: set[bytes] = set()
    for segment, offset in zip(quotations.segments, quotations.offsets, strict=True):
        postings = segment.postings(field)
        documents, places = postings.codes
        for at in np.unique(places[member[documents + offset]]).tolist():
            names.add(postings.terms[at])
    return names


def _in_a_row(places: list[Keys]) -> Keys:
    """Return where the words begin that stand one after the other."""
    starts = places[0]
    for at, keys in enumerate(places[1:], 1):
        few, many = sorted((starts, keys - at), key=len)
        if not len(few):
            return few
        there = np.searchsorted(many, few)
        there[there == len(many)] = 0
        starts = few[many[there] == few]
    return starts


def _near(places: list[Keys], slop: int) -> Keys:
    """Return where a stretch begins that holds every word as often as it was asked for."""
    reach = len(places) + slop
    distinct = {keys.tobytes(): keys for keys in places}
    often = Counter(keys.tobytes() for keys in places)
    starts = np.unique(np.concatenate(list(distinct.values())))
    for name, keys in distinct.items():
        held = np.searchsorted(keys, starts + reach) - np.searchsorted(keys, starts)
        starts = starts[held >= often[name]]
    return starts
