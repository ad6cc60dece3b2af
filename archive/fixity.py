"""The proof that an archive holds what it was given: every digest, every quotation."""

from __future__ import annotations

from collections.abc import Iterator

from archive.codec import encode, read_document
from archive.errors import DocumentError, IntegrityError, StoreError
from archive.revision import Record
from archive.store import Store
from archive.watching import Watch, unwatched


def verify(store: Store, watch: Watch = unwatched) -> Iterator[str]:
    """Yield a sentence for each thing that does not fit, nothing for a sound archive.

    First every digest, then, from the documents as they would be printed,
    every quotation's words against the text of their release; ``watch`` sees
    each release pass.
    """
    yield from store.mismatches()
    try:
        names = store.release_ids()
        for name in watch(names, len(names)):
            yield from _revisions(store, name)
    except (StoreError, IntegrityError) as error:
        yield f"the archive cannot be read to its end: {error}"


def _revisions(store: Store, name: str) -> Iterator[str]:
    try:
        numbers = [revision.number for revision in store.revisions(name)]
        for number in numbers:
            record = store.record(name, number)
            if record:
                yield from quotation_mismatches(record)
    except IntegrityError as error:
        yield f"release {name}: {error}"


def quotation_mismatches(record: Record) -> Iterator[str]:
    """Yield a sentence for each quotation whose words are not those of the document's text."""
    told = f"release {record.revision.release_id} revision {record.revision.number}"
    try:
        document = read_document(encode(record))
    except DocumentError as error:
        yield f"{told}: {error}"
        return
    for quotation in document.quotations:
        for segment in quotation.segments:
            if document.text[segment.start : segment.end] != segment.text:
                yield f"{told}: the words of quotation {quotation.id} are not in its text"
