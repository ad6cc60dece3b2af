"""The reading desk of a home: its archive, its index, its settings."""

from __future__ import annotations

from pathlib import Path

from archive.home import open_store, settings_of
from archive.lists import load_topics, load_works, topics_file, works_file
from archive.works import register
from index.opening import open_engine
from web.desk import Desk


def open_desk(home: Path) -> Desk:
    """Return the desk of a home; the index is brought up to the archive first."""
    settings = settings_of(home)
    # Before anything is opened: a list that cannot be read leaves nothing behind.
    topics = load_topics(topics_file(home, settings.topics))
    works = load_works(works_file(home, settings.works))
    store = open_store(home, create=False)
    return Desk(
        store=store,
        engine=open_engine(home, store),
        topics=topics,
        originals=settings.originals,
        site_name=settings.site_name,
        contact=settings.contact,
        show_who=settings.review.show_who,
        works=register(works),
    )
