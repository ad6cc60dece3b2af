"""Finds whom "the union boss" or "the RMT leader" means: the one printed to lead that body."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.roles import describe
from ingest.annotate.words import lexicon as lex

_CHIEF: Final = re.compile(r"(?P<body>[\w’'&\- ]+) (?:boss|leader|chief|supremo)")
_LEADS: Final = re.compile(
    r"\b(?:(?<!deputy )general secretary|(?<!vice )(?<!vice-)president|(?<!deputy )leader"
    r"|chief executive|chair|chairman|chairwoman|chairperson|(?<!deputy )director|ceo"
    r"|headteacher|principal|superintendent|(?<!deputy )head)\b",
    re.IGNORECASE,
)
# What nobody but those who lead such a body is called.
_LED_BY: Final = {
    "union": re.compile(r"\bgeneral secretary\b", re.IGNORECASE),
    "school": re.compile(r"\b(?:head ?teacher|principal)\b", re.IGNORECASE),
}
_FIELDS: Final = lex.words("police fire youth team project community campaign world")


def chief_meant(cast: Cast, called: str, at: int) -> Member | None:
    """Return the one person named before ``at`` who leads the body that the words tell of."""
    found = _CHIEF.fullmatch(called)
    if found is None or found["body"] in _FIELDS:
        return None
    fitting: set[str] = set()
    last: Member | None = None
    for one in cast.between(0, at):
        member = one.member
        if member.kind != "person":
            continue
        describe(cast, member)
        if member.role is not None and _leads(member, found["body"]):
            fitting.add(member.name)
            last = member
    return last if len(fitting) == 1 else None


def _leads(member: Member, body: str) -> bool:
    """Return whether a role is that of whoever leads a body, and the body is the one meant."""
    role, at = member.role or "", (member.affiliation or "").lower()
    shown = _LED_BY.get(body)
    if shown is not None and shown.search(role):
        return True
    named = re.search(rf"\b{re.escape(body)}\b", f"{role.lower()} of {at}") is not None
    return named and _LEADS.search(role) is not None
