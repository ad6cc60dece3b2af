"""Names the document that "the report" stands for."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.cast import Cast

_SYMBOL: Final = r"[A-Z]{1,6}(?:/[A-Z0-9][\w.]*(?:\s\(\d{4}\))?)+|[A-Z]{2,4}-\d\d-\d+"
_TITLED: Final = (
    r"(?:(?:[,:]|entitled|titled|called|intitulé|titulado|,\s*titulado|,\s*intitulé)?\s*,?\s*"
    r"[\"“«‘'](?P<title>[^\"”»’']{{4,120}})[\"”»’']|\s*\(?(?P<symbol>{symbol})\)?)"
).format(symbol=_SYMBOL)


def document_for(cast: Cast, mention: Span, noun: str) -> str:
    """Return the fullest name of the document mentioned: symbol, title or description."""
    text = cast.text
    near = _described(text, mention, noun)
    return near


def _described(text: str, mention: Span, noun: str) -> str:
    """Return the longest description of the document with this noun up to the mention."""
    words = mention.of(text)
    own = re.sub(
        r"^(?:the|an?|this|its|le|la|l['’]|el|un|une|una|ce|cet|este)\s*", "", words, flags=re.I
    )
    if own.lower() != noun:
        return own
    owned = re.compile(
        rf"\b((?:[A-Z][\w\-]*\s){{1,3}}|[A-Z][\w\-]+)['’]s\s(?:[a-z]+\s)?{re.escape(noun)}\b"
        rf"|\b([A-Z][\w\-]*(?:[ -][A-Z][\w\-]*)*['’]s\s(?:[a-z]+\s)?{re.escape(noun)})\b"
    )
    found = [m for m in owned.finditer(text)]
    if found:
        shown = found[0].group()
        return re.sub(r"^(?:The|A|An|In|On)\s", "", shown)
    return own
