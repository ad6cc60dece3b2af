"""Several segments made one, array by array; what is deleted is left behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.values import NAMED
from index.whoosh_engine.arrays import AnyArray, Named, smallest
from index.whoosh_engine.inversion import Ints, ends_of, spread, summed
from index.whoosh_engine.names import spelt_names
from index.whoosh_engine.postings import Postings
from index.whoosh_engine.schema import STEMS, WORDS
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.terms import joined, letters_held

# So many postings are put in their places at a time.
BLOCK = 400_000


@dataclass(frozen=True, slots=True)
class Part:
    """A segment with which of its documents live, and their numbers in the merged one."""

    segment: Segment
    live: NDArray[np.bool_]
    numbers: NDArray[np.int32]
    kinds: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Share:
    """What a part gives to a field: its postings, those that live, by term how many and whither."""

    part: Part
    postings: Postings
    alive: NDArray[np.bool_]
    ranks: NDArray[np.int32]
    counts: Ints


class Merger:
    """The segment that holds what lives in others, in their order."""

    def __init__(self, segments: list[Segment], lives: list[NDArray[np.bool_]]) -> None:
        kinds = list(dict.fromkeys(kind for segment in segments for kind in segment.kinds))
        self._parts, base = [], 0
        for segment, live in zip(segments, lives, strict=True):
            own = np.array([kinds.index(kind) for kind in segment.kinds] or [0], np.uint8)
            numbers = (np.cumsum(live) - 1 + base).astype(np.int32)
            self._parts.append(Part(segment, live, numbers, own))
            base += int(live.sum())
        self._documents = base
        self._kinds = kinds

    def facts(self) -> dict[str, Any]:
        """Return what is told of the segment beside its arrays."""
        segments = [part.segment for part in self._parts]
        return {
            "documents": self._documents,
            "kinds": [list(kind) for kind in self._kinds],
            "families": list(dict.fromkeys(f for s in segments for f in s.families)),
            "fields": self._fields(),
        }

    def arrays(self) -> Iterator[Named]:
        """Yield the arrays of the segment; no more than one field is held at a time."""
        for field in self._fields():
            yield from self._field(field)
            self._release()
        yield from self._passages()
        yield from self._entries()
        self._release()

    def _release(self) -> None:
        """Let go of what was read, so that memory is not in proportion to the whole."""
        for part in self._parts:
            part.segment.release()

    def _fields(self) -> list[str]:
        return list(dict.fromkeys(f for part in self._parts for f in part.segment.fields))

    def _entries(self) -> Iterator[Named]:
        sizes = [np.diff(part.segment.arrays["entry_ends"]) for part in self._parts]
        kept = [size[part.live] for size, part in zip(sizes, self._parts, strict=True)]
        yield "entry_ends", [smallest(ends_of(np.concatenate(kept)))]
        yield "entries", (_living(*each) for each in zip(self._parts, sizes, strict=True))
        for name in ("lengths", "dates"):
            yield name, [_alike(part.segment.arrays[name][part.live] for part in self._parts)]

    def _field(self, field: str) -> Iterator[Named]:
        own = [part.segment.postings(field) for part in self._parts]
        listed = [list(postings.terms) for postings in own]
        terms = sorted(set().union(*listed))
        rank = {term: at for at, term in enumerate(terms)}
        shares, held = [], np.zeros(len(terms), bool)
        for part, postings, names in zip(self._parts, own, listed, strict=True):
            ranks = np.fromiter(map(rank.__getitem__, names), np.int32, len(names))
            alive = part.live[postings.all_ids]
            counts = summed(alive.astype(np.int64), postings.first[:-1])
            held[ranks[counts > 0]] = True
            shares.append(Share(part, postings, alive, ranks, counts))
        if not held.all():
            terms = [term for term, there in zip(terms, held.tolist(), strict=True) if there]
            places = (np.cumsum(held) - 1).astype(np.int32)
            for share in shares:
                share.ranks[:] = places[share.ranks]
        yield from _written(field, terms, shares)
        if field == WORDS:
            yield "words", (_words(share, len(terms)) for share in shares)

    def _passages(self) -> Iterator[Named]:
        runs, documents, far, far_at, base = [], [], [], [], 0
        steps = []
        for part in self._parts:
            held = part.segment.arrays
            own = np.diff(held["document_first"])
            documents.append(own[part.live])
            counts = np.diff(held["run_first"])
            runs.append(counts[np.repeat(part.live, own)])
            tokens = _tokens(part)
            kept = tokens[held["far_at"]]
            far_at.append((np.cumsum(tokens) - 1)[held["far_at"][kept]] + base)
            far.append(held["far"][kept])
            base += int(tokens.sum())
            steps.append(held["steps"][tokens])
        yield "document_first", [smallest(ends_of(np.concatenate(documents)))]
        yield "run_first", [smallest(ends_of(np.concatenate(runs)))]
        yield "far_at", [np.concatenate(far_at).astype(np.int64)]
        yield "far", [_alike(far)]
        yield "steps", steps


def _written(field: str, terms: list[bytes], shares: list[Share]) -> Iterator[Named]:
    """Yield the arrays of a field."""
    spelt = joined(terms)
    for name, array in spelt.items():
        yield f"{field}.{name}", [array]
    if field in NAMED:
        for name, array in spelt_names(terms).items():
            yield f"{field}.{name}", [array]
    size = len(terms)
    total = _added(size, ((s.ranks, s.counts) for s in shares))
    first = ends_of(total)
    yield f"{field}.first", [smallest(first)]
    ids = [share.part.numbers[share.postings.all_ids] for share in shares]
    yield f"{field}.ids", [_placed(first, shares, [s.counts for s in shares], ids, _postings_alive)]
    if field not in (STEMS, WORDS):
        yield f"{field}.codes", (_codes(share, size) for share in shares)
        yield (
            f"{field}.per_document",
            [_alike(share.postings.per_document[share.part.live] for share in shares)],
        )
        return
    if field == WORDS:
        yield f"{field}.letters", [letters_held(spelt["terms"], spelt["term_ends"])]
    for name in ("plain", "counts"):
        values = [getattr(share.postings, name) for share in shares]
        counts = [s.counts for s in shares]
        yield f"{field}.{name}", [_placed(first, shares, counts, values, _postings_alive)]
    yield from _token_arrays(field, size, shares)


def _token_arrays(field: str, size: int, shares: list[Share]) -> Iterator[Named]:
    tokens = [
        summed(share.alive * share.postings.counts.astype(np.int64), share.postings.first[:-1])
        for share in shares
    ]
    total = _added(size, zip((s.ranks for s in shares), tokens, strict=True))
    first = ends_of(total)
    yield f"{field}.place_first", [smallest(first)]
    kinds = [share.part.kinds[share.postings.kinds] for share in shares]
    yield f"{field}.kinds", [_placed(first, shares, tokens, kinds, _tokens_alive)]
    if field == STEMS:
        places = [share.postings.positions for share in shares]
        yield f"{field}.positions", [_placed(first, shares, tokens, places, _tokens_alive)]


def _added(size: int, counted: Iterable[tuple[AnyArray, AnyArray]]) -> Ints:
    total = np.zeros(size, np.int64)
    for ranks, counts in counted:
        some = counts > 0
        total[ranks[some]] += counts[some]
    return total


def _postings_alive(share: Share) -> NDArray[np.bool_]:
    return share.alive


def _tokens_alive(share: Share) -> NDArray[np.bool_]:
    return np.repeat(share.alive, share.postings.counts)


def _placed(
    first: Ints, shares: list[Share], counts: list[AnyArray], values: list[AnyArray], alive: Any
) -> AnyArray:
    """Return values of all parts, those of a term together, in the parts' order."""
    made = np.zeros(int(first[-1]), np.result_type(*(v.dtype for v in values)))
    begun = first[:-1].copy()
    for share, many, held in zip(shares, counts, values, strict=True):
        living = alive(share)
        kept = held if living.all() else held[living]
        ends = ends_of(many)
        cuts = np.searchsorted(ends, np.arange(0, int(ends[-1]), BLOCK)).tolist()
        for low, high in pairwise([*cuts, len(many)]):
            places = spread(begun[share.ranks[low:high]], many[low:high])
            made[places] = kept[int(ends[low]) : int(ends[high])]
        some = many > 0
        begun[share.ranks[some]] += many[some]
    return made


def _codes(share: Share, size: int) -> AnyArray:
    held = share.postings.codes[np.repeat(share.part.live, share.postings.per_document)]
    return share.ranks[held].astype(_kind(size))


def _living(part: Part, sizes: AnyArray) -> AnyArray:
    """Return the entries of a part that live, one after the other."""
    held = part.segment.arrays["entries"]
    return held if part.live.all() else held[np.repeat(part.live, sizes)]


def _words(share: Share, size: int) -> AnyArray:
    held = share.part.segment.arrays["words"][_tokens(share.part)]
    return share.ranks[held].astype(_kind(size))


def _kind(size: int) -> Any:
    return smallest(np.array([size])).dtype


def _tokens(part: Part) -> NDArray[np.bool_]:
    """Return which of a part's tokens, in order of document, live."""
    held = part.segment.arrays
    return np.repeat(part.live, np.diff(held["run_first"][held["document_first"]]))


def _alike(arrays: Iterable[AnyArray]) -> AnyArray:
    """Return arrays joined, of the kind that holds all."""
    return np.concatenate(list(arrays))
