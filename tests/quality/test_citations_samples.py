"""The sample archive's citations and topics, against what a careful reader wrote down."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from archive.annotation import Citation
from archive.capture import Bytes
from archive.errors import ReadingError
from archive.release import Release
from ingest.annotate.citations.find import find_citations
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


def _cited(citation: Citation) -> tuple[Any, ...]:
    pins = [(p.unit, p.first, p.last, p.sub) for p in citation.pinpoints]
    return _key(citation.work, list(pins))


def _wanted(citation: dict[str, Any]) -> tuple[Any, ...]:
    pins = [(p["unit"], p["first"], p["last"], p["sub"]) for p in citation["pinpoints"]]
    return _key(citation["work"], pins)


@pytest.mark.parametrize("expected", RELEASES, ids=[r["id"] for r in RELEASES])
def test_a_release_cites_what_its_reader_found(expected: dict[str, Any]) -> None:
    """The same works with the same places, each as often as it is cited."""
    cited, _ = find_citations(_read(expected["file"]), (), LISTS.works)
    assert Counter(_cited(c) for c in cited) == Counter(_wanted(c) for c in expected["citations"])


INBOX = [r for r in EXPECTED["inbox"] if "citations" in r and not r["file"].endswith(".html")]


@pytest.mark.parametrize("expected", INBOX, ids=[r["file"] for r in INBOX])
def test_an_input_of_the_inbox_cites_what_its_reader_found(expected: dict[str, Any]) -> None:
    """Text, mail, Word files and PDF are cited from as pages are."""
    path = SAMPLES / expected["file"]
    source = Bytes(path.read_bytes(), "application/octet-stream", name=path.name)
    try:
        release = read(source, Given())[0].release
    except ReadingError:
        assert not expected["is_release"]
        return
    cited, _ = find_citations(release, (), LISTS.works)
    assert Counter(_cited(c) for c in cited) == Counter(_wanted(c) for c in expected["citations"])


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
