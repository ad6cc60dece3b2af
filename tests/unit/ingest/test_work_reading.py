"""The text of a cited work, whatever it comes in: the same report as text, Word, PDF and page."""

from __future__ import annotations

import io

import docx
import pytest

from archive.capture import Bytes
from archive.errors import ReadingError
from archive.verbatim import compare
from archive.work_text import WorkText
from ingest.work_reading import read_work

COVER = ["United Nations", "General Assembly", "Keepers of lights", "Report of the Board"]
SUMMARY = ["Summary", "The present report, the 7th of its kind, has two parts."]
CONTENTS = ["Contents", "I. Introduction ............ 1-2 2", "II. Progress .............. 3-4 3"]
# (heading, or nothing; lines of a paragraph; the page that it stands on)
BODY = [
    (
        "I.  Introduction",
        ["1.   The Assembly asked the Board to assess the lights of the", "coast."],
    ),
    (
        None,
        [
            "2.   The Board has two tasks:",
            "(a)   To keep the lights, including those that nobody sees;",
            "(b)   To count ships.",
        ],
    ),
    ("II.  Progress", ["3.   Keepers should be heard before a light is put out, and", "paid."]),
    (None, ["4.   There is no light without a keeper."]),
]
NOTE = "See resolution 98/1, which has more."
EXPECTED = [
    ("1", "The Assembly asked the Board to assess the lights of the coast.", "I. Introduction"),
    (
        "2",
        "The Board has two tasks:\n(a) To keep the lights, including those that nobody sees;\n"
        "(b) To count ships.",
        "I. Introduction",
    ),
    ("3", "Keepers should be heard before a light is put out, and paid.", "II. Progress"),
    ("4", "There is no light without a keeper.", "II. Progress"),
]
Placed = tuple[float, float, float, str]


def as_text() -> Bytes:
    pages = ["\n\n".join(COVER + SUMMARY) + "\n\n" + "\n".join(CONTENTS)]
    for part in (BODY[:2], BODY[2:]):
        blocks = ["A/99/230"]
        for heading, lines in part:
            blocks += [heading] if heading else []
            blocks.append("\n".join(lines))
        pages.append("\n\n".join(blocks))
    pages[1] = pages[1].replace("coast.", "coast.1") + f"\n\n__________\n1 {NOTE}\n\n2/3   44-12345"
    return Bytes("\f".join(pages).encode(), "text/plain", "utf-8", None, "report.txt")


def as_word() -> Bytes:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "A/99/230"
    for line in [*COVER, *SUMMARY, *CONTENTS]:
        made.add_paragraph(line)
    for heading, lines in BODY:
        if heading:
            made.add_heading(heading, 2)
        whole = " ".join(lines) if "(a)" not in " ".join(lines) else None
        for line in [whole] if whole else lines:
            made.add_paragraph(line.replace("   ", "\t"))
    file = io.BytesIO()
    made.save(file)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return Bytes(file.getvalue(), kind, None, None, "report.docx")


def as_page() -> Bytes:
    pieces = [f"<h1>{COVER[2]}</h1>", *(f"<p>{line}</p>" for line in SUMMARY)]
    for heading, lines in BODY:
        pieces += [f"<h2>{heading}</h2>"] if heading else []
        if "(a)" in lines[1:2] or len(lines) == 3:
            pieces += [f"<p>{line}</p>" for line in lines]
        else:
            pieces.append(f"<p>{' '.join(lines)}</p>".replace("coast.", "coast.<sup>1</sup>"))
    data = f"<html><body><article>{''.join(pieces)}</article></body></html>"
    return Bytes(data.encode(), "text/html", "utf-8", None, "report.html")


def pdf(pages: list[list[Placed]]) -> bytes:
    """A PDF with lines of (x, y, size, words) on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for lines in pages:
        shown = ((s, x, y, w.replace("(", r"\(").replace(")", r"\)")) for x, y, s, w in lines)
        stream = "\n".join(f"BT /F1 {s} Tf {x} {y} Td ({w}) Tj ET" for s, x, y, w in shown)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents "
            f"{len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def as_pdf() -> Bytes:
    pages: list[list[Placed]] = [[]]
    for at, line in enumerate([*COVER, *SUMMARY, *CONTENTS]):
        pages[0].append((50, 700 - 24 * at, 11, line))
    for number, part in enumerate((BODY[:2], BODY[2:]), 2):
        y, page = 690.0, [(50.0, 770.0, 9.0, "A/99/230")]
        for heading, lines in part:
            for line in [*([heading] if heading else []), ""] if heading else [""]:
                page += [(50, y, 13, line)] if line else []
                y -= 30
            for line in lines:
                page.append((50, y, 11, line.replace("coast.", "coast.1")))
                y -= 14
        if number == 2:
            page.append((50, 110, 8, f"1 {NOTE}"))
        page.append((280, 30, 9, f"{number}/3"))
        pages.append(page)
    return Bytes(pdf(pages), "application/pdf", None, None, "report.pdf")


REPORTS = {"text": as_text, "word": as_word, "pdf": as_pdf, "page": as_page}


@pytest.fixture(params=sorted(REPORTS))
def work(request: pytest.FixtureRequest) -> WorkText:
    """The report in each form in turn, read."""
    return read_work(REPORTS[request.param]())


def test_every_form_gives_the_same_paragraphs(work: WorkText) -> None:
    """Cover, summary, contents, furniture and notes are no part of them."""
    assert [(p.name, p.text, p.heading) for p in work.paragraphs] == EXPECTED
    assert work.missing == ()


def test_words_are_found_in_every_form(work: WorkText) -> None:
    found = compare("heard before a light is put out", work.paragraphs, (4,))
    assert found.outcome == "elsewhere"
    assert found.paragraph
    assert found.paragraph.number == 3


@pytest.mark.parametrize("form", ["text", "pdf"])
def test_a_paged_form_keeps_pages_and_notes(form: str) -> None:
    work = read_work(REPORTS[form]())
    assert [p.page for p in work.paragraphs] == [2, 2, 3, 3]
    assert [note.text for note in work.notes] == [NOTE]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"There is no number in this text.", "S100"),
        (b"From: ann@keepers.example\nTo: bo@keepers.example\nSubject: 1\n\n1. One.\n", "S101"),
        (b"%PDF-1.4 broken", "S103"),
    ],
)
def test_what_is_no_numbered_document_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ReadingError) as raised:
        read_work(Bytes(data, "message/rfc822" if b"From" in data else "text/plain"))
    assert raised.value.code == code
