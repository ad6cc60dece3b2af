"""The settings of an installation, read from ``onrecord.toml`` in its home."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields, replace
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
    address must be public. ``delays`` are the hosts of publishers that are
    declared with a delay of their own.
    """

    delay: float = 1.0
    allow_loopback: bool = False
    hosts: dict[str, str] = field(default_factory=dict)
    delays: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Review:
    """Who may review: ``proxy`` are the addresses that may say who asks, in ``user_header``.

    ``address`` is where staff open the site behind the proxy, ``who`` the name
    of whoever works without one; ``show_who`` names staff in public.
    """

    proxy: tuple[str, ...] = ()
    user_header: str = "X-Remote-User"
    address: str | None = None
    who: str | None = None
    show_who: bool = False


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
    review: Review = Review()


def read_settings(path: Path) -> Settings:
    """Return the settings in a file, those of a new home where there is none."""
    try:
        written = tomllib.loads(path.read_text("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingError(f"{path} cannot be read: {error}") from error
    _refuse_unknown(written, Settings, str(path))
    delays: dict[str, float] = {}
    for number, publisher in enumerate(_tables(written), start=1):
        where = f"{path}, publisher {number}"
        delays |= _delays(publisher, where)
        _refuse_unknown(publisher, Publisher, where)
        publisher.setdefault("id", slug(str(publisher.get("name", ""))))
    for name, known in (("fetch", Fetching), ("review", Review)):
        if isinstance(written.get(name), dict):
            _refuse_unknown(written[name], known, f"{path}, {name}")
    try:
        settings = _with_delays(msgspec.convert(written, Settings), delays)
    except msgspec.ValidationError as error:
        raise SettingError(f"{path}: {error}") from error
    _refuse_twice([publisher.id for publisher in settings.publishers], str(path))
    return settings


def _tables(written: dict[str, Any]) -> list[dict[str, Any]]:
    found = written.get("publishers", [])
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _delays(publisher: dict[str, Any], where: str) -> dict[str, float]:
    """Take a publisher's own delay out of its table and return it by host.

    How often we may ask is ours to settle; the archive's publisher has no such field.
    """
    delay, hosts = publisher.pop("delay", None), publisher.get("addresses")
    if delay is None:
        return {}
    if isinstance(delay, bool) or not isinstance(delay, int | float) or delay < 0:
        raise SettingError(f"{where}: delay is a number of seconds, not {delay!r}")
    if not isinstance(hosts, list) or not hosts:
        raise SettingError(f"{where}: a delay needs addresses, the hosts that it is for")
    return {str(host).lower().removeprefix("www."): delay for host in hosts}


def _with_delays(settings: Settings, delays: dict[str, float]) -> Settings:
    """Return the settings with the publishers' delays; one that [fetch] states outranks them."""
    known = {**delays, **settings.fetch.delays}
    return replace(settings, fetch=replace(settings.fetch, delays=known))


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
