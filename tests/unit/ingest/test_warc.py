"""The pages of a web archive file come as they were got; what is damaged is told, never a crash."""

from __future__ import annotations

import gzip
import random
import time
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.errors import ReadingError
from ingest.inputs import SIZE_LIMIT, Input, named_inputs
from ingest.warc.inputs import warc_inputs
from onrecord import main

SITE = "https://www.keepers.example"
PAGE = b"<html><body><p>The light at Port Elin is out.</p></body></html>"
WHEN = datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC)


def record(kind: str, block: bytes, *about: str, address: str = SITE + "/7") -> bytes:
    lines = [
        "WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {address}",
        "WARC-Date: 2020-02-03T04:05:06Z", *about, f"Content-Length: {len(block)}", "", "",
    ]  # fmt: skip
    return "\r\n".join(lines).encode() + block + b"\r\n\r\n"


def answer(body: bytes = PAGE, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def response(body: bytes = PAGE, *headers: str, status: str = "200 OK", at: str = "/7") -> bytes:
    return record("response", answer(body, *headers, status=status), address=SITE + at)


def read(path: Path, data: bytes) -> tuple[list[Input], list[str], str]:
    """Return the pages in a file, why others are refused, and what is told."""
    path.write_bytes(data)
    told: list[str] = []
    pages, refused = [], []
    for each in warc_inputs(path, told.append):
        try:
            each.bytes()
            pages.append(each)
        except ReadingError as error:
            refused.append(f"{error.code} {error}")
    assert all(each.startswith("S109 ") for each in refused)
    return pages, refused, told[-1]


def zipped(records: Iterable[bytes]) -> bytes:
    return b"".join(gzip.compress(each, mtime=0) for each in records)


THREE = (response(at="/1"), response(at="/2"), response(at="/3"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", b"".join(THREE)),
        ("a.warc.gz", zipped(THREE)),
        ("whole.warc.gz", gzip.compress(b"".join(THREE))),
        ("named-wrongly.warc", zipped(THREE)),
        ("with-more-space.warc", b"\r\n\r\n" + b"\r\n".join(THREE)),
        ("another-version.warc", b"".join(THREE).replace(b"WARC/1.0", b"WARC/1.1")),
    ],
)
def test_each_page_is_an_input_however_the_file_is_packed(
    tmp_path: Path, name: str, data: bytes
) -> None:
    pages, refused, told = read(tmp_path / name, data)
    assert [p.address for p in pages] == [f"{SITE}/{n}" for n in (1, 2, 3)]
    assert refused == []
    assert told == f"{name}: 3 pages"


def test_a_page_keeps_its_time_its_status_and_its_headers_but_no_cookie(tmp_path: Path) -> None:
    data = response(PAGE, 'ETag: "a"', "Set-Cookie: who=you", "X-Odd:  a\r\n b")
    (page,), _, _ = read(tmp_path / "a.warc", data)
    assert (page.at, page.status, page.unasked) == (WHEN, 200, True)
    assert (page.media_type, page.charset) == ("text/html", "utf-8")
    assert page.headers == (
        ("Content-Type", "text/html; charset=utf-8"), ("ETag", '"a"'), ("X-Odd", "a b")
    )  # fmt: skip
    assert page.bytes().data == PAGE


CHUNKS = b"5;x=y\r\n" + PAGE[:5] + b"\r\n%x\r\n" % len(PAGE[5:]) + PAGE[5:] + b"\r\n0\r\n\r\n"
RAW_DEFLATE = zlib.compressobj(wbits=-15)
RAW = RAW_DEFLATE.compress(PAGE) + RAW_DEFLATE.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        pytest.param(CHUNKS, ["Transfer-Encoding: chunked"], id="chunks"),
        pytest.param(gzip.compress(PAGE), ["Content-Encoding: gzip"], id="gzip"),
        pytest.param(zlib.compress(PAGE), ["Content-Encoding: deflate"], id="zlib"),
        pytest.param(RAW, ["Content-Encoding: deflate"], id="deflate"),
        # What a tool undid and did not say.
        pytest.param(PAGE, ["Transfer-Encoding: chunked"], id="no chunks"),
        pytest.param(PAGE, ["Content-Encoding: gzip"], id="no gzip"),
        pytest.param(PAGE, ["Content-Encoding: deflate"], id="no deflate"),
        pytest.param(PAGE, ["Content-Length: 3"], id="another length"),
    ],
)
def test_a_body_is_as_it_was_before_it_was_sent(
    tmp_path: Path, body: bytes, headers: list[str]
) -> None:
    (page,), _, _ = read(tmp_path / "a.warc", response(body, *headers))
    assert page.bytes().data == PAGE


def test_a_file_that_was_put_into_an_archive_is_an_input_without_a_server(tmp_path: Path) -> None:
    data = record("resource", PAGE, "Content-Type: text/html", address="urn:sha256:00")
    (page,), _, _ = read(tmp_path / "a.warc", data)
    assert (page.address, page.status, page.headers, page.at) == (None, None, (), WHEN)


def test_what_is_passed_over_is_told(tmp_path: Path) -> None:
    data = b"".join(
        (
            record("warcinfo", b"software: x\r\n"),
            record("request", b"GET /7 HTTP/1.1\r\n\r\n"),
            response(),
            record("revisit", answer(b"")),
            response(status="404 Not Found"),
            response(status="301 Moved"),
            record("response", answer().replace(b"text/html", b"image/png")),
            record("metadata", b"x: y"),
        )
    )
    pages, refused, told = read(tmp_path / "a.warc", data)
    assert (len(pages), refused) == (1, [])
    assert told == (
        "a.warc: 1 page; records passed over: 1 of pages got before (revisits), "
        "2 of answers that were no success, 1 of types that are not read"
    )


def test_a_damaged_record_is_told_and_those_behind_it_are_read(tmp_path: Path) -> None:
    members = [gzip.compress(each, mtime=0) for each in THREE]
    members[1] = members[1][:40] + b"\xff" * 8 + members[1][48:]
    pages, refused, _ = read(tmp_path / "a.warc.gz", b"".join(members))
    assert [p.address for p in pages] == [f"{SITE}/1", f"{SITE}/3"]
    assert len(refused) >= 1
    lost = b"junk" + THREE[1].replace(b"WARC/1.0", b"nothing ")
    pages, refused, _ = read(tmp_path / "a.warc", THREE[0] + lost + THREE[2])
    assert [p.address for p in pages] == [f"{SITE}/1", f"{SITE}/3"]
    assert len(refused) == 1


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_file_that_breaks_off_gives_what_was_whole(tmp_path: Path, name: str) -> None:
    data = zipped(THREE) if name.endswith(".gz") else b"".join(THREE)
    pages, refused, _ = read(tmp_path / name, data[: -len(data) // 6])
    assert [p.address for p in pages] == [f"{SITE}/1", f"{SITE}/2"]
    assert len(refused) == 1
    assert "breaks off" in refused[0]


HUGE = b"x" * (SIZE_LIMIT + 1_000)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(
            gzip.compress(record("response", answer(b"\0" * 300_000_000)), 6), "unpacks", id="bomb"
        ),
        pytest.param(
            response(gzip.compress(b"\0" * 100_000_000), "Content-Encoding: gzip"), "limit",
            id="bomb inside",
        ),
        pytest.param(response(HUGE), "limit", id="large page"),
        pytest.param(response().replace(b"Length: 1", b"Length: 99999999991"), "breaks off",
                     id="endless record"),
        pytest.param(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n" + PAGE, "how long", id="no length"),
        pytest.param(response().replace(b"Content-Length: 1", b"Content-Length: -1"), "how long",
                     id="negative"),
        pytest.param(b"WARC/1.0 " + b"x" * 100_000_000, "longer than", id="endless line"),
        pytest.param(b"WARC/1.0\r\n" + b"X: y\r\n" * 100_000, "more headers", id="many headers"),
        pytest.param(record("response", b"SSH-2.0-OpenSSH_9.2\r\n"), "no answer", id="no http"),
        pytest.param(record("response", b""), "no answer", id="nothing"),
        pytest.param(response(PAGE, *(f"X-{n}: y" for n in range(5_000))), "headers",
                     id="many answer headers"),
        pytest.param(response(b"\x1b\x00", "Content-Encoding: br"), "not asked for", id="brotli"),
        pytest.param(response(gzip.compress(PAGE)[:-20], "Content-Encoding: gzip"), "breaks off",
                     id="cut inside"),
        pytest.param(b"\x1f\x8b\x08" + b"\0" * 50, "damaged", id="no gzip"),
        pytest.param(b"Not a web archive at all.", "no record", id="text"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_soon_and_within_measure(
    tmp_path: Path, data: bytes, said: str
) -> None:
    began = time.monotonic()
    pages, refused, _ = read(tmp_path / "a.warc", data)
    assert time.monotonic() - began < 10
    assert pages == []
    assert said in refused[0]


def test_a_large_film_in_an_archive_does_not_stop_the_pages_behind_it(tmp_path: Path) -> None:
    film = record("response", answer(HUGE).replace(b"text/html", b"video/mp4"))
    pages, refused, told = read(tmp_path / "a.warc.gz", zipped((film, *THREE)))
    assert (len(pages), refused) == (3, [])
    assert "1 of types" in told


def test_an_empty_file_holds_nothing_and_a_missing_one_is_told(tmp_path: Path) -> None:
    assert read(tmp_path / "a.warc", b"") == ([], [], "a.warc: 0 pages")
    (gone,) = warc_inputs(tmp_path / "none.warc", lambda _: None)
    with pytest.raises(ReadingError, match="No such file"):
        gone.bytes()


@pytest.mark.parametrize("packed", [True, False])
def test_whatever_happens_to_its_bytes_a_file_is_read_to_an_end(
    tmp_path: Path, packed: bool
) -> None:
    chance = random.Random(20)
    whole = zipped(THREE * 2) if packed else b"".join(THREE * 2)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            at = chance.randrange(len(data))
            data[at : at + chance.choice((0, 1, 9))] = chance.randbytes(chance.choice((0, 1, 5)))
        read(tmp_path / "a.warc", bytes(data))


def test_files_and_folders_give_the_pages_of_the_archives_in_them(tmp_path: Path) -> None:
    (tmp_path / "b.WARC.GZ").write_bytes(zipped(THREE))
    (tmp_path / "a.html").write_bytes(PAGE)
    told: list[str] = []
    found = list(named_inputs([str(tmp_path)], lambda: b"", told.append))
    assert [each.address for each in found] == [None, *(f"{SITE}/{n}" for n in (1, 2, 3))]
    assert told == ["b.WARC.GZ: 3 pages"]


def test_a_page_that_nobody_named_and_is_no_release_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(zipped(THREE))
    for given in (["add"], ["add", "--dry-run"], ["check"]):
        done = CliRunner().invoke(main, [*given, str(file), "--home", str(tmp_path / "home")])
        assert done.exit_code == 0, done.output
        assert "quarantine" not in done.output
        assert "a.warc.gz: 3 pages" in done.stderr
    file.write_bytes(zipped(THREE)[:-30])
    done = CliRunner().invoke(main, ["add", str(file), "--home", str(tmp_path / "home")])
    assert done.exit_code == 1
    assert "quarantined  a.warc.gz, record 3  S109 it breaks off" in done.stderr
