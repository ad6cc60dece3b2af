"""Where a sentence tells what the release's own report says: "She makes six recommendations"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_SUBJECTS: Final = "She|He|They|Elle|Elles|Il|Ils|Ella|Ellas|Él|Ellos"
_TELLS = re.compile(
    rf"\A[\s“\"«‘']*(?:{_SUBJECTS})\b"
    r"|(?<!\w)(?:recommend(?:s|ed|ing|ations?)?|findings?|conclu(?:des?|ded|sions?)"
    r"|recommand(?:e|ent|ait|é|ations?)|constat(?:e|ent|ations?)"
    r"|recom(?:ienda|iendan|endó|endación|endaciones)|conclu(?:ye|yen|yó|siones))(?!\w)"
)
_WORDS = """
report study review survey assessment evaluation analysis audit rapport étude enquête informe
estudio encuesta dictamen
"""
_REPORTS: Final = frozenset(_WORDS.split())
_LOOKBACK: Final = 200


def tells_findings(text: str, sentence: Span, place: int) -> bool:
    """Return whether a sentence says before ``place`` what somebody found or asks for."""
    return bool(_TELLS.search(text[max(sentence.start, place - 400) : place]))


def own_report(so_far: list[Reference], before: int) -> Reference | None:
    """Return the last "the report" that the release speaks of, else the first that it brings up.

    What is only named by its sign is somebody else's document until the
    release calls it a report.
    """
    spoken = [r for r in so_far[-_LOOKBACK:] if r.span.start < before and _is_report(r)]
    known = [reference for reference in spoken if not reference.aside]
    return known[-1] if known else next(iter(spoken), None)


def _is_report(reference: Reference) -> bool:
    own = not reference.counts and not reference.title and not reference.quoted
    return own and bool(reference.nouns & _REPORTS)
