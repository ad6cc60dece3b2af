"""What the small headings below a text announce: notes, contacts, who writes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ingest.formats.printed import Printed
from ingest.reading import signs

Mode = Literal[
    "body", "after", "note", "background", "boilerplate", "contact", "credit", "footnote"
]
_HEADINGS: tuple[tuple[Mode, re.Pattern[str]], ...] = (
    ("note", signs.NOTES),
    ("footnote", signs.FOOTNOTES),
    ("contact", signs.CONTACT),
    ("boilerplate", signs.ABOUT),
)
_SHORT = 70
_CARD = 4
# Such a word heads whom to ask where an address stands right below it, and anything elsewhere.
_PRESS = re.compile(
    r"(?:for\s+(?:the\s+)?)?(?:press|media|journalists|presse|m[eé]dias?|journalistes|prensa|medios"
    r"|periodistas|communications?|comunicaci[oó]n|presse\s+et\s+médias|press\s+and\s+(?:media|publicity))"
    r"|(?:get|keep)\s+in\s+touch|(?:any\s+)?questions|interviews?|news\s*room|(?:press|media)\s*room"
    r"|whom?\s+to\s+(?:ask|contact|call)|(?:contact|talk\s+to|speak\s+to|reach)\s+us"
    r"|(?:nous\s+)?(?:contacter|joindre)|contactez[\s-]nous|vos\s+contacts?|espace\s+presse"
    r"|(?:issued|released|published)\s+by|(?:émis|publié|diffusé)\s+par|(?:emitido|publicado)\s+por"
    r"|contáct[ae]nos|preguntas|entrevistas|sala\s+de\s+prensa",
    re.IGNORECASE,
)


def heading_mode(line: str) -> Mode | None:
    """Return what a small heading of the tail announces."""
    if len(line) > _SHORT or line.rstrip().endswith((".", "!", "?", ";", ",")):
        return None
    bare = line.strip(" :*_-–—#")
    if signs.BACKGROUND.fullmatch(bare):
        return "background"
    for mode, sign in _HEADINGS:
        found = sign.match(bare)
        if found and (mode == "boilerplate" or len(bare) - found.end() <= 25):
            return mode
    return None


def is_card_heading(line: str) -> bool:
    """Return whether a line may head whom to ask, and anything else where no address follows."""
    return _PRESS.fullmatch(line.strip(" :*_-–—#¿?")) is not None


def heads_card(unit: Printed, following: Sequence[Printed]) -> bool:
    """Return whether "Press" stands over a name, a role and an address."""
    if not is_card_heading(unit.text):
        return False
    for below in following[:_CARD]:
        if signs.email_of(below.text) or signs.phone_of(below.text):
            return True
        if len(below.text) > _SHORT or below.kind == "heading":
            return False
    return False
