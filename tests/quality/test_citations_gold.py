"""How well citations are found in the gold releases; the floors only rise."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.annotate.citations.find import find_citations
from ingest.annotate.quotations.find import find_quotations
from ingest.lists import load_lists
from ingest.sources.registry import read
from ingest.sources.source import Given

WORKS = load_lists().works
MEDIA = {
    ".html": "text/html", ".txt": "text/plain", ".md": "text/markdown", ".eml": "message/rfc822",
}  # fmt: skip


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """The scorer of the gold releases, as it is used by hand."""
    spec = importlib.util.spec_from_file_location("scorer", shared / "bench/releases_score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _read(file: Path) -> Release:
    source = Bytes(file.read_bytes(), MEDIA[file.suffix], name=file.name)
    return read(source, Given())[0].release


def _document(release: Release) -> dict[str, Any]:
    quotations, _ = find_quotations(release)
    cited, _ = find_citations(release, quotations, WORKS)
    return {
        "citations": [
            {
                "text": c.span.of(release.text),
                "work": c.work,
                "pinpoints": [
                    {"unit": p.unit, "first": p.first, "last": p.last, "sub": p.sub}
                    for p in c.pinpoints
                ],
            }
            for c in cited
        ]
    }


@pytest.fixture(scope="module")
def figures(shared: Path, scorer: ModuleType) -> dict[str, float]:
    """F1 of works with their places, of places alone, and the decoys that were taken."""
    sums: Counter[str] = Counter()
    for expected in sorted((shared / "gold/releases").glob("*.expected.json")):
        base = expected.name.removesuffix(".expected.json")
        file = next(f for f in expected.parent.glob(f"{base}.*") if f.suffix in MEDIA)
        scorer.score_cites(
            json.loads(expected.read_text(encoding="utf-8")),
            _document(_read(file)),
            lambda key, number: sums.update({key: int(number)}),
            lambda note: None,
        )
    return {
        "cite": scorer.f1(sums["c_tp"], sums["c_pred"], sums["c_gold"]),
        "pin": scorer.f1(sums["p_tp"], sums["p_pred"], sums["p_gold"]),
        "decoys": float(sums["dc"]),
    }


def test_works_with_their_places_are_found(figures: dict[str, float]) -> None:
    """Works and pinpoints together, over all gold releases."""
    assert figures["cite"] >= 99.0


def test_places_are_found(figures: dict[str, float]) -> None:
    """Pinpoints alone, over all gold releases."""
    assert figures["pin"] >= 99.0


def test_no_look_alike_is_taken(figures: dict[str, float]) -> None:
    """Organisations, telephone numbers and dates are no citations."""
    assert figures["decoys"] == 0


def test_the_seed_gives_its_twelve_citations(shared: Path) -> None:
    """Twelve paragraphs of "the report", whose symbol the release does not print."""
    gold = json.loads((shared / "gold/releases/00-seed.expected.json").read_text(encoding="utf-8"))
    release = _read(shared / "gold/releases/00-seed.txt")
    cited, doubts = find_citations(release, (), WORKS)
    assert [c.span.of(release.text) for c in cited] == [c["text"] for c in gold["citations"]]
    assert [c.pinpoints[0].first for c in cited] == [14, 15, 16, 21, 22, 24, 32, 43, 39, 43, 64, 66]
    assert {c.work for c in cited} == {None}
    assert {c.work_mention.of(release.text).lower() for c in cited if c.work_mention} == {
        "the report"
    }
    assert {doubt.code for doubt in doubts} == {"W320"}
