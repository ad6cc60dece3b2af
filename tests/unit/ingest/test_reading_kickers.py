"""What stands above a title: kinds of paper, whose they are, and titles of two lines."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.reading.datelines import dateline_of
from ingest.sources.registry import read
from ingest.sources.source import Given

SAID = (
    "The lamp at Port Elin went dark on the third of May, and the Mill Inspectorate of Varn has "
    "found that nobody came to light it again, although the harbour master had written four times."
)
MORE = "The keepers of the northern lamps rowed out twice that week and found the stairs locked."
TITLE = "Lamp stays dark for a week as nobody climbs the stairs"


def text(*lines: str) -> Release:
    return read(Bytes("\n\n".join(lines).encode(), "text/plain"), Given())[0].release


@pytest.mark.parametrize(
    "line",
    [
        "HEARING SUMMARY",
        "JOINT PRESS STATEMENT",
        "Festival announcement",
        "Traffic notice",
        "Health news",
        "COMPTE RENDU DE SÉANCE",
        "Aviso a los medios",
        "NEWS FROM THE MILL INSPECTORATE OF VARN",
        "Noticias de la Inspección de Molinos",
        "MILL INSPECTORATE OF VARN - PRESS RELEASE",
        "Ministère des Moulins – Communiqué de presse",
        "Mill Inspectorate newsroom",
        "Mill Inspectorate research news",
    ],
)
def test_the_kind_of_paper_is_no_title(line: str) -> None:
    made = text(line, TITLE, SAID, MORE)
    assert made.kicker == line
    assert made.title == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "News from the Harbour",
        "# News from the Harbour",
        "Harbour news worries keepers",
        "MISSING KEEPERS - JOINT STATEMENT",
        "Hearing ends with announcement",
        "Committee hearing summary wanted",
    ],
)
def test_the_only_title_stays_one(line: str) -> None:
    assert text(line, SAID, MORE).title == line.strip("# ")


def test_whose_paper_a_kicker_names_is_the_publisher() -> None:
    for line in (
        "NEWS FROM THE MILL INSPECTORATE OF VARN",
        "MILL INSPECTORATE OF VARN - NEWS RELEASE",
        "Mill Inspectorate of Varn newsroom",
    ):
        assert text(line, TITLE, SAID, MORE).publisher == "Mill Inspectorate of Varn"


def test_an_embargo_and_a_kicker_stand_above_a_title() -> None:
    made = text("EMBARGOED UNTIL 9.00, 3 MAY 2021", "OFFICE OF MILLS - NEWS RELEASE", TITLE, SAID)
    assert made.title == TITLE
    assert made.kicker == "OFFICE OF MILLS - NEWS RELEASE"
    assert made.embargo == "EMBARGOED UNTIL 9.00, 3 MAY 2021"


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Lamp stays dark for a week\nas nobody climbs the stairs", TITLE),
        ("NOBODY CLIMBS THE\nLONG STAIRS", "NOBODY CLIMBS THE LONG STAIRS"),
        ("La lámpara del puerto\nsigue apagada", "La lámpara del puerto sigue apagada"),
        ("Lamp stays dark for a week\nKeepers ask the ministry why", "Lamp stays dark for a week"),
        ("WEEKLY NOTE BY THE KEEPER\nLAMP STAYS DARK AGAIN", "WEEKLY NOTE BY THE KEEPER"),
        ("LAMP STAYS DARK FOR A WEEK\nPort Elin, 3 May 2021", "LAMP STAYS DARK FOR A WEEK"),
        ("Lamp stays dark for a week\n\nas nobody climbs the stairs", "Lamp stays dark for a week"),
    ],
)  # fmt: skip
def test_a_title_goes_on_in_its_second_line(title: str, whole: str) -> None:
    assert text("PRESS RELEASE", title, SAID, MORE).title == whole


def test_a_ministry_above_a_kicker_is_no_title() -> None:
    made = text("MINISTRY OF LAMPS AND MILLS\nNEWS RELEASE", TITLE, SAID, MORE)
    assert (made.title, made.kicker) == (TITLE, "NEWS RELEASE")
    made = text("COUNCIL CUTS LAMP OIL\nNEWS RELEASE", TITLE, SAID, MORE)
    assert made.title == "COUNCIL CUTS LAMP OIL"


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Elin/Varn, 3 May 2021 | The lamp is dark", "Elin/Varn, 3 May 2021"),
        ("Elin (3 May 2021) | The lamp is dark", "Elin (3 May 2021)"),
        ("Elin, 3 de mayo de 2021 · La lámpara", "Elin, 3 de mayo de 2021"),
        ("Lamps | The lamp is dark", None),
        ("LAMP TRUST - PRESS RELEASE", None),
    ],
)
def test_a_bar_ends_a_dateline_with_a_date(line: str, dateline: str | None) -> None:
    assert dateline_of(line) == dateline
