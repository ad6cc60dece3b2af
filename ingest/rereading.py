"""What the present annotators make of a release already read, and what that changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.annotation import Annotations, Quotation
from archive.deciding import said_by
from archive.ids import folded
from archive.release import Release


@dataclass(frozen=True, slots=True)
class Reattributed:
    """A quotation whose words are the same and whose speaker is now another."""

    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Reread:
    """How a new reading of a release differs from the last one."""

    release: str
    quotations_added: tuple[str, ...]
    quotations_removed: tuple[str, ...]
    reattributed: tuple[Reattributed, ...]
    citations_added: tuple[str, ...]
    citations_removed: tuple[str, ...]
    topics_added: tuple[str, ...]
    topics_removed: tuple[str, ...]

    @property
    def is_seen(self) -> bool:
        """Return whether a reader would notice: places and reasons alone may differ as well."""
        return any(getattr(self, name) for name in self.__slots__ if name != "release")


def reread(name: str, release: Release, before: Annotations, after: Annotations) -> Reread | None:
    """Return what changes from one reading of a release to another, ``None`` where nothing does."""
    if before == after:
        return None
    old, new = (_by_words(each, release.text) for each in (before, after))
    cited_before, cited_after = (_cited(each, release.text) for each in (before, after))
    topics_before, topics_after = ({t.topic for t in each.topics} for each in (before, after))
    return Reread(
        name,
        tuple(words for key, (words, _) in new.items() if key not in old),
        tuple(words for key, (words, _) in old.items() if key not in new),
        tuple(_reattributed(old, new)),
        tuple(sorted(cited_after - cited_before)),
        tuple(sorted(cited_before - cited_after)),
        tuple(sorted(topics_after - topics_before)),
        tuple(sorted(topics_before - topics_after)),
    )


_Said = dict[tuple[str, int], tuple[str, Quotation]]


def _by_words(read: Annotations, text: str) -> _Said:
    """Return the quotations by their words, the same words again by their number."""
    found: _Said = {}
    for quotation in read.quotations:
        words = " […] ".join(segment.of(text) for segment in quotation.segments)
        number = 0
        while (folded(words), number) in found:
            number += 1
        found[folded(words), number] = words, quotation
    return found


def _reattributed(old: _Said, new: _Said) -> Iterator[Reattributed]:
    for key, (words, now) in new.items():
        if key in old:
            before, after = said_by(old[key][1].attribution), said_by(now.attribution)
            if before != after:
                yield Reattributed(words, before, after)


def _cited(read: Annotations, text: str) -> set[str]:
    return {f"{c.span.of(text)} of {c.work or 'a work not named'}" for c in read.citations}
