"""All decisions of an archive, arranged by what a reading of it asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from archive.decisions import ABOUT_PEOPLE, QUIET, Decision, standing
from archive.identities import NOBODY_MOVED, Identities


@dataclass(frozen=True, slots=True)
class Upheld:
    """What was decided and holds; making it costs once, asking of it next to nothing.

    ``made`` are all decisions, oldest first. ``withdrawn`` are the releases
    that nobody is shown, with the decision that says so; ``releases`` and
    ``everywhere`` are places among ``holding``.
    """

    made: tuple[Decision, ...] = ()
    holding: tuple[Decision, ...] = ()
    identities: Identities = NOBODY_MOVED
    withdrawn: Mapping[str, Decision] = field(default_factory=dict)
    releases: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    everywhere: tuple[int, ...] = ()

    def about(self, release_id: str) -> tuple[Decision, ...]:
        """Return what holds for a release, oldest first, decisions of all releases among them."""
        own = self.releases.get(release_id, ())
        if not own and not self.everywhere:
            return ()
        return tuple(self.holding[at] for at in sorted((*own, *self.everywhere)))


NOTHING = Upheld()


def upheld(made: Iterable[Decision]) -> Upheld:
    """Return the decisions arranged, undone ones left out."""
    every = tuple(made)
    if not every:
        return NOTHING
    holding = standing(every)
    releases: dict[str, list[int]] = {}
    everywhere: list[int] = []
    for at, each in enumerate(holding):
        if each.about in QUIET or each.about in ABOUT_PEOPLE:
            continue
        if each.release is None:
            everywhere.append(at)
        else:
            releases.setdefault(each.release, []).append(at)
    return Upheld(
        every,
        holding,
        Identities(holding),
        {d.release: d for d in holding if d.about == "withdrawn" and d.release},
        {name: tuple(places) for name, places in releases.items()},
        tuple(everywhere),
    )
