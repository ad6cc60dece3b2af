"""Words keep their order and number, whatever is laid over them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive.release import Span
from web.prose import Layer, Piece, plain, weave


def layers(name: str, size: int) -> st.SearchStrategy[list[Layer]]:
    ends = st.tuples(st.integers(0, size), st.integers(0, size)).map(sorted)
    return st.lists(ends.map(lambda e: Layer(name, Span(e[0], e[1]), key=name)), max_size=6)


@given(
    st.text(max_size=40).flatmap(
        lambda text: st.tuples(st.just(text), *(layers(n, len(text) + 3) for n in "abc"))
    )
)
def test_weaving_loses_and_doubles_no_word(
    given: tuple[str, list[Layer], list[Layer], list[Layer]],
) -> None:
    """However layers overlap, the pieces read one after the other are the text."""
    text, *levels = given
    assert plain(weave(text, Span(0, len(text)), levels)) == text


def test_a_link_is_cut_where_a_quotation_ends() -> None:
    """An inner layer never reaches out of an outer one."""
    text = "one two three"
    said, link = Layer("quotation", Span(0, 7), number="1"), Layer("link", Span(4, 13))
    pieces = weave(text, Span(0, 13), [[said], [link]])
    assert [plain([piece]) for piece in pieces] == ["one two", " three"]
    assert pieces[0].layer is said
    assert [piece.layer for piece in pieces[0].inside] == [None, link]
    assert pieces[1].layer is link


def test_a_layer_opens_and_closes_once() -> None:
    """A quotation over two blocks is anchored in the first and numbered in the second."""
    text = "first second"
    layer = Layer("quotation", Span(2, 9))
    first, second = weave(text, Span(0, 5), [[layer]]), weave(text, Span(6, 12), [[layer]])
    assert [(p.opens, p.closes) for p in (*first, *second) if p.layer] == [
        (True, False),
        (False, True),
    ]


def test_of_two_on_one_level_the_earlier_keeps_the_words() -> None:
    """Overlapping layers of one level do not nest."""
    a, b = Layer("a", Span(0, 5)), Layer("a", Span(3, 8))
    pieces = weave("abcdefgh", Span(0, 8), [[a, b]])
    assert [(p.layer, plain([p])) for p in pieces] == [(a, "abcde"), (b, "fgh")]


def test_nothing_is_woven_of_nothing() -> None:
    """An empty span gives no piece, and no layer gives the words alone."""
    assert weave("abc", Span(1, 1), []) == ()
    assert weave("abc", Span(1, 3), []) == (Piece("bc"),)
