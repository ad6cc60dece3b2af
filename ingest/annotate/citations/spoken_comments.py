"""Words that speak of a general comment without its number: "the general comment"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.general_comments import is_general_comment
from ingest.annotate.citations.references import Reference

COMMENTS: Final = frozenset({"spoken comment"})
GENERAL: Final = frozenset({"general", "générale"})
_SPOKEN: Final = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|la|esta|su|cette|son|sa) |\b[Ll]['’])"
    r"(?:same |own |latest )?"
    r"(?:general (?:comment|recommendation)|observation générale|recommandation générale"
    r"|observación general|recomendación general)\b(?! (?:[Nn]o|[Nn][°º]|[Nn]úm|\d))"
)


def find_spoken_comments(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the words between two places that speak of a general comment, in order."""
    for found in _SPOKEN.finditer(text, start, end):
        yield Reference(Span(*found.span()), None, "document", COMMENTS)


def last_comment(named: list[Reference]) -> Reference | None:
    """Return the general comment named last; ``named`` are works from the last to the first."""
    return next((each for each in named if is_general_comment(each.work)), None)
