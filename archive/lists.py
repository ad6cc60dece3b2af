"""The lists that staff can edit, read from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from archive.errors import SettingError
from archive.topics import Topic
from archive.works import Work

TOPICS_FILE: Final = Path(__file__).with_name("topics.toml")
WORKS_FILE: Final = Path(__file__).with_name("works.toml")
_LANGUAGES: Final = ("en", "fr", "es")


class ListError(SettingError):
    """A list of topics or works cannot be used."""

    def __init__(self, file: Path, where: str, why: str, next_step: str) -> None:
        super().__init__(f"{file.name}, {where}: {why}; {next_step}")


def topics_file(home: Path, named: str | None = None) -> Path:
    """Return the list of topics of a home: as its settings name it, its own, or the bundled one."""
    return _list_file(home, named, TOPICS_FILE)


def works_file(home: Path, named: str | None = None) -> Path:
    """Return what a home adds to the bundled works: as its settings name it, or its own.

    It is the bundled list itself where the home adds nothing.
    """
    return _list_file(home, named, WORKS_FILE)


def _list_file(home: Path, named: str | None, bundled: Path) -> Path:
    if named:
        return home / named
    own = home / bundled.name
    return own if own.exists() else bundled


def load_topics(file: Path) -> tuple[Topic, ...]:
    """Return the topics of a TOML file, in its order, or raise ``ListError``."""
    entries = _entries(file, "topic")
    topics = tuple(_topic(file, at, entry) for at, entry in enumerate(entries, 1))
    _no_id_twice(file, "topic", [topic.id for topic in topics])
    return topics


def load_works(file: Path) -> tuple[Work, ...]:
    """Return the works of a TOML file over the bundled ones, or raise ``ListError``.

    An entry with the id of a bundled work takes its place; all others are added.
    """
    entries = _entries(file, "work")
    works = tuple(_work(file, at, entry) for at, entry in enumerate(entries, 1))
    _no_id_twice(file, "work", [work.id for work in works])
    if file == WORKS_FILE:
        return works
    own = {work.id: work for work in works}
    bundled = tuple(own.pop(work.id, work) for work in load_works(WORKS_FILE))
    return (*bundled, *own.values())


def _entries(file: Path, name: str) -> list[Mapping[str, Any]]:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ListError(
            file, "the file", f"cannot be read ({error.strerror})", "check it"
        ) from None
    except UnicodeDecodeError as error:
        raise ListError(file, f"byte {error.start}", "is not UTF-8", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ListError(file, "the TOML", str(error), "mend that line") from None
    entries = document.get(name, [])
    unknown = sorted(set(document) - {name})
    if unknown or not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        what = f"unknown table {unknown[0]!r}" if unknown else f"{name!r} is not a list of tables"
        raise ListError(file, "the file", what, f"write every entry under [[{name}]]")
    return entries


def _topic(file: Path, at: int, entry: Mapping[str, Any]) -> Topic:
    where = f"topic {at} ({entry.get('id', 'without id')})"
    known = {"id", "name", "definition", "evidence", *_LANGUAGES}
    _only(file, where, entry, known)
    terms = tuple(t for lang in _LANGUAGES for t in _words(file, where, entry, lang))
    if not terms:
        raise ListError(file, where, "no terms", 'add a line such as en = ["word", "prefix*"]')
    evidence = entry.get("evidence", 2)
    if not isinstance(evidence, int) or isinstance(evidence, bool) or evidence < 1:
        raise ListError(file, where, f"evidence {evidence!r}", "write a whole number from 1 on")
    return Topic(
        _text(file, where, entry, "id"),
        _text(file, where, entry, "name"),
        _text(file, where, entry, "definition"),
        terms,
        evidence,
    )


def _work(file: Path, at: int, entry: Mapping[str, Any]) -> Work:
    where = f"work {at} ({entry.get('id', 'without id')})"
    _only(file, where, entry, {"id", "symbol", "title", "kind", "aliases", "address"})
    return Work(
        _text(file, where, entry, "id"),
        _text(file, where, entry, "symbol") if "symbol" in entry else None,
        _text(file, where, entry, "title"),
        _text(file, where, entry, "kind"),
        _words(file, where, entry, "aliases"),
        _text(file, where, entry, "address") if "address" in entry else None,
    )


def _text(file: Path, where: str, entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ListError(file, where, f"no {key}", f'add a line {key} = "…"')
    return value.strip()


def _words(file: Path, where: str, entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise ListError(file, where, f"{key} is not a list of words", f'write {key} = ["…", "…"]')
    return tuple(value)


def _only(file: Path, where: str, entry: Mapping[str, Any], known: set[str]) -> None:
    unknown = sorted(set(entry) - known)
    if unknown:
        choose = ", ".join(sorted(known))
        raise ListError(file, where, f"unknown key {unknown[0]!r}", f"choose among {choose}")


def _no_id_twice(file: Path, name: str, ids: list[str]) -> None:
    twice = [each for at, each in enumerate(ids) if each in ids[:at]]
    if twice:
        raise ListError(file, f"{name} {twice[0]}", "the id stands twice", "give one another id")
