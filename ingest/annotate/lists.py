"""What the annotators are given besides the release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from archive.topics import Topic
from archive.works import Work

Listed = TypeVar("Listed")
More = ParamSpec("More")
Made = TypeVar("Made")
_MOST_LISTS: Final = 16


def made_once(
    make: Callable[Concatenate[Listed, More], Made],
) -> Callable[Concatenate[Listed, More], Made]:
    """Return ``make`` so that what it made of a list is kept while the same list comes again.

    The list itself is the key: a hash of all that it holds costs more than reading a paragraph.
    """
    kept: dict[tuple[object, ...], tuple[Listed, Made]] = {}

    @wraps(make)
    def known(listed: Listed, /, *more: More.args, **named: More.kwargs) -> Made:
        key = (id(listed), *more, *named.items())
        found = kept.get(key)
        if found is None or found[0] is not listed:
            if len(kept) >= _MOST_LISTS:
                kept.clear()
            found = kept[key] = (listed, make(listed, *more, **named))
        return found[1]

    return known


@dataclass(frozen=True, slots=True)
class Lists:
    """The controlled topics and the works that are known by name, each as staff keep them."""

    topics: tuple[Topic, ...] = ()
    works: tuple[Work, ...] = ()
