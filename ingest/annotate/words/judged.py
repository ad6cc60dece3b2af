"""Tells a word that somebody finds for something: "called the plan “ridiculous”"."""

from __future__ import annotations

import re
from typing import Final

_JUDGES: Final = re.compile(
    r"\b(?:call|describ|brand|label|deem|dismiss|denounc|slam|hail|condemn|prais|blast)(?:ed|led|es|s|ing)?"
    r"\s(?P<what>[^.;:“”\"]{1,120}?)(?P<link>\sas)?(?:\san?)?\s$"
)
# What a name is given to: "called the process “braiding”".
_NAMED: Final = re.compile(
    r"\b(?:process|effect|method|technique|practice|phenomenon|approach|procedure|mechanism|stage"
    r"|pattern|trick|style|place|hill|boat|room|area|group|system|theory|concept|idea)\s?$"
)
_ADJECTIVE: Final = re.compile(
    r"(?:an?\s)?(?:\w+ly\s|very\s|so\s|too\s)?[a-z\-]{2,}"
    r"(?:ous|ful|less|able|ible|ive|ic|al|ent|ant|some|ish|ing|ed|ly|ate|ary|ry|id|ure)[.,]?"
)
_ENDS: Final = re.compile(
    r"\s*(?:$|[.,;)]|(?:on|in|of|for|to|because|and|but|by|at|after|when|while|as|during|that|who)\b)"
)


def is_judged(before: str, inner: str, after: str) -> bool:
    """Return whether an adjective ends what somebody calls something, no name that it is given."""
    if _ADJECTIVE.fullmatch(inner) is None or _ENDS.match(after) is None:
        return False
    found = _JUDGES.search(before)
    return found is not None and (found["link"] is not None or _NAMED.search(found["what"]) is None)
