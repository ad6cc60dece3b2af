"""Document by document, which words stand where: what shows a passage without reading it again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.whoosh_engine.arrays import AnyArray, Views, smallest
from index.whoosh_engine.inversion import Ints

# Between passages lies more than any phrase spans.
GAP = 1024
# A step of so many letters is written apart.
FAR = 255


def stepped(starts: AnyArray, counts: Ints) -> dict[str, AnyArray]:
    """Return where words begin as steps from the word before, a byte each.

    ``counts`` are the words a passage; a passage's first step is from its
    beginning. ``far`` holds the long steps whole, ``far_at`` which they are.
    """
    steps = np.diff(starts, prepend=starts[:1] * 0).astype(np.int64)
    ends = np.cumsum(counts)
    first = (ends - counts)[counts > 0]
    steps[first] = starts[first]
    far = np.flatnonzero(steps >= FAR)
    return {
        "steps": np.minimum(steps, FAR).astype(np.uint8),
        "far_at": far.astype(np.int64),
        "far": smallest(steps[far]),
    }


class Passages:
    """The passages of a segment's documents, by number of document."""

    def __init__(self, arrays: Views) -> None:
        self._first, self._run_first = arrays["document_first"], arrays["run_first"]
        self._words, self._steps = arrays["words"], arrays["steps"]
        self._far_at, self._far = arrays["far_at"], arrays["far"]

    def ends(self, document: int) -> Ints:
        """Return where the words of each passage end, among all the segment's, after a beginning.

        The difference of two is how many words a passage has.
        """
        first, last = int(self._first[document]), int(self._first[document + 1])
        ends: Ints = self._run_first[first : last + 1]
        return ends

    def words(self, first: int, last: int) -> AnyArray:
        """Return the places, among the segment's words, of some of its tokens."""
        return self._words[first:last]

    def starts(self, first: int, last: int) -> NDArray[np.int64]:
        """Return where tokens begin in their passage's text; ``first`` begins the passage."""
        near = self._steps[first:last]
        if near.tobytes().find(FAR) < 0:
            return np.cumsum(near, dtype=np.int64)
        steps = near.astype(np.int64)
        low, high = np.searchsorted(self._far_at, (first, last)).tolist()
        steps[self._far_at[low:high] - first] = self._far[low:high]
        return np.cumsum(steps)
