"""Marked words that are a part of the publisher's own sentence, as the name of a thing is."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.words.forms import is_phrase

_ENDED: Final = re.compile(r"(?:[.!?:…—–\-][”\"’»)\]]?|[”\"»])\Z")
# "In “We Are Late” a pilot …", "(“We are late”)", "her “We are late”", "a film, “We are late”, is".
_HOLDS: Final = re.compile(
    r"(?:\b(?:for|in|on|from|at|during|about|before|after|dans|sur|pour|pendant|en|sobre|durante|para"
    r"|the|an?|this|its|his|her|their|our|le|la|el|un|une|una|son|sa|su|and|et|y)|['’]s?|\w['’]|\()\Z",
    re.IGNORECASE,
)
_APPOSED: Final = re.compile(r"[a-zà-ÿ\d)],\Z")
_GOES_ON: Final = re.compile(r"[\s\u00a0]?[,;)(]|[\s\u00a0][a-zà-ÿ(]")
# "“Nobody asked us”, a film by nine towns, is out."
_APPOSITION: Final = re.compile(
    r",\s(?:(?:an?|the|its|his|her|their|our|une?|le|la|el|una)\s|l['’](?!a\s|avait\s|ont\s))"
    r"(?![\w]+(?:é|ée|ó|aron|ieron)\b|(?:dit|dijo|dice|redit|écrit|averti|répondu|soutenu)\b)[a-zà-ÿ]"
)
_CITED: Final = re.compile(r"\s\([^)]{1,40}\)(?!\s[a-zà-ÿ])")
# "“We are late” was the answer": what somebody said may be a subject as well.
_TELLS_OF_WORDS: Final = re.compile(
    r"\s(?:is|are|was|were|became|remains?|came|est|sont|était|fut|es|era|fue|son)\s"
    r"(?!\w+(?:ed|en)\b)",
)


def is_set_in(text: str, block: Span, inner: Span, outer: Span) -> bool:
    """Return whether nobody speaks in words that open with a capital inside another's sentence.

    Asked only where no word of the sentence reports them.
    """
    words = inner.of(text)
    before = text[max(block.start, outer.start - 200) : outer.start].rstrip()
    after = text[outer.end : min(block.end, outer.end + 60)]
    goes_on = _GOES_ON.match(after) is not None
    if words.endswith((".", "…")) or (words.endswith(",") and not goes_on):
        return False
    if words.endswith(("!", "?")) and not goes_on and not after.startswith("."):
        return False
    clause = not is_phrase(text, [inner])
    if not before or _ENDED.search(before):
        if words.endswith(",") or not goes_on:
            return False
        if after.startswith((",", ";")):
            return _APPOSITION.match(after) is not None
        if _CITED.match(after):
            return False
        return not (clause and _TELLS_OF_WORDS.match(after))
    apposed = _APPOSED.search(before) is not None
    if words.endswith(","):
        return apposed and not clause
    if not clause:
        return not apposed or goes_on
    return (apposed and goes_on) or _HOLDS.search(before) is not None
