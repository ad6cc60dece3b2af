"""What a host's robots.txt allows us, and how long it asks us to wait between requests."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from archive.errors import FetchError, RobotsError
from ingest.fetch.addresses import host_of, normal, origin_of
from ingest.fetch.http import Answer

PRODUCT = "onrecord"
# RFC 9309 asks for at least 500 kibibytes.
_MOST = 512_000
# Who asks for more than this asks not to be crawled.
LONGEST_DELAY = 300.0


@dataclass(frozen=True, slots=True)
class Rules:
    """One host's rules: ``closed`` says why nothing there may be fetched."""

    parsed: Protego | None = None
    closed: str | None = None

    def allows(self, address: str) -> bool:
        """Return whether an address may be fetched."""
        return self.parsed is None or self.parsed.can_fetch(address, PRODUCT)

    @property
    def delay(self) -> float:
        """Return the seconds that the host asks for between two requests."""
        return (self.parsed.crawl_delay(PRODUCT) or 0.0) if self.parsed else 0.0

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """Return the sitemaps that the file names."""
        named = self.parsed.sitemaps if self.parsed else ()
        return tuple(a for a in map(normal, named) if a)


class Robots:
    """The rules of every host of a run, each read once; ``get`` fetches robots.txt itself."""

    def __init__(self, get: Callable[[str], Answer]) -> None:
        self._get = get
        self._known: dict[str, Rules] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def rules(self, address: str) -> Rules:
        """Return the rules of an address's host."""
        origin = origin_of(address)
        with self._guard:
            lock = self._locks.setdefault(origin, threading.Lock())
        with lock:
            if origin not in self._known:
                self._known[origin] = self._read(f"{origin}/robots.txt")
            return self._known[origin]

    def check(self, address: str) -> Rules:
        """Return the rules, or raise ``RobotsError`` where they close the address."""
        rules = self.rules(address)
        if rules.closed:
            raise RobotsError(
                address, f"nothing is fetched from {host_of(address)}: {rules.closed}"
            )
        if not rules.allows(address):
            raise RobotsError(address, "robots.txt closes it to us")
        return rules

    def _read(self, address: str) -> Rules:
        try:
            answer = self._get(address)
        except FetchError as error:
            return Rules(closed=f"its robots.txt could not be read ({error.why})")
        # 4xx says that there are no rules; 429 and 5xx, that we cannot know them.
        if answer.status in range(400, 500) and answer.status != 429:
            return Rules()
        if answer.status not in range(200, 300):
            return Rules(closed=f"its robots.txt answers {answer.status}")
        return _parsed(answer.body[:_MOST].decode("utf-8-sig", "replace"))


def _parsed(text: str) -> Rules:
    rules = Rules(Protego.parse(text))
    if rules.delay > LONGEST_DELAY:
        return Rules(closed=f"its robots.txt asks for {rules.delay:,.0f} seconds between requests")
    return rules
