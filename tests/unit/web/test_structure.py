"""A release's blocks come out as the structure that they were printed in."""

from __future__ import annotations

from archive.release import Block, Part, Release, Span
from web.prose import plain
from web.structure import Item, Shown, body, tail, weaver


def built(*blocks: tuple[str, str, int, bool]) -> tuple[Shown, ...]:
    text, made = "", []
    for kind, words, level, ordered in blocks:
        made.append(Block(kind, Span(len(text), len(text) + len(words)), level, ordered))  # type: ignore[arg-type]
        text += words + "\n\n"
    release = Release(None, "T", text, tuple(made))
    return body(release, weaver(text, []))


def outline(shown: Shown | Item) -> object:
    if isinstance(shown, Item):
        return [plain(shown.pieces), *(outline(each) for each in shown.lists)]
    return ("ol" if shown.ordered else "ul", *(outline(item) for item in shown.items))


def test_list_items_nest_by_their_level() -> None:
    """Deeper items hang below the item before them, numbered lists apart from plain ones."""
    shown = built(
        ("list_item", "one", 1, True),
        ("list_item", "under", 2, False),
        ("list_item", "deeper", 3, False),
        ("list_item", "two", 1, True),
        ("list_item", "dot", 1, False),
    )
    assert [outline(each) for each in shown] == [
        ("ol", ["one", ("ul", ["under", ("ul", ["deeper"])])], ["two"]),
        ("ul", ["dot"]),
    ]


def test_a_list_that_begins_deep_is_still_one_list() -> None:
    """A first item of level 3 is no reason for empty lists around it."""
    shown = built(
        ("list_item", "a", 3, False), ("list_item", "b", 1, False), ("paragraph", "c", 0, False)
    )
    assert [outline(shown[0])] == [("ul", ["a"], ["b"])]
    assert shown[1].kind == "paragraph"


def test_a_thousand_levels_of_lists_are_shown() -> None:
    """Hostile nesting is flattened rather than refused."""
    shown = built(*(("list_item", str(n), n, False) for n in range(1000)))
    assert plain(shown[0].items[0].pieces) == "0"


def test_headings_never_skip_a_level() -> None:
    """Whatever levels the publisher used, the page's outline has no hole."""
    shown = built(
        ("heading", "a", 2, False),
        ("heading", "b", 5, False),
        ("heading", "c", 5, False),
        ("heading", "d", 2, False),
        ("heading", "e", 1, False),
        ("heading", "f", 9, False),
    )
    assert [each.level for each in shown] == [2, 3, 3, 2, 2, 3]


def test_the_tail_keeps_its_printed_order() -> None:
    """Contacts, notes and end mark follow one another as printed."""
    text = "ENDS\n\nNotes\n\nAnn"
    parts = (Part("contact", Span(13, 16)), Part("end_mark", Span(0, 4)), Part("note", Span(6, 11)))
    release = Release(None, "T", text, (), parts)
    assert [each.kind for each in tail(release, weaver(text, []))] == [
        "end_mark",
        "note",
        "contact",
    ]
