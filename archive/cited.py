"""The cited works of an archive as its records name them, and what is not settled yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from archive.decisions import Decision, standing
from archive.revision import Record
from archive.settling import bare, concerns, mention_words
from archive.store import Store

# Words that mean whatever was spoken of last.
_POINTING = frozenset(("", "it", "its", "this", "ibid", "ibidem", "idem", "il", "elle", "ello"))
# Decisions that stand on no words of a release.
_WORDLESS = frozenset(("accepted", "withdrawn", "topic", "not a topic"))
_REPORT = re.compile(r"(?:report|study|audit|rapport|informe|étude|estudio)")


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work with how often it is cited; ``unnamed`` where its name are the words of a mention."""

    name: str
    citations: int
    releases: int
    unnamed: bool = False


def cited_works(store: Store) -> tuple[CitedWork, ...]:
    """Return every cited work, most cited first, those that are not named last."""
    citations: Counter[tuple[bool, str]] = Counter()
    releases: Counter[tuple[bool, str]] = Counter()
    for record in store.records(store.release_ids()):
        text = record.revision.release.text
        names = [
            (c.work is None, c.work or mention_words(c, text)) for c in record.annotations.citations
        ]
        citations.update(names)
        releases.update(set(names))
    found = [CitedWork(n, citations[u, n], releases[u, n], u) for u, n in citations]
    return tuple(sorted(found, key=lambda w: (w.unnamed, -w.citations, w.name)))


def citing(store: Store, work: str) -> Iterator[Record]:
    """Yield the latest record of each release that cites the work, in the archive's order."""
    for record in store.records(store.release_ids()):
        if any(c.work == work for c in record.annotations.citations):
            yield record


def unnamed_report(record: Record) -> tuple[str, ...]:
    """Return the words by which a release means one report that it does not name.

    "The report", "his report" and one fuller name are one report; with two
    fuller names there are two, and nothing is returned: which one is meant is
    not ours to guess. "It", and the empty word for citations with no mention,
    mean the report only where no other thing stands unnamed.
    """
    text = record.revision.release.text
    words = {mention_words(c, text) for c in record.annotations.citations if c.work is None}
    reports = {w for w in words if _REPORT.search(w)}
    fuller = {w for w in (bare(w) for w in reports) if " " in w}
    if len(fuller) > 1:
        return ()
    return tuple(sorted(words if words <= reports | _POINTING else reports))


def unnamed_mentions(record: Record) -> tuple[str, ...]:
    """Return all words that stand for a work which is not named, folded."""
    text = record.revision.release.text
    found = {mention_words(c, text) for c in record.annotations.citations if c.work is None}
    return tuple(sorted(found))


def orphans(store: Store) -> tuple[Decision, ...]:
    """Return the decisions that hold but whose words no latest revision has."""
    waiting = [d for d in standing(store.decisions()) if d.release and d.about not in _WORDLESS]
    read = {name: store.as_read(name) for name in {d.release for d in waiting if d.release}}
    return tuple(d for d in waiting if not _stands(d, read[d.release or ""]))


def _stands(decision: Decision, read: Record | None) -> bool:
    return read is not None and concerns(decision, read)
