"""What could not be read is kept whole, with the reason and the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.capture import Bytes
from archive.errors import NotFoundError
from ingest.quarantine import Quarantine, case_id

INVOICE = Bytes(b"Invoice \xff 14", "text/plain", name="in/invoice.txt")


def test_a_case_keeps_the_bytes_and_says_what_next(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path / "q")
    case = quarantine.put(INVOICE, "S102", "an invoice", ("CDR", None))
    (kept,) = quarantine.cases()
    assert kept == case
    assert quarantine.kept(case) == INVOICE
    assert case.next_step.startswith("Look at it")


def test_the_same_input_again_changes_nothing(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path)
    first = quarantine.put(INVOICE, "S102", "an invoice", (None, None))
    before = {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()}
    assert quarantine.put(INVOICE, "S102", "an invoice", (None, None)) == first
    assert {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()} == before


def test_two_empty_files_are_two_cases(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path)
    for name in ("a.txt", "b.txt"):
        quarantine.put(Bytes(b"", "text/plain", name=name), "S100", "empty", (None, None))
    assert {case.name for case in quarantine.cases()} == {"a.txt", "b.txt"}


def test_a_case_is_found_by_the_beginning_of_its_id_and_dropped(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path)
    case = quarantine.put(INVOICE, "S102", "an invoice", (None, None))
    assert quarantine.case(case.id[:6]) == case
    quarantine.drop(case_id(INVOICE))
    with pytest.raises(NotFoundError):
        quarantine.case(case.id)


def test_a_case_that_was_cut_short_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "0123456789abcdef.bin").write_bytes(b"half")
    (tmp_path / ".0123456789abcdef.json.part").write_bytes(b"{")
    assert list(Quarantine(tmp_path).cases()) == []
