"""Whatever comes in, reading gives a release with true spans, or a refusal that says why."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from archive.capture import Bytes
from archive.errors import ReadingError
from archive.findings import FINDINGS
from archive.release import Release
from ingest.formats.text import read_text
from ingest.reading.dates import find_dates
from ingest.sources.registry import read
from ingest.sources.source import Given, Reading

FORMATS = [None, "text", "html", "mail", "pdf", "docx"]
_PIECES = st.sampled_from(
    ["<p>", "</p>", "<br>", "<div class='nav'>", "</div>", "<h1>", "</h1>", "<ul><li>", "</ul>",
     "<table><tr><td>", "</table>", "<blockquote>", "<pre>", "<b>", "</b>", "<a href='x'>", "</a>",
     "The light is out. ", "ENDS", "Contact: a@b.example ", "8 May 2021", "\n", "&amp;", "<!--",
     "FOR IMMEDIATE RELEASE", "# ", "- ", "* ", "> ", "[a](b)", "**c**", "| d | e |", "GENEVA – "]
)  # fmt: skip
PAGES = st.lists(_PIECES, max_size=60).map("".join)


def _check(release: Release) -> None:
    spans = [piece.span for piece in (*release.blocks, *release.parts, *release.marks)]
    spans += [cell for block in release.blocks for row in block.rows for cell in row]
    spans += [*release.corrections, *(c.span for c in release.tail.contacts)]
    for span in spans:
        assert 0 <= span.start <= span.end <= len(release.text)
    for block in release.blocks:
        assert block.span.of(release.text).strip()
    kept = "\n\n".join(
        part.span.of(release.text) for part in release.parts if part.label != "dateline"
    )
    assert kept == release.text


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=60)
@given(data=st.binary(max_size=400))
@example(data=b"<")
@example(data=b"\xff\xfe<\x00h\x00")
@example(data=b"From: a\n\tb\nMIME-Version: 1\nContent-Type: multipart/x; boundary=\n\n--")
def test_arbitrary_bytes_are_read_or_refused(form: str | None, data: bytes) -> None:
    code = "S100"
    readings: tuple[Reading, ...] = ()
    try:
        readings = read(Bytes(data, "application/octet-stream"), Given(format=form))
    except ReadingError as refused:
        code = refused.code
    assert code in FINDINGS
    for reading in readings:
        _check(reading.release)


@pytest.mark.parametrize("form", ["text", "html"])
@settings(max_examples=150)
@given(page=PAGES)
@example(page="* * * ")
def test_every_span_of_a_page_slices_true(form: str, page: str) -> None:
    try:
        readings = read(Bytes(page.encode(), "text/plain"), Given(format=form))
    except ReadingError:
        return
    for reading in readings:
        _check(reading.release)


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_plain_text_keeps_its_words(text: str) -> None:
    words = [w for w in text.split() if w.isalpha() and w.isascii()]
    kept = " ".join(unit.text for unit in read_text("The light is out.\n\n" + text).units).split()
    assert [w for w in words if w not in " ".join(kept)] == []


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_date_reads_back_in_every_form_that_is_written(day: date) -> None:
    forms = ["%d.%m.%Y", "%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A %d %B %Y"]
    for form in forms:
        (found,) = find_dates(day.strftime(form))
        assert (found.value, found.other) == (day, None)


def test_every_finding_that_reading_makes_is_explained() -> None:
    deep = "<html><body><h1>The light is out</h1>" + "<div>" * 5_000 + "<p>It is dark. </p>" * 40
    pages = [deep, "<p>5/8/2019 It isnâ€™t light.</p>", "word"]
    codes = {
        finding.code
        for page in pages
        for reading in read(
            Bytes(page.encode(), "text/html"), Given(format="html" if page is deep else "text")
        )
        for finding in reading.findings
    }
    assert "W116" in codes
    assert codes <= set(FINDINGS)
