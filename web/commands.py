"""The web room's verbs."""

from __future__ import annotations

import getpass
import logging
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive.commands import home_option
from archive.errors import UsageError

if TYPE_CHECKING:
    from flask import Flask

_EPILOG = """\b
Examples:
  onrecord serve
  onrecord serve --port 8080
  onrecord serve --home /srv/archive --host 0.0.0.0
  onrecord serve --review --who "Ada Quill"
"""


@click.command(help=f"Show the archive in a browser, read-only.\n\n{_EPILOG}")
@home_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), help="The port: 8000, for the review site 8001."
)
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64))
@click.option("--review", is_flag=True, help="Show staff what to review, for this machine alone.")
@click.option("--who", help="Under which name decisions are kept; without it, yours here.")
def serve(
    home: Path, host: str, port: int | None, threads: int, review: bool, who: str | None
) -> None:
    """Listen until interrupted."""
    if review:
        run_review(home, host, 8001 if port is None else port, threads, who)
    else:
        run(home, host, 8000 if port is None else port, threads)


def run(home: Path, host: str, port: int, threads: int = 4) -> None:
    """Serve the archive of ``home`` until interrupted, saying first where it is."""
    # Imported here so that the other verbs start fast.
    from web.app import create_app
    from web.opening import open_desk
    from web.things_to_try import things_to_try

    listening = _listen(host, port)
    app = create_app(desk=open_desk(home))
    address = _address(host, listening.getsockname()[1])
    click.echo(f"On Record is at {address}", err=True)
    for words, path in things_to_try(app):
        click.echo(f"  {words}: {address}{path}", err=True)
    _serve(app, listening, threads)


def run_review(home: Path, host: str, port: int, threads: int = 4, who: str | None = None) -> None:
    """Serve the review site of ``home`` until interrupted.

    Without a proxy that says who asks, it listens on this machine alone.
    """
    from archive.home import settings_of
    from web.opening import open_desk
    from web.review.gate import Gate, is_loopback
    from web.review.room import the_room_of
    from web.review.slips import review_key
    from web.review_app import create_review_app

    chosen = settings_of(home).review
    gate = Gate(who or chosen.who or getpass.getuser(), chosen)
    if not gate.proxied and not is_loopback(host):
        raise UsageError(
            f"the review site listens on this machine alone, not on {host}; to work from others, "
            "put a proxy before it that knows your staff: review.proxy in onrecord.toml"
        )
    listening = _listen(host, port)
    app = create_review_app(open_desk(home), gate, review_key(home))
    click.echo("Looking through the archive for what is doubtful …", err=True)
    total = len(the_room_of(app).doubts())
    address = chosen.address or _address(host, listening.getsockname()[1])
    click.echo(f"The review site is at {address}: {total:,} to look at", err=True)
    if not gate.proxied:
        click.echo(f"Decisions are kept as those of {gate.who}.", err=True)
    _serve(app, listening, threads)


def _serve(app: Flask, listening: socket.socket, threads: int) -> None:
    """Answer until interrupted."""
    import waitress

    # A line for every request that waits its turn would bury what matters.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = waitress.create_server(app, sockets=[listening], threads=threads, ident=None)
    click.echo("Ctrl-C ends it.", err=True)
    try:
        server.run()
    finally:
        server.close()


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that is bound, before anything slow is begun."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, protocol)
        try:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind(place)
        except OSError:
            bound.close()
            raise
    except OSError as error:
        raise UsageError(
            f"cannot listen on {host} port {port}: {error.strerror}; choose another with --port"
        ) from error
    return bound


def _address(host: str, port: int) -> str:
    shown = "127.0.0.1" if host in ("0.0.0.0", "::", "") else host  # noqa: S104 - only shown
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}"


COMMANDS: tuple[click.Command, ...] = (serve,)
