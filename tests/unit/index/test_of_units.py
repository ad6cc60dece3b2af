"""What there is of each unit is made when it is asked for, and once."""

from __future__ import annotations

from threading import Thread
from time import sleep

from index.entries import Unit
from index.whoosh_engine.generation import OfUnits


def test_what_nobody_asks_for_is_not_made() -> None:
    """One unit is made, the others are not."""
    made: list[Unit] = []
    units = OfUnits[int](lambda unit: made.append(unit) or len(made))
    assert units["quotations"] == units["quotations"] == 1
    assert made == ["quotations"]
    assert units.made() == {"quotations": 1}


def test_threads_wait_for_the_one_that_makes() -> None:
    """All get the same thing."""

    def slowly(unit: Unit) -> object:
        sleep(0.02)
        return object()

    units, got = OfUnits[object](slowly), []
    threads = [Thread(target=lambda: got.append(units["releases"])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 8
    assert len(set(map(id, got))) == 1


def test_what_is_prepared_or_taken_was_not_asked_for() -> None:
    """Only readers ask."""
    one, other = OfUnits[str](str.upper), OfUnits[str](str.title)
    one.prepare(["citations"])
    other.take("citations", one)
    other.take("releases", one)
    assert one.asked() == set()
    assert other.made() == {"citations": "CITATIONS"}
    assert other["citations"] == "CITATIONS"
    assert other["releases"] == "Releases"
    assert other.asked() == {"citations", "releases"}
