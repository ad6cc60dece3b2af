"""The archive's verbs as staff meet them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from archive.annotation import Annotations
from archive.codec import read_document
from archive.commands import COMMANDS
from archive.diagnosis import Diagnosis
from archive.errors import NotFoundError, StoreError
from archive.home import open_store
from archive.revision import Intake
from archive.verbs import doctor as doctor_verb

MakeIntake = Callable[..., Intake]
HERE = "https://keepers.example/7"
VERBS = click.Group("onrecord", commands={str(verb.name): verb for verb in COMMANDS})


@pytest.fixture
def home(tmp_path: Path, make_intake: MakeIntake) -> Path:
    store = open_store(tmp_path / "home")
    store.add(make_intake(address=HERE))
    store.add(make_intake("Without light there is no harbour", address=HERE))
    store.close()
    return tmp_path / "home"


@pytest.fixture
def release_id(home: Path) -> str:
    store = open_store(home)
    (name,) = store.release_ids()
    store.close()
    return name


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(VERBS, [*arguments, "--home", str(home)])


def test_show_prints_a_release_with_what_was_read_in_it(home: Path, release_id: str) -> None:
    shown = run(home, "show", release_id)
    assert shown.exit_code == 0
    for words in (
        "Lighthouse keepers ask for light",
        "2021-05-03 (written 3 May 2021)",
        "  “Without light there is no harbour,”",
        "Ada Quill, President, Keepers’ Union  (named: “Ada Quill” “said”)",
        "A/HRC/99/1, para 12",
        "Contact: Bo Tarn",
        "revision 2, stored",
        f"from {HERE}",
    ):
        assert words in shown.stdout


def test_show_finds_a_release_by_its_address(home: Path, release_id: str) -> None:
    assert release_id in run(home, "show", HERE).stdout


def test_show_prints_an_older_revision_and_says_that_it_is_old(home: Path, release_id: str) -> None:
    shown = run(home, "show", release_id, "--revision", "1").stdout
    assert "no coast" in shown
    assert "there is a newer one" in shown


def test_show_prints_a_quotation_that_only_an_older_revision_had(
    home: Path, release_id: str
) -> None:
    document = json.loads(run(home, "show", release_id, "--revision", "1", "--json").stdout)
    shown = run(home, "show", document["quotations"][0]["id"]).stdout
    assert "“Without light there is no coast,”" in shown
    assert "these are the older words" in shown


def test_show_prints_exactly_one_document(home: Path, release_id: str) -> None:
    shown = run(home, "show", release_id, "--json").stdout
    assert read_document(shown).revision == 2


def test_show_prints_the_original_and_where_in_it_a_quotation_stands(
    home: Path, release_id: str
) -> None:
    original = run(home, "show", release_id, "--original").stdout_bytes
    document = json.loads(run(home, "show", release_id, "--json").stdout)
    assert sha256(original).hexdigest() == document["provenance"]["capture"]
    shown = run(home, "show", document["quotations"][0]["id"]).stdout
    place = re.search(r"bytes (\d+) to (\d+) of ", shown)
    assert place is not None
    assert original[int(place[1]) : int(place[2])] == b"Without light there is no harbour"


def test_show_says_when_no_speaker_is_established(
    home: Path, release_id: str, make_intake: MakeIntake
) -> None:
    store = open_store(home)
    (quotation,) = make_intake().annotations.quotations
    bare = type(quotation)(quotation.segments)
    store.reread(release_id, Annotations("made-up 2", (bare,)))
    store.close()
    assert "speaker not established" in run(home, "show", release_id).stdout


def test_show_of_an_unknown_id_says_what_to_do(home: Path, release_id: str) -> None:
    for name, said in (
        ("zzzz", "onrecord search"),
        (release_id[:5], f"is it {release_id}"),
        (f"{release_id}-qaaaaaaaa", f"is it {release_id}"),
    ):
        error = run(home, "show", name).exception
        assert isinstance(error, NotFoundError)
        assert said in str(error)
        assert error.exit_code == 3
    error = run(home, "show", release_id, "--revision", "9").exception
    assert "has revisions 1 to 2" in str(error)


def test_verify_is_content_with_a_sound_archive(home: Path) -> None:
    done = run(home, "verify")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "1 releases" in done.stderr
    assert run(home, "verify", "--full").exit_code == 0


def test_verify_names_what_was_altered_and_ends_with_4(home: Path, release_id: str) -> None:
    store = open_store(home)
    with store.database.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER revisions_never_updated")
        connection.exec_driver_sql(
            "UPDATE revisions SET body = CAST(replace(body, 'coast', 'toast') AS BLOB) "
            "WHERE number = 1"
        )
    store.close()
    done = run(home, "verify")
    assert done.exit_code == 4
    assert f"release {release_id} revision 1 was altered" in done.stdout
    assert "revision 2" not in done.stdout
    told = run(home, "verify", "--json").stdout.splitlines()
    assert f"release {release_id}" in json.loads(told[0])["mismatch"]


def test_a_verb_that_reads_does_not_make_a_home(tmp_path: Path) -> None:
    for arguments in (("show", "x"), ("verify",)):
        done = run(tmp_path / "none", *arguments)
        assert isinstance(done.exception, StoreError)
    assert not (tmp_path / "none").exists()


def test_doctor_finds_nothing_wrong_with_a_sound_home(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other rooms' checks, there once the front door was imported, are not asked here."""
    monkeypatch.setattr(doctor_verb, "MORE", [])
    done = run(home, "doctor")
    assert done.exit_code == 0
    # Other rooms add checks of their own once the front door is loaded.
    states = {line.split()[1]: line.split()[0] for line in done.stdout.splitlines()}
    states.pop("index", None)
    states.pop("quarantine", None)
    assert set(states.values()) == {"ok"}
    assert "1 releases, change 2" in done.stdout


def test_doctor_says_how_to_begin(tmp_path: Path) -> None:
    done = run(tmp_path / "none", "doctor")
    assert done.exit_code == 0
    assert "onrecord add" in done.stdout


def test_doctor_says_what_is_wrong_and_ends_with_1(home: Path) -> None:
    (home / "onrecord.toml").write_text("sitename = 1")
    done = run(home, "doctor", "--json")
    assert done.exit_code == 1
    wrong = [json.loads(line) for line in done.stdout.splitlines() if '"wrong"' in line]
    assert any("the nearest is 'site_name'" in each["told"] for each in wrong)


def test_other_rooms_tell_the_doctor_what_to_look_at(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def index_check(asked: Path) -> list[Diagnosis]:
        return [Diagnosis("wrong", "index", f"{asked.name} is behind; run onrecord index update")]

    monkeypatch.setattr(doctor_verb, "MORE", [lambda: index_check])
    done = run(home, "doctor")
    assert done.exit_code == 1
    assert "home is behind" in done.stdout


def test_every_verb_shows_an_example_of_itself() -> None:
    for verb in COMMANDS:
        assert f"onrecord {verb.name}" in (verb.help or "")


def test_asking_for_help_loads_no_heavy_package() -> None:
    code = (
        "import sys, archive.commands; "
        "print([n for n in ('sqlalchemy', 'msgspec', 'rich') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr
