"""The triggers by which the database itself refuses to change or to lose what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from archive.tables import metadata

_OF_THE_REVISION: Final = "EXISTS (SELECT 1 FROM erasures e WHERE e.release_id = OLD.release_id"
# Where a row may go after all: in the erasing of a release that was withdrawn.
_UNLESS: Final = {
    ("DELETE", "revisions"): f"{_OF_THE_REVISION} AND e.number = OLD.number)",
    ("DELETE", "readings"): f"{_OF_THE_REVISION} AND e.number = OLD.revision)",
    ("DELETE", "decisions"): f"{_OF_THE_REVISION} AND e.decision <> OLD.id)",
    # The row of a capture stays; its bytes go once no release that stays was read from them.
    ("UPDATE", "captures"): (
        "NEW.data IS NULL AND NEW.digest = OLD.digest AND NEW.size = OLD.size"
        " AND NEW.media_type = OLD.media_type AND NEW.charset IS OLD.charset"
        " AND NEW.seal = OLD.seal"
        " AND EXISTS (SELECT 1 FROM sightings s WHERE s.digest = OLD.digest)"
        " AND NOT EXISTS (SELECT 1 FROM sightings s WHERE s.digest = OLD.digest AND NOT EXISTS"
        " (SELECT 1 FROM erasures e WHERE e.release_id = s.release_id))"
        " AND NOT EXISTS (SELECT 1 FROM work_texts w WHERE w.capture = OLD.digest)"
    ),
}
# A withdrawal that was ever taken back does not do: it is to be said again.
_WITHDRAWN: Final = (
    "EXISTS (SELECT 1 FROM decisions d WHERE d.id = NEW.decision"
    " AND d.release_id = NEW.release_id"
    " AND json_extract(CAST(d.body AS TEXT), '$.about') = 'withdrawn')"
    " AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.release_id = NEW.release_id"
    " AND json_extract(CAST(u.body AS TEXT), '$.about') = 'undo'"
    " AND json_extract(CAST(u.body AS TEXT), '$.what') = NEW.decision)"
)


def guards() -> tuple[str, ...]:
    """Return the SQLite triggers, each with the statement that takes away an older one."""
    return tuple(_guards())


def _guards() -> Iterator[str]:
    for name in metadata.tables:
        for verb in ("UPDATE", "DELETE"):
            trigger = f"{name}_never_{verb.lower()}d"
            unless = _UNLESS.get((verb, name))
            when = f"WHEN NOT ({unless}) " if unless else ""
            yield f"DROP TRIGGER IF EXISTS {trigger}"
            yield (
                f"CREATE TRIGGER {trigger} BEFORE {verb} ON {name} {when}"
                f"BEGIN SELECT RAISE(ABORT, 'the archive only grows: {name} keeps every row'); END"
            )
    yield "DROP TRIGGER IF EXISTS erasures_need_a_withdrawal"
    yield (
        f"CREATE TRIGGER erasures_need_a_withdrawal BEFORE INSERT ON erasures"
        f" WHEN NOT ({_WITHDRAWN}) BEGIN SELECT RAISE(ABORT, "
        "'the archive only grows: only what is withdrawn is erased'); END"
    )
