"""Searches go one by one, a writer after them; nobody waits longer than they may."""

from __future__ import annotations

from threading import Event, Thread

from index.whoosh_engine.precedence import Precedence, no_pause


def test_a_writer_waits_until_nobody_searches() -> None:
    """It goes on when the last search is done."""
    precedence, order, begun, done = Precedence(), [], Event(), Event()

    def search() -> None:
        with precedence.searching():
            begun.set()
            done.wait(5)
            order.append("searched")

    def write() -> None:
        precedence.pause(60)()
        order.append("written")

    reader, writer = Thread(target=search), Thread(target=write)
    reader.start()
    begun.wait(5)
    writer.start()
    done.set()
    reader.join(5)
    writer.join(5)
    assert order == ["searched", "written"]


def test_a_writer_waits_so_long_in_all() -> None:
    """Whoever searches for ever does not keep a change from being made."""
    precedence = Precedence()
    pause = precedence.pause(0.001)
    with precedence.searching():
        for _ in range(1000):
            pause()


def test_nobody_is_waited_for_where_nobody_searches() -> None:
    """A search that failed is over, too."""
    precedence = Precedence()
    try:
        with precedence.searching():
            raise ValueError
    except ValueError:
        precedence.pause(60)()
    no_pause()


def _two_searches(precedence: Precedence) -> list[str]:
    """Return in which order two ended, of which the first is slow when it can be."""
    order, begun, done = [], Event(), Event()

    def first() -> None:
        with precedence.searching():
            begun.set()
            done.wait(0.2)
        order.append("first")

    def second() -> None:
        with precedence.searching():
            order.append("second")
            done.set()

    threads = [Thread(target=first), Thread(target=second)]
    threads[0].start()
    begun.wait(5)
    threads[1].start()
    for thread in threads:
        thread.join(5)
    return order


def test_a_search_waits_for_the_one_before_it() -> None:
    """Both together would take as long, and both would end late."""
    assert _two_searches(Precedence(turn=60)) == ["first", "second"]


def test_a_search_does_not_wait_for_one_that_is_slow() -> None:
    """It goes on beside it."""
    assert _two_searches(Precedence(turn=0.001)) == ["second", "first"]


def test_a_turn_ends_with_a_search_that_fails() -> None:
    """The next one does not have to wait for nobody."""
    precedence = Precedence(turn=60)
    for _ in range(2):
        try:
            with precedence.searching():
                raise ValueError
        except ValueError:
            continue
