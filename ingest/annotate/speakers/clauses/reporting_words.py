"""Tells which words report only in the company that they keep."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.made_to_speak import made_to
from ingest.annotate.speakers.clauses.plural_verbs import together
from ingest.annotate.speakers.cues.cues import BACK, BASES, SAYING_ES
from ingest.annotate.speakers.cues.romance_that import reports_que
from ingest.annotate.speakers.cues.that_verbs import THAT_VERBS, before_to, reports_that
from ingest.annotate.speakers.cues.views_taken import VIEWING, is_view
from ingest.annotate.words.tokens import Tokens


def reports_here(tokens: Tokens, at: int) -> bool:
    """Return whether a word that often reports nothing does so in this place."""
    low = tokens.low[at]
    return (
        (low in BACK and tokens.low[at + 1 : at + 2] == ("back",))
        or (low in VIEWING and is_view(tokens, at))
        or (low in THAT_VERBS and reports_that(tokens, at))
        or reports_que(tokens, at)
        or _has_reported(tokens, at)
        or (low in BASES and _has_its_base_form(tokens, at))
    )


def _has_reported(tokens: Tokens, at: int) -> bool:
    """Return whether a Spanish participle is that of a verb of saying: "ha anunciado hoy que"."""
    low = tokens.low[at]
    if not low.endswith(("ado", "ido")) or at == 0 or tokens.low[at - 1] not in _HAVE:
        return False
    stem = low[:-3]
    return f"{stem}ó" in SAYING_ES or f"{stem}ió" in SAYING_ES


_HAVE: Final = frozenset(["ha", "han", "había", "habían"])


def _has_its_base_form(tokens: Tokens, at: int) -> bool:
    """Return whether a base form reports: "members say", "went on to say", "made him say"."""
    return together(tokens, at) or before_to(tokens, at) < at or made_to(tokens, at) is not None
