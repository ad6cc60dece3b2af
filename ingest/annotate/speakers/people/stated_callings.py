"""Reads what a sentence says outright that somebody is: "Ana Ruiz is a nurse. She is a poet"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.doers import does_outright
from ingest.annotate.speakers.people.members import Member

_IS: Final = (
    r"(?:is|was|['’]s|(?:has|had)\s(?:long\s)?been|remains|works?(?:ed)?\sas|serve[sd]\sas|trained\sas)"
    r"\s(?:(?:also|now|still|both|herself|himself|currently|once)\s)?(?:an?|the)\s"
)
# Whom a further clause tells of is another: "is a baker who employs a clerk".
_WHAT: Final = (
    r"(?P<what>(?:(?!\b(?:who|whose|whom|which|that|where|when|but|while)\b"
    r"|\band\s(?-i:[A-ZÀ-Þ]))[^.,;:“”\"\n]){2,100})"
)
_HERE: Final = re.compile(
    rf"(?:,\s\d\d,|,\s(?:who|whose|aged|an?|the|now|from)\b[^.;:“”\"\n]{{1,120}},|\s\([^()\n]{{1,40}}\))?\s{_IS}{_WHAT}"
)
# "Jonas Bek is a cook and Ana Ruiz a diver".
_GAPPED: Final = re.compile(rf"\san?\s{_WHAT}")
_NEXT: Final = re.compile(
    rf"(?P<rest>[^.!?;:\n“”\"]{{0,200}})[.!?]\s+(?P<who>She|He)\s{_IS}{_WHAT}"
)
_GENDERS: Final = {"She": "f", "He": "m"}


def stated_of(cast: Cast, member: Member, place: Span) -> Iterator[str]:
    """Yield what is stated behind a name that its bearer is, there or in the next sentence."""
    yield from does_outright(cast.text, place.end)
    here = _HERE.match(cast.text, place.end)
    if here is None and cast.text.endswith((" and ", ", "), 0, place.start):
        here = _GAPPED.match(cast.text, place.end)
    if here is not None:
        yield here["what"]
    after = _NEXT.match(cast.text, place.end)
    if after is None or member.gender not in ("?", _GENDERS[after["who"]]):
        return
    begin = max(cast.text.rfind(end, 0, place.start) for end in (". ", "\n", "! ", "? "))
    others = {one.member for one in cast.between(begin + 1, after.end("rest"))} - {member}
    if all(other.gender not in ("?", _GENDERS[after["who"]]) for other in others):
        yield after["what"]
