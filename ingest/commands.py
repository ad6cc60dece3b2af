"""The ingest script's verbs."""

from __future__ import annotations

import click


@click.group("onrecord")
def ingest_commands() -> None:
    """Add, check and annotate press releases."""
