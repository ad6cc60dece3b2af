"""Who issues a paper, what standing it has, and cards and notes below a text that has a heading."""

from __future__ import annotations

import pytest

from ingest.reading.signs import is_kicker, is_small_print
from tests.unit.ingest.test_reading_heads_and_tails import SAID, page

CALL = "<p>Press contact: Bo Tarn, press officer, bo@lights.example</p>"
BODY = f"<h1>Lamps stay dark on the coast</h1><p>3 May 2021</p><p>{SAID}</p><p>{SAID}</p>"


@pytest.mark.parametrize(
    "line",
    [
        "This release was written by the Secretariat and does not bind the Board.",
        "This summary is for information only and has no legal force.",
        "This summary is provided to assist the press and forms no part of the judgment.",
        "For use of the information media; not an official record.",
        "Ce communiqué est établi par le greffe et n’engage pas la Cour.",
        "Este comunicado no vincula al Tribunal.",
    ],
)
def test_what_standing_a_paper_has_is_no_paragraph(line: str) -> None:
    made = page(f"{BODY}<hr><p>{line}</p>{CALL}")
    assert [span.of(made.text) for span in made.tail.boilerplate] == [line]
    assert len(made.blocks) == 2


@pytest.mark.parametrize(
    "line",
    [
        "This report does not bind the Board.",
        "The document was not official when the lamp went out.",
        "This release tells what the keepers found.",
    ],
)
def test_what_a_text_tells_is_no_small_print(line: str) -> None:
    assert not is_small_print(line)


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("Press release issued by the Secretariat of the Board", True),
        ("News release from the Keepers’ Union", True),
        ("Communiqué de presse publié par le greffe du tribunal", True),
        ("Nota de prensa de la Secretaría del Tribunal", True),
        ("Information note by the Registry", True),
        ("Press releases from two ministries contradict each other, keepers say", False),
        ("Board issues lamps to keepers", False),
    ],
)
def test_who_issues_a_paper_stands_in_its_kicker(line: str, kicker: bool) -> None:
    assert is_kicker(line) is kicker


def test_a_card_of_whom_to_ask_may_begin_with_a_name() -> None:
    """A name and a role stand above the address, on lines of their own."""
    made = page(
        f"<main>{BODY.replace('</h1>', '</h1><div>')}</div><section><h2>Press office</h2>"
        "<p>Bo Tarn, press officer<br>bo@lights.example<br>+41 22 555 01 42</p></section></main>"
    )
    (contact,) = made.tail.contacts
    assert (contact.name, contact.role) == ("Bo Tarn", "press officer")
    assert (contact.email, contact.phone) == ("bo@lights.example", "+41 22 555 01 42")


def test_further_information_may_head_notes() -> None:
    note = "The lamps are paid for by the Oil Fund and by the village."
    made = page(
        f"<main><h1>Lamps stay dark on the coast</h1><p class='date'>3 May 2021</p>"
        f"<div class='text'><p>{SAID}</p><p>{SAID}</p></div>"
        f"<div><h2>Further information</h2><p>{note}</p>{CALL}</div></main>"
    )
    assert [span.of(made.text) for span in made.tail.notes] == [note]
    assert [contact.name for contact in made.tail.contacts] == ["Bo Tarn"]
