"""The home folder: settings, lock, room."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archive.errors import LockedError, SettingError, StoreError
from archive.home import check_room, ingest_lock, open_store, settings_of
from archive.settings import Settings


def test_a_home_without_settings_has_the_defaults(tmp_path: Path) -> None:
    assert settings_of(tmp_path) == Settings()
    assert settings_of(tmp_path / "not there") == Settings()


def test_settings_declare_publishers(tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text(
        '\ufeffsite_name = "Light"\noriginals = false\n[[publishers]]\nname = "Keepers’ Union"\n'
        'aliases = ["KU"]\naddresses = ["keepers.example"]\ndate_order = "month-day"\n',
        "utf-8",
    )
    settings = settings_of(tmp_path)
    assert (settings.site_name, settings.originals) == ("Light", False)
    (publisher,) = settings.publishers
    assert publisher.id == "keepers-union"
    assert publisher.aliases == ("KU",)
    assert publisher.date_order == "month-day"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('sitename = "x"', "there is no setting 'sitename'; the nearest is 'site_name'"),
        ('qqq = "x"', "there are site_name, "),
        ('[[publishers]]\nname = "a"\nadresses = []', "publisher 1: .*nearest is 'addresses'"),
        ('[[publishers]]\nname = "a"\ndate_order = "ymd"', "date_order"),
        ('[[publishers]]\nid = "a"', "name"),
        ("publishers = 3", "publishers"),
        ("site_name = 3", "site_name"),
        ('[[publishers]]\nname = "A B"\n[[publishers]]\nname = "a-b"', "two publishers"),
        ("site_name", "cannot be read"),
    ],
)
def test_settings_that_cannot_be_meant_refuse_to_start(
    tmp_path: Path, written: str, said: str
) -> None:
    (tmp_path / "onrecord.toml").write_text(written, "utf-8")
    with pytest.raises(SettingError, match=said) as told:
        open_store(tmp_path)
    assert "onrecord.toml" in str(told.value)
    assert told.value.exit_code == 2


def test_an_archive_is_made_where_there_is_none_and_only_when_asked(tmp_path: Path) -> None:
    home = tmp_path / "a" / "b"
    with pytest.raises(StoreError, match=r"no archive in .*onrecord add"):
        open_store(home, create=False)
    assert not home.exists()
    open_store(home).close()
    open_store(home, create=False).close()


def test_a_home_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"cannot make .*--home"):
        open_store(tmp_path / "file" / "home")


HOLD = (
    "import sys, time; from pathlib import Path; from archive.home import ingest_lock\n"
    "with ingest_lock(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
)


def test_one_ingest_at_a_time_and_the_message_names_the_other(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with (
            pytest.raises(LockedError, match=f"process {other.pid} ") as told,
            ingest_lock(tmp_path),
        ):
            pass
        assert told.value.exit_code == 5
        other.kill()
        other.wait()
    with ingest_lock(tmp_path):
        assert str(os.getpid()) in (tmp_path / "ingest.lock").read_text()
    with ingest_lock(tmp_path):
        pass


def test_too_little_room_is_said_before_the_work_begins(tmp_path: Path) -> None:
    check_room(tmp_path, 1)
    with pytest.raises(StoreError, match=f"{tmp_path} has .* MB free .*make room"):
        check_room(tmp_path, 10**18)
