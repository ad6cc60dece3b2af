"""The release that this project began with goes all the way through, exactly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def seed_home(shared: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("seed") / "home"
    seed = str(shared / "seed/000-seed.txt")
    done = run("add", seed, "--publisher", "ISHR", "--home", str(home))
    assert done.returncode == 0, done.stderr.decode()
    return home


@pytest.fixture(scope="session")
def expected(shared: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads(
        (shared / "gold/releases/00-seed.expected.json").read_text("utf-8")
    )
    return gold


@pytest.fixture(scope="session")
def document(seed_home: Path, shared: Path, run: Run) -> dict[str, Any]:
    seed = str(shared / "seed/000-seed.txt")
    done = run("check", seed, "--publisher", "ISHR", "--json", "--home", str(seed_home))
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    "field", ["title", "publisher", "published", "standfirst", "kicker", "dateline", "language"]
)
def test_the_head_is_as_written(
    document: dict[str, Any], expected: dict[str, Any], field: str
) -> None:
    assert document[field] == expected[field]


def test_the_blocks_stand_in_order(document: dict[str, Any], expected: dict[str, Any]) -> None:
    want = [(b["kind"], b["text"].replace("[report](#)", "report")) for b in expected["blocks"]]
    assert [(b["kind"], b["text"]) for b in document["blocks"]] == want


def test_the_tail_has_contact_and_credit(
    document: dict[str, Any], expected: dict[str, Any]
) -> None:
    want = expected["tail"]
    assert document["tail"]["credits"] == want["credits"]
    (contact,) = document["tail"]["contacts"]
    (wanted,) = want["contacts"]
    assert {k: contact[k] for k in wanted} == wanted


def test_the_nine_quotations_are_exact(document: dict[str, Any], expected: dict[str, Any]) -> None:
    assert len(document["quotations"]) == 9
    for found, want in zip(document["quotations"], expected["quotations"], strict=True):
        assert [s["text"] for s in found["segments"]] == want["segments"]
        (speaker,) = found["speakers"]
        right = {want["speaker"], *want.get("speaker_alt", ())}
        assert speaker["name"].removeprefix("The ").removeprefix("the ") in {
            name.removeprefix("The ").removeprefix("the ") for name in right
        }
        assert found["basis"] == want["basis"]
        if want["speaker_kind"] == "person" and want["basis"] in ("named", "surname", "pronoun"):
            assert speaker["kind"] == "person"


def test_the_twelve_citations_are_of_the_report(
    document: dict[str, Any], expected: dict[str, Any]
) -> None:
    found = [
        (c["text"], c["work"], (c["work_mention"] or "").lower(), c["pinpoints"][0]["first"])
        for c in document["citations"]
    ]
    want = [
        (c["text"], c["work"], c["work_mention"].lower(), c["pinpoints"][0]["first"])
        for c in expected["citations"]
    ]
    assert found == want


def hits(run: Run, home: Path, query: str, unit: str) -> dict[str, Any]:
    done = run("search", query, "--in", unit, "--json", "--home", str(home))
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("query", "unit", "total"),
    [
        ('speaker:"Phil Lynch"', "quotations", 4),
        ('"when human rights defenders are engaged"', "quotations", 1),
        ("para:66", "citations", 1),
        ("", "citations", 12),
        ("", "quotations", 9),
        ("", "releases", 1),
    ],
)
def test_a_search_in_the_shell_counts_right_and_its_facets_add_up(
    seed_home: Path, run: Run, query: str, unit: str, total: int
) -> None:
    answer = hits(run, seed_home, query, unit)
    assert answer["total"] == total
    facets = {f["name"]: f["values"] for f in answer["facets"]}
    assert sum(v["count"] for v in facets["publisher"]) == total
    assert sum(v["count"] for v in facets["year"]) == total


def test_adding_it_again_changes_nothing(seed_home: Path, shared: Path, run: Run) -> None:
    seed = str(shared / "seed/000-seed.txt")
    done = run("add", seed, "--publisher", "ISHR", "--home", str(seed_home), "--json")
    assert json.loads(done.stdout)["outcomes"] == ["unchanged"]
    assert done.returncode == 0
