"""An archive of every version of the schema still opens, whole and verified.

``version-N.sql`` is what ``sqlite3 archive.sqlite3 .dump`` gave when version N
was current, ``version-N.jsonl`` its documents. They are never made again.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from archive import fixity
from archive.codec import decode, encode
from archive.home import open_store
from archive.records import digested
from archive.revision import Record
from archive.sql_store import DATABASE
from archive.tables import SCHEMA

HERE = Path(__file__).parent
VERSIONS = sorted(HERE.glob("version-*.sql"))


def as_written_then(record: Record) -> Record:
    """Return the record without the names of decisions, which documents did not tell at first."""
    read = record.annotations
    if not any(citation.decided for citation in read.citations):
        return record
    citations = tuple(replace(citation, decided=None) for citation in read.citations)
    return digested(replace(record, annotations=replace(read, citations=citations)))


def test_the_present_version_has_its_archive() -> None:
    assert [int(path.stem.split("-")[1]) for path in VERSIONS] == list(range(1, SCHEMA + 1))


@pytest.mark.parametrize("dump", VERSIONS, ids=lambda path: path.stem)
def test_an_archive_of_this_version_opens_with_every_word(dump: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
        database.executescript(dump.read_text("utf-8"))
    expected = dump.with_suffix(".jsonl").read_bytes().splitlines()
    with closing(open_store(tmp_path)) as store:
        names = store.release_ids()
        stored = [store.record(n, r.number) for n in names for r in store.revisions(n)]
        old = dump.stem in ("version-1", "version-2")
        records = [as_written_then(record) if old else record for record in stored if record]
        assert [encode(record) for record in records] == expected
        assert [decode(line) for line in expected] == records
        assert list(fixity.verify(store)) == []
        assert [publisher.name for publisher in store.publishers()] == ["The Keepers"]
        assert [f.address for f in store.fetches(names[0])] == [
            "https://keepers.example/7",
            "https://keepers.example/7",
            "https://mirror.example/7",
        ]
        again = store.capture(records[0].revision.capture_digest)
        assert again is not None
