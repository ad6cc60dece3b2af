"""Every written form of a citation, as a sentence prints it, beside what it cites.

The forms stand in ``citation_forms/*.txt``: the words, an arrow, the works
with their places. "?" is a work that is not named, "-" is no citation. Each
group says in a comment where its convention comes from.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from archive.annotation import Citation, Pinpoint
from archive.release import Block, Dated, Release, Span
from ingest.annotate.citations.find import find_citations
from ingest.annotate.citations.pinpoints import find_pinpoints
from ingest.lists import load_lists

FORMS = Path(__file__).with_name("citation_forms")
WORKS = load_lists().works
PUBLISHED = Dated(date(2022, 5, 8), "day", "visible", "8 May 2022")


def _rows() -> list[tuple[str, str]]:
    rows = []
    for file in sorted(FORMS.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                written, _, cited = line.partition(" => ")
                rows.append((written, cited.strip()))
    return rows


def _release(text: str) -> Release:
    block = Block("paragraph", Span(0, len(text)))
    return Release(None, "A title", text, (block,), published=PUBLISHED)


def _shown(citation: Citation) -> str:
    places = ", ".join(_place(pin) for pin in citation.pinpoints)
    return f"{citation.work or '?'} {places}".strip()


def _place(pin: Pinpoint) -> str:
    numbers = f"{pin.first}" if pin.first == pin.last else f"{pin.first}-{pin.last}"
    return f"{pin.unit} {numbers}{pin.sub or ''}"


ROWS = _rows()


@pytest.mark.parametrize(("written", "cited"), ROWS, ids=[row[0] for row in ROWS])
def test_a_written_form_cites_what_its_convention_says(written: str, cited: str) -> None:
    """What a row prints is cited as the row says, and nothing else is."""
    found, _ = find_citations(_release(written), (), WORKS)
    assert "; ".join(_shown(citation) for citation in found) == ("" if cited == "-" else cited)


def test_the_table_has_at_least_three_hundred_forms() -> None:
    """The forms are many enough to hold the conventions."""
    assert len({written for written, _ in ROWS}) >= 300


@pytest.mark.parametrize("written", [row[0] for row in ROWS])
def test_every_span_of_a_form_shows_words_of_it(written: str) -> None:
    """A citation underlines its own words, without the brackets around them."""
    for citation in find_citations(_release(written), (), WORKS)[0]:
        shown = citation.span.of(written)
        assert shown == shown.strip()
        brackets = re.sub(r"(?<=[ .])[a-z]\)", "", shown)  # "19.3 b)" has one alone
        assert brackets.count("(") == brackets.count(")")
        assert citation.claim is not None
        assert citation.claim.holds(citation.span)


@pytest.mark.parametrize("written", [row[0] for row in ROWS])
def test_a_place_that_is_printed_again_is_the_same_place(written: str) -> None:
    """Reading the words of a pinpoint alone gives the pinpoint back."""
    for found in find_pinpoints(written):
        again = list(find_pinpoints(found.span.of(written)))
        assert [pin for each in again for pin in each.pins] == list(found.pins)
