"""A watched folder: what has come to rest is added and put away, nothing else is touched."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from archive.errors import LockedError
from archive.home import ingest_lock, open_store
from ingest.verbs.watching import Resting, Watch, put_away, watch_folder

RELEASE = "A well is opened\n\nPORT ELIN (3 May 2021) – " + "The town drank today, said all. " * 12


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    inbox = tmp_path / "inbox"
    (inbox / "monday").mkdir(parents=True)
    return inbox


def test_files_are_added_once_and_put_away(inbox: Path, tmp_path: Path) -> None:
    (inbox / "good.txt").write_text(RELEASE)
    (inbox / "monday/good.txt").write_text(RELEASE.replace("drank", "bathed"))
    (inbox / "empty.txt").write_text("")
    (inbox / "coming.pdf.part").write_text("half")
    (inbox / ".hidden").write_text(RELEASE)
    followed: list[Path] = []
    code = watch_folder(tmp_path / "home", Watch(inbox, settle=0.1, once=True), followed.append)
    assert code == 1
    assert followed == [tmp_path / "home"]
    left = sorted(str(p.relative_to(inbox)) for p in inbox.rglob("*") if p.is_file())
    assert left == [
        ".hidden",
        "coming.pdf.part",
        "done/good.txt",
        "done/monday/good.txt",
        "quarantine/empty.txt",
    ]
    store = open_store(tmp_path / "home")
    assert len(store.release_ids()) == 2
    store.close()
    assert len(list((tmp_path / "home/quarantine").glob("*.json"))) == 1


def test_a_file_that_still_grows_is_left_alone(inbox: Path) -> None:
    resting, file = Resting(inbox, settle=0.2), inbox / "big.txt"
    for number in range(4):
        with file.open("a") as growing:
            growing.write("more")
        os.utime(file, ns=(number, number))
        assert resting.files() == ()
        time.sleep(0.1)
    assert resting.is_waiting
    time.sleep(0.2)
    assert resting.files() == (file,)


def test_a_second_file_of_the_same_name_replaces_nothing(inbox: Path) -> None:
    names = []
    for words in ("one", "two", "three"):
        (inbox / "a.txt").write_text(words)
        names.append(put_away(inbox, inbox / "a.txt", "done").name)
    assert names == ["a.txt", "a-2.txt", "a-3.txt"]
    assert (inbox / "done/a.txt").read_text() == "one"


def test_a_link_is_not_followed_out_of_the_folder(inbox: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_text(RELEASE)
    (inbox / "link.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert Resting(inbox, settle=0).files() == ()


def test_a_home_that_somebody_writes_is_said(inbox: Path, tmp_path: Path) -> None:
    (inbox / "good.txt").write_text(RELEASE)
    watch = Watch(inbox, settle=0, once=True)
    with ingest_lock(tmp_path / "home"), pytest.raises(LockedError):
        watch_folder(tmp_path / "home", watch, lambda _: None)
    assert (inbox / "good.txt").exists()


def test_a_web_archive_is_gone_through_and_then_put_away(inbox: Path, tmp_path: Path) -> None:
    page = "<html><body><h1>A well is opened</h1><p>3 May 2021</p><p>" + "All drank. " * 40
    said = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}</p></body></html>"
    about = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wells.example/7\r\n"
    record = f"{about}Content-Length: {len(said)}\r\n\r\n{said}\r\n\r\n"
    (inbox / "good.warc").write_text(record, newline="")
    (inbox / "monday/cut.warc").write_text(record + about, newline="")
    (inbox / "good.txt").write_text(RELEASE)
    watch_folder(tmp_path / "home", Watch(inbox, settle=0.1, once=True), lambda _: None)
    left = sorted(str(p.relative_to(inbox)) for p in inbox.rglob("*") if p.is_file())
    assert left == ["done/good.txt", "done/good.warc", "quarantine/monday/cut.warc"]
    store = open_store(tmp_path / "home")
    assert store.release_at("https://wells.example/7") is not None
    store.close()
