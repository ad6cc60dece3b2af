"""What an archive's state is, asked of the database in one question."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, func, select

from archive.tables import changes, decisions, work_texts

_STATE: Final = select(
    select(func.coalesce(func.max(changes.c.number), 0)).scalar_subquery(),
    select(func.coalesce(func.max(decisions.c.number), 0)).scalar_subquery(),
    select(func.count()).select_from(work_texts).scalar_subquery(),
)


def state_of(connection: Connection) -> tuple[int, int, int]:
    """Return the last change, the last decision, and how often works' texts were kept."""
    change, decision, works = connection.execute(_STATE).one()
    return change, decision, works
