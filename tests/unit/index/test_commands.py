"""What staff type to search, and what they get."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.home import open_store
from index.commands import COMMANDS

RUN = CliRunner()
VERBS = {command.name: command for command in COMMANDS}


@pytest.fixture
def home(tmp_path: Path, make_intake) -> Path:
    store = open_store(tmp_path)
    store.add(make_intake())
    store.add(make_intake("=cmd|' /C calc'!A0 is what they said", address="https://x.example/2"))
    store.close()
    return tmp_path


def run(verb: str, *words: str, home: Path):
    return RUN.invoke(VERBS[verb], [*words, "--home", str(home)], catch_exceptions=False)


def test_a_search_prints_what_was_said_by_whom(home: Path) -> None:
    found = run("search", 'speaker:"Ada Quill"', "light", "--facets", home=home)
    assert found.exit_code == 0
    assert "1 quotation said by Ada Quill, containing light" in found.output
    assert "Ada Quill, President" in found.output
    assert "publisher (1)" in found.output


def test_nothing_found_ends_with_3_and_offers_something(home: Path) -> None:
    found = run("search", "lihgt coast", home=home)
    assert found.exit_code == 3
    assert "did you mean: light coast" in found.output
    assert "containing coast" in found.output


def test_json_is_one_object(home: Path) -> None:
    found = run("search", "para:12", "--in", "citations", "--json", home=home)
    answer = json.loads(found.stdout)
    assert answer["total"] == 2
    assert answer["hits"][0]["work"] == "A/HRC/99/1"
    assert {facet["name"] for facet in answer["facets"]} >= {"work", "pinpoint"}


def test_a_mended_query_says_so(home: Path) -> None:
    found = run("search", '"light', "--json", home=home)
    assert "!" in found.stderr
    assert json.loads(found.stdout)["notices"][0]["code"] == "unclosed-mark"


@pytest.mark.parametrize("unit", ["quotations", "releases", "citations"])
def test_csv_gives_all_results_and_no_formula(home: Path, unit: str) -> None:
    found = run("search", "--in", unit, "--csv", "--size", "1", home=home)
    heading, *rows = csv.reader(io.StringIO(found.stdout))
    assert heading[0] == "id"
    assert len(rows) == 2
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_jsonl_gives_all_results_one_a_line(home: Path) -> None:
    found = run("search", "--jsonl", "--size", "1", home=home)
    assert len([json.loads(line) for line in found.stdout.splitlines()]) == 2


def test_the_index_is_checked_updated_and_rebuilt(home: Path, make_intake) -> None:
    assert run("index", "check", home=home).exit_code == 4
    assert "2 releases indexed" in run("index", "update", home=home).output
    assert run("index", "check", home=home).exit_code == 0
    assert "0 releases indexed" in run("index", "update", home=home).output
    assert "2 releases indexed" in run("index", "rebuild", home=home).output
    assert "the archive holds 2 releases, the index 2" in run("index", "check", home=home).output


def test_a_flipped_byte_is_found(home: Path) -> None:
    run("index", "update", home=home)
    segment = next((home / "index").rglob("*.arrays"))
    data = bytearray(segment.read_bytes())
    data[9] ^= 1
    segment.write_bytes(data)
    checked = run("index", "check", home=home)
    assert checked.exit_code == 4
    assert f"{segment.name} is not what was written" in checked.output
    run("index", "rebuild", home=home)
    assert run("index", "check", home=home).exit_code == 0


def test_an_archive_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    from archive.errors import StoreError

    with pytest.raises(StoreError):
        run("search", "x", home=tmp_path / "nowhere")
