"""The options that the ingest script's verbs share."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

FORMATS = ("html", "text", "mail", "pdf", "docx")
Verb = TypeVar("Verb", bound=Callable[..., Any])


def stated_options(verb: Verb) -> Verb:
    """Add the options by which staff state what an input does not say."""
    for option in reversed(
        (
            click.option("--publisher", metavar="NAME", help="Who put the releases out."),
            click.option("--date", "published", type=DAY, help="When: YYYY-MM-DD."),
            click.option(
                "--as",
                "format_",
                type=click.Choice(FORMATS),
                help="The format, where it is not plain to see.",
            ),
            click.option("--source", metavar="NAME", help="Read with this source alone."),
        )
    ):
        verb = option(verb)
    return verb


def staff(said: str | None = None) -> str:
    """Return who decides: as they say, else the user's name."""
    try:
        return said or getpass.getuser()
    except (KeyError, OSError):
        return "staff"


class _Day(click.ParamType[date]):
    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2019-05-08", param, ctx)


DAY = _Day()
