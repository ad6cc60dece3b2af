"""What a committee adopts, spoken of by its own word: "the Views", "the observations"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_THE: Final = r"(?:[Tt]he(?:se|ir)?|[Ii]ts|[Ll]es|[Cc]es|[Ss]es|[Ll]eurs|[Ll]as|[Ss]us|[Dd]es)"
# Views and an Opinion are adopted with a capital; views and an opinion anybody may hold.
_SPOKEN = re.compile(
    rf"(?<![\w’'])(?:{_THE}|[A-Z]\w+['’]s?){_S}(?:[\w’'\-]+{_S}){{0,3}}?"
    rf"(?:(?P<views>Views|constatations)"
    rf"|(?P<opinion>Opinion)|(?P<observations>[Cc]oncluding{_S}[Oo]bservations"
    rf"|[Oo]bservations{_S}finales|[Oo]bservaciones{_S}finales))(?![\w\-])"
    rf"|(?<![\w’'])The{_S}(?P<told>opinion)"
    rf"(?={_S}(?:asks|calls|finds|found|holds|held|says|urges)\b)"
)
_SIGNS: Final = {
    "views": re.compile(r"/D/\d+/\d{4}"),
    "opinion": re.compile(r"/D/\d+/\d{4}|/WGAD/\d{4}/\d+|/OPI/"),
    "observations": re.compile(r"/CO/"),
}
COMMITTEE_TEXT_WORDS: Final = frozenset(
    {"views", "constatations", "opinion", "observations", "observaciones"}
)


def find_committee_texts(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the words that speak of views, an opinion or concluding observations, in order."""
    for found in _SPOKEN.finditer(text, start, end):
        noun = "opinion" if found.lastgroup == "told" else found.lastgroup
        if noun is not None:
            yield Reference(Span(*found.span()), None, "document", frozenset({noun}))


def is_such_a_text(mention: Reference, work: str | None) -> bool:
    """Return whether a work's sign is one that the mention's word stands for."""
    return work is not None and any(
        _SIGNS[noun].search(work) for noun in mention.nouns if noun in _SIGNS
    )
