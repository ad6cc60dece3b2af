"""Reads bodies whose task is printed in small letters: "the Working Group on business and rights".

A verb may follow without a sign: what looks like one ends the name.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.words import lexicon as lex

_BODY: Final = re.compile(
    r"(?:[A-Z][\w\-]*\s){0,3}(?:(?:Working|Expert|Reference|Study)\sGroup|Task\s?[Ff]orce|Subcommittee"
    r"|Sub-Committee|Committee|Panel|Fact-Finding\sMission|Commission\sof\sInquiry|Platform)\son\s"
)
_WORD: Final = re.compile(
    r"(?P<link>(?:\s?\b(?:and|or|of|against|in|to|for|with)\b)?(?:\s?\b(?:the|its|other|all)\b)?)\s?"
    r"(?P<word>\b[a-z][a-z\-]+)"
)
_VERBS: Final = (ALL_SAYING | lex.AUXILIARIES | lex.SUBORDINATORS) - lex.words("reports states")
_DONE: Final = lex.words(
    "met held saw took gave went came found made put sent led won sat rose began wrote spoke read"
)
_MOST: Final = 12


def task_name(text: str, begin: int, stop: int) -> int:
    """Return where a body's name ends that tells its task in small letters, or 0."""
    body = _BODY.match(text, begin, stop)
    end = _task_end(text, body.end(), stop) if body is not None else 0
    return end if body is not None and end > body.end() else 0


def _task_end(text: str, at: int, stop: int) -> int:
    """Return where the task ends that begins at ``at``: not with two words that no link joins."""
    end, plain = at, 0
    for _ in range(_MOST):
        step = _WORD.match(text, end, stop)
        if step is None:
            return end
        word, linked = step["word"], bool(step["link"].strip())
        plain = 1 if linked or end == at else plain + 1
        verb = word in _VERBS or word in _DONE or (word.endswith("ed") and not linked)
        if verb or plain > 2 or word in lex.DETERMINERS:
            return end
        end = step.end()
    return end
