"""Large captures as files: whole or not there, and never under a name from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.capture import digest_of
from archive.captures import CaptureFiles
from archive.errors import StoreError

DATA = b"light" * 1000
DIGEST = digest_of(DATA)


@pytest.fixture
def files(tmp_path: Path) -> CaptureFiles:
    return CaptureFiles(tmp_path / "captures")


def test_what_was_written_is_read(files: CaptureFiles) -> None:
    files.write(DIGEST, DATA)
    assert files.read(DIGEST) == DATA
    assert files.path(DIGEST).parent.name == DIGEST[:2]
    assert [p.name for p in files.folder.rglob("*") if p.is_file()] == [DIGEST]


def test_a_file_that_is_not_there_is_none(files: CaptureFiles) -> None:
    assert files.read(DIGEST) is None


def test_half_a_file_left_by_a_crash_is_replaced(files: CaptureFiles) -> None:
    files.path(DIGEST).parent.mkdir(parents=True)
    files.path(DIGEST).write_bytes(DATA[:100])
    files.write(DIGEST, DATA)
    assert files.read(DIGEST) == DATA


def test_a_damaged_file_of_the_right_length_is_mended_by_writing_again(
    files: CaptureFiles,
) -> None:
    files.write(DIGEST, DATA)
    files.path(DIGEST).write_bytes(DATA[:-1] + b"?")
    files.write(DIGEST, DATA)
    assert files.read(DIGEST) == DATA


@pytest.mark.parametrize("name", ["", "../../etc/passwd", DIGEST.upper(), DIGEST + "/", "0" * 63])
def test_a_name_that_is_no_digest_never_becomes_a_path(files: CaptureFiles, name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        files.path(name)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "captures").write_text("a file in the way")
    with pytest.raises(StoreError, match=f"cannot write {tmp_path}.*then run again"):
        CaptureFiles(tmp_path / "captures").write(DIGEST, DATA)
