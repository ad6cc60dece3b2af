"""What was got from the web leaves as WARC and comes back the same."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from archive.errors import StoreError
from archive.memory_store import MemoryStore
from archive.revision import Intake
from archive.web_archive import write_warc
from onrecord import main

MakeIntake = Callable[..., Intake]
HERE, THERE = "https://keepers.example/7", "https://mirror.example/7?a=b"
THEN = datetime(2012, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
SAID = (
    ("Content-Type", "text/html; charset=latin-1"), ("Content-Encoding", "gzip"),
    ("Content-Length", "9"), ("X-Odd", "a\r\nInjected: b"),
)  # fmt: skip


@pytest.fixture
def store(make_intake: MakeIntake) -> MemoryStore:
    """Two releases, one at two addresses, one as a file; one address is gone."""
    made = MemoryStore()
    made.add(replace(make_intake(address=HERE), got_at=THEN, headers=SAID))
    made.add(make_intake(address=THERE))
    made.add(make_intake("There was a lamp", name="lamp.txt", publisher_id="other"))
    return made


def records(path: Path) -> list[tuple[str, str | None, str, list[tuple[str, str]], bytes]]:
    """Return type, address, time, headers and body of each record, digests checked."""
    with path.open("rb") as file:
        return [
            (
                each.rec_type,
                each.rec_headers.get_header("WARC-Target-URI"),
                each.rec_headers.get_header("WARC-Date"),
                each.http_headers.headers if each.http_headers else [],
                each.content_stream().read(),
            )
            for each in ArchiveIterator(file, check_digests="raise")
        ]


@pytest.mark.parametrize("name", ["out.warc", "out.warc.gz"])
def test_each_fetch_is_a_record_that_other_tools_read(
    store: MemoryStore, tmp_path: Path, name: str
) -> None:
    assert write_warc(store, tmp_path / name) == 3
    info, here, there, file = records(tmp_path / name)
    assert info[0] == "warcinfo"
    assert here[:3] == ("response", HERE, "2012-05-06T07:08:09.123456Z")
    assert there[:2] == ("response", THERE)
    assert file[:2] == ("resource", f"urn:sha256:{_digest(store, 1)}")
    for _, _, _, _, body in (here, there, file):
        assert body.startswith(b"MEDIA RELEASE No. 7")
    assert list(tmp_path.iterdir()) == [tmp_path / name]


def _digest(store: MemoryStore, at: int) -> str:
    return store.fetches(store.release_ids()[at])[0].digest


def test_headers_say_what_is_so_now_and_cannot_break_out(
    store: MemoryStore, tmp_path: Path
) -> None:
    write_warc(store, tmp_path / "out.warc")
    headers = dict(records(tmp_path / "out.warc")[1][3])
    size = len(records(tmp_path / "out.warc")[1][4])
    assert headers == {
        "Content-Type": "text/html; charset=latin-1",
        "X-Odd": "a Injected: b",
        "Content-Length": str(size),
    }


def test_the_same_archive_gives_the_same_bytes(store: MemoryStore, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write_warc(store, tmp_path / folder / "out.warc.gz")
    assert (tmp_path / "a/out.warc.gz").read_bytes() == (tmp_path / "b/out.warc.gz").read_bytes()


def test_nothing_is_written_over_and_nothing_half_is_left(
    store: MemoryStore, tmp_path: Path
) -> None:
    (tmp_path / "out.warc").write_bytes(b"mine")
    with pytest.raises(StoreError, match="is there already"):
        write_warc(store, tmp_path / "out.warc")
    with pytest.raises(StoreError, match="cannot write"):
        write_warc(store, tmp_path / "no folder" / "out.warc")
    assert [p.name for p in tmp_path.iterdir()] == ["out.warc"]


def test_what_leaves_comes_back_with_its_address_time_and_bytes(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "golden/wordpress-classic-2016.html").read_bytes()
    warc, again = tmp_path / "in.warc.gz", tmp_path / "out.warc.gz"
    warc.write_bytes(_one(page))
    first, second = tmp_path / "first", tmp_path / "second"
    run = CliRunner()
    assert run.invoke(main, ["add", str(warc), "--home", str(first)]).exit_code == 0
    assert run.invoke(main, ["export", "--warc", str(again), "--home", str(first)]).exit_code == 0
    done = run.invoke(main, ["add", str(again), "--home", str(second)])
    assert "1 input: 1 added" in done.stderr
    came, went = records(warc), records(again)[1:]
    assert [(r[1], r[4]) for r in came] == [(r[1], r[4]) for r in went]
    assert [datetime.fromisoformat(r[2]) for r in came] == [
        datetime.fromisoformat(r[2]) for r in went
    ]
    ids = [
        run.invoke(main, ["stats", "--json", "--home", str(home)]).stdout
        for home in (first, second)
    ]
    assert ids[0] == ids[1]


def _one(page: bytes) -> bytes:
    """Return a file with one page in it, as others make them."""
    said = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    made = writer.create_warc_record(
        "http://beecouncil.example/p/311", "response", payload=io.BytesIO(page),
        http_headers=said, warc_headers_dict={"WARC-Date": "2016-04-07T08:09:10Z"},
    )  # fmt: skip
    first = made.raw_stream
    writer.write_record(made)
    # The library leaves its temporary file open.
    first.close()
    return file.getvalue()
