"""One request and its answer over HTTP, with a cap on everything that could have no end."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.message import Message
from typing import Any, cast
from urllib.parse import urlsplit

from archive.errors import FetchError
from ingest.fetch.bodies import decoded
from ingest.fetch.guard import Guard
from ingest.fetch.types import is_readable

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anything an answer may take; sizes in bytes."""

    header_bytes: int = 64_000
    body_bytes: int = 10_000_000
    seconds: float = 60.0
    connect_seconds: float = 15.0
    redirects: int = 5
    tries: int = 3
    longest_wait: float = 120.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said to one request.

    The body is decoded; it is read only of a success, and only where its
    type is one that we read.
    """

    address: str
    status: int
    headers: Headers
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """Return the first header of that name."""
        return next((value for each, value in self.headers if each.lower() == name), None)

    @property
    def media_type(self) -> str:
        """Return the type without its parameters, empty where none is given."""
        return (self.header("content-type") or "").split(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """Return the charset that the type's parameter names."""
        message = Message()
        message["content-type"] = self.header("content-type") or ""
        named = message.get_param("charset")
        return named if isinstance(named, str) and named.isascii() else None


class Client:
    """Asks one address once: no redirect is followed, nothing is tried again."""

    def __init__(self, guard: Guard, limits: Limits, user_agent: str) -> None:
        self._guard = guard
        self._limits = limits
        self._user_agent = user_agent
        self._tls = ssl.create_default_context()

    def get(
        self, address: str, extra: Mapping[str, str] | None = None, *, anything: bool = False
    ) -> Answer:
        """Return the answer to a GET, or raise ``FetchError``; ``anything`` reads every type."""
        deadline = time.monotonic() + self._limits.seconds
        try:
            connection = self._open(address)
        except OSError as error:
            raise FetchError(address, f"no secure connection ({error})", again=True) from error
        try:
            connection.sendall(self._request(address, extra or {}))
            return self._answer(address, connection, deadline, anything)
        except TimeoutError as error:
            raise FetchError(address, "the answer took too long", again=True) from error
        except (http.client.HTTPException, OSError) as error:
            why = f"the answer broke off or is no HTTP ({error!r:.200})"
            raise FetchError(address, why, again=True) from error
        finally:
            connection.close()

    def _open(self, address: str) -> socket.socket:
        parts = urlsplit(address)
        host, secure = parts.hostname or "", parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        plain, place = self._guard.connect(host, port, self._limits.connect_seconds)
        if not secure or place.mapped:
            return plain
        try:
            return self._tls.wrap_socket(plain, server_hostname=host)
        except OSError:
            plain.close()
            raise

    def _request(self, address: str, extra: Mapping[str, str]) -> bytes:
        parts = urlsplit(address)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Host": parts.netloc,
            "User-Agent": self._user_agent,
            "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
            **extra,
        }
        lines = [f"GET {target} HTTP/1.1", *(f"{n}: {v}" for n, v in headers.items()), "", ""]
        return "\r\n".join(lines).encode("latin-1", "replace")

    def _answer(
        self, address: str, connection: socket.socket, deadline: float, anything: bool
    ) -> Answer:
        wire = _Wire(connection, deadline, self._limits.header_bytes)
        response = http.client.HTTPResponse(cast(Any, wire), method="GET")
        try:
            response.begin()
        except _TooMuchError as error:
            raise FetchError(address, "the headers are larger than the limit") from error
        # Compressed or not, more bytes than the decoded body may have are too many.
        wire.allow(2 * self._limits.body_bytes)
        headers = tuple((name, value) for name, value in response.headers.items())
        answer = Answer(address, response.status, headers)
        is_wanted = anything or is_readable(answer.media_type, address)
        if response.status not in range(200, 300) or not is_wanted:
            return answer
        return replace(answer, body=self._body(address, response))

    def _body(self, address: str, response: http.client.HTTPResponse) -> bytes:
        encoding = response.headers.get("content-encoding", "")
        try:
            body = decoded(response.read1, encoding, self._limits.body_bytes)
            if response.length:
                raise http.client.IncompleteRead(body, response.length)
            return body
        except (ValueError, _TooMuchError) as error:
            raise FetchError(address, str(error) or "the body is larger than the limit") from error


class _TooMuchError(Exception):
    """More bytes came than were allowed."""


class _Wire(io.RawIOBase):
    """A connection that ends at a moment and after a number of bytes, however it drips."""

    def __init__(self, connection: socket.socket, deadline: float, allowed: int) -> None:
        self._connection = connection
        self._deadline = deadline
        self._allowed = allowed

    def makefile(self, *_: object) -> io.BufferedReader:
        """Return what ``http.client`` reads from."""
        return io.BufferedReader(self, 4096)

    def allow(self, more: int) -> None:
        """Allow so many bytes from now on."""
        self._allowed = more

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what has come, within what is left of time and bytes."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        count = self._connection.recv_into(buffer)
        self._allowed -= count
        if self._allowed < 0:
            raise _TooMuchError
        return count
