"""Tells whether an owner, a nickname or a part of a run belongs to a name."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.collectives import owned_by_people
from ingest.annotate.speakers.names.long_names import Piece
from ingest.annotate.speakers.names.name_forms import SEQUENCE
from ingest.annotate.speakers.names.name_kinds import (
    organisational,
)
from ingest.annotate.speakers.names.nicknames import nickname_end
from ingest.annotate.words import lexicon as lex

_PLURAL_OWNER: Final = re.compile(r".*(?:[a-z]s|(?i:women|men|children|people)['’]s)['’]?")


def past_nickname(text: str, at: int, stop: int) -> int:
    """Return where a name ends that a nickname parts: "Robert “Bob” Tanner"."""
    behind = nickname_end(text, at + 1)
    more = SEQUENCE.match(text, behind + 1, stop) if behind is not None else None
    return at if more is None else more.end()


_OWNED: Final = lex.words(
    "charter act bill code rights convention law commissioner ombudsman advocate"
)

# "the Prime Minister's Office": where somebody works is a body of its own.
OFFICES: Final = frozenset(["Office", "Bureau", "Cabinet", "Department", "Chambers"])


def inside_name(pieces: list[Piece], at: int) -> bool:
    """Return whether an owner is part of a body's name: "Well Owners’ Association"."""
    after = pieces[at + 1 : at + 2]
    if not after or after[0].link:
        return False
    text = after[0].word.lower() in _OWNED
    if at + 2 == len(pieces) and owned_by_people(pieces[at].word, after[0].word):
        return after[0].word.lower() not in lex.TITLES  # "the Pilots' Ombudsman"
    if after[0].word in OFFICES and at + 2 == len(pieces):
        return pieces[at].word[:-2].lower() in lex.TITLES
    if not text and not any(organisational(p.word) for p in pieces[at + 1 : at + 3] if not p.link):
        return False
    return _PLURAL_OWNER.fullmatch(pieces[at].word) is not None or (
        at > 0 and pieces[at - 1].word in ("St", "St.", "Saint")
    )
