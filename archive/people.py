"""Who publishes, and who speaks, across the archive."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from archive.annotation import PrintedSpeaker, SpeakerKind

DateOrder = Literal["day-month", "month-day"]


@dataclass(frozen=True, slots=True)
class Publisher:
    """A body that puts out releases; ``addresses`` are its hosts."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    language: str | None = None
    date_order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role and affiliation as printed, with the days between which they were.

    ``None`` for a day means that no release which prints it is dated.
    """

    title: str | None
    affiliation: str | None
    first_seen: date | None
    last_seen: date | None
    quotations: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in the archive, as all releases together print them.

    ``names`` are those printed, with the quotations under each, most first;
    ``name`` is the one that gave the id, else the fullest of the most printed.
    ``aliases`` are names that staff added, ``merged`` the ids that lead here,
    ``apart`` those who staff said are not the same. Roles stand newest first,
    releases in the order of their ids.
    """

    id: str
    name: str
    kind: SpeakerKind
    names: tuple[tuple[str, int], ...]
    roles: tuple[Role, ...]
    quotations: int
    releases: tuple[str, ...]
    first_seen: date | None = None
    last_seen: date | None = None
    aliases: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


# The same names come again and again, and folding one is slow.
@lru_cache(maxsize=65_536)
def slug(words: str) -> str:
    """Return ``words`` in lower case without accents, joined by hyphens.

    "Nadège Okello" is nadege-okello. Letters of other scripts stay: two names
    must not become one for want of Latin letters.
    """
    plain = unicodedata.normalize("NFKD", words.replace("’", "").replace("'", "").casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.sub(r"[\W_]+", "-", plain).strip("-") or "unnamed"


def speaker_id(speaker: PrintedSpeaker, release_id: str) -> str:
    """Return the id under which the archive knows a printed speaker.

    The same full name is the same speaker. One that is known only by office
    ("the Secretary-General") or by a single word is never joined across
    releases, so its id holds the release's; so does a document's.
    """
    name = slug(speaker.name)
    office_only = speaker.role is not None and slug(speaker.role) == name
    one_word_person = speaker.kind == "person" and "-" not in name
    if speaker.kind == "document" or office_only or one_word_person:
        return f"{name}--{release_id}"
    return name
