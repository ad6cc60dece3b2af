"""A release or a quotation as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from archive.annotation import Citation, Finding, Quotation
from archive.capture import Fetch
from archive.errors import IntegrityError, NotFoundError
from archive.proof import Proof
from archive.relatives import Relative
from archive.release import Block, Release
from archive.revision import Record
from archive.store import Store
from archive.vanishing import NO_DIGEST, vanished

WIDTH = 88
_NEXT = "see the ids with: onrecord search"


def find(store: Store, name: str, revision: int | None) -> tuple[Record, int | None]:
    """Return the record that a name means, with the quotation's position where it names one."""
    quotation = store.quotation(name)
    if quotation:
        return quotation
    release_id = store.release_at(name) or name
    record = store.record(release_id, revision)
    if record:
        return record, None
    stone = store.tombstone(name) or store.tombstone(release_id)
    if stone:
        told = "erased" if stone.erased else "withdrawn"
        raise NotFoundError(
            "release or quotation", name, f"it was {told} on {stone.at:%Y-%m-%d}: {stone.why}"
        )
    known = len(store.revisions(release_id))
    if known and revision:
        raise NotFoundError("revision", str(revision), f"{release_id} has revisions 1 to {known}")
    near = [each for each in store.release_ids() if name and each.startswith(name[:4])][:3]
    step = f"is it {' or '.join(near)}? Or {_NEXT}" if near else _NEXT
    raise NotFoundError("release or quotation", name, step)


def original_of(store: Store, record: Record) -> bytes:
    """Return the bytes that a record was read from."""
    digest = record.revision.capture_digest
    held = store.capture(digest)
    if held is None:
        raise IntegrityError(f"capture {digest} is gone; run onrecord verify")
    return held[1]


def release_text(
    record: Record, fetches: tuple[Fetch, ...] = (), kin: tuple[Relative, ...] = ()
) -> str:
    """Return a release as printed, then what was read in it, its kin, and how it came."""
    release = record.revision.release
    pieces = [_head(record, fetches), *_body(release), *_read(record), _kin(kin)]
    pieces.append(_provenance(record, fetches))
    return "\n\n".join(piece for piece in pieces if piece)


def quotation_text(
    record: Record, position: int, proofs: tuple[Proof | None, ...] | None = None
) -> str:
    """Return one quotation with its speakers, why they are, and where it stands."""
    release = record.revision.release
    lines = [
        _quotation(record, position),
        f"In: {release.title}",
        f"    {_imprint(release)}",
        f"    onrecord show {record.revision.release_id}",
    ]
    known = (proof for proof in proofs or () if proof)
    lines.extend(f"    bytes {each.start} to {each.end} of {each.capture}" for each in known)
    if not record.latest:
        lines.append("    The publisher has since changed the release; these are the older words.")
    return "\n".join(lines)


def _head(record: Record, fetches: tuple[Fetch, ...]) -> str:
    release = record.revision.release
    lines = [release.kicker, _wrapped(release.title), _imprint(release), release.address]
    if release.embargo:
        lines.append(f"Embargo: {release.embargo}")
    if not record.latest:
        lines.append(f"This is revision {record.revision.number}; there is a newer one.")
    elif record.revision.number > 1:
        name = record.revision.release_id
        lines.append(f"The words have changed since they were first archived: onrecord diff {name}")
    lines.extend(
        f"No longer found: {fetch.address} answered {fetch.status} on {fetch.at:%Y-%m-%d}."
        for fetch in vanished(fetches)
    )
    return "\n".join(line for line in lines if line)


def _imprint(release: Release) -> str:
    dated = release.published
    date = f"{dated.value} (written {dated.as_written})" if dated else "no date"
    return " · ".join((release.publisher or "no publisher", date, release.language or "?"))


def _body(release: Release) -> Iterator[str]:
    if release.standfirst:
        yield _wrapped(release.standfirst, "  ")
    for block in release.blocks:
        yield _block(block, release.text)
    tail = release.tail
    spans = [*tail.notes, *tail.boilerplate, *tail.credits, *(c.span for c in tail.contacts)]
    for span in sorted(spans + ([tail.end_mark] if tail.end_mark else [])):
        yield _wrapped(span.of(release.text), "    ")


def _block(block: Block, text: str) -> str:
    words = block.span.of(text)
    if block.kind == "heading":
        return f"{'#' * max(1, block.level)} {words}"
    if block.kind == "list_item":
        return _wrapped(f"- {words}", "  ", hanging=True)
    if block.kind == "table":
        return "\n".join(" | ".join(cell.of(text) for cell in row) for row in block.rows) or words
    return _wrapped(words, "> " if block.kind == "blockquote" else "")


def _read(record: Record) -> Iterator[str]:
    read = record.annotations
    text = record.revision.release.text
    if read.quotations:
        yield f"QUOTATIONS ({len(read.quotations)})"
        yield from (_quotation(record, position) for position in range(len(read.quotations)))
    if read.citations:
        yield f"CITATIONS ({len(read.citations)})"
        yield "\n".join(_citation(citation, text) for citation in read.citations)
    if read.topics:
        yield "TOPICS  " + ", ".join(topic.topic for topic in read.topics)
    findings = (*record.findings, *read.findings)
    if findings:
        yield "FINDINGS\n" + "\n".join(_finding(finding, text) for finding in findings)


def _quotation(record: Record, position: int) -> str:
    quotation = record.annotations.quotations[position]
    text = record.revision.release.text
    words = " […] ".join(segment.of(text) for segment in quotation.segments)
    told = _wrapped(f"“{words}”", "  ")
    return f"{told}\n    {_speakers(quotation, text)}\n    {record.quotation_ids[position]}"


def _speakers(quotation: Quotation, text: str) -> str:
    by = quotation.attribution
    if not by.speakers:
        return "speaker not established"
    names = (", ".join(filter(None, (s.name, s.role, s.affiliation))) for s in by.speakers)
    carried = [f"“{span.of(text)}”" for span in (by.mention, by.cue) if span]
    return f"{'; '.join(names)}  ({by.basis}{': ' if carried else ''}{' '.join(carried)})"


def _citation(citation: Citation, text: str) -> str:
    mention = citation.work_mention.of(text) if citation.work_mention else "a work not named"
    return f"  {citation.span.of(text)}  of {citation.work or mention}"


def _finding(finding: Finding, text: str) -> str:
    where = f"  “{finding.span.of(text)[:60]}”" if finding.span else ""
    return f"  {finding.code} {finding.message}{where}"


def _kin(kin: tuple[Relative, ...]) -> str:
    if not kin:
        return ""
    lines = ["ALSO PUBLISHED"]
    for each in kin:
        revision = each.record.revision
        lines.append(f"  {revision.release_id}  {each.how}")
        lines.append(f"      {revision.release.title}")
        lines.append(f"      {_imprint(revision.release)}")
    return "\n".join(lines)


def _provenance(record: Record, fetches: tuple[Fetch, ...]) -> str:
    revision = record.revision
    lines = [
        f"{revision.release_id}  revision {revision.number}, "
        f"stored {revision.stored_at:%Y-%m-%d %H:%M} UTC",
        f"capture {revision.capture_digest}",
        f"document {record.document_digest}",
    ]
    for fetch in fetches:
        whence = fetch.address or fetch.name or "standard input"
        what = f"answer {fetch.status}" if fetch.digest == NO_DIGEST else "got"
        lines.append(f"{what} {fetch.at:%Y-%m-%d %H:%M} UTC from {whence}")
    return "\n".join(lines)


def _wrapped(words: str, indent: str = "", *, hanging: bool = False) -> str:
    first = "" if hanging else indent
    return fill(" ".join(words.split()), WIDTH, initial_indent=first, subsequent_indent=indent)
