"""Releases as they come: misread, quoted, forwarded, attached, boxed; nothing of them is lost."""

from __future__ import annotations

import io
import quopri
import zipfile
from email.message import EmailMessage

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.sources.registry import read
from ingest.sources.source import Given, Reading

LINES = (
    "FOR IMMEDIATE RELEASE",
    "Keepers ask the harbour board for light",
    "PORT ELIN, 3 May 2021 – The Keepers’ Union asked the harbour board today to keep the light "
    "of Port Elin burning through the winter, when 214 boats come home after dark.",
    "“Whoever puts out a light should first go to sea in the dark,” said Ada Quill, who leads "
    "the union. “The café at the pier is no lamp.”",
    "ENDS",
)
TEXT = "\n\n".join(LINES) + "\n"


def reading(data: bytes, name: str | None = None) -> Reading:
    return read(Bytes(data, "application/octet-stream", name=name), Given())[0]


def words(release: Release) -> str:
    return " ".join(release.text.split())


def misread(text: str, charset: str) -> bytes:
    """The UTF-8 bytes of a text as a program saves them that takes them for another charset's."""
    return text.encode().decode(charset, "replace").replace("\ufffd", "\x9d").encode()


REFERENCES = {"’": "&rsquo;", "“": "&ldquo;", "”": "&rdquo;", "–": "&#8211;", "é": "&eacute;"}
QUOTED = "\n".join(f"> {line}" if line else ">" for line in TEXT.split("\n"))


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode("cp1252"), None),
        (TEXT.replace("\n", "\r").encode(), None),
        (TEXT.encode("mac_roman"), "W115"),
        (misread(TEXT, "cp1252"), "W115"),
        (misread(TEXT, "latin-1"), "W115"),
        (misread(misread(TEXT, "cp1252").decode(), "cp1252"), "W115"),
        (quopri.encodestring(TEXT.encode()), "W115"),
        (quopri.encodestring(TEXT.encode("cp1252")), "W115"),
        ("".join(REFERENCES.get(letter, letter) for letter in TEXT).encode(), "W115"),
        (QUOTED.encode(), None),
        ("\n".join(f"> {line}" for line in QUOTED.split("\n")).encode(), None),
    ],
    ids=[
        "UTF-16",
        "UTF-16 without a mark",
        "UTF-32",
        "Windows-1252",
        "line ends of old Macintoshes",
        "Mac OS Roman",
        "UTF-8 taken for Windows-1252",
        "UTF-8 taken for Latin-1",
        "UTF-8 misread twice",
        "quoted-printable",
        "quoted-printable Windows-1252",
        "character references",
        "a quoted mail",
        "a mail quoted twice",
    ],
)
def test_the_release_is_the_same_whatever_happened_to_its_bytes(
    data: bytes, finding: str | None
) -> None:
    found = reading(data)
    assert words(found.release) == " ".join(TEXT.split())
    assert found.release.title == LINES[1]
    assert found.release.dateline == "PORT ELIN, 3 May 2021"
    codes = {each.code for each in found.findings}
    assert ("W115" in codes) == (finding == "W115")


@pytest.mark.parametrize(
    "text",
    [
        "NOTA DE PRENSA\n\nINFORMACIÓN SOBRE LA SITUACIÓN\n\nEn Córdoba, Óscar Ñuño Ñandú habló "
        "ayer de la situación; ÒMNIUM respondió después, según se informó en la reunión de hoy.",
        "COMMUNIQUÉ\n\nL'ÔTAGE EST LIBRE\n\nÔtée de la liste hier, la mesure a été rétablie "
        "aujourd'hui; tout le monde s'en réjouit, dit le maire de Nîmes après une longue séance.",
    ],
)
def test_accented_capitals_are_not_taken_for_marks_of_another_charset(text: str) -> None:
    assert words(reading(text.encode("cp1252")).release) == " ".join(text.split())


def test_one_line_that_is_quoted_stays_a_quotation() -> None:
    text = TEXT.replace("ENDS", "> The board regrets the loss of two boats.")
    kinds = {block.kind for block in reading(text.encode()).release.blocks}
    assert "blockquote" in kinds


def test_markdown_footnotes_and_lists_in_lists() -> None:
    text = (
        "# The light is out\n\n3 May 2021\n\nThe board had promised an answer[^1] by March, the "
        "keepers of all nine lights along the coast say today.\n\n1. Keep the lamps\n"
        "   - at Port Elin\n   - at Cape Orrow\n2. Pay for them\n\n[^1]: Letter of 12 January.\n"
    )
    release = reading(text.encode()).release
    told = [(block.kind, block.level, block.span.of(release.text)) for block in release.blocks]
    assert told[1:] == [
        ("list_item", 0, "1. Keep the lamps"),
        ("list_item", 1, "at Port Elin"),
        ("list_item", 1, "at Cape Orrow"),
        ("list_item", 0, "2. Pay for them"),
        ("footnote", 0, "Letter of 12 January."),
    ]
    assert [m.span.of(release.text) for m in release.marks if m.kind == "superscript"] == ["1"]


def mail(subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Keepers’ Union <press@keepers.example>"
    message["Subject"] = subject
    message["Date"] = "Mon, 3 May 2021 10:00:00 +0200"
    message.set_content(text)
    return message


def attached(data: bytes, kind: str, name: str) -> bytes:
    message = mail("Press release attached", "Dear all,\n\nplease find our release attached.\n")
    major, minor = kind.split("/")
    message.add_attachment(data, maintype=major, subtype=minor, filename=name)
    return bytes(message)


def forwarded_inside() -> bytes:
    message = mail("Fwd: light", "FYI, see below.\n")
    message.add_attachment(mail(LINES[1], TEXT))
    return bytes(message)


def forwarded_in_words() -> bytes:
    head = (
        "---------- Forwarded message ---------\nFrom: Keepers’ Union <press@keepers.example>\n"
        f"Date: Mon, 3 May 2021 at 10:00\nSubject: {LINES[1]}\nTo: list@x.example\n\n"
    )
    return bytes(mail("Fwd: light", f"FYI, for the file.\n\nBo\n\n{head}{TEXT}"))


def with_another_boundary() -> bytes:
    head = f'Subject: {LINES[1]}\nContent-Type: multipart/mixed; boundary="xx"\n\n'
    return f"{head}--yy\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}".encode()


HTML = "".join(f"<p>{line}</p>" for line in LINES)


@pytest.mark.parametrize(
    "data",
    [
        attached(TEXT.encode("cp1252"), "text/plain", "release.txt"),
        attached(f"<html><body>{HTML}</body></html>".encode(), "text/html", "release.html"),
        forwarded_inside(),
        forwarded_in_words(),
        with_another_boundary(),
    ],
    ids=["text", "page", "mail", "quoted mail", "wrong boundary"],
)
def test_the_release_that_a_mail_carries_is_read(data: bytes) -> None:
    release = reading(data, "a.eml").release
    assert words(release) == " ".join(TEXT.split())
    assert release.title == LINES[1]


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        document = f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return made.getvalue()


def test_words_in_a_text_box_follow_their_paragraph_once() -> None:
    box = f"<w:txbxContent>{run('In a box: three hundred members on nine lights.')}</w:txbxContent>"
    holder = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box + "</w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        f"<w:r><w:t>{LINES[2]}</w:t></w:r></w:p>"
    )
    release = reading(docx(run(LINES[1], "Title") + holder + run(LINES[3]))).release
    told = [block.span.of(release.text)[:9] for block in release.blocks]
    assert told == ["PORT ELIN", "In a box:", "“Whoever "]


def test_styles_are_known_whatever_language_names_them() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Listepuces2"><w:name w:val="List Bullet 2"/></w:style>'
        '<w:style w:styleId="Paragraphedeliste"><w:name w:val="List Paragraph"/></w:style>'
        "</w:styles>"
    )
    body = (
        run(LINES[1], "Titre")
        + run(LINES[2])
        + run("What it asks", "Titre2")
        + run("Keep the lamps", "Listepuces2")
        + run("Set in, and no item of a list at all.", "Paragraphedeliste")
    )
    release = reading(docx(body, styles=styles)).release
    assert release.title == LINES[1]
    told = [(block.kind, block.level) for block in release.blocks]
    assert told == [("paragraph", 0), ("heading", 2), ("list_item", 1), ("paragraph", 0)]


def test_endnotes_are_footnotes() -> None:
    notes = (
        f'<w:endnotes {W}><w:endnote w:type="separator">{run("-")}</w:endnote>'
        f"<w:endnote>{run('Letter of 12 January 2021.')}</w:endnote></w:endnotes>"
    )
    release = reading(docx(run(LINES[1], "Title") + run(LINES[2]), endnotes=notes)).release
    assert [b.span.of(release.text) for b in release.blocks if b.kind == "footnote"] == [
        "Letter of 12 January 2021."
    ]


PAGE = (
    "<html lang=en><body><main><article><h1>The light is out</h1><p>3 May 2021</p><p>{}</p>"
    "<ol><li>Keep the lamps:<ul><li>at Port Elin<ul><li>on the pier</li></ul></li></ul></li></ol>"
    "<table><caption>Boats lost by year</caption><tr><th>Year</th><th>Boats</th></tr>"
    "<tr><td>2020</td><td>5</td></tr></table>"
    "<p>No answer came.<sup><a href='#fn1'>1</a></sup></p>"
    "<div class=footnotes><ol><li id=fn1>Letter of 12 January. <a href='#r1'>↩</a></li></ol></div>"
    "<p id=_ftn2>Another letter of the same day.</p></article></main></body></html>"
)


def test_a_page_keeps_captions_of_tables_footnotes_and_lists_in_lists() -> None:
    release = reading(PAGE.format(LINES[2]).encode(), "a.html").release
    told = [(b.kind, b.level, b.span.of(release.text)) for b in release.blocks[1:]]
    assert told == [
        ("list_item", 0, "Keep the lamps:"),
        ("list_item", 1, "at Port Elin"),
        ("list_item", 2, "on the pier"),
        ("caption", 0, "Boats lost by year"),
        ("table", 0, "Year\nBoats\n2020\n5"),
        ("paragraph", 0, "No answer came.1"),
        ("footnote", 0, "Letter of 12 January."),
        ("footnote", 0, "Another letter of the same day."),
    ]


def article(title: str, day: str, body: str) -> str:
    return f"<article><h2>{title}</h2><p>{day}</p><p>{body}</p><p>{LINES[3]}</p></article>"


def page_of(*articles: str) -> bytes:
    head = "<title>May 2021 | Keepers’ Union</title><meta property=og:site_name content='Keepers'>"
    return f"<html lang=en><head>{head}</head><body>{''.join(articles)}</body></html>".encode()


FOUND = (
    "Divers of the coast guard found two boats yesterday that had been lost since January, the "
    "union said, and it asked again for a light on the rock off Grey Stack."
)


def test_several_releases_in_one_page_are_told_apart() -> None:
    data = page_of(
        article("Keepers ask for light", "3 May 2021", LINES[2]),
        article("Two boats are found", "9 May 2021", FOUND),
    )
    found = read(Bytes(data, "text/html"), Given())
    told = [(r.release.title, r.release.published, r.release.publisher) for r in found]
    assert [(title, dated and dated.value.day, name) for title, dated, name in told] == [
        ("Keepers ask for light", 3, "Keepers"),
        ("Two boats are found", 9, "Keepers"),
    ]
    assert "Divers" in found[1].release.text
    assert "Divers" not in found[0].release.text


def test_articles_that_lead_to_pages_of_their_own_are_no_releases_of_this_one() -> None:
    teaser = article("<a href=/boats>Two boats are found</a>", "9 May 2021", FOUND)
    data = page_of(article("Keepers ask for light", "3 May 2021", LINES[2]), teaser)
    assert len(read(Bytes(data, "text/html"), Given())) == 1


def test_several_releases_in_one_text_are_told_apart() -> None:
    second = TEXT.replace(LINES[1], "Two boats are found").replace(LINES[2], FOUND)
    found = read(Bytes(f"{TEXT}\n{second}".encode(), "text/plain"), Given())
    assert [r.release.title for r in found] == [LINES[1], "Two boats are found"]
