"""A quotation while its segments are still being gathered."""

from __future__ import annotations

from dataclasses import dataclass

from archive.annotation import Attribution
from archive.release import Span
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words.runs import Run


@dataclass(slots=True)
class Speech:
    """The segments so far, who said them, and the run that came last."""

    segments: list[Span]
    attribution: Attribution
    source: Source | None
    phrase: bool
    last: Run
