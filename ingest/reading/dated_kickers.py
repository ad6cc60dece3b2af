"""A line that says what kind of paper it is, and its day before or behind that."""

from __future__ import annotations

import re

from ingest.reading import signs
from ingest.reading.dates import FoundDate, find_dates

_LONGEST = 110
_EDGES = " ,:;.|/·•–—-()[]*"
# "Communiqué du 3 mai", "Press release issued on 3 May": what leads to the day.
_LEADS = re.compile(
    r"[\s,(\[|–—-]+(?:(?:issued|published|released|dated|publié|diffusé|emitido|publicado)\s+)?"
    r"(?:of|on|du|le|del|el|de|dated)$",
    re.IGNORECASE,
)


def dated_kicker(line: str) -> tuple[str, FoundDate] | None:
    """Return the kind of paper and the day that a line tells, ``None`` where it tells other things.

    A day that reads both ways is as often the number of the paper.
    """
    bare = line.strip(_EDGES)
    if len(line) > _LONGEST or not any(c.isdigit() for c in line):
        return None
    dates = [d for d in find_dates(bare) if d.precision == "day" and d.other is None]
    for dated in dates[:1]:
        before, after = bare[: dated.span.start], bare[dated.span.end :]
        if before.strip(_EDGES) and after.strip(_EDGES):
            return None
        kind = _LEADS.sub("", before.rstrip()).strip(_EDGES) or after.strip(_EDGES)
        return (kind, dated) if kind and signs.is_kicker(kind) else None
    return None
