"""What stands beside a release: its kin, opened, and the addresses where it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.capture import Fetch
from archive.kinship import Kin
from archive.revision import Record
from archive.store import Store
from archive.vanishing import vanished


@dataclass(frozen=True, slots=True)
class Relative:
    """A release akin to another, with what makes it so."""

    kin: Kin
    record: Record

    @property
    def how(self) -> str:
        """What it is to the other, in words: "translation into fr", "nearly the same words"."""
        if self.kin.kind == "translation":
            into = self.record.revision.release.language or "another language"
            sure = "" if self.kin.stated else "probable "
            return f"{sure}translation ({into})"
        share = round(100 * self.kin.likeness)
        return "the same words" if share == 100 else f"nearly the same words ({share}%)"


def relatives(store: Store, release_id: str) -> tuple[Relative, ...]:
    """Return the kin of a release, the most alike first."""
    return tuple(_opened(store, store.kin(release_id)))


def gone_from(store: Store, release_id: str) -> tuple[Fetch, ...]:
    """Return the last answers of the release's addresses where it is no longer found."""
    return vanished(store.fetches(release_id))


def _opened(store: Store, kin: tuple[Kin, ...]) -> Iterator[Relative]:
    for each in kin:
        record = store.record(each.release_id)
        if record is not None:
            yield Relative(each, record)
