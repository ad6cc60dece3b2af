"""Shows somebody who is never named in full, and texts that open a sentence without an article."""

from __future__ import annotations

from typing import Final

from archive.annotation import PrintedSpeaker
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.people.titles_before import singular
from ingest.annotate.words import lexicon as lex


def newcomer(unit: Unit, apart: bool = False) -> PrintedSpeaker:
    """Return somebody who is never named in full; an honorific may keep them ``apart``."""
    name = unit.name.title() if unit.title and unit.name.isupper() else unit.name
    office = [word for word in unit.title if word.lower() not in lex.HONORIFICS]
    if has_head(office, agents=True):
        return PrintedSpeaker(name, "person", " ".join([*office[:-1], singular(office[-1])]))
    return PrintedSpeaker(" ".join((*unit.title, name)) if apart else name, "person")


def opens_as_text(text: str, unit: Unit) -> bool:
    """Return whether a sentence opens with a text's bare noun: "Guidance issued in May tells"."""
    bare = len(unit.words) == 1 and unit.name.lower() in _BARE_TEXTS
    before = text[max(0, unit.start - 2) : unit.start].rstrip(" ")
    return bare and (not before or before[-1] in '.!?\n”"')


_BARE_TEXTS: Final = lex.words(
    "guidance guidelines minutes documents papers records research regulations rules statutes",
    "correspondence evidence bylaws by-laws",
)


def called_again(cast: Cast, unit: Unit) -> Member | None:
    """Return who was printed before with this rare given name, where nobody else bears it.

    "said Koos Brill, a baker … Koos added"
    """
    called = cast.by_first.get(unit.words[0].lower(), []) if len(unit.words) == 1 else []
    if len(called) != 1 or unit.title or unit.owns or unit.kind == "organisation":
        return None
    # Whom a text calls so from the beginning goes by that name.
    before = cast.text.find(unit.words[0]) == called[0].first < unit.start
    before = before and unit.words[0] not in lex.COUNTRIES
    return called[0] if before and surely_person(cast, called[0]) else None
