"""Which work is meant where none is named: the document last spoken of that fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from archive.annotation import PinpointUnit
from ingest.annotate.documents import SORT_OF_NOUN
from ingest.annotate.references import Reference, Sort

# Which sorts of work have such places, when only the place is printed.
_PLACES: Final[dict[PinpointUnit, frozenset[Sort]]] = {
    "para": frozenset({"document", "resolution"}),
    "preambular": frozenset({"resolution"}),
    "article": frozenset({"treaty", "law"}),
    "section": frozenset({"law", "document"}),
    "page": frozenset({"document"}),
    "footnote": frozenset({"document"}),
    "annex": frozenset({"document", "resolution", "treaty"}),
}
# Any of these can be said of any report.
_ANY_DOCUMENT: Final = frozenset(
    "report document publication text paper rapport document texte informe documento texto".split()
)


def can_hold(reference: Reference, unit: PinpointUnit, *, operative: bool = False) -> bool:
    """Return whether a work of this sort has such a place when nothing else ties them."""
    return reference.sort in (frozenset({"resolution"}) if operative else _PLACES[unit])


@dataclass(slots=True)
class Spoken:
    """What a release has spoken of so far, in order; ``headline`` is what its title names."""

    headline: tuple[Reference, ...] = ()
    so_far: list[Reference] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)

    def hear(self, reference: Reference) -> None:
        """Add a reference that was just read; a title that is vouched for once stays so."""
        if reference.work and not reference.title:
            self.titles.setdefault(reference.work.casefold(), reference.work)
        self.so_far.append(reference)

    def settled(self, reference: Reference) -> Reference:
        """Return ``reference`` with the work that it means, itself where that is not known."""
        if reference.work is not None:
            known = self.titles.get(reference.work.casefold())
            return replace(reference, title=False) if reference.title and known else reference
        if "ibid" in reference.nouns:
            return self._as(reference, self._last(lambda_any))
        return self._as(reference, self._antecedent(reference))

    def last_spoken(self, unit: PinpointUnit, *, operative: bool = False) -> Reference | None:
        """Return what was last spoken of and can have such a place."""
        for reference in reversed(self.so_far):
            if can_hold(reference, unit, operative=operative) and not reference.title:
                return reference
        fitting = [r for r in self.headline if can_hold(r, unit, operative=operative)]
        return fitting[0] if fitting else None

    def _antecedent(self, mention: Reference) -> Reference | None:
        for reference in self._backwards():
            if reference.nouns & mention.nouns and self._established(reference):
                return reference
        if self._introduced(mention):
            return None
        if mention.nouns <= _ANY_DOCUMENT or mention.sort == "resolution":
            works = {
                r.work: r for r in self._backwards() if r.sort == mention.sort and self._named(r)
            }
            if mention.sort == "resolution" or len(works) == 1:
                return next(iter(works.values()), None)
        return None

    def _introduced(self, mention: Reference) -> bool:
        """Return whether the same noun was already said of a document that has no name."""
        return any(r.work is None and r.nouns & mention.nouns for r in self.so_far)

    def _established(self, reference: Reference) -> bool:
        return self._named(reference)

    def _named(self, reference: Reference) -> bool:
        return reference.work is not None and not reference.title

    def _backwards(self) -> Iterator[Reference]:
        yield from reversed(self.so_far)
        yield from self.headline

    def _last(self, fits: object) -> Reference | None:
        return next((r for r in self._backwards() if self._named(r)), None)

    @staticmethod
    def _as(mention: Reference, antecedent: Reference | None) -> Reference:
        if antecedent is None:
            return mention
        return replace(mention, work=antecedent.work, sort=antecedent.sort)


lambda_any = object()


def sort_of(nouns: Iterable[str]) -> Sort:
    """Return the sort of work that one of these nouns speaks of."""
    return next((SORT_OF_NOUN[n] for n in nouns if n in SORT_OF_NOUN), "document")
