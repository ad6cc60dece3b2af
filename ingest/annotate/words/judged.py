"""Tells a word that somebody finds for something: "called the plan “ridiculous”"."""

from __future__ import annotations

import re
from collections.abc import Iterable
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


# "According to the union the closure is “a disgrace”": what is said, though short.
PREDICATE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|est|sont|était|étaient|soit|fut|es|son|era|eran|fue|fueron|sea)"
    r"\s(?:\w+ly\s|not\s|pas\s)?$"
)
_TWO: Final = re.compile(r"[.!?]\s[A-Z]")
_FEWEST: Final = 9
# "called him a “liar”": what somebody calls a person.
_PERSON: Final = re.compile(
    r"\b(?:call|brand|label|dub|deem)(?:bed|ed|led|s|ing)?\s(?P<what>him|her|them|me|us|(?:[A-Z][\w’'.\-]+\s?){1,3})"
    r"(?:\s?(?:an?|as\san?)\s(?:[“\"‘][^”\"’]{1,40}[”\"’]\s(?:and|or)\s(?:an?\s)?)?)$"
)


def is_judged(before: str, inner: str, after: str, who: Iterable[str]) -> bool:
    """Return whether an adjective ends what somebody calls something, no name that it is given.

    Who is called so is not ``who`` calls them so.
    """
    if _ENDS.match(after) is None and not inner.endswith((",", ".")):
        return False
    person = _PERSON.search(before)
    found = person or _JUDGES.search(before)
    if found is None or any(name.rpartition(" ")[2] in found["what"] for name in who):
        return False
    if person is not None:
        return True
    named = found["link"] is None and _NAMED.search(found["what"]) is not None
    return not named and _ADJECTIVE.fullmatch(inner) is not None


def has_sentences(inner: str) -> bool:
    """Return whether words hold a full stop and go on: no name of a thing is so long."""
    return _TWO.search(inner) is not None and len(inner.split()) >= _FEWEST
