"""Tells that a report is somebody else's than the one that was named: "the bailiff's report"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.citations.references import Reference

_OWNER: Final = re.compile(r"([^\W\d_]+)(?:['’]s|(?<=s)['’])\s")
# Of the United Nations' own nobody says each time whose it is.
_WORDS: Final = """
rapporteur rapporteurs expert experts committee council group secretary-general general nations
commissioner mechanism mission panel un ohchr office commission assembly year last
"""
_BODIES: Final = frozenset(_WORDS.split())
_BEFORE: Final = 300
_BEHIND: Final = 120


def is_anothers(text: str, mention: Reference, named: Reference) -> bool:
    """Return whether the mention says whose it is, and nothing says so of what was named."""
    owner = _OWNER.search(text, mention.span.start, mention.span.end)
    if owner is None or owner[1].casefold() in _BODIES or named.sort != "document":
        return False
    end = min(named.span.end + _BEHIND, mention.span.start)
    near = text[max(0, named.span.start - _BEFORE) : end]
    return owner[1].casefold() not in near.casefold()
