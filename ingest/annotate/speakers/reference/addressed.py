"""Finds whom the opening of a sentence writes or speaks to: "In a letter to Bek, she said"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.release import Span

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.members import Spoken

_WRITTEN: Final = (
    r"(?:letter|e-?mail|statement|message|note|memo|submission|tweet|post|reply|response|answer"
    r"|speech|address|evidence|testimony|remarks|comments|text|telegram|report|briefing|appeal"
    r"|complaint|tribute|farewell|apology|filing|affidavit|warning)"
)
_OPENS: Final = re.compile(
    rf"\s*(?:(?:In|Through|Via|With)\s(?:[\w’'\-]+\s){{0,4}}?{_WRITTEN}\s(?:[a-z0-9]+\s){{0,4}}?to\s"
    r"|(?:Speaking|Talking|Writing|Testifying|Replying|Responding|Complaining|Appealing|Apologising)"
    r"\s(?:[a-z]+\s){0,4}?to\s)"
)
# The office before the name, and those joined to it.
_TITLED: Final = re.compile(r"(?:[\w’'\-.]+\s){0,6}(?:[\w’'\-.]+,\s)?\Z")
_JOINED: Final = re.compile(r"(?:,[^.;:“”\"]{0,80})?\sand\s(?:[\w’'\-.]+\s){0,4}\Z")


def addressed(text: str, start: int, named: list[Spoken]) -> frozenset[Span]:
    """Return the places of those whom the opening of the sentence at ``start`` addresses."""
    opens = _OPENS.match(text, start) if named else None
    told: list[Span] = []
    for one in named if opens is not None else ():
        since = told[-1].end if told else opens.end() if opens else start
        leads = _JOINED if told else _TITLED
        if one.span.start < since or not leads.fullmatch(text, since, one.span.start):
            break
        told.append(one.span)
    return frozenset(told)
