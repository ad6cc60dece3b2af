"""One request at a time a host, each a delay after the last; waits can be cut."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from ingest.fetch.schedule import InterruptedFetchError, Turns


def test_one_host_has_one_turn_at_a_time_and_hosts_do_not_wait_for_each_other() -> None:
    turns, inside, most = Turns(), {"a": 0, "b": 0}, {"a": 0, "b": 0}
    both = threading.Barrier(2)

    def visit(host: str) -> None:
        with turns.turn(host, 0.01):
            inside[host] += 1
            most[host] = max(most[host], inside[host])
            both.wait(5)
            inside[host] -= 1

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(visit, ["a", "b", "a", "b", "a", "b"]))
    assert most == {"a": 1, "b": 1}


def test_a_turn_comes_a_delay_after_the_last_one_ended() -> None:
    turns, at = Turns(pace=0.1), []
    for _ in range(3):
        with turns.turn("a", 1.0):
            at.append(time.monotonic())
            time.sleep(0.02)
    assert at[1] - at[0] >= 0.12
    assert at[2] - at[1] >= 0.12


def test_a_stop_ends_every_wait() -> None:
    turns = Turns()
    threading.Timer(0.05, turns.stop).start()
    began = time.monotonic()
    with pytest.raises(InterruptedFetchError):
        turns.wait(60)
    with pytest.raises(InterruptedFetchError), turns.turn("a", 0):
        pytest.fail("a turn was given after the stop")
    assert time.monotonic() - began < 5
