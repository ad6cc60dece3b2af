"""The reading desk: the archive and the index that one application reads from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from flask import current_app, g, has_app_context

from archive.errors import OnRecordError
from archive.people import Publisher
from archive.store import Store
from archive.topics import Topic
from archive.works import Work, work_of
from index.engine import Engine

_KEY = "onrecord"


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is made from.

    ``originals`` says whether captures may be downloaded, ``contact`` is where
    readers write to, ``show_who`` names the staff who corrected something;
    ``works`` are those that staff list, by id.
    """

    store: Store
    engine: Engine
    topics: tuple[Topic, ...] = ()
    originals: bool = True
    state: Callable[[], str | None] = lambda: None
    site_name: str = "On Record"
    contact: str | None = None
    show_who: bool = False
    works: Mapping[str, Work] = field(default_factory=dict)

    def topic(self, name: str) -> Topic | None:
        """Return the topic with this id."""
        return next((t for t in self.topics if t.id == name), None)

    def topic_name(self, name: str) -> str:
        """Return what a topic is called, or its id in words where the list has lost it."""
        found = self.topic(name)
        return found.name if found else name.replace("-", " ").capitalize()

    def work(self, name: str) -> Work:
        """Return what is known of a cited work: as staff list it, else by its symbol."""
        return self.works.get(name) or work_of(name)

    def publisher(self, name: str) -> Publisher | None:
        """Return the publisher with this id."""
        return _publishers(self.store).get(name)

    def publisher_name(self, name: str) -> str:
        """Return what a publisher is called, or its id."""
        found = self.publisher(name)
        return found.name if found else name

    def notice(self) -> str | None:
        """Return the sentence of the banner, while the index is not what it should be."""
        said = self.state()
        if said:
            return said
        stands = standing(self)
        if stands is None:
            return "The search is not available now; releases and quotations can still be opened."
        behind = stands[0] - stands[1]
        if behind > 0:
            return (
                f"The search index is catching up: {behind} "
                f"{'change is' if behind == 1 else 'changes are'} not in it yet."
            )
        return None


def standing(desk: Desk) -> tuple[int, int] | None:
    """Return the archive's last change and the index's, asked once a request.

    ``None`` while the index is away.
    """
    if "standing" not in g:
        try:
            g.standing = state(desk)[0], desk.engine.generation()
        except OnRecordError:
            g.standing = None
    stands: tuple[int, int] | None = g.standing
    return stands


def state(desk: Desk) -> tuple[int, int, int]:
    """Return what the archive's pages depend on (``Store.state``), asked once a request."""
    if "state" not in g:
        g.state = desk.store.state()
    found: tuple[int, int, int] = g.state
    return found


def _publishers(store: Store) -> Mapping[str, Publisher]:
    """Return the publishers by id, asked once a request: each line of a list names one."""
    if not has_app_context():
        return {p.id: p for p in store.publishers()}
    if "publishers" not in g:
        g.publishers = {p.id: p for p in store.publishers()}
    found: Mapping[str, Publisher] = g.publishers
    return found


def put_desk(extensions: dict[str, object], desk: Desk) -> None:
    """Lay a desk out for an application."""
    extensions[_KEY] = desk


def the_desk() -> Desk:
    """Return the desk of the present application."""
    desk = current_app.extensions[_KEY]
    assert isinstance(desk, Desk)  # noqa: S101 - put there by create_app alone
    return desk
