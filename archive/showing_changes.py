"""A comparison of two revisions as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from archive.comparing import Comparison
from archive.differences import ChangedParagraph, Stretch
from archive.quotation_changes import QuotationChange, Quote

WIDTH = 88
_SIGNS = {"added": "+", "removed": "-", "reworded": "~", "re-attributed": "@"}
_MARKS = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}


def comparison_text(found: Comparison) -> str:
    """Return what changed: the text's paragraphs, the quotations, the facts."""
    pieces = [_head(found), *_text(found.paragraphs), *_quotations(found.quotations)]
    if found.facts:
        lines = (f"  {f.name}: {f.before or '-'} → {f.after or '-'}" for f in found.facts)
        pieces.append("FACTS\n" + "\n".join(lines))
    if not found.changed:
        pieces.append("The words are the same.")
    return "\n\n".join(pieces)


def _head(found: Comparison) -> str:
    before, after = found.before.revision, found.after.revision
    return "\n".join(
        (
            after.release.title,
            f"{after.release_id}  revision {before.number}, stored {before.stored_at:%Y-%m-%d}, "
            f"to revision {after.number}, stored {after.stored_at:%Y-%m-%d}",
        )
    )


def _text(paragraphs: tuple[ChangedParagraph, ...]) -> Iterator[str]:
    """Yield the paragraphs that changed; how many stayed between them is counted."""
    same = 0
    for paragraph in paragraphs:
        if not paragraph.changed:
            same += 1
            continue
        if same:
            yield _unchanged(same)
        same = 0
        yield _wrapped(_marked(paragraph.stretches))
    if same:
        yield _unchanged(same)


def _unchanged(count: int) -> str:
    return f"    … {count} {'paragraph' if count == 1 else 'paragraphs'} unchanged"


def _quotations(changes: tuple[QuotationChange, ...]) -> Iterator[str]:
    if changes:
        yield "QUOTATIONS"
    for change in changes:
        quote = change.after or change.before
        if quote is None:
            continue
        words = _marked(change.stretches) if change.stretches else quote.words
        lines = [_wrapped(f"{_SIGNS[change.kind]} {change.kind}: “{words}”")]
        if change.kind == "re-attributed" and change.before:
            lines.append(f"    {_who(change.before)} → {_who(quote)}")
        else:
            lines.append(f"    {_who(quote)}")
        yield "\n".join((*lines, f"    {quote.id}"))


def _who(quote: Quote) -> str:
    return "; ".join(quote.speakers) or "speaker not established"


def _marked(stretches: tuple[Stretch, ...]) -> str:
    return "".join(
        f"{_MARKS[stretch.kind][0]}{stretch.words}{_MARKS[stretch.kind][1]}"
        for stretch in stretches
    )


def _wrapped(words: str) -> str:
    return fill(" ".join(words.split()), WIDTH, subsequent_indent="  ")
