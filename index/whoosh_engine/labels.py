"""The values of a field that living documents hold, with a code, a label and a rank each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from index.document import Held, fuller
from index.whoosh_engine.snapshot import Snapshot

Labels = dict[str, str]
# By name of segment, which of its documents are deleted.
Deleted = dict[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Values:
    """Values by code: what is counted is listed by ``rank``, the order of labels.

    Of the same ``line`` a value has the same code.
    """

    labels: Labels
    names: list[str]
    code: dict[str, int]
    ordered: list[tuple[str, str]]
    rank: NDArray[np.int32]
    line: object = field(default_factory=object)

    @staticmethod
    def of(labels: Labels) -> Values:
        """Return values with these labels."""
        ordered = sorted((label, value) for value, label in labels.items())
        names = [value for _, value in ordered]
        code = {value: at for at, value in enumerate(names)}
        return Values(labels, names, code, ordered, np.arange(len(names), dtype=np.int32))

    def continued(self, labels: Labels) -> Values:
        """Return values with these labels, in the same line where only new ones came."""
        if labels is self.labels:
            return self
        new = sorted((label, value) for value, label in labels.items() if value not in self.code)
        if not self.labels.items() <= labels.items():
            return Values.of(labels)
        names = [*self.names, *(value for _, value in new)]
        code = self.code | {value: at for at, (_, value) in enumerate(new, len(self.names))}
        before = np.array([bisect_left(self.ordered, each) for each in new], np.int64)
        moved = self.rank + before.searchsorted(self.rank, "right").astype(np.int32)
        rank = np.concatenate([moved, (before + np.arange(len(new))).astype(np.int32)])
        return replace(
            self,
            labels=labels,
            names=names,
            code=code,
            ordered=sorted([*self.ordered, *new]),
            rank=rank,
        )


def labels_of(snapshot: Snapshot, field: str, known: Labels, seen: Collection[str]) -> Labels:
    """Return the fullest label of each value of a field.

    ``known`` are those of the segments that were ``seen``, by name, or of others in their place.
    """
    best = known if seen else {}
    for at, segment in sorted(enumerate(snapshot.segments), key=lambda each: -each[1].size):
        if segment.name not in seen:
            own = _alive(snapshot, at, field)
            best = _joined(best, own) if best else own
    return best


def lives_on(snapshot: Snapshot, deleted: Deleted) -> bool:
    """Return whether all lives that lived when ``deleted`` was deleted, if in other segments."""
    now = deleted_of(snapshot)
    instead: dict[str, int] = {}
    for segment, dead in zip(snapshot.segments, snapshot.deleted, strict=True):
        if not dead:
            instead |= segment.instead_of
    return all(
        now[name] == dead if name in now else instead.get(name) == len(dead)
        for name, dead in deleted.items()
    )


def deleted_of(snapshot: Snapshot) -> Deleted:
    """Return which documents of each segment are deleted."""
    names = [segment.name for segment in snapshot.segments]
    return dict(zip(names, snapshot.deleted, strict=True))


def _joined(known: Labels, own: Labels) -> Labels:
    """Return the fuller labels of both, the very same mapping if nothing became otherwise."""
    new: Labels = {}
    for value, label in own.items():
        held = known.get(value, label)
        if held != label:
            label = fuller(Held(value, label), Held(value, held)).label
        if known.get(value) != label:
            new[value] = label
    return known | new if new else known


def _alive(snapshot: Snapshot, at: int, field: str) -> Labels:
    """Return the labels of a segment's values that a living document holds."""
    segment, offset = snapshot.segments[at], snapshot.offsets[at]
    postings = segment.postings(field)
    if not snapshot.deleted[at]:
        return postings.labels
    live = snapshot.live[offset : offset + segment.size]
    best: dict[str, Held] = {}
    for term in postings.terms_of(live).tolist():
        each = postings.held[term]
        best[each.value] = fuller(each, best.get(each.value, each))
    return {value: each.label for value, each in best.items()}
