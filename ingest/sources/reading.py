"""Bytes of a known format to the releases that they hold."""

from __future__ import annotations

from dataclasses import replace

from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.formats.decoding import decode
from ingest.formats.docx import read_docx
from ingest.formats.html import read_html
from ingest.formats.html_layout import Layout
from ingest.formats.html_several import articles_in
from ingest.formats.html_tree import declared_charset
from ingest.formats.mail import read_mail
from ingest.formats.pdf import read_pdf
from ingest.formats.printed import Page
from ingest.formats.sniffing import Format
from ingest.formats.text import read_text
from ingest.formats.wholeness import ends_inside_character, page_is_cut
from ingest.reading.release import read_release
from ingest.reading.several import part
from ingest.reading.worth import check_release
from ingest.sources.source import Given, Reading


def readings(
    source: Bytes, given: Given, form: Format, layout: Layout | None = None
) -> tuple[Reading, ...]:
    """Return the releases in the bytes, in order, or raise ``ReadingError``."""
    page = read_page(source, form, layout)
    if not page.units:
        raise ReadingError("S100", "nothing is printed in it; ask for it again")
    found = []
    for each in _articles(source, page) if form == "html" and not layout else part(page):
        reading = read_release(each, given, source.address)
        check_release(each, reading.release, is_page=form == "html")
        found.append(reading)
    return tuple(found)


def _articles(source: Bytes, page: Page) -> list[Page]:
    """Return a page for each release that a page prints in an article of its own."""
    if source.data.count(b"<article") < 2:
        return part(page)
    text = decode(source.data, source.charset or declared_charset(source.data)).text
    found = [read_html(each) for each in articles_in(text)]
    if not found:
        return part(page)
    stated = page.stated
    return [
        replace(
            each,
            stated=replace(
                each.stated,
                publisher=each.stated.publisher or stated.publisher,
                address=stated.address,
                names=(*each.stated.names, *stated.names),
            ),
        )
        for each in found
    ]


def read_page(source: Bytes, form: Format, layout: Layout | None = None) -> Page:
    """Return what the bytes print, by the reader of their format."""
    if form == "pdf":
        return read_pdf(source.data)
    if form == "docx":
        return read_docx(source.data)
    if form == "mail":
        return read_mail(source.data, read_page)
    return _html(source, layout) if form == "html" else _text(source)


def _html(source: Bytes, layout: Layout | None) -> Page:
    decoded = decode(source.data, source.charset or declared_charset(source.data))
    page = read_html(decoded.text, layout)
    if page_is_cut(source.data, page.units[-1].text if page.units else ""):
        raise ReadingError("S103", "the page is cut off; fetch it again from where it came")
    return Page(page.units, page.stated, (*decoded.findings, *page.findings))


def _text(source: Bytes) -> Page:
    decoded = decode(source.data, source.charset)
    if ends_inside_character(source.data):
        raise ReadingError("S103", "the text stops inside a character; ask for it again")
    page = read_text(decoded.text)
    return Page(page.units, page.stated, (*decoded.findings, *page.findings))
