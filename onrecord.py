"""The front door: one command that collects the rooms' verbs and tells the index what changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import archive.commands
import index.commands
import ingest.commands
import web.commands
from archive.errors import OnRecordError
from archive.verbs.doctor import MORE

if TYPE_CHECKING:
    from archive.diagnosis import Check


class FrontDoor(click.Group):
    """A group whose verbs fail in one sentence, with the exit codes that staff rely on."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; an error of ours is said and becomes its exit code."""
        try:
            return super().invoke(ctx)
        except OnRecordError as error:
            click.echo(f"onrecord: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            ctx.exit(130)


def _index_check() -> Check:
    from index.diagnosis import check_index

    return check_index


def _quarantine_check() -> Check:
    from ingest.diagnosis import check_quarantine

    return check_quarantine


def bring_index_up(home: Path) -> None:
    """Bring the home's index up to its archive."""
    from index.opening import update_home

    update_home(home)


@click.group("onrecord", cls=FrontDoor)
@click.version_option(package_name="onrecord", prog_name="onrecord")
@click.pass_context
def main(context: click.Context) -> None:
    """An archive of press releases: who said what, on whose behalf, citing which paragraph.

    \b
    onrecord demo                              the sample archive, in your browser
    onrecord check release.html --why          show what would be understood
    onrecord add inbox/ --publisher ISHR       add releases
    onrecord search 'speaker:"Phil Lynch"'     find quotations
    """
    context.obj = bring_index_up


@click.command()
@archive.commands.home_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--no-serve", is_flag=True, help="Fill and index only.")
def demo(home: Path, host: str, port: int, no_serve: bool) -> None:
    """Make a home with the sample archive, index it and serve it.

    Run again, it changes nothing and serves what is there.

    \b
    onrecord demo
    onrecord demo --home /tmp/demo --port 8080
    """
    from ingest.demo import fill

    fill(home)
    bring_index_up(home)
    if not no_serve:
        web.commands.run(home, host, port)


for _room in (ingest.commands, archive.commands, index.commands, web.commands):
    for _verb in _room.COMMANDS:
        main.add_command(_verb)
main.add_command(demo)
MORE.extend((_index_check, _quarantine_check))
