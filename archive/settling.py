"""Decisions applied to a record: the reading stays as it was stored, what is shown is settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from archive.annotation import Annotations
from archive.decisions import ABOUT_QUOTATIONS, ABOUT_RELEASES, ABOUT_WORKS, Decision
from archive.ids import citation_ids, quotation_ids
from archive.masks import without_words
from archive.records import digested
from archive.release import Span
from archive.revision import Record
from archive.settling_quotations import answered, hidden_words, relinked, settled_quotations
from archive.settling_release import Facts, holds, settled_facts
from archive.settling_works import (
    bare,
    citation_words,
    is_meant,
    mention_words,
    settled_citations,
)
from archive.wording import is_wording, place_of

__all__ = ["bare", "citation_words", "concerns", "mention_words", "settled"]


def settled(record: Record, decisions: Iterable[Decision]) -> Record:
    """Return the record as staff settled it; later decisions outrank earlier ones.

    ``decisions`` are those that hold, oldest first. A decision of another
    release is passed over, whatever its words.
    """
    name = record.revision.release_id
    here = tuple(d for d in decisions if d.release in (None, name))
    if not here:
        return record
    text = record.revision.release.text
    spoken = tuple(d for d in here if d.about in ABOUT_QUOTATIONS)
    read = record.annotations
    annotations = _words_settled(read, spoken, text) if spoken else read
    annotations = settled_citations(annotations, (d for d in here if d.about in ABOUT_WORKS), text)
    facts = _facts(record, annotations)
    now = settled_facts(facts, (d for d in here if d.about in ABOUT_RELEASES))
    annotations = replace(annotations, topics=now.topics)
    hidden = hidden_words(spoken, text)
    if hidden:
        now = replace(now, decided=(*now.decided, *_hiding(spoken)))
    if annotations == read and now == facts and not hidden:
        return record
    return _resettled(record, annotations, now, hidden)


def _resettled(
    record: Record, annotations: Annotations, facts: Facts, hidden: tuple[Span, ...]
) -> Record:
    """Return the record with all that was settled, its ids and its digest made anew."""
    was = record.revision
    release = without_words(facts.release, hidden) if hidden else facts.release
    name, text = was.release_id, release.text
    return digested(
        replace(
            record,
            revision=replace(was, release=release, publisher_id=facts.publisher_id),
            annotations=annotations,
            findings=facts.findings,
            quotation_ids=quotation_ids(name, text, annotations.quotations),
            citation_ids=citation_ids(name, text, annotations.citations),
            decided=facts.decided,
            hidden=hidden,
            as_read=was,
        )
    )


def _facts(record: Record, annotations: Annotations) -> Facts:
    revision = record.revision
    return Facts(revision.release, revision.publisher_id, annotations.topics, record.findings)


def _words_settled(read: Annotations, here: tuple[Decision, ...], text: str) -> Annotations:
    now = settled_quotations(read.quotations, here, text)
    return replace(
        read,
        quotations=now,
        citations=relinked(read.citations, read.quotations, now),
        findings=answered(read.findings, here, now),
    )


def _hiding(here: Iterable[Decision]) -> tuple[tuple[str, str], ...]:
    """Return that the text is not as printed, with the last decision that made it so."""
    made = [d.id for d in here if d.about == "withdrawn quotation"]
    return (("text", made[-1]),)


def concerns(decision: Decision, read: Record) -> bool:
    """Return whether the decision's words stand in what was read, before any decision.

    Where they do not, the decision is orphaned: it waits for its words and
    moves to no others.
    """
    name, text = read.revision.release_id, read.revision.release.text
    if decision.release not in (None, name):
        return False
    if decision.about in ABOUT_QUOTATIONS:
        return place_of(text, decision.what) is not None
    if decision.about in ABOUT_RELEASES:
        return holds(decision, _facts(read, read.annotations))
    if decision.about in ABOUT_WORKS:
        return any(is_meant(c, decision, text) for c in read.annotations.citations)
    return not is_wording(decision.what) or place_of(text, decision.what) is not None
