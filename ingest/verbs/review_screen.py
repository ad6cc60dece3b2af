"""One doubt as a terminal shows it: where it stands, what was read and why, who may be meant."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from archive.annotation import Attribution, PrintedSpeaker
from archive.doubts import Doubt
from archive.release import Span
from archive.revision import Record
from archive.showing import WIDTH

MOST_PEOPLE = 9


def screen(doubt: Doubt, record: Record | None, number: int, count: int) -> str:
    """Return the lines that let a person decide one doubt; ``number`` counts from 1."""
    date = f" · {doubt.published}" if doubt.published else ""
    lines = [f"{number} of {count}  {doubt.kind.upper()}  {doubt.reason}"]
    if doubt.title:
        lines += [f"  {doubt.title}", f"  {doubt.publisher_id}{date} · {doubt.release}"]
    lines += ["", *_context(doubt, record), ""]
    if record:
        lines += [*_reading(doubt, record), *_people(people_of(record))]
    return "\n".join(lines)


def people_of(record: Record) -> tuple[PrintedSpeaker, ...]:
    """Return whom a release quotes, most quoted first, so many as there are digits to press."""
    counts: dict[PrintedSpeaker, int] = {}
    for quotation in record.annotations.quotations:
        for speaker in quotation.attribution.speakers:
            counts[speaker] = counts.get(speaker, 0) + 1
    return tuple(sorted(counts, key=lambda s: -counts[s]))[:MOST_PEOPLE]


def _context(doubt: Doubt, record: Record | None) -> Iterator[str]:
    """Yield the blocks in which the words stand, the words marked, with a block before them."""
    if record is None or doubt.span is None:
        yield _wrapped(doubt.said)
        return
    release, span = record.revision.release, doubt.span
    meeting = [n for n, b in enumerate(release.blocks) if _meet(b.span, span)]
    if not meeting:
        yield _wrapped(_marked(release.text, Span(span.start, span.end), span))
        return
    for at in range(max(0, meeting[0] - 1), meeting[-1] + 1):
        yield _wrapped(_marked(release.text, release.blocks[at].span, span))


def _marked(text: str, block: Span, span: Span) -> str:
    start, end = max(block.start, span.start), min(block.end, span.end)
    if start >= end:
        return block.of(text)
    return f"{text[block.start : start]}▸{text[start:end]}◂{text[end : block.end]}"


def _reading(doubt: Doubt, record: Record) -> Iterator[str]:
    if doubt.quotation in record.quotation_ids:
        at = record.quotation_ids.index(doubt.quotation)
        by = record.annotations.quotations[at].attribution
        yield f"  read as   {_speakers(by)}"
        for label in ("mention", "cue", "antecedent"):
            span = getattr(by, label)
            if span:
                yield f"  {label:<10}“{span.of(record.revision.release.text)}”"


def _speakers(by: Attribution) -> str:
    names = "; ".join(", ".join(filter(None, (s.name, s.role, s.affiliation))) for s in by.speakers)
    sure = f", {round(100 * by.confidence)} % sure" if by.speakers else ""
    return f"{names or 'speaker not established'}  ({by.basis}{sure})"


def _people(people: tuple[PrintedSpeaker, ...]) -> Iterator[str]:
    for key, speaker in enumerate(people, 1):
        yield f"  {key}  {', '.join(filter(None, (speaker.name, speaker.role)))}"


def _wrapped(words: str) -> str:
    return fill(" ".join(words.split()), WIDTH, initial_indent="    ", subsequent_indent="    ")


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
