"""What a crawl came to, publisher by publisher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from archive.people import Publisher

_OUTCOMES = (
    "added", "revised", "also at", "unchanged", "done before", "not a release", "too old",
    "quarantined", "gone", "closed", "elsewhere", "other type", "failed",
)  # fmt: skip
_BAD = ("quarantined", "failed")
_RELEASES = ("added", "revised", "also at", "unchanged", "done before")


@dataclass(slots=True)
class Tally:
    """Counts of outcomes by site; ``seeds_lost`` counts addresses that staff named in vain."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    seeds_lost: int = 0

    def add(self, site: str, outcomes: Iterable[str]) -> None:
        """Count what came of one address."""
        self.counts.setdefault(site, Counter()).update(outcomes)

    def lines(self, publishers: Iterable[Publisher]) -> Iterator[str]:
        """Yield a line for each site, by its publisher's name where one is declared."""
        names = {host: each.name for each in publishers for host in each.addresses}
        for site, counts in sorted(self.counts.items()):
            said = [f"{counts[each]:,} {each}" for each in _OUTCOMES if counts[each]]
            name = names.get(site) or names.get(f"www.{site}")
            who = f"{name} ({site})" if name else site
            yield f"{who}: {', '.join(said) or 'nothing'}"

    @property
    def exit_code(self) -> int:
        """Return 1 where something failed or was refused, 3 where nothing was found, else 0."""
        total = sum(self.counts.values(), Counter[str]())
        if self.seeds_lost or any(total[each] for each in _BAD):
            return 1
        return 0 if any(total[each] for each in _RELEASES) else 3
