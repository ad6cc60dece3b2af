"""One bad input never stops a batch: the good ones are in, the others kept with a reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import samples

FOLDER = Path(samples.__path__[0])
EBCDIC = ("The harbour council reopened four wells today, it said. " * 9).encode("cp037")
Run = Callable[..., CompletedProcess[bytes]]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder as it may land on a desk."""
    desk = tmp_path / "desk"
    desk.mkdir()
    good = sorted((FOLDER / "cdr/news").rglob("index.html"))
    releases = [p for p in good if len(p.relative_to(FOLDER).parts) == 5 and "page" not in p.parts]
    for number, page in enumerate(releases[:5]):
        (desk / f"{number}-good.html").write_bytes(page.read_bytes())
    whole = releases[5].read_bytes()
    (desk / "1-truncated.html").write_bytes(whole[: len(whole) // 2])
    (desk / "2-empty.txt").write_bytes(b"")
    (desk / "3-binary.txt").write_bytes(bytes(range(256)) * 40)
    (desk / "4-invoice.txt").write_bytes((FOLDER / "inbox/08-printers-invoice.txt").read_bytes())
    (desk / "5-wrong-encoding.txt").write_bytes(EBCDIC)
    return desk


def test_the_good_ones_are_in_the_others_in_quarantine_and_the_exit_code_is_one(
    desk: Path, tmp_path: Path, run: Run
) -> None:
    home = str(tmp_path / "home")
    done = run("add", str(desk), "--json", "--home", home)
    assert done.returncode == 1, done.stderr.decode()
    became = {
        Path(row["input"]).name: row["outcomes"]
        for row in map(json.loads, done.stdout.splitlines())
    }
    refused = {name for name, outcomes in became.items() if outcomes == ["quarantined"]}
    assert refused == {
        "1-truncated.html",
        "2-empty.txt",
        "3-binary.txt",
        "4-invoice.txt",
        "5-wrong-encoding.txt",
    }
    assert sum(outcomes == ["added"] for outcomes in became.values()) == 5
    listed = run("quarantine", "list", "--json", "--home", home)
    cases = [json.loads(line) for line in listed.stdout.splitlines()]
    assert len(cases) == 5
    for case in cases:
        shown = run("quarantine", "show", case["id"][:8], "--home", home).stdout.decode()
        assert case["message"] in shown
        assert "Next: " in shown


def test_a_bad_name_is_wrong_use_and_an_unknown_id_is_not_found(tmp_path: Path, run: Run) -> None:
    home = str(tmp_path / "home")
    assert run("add", "no-such-file.txt", "--home", home).returncode == 2
    run("demo", "--no-serve", "--home", home)
    missing = run("show", "nothing000", "--home", home)
    assert missing.returncode == 3
    assert b"nothing000" in missing.stderr
    assert run("search", "zyxwvut", "--home", home).returncode == 3
    assert run("verify", "--home", home).returncode == 0


def test_a_dry_run_says_what_a_file_would_be_a_new_state_of(tmp_path: Path, run: Run) -> None:
    """What would be revised is not said to be added; what is not there cannot be."""
    home, page = str(tmp_path / "home"), str(FOLDER / "cdr/news/2021/dry-lines/index.html")
    added = run("add", page, "--json", "--home", home)
    name = json.loads(added.stdout.splitlines()[0])["releases"][0]
    corrected = str(tmp_path / "corrected.html")
    Path(corrected).write_bytes(Path(page).read_bytes().replace(b"</h1>", b" (corrected)</h1>"))
    tried = run("add", corrected, "--replaces", name, "--dry-run", "--home", home)
    assert (tried.returncode, tried.stdout.decode()[:12]) == (0, "would revise")
    assert name in tried.stdout.decode()
    again = run("add", page, "--dry-run", "--json", "--home", home)
    said = json.loads(again.stdout)
    assert (said["would"], said["releases"]) == ("leave unchanged", [name])
    assert b"would add 0 releases" in again.stderr
    assert b"1 is there already" in again.stderr
    absent = run("add", page, "--replaces", "zzzzzzzzzz", "--dry-run", "--home", home)
    assert absent.returncode == 3
    assert "nothing can be replaced that is not there" in absent.stderr.decode()
