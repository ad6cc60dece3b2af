"""What staff can meet is explained: every finding, verb and exit code."""

from __future__ import annotations

import re
from pathlib import Path

import click

from archive.findings import FINDINGS
from onrecord import main

ROOT = Path(__file__).parents[2]
OPERATING = (ROOT / "docs/operating.md").read_text("utf-8")


def test_every_finding_is_explained_with_the_words_of_the_program() -> None:
    told = dict(re.findall(r"^\| `([A-Z]\d{3})` \| (.+) \|$", OPERATING, re.MULTILINE))
    assert told == FINDINGS


def verbs(command: click.Command, name: str = "onrecord") -> list[tuple[str, click.Command]]:
    found = [(name, command)]
    if isinstance(command, click.Group):
        for each, inner in command.commands.items():
            found += verbs(inner, f"{name} {each}")
    return found


def test_every_verb_begins_its_help_with_an_example_of_itself() -> None:
    silent = [name for name, verb in verbs(main) if name not in (verb.help or "")]
    assert silent == []


def test_every_verb_is_documented() -> None:
    pages = "".join(p.read_text("utf-8") for p in (ROOT / "docs").glob("*.md"))
    pages += (ROOT / "README.md").read_text("utf-8")
    names = [name for name, verb in verbs(main) if not isinstance(verb, click.Group)]
    assert [name for name in names if name not in pages] == []


def test_every_link_in_the_documents_leads_somewhere() -> None:
    dead = [
        f"{page.name}: {target}"
        for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert dead == []
