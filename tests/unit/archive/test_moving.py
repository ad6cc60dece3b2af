"""Backups, bags and counts: a whole archive elsewhere, and what is in it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from archive import fixity
from archive.annotation import Annotations
from archive.backup import back_up
from archive.bag import write_bag
from archive.codec import decode
from archive.commands import COMMANDS
from archive.errors import IntegrityError, OnRecordError, StoreError
from archive.home import open_store
from archive.people import Publisher
from archive.revision import Intake
from archive.sql_store import DATABASE
from archive.statistics import count
from archive.unbag import read_bag

MakeIntake = Callable[..., Intake]
HERE = "https://keepers.example/7"
VERBS = click.Group("onrecord", commands={str(verb.name): verb for verb in COMMANDS})


@pytest.fixture
def home(tmp_path: Path, make_intake: MakeIntake) -> Path:
    with closing(open_store(tmp_path / "home")) as store:
        store.put_publisher(Publisher("keepers-union", "Keepers’ Union"))
        store.add(make_intake(address=HERE))
        store.add(make_intake("Without light there is no harbour", address=HERE))
        store.add(make_intake("Large", name="large.html", chrome="x" * 1_500_000))
        undated = make_intake("Undated", publisher_id="pilots")
        store.add(replace(undated, release=replace(undated.release, published=None)))
        store.reread(store.release_ids()[1], Annotations("made-up 2"))
    return tmp_path / "home"


def contents(home: Path) -> object:
    with closing(open_store(home, create=False)) as store:
        assert list(fixity.verify(store)) == []
        names = store.release_ids()
        records = [store.record(n, r.number) for n in names for r in store.revisions(n)]
        captures = [store.capture(r.revision.capture_digest) for r in records if r]
        fetches = [store.fetches(name) for name in names]
        return records, captures, fetches, list(store.changes()), store.publishers()


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(VERBS, [*arguments, "--home", str(home)])


def test_a_backup_is_one_file_that_is_the_archive(home: Path, tmp_path: Path) -> None:
    file, restored = tmp_path / "b.sqlite3", tmp_path / "restored"
    done = run(home, "backup", str(file))
    assert done.exit_code == 0
    assert "Keep onrecord.toml too" in done.stderr
    restored.mkdir()
    shutil.copy(file, restored / DATABASE)
    assert contents(restored) == contents(home)
    with (
        closing(sqlite3.connect(restored / DATABASE)) as database,
        pytest.raises(sqlite3.IntegrityError, match="only grows"),
    ):
        database.execute("UPDATE captures SET size = 1")


def test_a_backup_is_never_overwritten(home: Path, tmp_path: Path) -> None:
    (tmp_path / "b").write_text("last year's")
    with closing(open_store(home)) as store:
        with pytest.raises(StoreError, match="never overwritten"):
            back_up(store, tmp_path / "b")
        with pytest.raises(StoreError, match="name another place"):
            back_up(store, tmp_path / "no folder" / "b")
    assert (tmp_path / "b").read_text() == "last year's"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "home"]


def test_a_backup_of_an_archive_that_lost_a_capture_is_refused(home: Path, tmp_path: Path) -> None:
    shutil.rmtree(home / "captures")
    gone = "is gone; run onrecord verify"
    with closing(open_store(home)) as store, pytest.raises(IntegrityError, match=gone):
        back_up(store, tmp_path / "b")
    assert not list(tmp_path.glob("b*"))


def test_a_bag_is_a_bag_and_comes_back_byte_for_byte(home: Path, tmp_path: Path) -> None:
    one, two, again = tmp_path / "one", tmp_path / "two", tmp_path / "again"
    assert run(home, "export", str(one)).exit_code == 0
    assert run(again, "import", str(one)).exit_code == 0
    assert run(again, "export", str(two)).exit_code == 0
    files = sorted(p.relative_to(one) for p in one.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(two) for p in two.rglob("*") if p.is_file())
    assert [p for p in files if (one / p).read_bytes() != (two / p).read_bytes()] == []
    assert contents(again) == contents(home)
    assert (one / "bagit.txt").read_text().startswith("BagIt-Version: 1.0\n")
    for line in (one / "manifest-sha256.txt").read_text().splitlines():
        digest, name = line.split("  ")
        assert sha256((one / name).read_bytes()).hexdigest() == digest


def test_the_documents_of_a_bag_are_those_of_the_archive(home: Path, tmp_path: Path) -> None:
    with closing(open_store(home)) as store:
        write_bag(store, tmp_path / "bag")
        for name in store.release_ids():
            for revision in store.revisions(name):
                file = tmp_path / f"bag/data/documents/{name}.{revision.number}.json"
                assert decode(file.read_bytes()) == store.record(name, revision.number)


@pytest.fixture
def bag(home: Path, tmp_path: Path) -> Path:
    with closing(open_store(home)) as store:
        write_bag(store, tmp_path / "bag")
    return tmp_path / "bag"


def _capture(bag: Path) -> Path:
    return min((bag / "data/captures").iterdir())


def _reseal(bag: Path) -> None:
    """Make the manifests fit what is there now, as somebody who means harm would."""
    for name, files in (
        ("manifest-sha256.txt", (bag / "data").rglob("*")),
        ("tagmanifest-sha256.txt", (bag / n for n in ("bagit.txt", "manifest-sha256.txt"))),
    ):
        lines = [
            f"{sha256(p.read_bytes()).hexdigest()}  {p.relative_to(bag)}\n"
            for p in files
            if p.is_file()
        ]
        (bag / name).write_text("".join(lines))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda bag: _capture(bag).write_bytes(b"other"), "does not fit manifest-sha256"),
        (lambda bag: _capture(bag).unlink(), "does not fit manifest-sha256"),
        (lambda bag: (bag / "bagit.txt").write_text("x"), "does not fit tagmanifest"),
        (lambda bag: (bag / "data/more").write_text("x"), "more is not in manifest"),
        (lambda bag: (bag / "manifest-sha256.txt").unlink(), "does not fit tagmanifest"),
        (lambda bag: (bag / "tagmanifest-sha256.txt").unlink(), "is not a bag"),
        (
            lambda bag: (bag / "tagmanifest-sha256.txt").write_text(f"{'0' * 64}  ../x\n"),
            "a line that no export writes",
        ),
        (
            lambda bag: (
                (bag / "data/tables/releases.jsonl").write_text('{"place": 1}\n'),
                _reseal(bag),
            ),
            "does not hold an archive",
        ),
        (
            lambda bag: ((bag / "data/tables/changes.jsonl").write_text("["), _reseal(bag)),
            "does not hold an archive",
        ),
        (
            lambda bag: ((bag / "data/tables/sightings.jsonl").unlink(), _reseal(bag)),
            "does not hold an archive",
        ),
    ],
)
def test_a_bag_that_was_damaged_is_refused_and_nothing_is_imported(
    bag: Path, tmp_path: Path, damage: Callable[[Path], object], said: str
) -> None:
    damage(bag)
    with closing(open_store(tmp_path / "new")) as store:
        with pytest.raises(OnRecordError, match=said):
            read_bag(bag, store)
        assert store.release_ids() == ()
        assert store.publishers() == ()


def test_what_was_altered_together_with_its_manifest_is_named(bag: Path, tmp_path: Path) -> None:
    table = bag / "data/tables/revisions.jsonl"
    table.write_text(table.read_text("utf-8").replace("no coast", "no toast"), "utf-8")
    _reseal(bag)
    done = run(tmp_path / "new", "import", str(bag))
    assert isinstance(done.exception, IntegrityError)
    assert "revision 1 was altered" in done.stdout


def test_an_import_does_not_mix_archives(bag: Path, home: Path) -> None:
    before = contents(home)
    done = run(home, "import", str(bag))
    assert isinstance(done.exception, StoreError)
    assert "is not empty" in str(done.exception)
    assert contents(home) == before


def test_an_export_does_not_mix_with_other_files(home: Path, tmp_path: Path) -> None:
    done = run(home, "export", str(tmp_path))
    assert "is not empty" in str(done.exception)


def test_stats_count_what_is_there(home: Path) -> None:
    with closing(open_store(home)) as store:
        counts = count(store.records(store.release_ids()))
    assert (counts.releases, counts.revised, counts.undated) == (3, 1, 1)
    assert (counts.quotations, counts.established) == (2, 2)
    assert (counts.citations, counts.resolved) == (2, 2)
    assert counts.languages == (("en", 3),)
    assert counts.topics == (("safety-at-sea", 2),)
    assert [(p.publisher, p.releases) for p in counts.publishers] == [
        ("keepers-union", 2),
        ("pilots", 1),
    ]
    told = run(home, "stats").stdout
    assert "2 with a speaker" in told
    assert "2021-05-03 to 2021-05-03" in told
    assert json.loads(run(home, "stats", "--json").stdout)["releases"] == 3


def test_an_empty_archive_counts_nothing(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    assert json.loads(run(tmp_path, "stats", "--json").stdout)["publishers"] == []
