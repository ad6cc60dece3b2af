"""Plain text is taken apart where its author broke it, not where a machine wrapped it."""

from __future__ import annotations

import textwrap

import pytest

from ingest.formats.text import read_text

LONG = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times since the well-known "
    "storm of the year before."
)


@pytest.mark.parametrize("width", [60, 72, 78, 100])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(p, width) for p in (LONG, LONG[::1], "Short one."))
    units = read_text(wrapped).units
    assert [u.text for u in units] == [LONG, LONG, "Short one."]


@pytest.mark.parametrize(
    "longer",
    [
        "1. The survey can be read at the harbour office on weekdays, nine to five.\n2. Ask there.",
        "Harbour office calls for one more lamp, a keeper and oil before autumn\n3 May 2025",
        "Read the whole survey at\nhttps://www.lamps.example.org/surveys/2025/port-elin/full-text.pdf\n"
        "or ask for it.",
        "Ada Quill, press officer, Lower Quay 4, Port Elin | +00 000 1 | a@x.example\n"
        "Office hours: nine to five",
    ],
)
def test_a_few_longer_lines_do_not_hide_the_width_of_the_others(longer: str) -> None:
    wrapped = "\n\n".join([textwrap.fill(LONG, 60), longer, textwrap.fill(LONG, 60)])
    units = read_text(wrapped).units
    assert (units[0].text, units[-1].text) == (LONG, LONG)
    assert longer.split("\n")[0] in [u.text for u in units] or "https" in longer


def test_one_line_a_paragraph_stays_so_without_blank_lines() -> None:
    units = read_text("\n".join(["A title", LONG, LONG, "END"])).units
    assert [u.text for u in units] == ["A title", LONG, LONG, "END"]


def test_a_short_heading_line_is_not_joined_to_the_date_below_it() -> None:
    lines = ["Keepers ask for light in the north", "mardi 20 mai 2025", "", textwrap.fill(LONG, 76)]
    units = read_text("\n".join(lines)).units
    assert [u.text for u in units[:2]] == lines[:2]


def test_items_are_list_items_without_their_bullets() -> None:
    units = read_text("They ask for:\n\n* oil for the\n  lamp;\n\n* a keeper;\n* light.").units
    assert [(u.kind, u.text) for u in units[1:]] == [
        ("list_item", "oil for the lamp;"),
        ("list_item", "a keeper;"),
        ("list_item", "light."),
    ]


def test_a_lone_dash_is_a_signature_and_keeps_it() -> None:
    units = read_text('"I was cold."\n\n- Ada Q., keeper\n\nThe lamp is out.').units
    assert (units[1].kind, units[1].text) == ("paragraph", "- Ada Q., keeper")


def test_numbers_before_items_stay() -> None:
    units = read_text("Notes:\n\n1. Oil is dear.\n\n2. So is light.").units
    assert [u.text for u in units[1:]] == ["1. Oil is dear.", "2. So is light."]


def test_markdown_signs_become_kinds_and_marks() -> None:
    page = read_text(
        "# The *light* is out\n\nSee the [report](https://x.example/a_(b)), **now**.\n\n"
        "> We waited.\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    )
    title, prose, quote, table = page.units
    assert (title.kind, title.level, title.text) == ("heading", 1, "The light is out")
    assert prose.text == "See the report, now."
    assert [(m.kind, m.span.of(prose.text), m.href) for m in prose.marks] == [
        ("link", "report", "https://x.example/a_(b)"),
        ("strong", "now", None),
    ]
    assert (quote.kind, quote.text) == ("blockquote", "We waited.")
    assert [[c.of(table.text) for c in row] for row in table.rows] == [["a", "b"], ["1", "2"]]


def test_what_a_mail_program_adds_is_no_text_but_says_who_and_when() -> None:
    page = read_text(
        "---- Forwarded message ----\nFrom: Keepers <k@x.example>\nDate: 10 May 2021\n"
        "Subject: Fwd: The light is out\n\nThe light is out\n\nIt is dark.\n\n-- \nKeepers' list\n"
    )
    assert [u.text for u in page.units] == ["The light is out", "It is dark."]
    assert page.stated.title == "The light is out"
    assert page.stated.names == ("Keepers", "Keepers' list")
    assert page.stated.published is not None


def test_a_forced_break_after_a_hyphen_closes_up() -> None:
    text = "The keepers say that their light has been out since the well-\nknown storm of May."
    assert "well-known storm" in read_text(text + "\n\n" + text).units[0].text


def test_a_name_that_a_line_end_parts_stays_one() -> None:
    """Behind what somebody said, the rest of a name with its office goes on with the line."""
    text = (
        '"The crane was out of order for a month, and everybody on the quays\n'
        'knew of it before the ferry came in," said Harbour Master Edda\n'
        "Quill-Moreau, keeper of the north light, who has\n"
        "counted ships there for longer than she would care to remember it.\n\n"
        "The harbour office will read the log again on Monday, and it will be\n"
        "printed in full by the end of the week, with the names of the crews.\n"
    )
    assert len(read_text(text).units) == 2
