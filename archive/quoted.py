"""What a release quotes from a work, compared with the work's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.annotation import Citation, Quotation
from archive.ids import folded
from archive.revision import Record
from archive.settling import bare, mention_words
from archive.verbatim import Comparison, compare
from archive.work_text import WorkParagraph

# A range wider than this is no longer a place that one looks up.
_WIDEST = 200


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a release quotes where it cites a work, one segment of one quotation.

    ``cited`` are the numbers of the paragraphs that it cites for them.
    """

    words: str
    quotation_id: str
    cited: tuple[int, ...]


def quoted_from(record: Record, work: str) -> Iterator[Quoted]:
    """Yield each segment of each quotation that belongs to a citation of the work.

    It does where the citation says so, where it stands in the claim that the
    citation carries, and where the work itself is its speaker.
    """
    read, text = record.annotations, record.revision.release.text
    citations = [c for c in read.citations if c.work == work]
    for at, quotation in enumerate(read.quotations):
        own = [c for c in citations if _belongs(c, at, quotation.span.start, quotation.span.end)]
        if own or _speaks(quotation, record, work):
            cited = tuple(sorted({n for c in own for n in cited_paragraphs(c)}))
            for segment in quotation.segments:
                yield Quoted(segment.of(text), record.quotation_ids[at], cited)


def cited_paragraphs(citation: Citation) -> Iterator[int]:
    """Yield the numbers of the paragraphs that a citation points to, ranges written out."""
    for pin in citation.pinpoints:
        low, high = sorted((pin.first, pin.last))
        if pin.unit == "para":
            yield from range(low, min(high, low + _WIDEST) + 1)


def judged(quoted: Quoted, paragraphs: Sequence[WorkParagraph]) -> tuple[Comparison, str]:
    """Return where the words stand in the work, and that in a few words."""
    found = compare(quoted.words, paragraphs, quoted.cited)
    return found, verdict(found, quoted.cited)


def verdict(found: Comparison, cited: Sequence[int] = ()) -> str:
    """Return a comparison in words: "verbatim in para 65, cited as 66"."""
    if found.paragraph is None:
        return "not found"
    place = f"para {found.paragraph.name}"
    if found.outcome == "differs":
        return f"differs in these words from {place}"
    if found.outcome == "elsewhere":
        return f"verbatim in {place}, cited as {_ranges(cited)}"
    return f"verbatim in {place}"


def _ranges(numbers: Sequence[int]) -> str:
    """Return numbers as print has them: 14–16, 21."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def _belongs(citation: Citation, at: int, start: int, end: int) -> bool:
    if citation.quotation is not None:
        return citation.quotation == at
    claim = citation.claim
    return claim is not None and claim.start <= start and end <= claim.end


def _speaks(quotation: Quotation, record: Record, work: str) -> bool:
    """Return whether the speaker is a document by the words that mean this work, and no other."""
    said, text = quotation.attribution, record.revision.release.text
    if said.mention is None or not any(s.kind == "document" for s in said.speakers):
        return False
    name = bare(folded(said.mention.of(text)))
    meant = {c.work for c in record.annotations.citations if bare(mention_words(c, text)) == name}
    return meant == {work}
