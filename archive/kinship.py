"""Which releases are akin: nearly the same words elsewhere, or the same release translated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from archive.particulars import particulars
from archive.release import Release
from archive.shingles import resemblance
from archive.traces import DAYS, Trace

Kind = Literal["near-duplicate", "translation"]
Opened = Callable[[str], Release | None]

# Below this, texts have a paragraph in common and not more.
ALIKE = 0.5
# A press room's own texts are alike anyway: nearly all has to be the same.
ALIKE_AT_HOME, ALIKE_LATER = 0.6, 0.9
# Days between a release and its re-post, where it may be changed a little.
SOON = 10
# Of the names and numbers in two languages, the poorer text has these in common.
SHARED, FEWEST = 0.5, 5
# So many of the likeliest are looked at, so many told.
LOOKED_AT, MOST = 30, 20


@dataclass(frozen=True, slots=True)
class Kin:
    """A release akin to another; ``likeness`` is 0 to 1, ``stated`` that a page links them."""

    release_id: str
    kind: Kind
    likeness: float
    stated: bool = False


def akin(
    release: Release, trace: Trace, others: Iterable[tuple[str, Trace]], opened: Opened
) -> tuple[Kin, ...]:
    """Return which of ``others`` are akin to a release, the most alike first.

    ``trace`` is the release's own; ``opened`` gives another whose words have
    to be looked at.
    """
    known = dict(others)
    stated = {name: other for name, other in known.items() if _stated(trace, other)}
    found = [Kin(name, "translation", 1.0, stated=True) for name in stated]
    rest = {name: other for name, other in known.items() if name not in stated}
    near = list(_near(release, trace, rest, opened))
    taken = {kin.release_id for kin in near}
    told = {other.language for other in stated.values()}
    maybe = {
        name: other.language
        for name, other in rest.items()
        if other.language and other.language not in told and _comparable(trace, other)
    }
    into = _translations(release, {n: to for n, to in maybe.items() if n not in taken}, opened)
    found += [*near, *into]
    return tuple(sorted(found, key=lambda kin: (-kin.likeness, kin.release_id))[:MOST])


def _near(
    release: Release, trace: Trace, others: dict[str, Trace], opened: Opened
) -> Iterator[Kin]:
    """Yield the releases with nearly the same words that are not the same form filled in anew."""
    alike = ((resemblance(trace.sketch, other.sketch), name) for name, other in others.items())
    enough = {True: ALIKE_AT_HOME, False: ALIKE}
    likely = [
        (share, name)
        for share, name in alike
        if share >= enough[others[name].publisher_id == trace.publisher_id]
    ]
    own = particulars(release) if likely else frozenset()
    for share, name in sorted(likely, reverse=True)[:LOOKED_AT]:
        other = opened(name)
        if other and _same_case(own, particulars(other), trace, others[name], share):
            yield Kin(name, "near-duplicate", share)


def _same_case(
    own: frozenset[str], other: frozenset[str], one: Trace, two: Trace, share: float
) -> bool:
    """Return whether two texts with nearly the same words are about the same case.

    Grants, arrests and anniversaries have forms that are filled in each time:
    then each has names and numbers that the other lacks. A re-post or a
    correction adds, or leaves out, or changes one.
    """
    filled_in = min(len(own - other), len(other - own))
    soon = one.day is None or two.day is None or abs(one.day - two.day) <= SOON
    if one.publisher_id == two.publisher_id:
        return filled_in <= 1 if soon else filled_in == 0 and share >= ALIKE_LATER
    # Another publisher names its own people and places besides.
    return filled_in <= 2 + 0.15 * min(len(own), len(other)) and soon


def _stated(one: Trace, other: Trace) -> bool:
    """Return whether one page says that the other is a translation of it."""
    if one.language == other.language:
        return False
    return bool(
        set(one.translations) & set(other.addresses) or set(other.translations) & set(one.addresses)
    )


def _comparable(one: Trace, other: Trace) -> bool:
    """Return whether a release may be a translation of the other, by all but its words."""
    if one.publisher_id != other.publisher_id or not one.language or one.language == other.language:
        return False
    if one.day is None or other.day is None or abs(one.day - other.day) > DAYS:
        return False
    # A translation keeps its paragraphs, give or take a note.
    return 3 * min(one.blocks, other.blocks) >= 2 * max(one.blocks, other.blocks)


def _translations(release: Release, maybe: dict[str, str], opened: Opened) -> Iterator[Kin]:
    """Yield the best translation into each language, where one is good enough.

    Only the best: a press room that writes of one event in several releases
    names the same people in all.
    """
    own = particulars(release) if maybe else frozenset()
    best: dict[str, tuple[float, str]] = {}
    for name, language in list(maybe.items())[:LOOKED_AT]:
        other = opened(name)
        if other is None or not _alike_long(release, other):
            continue
        theirs = particulars(other)
        count, fewer = len(own & theirs), max(1, min(len(own), len(theirs)))
        if count >= FEWEST and count / fewer >= SHARED:
            best[language] = max(best.get(language, (0.0, "")), (count / fewer, name))
    yield from (Kin(name, "translation", share) for share, name in best.values())


def _alike_long(one: Release, other: Release) -> bool:
    # Languages differ in length by a third, scripts by more.
    return max(len(one.text), len(other.text)) <= 4 * min(len(one.text), len(other.text))
