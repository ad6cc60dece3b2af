"""Where a site's crawl goes next: the most telling addresses first, each once."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Literal

from ingest.fetch.links import Kind, Link

Role = Kind | Literal["seed"]
# Releases come before further pages of lists: what is found is soon archived.
_RANKS: dict[Role, int] = {
    "seed": 0, "feed": 1, "listing": 2, "release": 3, "next": 4, "hub": 5, "sitemap": 6
}  # fmt: skip
# More pages of lists than this are a calendar, or a trap.
_MOST_LISTS = 1_000
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Stop:
    """One address to visit: ``depth`` counts lists and hubs from the seed, pages of one list not.

    ``spare`` says that nobody named the address, so that it may well not exist;
    ``fed`` is when a feed says that it was published.
    """

    address: str
    role: Role
    depth: int = 0
    spare: bool = False
    fed: date | None = None


class Frontier:
    """The stops of one site that are still to be visited."""

    def __init__(self, since: date | None = None, limit: int | None = None) -> None:
        self._since = since
        self._left = limit
        self._queue: list[tuple[int, int, Stop]] = []
        self._order = count()
        self._seen: set[str] = set()
        self._lists = 0
        self._fed: dict[str, date] = {}

    def add(self, stop: Stop) -> None:
        """Take a stop in, unless its address was seen before."""
        if stop.address in self._seen or stop.depth > _DEEPEST:
            return
        if stop.role not in ("seed", "release"):
            self._lists += 1
            if self._lists > _MOST_LISTS:
                return
        self._seen.add(stop.address)
        heapq.heappush(self._queue, (_RANKS[stop.role], next(self._order), stop))

    def follow(self, links: Iterable[Link], kinds: frozenset[Kind], depth: int) -> None:
        """Take in the links of some kinds that are not known to be too old."""
        found = tuple(link for link in links if link.kind in kinds)
        done = self._all_older(found)
        for link in found:
            if link.fed and link.day:
                self._fed.setdefault(link.address, link.day)
            if self._is_older(link) and link.kind in ("release", "sitemap"):
                self._seen.add(link.address)
            elif not (done and link.kind == "next"):
                deeper = depth if link.kind in ("next", "release") else depth + 1
                self.add(Stop(link.address, link.kind, deeper))

    def next(self) -> Stop | None:
        """Return the next stop, ``None`` at the end or when the limit of releases is reached."""
        while self._queue:
            stop = heapq.heappop(self._queue)[2]
            # A page may have been seen in a list before a feed told its date.
            stop = replace(stop, fed=self._fed.get(stop.address))
            if self._left is None:
                return stop
            if stop.role == "release":
                self._left -= 1
            # With a limit reached, lists have nothing to add.
            if self._left >= 0 and (self._left or stop.role in ("release", "seed")):
                return stop
        return None

    def _is_older(self, link: Link) -> bool:
        return self._since is not None and link.day is not None and link.day < self._since

    def _all_older(self, links: tuple[Link, ...]) -> bool:
        """Return whether a list has come to releases that are all too old."""
        releases = [link for link in links if link.kind == "release" and link.day]
        return bool(releases) and all(map(self._is_older, releases))
