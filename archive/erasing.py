"""What may be erased, and that it does not come back."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from archive.decisions import Decision, meant_by
from archive.errors import UsageError


def to_erase(decision: Decision) -> str:
    """Return the release that a withdrawal erases, or raise ``UsageError``."""
    if decision.release is None or decision.about != "withdrawn":
        raise UsageError("only a release that is withdrawn can be erased")
    return decision.release


def refuse_the_erased(
    decision: Decision, made: Iterable[Decision], erased: Collection[str]
) -> None:
    """Raise ``UsageError`` where a decision is about a release whose words are deleted."""
    meant = meant_by(decision, made)
    if meant and meant.release in erased:
        raise UsageError(
            f"{meant.release} was erased: its words are deleted, and nothing about it can be "
            "decided any more"
        )
