"""What is wrong with an installation, and what to do about it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from archive.errors import OnRecordError
from archive.home import ROOM, ingest_lock, open_store, settings_of
from archive.settings import FILE_NAME
from archive.sql_fixity import structure
from archive.sql_store import DATABASE

State = Literal["ok", "look", "wrong"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at; ``told`` says what was found and what to do."""

    state: State
    about: str
    told: str


Check = Callable[[Path], Iterator[Diagnosis]]


def diagnose(home: Path, more: tuple[Check, ...] = ()) -> Iterator[Diagnosis]:
    """Yield what each check found: those of the archive, then ``more`` of other rooms."""
    for check in (_python, _home, _settings, _room, _archive, _writer, *more):
        try:
            yield from check(home)
        except OnRecordError as error:
            yield Diagnosis("wrong", check.__name__.strip("_"), str(error))


def _python(_: Path) -> Iterator[Diagnosis]:
    yield Diagnosis("ok", "python", ".".join(map(str, sys.version_info[:3])))


def _home(home: Path) -> Iterator[Diagnosis]:
    if home.is_dir():
        yield Diagnosis("ok", "home", str(home.resolve()))
    else:
        yield Diagnosis("look", "home", f"{home} does not exist yet; onrecord add makes it")


def _settings(home: Path) -> Iterator[Diagnosis]:
    count = len(settings_of(home).publishers)
    if (home / FILE_NAME).exists():
        yield Diagnosis("ok", "settings", f"{FILE_NAME} declares {count} publishers")
    else:
        yield Diagnosis("ok", "settings", f"no {FILE_NAME}: the defaults hold")


def _room(home: Path) -> Iterator[Diagnosis]:
    folder = next(each for each in (home.resolve(), *home.resolve().parents) if each.exists())
    free = shutil.disk_usage(folder).free
    enough = free >= ROOM
    told = f"{free / 1e9:.1f} GB free" if enough else f"{free / 1e6:.0f} MB free; make room"
    yield Diagnosis("ok" if enough else "wrong", "room", told)


def _archive(home: Path) -> Iterator[Diagnosis]:
    if not (home / DATABASE).exists():
        yield Diagnosis("look", "archive", "empty; begin with onrecord add or onrecord demo")
        return
    store = open_store(home)
    try:
        with store.database.reading() as connection:
            wrong = list(structure(connection))
        for sentence in wrong:
            yield Diagnosis("wrong", "archive", f"{sentence}; run onrecord verify")
        if not wrong:
            told = f"{len(store.release_ids())} releases, change {store.last_change()}"
            yield Diagnosis("ok", "archive", f"{told}; onrecord verify checks every digest")
    finally:
        store.close()


def _writer(home: Path) -> Iterator[Diagnosis]:
    if not home.is_dir():
        return
    try:
        with ingest_lock(home):
            yield Diagnosis("ok", "writer", "nobody is adding")
    except OnRecordError as error:
        yield Diagnosis("look", "writer", str(error))
