"""Tells what joins a Spanish verb to another with the same subject: "al tiempo que explicó"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.tokens import Tokens

# The longer ones first.
_JOINING: Final = (
    ("al", "mismo", "tiempo", "que"),
    ("a", "la", "vez", "que"),
    ("a", "la", "par", "que"),
    ("al", "tiempo", "que"),
    ("lo", "que"),
)


def past_meanwhile(tokens: Tokens, before: int) -> int:
    """Return how far back the first verb's clause ends, 0 where no such words end at ``before``.

    "Lamenta lo que considera “…”", "pidió calma, a la vez que subrayó que"
    """
    for words in _JOINING:
        if tokens.low[max(0, before + 1 - len(words)) : before + 1] == words:
            return len(words) - 1
    return 0
