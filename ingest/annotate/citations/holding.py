"""Which sorts of work have which places, where only the place is printed."""

from __future__ import annotations

from typing import Final

from archive.annotation import PinpointUnit
from ingest.annotate.citations.cited_places import Place
from ingest.annotate.citations.references import Reference, Sort

_PLACES: Final[dict[PinpointUnit, frozenset[Sort]]] = {
    "para": frozenset({"document", "resolution"}),
    "preambular": frozenset({"resolution"}),
    "article": frozenset({"treaty", "law"}),
    "section": frozenset({"law", "document"}),
    "page": frozenset({"document"}),
    "footnote": frozenset({"document"}),
    "annex": frozenset({"document", "resolution", "treaty"}),
}
_IN_SECTIONS: Final = frozenset({"act", "acts", "bill", "ordinance"})


def can_hold(reference: Reference, place: Place) -> bool:
    """Return whether a work of this sort has such a place when nothing else ties them.

    "§" is a paragraph of a report and a section of a law; acts have sections,
    so that a bare "Article I" behind one is another law's.
    """
    if place.operative:
        return reference.sort == "resolution"
    if place.unit == "article" and reference.nouns & _IN_SECTIONS:
        return False
    if place.unit in ("page", "footnote") and "/RES/" in (reference.work or ""):
        return False
    return reference.sort in _PLACES[place.unit] or (place.sign and reference.sort == "law")
