"""What every store promises of proofs: found apart from the readers, kept, and checked."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive import deciding
from archive.deciding import Signed
from archive.home import open_store
from archive.memory_store import MemoryStore
from archive.release import Span
from archive.revision import Intake
from archive.sql_store import DATABASE, SqlStore
from archive.store import Store
from onrecord import main

MakeIntake = Callable[..., Intake]
SIGNED = Signed("ed", "heard on the recording", datetime(2026, 11, 23, 12, tzinfo=UTC))


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn, empty."""
    made: Store = MemoryStore() if request.param == "memory" else SqlStore(tmp_path)
    yield made
    assert list(made.mismatches()) == []
    made.close()


def verified(store: Store, name: str) -> tuple[bool, ...]:
    record = store.record(name)
    assert record
    return tuple(each in record.verified for each in record.quotation_ids)


def bytes_of(intake: Intake, data: bytes, charset: str = "utf-8") -> Intake:
    return replace(intake, source=replace(intake.source, data=data, charset=charset))


def test_a_quotation_that_its_bytes_show_is_verified(store: Store, intake: Intake) -> None:
    name = store.add(intake).release_id
    assert verified(store, name) == (True,)
    assert [r.verified == frozenset(r.quotation_ids) for r in store.records((name,))] == [True]


def test_a_quotation_that_its_bytes_do_not_show_is_not(store: Store, intake: Intake) -> None:
    assert verified(store, store.add(bytes_of(intake, b"Other words.")).release_id) == (False,)


def test_bytes_in_two_byte_letters_prove_as_well(store: Store, intake: Intake) -> None:
    data = b"\xff\xfe" + intake.release.text.encode("utf-16-le")
    name = store.add(bytes_of(intake, data, "utf-16")).release_id
    assert verified(store, name) == (True,)


def test_proofs_follow_decisions_readings_and_revisions(
    store: Store, make_intake: MakeIntake
) -> None:
    name = store.add(make_intake("Light", address="https://keepers.example/7")).release_id
    record = store.record(name)
    assert record
    store.decide(deciding.set_words(record, 0, (Span(0, 13),), SIGNED))
    assert verified(store, name) == (True,)
    store.reread(name, replace(record.annotations, quotations=(), citations=()))
    assert verified(store, name) == (True,)
    lost = make_intake("Lamps", address="https://keepers.example/7")
    store.add(bytes_of(lost, b"Nothing of it."))
    assert set(verified(store, name)) == {False}
    older = store.record(name, 1)
    assert older
    assert older.verified == frozenset()


def test_a_withdrawn_release_proves_nothing(store: Store, intake: Intake) -> None:
    name = store.add(intake).release_id
    store.decide(deciding.withdraw(name, SIGNED))
    assert list(store.mismatches()) == []


@pytest.mark.parametrize("ranges", ["[[0, 5]]", "[]", "nonsense", "[[81, 9999]]", "[[90, 80]]"])
def test_a_proof_that_was_altered_is_named(tmp_path: Path, intake: Intake, ranges: str) -> None:
    with closing(open_store(tmp_path)) as store:
        record = store.record(store.add(intake).release_id)
        assert record
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        database.execute("UPDATE proofs SET ranges = ?", (ranges,))
        database.commit()
    result = CliRunner().invoke(main, ["verify", "--home", str(tmp_path)])
    assert (result.exit_code, record.quotation_ids[0] in result.output) == (4, True)


def test_one_flipped_byte_of_a_quotation_is_named(tmp_path: Path, intake: Intake) -> None:
    with closing(open_store(tmp_path)) as store:
        record = store.record(store.add(intake).release_id)
        assert record
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        database.execute("DROP TRIGGER captures_never_updated")
        altered = intake.source.data.replace(b"no coast", b"no toast")
        database.execute("UPDATE captures SET data = ?", (altered,))
        database.commit()
    result = CliRunner().invoke(main, ["verify", "--home", str(tmp_path)])
    assert result.exit_code == 4
    assert record.revision.capture_digest in result.output
    assert record.quotation_ids[0] in result.output


def test_what_is_derived_is_made_again_where_it_was_lost(tmp_path: Path, intake: Intake) -> None:
    with closing(open_store(tmp_path)) as store:
        name, speakers = store.add(intake).release_id, store.speakers()
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        database.executescript("DROP TABLE proofs; DROP TABLE printed_speakers")
    with closing(open_store(tmp_path)) as store:
        assert verified(store, name) == (True,)
        assert store.speakers() == speakers
