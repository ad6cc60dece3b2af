"""The index room's verbs."""

from __future__ import annotations

import click

from index.verbs.maintenance import index
from index.verbs.search import search

COMMANDS: tuple[click.Command, ...] = (search, index)
