"""What a record of a web archive holds: a page, or why it is passed over."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from io import BytesIO
from typing import Literal

from ingest.fetch.addresses import normal
from ingest.fetch.bodies import decoded
from ingest.fetch.types import is_page
from ingest.inputs import SIZE_LIMIT

Passed = Literal["revisit", "no success", "other type", "not a page"]
_KINDS = ("response", "resource")
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Got:
    """A page as it was got: where, when, and what the server said."""

    data: bytes
    address: str | None
    at: datetime | None
    media_type: str
    charset: str | None
    headers: tuple[tuple[str, str], ...]
    status: int | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a server said: its headers and status, none where the record is a file's."""

    headers: Message
    status: int | None
    body: bytes


class BadRecordError(Exception):
    """A record is damaged, or larger than any page."""


def page_in(data: bytes, *, cut: bool) -> Got | Passed:
    """Return the page in a record, or as what it is passed over; or raise ``BadRecordError``."""
    stream = BytesIO(data)
    stream.readline()
    about = _headers(stream)
    kind = about.get("WARC-Type", "").strip().lower()
    if kind not in _KINDS:
        return "revisit" if kind == "revisit" else "not a page"
    address = normal(about.get("WARC-Target-URI", "").strip().strip("<>"))
    answer = _answer(stream) if kind == "response" else _Answer(about, None, stream.read())
    if answer.status not in (None, 200):
        return "no success"
    media_type = answer.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if not is_page(media_type, address or ""):
        return "other type"
    if cut:
        raise BadRecordError(f"the page has more than {SIZE_LIMIT:,} bytes, which is the limit")
    kept = _kept(answer.headers) if kind == "response" else ()
    at, charset = _date(about.get("WARC-Date", "")), _charset(answer.headers)
    return Got(_body(answer), address, at, media_type, charset, kept, answer.status)


def _headers(stream: BytesIO) -> Message:
    try:
        return http.client.parse_headers(stream)
    except http.client.HTTPException as error:
        raise BadRecordError(f"its headers cannot be read ({error!r:.80})") from error


def _answer(stream: BytesIO) -> _Answer:
    line = stream.readline(1_000).split(None, 2)
    if len(line) < 2 or not line[0].startswith(b"HTTP/") or not line[1].isdigit():
        raise BadRecordError("it holds no answer of a web server")
    return _Answer(_headers(stream), int(line[1][:3]), stream.read())


def _kept(headers: Message) -> tuple[tuple[str, str], ...]:
    """Return the headers to keep; cookies are nobody's record."""
    given = ((name, " ".join(str(value).split())) for name, value in headers.items())
    return tuple((n, v) for n, v in given if not n.lower().startswith("set-cookie"))


def _charset(headers: Message) -> str | None:
    named = headers.get_param("charset")
    return named if isinstance(named, str) and named.isascii() else None


def _body(answer: _Answer) -> bytes:
    """Return the page as it was before it was sent.

    Some tools undo chunks and compression, and leave the headers that speak of them.
    """
    body, headers = answer.body, answer.headers
    if "chunked" in headers.get("Transfer-Encoding", "").lower():
        body = _joined(body)
    encoding = headers.get("Content-Encoding", "").strip().lower()
    if encoding in ("gzip", "x-gzip") and not body.startswith(_GZIP):
        encoding = ""
    if encoding == "deflate" and body.lstrip()[:1] == b"<":
        encoding = ""
    pieces = iter((body, b""))
    try:
        return decoded(lambda _: next(pieces), encoding, SIZE_LIMIT)
    except ValueError as error:
        raise BadRecordError(str(error)) from error


def _joined(body: bytes) -> bytes:
    """Return chunks put together; what is not in chunks as it is."""
    pieces: list[bytes] = []
    stream = BytesIO(body)
    while True:
        line = stream.readline(100).split(b";")[0].strip()
        try:
            size = int(line, 16)
        except ValueError:
            return body if not pieces else b"".join(pieces)
        if size <= 0:
            return b"".join(pieces) if pieces or line == b"0" else body
        pieces.append(stream.read(size))
        stream.readline(100)


def _date(written: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(written.strip())
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
