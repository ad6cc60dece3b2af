"""A place in a release where a work is named or spoken of."""

from __future__ import annotations

from typing import Literal

from archive.release import Span
from ingest.annotate.values import value

# What a work is, as far as it decides which places it can have: a treaty has
# articles, a resolution operative paragraphs, a law sections, a document pages.
Sort = Literal["document", "resolution", "treaty", "law"]


@value
class Reference:
    """Words that name a work (``work``) or only speak of one (``work`` is ``None``).

    ``nouns`` are the words that it can be called by later ("report",
    "covenant"); ``counts`` says whether it is a citation without a pinpoint;
    ``title`` that its name is a title which nothing yet vouches for; ``aside``
    that nothing later goes back to it ("and Add.1", "a study"). ``names`` are
    titles, in small letters, that mean the same work later. ``nth`` is 2 in
    "the second report", -1 in "the latter report". ``quoted``: somebody else's
    words speak of it, which the release around them does not take up.
    """

    span: Span
    work: str | None
    sort: Sort
    nouns: frozenset[str] = frozenset()
    counts: bool = False
    title: bool = False
    aside: bool = False
    names: tuple[str, ...] = ()
    nth: int = 0
    quoted: bool = False


def sort_of_kind(kind: str) -> Sort:
    """Return the sort of a work by the kind that its record states."""
    if kind in ("resolution", "decision", "presidential statement"):
        return "resolution"
    if kind in ("treaty", "convention", "covenant", "declaration", "charter", "protocol"):
        return "treaty"
    if kind in ("law", "act", "regulation", "directive", "constitution"):
        return "law"
    return "document"
