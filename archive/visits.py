"""When a publisher's pages were last got, with what is no longer where it was published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from archive.capture import Fetch
from archive.vanishing import vanished


@dataclass(frozen=True, slots=True)
class Visits:
    """``last`` is the newest fetch of any bytes; ``gone`` are release and answer, oldest first."""

    last: datetime | None = None
    gone: tuple[tuple[str, Fetch], ...] = ()


def visits(last: datetime | None, answers: Iterable[tuple[str, Fetch]]) -> Visits:
    """Return the visits whose answers without bytes are these: release and fetch, in any order."""
    told = sorted(answers, key=lambda answer: answer[1].number)
    gone = set(vanished(fetch for _, fetch in told))
    return Visits(last, tuple(answer for answer in told if answer[1] in gone))
