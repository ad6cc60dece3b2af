"""The sample archive's quotations are read as its expected.json tells them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import samples
from archive.capture import Bytes
from archive.release import Release
from ingest.annotate.quotations.find import find_quotations
from ingest.sources.registry import read
from ingest.sources.source import Given

ROOT = Path(samples.__file__).parent
RELEASES: list[dict[str, Any]] = json.loads((ROOT / "expected.json").read_text("utf-8"))["releases"]

# Here a mark is printed the wrong way round; expected.json keeps it inside the words, we do not.
MISPRINTED = "‘"


def _read(entry: dict[str, Any]) -> Release:
    path = ROOT / entry["file"]
    source = Bytes(path.read_bytes(), "text/html", None, entry["address"], path.name)
    return read(source, Given())[0].release


def _plain(name: str) -> str:
    """A name without its article: both are honest readings."""
    return re.sub(r"^(?:the|le|la|l['’])\s?", "", name, flags=re.IGNORECASE).casefold()


@pytest.mark.parametrize("entry", RELEASES, ids=[e["id"] for e in RELEASES])
def test_every_sample_release_is_read_as_a_careful_reader_does(entry: dict[str, Any]) -> None:
    """Segments, form and speakers of each quotation, in order, and nothing else."""
    release = _read(entry)
    quotations, _ = find_quotations(release)
    got = [
        (
            [" ".join(s.of(release.text).split()) for s in q.segments],
            q.form,
            {(_plain(s.name), s.kind) for s in q.attribution.speakers},
        )
        for q in quotations
    ]
    assert len(got) == len(entry["quotations"])
    for (segments, form, speakers), wanted in zip(got, entry["quotations"], strict=True):
        assert segments == [s.removesuffix(MISPRINTED) for s in wanted["segments"]]
        assert form == wanted["form"]
        named = {(_plain(s.get("printed_as", s["name"])), s["kind"]) for s in wanted["speakers"]}
        others = {
            (_plain(name), s["kind"])
            for s in wanted["speakers"]
            for name in s.get("also_accepted", ())
        }
        assert speakers == named or (len(speakers) == 1 and speakers <= others)
