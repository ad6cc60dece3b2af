"""Nobody's words are given to a namesake, to a thing, or to a name that was never printed."""

from __future__ import annotations

import pytest

from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations


def _read(text: str) -> list[str]:
    """Return each quotation of a text whose blocks stand a blank line apart, with its speakers."""
    release = release_of(text)
    return [
        " | ".join(segment.of(release.text) for segment in one.segments)
        + " :: "
        + ("; ".join(speaker.name for speaker in one.attribution.speakers) or "-")
        for one in find_quotations(release)[0]
    ]


LABELS = (
    (
        "The grants follow.\n\nPier Works: 5 million\n\nGate Stop: 6 million\n\nMill Way: 7",
        [],
    ),
    ("Ana Ruiz and Jonas Bek stood.\n\nAna Ruiz: 12\n\nJonas Bek: 14\n\nAna Ruiz: 3", []),
    (
        "Ana Ruiz and Jonas Bek met.\n\nAna Ruiz: “It is dry.”\n\nJonas Bek: “It is not.”\n\n"
        "Ana Ruiz: “We shall see.”",
        ["It is dry. :: Ana Ruiz", "It is not. :: Jonas Bek", "We shall see. :: Ana Ruiz"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_a_label_speaks_only_where_a_person_takes_turns(text: str, expected: list[str]) -> None:
    """A list of figures is nobody's speech, and marked words are read once."""
    assert _read(text) == expected


NAMESAKES = (
    # Another title, or another gender, is somebody else.
    ("Senator Paul Bek spoke.\n\n“It is dry,” said Mayor Bek.", ["It is dry, :: Bek"]),
    ("Mrs Ana Ruiz spoke.\n\n“It is dry,” said Mr Ruiz.", ["It is dry, :: Mr Ruiz"]),
    # One office has several names.
    (
        "Rep. Peter Bek met Sen. Paul Bek.\n\n“It is dry,” said Congressman Bek.\n\n"
        "“It is not,” said Senator Bek.",
        ["It is dry, :: Peter Bek", "It is not, :: Paul Bek"],
    ),
    # A bare surname of two is nobody's, and no pronoun goes past it.
    ("Ana Ruiz met Eva Ruiz.\n\n“It is dry,” Ruiz said.", ["It is dry, :: -"]),
    (
        "Ana Ruiz met Eva Ruiz.\n\nRuiz came first. “It is dry,” she said.",
        ["It is dry, :: -"],
    ),
    # It stays with her who was called by it before the other came up.
    (
        "Ana Ruiz spoke. Ruiz was tired. Eva Ruiz was not.\n\n“It is dry,” Ruiz said.",
        ["It is dry, :: Ana Ruiz"],
    ),
    ("Senator Ana Ruiz spoke.\n\n“It is dry,” said Sen. Ruiz.", ["It is dry, :: Ana Ruiz"]),
)


@pytest.mark.parametrize(("text", "expected"), NAMESAKES)
def test_a_surname_is_not_given_to_a_namesake(text: str, expected: list[str]) -> None:
    """Title, gender and what was printed before tell two bearers apart, or nothing does."""
    assert _read(text) == expected


NAMES_IN_A_ROW = (
    (
        "Senators Ana Ruiz, Paul Bek and Mayor Eva Quill spoke.\n\n“It is dry,” said Ruiz.",
        ["It is dry, :: Ana Ruiz"],
    ),
    ("Senator Paul Bek met Jude Hall.\n\n“It is dry,” Bek said.", ["It is dry, :: Paul Bek"]),
)


@pytest.mark.parametrize(("text", "expected"), NAMES_IN_A_ROW)
def test_a_sentence_full_of_names_is_no_headline(text: str, expected: list[str]) -> None:
    """A full stop ends it, so its names are people."""
    assert _read(text) == expected


DESCRIBED = (
    (
        "Sen. Ana Ruiz spoke.\n\n“It is dry,” Ruiz said.\n\n“Dig again,” the senator added.",
        ["It is dry, :: Ana Ruiz", "Dig again, :: Ana Ruiz"],
    ),
    (
        "Ana Ruiz spoke.\n\n“It is dry,” Ruiz said.\n\n“Dig again,” the councillor added.",
        ["It is dry, :: Ana Ruiz", "Dig again, :: Ana Ruiz"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_an_office_alone_is_the_one_who_holds_it(text: str, expected: list[str]) -> None:
    """A shortened title names the same office; the only speaker so far may hold any."""
    assert _read(text) == expected


THINGS = (
    ("The plan pleased Mill Ridge Crossing. “It is a start,” he said.", ["It is a start, :: -"]),
    (
        "Ana Ruiz saw Mill Ridge Crossing. “It is a start,” she said.",
        ["It is a start, :: Ana Ruiz"],
    ),
    ("Orrin Tesk, 61, saw Mill Ridge. “It is a start,” he said.", ["It is a start, :: Orrin Tesk"]),
)


@pytest.mark.parametrize(("text", "expected"), THINGS)
def test_a_pronoun_stands_for_nothing_that_is_not_shown_to_be_a_person(
    text: str, expected: list[str]
) -> None:
    """A crossing says nothing; an age, a cue or a given name shows a person."""
    assert _read(text) == expected


SURNAMES = (
    (
        "Lucía Moreno Pinto llegó tarde.\n\n«No hay agua», dijo Moreno Pinto.",
        ["No hay agua :: Lucía Moreno Pinto"],
    ),
    ("Ana Ruiz came.\n\n“It is dry,” said Paul Ruiz.", ["It is dry, :: Paul Ruiz"]),
)


@pytest.mark.parametrize(("text", "expected"), SURNAMES)
def test_two_surnames_are_the_one_who_bears_both(text: str, expected: list[str]) -> None:
    """Where no given name stands before them."""
    assert _read(text) == expected
