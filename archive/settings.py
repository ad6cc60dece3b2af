"""The settings of an installation, read from ``onrecord.toml`` in its home."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from archive.errors import SettingError
from archive.people import Publisher, slug

FILE_NAME = "onrecord.toml"


@dataclass(frozen=True, slots=True)
class Fetching:
    """How pages are fetched: ``delay`` in seconds, ``hosts`` as name to ``ip:port``.

    ``hosts`` and ``allow_loopback`` are for intranets and tests; every other
    address must be public.
    """

    delay: float = 1.0
    allow_loopback: bool = False
    hosts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """What an installation may choose; ``topics`` and ``works`` are files beside the settings.

    ``contact`` is the address that readers write to; ``originals`` says
    whether the public may download the captures.
    """

    site_name: str = "On Record"
    contact: str | None = None
    originals: bool = True
    topics: str | None = None
    works: str | None = None
    publishers: tuple[Publisher, ...] = ()
    fetch: Fetching = Fetching()


def read_settings(path: Path) -> Settings:
    """Return the settings in a file, those of a new home where there is none."""
    try:
        written = tomllib.loads(path.read_text("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingError(f"{path} cannot be read: {error}") from error
    _refuse_unknown(written, Settings, str(path))
    for number, publisher in enumerate(_tables(written), start=1):
        where = f"{path}, publisher {number}"
        _refuse_unknown(publisher, Publisher, where)
        publisher.setdefault("id", slug(str(publisher.get("name", ""))))
    if isinstance(written.get("fetch"), dict):
        _refuse_unknown(written["fetch"], Fetching, f"{path}, fetch")
    try:
        settings = msgspec.convert(written, Settings)
    except msgspec.ValidationError as error:
        raise SettingError(f"{path}: {error}") from error
    _refuse_twice([publisher.id for publisher in settings.publishers], str(path))
    return settings


def _tables(written: dict[str, Any]) -> list[dict[str, Any]]:
    found = written.get("publishers", [])
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _refuse_unknown(written: dict[str, Any], known: type, where: str) -> None:
    names = [field.name for field in fields(known)]
    for name in written:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            told = f"the nearest is {near[0]!r}" if near else f"there are {', '.join(names)}"
            raise SettingError(f"{where}: there is no setting {name!r}; {told}")


def _refuse_twice(ids: list[str], where: str) -> None:
    for name in ids:
        if ids.count(name) > 1:
            raise SettingError(f"{where}: two publishers have the id {name!r}; give one another")
