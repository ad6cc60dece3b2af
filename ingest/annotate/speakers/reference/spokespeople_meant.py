"""Finds for whom a spokesperson without a name speaks, or who it is: "the spokeswoman"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.reference.asked import Asked
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.spokespeople import spoke_before, spoken_for, spokesperson
from ingest.annotate.words import lexicon as lex

_SPOKESPEOPLE: Final = lex.words(
    "spokesman spokeswoman spokesperson representative representatives spokespeople",
    "porte-parole portavoz vocero vocera représentant représentante",
)


def spokesperson_meant(asked: Asked) -> Source | None:
    """Return who is known as the spokesperson, else for whom one spoke before or speaks here."""
    if asked.head not in _SPOKESPEOPLE:
        return None
    about = (asked.resolver, asked.tokens, asked.phrase, asked.stop)
    known = spokesperson(*about, asked.head, asked.mention)
    if known is not None:
        return asked.member(known)
    held = asked.with_article and asked.bare and len(asked.lows) == 2
    before = spoke_before(asked.resolver, asked.mention) if held else None
    return before if before is not None else spoken_for(*about, asked.mention, asked.block)
