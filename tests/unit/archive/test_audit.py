"""The log of decisions, as staff read it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner

from archive import deciding, deciding_everywhere
from archive.annotation import Pinpoint, PrintedSpeaker
from archive.audit import log
from archive.deciding import Signed
from archive.decisions import undoing
from archive.home import open_store
from archive.memory_store import MemoryStore
from archive.release import Span
from archive.revision import Intake
from onrecord import main

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SIGNED = Signed("ed", "heard on the recording", NOON)


def test_every_kind_of_decision_is_told_in_words(intake: Intake) -> None:
    store = MemoryStore()
    record = store.record(store.add(intake).release_id)
    assert record
    name, bo = record.revision.release_id, PrintedSpeaker("Bo Tarn", role="press officer")
    here = (Span(0, 13),)
    for made in (
        deciding.set_speakers(record, 0, (bo,), SIGNED),
        deciding.set_words(record, 0, here, SIGNED),
        deciding.missing_quotation(record, here, SIGNED, (bo,)),
        deciding.set_pinpoints(record, 0, (Pinpoint("para", 14, 16),), SIGNED),
        deciding.set_title(record, "Lamps", SIGNED),
        deciding_everywhere.split_speaker("ada-quill", "ada-2", SIGNED, (name,)),
    ):
        store.decide(made)
    assert [(e.decision.about, e.decision.before, e.after) for e in log(store)] == [
        ("speaker", "Ada Quill, President, Keepers’ Union", "Bo Tarn, press officer"),
        ("words", "Without light there is no coast,", "MEDIA RELEASE"),
        ("quotation", "not found", "Bo Tarn, press officer"),
        ("pinpoints", "para 12", "para 14–16"),
        ("title", "Lighthouse keepers ask for light", "Lamps"),
        ("split", "one person", f"ada-2: {name}"),
    ]


def test_the_log_tells_what_holds_and_what_was_taken_back(
    tmp_path: Path, make_intake: Callable[..., Intake]
) -> None:
    with closing(open_store(tmp_path)) as store:
        name = store.add(make_intake("Light", address="https://keepers.example/7")).release_id
        record = store.record(name)
        assert record
        title = deciding.set_title(record, "Lamps", SIGNED)
        back = undoing(title, who="flo", when=NOON, why="a slip")
        again = undoing(back, who="flo", when=NOON, why="no slip")
        speaker = deciding.set_speakers(record, 0, (), SIGNED)
        store.decide_all((title, back, again, speaker))
        store.add(make_intake("Lamps", address="https://keepers.example/7"))
        assert [e.state for e in log(store)] == ["holds", "undone", "undoing", "orphaned"]

    def asked(*options: str) -> str:
        result = CliRunner().invoke(main, ["decisions", *options, "--home", str(tmp_path)])
        assert result.exit_code == 0, result.output
        return result.output

    assert "was Lighthouse keepers ask for light; is Lamps" in asked(name)
    assert "because heard on the recording" in asked("--about", "title")
    (only,) = asked("--state", "orphaned", "--json").splitlines()
    told = json.loads(only)
    assert (told["id"], told["state"], told["who"]) == (speaker.id, "orphaned", "ed")
    assert len(asked("--by", "flo", "--since", "2026-11-23", "--json").splitlines()) == 2
    assert asked("other") == asked("--since", "2027-01-01") == ""
