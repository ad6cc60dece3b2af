"""Decisions about cited works: which one is meant, and which place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import msgspec

from archive.annotation import Annotations, Citation, Finding, Pinpoint
from archive.decisions import Decision
from archive.ids import folded
from archive.release import Span

_UNNAMED = "W320"
_BEFORE = re.compile(
    r"(?:(?:the|this|that|his|her|its|their|a|an|le|la|ce|son|sa|leur|el|su|este)\s)+"
)
_PINPOINTS = msgspec.json.Decoder(tuple[Pinpoint, ...])


def settled_citations(read: Annotations, here: Iterable[Decision], text: str) -> Annotations:
    """Return the annotations with the works and places that staff decided on."""
    made = tuple(here)
    citations = tuple(_settle(citation, made, text) for citation in read.citations)
    if citations == read.citations:
        return read
    findings = tuple(f for f in read.findings if not _is_answered(f, citations, read.citations))
    return replace(read, citations=citations, findings=findings)


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
        free = each.about != "mention" or now.work is None
        if not free or not is_meant(now, each, text):
            continue
        if each.about == "pinpoints":
            now = replace(now, pinpoints=_PINPOINTS.decode(each.after or "[]"), decided=each.id)
        else:
            now = replace(now, work=each.after, decided=each.id)
    return now


def is_meant(citation: Citation, decision: Decision, text: str) -> bool:
    """Return whether the decision is about this citation, by its words."""
    if decision.about in ("citation", "pinpoints"):
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
