"""A line of its own over a part of the body is a heading, whatever it is printed in."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.sources.registry import read
from ingest.sources.source import Given

TOLD = "The watch will be kept from the first night of winter until the ice has left the harbour."
SAID = '"We asked for one more lamp," said Odile Farrant, who speaks for the keepers of the rocks.'


def kinds(*lines: str) -> list[str]:
    made: Release = read(
        Bytes("\n\n".join(("Lamps for the rocks", "4 March 2021", *lines)).encode(), "text/plain"),
        Given(),
    )[0].release
    return [block.kind for block in made.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "THE KEEPERS’ CASE",
        "What the keepers ask for",
        "Four lamps, one boat",
        "Ce que demandent les gardiens",
        "Lo que piden los fareros",
        "2. The winter of the long ice",
        "Lamps (and who pays for them)",
    ],
)
def test_a_line_without_an_end_over_running_text_is_a_heading(line: str) -> None:
    assert kinds(TOLD, line, TOLD, SAID) == ["paragraph", "heading", "paragraph", "paragraph"]
    assert kinds(SAID, line, "- one lamp;", "- one boat.")[1] == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "Nobody came.",
        "The keepers ask for:",
        "“One more lamp”",
        "Odile Farrant: a keeper",
        "and the ice has left",
        "Yours faithfully",
        "Who pays for the lamps?",
        "Desk of the rocks, lamps@rocks.example.org",
    ],
)
def test_a_line_that_ends_or_says_more_is_none(line: str) -> None:
    assert "heading" not in kinds(TOLD, line, TOLD, SAID)


def test_names_in_a_row_or_under_quoted_words_are_no_headings() -> None:
    assert "heading" not in kinds(TOLD, "Odile Farrant", "Bram Lisle", TOLD, SAID)
    assert "heading" not in kinds(TOLD, "“One more lamp, and we are home.”", "Odile Farrant", TOLD)
