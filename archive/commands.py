"""The archive room's verbs."""

from __future__ import annotations

import click

from archive.options import home_option
from archive.verbs.backup import backup
from archive.verbs.decisions import decisions
from archive.verbs.diff import diff
from archive.verbs.doctor import doctor
from archive.verbs.moving import export, import_
from archive.verbs.show import show
from archive.verbs.stats import stats
from archive.verbs.verify import verify
from archive.verbs.withdraw import withdraw

__all__ = ["COMMANDS", "home_option"]

COMMANDS: tuple[click.Command, ...] = (
    show, diff, stats, verify, backup, export, import_, doctor, withdraw, decisions,
)  # fmt: skip
