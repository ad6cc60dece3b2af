"""``onrecord doctor``: what is wrong with this installation, and what to do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.options import home_option

if TYPE_CHECKING:
    from archive.diagnosis import Check

# Other rooms' checks: each entry imports its room only when the doctor is asked.
MORE: list[Callable[[], Check]] = []


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One object for each check.")
@home_option
def doctor(home: Path, as_json: bool) -> None:
    """Look at the installation and say what to do where something is wrong.

    Ends with 1 where something is wrong, with 0 where nothing is.

    \b
    onrecord doctor
    onrecord doctor --home /srv/onrecord --json
    """
    import json
    from dataclasses import asdict

    from archive.diagnosis import diagnose

    wrong = 0
    for found in diagnose(home, tuple(make() for make in MORE)):
        wrong += found.state == "wrong"
        line = f"{found.state:<6} {found.about:<10} {found.told}"
        click.echo(json.dumps(asdict(found)) if as_json else line)
    if wrong:
        click.echo(f"{wrong} things are wrong", err=True)
        sys.exit(1)
