"""Tells a Spanish participle that reports behind its auxiliary: "ha apostillado"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import SAYING_ES
from ingest.annotate.words.tokens import Tokens

_HAVE: Final = frozenset(["ha", "han", "había", "habían"])


def has_reported(tokens: Tokens, at: int) -> bool:
    """Return whether a participle is that of a verb of saying: "ha anunciado hoy que"."""
    low = tokens.low[at]
    if not low.endswith(("ado", "ido")) or at == 0 or tokens.low[at - 1] not in _HAVE:
        return False
    stem = low[:-3]
    return f"{stem}ó" in SAYING_ES or f"{stem}ió" in SAYING_ES
