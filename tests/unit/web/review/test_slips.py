"""Slips come from us, for one person, and not for ever."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive.errors import RefusedError, StoreError
from web.review.slips import FILE_NAME, Slips, review_key


def test_a_slip_says_what_it_said() -> None:
    slips = Slips(b"k" * 32)
    assert slips.read(slips.make("Ada", ["unsure", 3]), "Ada") == ["unsure", 3]


@pytest.mark.parametrize("change", [lambda s: s[:-1], lambda s: "", lambda s: f"x{s}"])
def test_a_slip_that_is_not_ours_is_refused(change: object) -> None:
    slips = Slips(b"k" * 32)
    with pytest.raises(RefusedError):
        slips.read(change(slips.make("Ada")), "Ada")  # type: ignore[operator]


def test_a_slip_is_for_one_person_and_one_key() -> None:
    slip = Slips(b"k" * 32).make("Ada")
    with pytest.raises(RefusedError):
        Slips(b"k" * 32).read(slip, "Bo")
    with pytest.raises(RefusedError):
        Slips(b"x" * 32).read(slip, "Ada")


def test_a_slip_grows_old(monkeypatch: pytest.MonkeyPatch) -> None:
    slips = Slips(b"k" * 32)
    slip = slips.make("Ada")
    monkeypatch.setattr("web.review.slips._SECONDS", -1)
    with pytest.raises(RefusedError, match="too long"):
        slips.read(slip, "Ada")


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    key = review_key(tmp_path)
    assert review_key(tmp_path) == key
    assert len(key) >= 32
    assert os.stat(tmp_path / FILE_NAME).st_mode & 0o777 == 0o600


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    review_key(tmp_path)
    (tmp_path / FILE_NAME).chmod(0o644)
    with pytest.raises(StoreError, match="chmod 600"):
        review_key(tmp_path)


def test_a_key_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    review_key(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(b"short")
    with pytest.raises(StoreError, match="too short"):
        review_key(tmp_path)
