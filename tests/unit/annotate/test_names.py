"""Capitalised words are read as people, organisations, offices or places."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.annotate.speakers.names.name_forms import SEQUENCE, sequence_of
from ingest.annotate.speakers.names.names import read_names

FORMS = Path(__file__).parent / "quotation_forms"

NAMES = (
    ("the Ministry of Public Wells stated", [("organisation", "Ministry of Public Wells")]),
    ("Secretary of State Ana Ruiz and Sen. Bo Bek", [("person", "Ana Ruiz"), ("person", "Bo Bek")]),
    ("the Minister for Rivers and Ports", [("office", "Minister for Rivers and Ports")]),
    (
        "Hill Legal Aid, the Arle Centre for Reform and the Sisters of the Shore",
        [
            ("organisation", "Hill Legal Aid"),
            ("organisation", "Arle Centre for Reform"),
            ("organisation", "Sisters of the Shore"),
        ],
    ),
    ("Otieno wa Kamau", [("person", "Otieno wa Kamau")]),
    ("M. J. Okoro spoke", [("person", "M. J. Okoro")]),
    ("M. Morel et Mme Anne Petit", [("person", "Morel"), ("person", "Anne Petit")]),
    ("On Friday Mr. Bek", [("person", "Bek")]),
    ("in New Arle", [("place", "New Arle")]),
    (
        "the Lake Union’s Executive Director Ana Ruiz",
        [("organisation", "Lake Union"), ("person", "Ana Ruiz")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    """Titles and honorifics are no part of a person's name."""
    found = [(unit.kind, unit.name) for unit in read_names(text)]
    assert found == expected


@pytest.mark.parametrize("path", sorted(FORMS.rglob("*.txt")), ids=lambda path: path.stem)
def test_the_fast_form_of_names_agrees_with_the_plain_one(path: Path) -> None:
    """The two are written apart, so that one begins with a set of letters."""
    text = path.read_text("utf-8")
    for found in sequence_of(text).finditer(text):
        plain = SEQUENCE.match(text, found.start())
        assert plain is not None
        assert plain.span() == found.span()
