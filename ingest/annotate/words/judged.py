"""Tells what somebody calls something behind an article: "denounced it as a “grave setback”"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.words import lexicon as lex

_AS: Final = (
    "describ|denounc|brand|characteri[sz]|portray|decri|condemn|dismiss|slamm?|blast|hail|laud|prais"
    "|attack|deplor|label+|deem|critici[sz]"
)
_CALLS: Final = re.compile(
    rf"\b(?:(?:{_AS})(?:ed|es|s|ing)\s[^.;:“”\"«»]{{2,80}}?\sas\san?"
    r"|(?:call|brand|label+|deem|dub+|term)(?:ed|s|ing)\s[^.;:“”\"«»]{2,60}?\san?)\s\Z"
)
_REACH: Final = 120
_NEXT: Final = re.compile(r"\s(?P<word>[a-z]+)")
_MAY_FOLLOW: Final = (
    lex.PREPOSITIONS | lex.CONJUNCTIONS | lex.SUBORDINATORS | lex.AUXILIARIES | lex.ADVERBS
)


def judges(before: str, after: str) -> bool:
    """Return whether words are a judgement though the article before them is the publisher's.

    Where their noun follows they only qualify it: "called it a “safe and sound” plan".
    """
    if not before.endswith((" a ", " an ")):
        return False
    behind = _NEXT.match(after)
    if behind is not None and behind["word"] not in _MAY_FOLLOW:
        return False
    return _CALLS.search(before, max(0, len(before) - _REACH)) is not None


_CALLED: Final = re.compile(
    r"\b(?:call|brand|label+|deem|consider)(?:ed|s|ing)\s[^.;:“”\"«»]{2,90}?\s\Z"
)
_VALUED: Final = re.compile(r"(?P<degree>[a-z]{3,}ly)\s[a-z\-]{4,}[,.]?")
_A_THING: Final = re.compile(r"an?\s[a-z\-]{4,}[,.]?")
_NO_DEGREE: Final = lex.words(
    "family early elderly daily weekly monthly yearly hourly quarterly friendly only costly supply"
    " assembly likely lonely lovely ugly holy deadly orderly homely"
)


def values(before: str, inner: str) -> bool:
    """Return whether words weigh what somebody calls so: "called the plan “wholly unworkable”"."""
    weighed = _VALUED.fullmatch(inner)
    degree = weighed["degree"] if weighed is not None else None
    if not (degree not in _NO_DEGREE if degree else _A_THING.fullmatch(inner)):
        return False
    return _CALLED.search(before, max(0, len(before) - _REACH)) is not None
