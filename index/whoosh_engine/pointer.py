"""Which tables of contents are the index now: one small file, replaced whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from index.entries import Unit
from index.whoosh_engine.storage import durable_file

FORMAT = 5
NAME = "CURRENT"


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit's table of contents: its generation and the SHA-256 of its file."""

    generation: int
    digest: str


class Pointer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The build folder, the last archive change in it, and each unit's table."""

    build: str
    change: int
    tables: dict[Unit, Table]
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells cheaply that the pointer is another one."""

    modified: int
    inode: int
    size: int


def stamp(folder: Path) -> Stamp | None:
    """Return the pointer's stamp, ``None`` when there is no index."""
    try:
        found = (folder / NAME).stat()
    except FileNotFoundError:
        return None
    return Stamp(found.st_mtime_ns, found.st_ino, found.st_size)


def read(folder: Path) -> Pointer:
    """Return the pointer; one of another format is a ``ValueError``."""
    pointer = msgspec.json.decode((folder / NAME).read_bytes(), type=Pointer)
    if pointer.format != FORMAT:
        raise ValueError(f"the index has format {pointer.format}, this program reads {FORMAT}")
    return pointer


def write(folder: Path, pointer: Pointer) -> None:
    """Make ``pointer`` the index."""
    with durable_file(folder / NAME) as file:
        file.write(msgspec.json.encode(pointer))
