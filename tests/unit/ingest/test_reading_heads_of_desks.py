"""Heads and tails as press desks write them: names for news, who issued, for whom notes are."""

from __future__ import annotations

import pytest

from archive.release import Span
from ingest.reading.contacts import read_contact
from ingest.reading.publishers import named
from ingest.reading.signs import is_kicker, phone_of
from tests.unit.ingest.test_reading_heads_and_tails import CALL, SAID, labelled, text


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("ELIN LIGHTS NEWS", True),
        ("RESEARCH NEWS", True),
        ("BRIEFING NOTES", True),
        ("Press briefing notes", True),
        ("Science news", True),
        ("NEWS", True),
        ("Bad news for the keepers of Elin, board finds", False),
        ("Research news travels slowly, keepers find", False),
        ("LAMPS STAY DARK ON THE COAST", False),
    ],
)
def test_a_desk_has_its_own_name_for_news(line: str, kicker: bool) -> None:
    assert is_kicker(line) is kicker


@pytest.mark.parametrize(
    "line",
    [
        "Issued by the Board of Lights on 3 May 2021",
        "Released on 3 May 2021",
        "Publié par le greffe le 3 mai 2021",
    ],
)
def test_who_issued_it_and_when_is_no_title(line: str) -> None:
    made = text("NEWS RELEASE", line, "Lamps stay dark on the coast", SAID, SAID, "Ends", CALL)
    assert made.title == "Lamps stay dark on the coast"
    assert made.published is not None
    assert made.published.value.isoformat() == "2021-05-03"


@pytest.mark.parametrize("heading", ["For editors", "For newsrooms:", "Pour les rédactions"])
def test_notes_are_headed_by_whom_they_are_for(heading: str) -> None:
    note = "The lamp at Port Elin is 41 metres high and burns rape oil."
    made = text("Lamps stay dark", "3 May 2021", SAID, SAID, "- ends -", heading, note, CALL)
    assert [span.of(made.text) for span in made.tail.notes] == [note]


@pytest.mark.parametrize(
    "line",
    [
        "The Board of Lights is made up of nine keepers. It meets in May.",
        "The Board of Lights is responsible for every lamp on the coast.",
        "Coast Keepers United represents some 4,000 keepers and their families.",
    ],
)
def test_what_a_body_is_made_of_describes_it_among_notes(line: str) -> None:
    note = "The vote was held by post."
    made = text("Lamps stay dark", "3 May 2021", SAID, SAID, "ENDS", "Notes", note, line, CALL)
    assert labelled(made, "boilerplate") == [line]
    assert labelled(made, "note") == [note]


def test_the_years_of_a_session_are_no_telephone() -> None:
    assert phone_of("The report was laid before Parliament as Document 14 (2020-2021).") is None
    assert phone_of("Call the desk on 020 7946 0018.") == "020 7946 0018"


def test_a_wrapped_line_may_end_a_sentence() -> None:
    """The next one begins another, be it with a number, in the same paragraph."""
    wrapped = (
        "The lamp at Port Elin went dark on the third of May, and nobody came\n"
        "to light it. Its keeper had been moved in the wet April to the lamp\n"
        "112. She kept a book of every ship that passed and of those in need.\n"
        "In June the harbour master wrote to the ministry for the fourth time\n"
        "and asked for oil, for a keeper and for a coat of white paint."
    )
    made = text("Lamps stay dark", "3 May 2021", wrapped, "It rained.\n\nEnds", CALL)
    first = made.blocks[0].span.of(made.text)
    assert first == wrapped.replace("\n", " ")


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        (
            "In Dorn, Ana Ruiz (English, Thai): +41 22 555 01 42; ana@lights.example",
            "Ana Ruiz",
            None,
        ),
        (
            "Press contact: Ms. Ana Ruiz, Desk officer, ana@lights.example",
            "Ana Ruiz",
            "Desk officer",
        ),
        (
            "Ministry of Lamps press office: +41 22 555 01 42",
            "Ministry of Lamps press office",
            None,
        ),
    ],
)
def test_whom_to_ask_goes_by_the_name_alone(line: str, name: str, role: str | None) -> None:
    """Where somebody sits, what languages he speaks and how he is addressed are not his name."""
    found = read_contact(line, Span(0, len(line)))
    assert found is not None
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize("name", ["lights.example.org", "You receive this as you asked us to."])
def test_a_host_and_a_sentence_name_no_publisher(name: str) -> None:
    assert named([name], [], SAID, "Lamps stay dark") is None
