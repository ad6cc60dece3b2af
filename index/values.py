"""When a value that an entry holds is the one that a reader asked for."""

from __future__ import annotations

from archive.people import slug
from index.analysis import words
from index.entries import CitationEntry

# Fields whose values are names, so that a part of the name finds them.
NAMED = ("speaker", "org", "role", "publisher")


def is_asked(field: str, asked: str, value: str, label: str) -> bool:
    """Return whether ``asked`` means the value; words in a row of a name mean the name.

    An id means only what bears it, as does everything else that is no name.
    """
    if field == "lang":
        return asked.casefold()[:2] == value.casefold()[:2]
    if slug(asked) == slug(value):
        return True
    return field in NAMED and "--" not in asked and _holds(words(label), words(asked))


def is_place(citation: CitationEntry, work: str | None, unit: str | None, span: Ends) -> bool:
    """Return whether a citation points into the work, at a place that overlaps ``span``."""
    if work is not None and not is_work(work, citation.work):
        return False
    first, last = span
    if unit is None or first is None or last is None:
        return True
    return any(
        place.unit == unit
        and min(place.first, place.last) <= last
        and max(place.first, place.last) >= first
        for place in citation.pinpoints
    )


def is_work(asked: str, work: str) -> bool:
    """Return whether a work is the one asked for, spacing, marks and case aside."""
    return bool(work) and slug(asked) == slug(work)


def _holds(all_words: tuple[str, ...], some: tuple[str, ...]) -> bool:
    size = len(some)
    return bool(some) and any(
        all_words[at : at + size] == some for at in range(len(all_words) - size + 1)
    )


Ends = tuple[int | None, int | None]
