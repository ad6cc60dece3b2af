"""All annotators over one release, composed."""

from __future__ import annotations

from typing import Final

from archive.annotation import Annotations
from archive.release import Release
from ingest.annotate.citations.find import find_citations
from ingest.annotate.lists import Lists
from ingest.annotate.quotations.find import find_quotations
from ingest.annotate.topics import find_topics

ANNOTATOR: Final = "8"


def annotate(release: Release, lists: Lists) -> Annotations:
    """Return all that this version infers from ``release``: same input, same output."""
    quotations, doubts = find_quotations(release)
    citations, unsettled = find_citations(release, quotations, lists.works)
    topics = find_topics(release, lists.topics)
    return Annotations(ANNOTATOR, quotations, citations, topics, (*doubts, *unsettled))
