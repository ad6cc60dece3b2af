"""A form of the review site as somebody filled it in."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from archive.deciding import Signed
from archive.doubts import Doubt
from archive.errors import UsageError
from archive.revision import Record
from web.review.room import Room


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled-in form about one release, with whoever signs it."""

    room: Room
    record: Record
    given: MultiDict[str, str]
    signed: Signed
    doubt: Doubt | None

    def one(self, name: str) -> str:
        """Return a field on one line; empty where it was not sent."""
        return " ".join(self.given.get(name, "").split())

    def quotation(self) -> int:
        """Return the position of the quotation that the form is about."""
        return self._at(self.record.quotation_ids, "quotation")

    def citation(self) -> int:
        """Return the position of the citation that the form is about."""
        return self._at(self.record.citation_ids, "citation")

    def _at(self, ids: tuple[str, ...], noun: str) -> int:
        about = self.given.get("about", "")
        if about not in ids:
            raise UsageError(f"the release has no such {noun} any more; look at it again")
        return ids.index(about)
