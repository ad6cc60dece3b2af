"""A card shows the words that were quoted, with what matched in them marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.results import Snippet
from web.cards import Run, marked, opening, said_runs

SEGMENTS = st.lists(st.text(alphabet="ab c", min_size=1, max_size=8), min_size=1, max_size=4)


@given(SEGMENTS, st.data())
def test_segments_stay_apart_whatever_is_marked(segments: list[str], data: st.DataObject) -> None:
    """The runs read one after the other are the segments with gaps between them."""
    words = " ".join(segments)
    ends = st.tuples(st.integers(0, len(words)), st.integers(0, len(words))).map(sorted)
    start, end = data.draw(ends)
    runs, aside = said_runs(tuple(segments), Snippet(words, ((start, end),)))
    assert "".join(run.words for run in runs) == "” “".join(segments)
    assert aside == ()


def test_a_match_around_the_words_is_shown_beside_them() -> None:
    """What somebody said is never mixed with what stands around it."""
    runs, aside = said_runs(("We stay.",), Snippet("the vote in June", ((4, 8),)))
    assert runs == (Run("We stay."),)
    assert aside == (Run("the "), Run("vote", marked=True), Run(" in June"))


@pytest.mark.parametrize(
    ("marks", "runs"),
    [
        ((), [("abcdef", False)]),
        (((0, 2), (4, 6)), [("ab", True), ("cd", False), ("ef", True)]),
        (((0, 3), (2, 4)), [("abc", True), ("def", False)]),
        (((4, 99),), [("abcdef", False)]),
    ],
)
def test_marks_cut_words_into_runs(marks: tuple[tuple[int, int], ...], runs: object) -> None:
    """Marks that overlap or reach too far are left out."""
    assert [(run.words, run.marked) for run in marked("abcdef", marks)] == runs


def test_an_opening_begins_with_a_passage_and_ends_at_a_word() -> None:
    """A line of date and place is no opening."""
    body = "8 May 2019\n\n" + "word " * 100
    shown = opening(body)
    assert shown.startswith("word word")
    assert shown.endswith("word …")
    assert opening("Short.") == "Short."
