"""Whether inputs wait in quarantine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.diagnosis import Diagnosis


def check_quarantine(home: Path) -> Iterator[Diagnosis]:
    """Yield how many inputs wait for somebody to look at them."""
    from ingest.verbs.opening import quarantine_of

    waiting = sum(1 for _ in quarantine_of(home).cases())
    if waiting:
        told = f"{waiting:,} inputs wait; see: onrecord quarantine list"
        yield Diagnosis("look", "quarantine", told)
    else:
        yield Diagnosis("ok", "quarantine", "nothing waits")
