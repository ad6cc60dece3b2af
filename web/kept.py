"""Answers that were made once and are given again while the archive and the index stand still."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock

from flask import Response

# Bytes of answers in all, and of the largest that is worth its place.
CAPACITY = 32_000_000
LARGEST = 400_000


@dataclass(frozen=True, slots=True)
class Answer:
    """The body and headers of a page."""

    body: bytes
    headers: tuple[tuple[str, str], ...]

    def response(self) -> Response:
        """Return the page again."""
        return Response(self.body, headers=list(self.headers))


class KeptAnswers:
    """Answers of one state (``tag``), the least recently read given up first; threads share it."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity, self._size = capacity, 0
        self._tag = ""
        self._held: OrderedDict[Hashable, Answer] = OrderedDict()
        self._turn = Lock()

    def __len__(self) -> int:
        """Return how many answers are here."""
        return len(self._held)

    def get(self, tag: str, key: Hashable) -> Answer | None:
        """Return what was answered in this state, if it is still here."""
        with self._turn:
            found = self._held.get(key) if tag == self._tag else None
            if found:
                self._held.move_to_end(key)
            return found

    def put(self, tag: str, key: Hashable, answer: Answer) -> None:
        """Keep an answer; those of any other state are let go."""
        if len(answer.body) > min(LARGEST, self._capacity):
            return
        with self._turn:
            if tag != self._tag:
                self._held.clear()
                self._tag, self._size = tag, 0
            old = self._held.pop(key, None)
            self._size += len(answer.body) - (len(old.body) if old else 0)
            self._held[key] = answer
            while self._size > self._capacity:
                self._size -= len(self._held.popitem(last=False)[1].body)
