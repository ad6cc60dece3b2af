"""The options that every room's verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Verb = TypeVar("Verb", bound=Callable[..., object])


def home_option(verb: Verb) -> Verb:
    """Return the verb with the option ``--home``, given to it as the path ``home``."""
    return click.option(
        "--home",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="ONRECORD_HOME",
        default="onrecord-data",
        show_default=True,
        help="The folder of the installation (or ONRECORD_HOME).",
    )(verb)
