"""The verbs by which staff settle who is who and try the list of topics."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import onrecord
from archive.home import open_store
from archive.revision import Intake

MakeIntake = Callable[..., Intake]
Run = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, make_intake: MakeIntake) -> Path:
    """A home with two releases, and a list of one topic that only lamps are about."""
    store = open_store(tmp_path)
    store.add(make_intake("One is enough of light"))
    store.add(make_intake("Two are better than one"))
    store.close()
    (tmp_path / "topics.toml").write_text(
        '[[topic]]\nid = "lamps"\nname = "Lamps"\ndefinition = "What gives light."\n'
        'en = ["lighthouse", "light"]\n',
        encoding="utf-8",
    )
    return tmp_path


@pytest.fixture
def run(home: Path) -> Run:
    """Runs the command in the home."""
    return lambda *words: CliRunner().invoke(onrecord.main, [*words, "--home", str(home)])


def test_speakers_are_listed_with_their_newest_role(run: Run) -> None:
    listed = run("speaker", "list")
    assert listed.exit_code == 0
    assert listed.output.split() == (
        ["2", "ada-quill", "Ada", "Quill", "President,", "Keepers’", "Union"]
    )
    assert run("speaker", "list", "--like", "nobody").exit_code == 3


def test_two_speakers_are_merged_shown_as_one_and_parted_again(run: Run) -> None:
    assert run("speaker", "alias", "ada-quill", "A. Quill", "--why", "initials").exit_code == 0
    shown = json.loads(run("speaker", "show", "a-quill", "--json").output)
    assert (shown["id"], shown["merged"]) == ("ada-quill", ["a-quill"])
    assert "a-quill was merged into ada-quill" in run("speaker", "show", "a-quill").output


def test_a_speaker_nobody_knows_is_an_error_with_a_next_step(run: Run) -> None:
    failed = run("speaker", "show", "nobody")
    assert failed.exit_code == 3
    assert "onrecord speaker list" in failed.output


def test_some_of_a_speakers_quotations_are_given_to_a_namesake(run: Run, home: Path) -> None:
    store = open_store(home)
    first = store.release_ids()[0]
    store.close()
    split = run("speaker", "split", "ada-quill", "Ada Quill poet", "--release", first,
                "--why", "a namesake")  # fmt: skip
    assert split.exit_code == 0
    ids = [json.loads(line)["id"] for line in run("speaker", "list", "--json").output.splitlines()]
    assert sorted(ids) == ["ada-quill", "ada-quill-poet"]
    undone = run("undo", split.output.split()[0], "--why", "it was she")
    assert undone.exit_code == 0
    assert len(run("speaker", "list").output.splitlines()) == 1


def test_a_term_is_tried_before_it_is_listed(run: Run) -> None:
    tried = run("topic", "test", "coast*", "--topic", "lamps", "--json")
    assert tried.exit_code == 3
    tried = run("topic", "test", "keeper", "--topic", "lamps", "--json")
    lines = [json.loads(line) for line in tried.output.splitlines() if line.startswith("{")]
    assert [line["words"][0] for line in lines] == ["keepers", "keepers"]
    assert all(line["would"] for line in lines)
    assert run("topic", "test", "keeper", "--topic", "none").exit_code == 3


def test_topics_are_given_anew_once(run: Run, home: Path) -> None:
    assert "2 releases would change" in run("topic", "retag", "--dry-run").output
    assert "2 releases changed" in run("topic", "retag").output
    assert "0 releases changed" in run("topic", "retag").output
    store = open_store(home)
    records = list(store.records(store.release_ids()))
    store.close()
    assert [tag.topic for r in records for tag in r.annotations.topics] == ["lamps", "lamps"]
    assert all(len(r.annotations.quotations) == 1 for r in records)


def test_the_queue_is_listed_where_no_terminal_looks_on(run: Run) -> None:
    listed = run("review", "--json")
    assert listed.exit_code == 0
    kinds = [json.loads(line)["kind"] for line in listed.output.splitlines()]
    assert kinds == ["structure", "structure"]
    assert run("review", "--kind", "unsure").exit_code == 3
