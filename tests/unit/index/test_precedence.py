"""A writer lets searches that are under way finish, and waits no longer than it may."""

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
