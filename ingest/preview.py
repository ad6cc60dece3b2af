"""What a reading understood, in lines for a terminal."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from archive.annotation import Annotations, Citation, Finding, Quotation
from archive.release import Release
from ingest.sources.source import Reading

_BASES = {
    "named": "named",
    "surname": "by surname",
    "role": "by office",
    "continued": "continued",
    "colon": "after a colon",
    "signature": "signed",
    "decided": "decided by staff",
}
_COUNTED = {
    "heading": "headings",
    "paragraph": "paragraphs",
    "list_item": "list items",
    "blockquote": "block quotes",
    "table": "tables",
    "caption": "captions",
    "footnote": "footnotes",
}


def preview(name: str, reading: Reading, annotations: Annotations, why: bool) -> Iterator[str]:
    """Yield the lines that show a release as understood; ``why`` adds each attribution's reason."""
    release = reading.release
    yield f"{name}   {release.publisher or 'publisher not stated'} · {_date(release)}"
    yield f"  {release.title}"
    yield f"  {_shape(release)}"
    yield from _table("quotations", len(annotations.quotations), _speakers(release, annotations))
    yield from _table("citations", len(annotations.citations), _works(release, annotations))
    if annotations.topics:
        yield f"  topics   {', '.join(topic.topic for topic in annotations.topics)}"
    if why:
        yield from reasons(release, annotations)
    for finding in (*reading.findings, *annotations.findings):
        yield f"  {warning(finding, release.text)}"


def warning(finding: Finding, text: str = "") -> str:
    """Return a finding in one line, with the line of the text that it is about."""
    sign = "·" if finding.severity == "note" else "!"
    span = finding.span
    where = f" line {text.count(chr(10), 0, span.start) + 1}" if span and text else ""
    return f"{sign} {finding.code}{where}  {finding.message}"


def reasons(release: Release, annotations: Annotations) -> Iterator[str]:
    """Yield for each quotation its words and by which rule, on which words, it has its speaker."""
    for number, quotation in enumerate(annotations.quotations, 1):
        given = quotation.attribution
        words = " … ".join(span.of(release.text) for span in quotation.segments)
        who = "; ".join(s.name for s in given.speakers) or "speaker not established"
        parts = [f"basis {given.basis}", f"form {quotation.form}"]
        for label in ("mention", "cue", "antecedent"):
            span = getattr(given, label)
            parts += [f"{label} “{span.of(release.text)}”"] if span else []
        yield f"  {number}. {who} ({', '.join(parts)}, confidence {given.confidence:.2f})"
        yield f"     {words}"


def _date(release: Release) -> str:
    dated = release.published
    if dated is None:
        return "date not stated"
    shown = f"{dated.value.day} {dated.value:%B %Y}"
    return shown if dated.as_written == shown else f"{shown} (written {dated.as_written})"


def _shape(release: Release) -> str:
    kinds: Counter[str] = Counter(block.kind for block in release.blocks)
    tail = release.tail
    parts = ["1 standfirst"] if release.standfirst else []
    parts += [_count(kinds[kind], plural) for kind, plural in _COUNTED.items() if kinds[kind]]
    parts += [_count(len(tail.contacts), "contacts")] if tail.contacts else []
    parts += [_count(len(tail.credits), "credits")] if tail.credits else []
    return " · ".join(parts)


def _count(number: int, plural: str) -> str:
    return f"{number} {plural if number != 1 else plural.removesuffix('s')}"


def _table(what: str, total: int, rows: list[str]) -> Iterator[str]:
    head = f"  {_count(total, what)}   "
    for number, row in enumerate(rows):
        yield (head if number == 0 else " " * len(head)) + row
    if not rows:
        yield head.rstrip()


def _speakers(release: Release, annotations: Annotations) -> list[str]:
    said: dict[str, list[Quotation]] = defaultdict(list)
    for quotation in annotations.quotations:
        speakers = quotation.attribution.speakers
        said["; ".join(s.name for s in speakers) or "speaker not established"].append(quotation)
    rows = []
    for who, theirs in said.items():
        bases = Counter(_basis(release, each) for each in theirs if each.attribution.speakers)
        how = ", ".join(f"{count} {basis}" for basis, count in bases.items())
        rows.append(f"{len(theirs)} {who}" + (f" ({how})" if how else ""))
    return rows


def _basis(release: Release, quotation: Quotation) -> str:
    given = quotation.attribution
    if given.basis == "pronoun" and given.mention:
        return f"“{given.mention.of(release.text)}”"
    return _BASES.get(given.basis, given.basis)


def _works(release: Release, annotations: Annotations) -> list[str]:
    cited: dict[str, list[Citation]] = defaultdict(list)
    for citation in annotations.citations:
        cited[_work(release, citation)].append(citation)
    return [f"{_places(citations)} of {work}" for work, citations in cited.items()]


def _places(citations: list[Citation]) -> str:
    """Return all pinpoints with each unit named once ("paras 14 16, article 9"), or "whole"."""
    places: dict[str, list[str]] = defaultdict(list)
    for pinpoint in (p for c in citations for p in c.pinpoints):
        last = f"–{pinpoint.last}" if pinpoint.last != pinpoint.first else ""
        places[pinpoint.unit].append(f"{pinpoint.first}{last}{pinpoint.sub or ''}")
    said = [f"{unit}{'s' * (len(all_) > 1)} {' '.join(all_)}" for unit, all_ in places.items()]
    return ", ".join(said) or "the whole"


def _work(release: Release, citation: Citation) -> str:
    if citation.work:
        return citation.work
    mention = citation.work_mention
    if mention is None:
        return "a work that is not named"
    return f"“{mention.of(release.text).lower()}”, which is not named"
