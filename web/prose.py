"""Words with marks over them, as a tree that a template can write down without any decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive.release import Span


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing to be shown over a stretch of the text.

    ``name`` chooses the element; ``key`` is its address or anchor; ``label``
    is said to those who do not see it; ``number`` stands after its last piece.
    """

    name: str
    span: Span
    key: str = ""
    label: str = ""
    number: str = ""
    last: bool = True
    first: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """Plain words (no layer), or a layer with the pieces inside it.

    ``opens`` and ``closes`` say whether this is the first and the last piece
    of its layer, so that an anchor and a number are written once.
    """

    words: str = ""
    layer: Layer | None = None
    inside: tuple[Piece, ...] = ()
    opens: bool = False
    closes: bool = False


def weave(text: str, span: Span, levels: Sequence[Sequence[Layer]]) -> tuple[Piece, ...]:
    """Return the words of ``span`` as pieces, the first level outermost.

    Layers may overlap in any way: an inner one is cut where an outer one
    begins or ends, and of two on one level the earlier keeps the words. No
    word is lost or doubled.
    """
    if span.start >= span.end:
        return ()
    if not levels:
        return (Piece(words=text[span.start : span.end]),)
    pieces: list[Piece] = []
    at = span.start
    for layer in sorted(levels[0], key=lambda each: (each.span.start, -each.span.end)):
        start, end = max(layer.span.start, at), min(layer.span.end, span.end)
        if start >= end:
            continue
        pieces += weave(text, Span(at, start), levels[1:])
        pieces.append(
            Piece(
                layer=layer,
                inside=weave(text, Span(start, end), levels[1:]),
                opens=layer.first and start == layer.span.start,
                closes=layer.last and end == layer.span.end,
            )
        )
        at = end
    pieces += weave(text, Span(at, span.end), levels[1:])
    return tuple(pieces)


def plain(pieces: Sequence[Piece]) -> str:
    """Return the words of pieces without their marks."""
    return "".join(piece.words or plain(piece.inside) for piece in pieces)


def within(layers: Sequence[Layer], span: Span) -> list[Layer]:
    """Return the layers that touch ``span``."""
    return [each for each in layers if each.span.start < span.end and each.span.end > span.start]
