"""A hostile web server, and a canary that must see no connection."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

pytest.importorskip("protego", reason="the extra onrecord[crawl] is not installed")

from ingest.fetch.caller import Caller
from ingest.fetch.guard import Guard
from ingest.fetch.http import Client, Limits
from ingest.fetch.schedule import Turns

HOST = "www.hostile.example"
Reply = Callable[[socket.socket], None]


def head(status: str = "200 OK", *lines: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


@dataclass
class Listener:
    """A socket that answers each path as told and writes down who came."""

    address: str = "127.0.0.1"
    port: int = 0
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    connections: int = 0

    def __post_init__(self) -> None:
        self._socket = socket.create_server((self.address, self.port), backlog=50)
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def says(self, path: str, *pieces: bytes) -> None:
        """Answer a path with some bytes and close."""

        def reply(connection: socket.socket) -> None:
            for piece in pieces:
                connection.sendall(piece)

        self.replies[path] = reply

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            request = connection.recv(65_536).decode("latin-1")
            path = request.split(" ")[1] if " " in request else ""
            self.asked.append(path)
            missing = lambda c: c.sendall(head("404 Not Found", "Content-Length: 0"))  # noqa: E731
            self.replies.get(path, missing)(connection)


@pytest.fixture
def hostile() -> Iterator[Listener]:
    """The hostile server, at the host that the clients of these tests are told of."""
    server = Listener()
    yield server
    server.close()


@pytest.fixture
def canary() -> Iterator[Listener]:
    """A server inside the network: it must see no connection."""
    server = Listener()
    yield server
    server.close()
    assert server.connections == 0


LIMITS = Limits(
    header_bytes=16_000, body_bytes=1_000_000, seconds=1.0, connect_seconds=1.0, tries=2
)


@pytest.fixture
def make_caller(hostile: Listener) -> Callable[..., Caller]:
    """A function that makes a caller who finds the hostile server."""

    def make(guard: Guard | None = None) -> Caller:
        known = guard or Guard(hosts={HOST: f"127.0.0.1:{hostile.port}"})
        return Caller(Client(known, LIMITS, "onrecord/test"), Turns(pace=0.001), LIMITS, 0.0)

    return make


@pytest.fixture
def caller(make_caller: Callable[..., Caller]) -> Caller:
    """A caller who finds the hostile server."""
    return make_caller()


@pytest.fixture
def bomb() -> bytes:
    """A hundred megabytes of nothing, compressed to a hundred kilobytes."""
    return gzip.compress(b"\0" * 100_000_000, 6)


@pytest.fixture
def drip() -> Reply:
    """A reply that sends a byte now and then, without end."""

    def reply(connection: socket.socket) -> None:
        connection.sendall(head("200 OK", "Content-Type: text/html", "Content-Length: 100000"))
        while True:
            connection.sendall(b"x")
            time.sleep(0.05)

    return reply


@pytest.fixture
def endless() -> Reply:
    """A reply whose body does not end."""

    def reply(connection: socket.socket) -> None:
        connection.sendall(head("200 OK", "Content-Type: text/html"))
        while True:
            connection.sendall(b"<p>and so on</p>" * 1000)

    return reply
