"""The sample archive's citations and topics, against what a careful reader wrote down."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.annotate.citations import find_citations
from ingest.annotate.topics import find_topics
from ingest.lists import load_lists
from ingest.sources.registry import read
from ingest.sources.source import Given

SAMPLES = Path(__file__).parents[2] / "samples"
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
RELEASES: list[dict[str, Any]] = EXPECTED["releases"]
LISTS = load_lists()
FLOOR_TOPICS = 85.0


@lru_cache(maxsize=64)
def _read(file: str) -> Release:
    path = SAMPLES / file
    return read(Bytes(path.read_bytes(), "text/html", name=path.name), Given())[0].release


def _key(work: str | None, pins: list[tuple[str, int, int, str | None]]) -> tuple[Any, ...]:
    letters = [(u, a, b, "".join(c for c in sub or "" if c.isalnum())) for u, a, b, sub in pins]
    numbers = sorted((u, n, sub) for u, a, b, sub in letters for n in range(a, b + 1))
    return work, tuple(numbers)


@pytest.mark.parametrize("expected", RELEASES, ids=[r["id"] for r in RELEASES])
def test_a_release_cites_what_its_reader_found(expected: dict[str, Any]) -> None:
    """The same works with the same places, each as often as it is cited."""
    cited, _ = find_citations(_read(expected["file"]), (), LISTS.works)
    found = Counter(
        _key(c.work, [(p.unit, p.first, p.last, p.sub) for p in c.pinpoints]) for c in cited
    )
    wanted = Counter(
        _key(c["work"], [(p["unit"], p["first"], p["last"], p["sub"]) for p in c["pinpoints"]])
        for c in expected["citations"]
    )
    assert found == wanted


def test_the_eight_topics_reach_their_floor() -> None:
    """F1 over the sample archive's own eight topics; the list has more."""
    own = {topic["id"] for topic in EXPECTED["topics"]}
    right = found = wanted = 0
    for expected in RELEASES:
        tagged = {tag.topic for tag in find_topics(_read(expected["file"]), LISTS.topics)} & own
        right += len(tagged & set(expected["topics"]))
        found += len(tagged)
        wanted += len(expected["topics"])
    assert 200 * right / (found + wanted) >= FLOOR_TOPICS
