"""A dateline is a place and mostly a date; a sentence is none."""

from __future__ import annotations

import pytest

from ingest.reading.datelines import dateline_of


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("GENEVA (14 March 2019) – Towns", "GENEVA (14 March 2019)"),
        ("LONDON, 9 July 2019 – A draft law", "LONDON, 9 July 2019"),
        ("Nairobi, 4 March 2020: Since then", "Nairobi, 4 March 2020"),
        ("Quimper, le 1er février 2021 – La Ligue", "Quimper, le 1er février 2021"),
        ("La Paz, 24 de octubre de 2019. La unión", "La Paz, 24 de octubre de 2019"),
        ("WASHINGTON, November 27, 2018 -- Today", "WASHINGTON, November 27, 2018"),
        ("The Hague, Wednesday 11 September - For", "The Hague, Wednesday 11 September"),
        ("Bogotá/Geneva, 8 May – A court", "Bogotá/Geneva, 8 May"),
        ("NEW YORK — The union", "NEW YORK"),
        ("Washington, DC - Today", "Washington, DC"),
        ("(Washington, D.C.) - Today", "(Washington, D.C.)"),
    ],
)
def test_a_dateline_is_found_as_printed(opening: str, dateline: str) -> None:
    assert dateline_of(opening + " it was said.") == dateline


@pytest.mark.parametrize(
    "opening",
    [
        "Lighthouse Keepers – the union – said",
        "Correction, 5 October 2018: an earlier version",
        "On 5 May 2019 the – long awaited – light",
        "Statement by Ada Quill, Minister for Ports:",
        "WHAT: Opening of the light",
        "UN – the bodies",
        "A: The waiting list.",
    ],
)
def test_a_sentence_opens_with_no_dateline(opening: str) -> None:
    assert dateline_of(opening + " was read out.") is None
