"""Tells that a name beside a body's is a body's too: "Open Oar and the Lamp Trust called it"."""

from __future__ import annotations

from typing import Final

from archive.annotation import PrintedSpeaker
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.reference.focus import Source

_LONG: Final = 3


def beside_body(cast: Cast, source: Source) -> tuple[PrintedSpeaker, ...]:
    """Return the speakers of a source that "and" joins to a body's.

    People keep their kind where the release shows that they are, and where no
    word of the name is a word of the language.
    """
    unknown = len(source.members) == 1 and not surely_person(cast, source.members[0])
    if not unknown or source.speakers[0].kind != "person":
        return source.speakers
    words = source.members[0].words
    plain = any(f" {word.lower()} " in cast.text for word in words)
    if not plain and (len(words) < _LONG or any(word.islower() for word in words)):
        return source.speakers
    return (PrintedSpeaker(source.speakers[0].name, "organisation"),)
