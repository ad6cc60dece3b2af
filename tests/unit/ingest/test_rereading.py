"""An archive annotated again: what changes is told, and what staff decided stays."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive import deciding
from archive.annotation import Annotations, Attribution, PrintedSpeaker, TopicTag
from archive.deciding import Signed
from archive.home import open_store
from archive.release import Span
from archive.revision import Intake
from ingest.rereading import reread
from onrecord import main

BO = PrintedSpeaker("Bo Tarn", "person")
SIGNED = Signed("ed", "heard on the recording", datetime(2026, 11, 23, 12, tzinfo=UTC))


def onrecord(home: Path, *words: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, [*words, "--home", str(home)])
    assert result.exit_code == code, result.output
    return result.output


def test_what_changes_between_two_readings_is_told(intake: Intake) -> None:
    release, read = intake.release, intake.annotations
    (said,) = read.quotations
    other = replace(said, attribution=Attribution((BO,), "named", confidence=0.9))
    more = replace(said, segments=(Span(0, 13),))
    assert reread("r", release, read, read) is None
    found = reread("r", release, read, Annotations("2", (more, other), (), (TopicTag("x", ()),)))
    assert found
    assert found.quotations_added == ("MEDIA RELEASE",)
    assert found.quotations_removed == ()
    assert [(r.before, r.after) for r in found.reattributed] == [
        ("Ada Quill, President, Keepers’ Union", "Bo Tarn")
    ]
    assert found.citations_removed == ("A/HRC/99/1, para 12 of A/HRC/99/1",)
    assert (found.topics_added, found.topics_removed) == (("x",), ("safety-at-sea",))
    back = reread("r", release, Annotations("2", (more,)), read)
    assert back
    assert back.quotations_removed == ("MEDIA RELEASE",)


def test_reasons_alone_are_another_reading_that_nobody_sees(intake: Intake) -> None:
    read = intake.annotations
    found = reread("r", intake.release, read, replace(read, annotator="2"))
    assert found
    assert not found.is_seen


@pytest.fixture
def home(tmp_path: Path, intake: Intake) -> Path:
    """A home whose one release was read wrongly by an earlier version."""
    wrong = replace(
        intake.annotations.quotations[0], attribution=Attribution((BO,), "named", confidence=0.9)
    )
    old = Annotations("0", (wrong,))
    with closing(open_store(tmp_path)) as store:
        store.add(replace(intake, annotations=old))
    return tmp_path


def speakers(home: Path) -> list[str]:
    with closing(open_store(home)) as store:
        (record,) = store.records(store.release_ids())
        return [s.name for q in record.annotations.quotations for s in q.attribution.speakers]


def test_an_archive_is_read_again_and_once_is_enough(home: Path) -> None:
    told = onrecord(home, "reread", "--dry-run")
    assert "was Bo Tarn; is Ada Quill" in told
    assert "1 of 1 releases would be read otherwise" in told
    assert speakers(home) == ["Bo Tarn"]
    (line,) = [s for s in onrecord(home, "reread", "--json").splitlines() if s.startswith("{")]
    assert json.loads(line)["reattributed"][0]["after"].startswith("Ada Quill")
    assert speakers(home) == ["Ada Quill"]
    assert "0 of 1 releases are read otherwise" in onrecord(home, "reread")
    onrecord(home, "verify")
    assert "Ada Quill" in onrecord(home, "search", "light")


def test_what_staff_decided_stays(home: Path) -> None:
    with closing(open_store(home)) as store:
        (record,) = store.records(store.release_ids())
        flo = PrintedSpeaker("Flo Mast", "person")
        store.decide(deciding.set_speakers(record, 0, (flo,), SIGNED))
    onrecord(home, "reread", record.revision.release_id)
    assert speakers(home) == ["Flo Mast"]


def test_only_what_is_asked_for_is_read_again(home: Path) -> None:
    onrecord(home, "reread", "--publisher", "pilots", code=3)
    onrecord(home, "reread", "aaaaaaaaaa", code=3)
    assert "1 of 1" in onrecord(home, "reread", "--publisher", "keepers-union", "--dry-run")
