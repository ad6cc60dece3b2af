"""Which segments are merged."""

from __future__ import annotations

import pytest

from index.whoosh_engine.codec import ArraySegment
from index.whoosh_engine.tiers import CROWD, FAN, LARGEST, alike, crowded

MB = 1_000_000


def _segment(documents: int, size: int = MB, deleted: int = 0) -> ArraySegment:
    segment = ArraySegment("MAIN")
    segment.set_doc_count(documents)
    segment.file_size = size
    segment.deleted = frozenset(range(deleted))
    return segment


@pytest.mark.parametrize(
    ("held", "merged"),
    [
        ([], 0),
        ([_segment(1)] * (FAN - 1), 0),
        ([_segment(1)] * FAN, FAN),
        ([_segment(1)] * (FAN - 1) + [_segment(5000)], 0),
        ([_segment(500)] * FAN + [_segment(1)] * 2, FAN),
        ([_segment(10, deleted=6)], 1),
        ([_segment(10, deleted=5)], 0),
        ([_segment(9000, LARGEST)] * FAN, 0),
        ([_segment(9000, LARGEST // 3)] * FAN, 3),
    ],
)
def test_segments_of_like_size_are_merged_up_to_the_largest(
    held: list[ArraySegment], merged: int
) -> None:
    """Eight of a size, or one that is mostly deleted; never into more than one file may hold."""
    assert len(alike(held)) == merged


def test_large_segments_are_no_crowd() -> None:
    """A writer waits for what can be merged only."""
    assert crowded([_segment(1)] * (CROWD + 1))
    assert not crowded([_segment(9000, LARGEST)] * (CROWD + 1))
