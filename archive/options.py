"""The options that every room's verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from archive.deciding import Signed

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


def signed_options(verb: Verb) -> Verb:
    """Return the verb with the options that say why something is decided, and who does."""
    why = click.option("--why", required=True, metavar="WORDS", help="The reason, kept for good.")
    by = click.option("--by", "who", metavar="NAME", help="Who decides; else the user's name.")
    return why(by(verb))


def signed(who: str | None, why: str) -> Signed:
    """Return who decides and why, now."""
    from datetime import UTC, datetime

    from archive.deciding import Signed
    from archive.errors import UsageError

    if not why.strip():
        raise UsageError("a decision says why: --why WORDS")
    return Signed(staff(who), why.strip(), datetime.now(UTC))


def staff(said: str | None = None) -> str:
    """Return who decides: as they say, else the user's name."""
    import getpass

    try:
        return said or getpass.getuser()
    except (KeyError, OSError):
        return "staff"
