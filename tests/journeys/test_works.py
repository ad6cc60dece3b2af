"""A member of staff settles which report is meant, and gives the archive its text."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

RELEASE = """Keepers' Union
3 May 2021

{title}

PORT ELIN (3 May 2021) - The Board said in the report that keepers "carry the whole coast" (para 2).
It noted that there is “no light without a keeper” (para 3). See also para 4.

"Nobody listens," said Ada Quill, President of the Keepers' Union.
"""
WORK = """General Assembly

1.   The Assembly asked the Board to see to the lights of the coast.

2.   It is the keepers who carry the whole coast, by night.

3.   Keepers are few.

4.   There is no light without a keeper.
"""


def onrecord(home: Path, *arguments: str, code: int = 0) -> str:
    command = [sys.executable, "-c", "from onrecord import main; main()", *arguments]
    done = subprocess.run([*command, "--home", str(home)], capture_output=True, timeout=120)
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode() + done.stderr.decode()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Two releases that cite "the report", and the text of a work."""
    (tmp_path / "one.txt").write_text(RELEASE.format(title="Lights of the coast are in danger"))
    (tmp_path / "two.txt").write_text(RELEASE.format(title="Another light of the coast is out"))
    (tmp_path / "work.txt").write_text(WORK)
    return tmp_path


def test_a_report_that_is_not_named_is_settled_for_one_release(files: Path) -> None:
    home = files / "home"
    said = onrecord(home, "add", str(files / "one.txt"), "--cites", "a/73/230")
    assert "“the report” is A/73/230" in said
    assert "W320" not in said
    assert "W320" in onrecord(home, "add", str(files / "two.txt"))
    listed = onrecord(home, "work", "list")
    assert re.search(r"3 in 1 +A/73/230", listed)
    assert re.search(r"1 in 1 +not named: “the report”", listed)
    assert "1 citation" in onrecord(home, "search", "cites:A/73/230#4", "--in", "citations")
    again = onrecord(home, "add", str(files / "one.txt"), "--cites", "A/73/230")
    assert "1 unchanged" in again
    assert onrecord(home, "work", "decisions").count("holds") == 2


def test_a_decision_is_made_later_and_undone(files: Path) -> None:
    home = files / "home"
    added = onrecord(home, "add", str(files / "two.txt"))
    release = re.search(r"added +\S+ +(\S+)", added)
    assert release
    resolve = ("work", "resolve", release[1], "A/73/230", "--why", "its link leads there")
    said = onrecord(home, *resolve)
    found = re.findall(r"d-\w+", said)
    assert len(found) == 2
    assert "3 in 1     A/73/230" in onrecord(home, "work", "list")
    assert "no such work that is not named" in onrecord(home, *resolve, code=2)
    for each in found:
        onrecord(home, "undo", each, "--why", "the link was wrong")
    assert "not named: “the report”" in onrecord(home, "work", "list")
    assert "undone" in onrecord(home, "work", "decisions")
    onrecord(home, "undo", found[0], "--why", "again", code=2)
    onrecord(home, "work", "alias", "the report", "A/73/231", "--why", "there is but one")
    assert "1 in 1     A/73/231" in onrecord(home, "work", "list")
    onrecord(home, "verify")


def test_quoted_words_are_compared_with_the_works_text(files: Path) -> None:
    home = files / "home"
    onrecord(home, "add", str(files / "one.txt"), "--cites", "A/73/230")
    said = onrecord(home, "work", "add", "A/73/230", str(files / "work.txt"))
    assert "4 paragraphs, 1 to 4" in said
    shown = onrecord(home, "work", "show", "A/73/230")
    assert "verbatim in para 2\n" in shown
    assert "verbatim in para 4, cited as 3" in shown
    assert "text held" in onrecord(home, "work", "list")
    onrecord(home, "verify")
    onrecord(home, "work", "show", "A/1/1", code=3)


def test_a_file_without_numbered_paragraphs_is_refused(files: Path) -> None:
    (files / "empty.txt").write_text("No number is in it.")
    said = onrecord(files / "home", "work", "add", "A/73/230", str(files / "empty.txt"), code=1)
    assert "no numbered paragraphs" in said


TREATY = """
[[work]]
id = "AHC"
title = "Almar Harbour Convention"
kind = "treaty"
aliases = ["Convention sur le port d'Almar"]
"""
HARBOUR = """Keepers' Union
3 May 2021

Harbour lights are in danger, says the union

PORT ELIN (3 May 2021) - Article 7 of the Almar Harbour Convention asks for light in every harbour.
The ministry has forgotten it for years (AHC, art. 9), and no keeper has been paid since March.
"""


def test_a_newcomer_adds_a_treaty_to_the_list_and_finds_its_articles(files: Path) -> None:
    """No code is touched; releases that were there before are found, too."""
    home = files / "home"
    (files / "harbour.txt").write_text(HARBOUR)
    onrecord(home, "add", str(files / "harbour.txt"))
    onrecord(home, "search", "cites:AHC", "--in", "citations", code=3)
    (home / "works.toml").write_text(TREATY)
    assert "1 releases would change" in onrecord(home, "work", "recite", "--dry-run")
    onrecord(home, "work", "recite")
    assert "1 citation" in onrecord(home, "search", "cites:AHC#art7", "--in", "citations")
    assert "2 citations" in onrecord(home, "search", "cites:AHC", "--in", "citations")
    onrecord(home, "search", "cites:AHC#art8", "--in", "citations", code=3)
    assert "Almar Harbour Convention" in onrecord(home, "work", "show", "AHC")
    assert "0 releases changed" in onrecord(home, "work", "recite")
    onrecord(home, "verify")
