"""The seal of a row: a digest by which ``verify`` knows that nothing in it was altered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, LargeBinary, Table

from archive.bodies import canonical, seal


def sealed_columns(table: Table) -> tuple[Column[Any], ...]:
    """Return what a row's seal covers: all but bytes, which have digests of their own."""
    return tuple(
        column
        for column in table.columns
        if column.name != "seal" and not isinstance(column.type, LargeBinary)
    )


def row_seal(table: Table, values: Mapping[str, object]) -> str:
    """Return the seal of a row with these values; what is missing counts as ``None``."""
    covered = [values.get(column.name) for column in sealed_columns(table)]
    return seal(canonical((f"{table.name}", covered)))
