"""What staff named on the command line, as a stream of inputs in a fixed order."""

from __future__ import annotations

import json
import mimetypes
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from archive.capture import Bytes
from archive.errors import ReadingError, UsageError

SIZE_LIMIT = 10_000_000
UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read; its bytes are loaded only when its turn comes.

    ``publisher`` is a name or id as staff wrote it; ``charset``, ``headers``
    and ``status`` are what a server said, ``at`` is when. ``unasked`` says
    that nobody named it: where it is no release, it is passed over. ``fed``
    is when a feed says that it was published; ``in_folder`` says that its
    folder was named: where it is a file of a site or a program, it is passed over.
    """

    name: str
    load: Callable[[], bytes]
    address: str | None = None
    publisher: str | None = None
    published: date | None = None
    media_type: str = UNKNOWN_TYPE
    charset: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    status: int | None = None
    at: datetime | None = None
    unasked: bool = False
    fed: date | None = None
    in_folder: bool = False

    def bytes(self) -> Bytes:
        """Return the input's bytes, or raise ``ReadingError`` where the file cannot be read."""
        try:
            data = self.load()
        except OSError as error:
            raise ReadingError("S108", f"{self.name}: {error.strerror or error}") from error
        return Bytes(data, self.media_type, self.charset, self.address, self.name)


def file_input(path: Path, name: str | None = None) -> Input:
    """Return the input that a file is, known by ``name`` (default: the path as given)."""
    guessed, _ = mimetypes.guess_type(path.name)
    return Input(name or str(path), lambda: _load(path), media_type=guessed or UNKNOWN_TYPE)


def named_inputs(
    paths: Iterable[str],
    standard_input: Callable[[], bytes],
    tell: Callable[[str], None] = lambda _: None,
) -> Iterator[Input]:
    """Yield the inputs that files, folders and ``-`` name; a folder's files in order of path.

    A web archive file gives the pages in it; ``tell`` is told what it held besides.
    """
    for each in paths:
        path = Path(each)
        if each == "-":
            yield Input("standard input", standard_input)
        elif path.is_dir():
            yield from folder_inputs(path, tell)
        elif path.exists():
            yield from _inputs_in(path, str(path), tell)
        else:
            raise UsageError(f"{each}: no such file or folder; name one that exists, or -")


def folder_inputs(folder: Path, tell: Callable[[str], None] = lambda _: None) -> Iterator[Input]:
    """Yield every file below a folder in order of path, hidden ones and their folders left out.

    A link inside the folder is the file that it leads to, once; ``tell`` is
    told how many links lead out of it, which nobody follows.
    """
    leading_out = 0
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if _is_hidden(inside):
            continue
        if path.is_symlink():
            aim = _aim(path, folder)
            leading_out += aim is None
            if aim is None or not _is_hidden(aim):
                continue
        if path.is_file():
            for each in _inputs_in(path, str(Path(folder.name or ".") / inside), tell):
                yield replace(each, in_folder=True)
    if leading_out:
        links = "link leads" if leading_out == 1 else "links lead"
        tell(f"{leading_out:,} {links} out of {folder}; what is there was not added")


def _is_hidden(inside: Path) -> bool:
    return any(part.startswith(".") for part in inside.parts)


def _aim(link: Path, folder: Path) -> Path | None:
    """Return where in the folder a link leads, ``None`` where it leads out of it."""
    aim, root = Path(os.path.realpath(link)), Path(os.path.realpath(folder))
    return aim.relative_to(root) if aim.is_relative_to(root) else None


def _inputs_in(path: Path, name: str, tell: Callable[[str], None]) -> Iterator[Input]:
    """Yield the inputs in one file: itself, or the pages of a web archive."""
    if not is_web_archive(path):
        yield file_input(path, name)
        return
    from ingest.warc.inputs import warc_inputs

    yield from warc_inputs(path, tell)


def is_web_archive(path: Path) -> bool:
    """Return whether a file is called like a web archive, which holds many pages."""
    return path.name.lower().endswith((".warc", ".warc.gz"))


def manifest_inputs(manifest: Path) -> Iterator[Input]:
    """Yield the inputs that a manifest's lines name, their files relative to the manifest.

    A line is ``{"file", "address", "publisher", "date", "media_type"}``, all
    but the first optional.
    """
    for number, line in enumerate(manifest.read_text("utf-8").splitlines(), 1):
        if line.strip():
            yield _manifest_input(manifest, f"{manifest}, line {number}", line)


def _manifest_input(manifest: Path, where: str, line: str) -> Input:
    try:
        row: dict[str, Any] = json.loads(line)
        found = file_input(manifest.parent / row["file"], row["file"])
        published = date.fromisoformat(row["date"]) if row.get("date") else None
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{where}: {error}; a line is an object with file, and if need be address, "
            "publisher, date (YYYY-MM-DD) and media_type"
        ) from error
    return replace(
        found,
        address=row.get("address"),
        publisher=row.get("publisher"),
        published=published,
        media_type=row.get("media_type") or found.media_type,
    )


def _load(path: Path) -> bytes:
    size = path.stat().st_size
    if size > SIZE_LIMIT:
        raise ReadingError("S106", f"{path.name} has {size:,} bytes; the limit is {SIZE_LIMIT:,}")
    return path.read_bytes()
