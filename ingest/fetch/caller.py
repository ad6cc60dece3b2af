"""Calls an address as a polite visitor: rules, turns, redirects, another try where it may help."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from archive.errors import FetchError
from ingest.fetch.addresses import host_of, normal
from ingest.fetch.http import Answer, Client, Limits
from ingest.fetch.robots import Robots
from ingest.fetch.schedule import Turns

_MOVED = (301, 302, 303, 307, 308)
_BUSY = (429, 500, 502, 503, 504)


class Caller:
    """Gets addresses; each redirect is checked like an address of its own."""

    def __init__(
        self,
        client: Client,
        turns: Turns,
        limits: Limits,
        delay: float,
        delays: Mapping[str, float] | None = None,
    ) -> None:
        self._client = client
        self._turns = turns
        self._limits = limits
        self._delay = delay
        self._delays = delays or {}
        self.robots = Robots(self._get_robots)

    def call(self, address: str, conditions: Mapping[str, str] | None = None) -> Answer:
        """Return the last answer on the way from an address; its ``address`` says where that is."""

        def ask(each: str) -> Answer:
            rules = self.robots.check(each)
            # The larger of the two: what staff settle is a courtesy, what robots ask is a rule.
            delay = max(self._own_delay(each), rules.delay)
            return self._persist(each, delay, lambda: self._client.get(each, conditions))

        return self._follow(address, ask)

    def _get_robots(self, address: str) -> Answer:
        def ask(each: str) -> Answer:
            delay = self._own_delay(each)
            return self._persist(each, delay, lambda: self._client.get(each, anything=True))

        return self._follow(address, ask)

    def _own_delay(self, address: str) -> float:
        """Return our delay for a host: its publisher's, by the nearest declared name, or ours."""
        name = urlsplit(address).hostname or ""
        while name:
            if name.removeprefix("www.") in self._delays:
                return self._delays[name.removeprefix("www.")]
            name = name.partition(".")[2]
        return self._delay

    def _follow(self, address: str, ask: Callable[[str], Answer]) -> Answer:
        for _ in range(self._limits.redirects + 1):
            answer = ask(address)
            if answer.status not in _MOVED:
                return answer
            address = _onward(answer)
        raise FetchError(address, f"more than {self._limits.redirects} redirects")

    def _persist(self, address: str, delay: float, get: Callable[[], Answer]) -> Answer:
        """Return the answer of the first try that gives one worth having, or the last try's."""
        for tries_left in reversed(range(self._limits.tries)):
            with self._turns.turn(host_of(address), delay):
                wait = 0.0
                try:
                    answer = get()
                except FetchError as error:
                    if not (error.again and tries_left):
                        raise
                else:
                    wait = _asked_wait(answer) or 0.0
                    is_final = answer.status not in _BUSY or not tries_left
                    if is_final or wait > self._limits.longest_wait:
                        return answer
                # The pause is inside the turn: nobody else calls a host that asked for quiet.
                self._turns.wait(self._pause(tries_left, wait))
        raise AssertionError("the last try returns or raises")

    def _pause(self, tries_left: int, asked: float) -> float:
        """Return the seconds before another try: longer each time, never two clients in step."""
        backoff = 2.0 ** (self._limits.tries - tries_left)
        jitter = random.uniform(0.0, backoff / 2)  # noqa: S311 - nothing secret about a pause
        return max(backoff, asked) + jitter


def _onward(answer: Answer) -> str:
    target = normal(answer.header("location") or "", answer.address)
    if target is None or target == answer.address:
        raise FetchError(answer.address, "a redirect that leads nowhere")
    return target


def _asked_wait(answer: Answer) -> float | None:
    """Return the seconds that a Retry-After header asks for, ``None`` where there is none."""
    written = (answer.header("retry-after") or "").strip()
    if written.isdecimal():
        return float(written[:9])
    try:
        return max(0.0, parsedate_to_datetime(written).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None
