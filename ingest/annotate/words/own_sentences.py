"""Words that are capitalised as a title is, only because their sentence is short."""

from __future__ import annotations

import re
from typing import Final

_SOMEBODY: Final = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|me|us|him|her|them|it|[Ii]t)\b(?:['’]\w+)?\s\w"
)
_ENDS: Final = (".", "!", "?", "”", '"', "»")


def is_own_sentence(before: str, inner: str) -> bool:
    """Return whether the words tell of somebody, as a sentence of their own behind another."""
    return (
        inner.endswith(".")
        and before.rstrip().endswith(_ENDS)
        and _SOMEBODY.search(inner) is not None
    )
