"""What in one record a person should look at: each doubt with its place and its reason."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Final, Literal, get_args

from archive.annotation import Citation, Finding
from archive.ids import folded
from archive.release import Span
from archive.revision import Record
from archive.wording import words_of

Kind = Literal[
    "orphaned", "changed", "two fit", "unsure", "no work", "nobody", "same person", "structure"
]
# The most harmful first: what is published and wrong, before what is only not known.
HARM: Final[tuple[Kind, ...]] = get_args(Kind)
# From the annotators' table: below this a careful reader would want to look for themselves.
SURE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at.

    ``words`` are those that it is about and ``span`` their place; ``rule`` is
    what raised it (the basis of an attribution, the code of a finding), so
    that one rule can be judged for a publisher at once. ``key`` is kept by an
    "accepted" decision: it stands on words, not on places.
    """

    kind: Kind
    release: str
    words: str
    reason: str
    rule: str
    span: Span | None = None
    quotation: str | None = None
    citation: str | None = None
    other: str | None = None
    title: str = ""
    publisher_id: str = ""
    published: date | None = None

    @property
    def said(self) -> str:
        """Return the words on one line, as somebody reads them."""
        return " ".join(" […] ".join(words_of(self.words)).split())

    @property
    def key(self) -> str:
        """Return what an acceptance of this doubt is kept by, within its release."""
        return _key(self.kind, self.rule, self.words)

    @property
    def id(self) -> str:
        """Return a short name for an address; the same doubt has the same one."""
        return _id(self.release, self.key)


# The queue of a large archive asks for the same names after each decision.
@lru_cache(100_000)
def _key(kind: Kind, rule: str, words: str) -> str:
    return f"{kind}|{rule}|{folded(words)}"


@lru_cache(100_000)
def _id(release: str, key: str) -> str:
    named = sha256(f"{release}|{key}".encode()).digest()
    return b32encode(named).decode("ascii").lower()[:10]


def doubts_of(record: Record, before: Record | None = None) -> tuple[Doubt, ...]:
    """Return what is doubtful in a record, most harmful first.

    ``before`` is the record of the revision before: its quotations that are
    gone were published once, and are doubts of the latest.
    """
    found = [*_changed(record, before), *_attributions(record), *_citations(record)]
    spoken = {(d.rule, d.span) for d in found}
    found += [d for d in _findings(record) if (d.rule, d.span) not in spoken]
    return tuple(sorted(found, key=lambda d: HARM.index(d.kind)))


def _changed(record: Record, before: Record | None) -> Iterator[Doubt]:
    if before is None:
        return
    text = before.revision.release.text
    for name, quotation in zip(before.quotation_ids, before.annotations.quotations, strict=True):
        if name not in record.quotation_ids:
            words = " […] ".join(segment.of(text) for segment in quotation.segments)
            reason = "the publisher has changed or removed this quotation"
            yield _doubt(record, "changed", words, reason, "revision", None, quotation=name)


def _attributions(record: Record) -> Iterator[Doubt]:
    text = record.revision.release.text
    codes = {f.span: f.code for f in record.annotations.findings if f.span}
    for name, quotation in zip(record.quotation_ids, record.annotations.quotations, strict=True):
        by, span = quotation.attribution, quotation.span
        words = " […] ".join(segment.of(text) for segment in quotation.segments)
        if not by.speakers and by.basis != "decided":
            two = any(_meet(span, place) and codes[place] == "W213" for place in codes)
            if two:
                reason = "two people fit; nobody was chosen"
                yield _doubt(record, "two fit", words, reason, "W213", span, quotation=name)
            else:
                reason = "no speaker is established"
                yield _doubt(record, "nobody", words, reason, "W212", span, quotation=name)
        elif by.speakers and by.basis != "decided" and by.confidence < SURE:
            names = ", ".join(speaker.name for speaker in by.speakers)
            reason = f"{names}, by {by.basis}: {round(100 * by.confidence)} % sure"
            yield _doubt(record, "unsure", words, reason, by.basis, span, quotation=name)


def _citations(record: Record) -> Iterator[Doubt]:
    for name, citation in zip(record.citation_ids, record.annotations.citations, strict=True):
        if citation.work is None:
            words = _citation_words(citation, record.revision.release.text)
            reason = "the cited work is not named"
            yield _doubt(record, "no work", words, reason, "W320", citation.span, citation=name)


def _citation_words(citation: Citation, text: str) -> str:
    claim = (citation.claim or citation.span).of(text)
    return f"{citation.span.of(text)} | {claim}"


def _findings(record: Record) -> Iterator[Doubt]:
    """Yield the findings about a release's structure; those about words are doubts already."""
    for finding in (*record.findings, *record.annotations.findings):
        if finding.severity != "note" and finding.code not in ("W212", "W213", "W320"):
            words = _finding_words(finding, record.revision.release.text)
            yield _doubt(record, "structure", words, finding.message, finding.code, finding.span)


def _finding_words(finding: Finding, text: str) -> str:
    return finding.span.of(text) if finding.span else finding.message


def _doubt(
    record: Record,
    kind: Kind,
    words: str,
    reason: str,
    rule: str,
    span: Span | None,
    *,
    quotation: str | None = None,
    citation: str | None = None,
) -> Doubt:
    release = record.revision.release
    return Doubt(
        kind,
        record.revision.release_id,
        words,
        reason,
        rule,
        span,
        quotation,
        citation,
        title=release.title,
        publisher_id=record.revision.publisher_id,
        published=release.published.value if release.published else None,
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
