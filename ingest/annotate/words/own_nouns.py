"""Marked words that only qualify the publisher's own noun: the “premier” school."""

from __future__ import annotations

import re
from typing import Final

_ARTICLE_BEFORE: Final = re.compile(
    r"\b(?:the|an?|this|its|his|her|their|our|your|le|la|el|un|une|una)\s$", re.IGNORECASE
)
_NOUN_AFTER: Final = re.compile(
    r"\s(?!(?:of|for|in|on|at|to|and|or|but|that|which|who|is|was|by|as|with|from|when|if|than"
    r"|the|an?|this|these|those|its|their|his|her|our|every|each|all|are|were|has|have|had|he|she"
    r"|they|it|we|because|while|after|before|about|into|over|under|until|not)\b)[a-z]"
)
_ENDS: Final = (",", ".", "!", "?", "…")


def qualifies(before: str, after: str) -> bool:
    """Return whether an article stands before the words and a noun behind them."""
    return bool(_ARTICLE_BEFORE.search(before)) and _NOUN_AFTER.match(after) is not None


def precedes(inner: str, after: str) -> bool:
    """Return whether words that end nothing stand before a noun: keep “touch and go” cover."""
    small = inner.lstrip("[(…. ")[:1].islower()
    return small and not inner.rstrip().endswith(_ENDS) and _NOUN_AFTER.match(after) is not None


_SUBJECT: Final = re.compile(
    r"\bthe (?:programme|program|project|campaign|initiative|policy|competition|manual|report|study"
    r"|law|newspaper|app|event|article)\s\Z"
)


def goes_with(before: str) -> bool:
    """Return whether a noun leads to what it does: the policy “treats every child as a guest”."""
    return _SUBJECT.search(before) is not None
