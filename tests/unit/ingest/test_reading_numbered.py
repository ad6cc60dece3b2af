"""A work's text in numbered paragraphs, from pages in the style of a report to the Assembly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.reading.furniture import without_furniture
from ingest.reading.numbered import split_paragraphs

COVER = """United Nations                                          A/99/230
General Assembly                           Distr.: General
                                           23 July 2044
                                           Original: English

Keepers of lights and their protection

Report of the Secretary-General

Summary
The present report has three parts.
1. It counts.

                          Contents
                                                Paragraphs  Page
I.   Introduction . . . . . . . . . . . . . . .    1–2        2
II.  Progress ...............................      3–5        2

44-12345 (E)
"""
FIRST = """A/99/230

I.   Introduction

1.   The General Assembly asked the Secretary-
General to assess the work of the Harbour Board.1 The answer is
short.

2.   The Board has two tasks:
     (a) To keep the lights, including
those that nobody sees;
     (b) To count:
1. the ships;
2. the keepers.

II.  Progress

A.   Policy

3.   There has been progress.2 It is
________________
1 Resolution 98/1, para. 9.
2 See A/HRC/99/1,
which has more.

2/3                                                     44-12345
"""
SECOND = """A/99/230

slow, as the sentence that began on the page before says.

4.   Keepers should be heard.

6.   A number was lost before this one.

Annex II

Lists

1.   The first paragraph of the annex.

44-12345                                                     3/3
"""
REPORT = "\f".join([COVER, FIRST, SECOND])


def test_paragraphs_are_those_that_the_count_comes_to() -> None:
    """Cover, summary, contents and lists inside a paragraph make none."""
    found = split_paragraphs(REPORT).paragraphs
    assert [p.name for p in found] == ["1", "2", "3", "4", "6", "annex ii, 1"]


def test_a_paragraph_keeps_its_words_over_lines_and_pages() -> None:
    """Line ends go, a hyphen of the word stays, footnote marks and furniture are left out."""
    first, _, third, *_ = split_paragraphs(REPORT).paragraphs
    assert first.text == (
        "The General Assembly asked the Secretary-General to assess the work of the Harbour "
        "Board. The answer is short."
    )
    assert third.text == (
        "There has been progress. It is slow, as the sentence that began on the page before says."
    )


def test_sub_paragraphs_stand_on_lines_of_their_own() -> None:
    """They belong to their paragraph, and so does a list inside one."""
    second = split_paragraphs(REPORT).paragraphs[1]
    assert second.text.splitlines() == [
        "The Board has two tasks:",
        "(a) To keep the lights, including those that nobody sees;",
        "(b) To count: 1. the ships; 2. the keepers.",
    ]


def test_a_paragraph_knows_its_page_and_the_last_heading() -> None:
    """The page is the one that it begins on."""
    found = split_paragraphs(REPORT).paragraphs
    assert [(p.page, p.heading) for p in found] == [
        (2, "I. Introduction"),
        (2, "I. Introduction"),
        (2, "A. Policy"),
        (3, "A. Policy"),
        (3, "A. Policy"),
        (3, "Lists"),
    ]


def test_footnotes_are_kept_apart() -> None:
    """They stand below a rule at the foot of the page."""
    notes = split_paragraphs(REPORT).notes
    assert [(n.number, n.text) for n in notes] == [
        (1, "Resolution 98/1, para. 9."),
        (2, "See A/HRC/99/1, which has more."),
    ]


def test_a_number_that_is_not_there_is_told() -> None:
    """A paragraph that the text lacks is missing, and nobody guesses it."""
    assert split_paragraphs(REPORT).missing == (5,)


def test_a_text_without_pages_has_paragraphs_without_pages() -> None:
    """A word-processor's document has no pages of its own."""
    found = split_paragraphs("Title\n\n1. One is here.\n2. Two is here.\n2 bis. And this.\n3. End.")
    assert [(p.name, p.page) for p in found.paragraphs] == [
        ("1", None), ("2", None), ("2bis", None), ("3", None),
    ]  # fmt: skip


def test_a_text_without_numbers_has_no_paragraphs() -> None:
    """Nothing is made up where a work does not number its paragraphs."""
    assert split_paragraphs("A letter.\n\nIt has no numbers.\n").paragraphs == ()


def test_furniture_is_what_stands_at_the_edge_of_most_pages() -> None:
    """Running heads go; the same words in the middle of a page stay."""
    words = ["one", "two", "three", "four", "five"]
    pages = [
        f"Report {n}\n\n{w} a\n{w} b\nReport 9\n{w} c\n{w} d\n\nPage {n}"
        for n, w in enumerate(words, 1)
    ]
    assert without_furniture(pages)[0] == ("", "one a", "one b", "Report 9", "one c", "one d", "")


@given(st.text(max_size=400))
def test_any_text_can_be_split(text: str) -> None:
    """Odd text harms nothing, and numbers only rise."""
    found = [p for p in split_paragraphs(text).paragraphs if p.part is None]
    numbers = [p.number for p in found]
    assert numbers == sorted(numbers)


@given(st.lists(st.sampled_from(["1. One.", "2. Two.", "(a) Sub;", "I. Head", "", "text", "\f",
                                 "_____", "1 Note", "Annex"]), max_size=30))  # fmt: skip
def test_any_order_of_lines_can_be_split(lines: list[str]) -> None:
    """Whatever follows whatever, each paragraph has words."""
    for paragraph in split_paragraphs("\n".join(lines)).paragraphs:
        assert paragraph.text.strip()


IN_ONE_PIECE = """United Nations                              A/HRC/99/23
Report on lights

1. The report is submitted under resolution 98/1.

2. Fourteen harbours were visited.1

__________
1 See A/HRC/98/11, para. 12.

2 Ibid.

A/HRC/99/23

GE.44-00123   3

II. Findings

3. Lamps were found dark at eleven of the fourteen

__________
3 A long note
of two lines.

4   GE.44-00123

harbours, and nobody kept a record.

4. The Council should return to it.
"""


def test_a_text_without_page_breaks_goes_on_below_the_notes_of_a_page() -> None:
    """Pasted text has rules, notes and page numbers in its middle; no paragraph is lost."""
    work = split_paragraphs(IN_ONE_PIECE)
    assert [(p.number, p.heading, p.page) for p in work.paragraphs] == [
        (1, None, None),
        (2, None, None),
        (3, "II. Findings", None),
        (4, "II. Findings", None),
    ]
    assert [p.text for p in work.paragraphs][1:3] == [
        "Fourteen harbours were visited.",
        "Lamps were found dark at eleven of the fourteen harbours, and nobody kept a record.",
    ]
    assert [(note.number, note.text) for note in work.notes] == [
        (1, "See A/HRC/98/11, para. 12."),
        (2, "Ibid."),
        (3, "A long note of two lines."),
    ]


def test_what_follows_a_rule_at_the_end_stays_with_its_notes() -> None:
    """Notes of several paragraphs at the end of a text are no part of its last paragraph."""
    work = split_paragraphs("1. One thing.\n\n2. Another.\n_____\n1 A note.\n\nIts second half.\n")
    assert [p.text for p in work.paragraphs] == ["One thing.", "Another."]
    assert [note.text for note in work.notes] == ["A note. Its second half."]
