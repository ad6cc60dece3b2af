"""Names the body that works for an office: "the Mayor's Office", "the Office of the Ombudsman"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.reference.focus import Source

_BODIES: Final = frozenset(["Office", "Department", "Bureau", "Secretariat", "Cabinet", "Chambers"])
# "the Prime Minister's | Office"
_OWNER: Final = re.compile(r"(?:[A-Z][\w\-]*\s){0,4}[A-Z][\w\-]*['’]s?\s\Z")
_THE: Final = re.compile(r"\A(?:The|In|At|For|From)\s")
_BACK: Final = 60


def holders_office(text: str, unit: Unit, mention: Span) -> Source | None:
    """Return the body, where a name is an office's by its first word, or by whose it is."""
    if unit.words[0] not in _BODIES:
        return None
    if unit.kind == "office" and len(unit.words) > 2 and unit.words[1].startswith("of"):
        return Source((PrintedSpeaker(unit.name, "organisation"),), "named", mention)
    owner = _OWNER.search(text, max(0, unit.start - _BACK), unit.start)
    if owner is None or len(unit.words) > 1:
        return None
    name = _THE.sub("", owner.group()) + unit.name
    return Source((PrintedSpeaker(name, "organisation"),), "named", mention)
