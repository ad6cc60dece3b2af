"""A body's name over the last lines heads what the body is."""

from __future__ import annotations

import pytest

from ingest.formats.printed import Printed
from ingest.reading.headed_portraits import heads_portrait, tells_of_founding

REACH = Printed("Contact: Ana Ruiz, desk@weirs.example")


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("The Commission", "Set up by the treaty of 1961, the Commission keeps nine weirs."),
        (
            "La Commission",
            "Instituée par le traité de 1961, la Commission entretient neuf barrages.",
        ),
        ("Weir Keepers’ Association", "The Weir Keepers’ Association was founded in 1961."),
        ("El Sindicato", "Fundado en 1961, el Sindicato cuenta con nueve secciones."),
    ],
)
def test_the_last_heading_names_the_body_described(heading: str, below: str) -> None:
    """With or without whom to ask below it."""
    for following in ([Printed(below)], [Printed(below), REACH]):
        assert heads_portrait(Printed(heading, kind="heading", level=3), following, None)


def test_a_heading_over_the_bodys_news_stays() -> None:
    """What the body did on a day, or said, is news."""
    heading = Printed("The Commission", kind="heading", level=3)
    news = Printed("The Commission voted on Tuesday, and the weir will be closed.")
    founded = Printed("The Commission was founded in 1961.")
    assert not heads_portrait(heading, [news], None)
    assert not heads_portrait(heading, [founded, Printed(news.text * 3)], None)
    assert not heads_portrait(Printed("The weirs", kind="heading", level=3), [founded], None)


def test_how_a_body_came_to_be_is_told_without_its_words() -> None:
    """A line that quotes somebody is no portrait."""
    assert tells_of_founding("Founded in 1961, the Association keeps nine weirs.")
    assert not tells_of_founding("“Founded in 1961, and tired,” said Ana Ruiz.")
