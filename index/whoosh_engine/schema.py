"""What Whoosh is told of our fields, and how values become its terms."""

from __future__ import annotations

from functools import cache
from typing import get_args

from whoosh import fields

from archive.people import slug
from index.document import Document, Held
from index.query import FacetName, TextField, ValueField

# Terms that hold more than one thing, and terms of other languages than English, have a seam.
SEAM = "\x1f"

STEMS = "text"
WORDS = "exact"
RELEASE = "release"
QUOTATION = "quotation"
PLACES = "places"
# Every place is held twice: under its work, and under this for those who do not say which.
ANY_WORK = "*"


# Fields of passages as Whoosh sees them: the same postings, narrowed to kinds of passage.
VIEWS: dict[str, tuple[str, TextField]] = {
    STEMS: (STEMS, "any"),
    WORDS: (WORDS, "any"),
    **{name: (STEMS, name) for name in get_args(TextField) if name != "any"},
    **{f"{WORDS}_{name}": (WORDS, name) for name in get_args(TextField) if name != "any"},
}


def facet_field(name: FacetName) -> str:
    """Return the field that holds a facet's values."""
    return f"facet_{name}"


KEYWORDS = (
    RELEASE,
    QUOTATION,
    PLACES,
    *get_args(ValueField),
    *(facet_field(name) for name in get_args(FacetName)),
)


@cache
def schema() -> fields.Schema:
    """Return the schema of a unit: stems and unstemmed words with positions, values as keywords."""
    text = {
        name: fields.TEXT(phrase=held == STEMS, stored=False) for name, (held, _) in VIEWS.items()
    }
    keywords = {name: fields.KEYWORD(stored=False) for name in KEYWORDS}
    return fields.Schema(id=fields.STORED(), **text, **keywords)


def keywords(document: Document) -> list[tuple[str, str]]:
    """Return the (field, term) pairs of a document's values."""
    pairs = [(RELEASE, document.release_id)]
    if document.quotation:
        pairs.append((QUOTATION, document.quotation))
    pairs += [(name, held_term(h)) for name, held in document.fields for h in held]
    pairs += [(facet_field(name), held_term(h)) for name, held in document.facets for h in held]
    for citation in document.citations:
        for work in dict.fromkeys((ANY_WORK, slug(citation.work) if citation.work else ANY_WORK)):
            pairs.append((PLACES, place_term(work)))
            for p in citation.pinpoints:
                ends = min(p.first, p.last), max(p.first, p.last)
                pairs.append((PLACES, place_term(work, p.unit, *ends)))
    return list(dict.fromkeys(pairs))


def place_term(work: str, unit: str = "", first: int = 0, last: int = 0) -> str:
    """Return the term of a place in a work; without a unit, of the work as such."""
    return SEAM.join((work, unit, str(first), str(last)))


def held_term(held: Held) -> str:
    """Return the term of a value with its label."""
    return held.value if held.label == held.value else f"{held.value}{SEAM}{held.label}"


def term_held(term: str) -> Held:
    """Return the value and label of a term."""
    value, _, label = term.partition(SEAM)
    return Held(value, label or value)


def stem_term(term: str, family: str) -> str:
    """Return a stem as a term; one of another language is not the same term as an English one."""
    return term if family == "en" else f"{term}{SEAM}{family}"
