"""The reading desk of a home: its archive, its index, its settings."""

from __future__ import annotations

from pathlib import Path

from archive.home import open_store, settings_of
from index.opening import open_engine
from web.desk import Desk
from web.topic_list import FILE_NAME, read_topics


def open_desk(home: Path) -> Desk:
    """Return the desk of a home; the index is brought up to the archive first."""
    settings = settings_of(home)
    store = open_store(home, create=False)
    return Desk(
        store=store,
        engine=open_engine(home, store),
        topics=read_topics(home / (settings.topics or FILE_NAME)),
        originals=settings.originals,
        site_name=settings.site_name,
        contact=settings.contact,
    )
