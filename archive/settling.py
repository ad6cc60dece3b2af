"""Decisions applied to a record: the reading stays as it was stored, what is shown is settled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from archive.annotation import Citation, Finding
from archive.decisions import Decision, standing
from archive.errors import NotFoundError
from archive.ids import folded
from archive.records import digested
from archive.release import Span
from archive.revision import Record

_UNNAMED = "W320"
_BEFORE = re.compile(
    r"(?:(?:the|this|that|his|her|its|their|a|an|le|la|ce|son|sa|leur|el|su|este)\s)+"
)


def settled(record: Record, decisions: Iterable[Decision]) -> Record:
    """Return the record with the works that staff decided on; later decisions outrank earlier.

    A decision of another release is passed over, whatever its words.
    """
    name, text = record.revision.release_id, record.revision.release.text
    here = [d for d in standing(decisions) if d.release in (None, name)]
    read = record.annotations
    citations = tuple(_settle(citation, here, text) for citation in read.citations)
    if citations == read.citations:
        return record
    findings = tuple(f for f in read.findings if not _is_answered(f, citations, read.citations))
    return digested(
        replace(record, annotations=replace(read, citations=citations, findings=findings))
    )


def concerns(decision: Decision, record: Record) -> bool:
    """Return whether the decision's words stand in the record.

    Where they do not, the decision is orphaned: it waits for its words and
    moves to no others.
    """
    name, text = record.revision.release_id, record.revision.release.text
    if decision.release not in (None, name):
        return False
    return any(_is_meant(c, decision, text) for c in record.annotations.citations)


def touched_by(
    decision: Decision,
    made: Iterable[Decision],
    names: Iterable[str],
    record: Callable[[str], Record | None],
) -> tuple[str, ...]:
    """Return the releases that a decision changes, among ``names``.

    ``made`` are the decisions so far: an undoing touches what the undone one did.
    """
    if decision.release is not None:
        found = record(decision.release)
        if found is None:
            raise NotFoundError("release", decision.release, "see onrecord search")
        return (decision.release,)
    meant, known = decision, {each.id: each for each in made}
    while meant.about == "undo":
        if meant.what not in known:
            raise NotFoundError("decision", meant.what, "see onrecord work decisions")
        meant = known[meant.what]
    records = (record(name) for name in names)
    return tuple(r.revision.release_id for r in records if r and _may_change(r, meant))


def _may_change(record: Record, decision: Decision) -> bool:
    """Return whether the decision's words, or the work it led to, stand in the record."""
    return concerns(decision, record) or any(
        citation.work == decision.after for citation in record.annotations.citations
    )


def mention_words(citation: Citation, text: str) -> str:
    """Return the words that stand for the work, folded; nothing where none do."""
    return folded(citation.work_mention.of(text)) if citation.work_mention else ""


def bare(words: str) -> str:
    """Return folded words without what only points: "his report" is "report"."""
    return _BEFORE.sub("", words, count=1)


def citation_words(citation: Citation, text: str) -> str:
    """Return the words by which a decision knows a citation: its claim and itself."""
    return folded(f"{(citation.claim or citation.span).of(text)}|{citation.span.of(text)}")


def _settle(citation: Citation, here: Iterable[Decision], text: str) -> Citation:
    now = citation
    for each in here:
        free = each.about == "citation" or now.work is None or each.about == "alias"
        if free and _is_meant(now, each, text):
            now = replace(now, work=each.after, decided=each.id)
    return now


def _is_meant(citation: Citation, decision: Decision, text: str) -> bool:
    if decision.about == "citation":
        return citation_words(citation, text) == decision.what
    if decision.about == "mention":
        return mention_words(citation, text) == decision.what
    if citation.work is not None:
        return folded(citation.work) == folded(decision.what)
    return mention_words(citation, text) == folded(decision.what)


def _is_answered(finding: Finding, now: tuple[Citation, ...], before: tuple[Citation, ...]) -> bool:
    """Return whether the finding says that a work is not named which now is settled."""
    if finding.code != _UNNAMED or finding.span is None:
        return False
    meant = [n for n, b in zip(now, before, strict=True) if b.work is None]
    meant = [n for n in meant if _touch(finding.span, n)]
    return bool(meant) and all(n.work is not None for n in meant)


def _touch(span: Span, citation: Citation) -> bool:
    places = [citation.span, *([citation.work_mention] if citation.work_mention else [])]
    return any(p.start < span.end and span.start < p.end for p in places)
