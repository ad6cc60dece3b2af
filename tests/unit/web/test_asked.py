"""The address of a search is read without ever refusing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict
from werkzeug.urls import iri_to_uri

from index.query import Between, Everything, Selection
from web.asked import DEEPEST, PAGE_SIZE, Asked, read_asked

names = st.sampled_from(
    ["in", "q", "speaker", "not-topic", "year", "from", "to", "sort", "group", "page", "zzz"]
)
values = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["quotations", "citations", "2019", "newest", "3", "0", "-1", "²"]),
)


@given(st.lists(st.tuples(names, values), max_size=12))
def test_reading_what_was_written_gives_the_same_again(pairs: list[tuple[str, str]]) -> None:
    """The canonical address of a search is its own canonical address."""
    asked = read_asked(MultiDict(pairs))
    again = read_asked(MultiDict(asked.parameters()))
    assert again.parameters() == asked.parameters()
    assert again.query(Everything()) == asked.query(Everything())
    assert iri_to_uri("/")


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("page", "99999999")], 1),
        ([("page", "9999")], DEEPEST // PAGE_SIZE),
        ([("page", "-2")], 1),
        ([("page", "two")], 1),
        ([("page", "٣")], 1),
        ([("page", "3")], 3),
    ],
)
def test_a_page_is_a_number_within_the_depth(pairs: list[tuple[str, str]], expected: int) -> None:
    """A page that cannot be is the nearest that can."""
    assert read_asked(MultiDict(pairs)).page == expected


def test_parameters_come_in_one_order_with_defaults_left_out() -> None:
    """The same search has one address."""
    given = [
        ("page", "1"),
        ("topic", "x"),
        ("q", " a  b "),
        ("speaker", "s"),
        ("in", "quotations"),
        ("not-year", "2019"),
    ]
    asked = read_asked(MultiDict(given))
    assert asked.parameters() == [
        ("q", "a b"),
        ("speaker", "s"),
        ("topic", "x"),
        ("not-year", "2019"),
    ]


def test_what_is_unknown_is_ignored_with_a_notice() -> None:
    """Nothing is refused, and nothing passes unsaid."""
    asked = read_asked(
        MultiDict([("in", "pictures"), ("colour", "red"), ("sort", "random"), ("from", "soon")])
    )
    assert asked.unit == "quotations"
    assert len(asked.notices) == 4
    assert any("“soon” was not understood" in words for words in asked.notices)


def test_dates_of_the_form_include_their_last_day() -> None:
    """From is the first day of what was written, to is the last."""
    asked = read_asked(MultiDict([("from", "2018"), ("to", "05.2019")]))
    where = asked.query(Everything()).where
    assert where == Between(date(2018, 1, 1), date(2019, 5, 31))


def test_words_are_sorted_by_relevance_and_lists_by_date() -> None:
    """Without words there is no best match."""
    assert Asked(text="water").order == "relevance"
    assert Asked().order == "newest"
    assert Asked(text="water", sort="oldest").order == "oldest"


def test_one_filter_can_be_taken_away() -> None:
    """The rest stays."""
    asked = Asked(selections=(Selection("speaker", ("a", "b"), ("c",)), Selection("topic", ("t",))))
    assert asked.without("speaker", "a") == (
        Selection("speaker", ("b",), ("c",)),
        Selection("topic", ("t",)),
    )
    assert asked.narrowed == 4
