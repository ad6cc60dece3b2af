"""Whoosh's extension point: its readers and matchers over our segments.

The table of contents names these classes by this module's path: it never moves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import Any

import msgspec
from whoosh.codec import base
from whoosh.formats import Positions
from whoosh.matching import ListMatcher, NullMatcher
from whoosh.reading import TermInfo

from index.whoosh_engine.postings import Postings
from index.whoosh_engine.schema import STEMS, VIEWS
from index.whoosh_engine.segment import Segment
from index.whoosh_engine.terms import Terms

EXTENSION = ".arrays"


class ArrayCodec(base.Codec):  # type: ignore[misc]
    """Reads segments of arrays; they are written column by column, not through Whoosh's writer."""

    length_stats = False

    def new_segment(self, storage: Any, indexname: str) -> ArraySegment:
        """Return a segment that has no file yet."""
        return ArraySegment(indexname)

    def terms_reader(self, storage: Any, segment: ArraySegment) -> ArrayTerms:
        """Return Whoosh's view of the terms."""
        return ArrayTerms(opened(Path(storage.folder), segment))

    def per_document_reader(self, storage: Any, segment: ArraySegment) -> ArrayDocuments:
        """Return Whoosh's view of the documents."""
        return ArrayDocuments(opened(Path(storage.folder), segment), segment)

    def _no_writer(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError("segments are written by index.whoosh_engine.writer")

    per_document_writer = field_writer = postings_writer = postings_reader = _no_writer


class ArraySegment(base.Segment):  # type: ignore[misc]
    """What the table of contents keeps of a segment: name, size, which documents are deleted."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self.size = 0
        self.deleted: frozenset[int] = frozenset()
        self.file_size = 0
        self.checksum = 0

    @classmethod
    def _random_id(cls, size: int = 16) -> str:
        # Whoosh asks ``random``: a program that seeds it would give two segments one name.
        return token_hex(size // 2)

    def segment_id(self) -> str:
        """Return the name that its file begins with."""
        return f"{self.indexname}_{self.segid}"

    def codec(self) -> ArrayCodec:
        """Return what reads it."""
        return ArrayCodec()

    def set_doc_count(self, doccount: int) -> None:
        """Set how many documents it holds."""
        self.size = doccount

    def doc_count_all(self) -> int:
        """Return how many documents it holds, the deleted ones too."""
        return self.size

    def deleted_count(self) -> int:
        """Return how many of them are deleted."""
        return len(self.deleted)

    def deleted_docs(self) -> frozenset[int]:
        """Return the deleted ones' numbers."""
        return self.deleted

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Mark a document as deleted, or not."""
        self.deleted = self.deleted | {docnum} if delete else self.deleted - {docnum}

    def is_deleted(self, docnum: int) -> bool:
        """Return whether a document is deleted."""
        return docnum in self.deleted

    def should_assemble(self) -> bool:
        """Return that one file needs no assembling."""
        return False


def opened(folder: Path, segment: ArraySegment) -> Segment:
    """Return a segment's arrays; a file of another size than was written is a ``ValueError``."""
    found = Segment(folder / segment.make_filename(EXTENSION))
    if found.file_size != segment.file_size:
        raise ValueError(f"{found.name} has not the size that was written")
    return found


class ArrayTerms(base.TermsReader):  # type: ignore[misc]
    """Terms in Whoosh's words."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def _postings(self, field: str) -> Postings:
        return self._segment.postings(VIEWS[field][0] if field in VIEWS else field)

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return field in self.indexed_field_names() and self._postings(field).terms.find(text) >= 0

    def indexed_field_names(self) -> tuple[str, ...]:
        """Return the fields that hold terms."""
        return tuple(dict.fromkeys((*self._segment.fields, *VIEWS)))

    def spelt(self, field: str) -> Terms:
        """Return a field's terms, in order."""
        return self._postings(field).terms

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield all terms, by field and in order."""
        for field in sorted(self.indexed_field_names()):
            yield from self.terms_from(field, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the terms of a field from a place in the order on."""
        terms = self._postings(fieldname).terms
        start = terms.beginning(prefix).start if prefix else 0
        return ((fieldname, terms[at]) for at in range(start, len(terms)))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield all terms with their statistics."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[Any]:
        """Yield a field's terms with their statistics from a place on."""
        return ((t, self.term_info(*t)) for t in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return the statistics of a term; a ``KeyError`` where there is none."""
        ids, weights = self._weighted(fieldname, text)
        lengths = self._segment.lengths[ids]
        return TermInfo(
            weight=float(sum(weights)),
            df=len(ids),
            minlength=int(lengths.min()) if len(ids) else 0,
            maxlength=int(lengths.max()) if len(ids) else 0,
            maxweight=max(weights, default=0.0),
            minid=ids[0] if ids else 0,
            maxid=ids[-1] if ids else 0,
        )

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        """Return a Whoosh matcher over a term's postings; positions where the field keeps them."""
        ids, weights = self._weighted(fieldname, text)
        if not ids:
            return NullMatcher()
        values = None
        if VIEWS.get(fieldname, ("", ""))[0] == STEMS:
            values = self._values(fieldname, text, format_)
        info = self.term_info(fieldname, text)
        return ListMatcher(
            ids, weights, values, format_, scorer, term=(fieldname, text), terminfo=info
        )

    def cursor(self, fieldname: str, fieldobj: Any) -> TermCursor:
        """Return a cursor over a field's terms, with which Whoosh finds words like another."""
        return TermCursor(self, fieldname, fieldobj)

    def _place(self, field: str, text: bytes) -> int:
        if (field, text) not in self:
            raise KeyError(field, text)
        return self._postings(field).terms.find(text)

    def _weighted(self, field: str, text: bytes) -> tuple[list[int], list[float]]:
        at, postings = self._place(field, text), self._postings(field)
        if field not in VIEWS:
            ids = postings.ids(at).tolist()
            return ids, [1.0] * len(ids)
        found, worth = self._segment.frequencies(postings, at, VIEWS[field][1])
        return found.tolist(), [float(weight) for weight in worth.tolist()]

    def _values(self, field: str, text: bytes, format_: Positions) -> list[bytes]:
        at, postings = self._place(field, text), self._postings(field)
        places = self._segment.standing(postings, at, VIEWS[field][1])
        flat, values, start = places.positions.tolist(), [], 0
        for count in places.counts.tolist():
            values.append(format_.encode(flat[start : start + count]))
            start += count
        return values


class TermCursor(base.FieldCursor):  # type: ignore[misc]
    """Goes through a field's terms in order."""

    def __init__(self, terms: ArrayTerms, field: str, fieldobj: Any) -> None:
        self._terms, self._field, self._fieldobj = terms, field, fieldobj
        self._spelt, self._at = terms.spelt(field), 0

    def is_valid(self) -> bool:
        """Return whether it stands at a term."""
        return self._at < len(self._spelt)

    def first(self) -> Any:
        """Go to the first term and return it."""
        self._at = 0
        return self.text()

    def find(self, string: bytes | str) -> Any:
        """Go to the first term that is not before ``string`` and return it."""
        wanted = string.encode() if isinstance(string, str) else string
        self._at = bisect_left(self._spelt, wanted)
        return self.text()

    def next(self) -> Any:
        """Go to the next term and return it."""
        self._at += 1
        return self.text()

    def text(self) -> Any:
        """Return the term, ``None`` past the last."""
        return self._fieldobj.from_bytes(self._spelt[self._at]) if self.is_valid() else None

    def term_info(self) -> TermInfo:
        """Return the term's statistics."""
        return self._terms.term_info(self._field, self._spelt[self._at])


class ArrayDocuments(base.PerDocumentReader):  # type: ignore[misc]
    """Documents in Whoosh's words."""

    def __init__(self, arrays: Segment, segment: ArraySegment) -> None:
        self._arrays, self._segment = arrays, segment

    def doc_count(self) -> int:
        """Return how many documents are not deleted."""
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        """Return how many documents there are."""
        return self._segment.size

    def has_deletions(self) -> bool:
        """Return whether any is deleted."""
        return bool(self._segment.deleted)

    def is_deleted(self, docnum: int) -> bool:
        """Return whether this one is deleted."""
        return docnum in self._segment.deleted

    def deleted_docs(self) -> frozenset[int]:
        """Return the deleted ones."""
        return self._segment.deleted

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return a document's length in weighted words."""
        text = fieldname in VIEWS
        return int(self._arrays.lengths[docnum]) if text else default

    def field_length(self, fieldname: str) -> int:
        """Return the length of all documents together."""
        return int(self._arrays.lengths.sum()) if fieldname in VIEWS else 0

    def min_field_length(self, fieldname: str) -> int:
        """Return the length of the shortest document."""
        lengths = self._arrays.lengths
        return int(lengths.min()) if len(lengths) and fieldname in VIEWS else 0

    def max_field_length(self, fieldname: str) -> int:
        """Return the length of the longest document."""
        lengths = self._arrays.lengths
        return int(lengths.max()) if len(lengths) and fieldname in VIEWS else 0

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Return the entry's id, which is all that Whoosh stores of it."""
        return {"id": msgspec.json.decode(self._arrays.entry(docnum))["id"]}
