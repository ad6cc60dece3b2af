"""The lists that the annotators are given, read from their files."""

from __future__ import annotations

from pathlib import Path

from archive.lists import TOPICS_FILE, WORKS_FILE, load_topics, load_works
from ingest.annotate.lists import Lists


def load_lists(topics_file: Path | None = None, works_file: Path | None = None) -> Lists:
    """Return the topics and works of these files, the bundled ones where none is given."""
    return Lists(
        load_topics(topics_file or TOPICS_FILE),
        load_works(works_file or WORKS_FILE),
    )
