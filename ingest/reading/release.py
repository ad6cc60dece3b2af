"""A page's printed units to the release that they are."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from archive.annotation import Finding
from archive.errors import ReadingError
from archive.release import Dated, Release
from ingest.formats.printed import Page, Printed, Stated
from ingest.reading.assembly import Assembly
from ingest.reading.body import read_body
from ingest.reading.head import read_head
from ingest.reading.labelled import Labelled
from ingest.reading.languages import language_of
from ingest.reading.published import Evidence, published
from ingest.reading.publishers import declared
from ingest.sources.source import Given, Reading

_TITLE = 120
_FEW = 30


def read_release(page: Page, given: Given, address: str | None = None) -> Reading:
    """Return the release that a page prints, with what is doubtful about it."""
    head, rest = read_head(page.units, page.stated)
    findings = list(page.findings)
    if not any(each.label == "title" for each in head) and page.stated.title:
        head.insert(0, Labelled(Printed(page.stated.title), "title"))
    publisher = _publisher(page.stated, given, address)
    lines = [*head, *read_body(rest, publisher)]
    made = Assembly()
    for line in lines:
        made.add(line)
    title = made.words("title")
    if title is None:
        title = first_words(made.whole)
        findings.append(Finding("W110", "no title was found; the first words stand for it"))
    release = _release(made, title, publisher, page.stated, address)
    dated, doubts = _dated(made, release, given, page.stated)
    findings += doubts
    _check_date(dated)
    if len(re.findall(r"\w+", made.whole)) < _FEW:
        findings.append(Finding("W113", "the text has fewer than 30 words"))
    if publisher is None:
        findings.append(Finding("W114", "no publisher was found; give it with --publisher"))
    return Reading(replace(release, published=dated), tuple(findings))


def first_words(text: str) -> str:
    """Return the first sentence of a text, at most 120 characters, cut between words."""
    start = " ".join(text[:400].split())
    end = re.search(r"[.!?…][”’\"')]*(?=\s|$)", start)
    sentence = start[: end.end()] if end else start
    if len(sentence) <= _TITLE:
        return sentence
    return sentence[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-")


def _release(
    made: Assembly, title: str, publisher: str | None, stated: Stated, address: str | None
) -> Release:
    return Release(
        publisher=publisher,
        title=title.replace("\n", " ").replace("  ", " "),
        text=made.whole,
        blocks=tuple(made.blocks),
        parts=tuple(made.parts),
        kicker=_first(made.words("kicker")),
        standfirst=made.words("standfirst"),
        dateline=made.dateline,
        embargo=_first(made.words("embargo")),
        corrections=made.spans("correction"),
        language=stated.language or language_of(made.whole),
        translations=stated.translations,
        tail=made.tail(),
        marks=tuple(made.marks),
        tags=stated.tags,
        address=stated.address or address,
    )


def _first(words: str | None) -> str | None:
    return words.split("\n\n")[0] if words else None


def _publisher(stated: Stated, given: Given, address: str | None) -> str | None:
    if given.publisher is not None:
        return given.publisher.name
    known = declared(stated.address or address, (stated.publisher, *stated.names), given.publishers)
    return known.name if known else stated.publisher


def _dated(
    made: Assembly, release: Release, given: Given, stated: Stated
) -> tuple[Dated | None, tuple[Finding, ...]]:
    body = "\n".join(block.span.of(made.whole) for block in release.blocks[:12])
    lines = tuple(span.of(made.whole) for span in made.spans("date_line"))
    known = given.publisher or declared(
        release.address, (release.publisher, stated.publisher), given.publishers
    )
    order = known.date_order if known else None
    return published(
        Evidence(
            given.published, stated.published, lines, made.dateline, body, release.language, order
        )
    )


def _check_date(dated: Dated | None) -> None:
    if dated is not None and dated.value > date.today() + timedelta(days=1):
        raise ReadingError("S104", f"the date {dated.as_written} lies in the future")
