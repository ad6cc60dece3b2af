"""What values are called on a page."""

from __future__ import annotations

from typing import Final

from index.document import NONE
from index.entries import Unit
from index.query import FacetName, Sort
from web.desk import Desk

# Between the segments of a quotation: what interrupts words leaves none of them out.
BETWEEN: Final = "” “"
UNITS: Final[dict[Unit, tuple[str, str]]] = {
    "quotations": ("quotation", "quotations"),
    "releases": ("release", "releases"),
    "citations": ("citation", "citations"),
}
SORTS: Final[dict[Sort, str]] = {
    "relevance": "Best match first",
    "newest": "Newest first",
    "oldest": "Oldest first",
}
FACETS: Final[dict[FacetName, tuple[str, str]]] = {
    "speaker": ("Speaker", "speakers"),
    "whose": ("Whose words", "kinds"),
    "topic": ("Topic", "topics"),
    "year": ("Year", "years"),
    "publisher": ("Publisher", "publishers"),
    "work": ("Cited work", "works"),
    "basis": ("How attributed", "ways"),
    "has": ("Contains", "kinds"),
    "pinpoint": ("Place", "places"),
    "resolved": ("Work named", "answers"),
}
KINDS: Final[dict[str, str]] = {
    "person": "A person",
    "organisation": "An organisation",
    "document": "A document",
    "none": "Not established",
    "": "Not established",
}
BASES: Final[dict[str, str]] = {
    "named": "Named in full",
    "surname": "By surname",
    "role": "By role or office",
    "pronoun": "By pronoun",
    "continued": "Continued from the words before",
    "colon": "After a colon",
    "signature": "By signature",
    "decided": "Settled by staff",
    "none": "Not established",
}
REASONS: Final[dict[str, str]] = {
    "named": "The release names the speaker in full beside the words.",
    "surname": "A surname stands beside the words; the release has the full name elsewhere.",
    "role": "The release points to the speaker by role or office.",
    "pronoun": "A pronoun stands beside the words; it points to the speaker named before.",
    "continued": "The words go on from a quotation whose speaker is known, and nothing says "
    "that somebody else speaks.",
    "colon": "The name stands before a colon, and the words follow it.",
    "signature": "The words are signed.",
    "decided": "A member of staff has settled who said this.",
    "none": "The release does not establish who said this, and the archive does not guess.",
}
FORMS: Final[dict[str, str]] = {
    "full": "In full: at least a clause",
    "phrase": "A phrase inside the publisher’s own sentence",
}
HAS: Final[dict[str, str]] = {
    "quote": "Quotations",
    "speaker": "A known speaker",
    "citation": "Citations",
    "unresolved": "Citations of an unnamed work",
    "revision": "Later revisions",
    "correction": "A correction",
}
PLACES: Final[dict[str, tuple[str, str]]] = {
    "para": ("paragraph", "paragraphs"),
    "preambular": ("preambular paragraph", "preambular paragraphs"),
    "article": ("article", "articles"),
    "section": ("section", "sections"),
    "page": ("page", "pages"),
    "footnote": ("footnote", "footnotes"),
    "annex": ("annex", "annexes"),
}


def facet_value(desk: Desk, facet: FacetName, value: str, given: str) -> str:
    """Return what a facet's value is called; ``given`` is the engine's own label."""
    if facet == "topic":
        return desk.topic_name(value)
    if facet == "whose":
        return KINDS.get(value, given)
    if facet == "basis":
        return BASES.get(value, given)
    if facet == "has":
        return HAS.get(value, given)
    if facet == "resolved":
        return {"yes": "Known which work", "no": "Work not named"}.get(value, given)
    if facet == "pinpoint":
        unit, _, rest = value.partition(" ")
        return f"{PLACES[unit][0]} {rest}" if unit in PLACES else given
    if facet == "year" and not value.isdigit():
        return "Undated"
    if facet == "publisher" and given in ("", value):
        return desk.publisher_name(value)
    if value in ("", NONE):
        return "Not established"
    return speaker_label(value, given) if facet == "speaker" else given or value


def speaker_label(key: str, name: str) -> str:
    """Return a name for a list; who is never joined across releases is told apart."""
    return f"{name or key} (one release)" if "--" in key else name or key


def place(unit: str, first: int, last: int, sub: str | None = None) -> str:
    """Return a place in a work in words: paragraphs 14 to 16, article 19(3)."""
    one, many = PLACES.get(unit, (unit, unit))
    end = sub or ""
    if first == last:
        return f"{one} {first}{end}"
    return f"{many} {first} to {last}{end}"


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun: 1 release, 2,004 releases."""
    return f"{number:,} {one if number == 1 else many}"


def count_of(unit: Unit, number: int) -> str:
    """Return how many of a unit, in words."""
    return counted(number, *UNITS[unit])
