"""A release's blocks as the nested structure that they were printed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from archive.release import Block, Part, Release, Span
from web.prose import Layer, Piece, weave, within

_TAIL = ("tail_heading", "end_mark", "note", "boilerplate", "contact", "credit")


@dataclass(frozen=True, slots=True)
class Shown:
    """One printed unit: ``kind`` chooses the element, ``anchor`` names it in the address."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    anchor: str = ""
    level: int = 0
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    items: tuple[Item, ...] = ()
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list with the lists that hang below it."""

    pieces: tuple[Piece, ...]
    anchor: str
    lists: tuple[Shown, ...] = ()


@dataclass(slots=True)
class _Growing:
    """An item while the items below it are still being met."""

    block: Block
    anchor: str
    children: list[_Growing] = field(default_factory=list)

    @property
    def level(self) -> int:
        """Return how deep it lies; no page shows more than twelve lists inside one another."""
        return min(self.block.level, 12)


Weaver = Callable[[Span], tuple[Piece, ...]]


def weaver(text: str, levels: Sequence[Sequence[Layer]]) -> Weaver:
    """Return a function from a span to its pieces, with only the layers that touch it."""

    def woven(span: Span) -> tuple[Piece, ...]:
        return weave(text, span, [within(level, span) for level in levels])

    return woven


def body(release: Release, woven: Weaver) -> tuple[Shown, ...]:
    """Return the blocks in order, lists nested, headings without a skipped level."""
    shown: list[Shown] = []
    items: list[_Growing] = []
    depths = _heading_levels(release.blocks)
    for number, block in enumerate(release.blocks, 1):
        anchor = f"p{number}"
        if block.kind == "list_item":
            items.append(_Growing(block, anchor))
            continue
        shown += _lists(items, woven)
        items = []
        shown.append(_block(block, anchor, woven, depths.get(number, 2)))
    return tuple(shown + _lists(items, woven))


def tail(release: Release, woven: Weaver) -> tuple[Shown, ...]:
    """Return what follows the body, in printed order."""
    parts: list[Part] = [p for p in release.parts if p.label in _TAIL]
    parts.sort(key=lambda part: part.span)
    return tuple(Shown(p.label, woven(p.span), f"t{n}") for n, p in enumerate(parts, 1))


def _block(block: Block, anchor: str, woven: Weaver, level: int) -> Shown:
    if block.kind == "table":
        rows = tuple(tuple(woven(cell) for cell in row) for row in block.rows)
        return Shown("table", () if rows else woven(block.span), anchor, rows=rows)
    return Shown(block.kind, woven(block.span), anchor, level=level)


def _heading_levels(blocks: tuple[Block, ...]) -> dict[int, int]:
    """Return for each heading, by its number, a level from 2 that never skips one."""
    levels: dict[int, int] = {}
    open_levels: list[int] = []
    for number, block in enumerate(blocks, 1):
        if block.kind == "heading":
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
            levels[number] = min(1 + len(open_levels), 6)
    return levels


def _lists(items: list[_Growing], woven: Weaver) -> list[Shown]:
    roots: list[_Growing] = []
    path: list[_Growing] = []
    for item in items:
        while path and path[-1].level >= item.level:
            path.pop()
        (path[-1].children if path else roots).append(item)
        path.append(item)
    return _grouped(roots, woven)


def _grouped(items: list[_Growing], woven: Weaver) -> list[Shown]:
    lists: list[Shown] = []
    run: list[_Growing] = []
    for item in [*items, None]:
        if run and (item is None or item.block.ordered != run[0].block.ordered):
            grown = tuple(_item(each, woven) for each in run)
            lists.append(Shown("list", items=grown, ordered=run[0].block.ordered))
            run = []
        if item is not None:
            run.append(item)
    return lists


def _item(item: _Growing, woven: Weaver) -> Item:
    return Item(woven(item.block.span), item.anchor, tuple(_grouped(item.children, woven)))
