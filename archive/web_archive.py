"""What was got from the web as a WARC file, for web archives and their tools."""

from __future__ import annotations

import gzip
from base64 import b32encode
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha1
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from archive.capture import Capture, Fetch
from archive.errors import StoreError
from archive.store import Store
from archive.watching import Watch, unwatched

# What said how a body was sent; the archive keeps it as it was before that.
_SENT = ("content-encoding", "transfer-encoding", "content-length", "connection")
_PHRASES = {each.value: each.phrase for each in HTTPStatus}
Headers = list[tuple[str, str]]


def write_warc(store: Store, path: Path, watch: Watch = unwatched) -> int:
    """Write every fetch of a release that is shown into the new file ``path``; return how many.

    Each is a response with the address, the time and the headers of its
    fetch; what came as a file is a resource. The same archive gives the same
    bytes. A name that ends in ``.gz`` is compressed, record by record.
    """
    if path.exists():
        raise StoreError(f"{path} is there already; name a new file")
    aside = path.with_name(f"{path.name}.part")
    try:
        with aside.open("wb") as file:
            count = _write(store, file, path.name, watch)
        aside.replace(path)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror}; name another file") from error
    finally:
        aside.unlink(missing_ok=True)
    return count


def _write(store: Store, file: BinaryIO, name: str, watch: Watch) -> int:
    count = 0
    for fetch, capture, data in _fetched(store, watch):
        if not count:
            _put(file, name, _about(name, fetch.at))
        _put(file, name, _record(fetch, capture, data))
        count += 1
    return count


def _put(file: BinaryIO, name: str, record: bytes) -> None:
    file.write(gzip.compress(record, mtime=0) if name.endswith(".gz") else record)


def _fetched(store: Store, watch: Watch) -> Iterator[tuple[Fetch, Capture, bytes]]:
    """Yield each fetch once, with its bytes; a page may hold several releases."""
    seen: set[int] = set()
    names = store.release_ids()
    for name in watch(names, len(names)):
        if store.record(name) is None:
            continue
        for fetch in store.fetches(name):
            held = store.capture(fetch.digest)
            if fetch.number not in seen and held:
                seen.add(fetch.number)
                yield fetch, *held


def _about(name: str, at: datetime) -> bytes:
    """Return the record that opens a file; dated by what it holds, not by when it was made."""
    told = b"software: On Record\r\nformat: WARC File Format 1.1\r\n"
    kind = "application/warc-fields"
    return _block("warcinfo", kind, name, at, told, [("WARC-Filename", name)])


def _record(fetch: Fetch, capture: Capture, data: bytes) -> bytes:
    identity = f"{fetch.digest} {fetch.address or fetch.name} {fetch.at}"
    if fetch.address is None:
        target = [("WARC-Target-URI", f"urn:sha256:{fetch.digest}")]
        return _block("resource", capture.media_type, identity, fetch.at, data, target)
    target = [("WARC-Target-URI", fetch.address), ("WARC-Payload-Digest", _digest(data))]
    block = _answer(fetch, capture, len(data)) + data
    kind = "application/http; msgtype=response"
    return _block("response", kind, identity, fetch.at, block, target)


def _block(
    kind: str, media_type: str, identity: str, at: datetime, block: bytes, more: Headers
) -> bytes:
    """Return a record: its headers, an empty line, its block, two empty lines."""
    headers = [
        ("WARC-Type", kind),
        ("WARC-Record-ID", f"<urn:uuid:{uuid5(NAMESPACE_URL, identity)}>"),
        ("WARC-Date", at.astimezone(UTC).isoformat().replace("+00:00", "Z")),
        *more,
        ("WARC-Block-Digest", _digest(block)),
        ("Content-Type", media_type),
        ("Content-Length", str(len(block))),
    ]
    return _lines("WARC/1.1", headers) + block + b"\r\n\r\n"


def _answer(fetch: Fetch, capture: Capture, size: int) -> bytes:
    """Return what the server said; of how it sent the body, what is so now."""
    status = fetch.status or 200
    kept = [(n, v) for n, v in fetch.headers if n.lower() not in _SENT]
    if not any(name.lower() == "content-type" for name, _ in kept):
        charset = f"; charset={capture.charset}" if capture.charset else ""
        kept.append(("Content-Type", f"{capture.media_type}{charset}"))
    kept.append(("Content-Length", str(size)))
    return _lines(f"HTTP/1.1 {status} {_PHRASES.get(status, 'Answered')}", kept)


def _lines(first: str, headers: Headers) -> bytes:
    # A value holds no line end, whatever a server sent.
    lines = [f"{' '.join(n.split())}: {' '.join(v.split())}" for n, v in headers]
    return "\r\n".join([first, *lines, "", ""]).encode()


def _digest(data: bytes) -> str:
    """Return the digest that web archives use: to find, not to prove; SHA-256 is our proof."""
    return f"sha1:{b32encode(sha1(data, usedforsecurity=False).digest()).decode()}"
