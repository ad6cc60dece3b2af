"""Tells a work that a clause between commas only names in passing.

"The compact (A/1), affirmed in resolution 2/3, asks for lamps (para. 4)": the
paragraph is the compact's.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.citations.references import Reference

_CLAUSE: Final = re.compile(
    r"(?:first|later|also|since|itself|then)?\s?(?:[a-z]+ed|drawn|written|set|made|held|built|which|"
    r"whose|building|drawing|following|pursuant|under|in (?:line|accordance|response)|"
    r"adoptée?|approuvée?|annexée?|présentée?|établie?|publiée?|conformément|en application|"
    r"qui|que|aprobad[oa]|adoptad[oa]|presentad[oa]|publicad[oa]|elaborad[oa]|conforme)\b"
)
_CLOSES: Final = re.compile(
    r"[^.;:!?\n]{0,60}?,\s(?!and\b|or\b|which\b|who\b|that\b|as\b|et\b|ou\b|y\b|o\b)[a-zà-ÿ]"
)
_ENDS: Final = re.compile(r"[.!?…;][’”\"'»)\]]*\s")
_FURTHEST: Final = 140


def in_passing(text: str, reference: Reference, before: tuple[Reference, ...]) -> bool:
    """Return whether a clause only tells by way of the reference what became of one ``before``."""
    if not reference.counts:
        return False
    at = reference.span.start
    opens = text.rfind(", ", max(0, at - _FURTHEST), at)
    if opens < 0 or not _CLAUSE.match(text, opens + 2, at):
        return False
    if _ENDS.search(text, opens, at) or not _CLOSES.match(text, reference.span.end):
        return False
    return any(
        one.span.end <= opens
        and opens - one.span.end < _FURTHEST
        and not one.aside
        and not _ENDS.search(text, one.span.end, opens)
        for one in before
    )
