"""A made-up archive from which every engine is filled."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

import pytest

from archive.people import slug
from index.entries import (
    CitationEntry,
    Entries,
    PinpointEntry,
    QuotationEntry,
    ReleaseEntry,
    SpeakerEntry,
)

ENGLISH = """reprisals reprisal defenders defender defending civil space early warning water river
rivers council report reports women woman womens insurance insured rights human [w]hen engaged
protected José Lynch's U.N. 3.5 the of and a to work working works"""
FRENCH = "les défenseurs défenseuse des droits humains travaillent dans la région régions"
SPEAKERS = (
    ("Ana Ruiz", "person", "Director", "Harbour Union"),
    ("Ana Ruiz", "person", "Executive Director", "Harbour Union"),
    ("Bo Ruiz", "person", None, None),
    ("Harbour Union", "organisation", None, None),
    ("the report", "document", None, None),
    ("Secretary-General", "person", "Secretary-General", "United Nations"),
)
WORKS = ("A/73/230", "A/HRC/39/41", "ICCPR", "")
TOPICS = ("reprisals", "civil-space", "water")
PUBLISHERS = (("harbour", "Harbour Union"), ("isle-press", "Isle Press"), ("isle-press", "Isle"))

MakeEntries = Callable[[str, int], Entries]


def _words(chance: random.Random, language: str, most: int) -> str:
    known = (FRENCH if language == "fr" else ENGLISH).split()
    return " ".join(chance.choice(known) for _ in range(chance.randint(0, most)))


def _speaker(chance: random.Random, release_id: str) -> SpeakerEntry:
    name, kind, role, affiliation = chance.choice(SPEAKERS)
    key = f"{slug(name)}--{release_id}" if kind == "document" else slug(name)
    return SpeakerEntry(key, name, kind, role, affiliation)


def _pinpoint(chance: random.Random) -> PinpointEntry:
    first = chance.randint(1, 30)
    last = max(1, first + chance.choice((0, 0, 0, 3, -2)))
    return PinpointEntry(chance.choice(("para", "article")), first, last, None)


def _entries(release_id: str, seed: int) -> Entries:
    chance = random.Random(seed)
    publisher_id, publisher = chance.choice(PUBLISHERS)
    published = date(chance.randint(2017, 2020), chance.randint(1, 12), chance.randint(1, 28))
    about = {
        "release_id": release_id,
        "title": _words(chance, "en", 6) or "Untitled",
        "publisher_id": publisher_id,
        "publisher": publisher,
        "published": chance.choice((published, published, published, None)),
        "language": (language := chance.choice(("en", "en", "", "fr", "de"))),
        "topics": tuple(t for t in TOPICS if chance.random() < 0.4),
    }
    quoted = [f"{release_id}-q{at}" for at in range(chance.randint(0, 4))]
    citations = tuple(
        CitationEntry(
            id=f"{release_id}-c{at}",
            position=at,
            text=_words(chance, language, 3),
            work=chance.choice(WORKS),
            work_mention=_words(chance, language, 2),
            pinpoints=tuple(_pinpoint(chance) for _ in range(chance.randint(0, 2))),
            claim=_words(chance, language, 12),
            quotation_id=chance.choice([*quoted, ""]),
            **about,
        )
        for at in range(chance.randint(0, 3))
    )
    quotations = tuple(
        QuotationEntry(
            id=quotation_id,
            position=at,
            words=tuple(_words(chance, language, 12) for _ in range(chance.randint(1, 2))),
            form=chance.choice(("full", "phrase")),
            basis=chance.choice(("named", "pronoun", "none")),
            confidence=0.5,
            mention="",
            cue="said",
            speakers=tuple(_speaker(chance, release_id) for _ in range(chance.randint(0, 2))),
            citations=tuple(c for c in citations if c.quotation_id == quotation_id),
            context=_words(chance, language, 16),
            **about,
        )
        for at, quotation_id in enumerate(quoted)
    )
    release = ReleaseEntry(
        id=release_id,
        kicker=_words(chance, language, 2),
        standfirst=_words(chance, language, 8),
        body=_words(chance, language, 60),
        quotations=quotations,
        citations=citations,
        revisions=chance.choice((1, 1, 2)),
        corrected=chance.random() < 0.2,
        **about,
    )
    return Entries(release, quotations, citations)


@pytest.fixture(scope="session")
def make_entries() -> MakeEntries:
    """A function that makes the entries of a made-up release: its id, and a number to vary it."""
    return _entries
