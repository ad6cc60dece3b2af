"""The web room's verbs."""

from __future__ import annotations

import logging
import socket
from pathlib import Path

import click

from archive.commands import home_option
from archive.errors import UsageError

_EPILOG = """\b
Examples:
  onrecord serve
  onrecord serve --port 8080
  onrecord serve --home /srv/archive --host 0.0.0.0
"""


@click.command(help=f"Show the archive in a browser, read-only.\n\n{_EPILOG}")
@home_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="The port."
)
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64))
def serve(home: Path, host: str, port: int, threads: int) -> None:
    """Listen until interrupted."""
    run(home, host, port, threads)


def run(home: Path, host: str, port: int, threads: int = 4) -> None:
    """Serve the archive of ``home`` until interrupted, saying first where it is."""
    # Imported here so that the other verbs start fast.
    import waitress

    from web.app import create_app
    from web.opening import open_desk
    from web.things_to_try import things_to_try

    # A line for every request that waits its turn would bury what matters.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    listening = _listen(host, port)
    app = create_app(desk=open_desk(home))
    server = waitress.create_server(app, sockets=[listening], threads=threads, ident=None)
    address = _address(host, listening.getsockname()[1])
    click.echo(f"On Record is at {address}", err=True)
    for words, path in things_to_try(app):
        click.echo(f"  {words}: {address}{path}", err=True)
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
