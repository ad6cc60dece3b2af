"""What the annotators are given besides the release."""

from __future__ import annotations

from dataclasses import dataclass

from archive.topics import Topic
from archive.works import Work


@dataclass(frozen=True, slots=True)
class Lists:
    """The controlled topics and the works that are known by name, each as staff keep them."""

    topics: tuple[Topic, ...] = ()
    works: tuple[Work, ...] = ()
