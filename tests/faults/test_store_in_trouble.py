"""Full disks, shared archives, meddling hands, damaged bytes: nothing is lost unsaid."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive import deciding, fixity
from archive.capture import Bytes
from archive.deciding import Signed
from archive.decisions import decision
from archive.errors import IntegrityError, StoreError
from archive.home import open_store
from archive.people import Publisher
from archive.revision import Intake
from archive.sql_store import DATABASE
from archive.store import Store
from archive.tables import metadata
from archive.work_text import WorkParagraph, WorkText

MakeIntake = Callable[..., Intake]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("this machine does not let us mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(home: Path, make_intake: MakeIntake, acknowledged: list[str]) -> None:
    with closing(open_store(home)) as store:
        receipts = (store.add(make_intake(f"Words number {n}")) for n in range(2000))
        acknowledged.extend(receipt.release_id for receipt in receipts)


def test_a_full_disk_stops_with_a_sentence_and_loses_nothing(
    small_disk: Path, make_intake: MakeIntake
) -> None:
    done: list[str] = []
    with pytest.raises(StoreError, match=rf"{DATABASE}.*full.*make room") as told:
        fill(small_disk, make_intake, done)
    assert told.value.exit_code == 1
    assert len(done) > 10
    roomy = small_disk.parent / "roomy"
    shutil.copytree(small_disk, roomy)
    with closing(open_store(roomy)) as store:
        assert list(store.release_ids()) == done
        assert list(fixity.verify(store)) == []
        assert store.add(make_intake(f"Words number {len(done)}")).outcome == "added"


def test_a_large_capture_that_does_not_fit_leaves_no_trace(
    small_disk: Path, make_intake: MakeIntake
) -> None:
    with closing(open_store(small_disk)) as store:
        store.add(make_intake())
        with pytest.raises(StoreError, match=r"cannot write .*captures.*make room"):
            store.add(make_intake("Large", chrome="x" * 4_000_000))
        assert len(store.release_ids()) == 1
        assert [p for p in (small_disk / "captures").rglob("*") if p.is_file()] == []
        assert list(fixity.verify(store)) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write in any folder")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path, make_intake: MakeIntake) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="see that the folder exists"):
            open_store(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_an_archive_that_may_not_be_written_says_so(
    tmp_path: Path, make_intake: MakeIntake
) -> None:
    with closing(open_store(tmp_path)) as store:
        store.add(make_intake())
        with store.database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match=rf"{DATABASE}: .*readonly.*permissions"):
            store.add(make_intake("Other"))
        assert len(store.release_ids()) == 1


def test_what_is_no_database_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"a letter to the editor" * 100)
    with pytest.raises(StoreError, match=r"not a database.*restore it from a backup"):
        open_store(tmp_path)
    assert (tmp_path / DATABASE).read_bytes().startswith(b"a letter")


def test_an_archive_of_a_newer_version_is_politely_refused(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        database.execute("INSERT INTO versions VALUES (99, 'later')")
        database.commit()
    with pytest.raises(StoreError, match=r"newer On Record .version 99.*install that version"):
        open_store(tmp_path)


def settle(store: Store) -> None:
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    store.decide(
        decision("alias", "Light Rules", "A/HRC/99/1", who="ed", when=noon, why="it is one work")
    )
    text = WorkText((WorkParagraph(12, "Light."),))
    store.put_work("A/HRC/99/1", Bytes(b"12. Light.", "text/plain"), text)


def test_a_decision_and_a_work_that_were_altered_are_named(tmp_path: Path) -> None:
    """Whoever gets round the triggers is still seen by verify."""
    with closing(open_store(tmp_path)) as store:
        settle(store)
        with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
            for table in ("decisions", "work_texts"):
                database.execute(f"DROP TRIGGER {table}_never_updated")
                database.execute(f"UPDATE {table} SET body = replace(body, '99/1', '99/2')")
            database.commit()
        told = " ".join(store.mismatches())
    assert "row 1 of decisions was altered" in told
    assert "row 1 of work_texts was altered" in told


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_no_row_is_ever_changed_or_deleted(
    table: str, tmp_path: Path, make_intake: MakeIntake
) -> None:
    with closing(open_store(tmp_path)) as store:
        store.add(make_intake(address="https://keepers.example/7"))
        store.put_publisher(Publisher("keepers", "Keepers"))
        settle(store)
        gone, noon = store.add(make_intake("Gone")).release_id, datetime(2026, 11, 23, tzinfo=UTC)
        store.erase(deciding.withdraw(gone, Signed("ed", "a court's order", noon)))
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        column = next(iter(metadata.tables[table].columns)).name
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
            with pytest.raises(sqlite3.IntegrityError, match="the archive only grows"):
                database.execute(statement)


def test_every_connection_keeps_faith(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        for give in (store.database.reading, store.database.writing):
            with give() as connection:
                told = {
                    name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                    for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
                }
            expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
            assert told == {**expected, "busy_timeout": 30_000}


def test_two_processes_may_make_and_fill_one_archive(
    tmp_path: Path, make_intake: MakeIntake
) -> None:
    code = (
        "import sys; from pathlib import Path; from archive.home import open_store\n"
        "from archive.people import Publisher\n"
        "store = open_store(Path(sys.argv[1]))\n"
        "for n in range(50): store.put_publisher(Publisher(f'{sys.argv[2]}-{n}', 'P'))\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "home"), name])
        for name in ("a", "b", "c")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    with closing(open_store(tmp_path / "home")) as store:
        assert len(store.publishers()) == 150
        assert list(store.mismatches()) == []


def test_threads_that_write_wait_for_each_other(tmp_path: Path, make_intake: MakeIntake) -> None:
    with closing(open_store(tmp_path)) as store:

        def write(letter: str) -> None:
            for number in range(20):
                store.add(make_intake(f"{letter} {number}"))

        threads = [threading.Thread(target=write, args=(letter,)) for letter in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(store.release_ids()) == store.last_change() == 80


def test_readers_see_whole_releases_while_others_are_added(
    tmp_path: Path, make_intake: MakeIntake
) -> None:
    wrong: list[object] = []
    done = threading.Event()
    with closing(open_store(tmp_path)) as store:
        store.add(make_intake("First"))

        def read() -> None:
            seen = 0
            while not done.is_set():
                names = store.release_ids()
                found = list(store.records(names))
                if len(found) != len(names) or len(names) < seen:
                    wrong.append(names)
                seen = len(names)

        readers = [threading.Thread(target=read) for _ in range(3)]
        for reader in readers:
            reader.start()
        try:
            for number in range(60):
                store.add(make_intake(f"Words number {number}"))
        finally:
            done.set()
            for reader in readers:
                reader.join()
    assert wrong == []


def test_a_large_capture_that_was_altered_or_is_gone_is_named(
    tmp_path: Path, make_intake: MakeIntake
) -> None:
    intake = make_intake(chrome="x" * 2_000_000)
    with closing(open_store(tmp_path)) as store:
        store.add(intake)
        digest = intake.source.capture.digest
        path = store.files.path(digest)
        data = bytearray(path.read_bytes())
        data[1_500_000] ^= 1
        path.write_bytes(data)
        assert list(fixity.verify(store)) == [
            f"capture {digest} does not hold the bytes of its digest"
        ]
        path.unlink()
        assert list(fixity.verify(store)) == [
            f"capture {digest} is gone: there is no file {digest}"
        ]
        assert store.capture(digest) is None


def everything(home: Path) -> object:
    """All that can be read from an archive."""
    with closing(open_store(home)) as store:
        names = store.release_ids()
        records = [store.record(n, r.number) for n in names for r in store.revisions(n)]
        captures = [store.capture(r.revision.capture_digest) for r in records if r]
        places = [store.release_at(r.revision.release.address or "") for r in records if r]
        return (
            (names, records, captures, places),
            ([store.fetches(n) for n in names], list(store.changes()), store.publishers()),
        )


def test_a_flipped_byte_is_found_or_harmless(tmp_path: Path, make_intake: MakeIntake) -> None:
    """Wherever one byte of a small archive is damaged, verify says so or nothing is lost.

    A few hundred places are tried; ONRECORD_EVERY_BYTE=1 tries them all.
    """
    sound = tmp_path / "sound"
    with closing(open_store(sound)) as store:
        store.put_publisher(Publisher("keepers-union", "Keepers’ Union"))
        for said in ("Light", "More light"):
            store.add(make_intake(said, address="https://keepers.example/7"))
        store.add(make_intake("Another", name="a.txt"))
    before, data = everything(sound), (sound / DATABASE).read_bytes()
    every = os.environ.get("ONRECORD_EVERY_BYTE") == "1"
    places = range(len(data)) if every else random.Random(5).sample(range(len(data)), 300)
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    unsaid = []
    for place in places:
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        for old in damaged.iterdir():
            old.unlink()
        (damaged / DATABASE).write_bytes(flipped)
        if not said_to_be_wrong(damaged) and everything(damaged) != before:
            unsaid.append(place)
    assert unsaid == []


def said_to_be_wrong(home: Path) -> bool:
    try:
        with closing(open_store(home)) as store:
            return any(True for _ in fixity.verify(store))
    except (StoreError, IntegrityError):
        return True
