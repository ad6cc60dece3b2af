"""A PDF's lines become paragraphs again, over hyphens, columns and pages."""

from __future__ import annotations

from archive.capture import Bytes
from archive.release import Release
from ingest.sources.registry import read
from ingest.sources.source import Given

HEAD = "Keepers' Union | Release 7"
Line = tuple[float, float, float, str]


def pdf(pages: list[list[Line]]) -> bytes:
    """Return a PDF with lines of (x, y, size, words) on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for lines in pages:
        stream = "\n".join(f"BT /F1 {s} Tf {x} {y} Td ({w}) Tj ET" for x, y, s, w in lines)
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


def release(pages: list[list[Line]]) -> Release:
    return read(Bytes(pdf(pages), "application/pdf"), Given())[0].release


def column(x: float, top: float, lines: list[str], size: float = 10) -> list[Line]:
    return [(x, top - 14 * i, size, words) for i, words in enumerate(lines)]


def blocks(made: Release) -> list[str]:
    return [block.span.of(made.text) for block in made.blocks]


def page(number: int, lines: list[Line]) -> list[Line]:
    return [(50, 775, 8, HEAD), *lines, (280, 20, 8, f"Page {number} of 2")]


def test_a_quotation_runs_on_over_the_page_and_a_hyphen() -> None:
    opening = ["PORT ELIN, 3 May 2021 - The lamp went dark in the night and", "nobody knew."]
    said = ["She said: We waited a year for some-", "body to come, and we shall wait for the"]
    first = [
        (50, 730, 18, "The light is out"),
        *column(50, 690, opening),
        *column(50, 650, said),
    ]
    second = column(50, 740, ["oil another year.", "She then went home."])
    made = release([page(1, first), page(2, second)])
    assert made.title == "The light is out"
    assert "Page 1" not in made.text
    assert HEAD not in made.text
    assert blocks(made)[1].startswith(
        "She said: We waited a year for somebody to come, and we shall wait for the oil another"
    )


def test_two_columns_are_read_one_after_the_other() -> None:
    left = column(50, 690, [f"left line number {n} goes on and on" for n in range(12)])
    right = column(320, 690, [f"right line number {n} goes on and on" for n in range(12)])
    made = release([[(50, 740, 18, "The light is out"), *left, *right]])
    text = made.text
    assert text.index("left line number 11") < text.index("right line number 0")


def test_a_list_keeps_its_items_apart() -> None:
    asked = ["The union, which has kept the lamps for a hundred years, asks:"]
    items = ["- for oil that lasts until spring;", "- for a keeper."]
    lines = [(50, 740, 18, "The light is out"), *column(50, 700, [*asked, *items])]
    made = release([lines])
    assert [b.kind for b in made.blocks] == ["paragraph", "list_item", "list_item"]
