"""Quoted words against the text of the work that they are quoted from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.verbatim import Change, compare
from archive.work_text import WorkParagraph

PARAGRAPHS = (
    WorkParagraph(64, "Lighthouses are vital to safe passage, and threats to them are a warning."),
    WorkParagraph(
        65,
        "When keepers are heard and protected, the work of the Harbour Board is enhanced by the "
        "perspectives — and the experience — that they bring to the table.",
    ),
    WorkParagraph(
        66,
        "The Board should develop a more coherent approach, including by\n(a) a “harbour-wide "
        "approach” to light;\n(b) guidance for co-operation with keepers.",
    ),
)
VERBATIM = [
    ("threats to them are a warning", (64,), 64, "threats to them are a warning"),
    ("threats to them are a warning,", (64,), 64, "threats to them are a warning"),
    ("[w]hen keepers are heard", (65,), 65, "When keepers are heard"),
    ("[W]hen keepers are heard", (65,), 65, "When keepers are heard"),
    ("the perspectives – and the experience – that", (65,), 65,
     "the perspectives — and the experience — that"),
    ("the perspectives - and the experience", (65,), 65, "the perspectives — and the experience"),
    ("a 'harbour-wide approach' to light", (66,), 66, "a “harbour-wide approach” to light"),
    ("a more  coherent\napproach", (66,), 66, "a more coherent approach"),
    ("keepers are heard … the Harbour Board", (65,), 65,
     "keepers are heard and protected, the work of the Harbour Board"),
    ("keepers are heard [...] the Harbour Board", (65,), 65,
     "keepers are heard and protected, the work of the Harbour Board"),
    ("[the Board] should develop a more coherent approach", (66,), 66,
     "should develop a more coherent approach"),
    ("including by (a) a “harbour-wide", (66,), 66, "including by\n(a) a “harbour-wide"),
    ("vital to safe passage", (), 64, "vital to safe passage"),
]  # fmt: skip


@pytest.mark.parametrize(("quoted", "cited", "number", "shown"), VERBATIM)
def test_words_that_stand_in_the_paragraph_are_verbatim(
    quoted: str, cited: tuple[int, ...], number: int, shown: str
) -> None:
    """Style of marks, dashes and space aside, each letter and sign is the work's."""
    found = compare(quoted, PARAGRAPHS, cited)
    assert found.outcome == "verbatim"
    assert found.paragraph is not None
    assert found.paragraph.number == number
    assert found.span is not None
    assert found.span.of(found.paragraph.text) == shown


def test_words_of_another_paragraph_are_told_with_its_number() -> None:
    """Verbatim in paragraph 65, cited as 66."""
    found = compare("keepers are heard and protected", PARAGRAPHS, (66,))
    assert found.outcome == "elsewhere"
    assert found.paragraph is not None
    assert found.paragraph.number == 65


@pytest.mark.parametrize(
    ("quoted", "change"),
    [
        ("The Board should develop a coherent approach", Change("", "more")),
        ("The Board must develop a more coherent approach", Change("must", "should")),
        ("The Board should now develop a more coherent approach", Change("now", "")),
        ("the board should develop a more coherent approach", Change("the board", "The Board")),
    ],
)
def test_words_that_differ_are_shown(quoted: str, change: Change) -> None:
    """A changed word is never verbatim, however like the rest is."""
    found = compare(quoted, PARAGRAPHS, (66,))
    assert found.outcome == "differs"
    assert found.changes == (change,)


@pytest.mark.parametrize(
    "quoted", ["", "…", "nobody ever wrote these words here", "coherent ovens"]
)
def test_other_words_are_not_found(quoted: str) -> None:
    """Nothing alike is nothing found."""
    assert compare(quoted, PARAGRAPHS, (66,)).outcome == "not found"


def test_part_of_a_word_is_not_the_word() -> None:
    """The word "light" does not stand in "lighthouses"."""
    assert compare("Light", PARAGRAPHS[:1]).outcome == "not found"


@given(st.integers(0, 2), st.integers(0, 200), st.integers(1, 200))
def test_any_run_of_words_of_a_paragraph_is_verbatim_in_it(at: int, start: int, size: int) -> None:
    """What is copied word by word is found, whichever words it is."""
    words = PARAGRAPHS[at].text.split()
    copied = " ".join(words[start % len(words) :][:size])
    if copied.strip("—"):
        found = compare(copied, PARAGRAPHS, (PARAGRAPHS[at].number,))
        assert found.outcome == "verbatim"


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=3))
def test_any_two_texts_can_be_compared(quoted: str, texts: list[str]) -> None:
    """Odd signs harm nothing, and spans lie in their paragraph."""
    paragraphs = [WorkParagraph(n, text) for n, text in enumerate(texts, 1)]
    found = compare(quoted, paragraphs)
    if found.paragraph and found.span:
        assert found.span.end <= len(found.paragraph.text)
