"""The source that reads any publisher's release, whatever its format."""

from __future__ import annotations

from archive.capture import Bytes
from ingest.formats.decoding import decode
from ingest.formats.docx import read_docx
from ingest.formats.html import read_html
from ingest.formats.html_tree import declared_charset
from ingest.formats.mail import read_mail
from ingest.formats.pdf import read_pdf
from ingest.formats.printed import Page
from ingest.formats.sniffing import Format, format_of
from ingest.formats.text import read_text
from ingest.reading.release import read_release
from ingest.sources.source import Given, Reading


class GenericSource:
    """Reads what no other source recognises."""

    name = "generic"

    def recognises(self, source: Bytes) -> bool:
        """Return true: any bytes may be tried."""
        return True

    def read(self, source: Bytes, given: Given) -> tuple[Reading, ...]:
        """Return the releases in the bytes, or raise ``ReadingError``."""
        page = read_page(source, format_of(source, given.format))
        return (read_release(page, given, source.address),)


def read_page(source: Bytes, form: Format) -> Page:
    """Return what the bytes print, by the reader of their format."""
    if form == "pdf":
        return read_pdf(source.data)
    if form == "docx":
        return read_docx(source.data)
    if form == "mail":
        return read_mail(source.data, read_page)
    charset = source.charset
    if form == "html":
        charset = charset or declared_charset(source.data)
    decoded = decode(source.data, charset)
    page = read_html(decoded.text) if form == "html" else read_text(decoded.text)
    return Page(page.units, page.stated, (*decoded.findings, *page.findings))
