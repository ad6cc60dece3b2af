"""The source that reads any publisher's release, whatever its format."""

from __future__ import annotations

from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.formats.decoding import decode
from ingest.formats.docx import read_docx
from ingest.formats.html import read_html
from ingest.formats.html_tree import declared_charset
from ingest.formats.mail import read_mail
from ingest.formats.pdf import read_pdf
from ingest.formats.printed import Page
from ingest.formats.sniffing import Format, format_of
from ingest.formats.text import read_text
from ingest.formats.wholeness import ends_inside_character, page_is_cut
from ingest.reading.release import read_release
from ingest.reading.worth import check_release
from ingest.sources.source import Given, Reading


class GenericSource:
    """Reads what no other source recognises."""

    name = "generic"

    def recognises(self, source: Bytes) -> bool:
        """Return true: any bytes may be tried."""
        return True

    def read(self, source: Bytes, given: Given) -> tuple[Reading, ...]:
        """Return the releases in the bytes, or raise ``ReadingError``."""
        form = format_of(source, given.format)
        page = read_page(source, form)
        if not page.units:
            raise ReadingError("S100", "nothing is printed in it; ask for it again")
        reading = read_release(page, given, source.address)
        check_release(page, reading.release, is_page=form == "html")
        return (reading,)


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
    last = page.units[-1].text if page.units else ""
    if form == "html" and page_is_cut(source.data, last):
        raise ReadingError("S103", "the page is cut off; fetch it again from where it came")
    if form == "text" and ends_inside_character(source.data):
        raise ReadingError("S103", "the text stops inside a character; ask for it again")
    return Page(page.units, page.stated, (*decoded.findings, *page.findings))
