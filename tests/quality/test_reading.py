"""How well releases and pages are read: floors that only rise.

The bundled archive and the hand-made releases are to be read without a fault;
the article pages stay outside the project and are read where they are.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import samples
from archive.capture import Bytes
from archive.errors import ReadingError
from archive.people import Publisher
from archive.release import Release
from ingest.sources.registry import read
from ingest.sources.source import Given

SAMPLES = Path(samples.__file__).parent
EXPECTED: dict[str, Any] = json.loads((SAMPLES / "expected.json").read_text("utf-8"))
NAMES = {p["id"]: p["name"] for p in EXPECTED["publishers"]}
PUBLISHERS = tuple(
    Publisher(p["id"], p["name"], addresses=(p["host"],)) for p in EXPECTED["publishers"]
)
RELEASES = [
    (path, release)
    for release in EXPECTED["releases"]
    for path in [release["file"], *release.get("also_file", [])]
]
INBOX = [(r["file"], r) for r in EXPECTED["inbox"] if r["is_release"] and not r.get("truncated")]
NO_RELEASES = [
    "almar-commission/404.html", "almar-commission/index.html",
    "almar-commission/en/press/index.html", "almar-commission/en/press/index-3.html",
    "almar-commission/es/prensa/index.html", "almar-commission/en/reports/ac-doc-7-18.html",
    "cdr/404.html", "cdr/index.html", "cdr/news/index.html", "cdr/news/page/3/index.html",
    "cdr/publications/index.html", "cdr/publications/dry-lines/index.html",
    "cdr/publications/silenced-at-the-source/index.html", "nlf/404.html", "nlf/index.html",
    "nlf/ledger.html", "nlf/statements.html", "nlf/statements-3.html", "nlf/statements-fr.html",
    "water-ombudsman/404.html", "water-ombudsman/index.htm",
    "water-ombudsman/newsrm/index.htm", "water-ombudsman/newsrm/archive2.htm",
    "water-ombudsman/reports/index.htm", "water-ombudsman/reports/sr-17-03.htm",
    "inbox/08-printers-invoice.txt",
]  # fmt: skip


def _read(path: str, address: str | None = None) -> Release:
    file = SAMPLES / path
    source = Bytes(file.read_bytes(), "application/octet-stream", None, address, file.name)
    return read(source, Given(publishers=PUBLISHERS))[0].release


@pytest.mark.parametrize(("path", "wanted"), [*RELEASES, *INBOX], ids=lambda x: str(x)[:60])
def test_a_bundled_release_is_read_without_a_fault(path: str, wanted: dict[str, Any]) -> None:
    made = _read(path, wanted.get("address"))
    dated = made.published
    assert dated is not None
    assert made.title == wanted["title"]
    assert dated.value.isoformat() == wanted["published"]
    assert dated.as_written == wanted["published_as_written"]
    assert made.publisher == NAMES[wanted["publisher"]]
    assert (made.language or "")[:2] == wanted["language"]
    assert made.standfirst == wanted.get("standfirst", made.standfirst)
    assert made.kicker == wanted.get("kicker", made.kicker)


@pytest.mark.parametrize(("path", "wanted"), [*RELEASES, *INBOX], ids=lambda x: str(x)[:60])
def test_every_expected_quotation_stands_in_the_text(path: str, wanted: dict[str, Any]) -> None:
    made = _read(path)
    lost = [
        segment
        for quotation in wanted.get("quotations", [])
        for segment in quotation["segments"]
        if segment not in made.text
    ]
    assert lost == []


@pytest.mark.parametrize("path", NO_RELEASES)
def test_what_is_no_release_is_refused(path: str) -> None:
    with pytest.raises(ReadingError) as refused:
        _read(path)
    assert refused.value.code == "S102"


def test_a_page_that_was_cut_off_is_refused() -> None:
    with pytest.raises(ReadingError) as refused:
        _read("inbox/07-head-of-safety-retires.html")
    assert refused.value.code == "S103"


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _document(made: Release) -> dict[str, Any]:
    """Return the release in the field names of the gold."""
    text, tail = made.text, made.tail
    return {
        "title": made.title,
        "kicker": made.kicker,
        "standfirst": made.standfirst,
        "dateline": made.dateline,
        "embargo": made.embargo,
        "publisher": made.publisher,
        "language": made.language,
        "published": made.published.value.isoformat() if made.published else None,
        "blocks": [{"kind": b.kind, "text": b.span.of(text)} for b in made.blocks],
        "tail": {
            "end_mark": tail.end_mark.of(text) if tail.end_mark else None,
            "boilerplate": [s.of(text) for s in tail.boilerplate],
            "notes_to_editors": [s.of(text) for s in tail.notes],
            "credits": [s.of(text) for s in tail.credits],
            "contacts": [
                {"name": c.name, "role": c.role, "email": c.email, "phone": c.phone}
                for c in tail.contacts
            ],
        },
    }


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        ("title", 100), ("published", 100), ("publisher", 100), ("standfirst", 100),
        ("dateline", 100), ("kicker", 100), ("embargo", 100), ("language", 100),
        ("blocks", 100), ("blocks_kind", 100), ("tail", 100), ("leak", 0),
    ],
)  # fmt: skip
def test_the_gold_releases_stay_above_the_floor(
    release_figures: dict[str, float], figure: str, floor: float
) -> None:
    found = release_figures[figure]
    assert found <= floor if figure == "leak" else found >= floor


@pytest.fixture(scope="session")
def release_figures(shared: Path) -> dict[str, float]:
    scorer = _module(shared / "bench/releases_score.py")
    sums: Counter[str] = Counter()
    for gold in sorted((shared / "gold/releases").glob("*.expected.json")):
        base = gold.name.removesuffix(".expected.json")
        (page,) = (p for p in gold.parent.glob(base + ".*") if p != gold)
        source = Bytes(page.read_bytes(), "application/octet-stream", name=page.name)
        found = _document(read(source, Given())[0].release)
        sums += scorer.score_one(json.loads(gold.read_text("utf-8")), found, lambda _: None)
    figures: dict[str, float] = scorer.figures(sums)
    return figures


def _judged(shared: Path) -> Iterator[dict[str, Any]]:
    scorer = _module(shared / "bench/extract_score.py")
    truth = json.loads((shared / "gold/pages/truth.json").read_text("utf-8"))
    for name, page in truth.items():
        data = gzip.decompress((shared / f"gold/pages/html/{name}.html.gz").read_bytes())
        try:
            found = _document(read(Bytes(data, "text/html"), Given())[0].release)
        except ReadingError:
            found = {}
        yield scorer.judge(page["articleBody"], scorer.body_of(found))


def test_article_pages_stay_above_the_floor(shared: Path) -> None:
    scorer = _module(shared / "bench/extract_score.py")
    figures = scorer.report(list(_judged(shared)))
    assert figures["body_f1"] >= 98.2
    assert figures["paragraph_f1"] >= 94.2
