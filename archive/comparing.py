"""One revision of a release beside another: its words, its quotations, its facts."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from archive.differences import ChangedParagraph, differences
from archive.errors import NotFoundError
from archive.quotation_changes import QuotationChange, Shown, printed, quotation_changes
from archive.release import Release
from archive.revision import Record
from archive.store import Store


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """What a release states beside its text, as it was and as it is."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two revisions; ``paragraphs`` holds those that stayed, too."""

    before: Record
    after: Record
    paragraphs: tuple[ChangedParagraph, ...]
    quotations: tuple[QuotationChange, ...]
    facts: tuple[ChangedFact, ...]

    @property
    def changed(self) -> bool:
        """Whether any words of the text are not the same."""
        return any(paragraph.changed for paragraph in self.paragraphs)


def compare_revisions(before: Record, after: Record, shown: Shown = printed) -> Comparison:
    """Return what differs from one revision to the other; ``shown`` gives the text to compare."""
    old, new = before.revision.release, after.revision.release
    return Comparison(
        before=before,
        after=after,
        paragraphs=differences(shown(old), shown(new)),
        quotations=quotation_changes(before, after, shown),
        facts=_facts(old, new),
    )


def two_revisions(
    store: Store, release: str, first: int | None, second: int | None
) -> tuple[Record, Record]:
    """Return two revisions of a release, by default its newest and the one before."""
    newest = store.record(release)
    if newest is None:
        raise NotFoundError("release", release, "see the ids with: onrecord search")
    last = newest.revision.number
    later = second or (last if first is None or first < last else last - 1)
    earlier = first or later - 1
    found = store.record(release, earlier), store.record(release, later)
    if found[0] is None or found[1] is None:
        wrong = later if found[0] else max(1, earlier)
        known = f"revisions 1 to {last}" if last > 1 else "one revision, so nothing to compare"
        raise NotFoundError("such revision", str(wrong), f"{release} has {known}")
    return found[0], found[1]


def as_object(found: Comparison) -> dict[str, Any]:
    """Return a comparison as the object that ``--json`` and the API give."""
    return {
        "release": found.after.revision.release_id,
        "from": found.before.revision.number,
        "to": found.after.revision.number,
        "changed": found.changed,
        "paragraphs": [asdict(paragraph) for paragraph in found.paragraphs],
        "quotations": [asdict(change) for change in found.quotations],
        "facts": [asdict(fact) for fact in found.facts],
    }


def _facts(old: Release, new: Release) -> tuple[ChangedFact, ...]:
    def values(release: Release) -> dict[str, str | None]:
        dated = release.published
        return {
            "title": release.title,
            "published": dated.value.isoformat() if dated else None,
            "embargo": release.embargo,
            "language": release.language,
            "address": release.address,
        }

    before, after = values(old), values(new)
    return tuple(
        ChangedFact(name, before[name], after[name])
        for name in before
        if before[name] != after[name]
    )
