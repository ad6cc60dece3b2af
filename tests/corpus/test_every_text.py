"""Whatever comes, reading and annotating end with a release whose every span slices true."""

from __future__ import annotations

import gzip
import os
import random
import tarfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

import samples
from archive.annotation import Annotations
from archive.capture import Bytes
from archive.errors import ReadingError
from archive.release import Release, Span
from ingest.annotate.annotate import annotate
from ingest.lists import load_lists
from ingest.sources.registry import read
from ingest.sources.source import Given

LISTS = load_lists()
# All that the archive's first part holds are read where this is set; it takes a minute.
TEXTS = 5_000 if os.environ.get("ONRECORD_WHOLE_CORPUS") == "1" else 300
STEP = 7


def spans_of(release: Release, inferred: Annotations) -> Iterator[Span]:
    """Every place that a release and its annotations point at."""
    yield from (block.span for block in release.blocks)
    yield from (cell for block in release.blocks for row in block.rows for cell in row)
    yield from (part.span for part in release.parts)
    yield from (mark.span for mark in release.marks)
    yield from (contact.span for contact in release.tail.contacts)
    yield from (*release.tail.notes, *release.tail.boilerplate, *release.tail.credits)
    for quotation in inferred.quotations:
        by = quotation.attribution
        yield from quotation.segments
        yield from (each for each in (by.mention, by.cue, by.antecedent) if each)
    for citation in inferred.citations:
        yield citation.span
        yield from (each for each in (citation.work_mention, citation.claim) if each)
    yield from (span for topic in inferred.topics for span in topic.evidence)
    found = (*inferred.findings,)
    yield from (finding.span for finding in found if finding.span)


def look(data: bytes, name: str) -> int:
    """Read and annotate, check every span, and return how many releases there were."""
    try:
        readings = read(Bytes(data, "application/octet-stream", name=name), Given())
    except ReadingError:
        return 0
    for reading in readings:
        release = reading.release
        inferred = annotate(release, LISTS)
        for span in spans_of(release, inferred):
            assert 0 <= span.start <= span.end <= len(release.text), (name, span)
        for block in release.blocks:
            words = block.span.of(release.text)
            assert words.strip(), (name, block)
            assert words == words.strip() or block.kind == "table", (name, block)
        for quotation in inferred.quotations:
            assert all(each.of(release.text).strip() for each in quotation.segments), name
        assert len(annotate(release, LISTS).quotations) == len(inferred.quotations)
    return len(readings)


def test_the_corpus_is_read_to_its_end(shared: Path) -> None:
    read_as = looked_at = 0
    with tarfile.open(shared / "corpus" / "senate-a.tar.xz", "r|xz") as archive:
        files = (member for member in archive if member.isfile())
        step = 1 if TEXTS > 1_000 else STEP
        for member in islice(files, 0, TEXTS * step, step):
            held = archive.extractfile(member)
            data = held.read() if held else b""
            read_as += look(data, Path(member.name).name)
            looked_at += 1
    assert looked_at == TEXTS
    assert read_as >= 0.98 * looked_at


def originals() -> list[Path]:
    root = Path(samples.__file__).parent
    kinds = (".html", ".htm", ".txt", ".eml", ".md", ".docx", ".pdf")
    return sorted(path for path in root.rglob("*") if path.suffix in kinds)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with something wrong: cut, doubled, flipped, or with a piece of itself inside."""
    at, other = sorted(chance.randrange(len(data)) for _ in range(2))
    way = chance.randrange(5)
    if way == 0:
        return data[:at]
    if way == 1:
        return data[:other] + data[at:]
    if way == 2:
        return data[:at] + data[other:]
    if way == 3:
        flipped = bytearray(data)
        for _ in range(30):
            flipped[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(flipped)
    return data[at:other] + data


@pytest.mark.parametrize("seed", range(4))
def test_damaged_inputs_are_read_or_refused(seed: int) -> None:
    """Every sample, each time with another damage; only a refusal ends a reading."""
    chance = random.Random(seed)
    paths = originals()[seed::4]
    read_as = [look(damaged(path.read_bytes(), chance), path.name) for path in paths]
    assert any(read_as), "every damaged sample was refused, so that no span was looked at"


def test_saved_pages_of_all_sorts_are_read(shared: Path) -> None:
    pages = sorted((shared / "gold" / "pages" / "html").iterdir())
    assert pages
    for path in pages[::6]:
        assert look(gzip.decompress(path.read_bytes()), path.name.removesuffix(".gz"))
