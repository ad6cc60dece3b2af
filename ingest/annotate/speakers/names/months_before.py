"""Tells a month before a name from a given name: "In April Jonas Bek", "said April Bek"."""

from __future__ import annotations

import re
from typing import Final

_MONTH: Final = re.compile(r"(?:April|May|March|June|July|August)\s(?=[A-Z])")
_LED: Final = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Ll]ast|[Nn]ext|[Tt]his|[Oo]f|[Dd]uring|[Ll]ate|[Ee]arly"
    r"|[Mm]id|\d{1,2})\s\Z"
)
_OPENS: Final = frozenset(["In", "Since", "By", "Until", "From", "During", "Last", "Next", "This"])
_NAMES: Final = frozenset(["April", "May", "June", "August"])
_BACK: Final = 8


def leads_to_month(words: list[str]) -> bool:
    """Return whether a sentence opens with a month before a name: "In", "April", "Jonas"."""
    return len(words) > 2 and words[0] in _OPENS and words[1] in _NAMES


def past_month(text: str, begin: int, end: int) -> int:
    """Return where a name begins behind the month that a word of time leads to."""
    month = _MONTH.match(text, begin, end)
    if month is None or _LED.search(text, max(0, begin - _BACK), begin) is None:
        return begin
    return month.end()
