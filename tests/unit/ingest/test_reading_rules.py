"""A rule that closes a body, and what stands below it without a heading."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.sources.registry import read
from ingest.sources.source import Given

HEAD = ("PRESS RELEASE", "Lamp stays dark for a week as nobody climbs the stairs")
SAID = (
    "ELIN, 3 May 2021 – The lamp at Port Elin went dark on Monday, and the Mill Inspectorate of "
    "Varn has found that nobody came to light it again, although the harbour master had written."
)
MORE = (
    "The keepers of the northern lamps rowed out twice that week and found the stairs locked, the "
    "oil gone and a note on the door that nobody has signed."
)
ASK = "Contact: Ana Ruiz, press officer, ana@lamps.example, +41 22 555 01 42"
DOES = (
    "The Mill Inspectorate of Varn inspects mills and lamps and reports to the Assembly, free of "
    "charge and without fear."
)


def text(*lines: str) -> Release:
    whole = "\n\n".join((*HEAD, SAID, MORE, *lines))
    return read(Bytes(whole.encode(), "text/plain"), Given())[0].release


def end(made: Release) -> str | None:
    return made.tail.end_mark.of(made.text) if made.tail.end_mark else None


def told(made: Release) -> list[str]:
    return [span.of(made.text) for span in made.tail.boilerplate]


def notes(made: Release) -> list[str]:
    return [span.of(made.text) for span in made.tail.notes]


@pytest.mark.parametrize("rule", ["* * *", "*****", "____________", "_ _ _", "■", "-oOo-"])
def test_a_rule_above_the_tail_ends_the_body(rule: str) -> None:
    made = text(rule, DOES, ASK)
    assert (end(made), told(made), len(made.blocks)) == (rule, [DOES], 2)


@pytest.mark.parametrize(
    "below",
    [
        "Notes to editors\n\nThe lamp was built by the town.",
        "The Board was set up by a treaty of 1931 and has two sections, one on "
        "each bank of the river, and a hall.",
        "This summary was prepared by the Minutes Desk for use of the information "
        "media; it is not an official record.",
        "La Junta fue creada por un tratado de 1931 y tiene dos secciones, una en "
        "cada orilla del río, y una sala.",
    ],
)  # fmt: skip
def test_a_rule_may_stand_over_any_part_of_a_tail(below: str) -> None:
    assert end(text("* * *", below, ASK)) == "* * *"


@pytest.mark.parametrize(
    "below", [(MORE,), (MORE, ASK), (MORE, "ENDS", ASK), ("[1] Lamp Act, section 3.", "[2] Ibid.")]
)
def test_a_rule_between_parts_of_a_body_is_nothing(below: tuple[str, ...]) -> None:
    made = text("* * *", *below)
    assert end(made) in (None, "ENDS")
    assert not any("*" in block.span.of(made.text) for block in made.blocks)
    assert len(made.blocks) >= 3


def test_dashes_are_no_end_mark() -> None:
    assert end(text("---", "## About the lamps", DOES, ASK)) is None


def test_numbered_notes_end_where_a_body_says_what_it_does() -> None:
    made = text("ENDS", "Notes for editors:", "1. The ballot closed.", "2. Pickets stand.", DOES)
    assert told(made) == [DOES]
    made = text("ENDS", "Notes:", "1. It closed.", "2. It is law.", "KLNU represents 900 keepers.")
    assert told(made) == ["KLNU represents 900 keepers."]


@pytest.mark.parametrize(
    "line",
    [
        "The Relief of Keepers Act is a public law of 1931.",
        "Turnout was low in both harbours.",
        "The Board of Lamps hopes to publish the rest in June.",
        "The Ministry of Ports says “the lamp is lit”.",
    ],
)
def test_other_words_below_numbered_notes_stay_notes(line: str) -> None:
    made = text("ENDS", "Notes to editors", "1. The ballot closed.", "2. Pickets stand.", line)
    assert notes(made)[-1] == line


@pytest.mark.parametrize(
    "line",
    [
        "The survey was conducted between 3 and 9 May 2021 among 412 keepers.",
        "The inquest took place on 7 June 2021 in Elin.",
        "L’enquête a été menée du 3 au 9 mai 2021 auprès de 412 gardiens.",
        "La encuesta se realizó del 3 al 9 de mayo de 2021.",
        "The full report is available at https://lamps.example/report.",
        "Photographs of the stairs are also available.",
        "Les images sont disponibles sur demande.",
    ],
)
def test_what_was_done_or_can_be_had_is_a_note_below_the_end(line: str) -> None:
    assert notes(text("ENDS", line, ASK)) == [line]


def test_how_a_body_came_to_be_is_no_note() -> None:
    line = "The Mill Inspectorate of Varn was founded on 3 May 1931."
    assert told(text("ENDS", line, ASK)) == [line]


@pytest.mark.parametrize("heading", ["Press", "**Media**", "## Prensa", "Communications"])
def test_a_word_over_an_address_heads_whom_to_ask(heading: str) -> None:
    made = text("ENDS", heading, "Ana Ruiz, Publicity manager\nana@lamps.example")
    (contact,) = made.tail.contacts
    assert (contact.name, contact.role) == ("Ana Ruiz", "Publicity manager")


def test_the_same_word_over_prose_is_a_heading_of_the_body() -> None:
    made = text("## Press", MORE, "More on the lamp.")
    assert [block.kind for block in made.blocks[2:]] == ["heading", "paragraph", "paragraph"]
