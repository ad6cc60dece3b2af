"""The topics of a home: their names, definitions and words, for pages to show."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from archive.topics import Topic

FILE_NAME = "topics.toml"


def read_topics(path: Path) -> tuple[Topic, ...]:
    """Return the topics of a list; none where it is missing or cannot be read.

    A page without definitions is better than no page, so nothing is refused here.
    """
    try:
        written = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return ()
    tables = written.get("topic", written.get("topics", []))
    listed = tables if isinstance(tables, list) else []
    found = (_topic(each) for each in listed if isinstance(each, dict))
    return tuple(topic for topic in found if topic)


def _topic(table: dict[str, Any]) -> Topic | None:
    name = table.get("id")
    if not isinstance(name, str) or not name:
        return None
    words = [held for held in table.values() if isinstance(held, list)]
    return Topic(
        id=name,
        name=str(table.get("name") or name),
        definition=str(table.get("definition") or ""),
        terms=tuple(word for held in words for word in held if isinstance(word, str)),
    )
