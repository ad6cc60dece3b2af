"""Floors for the roles of rightly named speakers; they only rise."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.annotate.quotations.find import find_quotations
from ingest.sources.registry import read
from ingest.sources.source import Given

RELEASES = Path(__file__).parent / "releases"
TYPES = {
    ".html": "text/html",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".eml": "message/rfc822",
}
# Of a hundred roles of rightly named speakers, so many are exactly as expected.
FLOORS = {
    "first": 88.4,
    "second": 98.3,
    "third": 82.7,
    "fourth": 74.1,
    "fifth": 88.0,
    "sixth": 94.5,
    "seventh": 88.9,
    "eighth": 84.4,
    "ninth": 79.6,
    "tenth": 79.7,
    "eleventh": 92.8,
    "twelfth": 88.3,
    "thirteenth": 79.3,
    "fourteenth": 86.0,
    "fifteenth": 85.1,
    "sixteenth": 84.0,
    "seventeenth": 90.1,
    "eighteenth": 91.3,
    "nineteenth": 90.1,
    "twentieth": 92.0,
    "twenty-first": 88.4,
    "twenty-second": 73.3,
    "twenty-third": 77.3,
    "twenty-fourth": 93.1,
    "twenty-fifth": 88.6,
    "twenty-sixth": 86.9,
    "twenty-seventh": 91.6,
    "held-back": 76.2,
    "held-back-fourth": 85.9,
    "held-back-fifth": 85.5,
}


def _release(expected: Path) -> Release:
    """The release beside its expected result, read as its source reads it."""
    name = expected.name.removesuffix(".expected.json")
    path = next(p for p in expected.parent.glob(f"{name}.*") if p.suffix != ".json")
    return read(Bytes(path.read_bytes(), TYPES[path.suffix]), Given())[0].release


def _key(words: str) -> str:
    return re.sub(r"\W+", "", words.lower())[:40]


def _judged(folder: Path) -> tuple[float, list[str]]:
    """How many roles in a hundred are right, and those that differ."""
    total: Counter[str] = Counter()
    said: list[str] = []
    for path in sorted(folder.glob("*.expected.json")):
        release = _release(path)
        ours = {_key(q.segments[0].of(release.text)): q for q in find_quotations(release)[0]}
        for wanted in json.loads(path.read_text("utf-8"))["quotations"]:
            _judge(wanted, ours, total, said)
    return 100 * total["right"] / total["all"], said


def _judge(
    wanted: dict[str, Any], ours: dict[str, Any], total: Counter[str], said: list[str]
) -> None:
    found = ours.get(_key(wanted["segments"][0]))
    speakers = found.attribution.speakers if found else ()
    if not speakers or not wanted["speaker"] or _key(speakers[0].name) != _key(wanted["speaker"]):
        return
    total["all"] += 1
    if (wanted.get("role") or "") == (speakers[0].role or ""):
        total["right"] += 1
    else:
        said.append(f"{speakers[0].name}: {wanted.get('role')}, not {speakers[0].role}")


@pytest.mark.parametrize("name", FLOORS)
def test_roles_stay_above_their_floor(name: str) -> None:
    """Of the sets that are held back only the figure is told."""
    right, said = _judged(RELEASES / name)
    assert right >= FLOORS[name], right if name.startswith("held-back") else said
