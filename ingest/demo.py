"""Fills a home with the sample archive that comes with the program."""

from __future__ import annotations

from pathlib import Path

import click

import samples
from ingest.inputs import folder_inputs, manifest_inputs
from ingest.pipeline import Stated
from ingest.verbs.adding import Manner, add_inputs

# Two of the eight inbox files are there to be refused: a page cut off, an invoice.
_MANNER = Manner(quiet=True)


def fill(home: Path) -> None:
    """Add the 48 sample releases and the inbox to ``home``; a second time changes nothing."""
    folder = Path(samples.__path__[0])
    settings = home / "onrecord.toml"
    if not settings.exists():
        home.mkdir(parents=True, exist_ok=True)
        settings.write_bytes((folder / "onrecord.toml").read_bytes())
    click.echo(f"filling {home} with the sample archive", err=True)
    add_inputs(home, manifest_inputs(folder / "manifest.jsonl"), Stated(), _MANNER, jobs=2)
    click.echo("then the inbox, as it would land on a desk", err=True)
    add_inputs(home, folder_inputs(folder / "inbox"), Stated(), _MANNER, jobs=2)
