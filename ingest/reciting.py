"""What the present list of works makes of releases already read: citations found anew."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archive.annotation import Annotations
from archive.release import Release
from archive.works import Work
from ingest.annotate.citations.find import find_citations

# What the search for citations may have doubted.
_DOUBTS = frozenset(("W320", "W321"))


@dataclass(frozen=True, slots=True)
class Recited:
    """A release whose citations are now others: those that came, and how many went."""

    release: str
    annotations: Annotations
    gained: tuple[str, ...]
    lost: tuple[str, ...]


def recited(
    release_id: str, release: Release, read: Annotations, works: tuple[Work, ...]
) -> Recited | None:
    """Return a reading with the citations of the present list, or ``None`` where nothing changes.

    ``read`` is the reading as it was stored, without what staff settled, which
    is applied again to whatever stands there.
    """
    now, doubts = find_citations(release, read.quotations, works)
    kept = tuple(each for each in read.findings if each.code not in _DOUBTS)
    new = replace(read, citations=now, findings=(*kept, *doubts))
    if now == read.citations:
        return None
    before, after = (
        [citation.work or "not named" for citation in each if citation not in others]
        for each, others in ((read.citations, now), (now, read.citations))
    )
    return Recited(release_id, new, tuple(after), tuple(before))
