"""Paragraph numbers that Word or a browser counts are read as if they were printed."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from lxml import etree

from archive.capture import Bytes
from ingest.formats.docx_numbering import Numbering
from ingest.formats.numerals import numeral
from ingest.work_reading import read_work

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def level(at: int, text: str, style: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def lists(*abstract: str, nums: str = "") -> etree._Element:
    """A numbering part: list n has the levels given, number n stands for list n."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{levels}</w:abstractNum>'
        for at, levels in enumerate(abstract, 1)
    )
    made += "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
        for at in range(1, len(abstract) + 1)
    )
    return etree.fromstring(f'<w:numbering xmlns:w="{W}">{made}{nums}</w:numbering>')


def paragraph(text: str, num: int | None = None, at: int = 0, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    counted = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>'
    properties = f"<w:pPr>{named}{counted if num is not None else ''}</w:pPr>"
    return f'<w:p xmlns:w="{W}">{properties}<w:r><w:t>{text}</w:t></w:r></w:p>'


def word(paragraphs: list[str], numbering: etree._Element, styles: str = "") -> Bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{"".join(paragraphs)}</w:body></w:document>',
        )
        made.writestr("word/numbering.xml", etree.tostring(numbering))
        made.writestr("word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>')
    return Bytes(file.getvalue(), WORD, None, None, "report.docx")


def page(body: str) -> Bytes:
    data = f"<html><body><article><h1>Lights of the coast</h1>{body}</article></body></html>"
    return Bytes(data.encode(), "text/html", "utf-8", None, "report.html")


def read(source: Bytes) -> list[tuple[str, str]]:
    return [(p.name, p.text) for p in read_work(source).paragraphs]


def numbers(numbering: Numbering, *paragraphs: str) -> list[str]:
    counted = [numbering.next(etree.fromstring(each)) for each in paragraphs]
    return [each.printed if each else "" for each in counted]


SENTENCES = [
    "The Board was asked to look at the lights of the whole coast.",
    "It has two tasks, and it does both of them every single year:",
    "Keepers should be heard before any light is put out for good.",
    "There is no light without a keeper, says the Board once again.",
]


@pytest.mark.parametrize(
    ("value", "style", "printed"),
    [
        (12, "decimal", "12"),
        (7, "decimalZero", "07"),
        (3, "lowerLetter", "c"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (5000, "upperRoman", "5000"),
        (0, "lowerLetter", "0"),
        (3, "chickenCount", "3"),
    ],
)
def test_a_numeral_is_printed_as_word_prints_it(value: int, style: str, printed: str) -> None:
    assert numeral(value, style) == printed


def test_levels_count_and_begin_anew_under_the_next_number() -> None:
    levels = level(0, "%1.") + level(1, "(%2)", "lowerLetter") + level(2, "%1.%2.%3")
    found = numbers(
        Numbering(lists(levels)),
        *(paragraph("x", 1, at) for at in (0, 1, 1, 0, 1, 2, 2)),
    )
    assert found == ["1.", "(a)", "(b)", "2.", "(a)", "2.a.1", "2.a.2"]


def test_a_level_that_never_restarts_counts_through_its_sections() -> None:
    levels = level(0, "%1.", "upperRoman") + level(1, "%2.", more='<w:lvlRestart w:val="0"/>')
    found = numbers(Numbering(lists(levels)), *(paragraph("x", 1, at) for at in (0, 1, 1, 0, 1)))
    assert found == ["I.", "1.", "2.", "II.", "3."]


def test_a_list_goes_on_under_another_number_and_starts_over_where_it_is_told_to() -> None:
    nums = (
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="40"/></w:lvlOverride></w:num>'
    )
    numbering = Numbering(lists(level(0, "%1.", start=5), nums=nums))
    found = numbers(numbering, *(paragraph("x", num) for num in (1, 8, 9, 9, 1)))
    assert found == ["5.", "6.", "40.", "41.", "42."]


def test_a_number_may_come_with_the_style_of_a_paragraph_and_be_taken_away() -> None:
    styles = etree.fromstring(
        f'<w:styles xmlns:w="{W}">'
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style></w:styles>'
    )
    levels = level(0, "%1)") + level(1, "%2.", more='<w:pStyle w:val="Own"/>')
    numbering = Numbering(lists(levels), styles)
    found = numbers(
        numbering,
        paragraph("x", style="Own"),
        paragraph("x", style="Base"),
        paragraph("x", 0, style="Own"),
        paragraph("x", style="Round"),
        paragraph("x", 77),
    )
    assert found == ["1.", "1)", "", "", ""]


def test_a_list_may_be_defined_by_a_style_of_lists() -> None:
    styles = etree.fromstring(
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="Ours">'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    numbering = Numbering(lists('<w:numStyleLink w:val="Ours"/>', level(0, "§ %1.")), styles)
    assert numbers(numbering, paragraph("x", 1), paragraph("x", 2)) == ["§ 1.", "§ 2."]


def test_lists_that_point_at_each_other_in_a_circle_count_nothing() -> None:
    styles = etree.fromstring(
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="Ours">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    assert numbers(
        Numbering(lists('<w:numStyleLink w:val="Ours"/>'), styles), paragraph("x", 1)
    ) == [""]


def report(numbering: etree._Element, sub: int = 1) -> Bytes:
    """A report whose paragraphs and headings Word numbers; sub-paragraphs are of another level."""
    return word(
        [
            paragraph("United Nations"),
            paragraph("Summary"),
            paragraph("The present report has two parts."),
            paragraph("Introduction", 2, style="Heading1"),
            paragraph(SENTENCES[0], 1),
            paragraph(SENTENCES[1], 1),
            paragraph("To keep the lights;", sub, 1),
            paragraph("To count the ships;", sub, 1),
            paragraph("To write it down.", sub, 1),
            paragraph("Progress", 2, style="Heading1"),
            paragraph(SENTENCES[2], 1),
            paragraph("", 1),
            paragraph(SENTENCES[3], 1),
        ],
        numbering,
    )


@pytest.mark.parametrize("style", ["lowerLetter", "lowerRoman", "decimal"])
def test_a_word_file_whose_numbers_word_counts_is_read(style: str) -> None:
    """An empty numbered paragraph counts, as it does in Word; headings are no paragraphs."""
    numbering = lists(level(0, "%1.") + level(1, "%2.", style), level(0, "%1.", "upperRoman"))
    work = read_work(report(numbering))
    one, two = {"lowerLetter": ("a", "b"), "lowerRoman": ("i", "ii")}.get(style, ("1", "2"))
    assert [p.name for p in work.paragraphs] == ["1", "2", "3", "5"]
    assert work.paragraphs[1].text.splitlines()[1:3] == [
        f"({one}) To keep the lights;",
        f"({two}) To count the ships;",
    ]
    assert work.missing == (4,)
    assert [p.heading for p in work.paragraphs] == [
        "I. Introduction", "I. Introduction", "II. Progress", "II. Progress",
    ]  # fmt: skip


def test_numbers_of_the_styles_that_word_brings_along_are_read() -> None:
    made = docx.Document()
    for text, style in zip(
        (*SENTENCES[:2], "To keep;", "To count.", *SENTENCES[2:]),
        (*["List Number"] * 2, *["List Number 2"] * 2, *["List Number"] * 2),
        strict=True,
    ):
        made.add_paragraph(text, style=style)
    file = io.BytesIO()
    made.save(file)
    found = read(Bytes(file.getvalue(), WORD, None, None, "report.docx"))
    assert [name for name, _ in found] == ["1", "2", "3", "4"]
    assert found[1][1].splitlines()[1:] == ["(1) To keep;", "(2) To count."]


def test_headings_that_word_counts_in_digits_are_no_paragraphs() -> None:
    numbering = lists(level(0, "%1.") + level(1, "(%2)", "lowerLetter"), level(0, "%1."))
    work = read_work(report(numbering))
    assert [p.name for p in work.paragraphs] == ["1", "2", "3", "5"]
    assert work.paragraphs[0].heading == "Introduction"


def test_a_list_inside_a_paragraph_is_no_paragraph_even_where_its_number_is_due() -> None:
    """The inner list is one of its own; its third item is not paragraph 3."""
    inner = [paragraph(f"Task {word} of the Board;", 2) for word in ("one", "two", "three", "four")]
    outer = [paragraph(text, 1) for text in SENTENCES]
    source = word([*outer[:2], *inner, *outer[2:]], lists(level(0, "%1."), level(0, "%1.")))
    found = read(source)
    assert [name for name, _ in found] == ["1", "2", "3", "4"]
    assert "(3) Task three of the Board;" in found[1][1]


def test_typed_numbers_outrank_a_counted_list_inside_a_paragraph() -> None:
    typed = [paragraph(f"{at}. {text}") for at, text in enumerate(SENTENCES, 1)]
    inner = [paragraph(f"Task {word} of the Board;", 1) for word in ("one", "two", "three")]
    found = read(word([*typed[:2], *inner, *typed[2:]], lists(level(0, "%1."))))
    assert [name for name, _ in found] == ["1", "2", "3", "4"]
    assert found[2][1] == SENTENCES[2]


def test_numbers_typed_and_counted_in_one_document_make_one_count() -> None:
    nums = (
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
    )
    mixed = [
        *(paragraph(f"{at}. {text}") for at, text in enumerate(SENTENCES[:2], 1)),
        *(paragraph(text, 9) for text in SENTENCES),
    ]
    found = read(word(mixed, lists(level(0, "%1."), nums=nums)))
    assert [name for name, _ in found] == ["1", "2", "3", "4", "5", "6"]


def test_an_annex_counts_anew_with_a_list_of_its_own() -> None:
    body = [paragraph(text, 1) for text in SENTENCES]
    annex = [paragraph("Annex I"), *(paragraph(text, 2) for text in SENTENCES[:2])]
    found = read(word([*body, *annex], lists(level(0, "%1."), level(0, "%1."))))
    assert [name for name, _ in found][-2:] == ["annex i, 1", "annex i, 2"]


def items(*texts: str, more: str = "") -> str:
    return f"<ol{more}>{''.join(f'<li>{text}</li>' for text in texts)}</ol>"


def test_a_page_whose_numbers_the_browser_counts_is_read() -> None:
    found = read(
        page(
            "<p>The present report has two parts.</p><h2>I. Introduction</h2>"
            + items(SENTENCES[0], f"{SENTENCES[1]}{items('To keep;', 'To count.', more=' type=a')}")
            + "<h2>II. Progress</h2>"
            + items(SENTENCES[2], SENTENCES[3], more=' start="3"')
        )
    )
    assert [name for name, _ in found] == ["1", "2", "3", "4"]
    assert found[1][1].splitlines()[1:] == ["(a) To keep;", "(b) To count."]


VALUED = f"<ol><li>{SENTENCES[0]}</li><li value=3>{SENTENCES[1]}</li><li>{SENTENCES[2]}</li></ol>"
NESTED = (
    f"<ol><li><p>{SENTENCES[0]}</p><p>{SENTENCES[3]}</p></li><li>{SENTENCES[1]}"
    f"{items(*SENTENCES)}</li><li>{SENTENCES[2]}</li></ol>"
)
TYPED = items(*(f"{at}. {text}" for at, text in enumerate(SENTENCES, 1)))
ANNEX = f"{items(*SENTENCES)}<p>Annex</p>{items(*SENTENCES[:2])}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (VALUED, ["1", "3", "4"]),
        (items(*SENTENCES, more=' style="list-style-type: none"'), []),
        (TYPED, ["1", "2", "3", "4"]),
        (NESTED, ["1", "2", "3"]),
        (ANNEX, ["1", "2", "3", "4", "annex, 1", "annex, 2"]),
    ],
    ids=["a value", "no numbers", "typed as well", "a longer list in an item", "an annex"],
)
def test_items_are_numbered_as_a_browser_shows_them(body: str, expected: list[str]) -> None:
    source = page(f"<p>The present report has parts.</p>{body}")
    if not expected:
        with pytest.raises(Exception, match="no numbered paragraphs"):
            read_work(source)
        return
    assert [name for name, _ in read(source)] == expected


def test_a_release_reads_its_lists_as_before() -> None:
    """A counted number is no part of a release's text: it is not written in what was published."""
    from ingest.sources.reading import read_page

    units = read_page(page(items(*SENTENCES)), "html").units
    assert [unit.text for unit in units if unit.counted] == SENTENCES
    assert [unit.counted.printed for unit in units if unit.counted] == ["1.", "2.", "3.", "4."]
