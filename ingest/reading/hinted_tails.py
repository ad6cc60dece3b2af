"""What a part of the tail says, where its layout calls the whole of it by one name."""

from __future__ import annotations

from archive.release import PartLabel
from ingest.reading import signs
from ingest.reading.portraits import is_portrait

_LINE = 300
_CREDIT = 200


def as_worded(label: PartLabel, line: str, publisher: str | None) -> PartLabel:
    """Return the layout's label, but for a contact, a credit or a portrait that says what it is."""
    reachable = bool(signs.email_of(line) or signs.phone_of(line))
    if label != "contact" and len(line) <= _LINE and signs.CONTACT.match(line) and reachable:
        return "contact"
    if len(line) <= _CREDIT and signs.CREDIT.match(line):
        return "credit"
    if label == "contact" and not reachable and is_portrait(line, publisher):
        return "boilerplate"
    return label
