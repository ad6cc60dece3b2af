"""The text of a work made ready to be kept, and known again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeGuard

from archive.bodies import storable_text
from archive.capture import Bytes
from archive.work_text import HeldWork, WorkText


def held_work(work: str, source: Bytes, text: WorkText) -> HeldWork:
    """Return a work's text as the archive keeps it from now on."""
    return HeldWork(
        work, storable_text(text), source.capture.digest, source.name, datetime.now(UTC)
    )


def same_work(last: HeldWork | None, new: HeldWork) -> TypeGuard[HeldWork]:
    """Return whether ``last`` is there and says what ``new`` says, of the same bytes."""
    return last is not None and replace(last, stored_at=new.stored_at, name=new.name) == new
