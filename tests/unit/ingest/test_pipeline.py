"""Every input of a batch is accounted for, in order, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive.errors import NotFoundError
from archive.memory_store import MemoryStore
from ingest.inputs import Input
from ingest.lists import load_lists
from ingest.pipeline import Pipeline, Stated
from ingest.quarantine import Quarantine
from ingest.reading_room import ReadingRoom

GOOD = """Wells reopened in Port Sabel

8 May 2019

The harbour council reopened four wells today after a month of tests by its own laboratory.

"We drank from each of them this morning," said Mara Quill, head of the water office, "and we
are all still here to say so."

The tests cost less than one week of bottled water, the council's report says (para 14).
"""


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    room = ReadingRoom(load_lists(), jobs=2)
    yield room
    room.close()


@pytest.fixture
def pipeline(tmp_path: Path, room: ReadingRoom) -> Pipeline:
    return Pipeline(MemoryStore(), Quarantine(tmp_path / "q"), room)


def of(name: str, data: bytes | str, address: str | None = None) -> Input:
    raw = data.encode() if isinstance(data, str) else data
    return Input(name, lambda: raw, address, media_type="text/plain")


def outcomes(pipeline: Pipeline, *inputs: Input) -> list[tuple[str, ...]]:
    return [r.became for r in pipeline.add(inputs, Stated(publisher="Port Sabel"))]


def test_the_good_ones_are_in_and_the_others_in_quarantine(pipeline: Pipeline) -> None:
    batch = (
        of("1.txt", GOOD),
        of("2.txt", b""),
        of("3.bin", bytes(range(256)) * 8),
        of("4.txt", GOOD.replace("four wells", "five wells")),
    )
    assert outcomes(pipeline, *batch) == [
        ("added",),
        ("quarantined",),
        ("quarantined",),
        ("added",),
    ]


def test_the_same_batch_again_changes_nothing(pipeline: Pipeline) -> None:
    outcomes(pipeline, of("1.txt", GOOD))
    before = pipeline._store.last_change()
    assert outcomes(pipeline, of("1.txt", GOOD), of("1.txt", GOOD)) == [("unchanged",)] * 2
    assert pipeline._store.last_change() == before


def test_the_same_address_with_new_words_is_revised(pipeline: Pipeline) -> None:
    where = "https://port.example/wells"
    edited = GOOD.replace("this morning", "at noon")
    assert outcomes(pipeline, of("a", GOOD, where), of("b", edited, where)) == [
        ("added",),
        ("revised",),
    ]


def test_the_same_text_elsewhere_is_also_at(pipeline: Pipeline) -> None:
    found = outcomes(
        pipeline,
        of("a", GOOD, "https://port.example/wells"),
        of("b", GOOD, "https://port.example/news/14"),
    )
    assert found == [("added",), ("also at",)]


def test_an_input_that_can_be_read_later_leaves_quarantine(
    pipeline: Pipeline, tmp_path: Path
) -> None:
    outcomes(pipeline, of("1.txt", b""))
    (case,) = pipeline._quarantine.cases()
    again = Input(case.name or "", lambda: b"", media_type="text/plain")
    assert outcomes(pipeline, again) == [("quarantined",)]
    assert len(list(pipeline._quarantine.cases())) == 1


def test_what_is_stored_holds_the_quotation_and_the_citation(pipeline: Pipeline) -> None:
    (result,) = pipeline.add([of("1.txt", GOOD)], Stated(publisher="Port Sabel"))
    record = pipeline._store.record(result.receipts[0].release_id)
    assert record is not None
    (quotation,) = record.annotations.quotations
    assert [s.name for s in quotation.attribution.speakers] == ["Mara Quill"]
    assert len(quotation.segments) == 2
    assert [c.pinpoints[0].first for c in record.annotations.citations] == [14]


CORRECTED = GOOD.replace("four wells", "five wells")


def test_a_corrected_file_is_told_to_be_a_likely_new_state(pipeline: Pipeline) -> None:
    """It is added all the same: only staff know whether it replaces the other."""
    said = Stated(publisher="Port Sabel")
    first, second = pipeline.add((of("1.txt", GOOD), of("2.txt", CORRECTED)), said)
    assert first.earlier is None
    assert "W510" not in [f.code for f in first.findings]
    assert second.became == ("added",)
    assert second.earlier == first.receipts[0].release_id
    assert "W510" in [f.code for f in second.findings]
    kept = pipeline._store.record(second.receipts[0].release_id)
    assert kept
    assert "W510" in [f.code for f in kept.findings]


@pytest.mark.parametrize("where", ["https://port.example/2", None])
def test_an_address_or_another_publisher_leaves_no_doubt(
    pipeline: Pipeline, where: str | None
) -> None:
    list(pipeline.add((of("1.txt", GOOD),), Stated(publisher="Port Sabel")))
    other = Stated(publisher="Port Sabel" if where else "Another Port")
    (result,) = pipeline.add((of("2.txt", CORRECTED, where),), other)
    assert result.became == ("added",)
    assert result.earlier is None


def test_staff_say_what_a_file_replaces(pipeline: Pipeline) -> None:
    """Its publisher is that of what it replaces, and saying it again changes nothing."""
    (first,) = pipeline.add((of("1.txt", GOOD),), Stated(publisher="Port Sabel"))
    name = first.receipts[0].release_id
    (again,) = pipeline.add((of("2.txt", CORRECTED),), Stated(replaces=name))
    assert (again.became, again.receipts[0].release_id) == (("revised",), name)
    assert "W510" not in [f.code for f in again.findings]
    assert again.twin is None
    kept = pipeline._store.record(name)
    assert kept
    assert kept.revision.publisher_id == "port-sabel"
    assert [f.name for f in pipeline._store.fetches(name)] == ["1.txt", "2.txt"]
    (same,) = pipeline.add((of("2.txt", CORRECTED),), Stated(replaces=name))
    assert same.became == ("unchanged",)


def test_a_file_that_was_added_apart_can_still_replace(pipeline: Pipeline) -> None:
    """The other release stays until it is withdrawn; the result names it."""
    said = Stated(publisher="Port Sabel")
    first, second = pipeline.add((of("1.txt", GOOD), of("2.txt", CORRECTED)), said)
    name = first.receipts[0].release_id
    for became in ("revised", "unchanged"):
        (result,) = pipeline.add((of("2.txt", CORRECTED),), Stated(replaces=name))
        assert (result.became, result.receipts[0].release_id) == ((became,), name)
        assert result.twin == second.receipts[0].release_id


def test_nothing_replaces_what_is_not_there(pipeline: Pipeline) -> None:
    with pytest.raises(NotFoundError, match="nothing can be replaced"):
        list(pipeline.add((of("2.txt", GOOD),), Stated(replaces="nobody")))


def test_a_site_file_is_kept_where_it_was_named_and_passed_over_in_a_folder(
    pipeline: Pipeline,
) -> None:
    feed = of("feed.xml", "<rss><channel><title>News</title></channel></rss>")
    assert outcomes(pipeline, feed) == [("quarantined",)]
    (passed,) = pipeline.add([replace(feed, in_folder=True)], Stated())
    assert (passed.became, passed.kind) == (("not a release",), "feed")


def test_a_doubtful_page_of_a_folder_stays_in_quarantine(pipeline: Pipeline) -> None:
    """A person looks at a page that only seems to be no release, wherever it lay."""
    page = of("404.html", "<!doctype html><title>404</title><h1>Not found</h1><p>Gone.</p>")
    assert outcomes(pipeline, replace(page, in_folder=True)) == [("quarantined",)]
