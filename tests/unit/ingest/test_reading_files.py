"""Mails, Word files and PDF are read like the page that they carry."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

import samples
from archive.capture import Bytes
from archive.errors import ReadingError
from archive.release import Release
from ingest.formats.sniffing import format_of
from ingest.sources.registry import read
from ingest.sources.source import Given

INBOX = Path(samples.__file__).parent / "inbox"
SAID = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times."
)


def release(data: bytes, name: str | None = None) -> Release:
    return read(Bytes(data, "application/octet-stream", name=name), Given())[0].release


def mail(**parts: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Keepers’ Union Press <press@keepers.example>"
    message["Subject"] = "MEDIA RELEASE: The light is out"
    message["Date"] = "Mon, 3 May 2021 09:00:00 +0200"
    message["Message-ID"] = "<7@keepers.example>"
    if "text" in parts:
        message.set_content(parts["text"], cte="quoted-printable")
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html", cte="base64")
    return message


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("01-kestava-dissolution-by-post.txt", "text"),
        ("03-open-tap-private-wells.eml", "mail"),
        ("04-rapporteur-at-the-border.md", "text"),
        ("05-dry-lines-four-years-on.docx", "docx"),
        ("06-last-pipe-at-pell-falls.pdf", "pdf"),
        ("07-head-of-safety-retires.html", "html"),
        ("08-printers-invoice.txt", "text"),
    ],
)
def test_the_format_is_known_by_content_alone(name: str, form: str) -> None:
    data = (INBOX / name).read_bytes()
    assert format_of(Bytes(data, "application/octet-stream")) == form


def test_a_mail_is_read_by_its_richer_part_and_dated_by_its_header() -> None:
    html = f"<h1>The light is out</h1><p>{SAID}</p><ul><li>oil</li><li>light</li></ul><p>ENDS</p>"
    message = mail(text=f"The light is out\n\n{SAID}\n\noil\n\nlight\n\nENDS", html=html)
    made = release(message.as_bytes())
    assert made.title == "The light is out"
    assert made.published is not None
    assert made.published.value.isoformat() == "2021-05-03"
    assert [b.kind for b in made.blocks] == ["paragraph", "list_item", "list_item"]


def test_an_html_part_that_says_less_than_the_text_is_passed_over() -> None:
    message = mail(text=f"The light is out\n\n{SAID}", html="<p>See the text part.</p>")
    assert SAID in release(message.as_bytes()).text


def test_an_attached_release_is_read_for_a_mail_that_only_brings_it() -> None:
    message = mail(text="Dear all, the release is attached. Best wishes, Bo")
    docx = (INBOX / "05-dry-lines-four-years-on.docx").read_bytes()
    message.add_attachment(
        docx, maintype="application", subtype="octet-stream", filename="release.docx"
    )
    assert release(message.as_bytes()).title.startswith("Dry Lines | Four years on")


def test_a_word_file_gives_headings_items_and_bold_words() -> None:
    made = release((INBOX / "05-dry-lines-four-years-on.docx").read_bytes())
    assert made.standfirst is not None
    assert made.standfirst.startswith("In 2021 one country in nine")
    assert [b.kind for b in made.blocks].count("list_item") == 3
    assert [c.email for c in made.tail.contacts] == ["r.quispe@cdr.example"]


def test_a_pdf_loses_running_heads_and_line_ends() -> None:
    made = release((INBOX / "06-last-pipe-at-pell-falls.pdf").read_bytes())
    assert (made.title, made.kicker) == ("The Last Pipe at Pell Falls", "FOR IMMEDIATE RELEASE")
    assert "Page 1" not in made.text
    assert "tied a ribbon to it." in made.text
    assert [b.kind for b in made.blocks] == ["paragraph"] * 5


def _zip(names: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 and no more", "S103"),
        (b"PK\x03\x04word/document.xml and no more", "S103"),
        (_zip({"word/other.xml": b"<a/>"}), "S101"),
        (_zip({"word/document.xml": b" " * 70_000_000}), "S106"),
        (b"Received: by x\nFrom: a@b.example\nMessage-ID: <1>\n\n", "S100"),
    ],
    ids=["pdf cut off", "docx cut off", "docx without document", "docx bomb", "empty mail"],
)
def test_a_broken_file_is_refused_with_its_code(data: bytes, code: str) -> None:
    with pytest.raises(ReadingError) as refused:
        release(data)
    assert refused.value.code == code
