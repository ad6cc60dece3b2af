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

    ``cited`` are the numbers of the paragraphs that it cites for them;
    ``own`` says that they may be somebody's own words about the work: a
    person's or a body's, in whole sentences or with no citation of their own.
    """

    words: str
    quotation_id: str
    cited: tuple[int, ...]
    own: bool = False


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
                yield Quoted(
                    segment.of(text),
                    record.quotation_ids[at],
                    cited,
                    _may_be_own(quotation, at, own),
                )


def cited_paragraphs(citation: Citation) -> Iterator[int]:
    """Yield the numbers of the paragraphs that a citation points to, ranges written out."""
    for pin in citation.pinpoints:
        low, high = sorted((pin.first, pin.last))
        if pin.unit == "para":
            yield from range(low, min(high, low + _WIDEST) + 1)


def compared(
    record: Record, work: str, paragraphs: Sequence[WorkParagraph] | None
) -> Iterator[tuple[Quoted, Comparison | None]]:
    """Yield what the record quotes from the work, compared where its text is held.

    Somebody's own words about the work are left out, unless the work has them.
    """
    for quoted in quoted_from(record, work):
        found = None if paragraphs is None else compare(quoted.words, paragraphs, quoted.cited)
        if not quoted.own or (found is not None and found.outcome != "not found"):
            yield quoted, found


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


def _may_be_own(quotation: Quotation, at: int, citations: Sequence[Citation]) -> bool:
    """Return whether a person or a body speaks, in sentences or apart from any citation."""
    if all(s.kind == "document" for s in quotation.attribution.speakers):
        return False
    return quotation.form == "full" or all(c.quotation != at for c in citations)


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
