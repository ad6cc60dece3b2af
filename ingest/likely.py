"""Whether an input without an address is likely a new state of a release that is there."""

from __future__ import annotations

from archive.annotation import Finding
from archive.revision import Intake, Record
from archive.store import Store

CODE = "W510"


def earlier_state(store: Store, intake: Intake) -> Record | None:
    """Return the release of the same publisher with nearly the same words, if there is one.

    An input with an address is known by it; what says the same words is known
    by them.
    """
    release = intake.release
    if intake.source.address or release.address or intake.replaces:
        return None
    for kin in store.akin(release, intake.publisher_id):
        found = store.record(kin.release_id) if kin.kind == "near-duplicate" else None
        if found and found.revision.publisher_id == intake.publisher_id:
            return None if found.revision.release.text == release.text else found
    return None


def finding_of(earlier: Record) -> Finding:
    """Return the finding that an input is likely a new state of this release."""
    revision = earlier.revision
    dated = revision.release.published
    day = f" of {dated.value}" if dated else ""
    return Finding(
        CODE,
        f"nearly the words of {revision.release_id}{day} by the same publisher: "
        "perhaps a new state of it",
    )
