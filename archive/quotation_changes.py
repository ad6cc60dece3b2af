"""What became of the quotations from one revision of a release to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from archive.differences import Stretch, shares_words, word_differences
from archive.ids import folded
from archive.release import Release
from archive.revision import Record

Kind = Literal["added", "removed", "reworded", "re-attributed"]
Shown = Callable[[Release], str]
BETWEEN = " […] "


def printed(release: Release) -> str:
    """Return a release's text as it was printed."""
    return release.text


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation of one revision: its id, its words, and who said them."""

    id: str
    words: str
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotationChange:
    """One quotation that is not as it was; the side on which it is not is ``None``."""

    kind: Kind
    before: Quote | None
    after: Quote | None
    stretches: tuple[Stretch, ...] = ()


def quotation_changes(
    before: Record, after: Record, shown: Shown = printed
) -> tuple[QuotationChange, ...]:
    """Return which quotations came, went, were reworded or went to another speaker.

    In the order of the newer revision; those that went stand last. Marks,
    space and case do not count as words. ``shown`` gives a release's text
    with the same places, contacts masked or not.
    """
    old, new = list(_quotes(before, shown)), list(_quotes(after, shown))
    found: dict[int, QuotationChange] = {}
    for at, quote in enumerate(new):
        same = next((each for each in old if folded(each.words) == folded(quote.words)), None)
        if same:
            old.remove(same)
            if same.speakers and quote.speakers and same.speakers != quote.speakers:
                found[at] = QuotationChange("re-attributed", same, quote)
        else:
            found[at] = QuotationChange("added", None, quote)
    for at in [at for at, change in found.items() if change.kind == "added"]:
        was = _reworded(new[at], old)
        if was:
            old.remove(was)
            stretches = word_differences(was.words, new[at].words)
            found[at] = QuotationChange("reworded", was, new[at], stretches)
    gone = (QuotationChange("removed", each, None) for each in old)
    return (*(found[at] for at in sorted(found)), *gone)


def _quotes(record: Record, shown: Shown) -> Iterator[Quote]:
    text = shown(record.revision.release)
    for name, quotation in zip(record.quotation_ids, record.annotations.quotations, strict=True):
        words = BETWEEN.join(segment.of(text) for segment in quotation.segments)
        speakers = tuple(speaker.name for speaker in quotation.attribution.speakers)
        yield Quote(name, words, speakers)


def _reworded(quote: Quote, old: list[Quote]) -> Quote | None:
    """Return the old quotation that most of the new one's words come from."""
    alike = [(shares_words(each.words, quote.words), -at) for at, each in enumerate(old)]
    best = max(alike, default=(0.0, 0))
    return old[-best[1]] if best[0] >= 0.5 else None
