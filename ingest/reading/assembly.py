"""Labelled units to a release: one text, and every span into it."""

from __future__ import annotations

from archive.release import Block, Contact, Mark, Part, PartLabel, Span, Tail
from ingest.formats.printed import Printed
from ingest.reading.contacts import merge, read_contact
from ingest.reading.datelines import dateline_of, is_dateline, is_of_body
from ingest.reading.labelled import Labelled

_BLANK = "\n\n"


class Assembly:
    """Gathers labelled units into a text with parts, blocks, marks and a tail."""

    def __init__(self) -> None:
        self.text = ""
        self.parts: list[Part] = []
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.contacts: list[Contact] = []
        self.dateline: str | None = None
        self._headed = 0
        self._pieces: list[str] = []
        self._length = 0

    def add(self, line: Labelled) -> None:
        """Append a unit under its label; one without a label or words is left out."""
        unit = line.unit
        if line.label is None or not unit.text.strip():
            return
        span = self._append(unit.text)
        self.parts.append(Part(line.label, span))
        self.marks += [
            Mark(m.kind, _moved(m.span, span.start), m.href)
            for m in unit.marks
            if m.span.start < m.span.end
        ]
        if line.label in ("block", "correction"):
            self._block(unit, span)
        elif line.label == "contact":
            self._contact(unit.text, span)
        elif line.label == "date_line" and self.dateline is None and is_dateline(unit.text):
            if not is_of_body(unit.text):
                self._dateline(unit.text.rstrip(" .:–—-"), span, unit.text)
        elif line.label == "tail_heading":
            self._headed = len(self.contacts)

    def spans(self, label: PartLabel) -> tuple[Span, ...]:
        """Return the spans of all parts of one label."""
        return tuple(part.span for part in self.parts if part.label == label)

    def words(self, label: PartLabel) -> str | None:
        """Return what is printed under a label, ``None`` where nothing is."""
        return _BLANK.join(self.all_words(label)) or None

    def all_words(self, label: PartLabel) -> list[str]:
        """Return what is printed under a label, part by part."""
        return [span.of(self.whole) for span in self.spans(label)]

    @property
    def signature(self) -> str | None:
        """Return the last line where it is a name that stands alone under the tail."""
        last = self.parts[-1] if self.parts else None
        return last.span.of(self.whole) if last and last.label == "tail_heading" else None

    @property
    def whole(self) -> str:
        """Return the text so far."""
        if len(self._pieces) != 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0]

    def tail(self) -> Tail:
        """Return the tail that the parts make."""
        ends = self.spans("end_mark")
        return Tail(
            ends[-1] if ends else None,
            self.spans("note"),
            self.spans("boilerplate"),
            tuple(self.contacts),
            self.spans("credit"),
        )

    def _append(self, words: str) -> Span:
        if self._length:
            self._pieces.append(_BLANK)
            self._length += len(_BLANK)
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        return Span(start, self._length)

    def _block(self, unit: Printed, span: Span) -> None:
        rows = tuple(tuple(_moved(cell, span.start) for cell in row) for row in unit.rows)
        self.blocks.append(Block(unit.kind, span, unit.level, unit.ordered, rows))
        if self.dateline is None and unit.kind == "paragraph" and len(self.blocks) <= 4:
            self._dateline(dateline_of(unit.text), span, unit.text)

    def _dateline(self, words: str | None, span: Span, line: str) -> None:
        self.dateline = words
        if words is not None:
            start = span.start + line.index(words)
            self.parts.append(Part("dateline", Span(start, start + len(words))))

    def _contact(self, words: str, span: Span) -> None:
        contact = read_contact(words, span)
        if contact is not None:
            merge(self.contacts, contact, since=self._headed)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
