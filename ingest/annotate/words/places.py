"""The stretches of a release in which quotations may stand."""

from __future__ import annotations

from operator import attrgetter

from archive.release import BlockKind, Release, Span
from ingest.annotate.values import value


@value
class Place:
    """A standfirst or a block."""

    span: Span
    kind: BlockKind


def places_of(release: Release) -> list[Place]:
    """Return the standfirst, then the blocks; quotations in title and kicker repeat the body."""
    found = [Place(p.span, "paragraph") for p in release.parts if p.label == "standfirst"]
    found += [Place(block.span, block.kind) for block in release.blocks]
    return sorted(found, key=attrgetter("span.start", "span.end"))
