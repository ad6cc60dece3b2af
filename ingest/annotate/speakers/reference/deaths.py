"""Tells who is said to have died, and whether words of theirs are of an earlier day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.people.genders import KINSFOLK
from ingest.annotate.words.tokens import sentence_stops

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_FAR: Final = 300
_SOON: Final = 40
_ONCE: Final = re.compile(
    r"\b(?:once|interview|letter|diary|memoirs?|had (?:said|written|told)|in (?:1[89]|20)\d\d"
    r"|lettre|entretien|journal|carta|entrevista|diario|en (?:1[89]|20)\d\d)\b"
)
_DIED: Final = re.compile(
    r"\b(?:was killed|were killed|died|passed away|posthumous(?:ly)?|lost (?:his|her) life"
    r"|(?:his|her) (?:remains|death|funeral|memory))\b"
)
# "whose brothers died", "after her mother died": not the one who is named before.
_OTHERS: Final = re.compile(
    rf"\b(?:whose\s[^,;]{{1,60}}|(?:her|his|their)\s(?:[a-z]+\s)?(?:{KINSFOLK})\s)\Z"
)


def has_died(resolver: Resolver, where: Span) -> bool:
    """Return whether a sentence tells that who is named in it has died."""
    text = resolver.cast.text
    stop = sentence_stops(text, where.end, min(len(text), where.end + _FAR))
    told = _DIED.finditer(text, where.end, stop)
    return any(not _OTHERS.search(text, where.end, died.start()) for died in told)


def spoke_in_life(resolver: Resolver, mention: Span, block: int) -> bool:
    """Return whether a sentence says when, or where, somebody spoke who has died since."""
    begin = resolver.sentences.begin_before(block, mention.start)
    text = resolver.cast.text
    return _ONCE.search(text, begin, min(len(text), mention.end + _SOON)) is not None
