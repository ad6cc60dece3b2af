"""The one deletion: what is erased is gone from every file, and what stays is sound."""

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
from archive.annotation import PrintedSpeaker
from archive.backup import back_up
from archive.bag import write_bag
from archive.deciding import Signed
from archive.decisions import undoing
from archive.errors import UsageError
from archive.home import open_store
from archive.memory_store import MemoryStore
from archive.revision import Intake
from archive.sql_store import DATABASE, SqlStore
from archive.store import Store
from archive.unbag import read_bag
from onrecord import main

MakeIntake = Callable[..., Intake]
SECRET = "Quicksilver under the harbour wall"
OTHER = "Lamps need oil"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SIGNED = Signed("ed", "a court's order", NOON)


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn, empty."""
    made: Store = MemoryStore() if request.param == "memory" else SqlStore(tmp_path)
    yield made
    assert list(made.mismatches()) == []
    made.close()


def secret(make_intake: MakeIntake) -> Intake:
    return make_intake(SECRET, address="https://keepers.example/1")


def large(intake: Intake) -> Intake:
    """The intake from bytes that are kept as a file of their own."""
    data = intake.source.data + b"\n" + SECRET.encode() * 40_000
    return replace(intake, source=replace(intake.source, data=data))


def test_what_was_erased_is_gone_and_stays_gone(store: Store, make_intake: MakeIntake) -> None:
    name = store.add(secret(make_intake)).release_id
    other = store.add(make_intake(OTHER)).release_id
    record = store.record(name)
    assert record
    made = deciding.set_speakers(record, 0, (PrintedSpeaker("Bo Tarn"),), SIGNED)
    store.decide(made)
    erasing = deciding.withdraw(name, SIGNED)
    assert store.erase(erasing)
    assert store.record(name) is None
    assert store.as_read(name) is None
    assert store.capture(record.revision.capture_digest) is None
    assert store.decisions() == (erasing,)
    assert store.release_ids() == (other,)
    stone = store.tombstone(name)
    assert stone
    assert (stone.why, stone.erased) == ("a court's order", True)
    before = store.last_change()
    for again in (
        secret(make_intake),
        make_intake(SECRET, address="https://keepers.example/1", chrome="<nav>"),
        make_intake(SECRET, address="https://mirror.example/1", chrome="<nav>"),
        make_intake(SECRET + " again", address="https://keepers.example/1"),
    ):
        receipt = store.add(again)
        assert (receipt.outcome, receipt.release_id) == ("unchanged", name)
        assert store.capture(again.source.capture.digest) is None
    assert store.last_change() == before
    for refused in (undoing(erasing, who="ed", when=NOON, why="no"), made):
        with pytest.raises(UsageError):
            store.decide(refused)


def test_bytes_from_which_another_release_was_read_stay(
    store: Store, make_intake: MakeIntake
) -> None:
    one = secret(make_intake)
    two = replace(make_intake(OTHER), source=one.source, ordinal=1)
    gone, stays = (receipt.release_id for receipt in store.add_all((one, two)))
    store.erase(deciding.withdraw(gone, SIGNED))
    assert store.capture(one.source.capture.digest)
    store.erase(deciding.withdraw(stays, SIGNED))
    assert store.capture(one.source.capture.digest) is None


def test_only_a_withdrawal_erases(store: Store, make_intake: MakeIntake) -> None:
    name = store.add(secret(make_intake)).release_id
    with pytest.raises(UsageError):
        store.erase(deciding.accept(name, "unsure", SIGNED))
    assert store.record(name)


@pytest.mark.parametrize("sized", [lambda intake: intake, large])
def test_no_byte_of_it_is_left_in_any_file(
    tmp_path: Path, make_intake: MakeIntake, sized: Callable[[Intake], Intake]
) -> None:
    """Neither in the database, its journal, the captures nor the index."""
    home, run = tmp_path / "home", CliRunner()
    with closing(open_store(home)) as store:
        name = store.add(sized(secret(make_intake))).release_id
        store.add(make_intake(OTHER, name="b.txt"))
        record = store.record(name)
        assert record
        store.decide(deciding.set_title(record, SECRET, SIGNED))
    assert run.invoke(main, ["index", "update", "--home", str(home)]).exit_code == 0
    words = (SECRET.encode(), SECRET.lower().encode(), b"quicksilv", b"Quicksilv")
    assert any(w in p.read_bytes() for w in words for p in home.rglob("*") if p.is_file())
    asked = ["withdraw", name, "--erase", "--yes", "--why", "a court's order", "--home", str(home)]
    result = run.invoke(main, asked)
    assert (result.exit_code, "erased" in result.output) == (0, True)
    left = [p for p in home.rglob("*") if p.is_file() and any(w in p.read_bytes() for w in words)]
    assert left == []
    for verb in ("verify", "doctor"):
        assert run.invoke(main, [verb, "--home", str(home)]).exit_code == 0
    found = run.invoke(main, ["search", "lamps", "--home", str(home)])
    assert OTHER in found.output
    gone = run.invoke(main, ["show", name, "--home", str(home)])
    assert (gone.exit_code, "a court's order" in gone.output) == (3, True)


def test_an_erased_archive_moves_on_byte_for_byte(tmp_path: Path, make_intake: MakeIntake) -> None:
    with closing(open_store(tmp_path / "here")) as here:
        name = here.add(large(secret(make_intake))).release_id
        here.add(make_intake(OTHER))
        here.decide(deciding.withdraw(here.add(make_intake("Third")).release_id, SIGNED))
        here.erase(deciding.withdraw(name, SIGNED))
        write_bag(here, tmp_path / "bag")
        back_up(here, tmp_path / "backup.sqlite3")
    with closing(open_store(tmp_path / "there")) as there:
        read_bag(tmp_path / "bag", there)
        assert list(there.mismatches()) == []
        assert there.tombstone(name)
        write_bag(there, tmp_path / "again")
    one, other = (
        {p.relative_to(tmp_path / b): p.read_bytes() for p in (tmp_path / b).rglob("*.*")}
        for b in ("bag", "again")
    )
    assert one == other
    assert not any(SECRET.encode() in data for data in one.values())
    assert SECRET.encode() not in (tmp_path / "backup.sqlite3").read_bytes()


def test_the_database_itself_refuses_to_lose_what_is_not_withdrawn(
    tmp_path: Path, make_intake: MakeIntake
) -> None:
    with closing(open_store(tmp_path)) as store:
        name = store.add(secret(make_intake)).release_id
        other = store.add(make_intake(OTHER)).release_id
        made = deciding.withdraw(name, SIGNED)
        store.decide(made)
        store.decide(undoing(made, who="ed", when=NOON, why="shown again"))
    row = "'{}', 1, 'k', 'c', 'w', 't', 'd', '{}', 'now', 's'"
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        for release, reason in ((name, made.id), (other, made.id), (other, "d-none")):
            with pytest.raises(sqlite3.IntegrityError, match="only what is withdrawn"):
                database.execute(f"INSERT INTO erasures VALUES ({row.format(release, reason)})")
        for lost in (
            "DELETE FROM revisions",
            "DELETE FROM readings",
            "DELETE FROM decisions",
            "UPDATE captures SET data = NULL",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                database.execute(lost)
