"""The day of a release is read wherever a press office prints it above the body."""

from __future__ import annotations

from datetime import date

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.reading.dated_kickers import dated_kicker
from ingest.reading.datelines import dateline_of, is_dateline
from ingest.reading.dates import date_line, find_dates
from ingest.reading.language_links import leads_to_language
from ingest.sources.registry import read
from ingest.sources.source import Given

TITLE = "Lamp keepers of the outer rocks win a third winter watch"
SAID = '"We asked for one more lamp," said Odile Farrant, who speaks for the keepers of the rocks.'
TOLD = "The watch will be kept from the first night of winter until the ice has left the harbour."
DAY = date(2021, 3, 4)


def text(*lines: str) -> Release:
    return read(Bytes("\n\n".join(lines).encode(), "text/plain"), Given())[0].release


def page(head: str) -> Release:
    said = "".join(f"<p>{line}</p>" for line in (SAID, TOLD, TOLD * 3, SAID))
    whole = (
        f'<html lang="en"><head><title>{TITLE}</title></head><body><main><article>'
        f'<div class="top">{head}</div><div class="rich">{said}</div>'
        "</article></main></body></html>"
    )
    return read(Bytes(whole.encode(), "text/html"), Given())[0].release


@pytest.mark.parametrize(
    "line",
    [
        "04-Mar-2021",
        "4/March/2021",
        "04-mar-21",
        "Mar-4-2021",
        "the 4th of March 2021",
        "Thursday, the 4th of March, 2021",
        "March the 4th, 2021",
        "this 4th day of March, 2021",
        "2021/03/04",
        "2021.03.04",
        "2021-03-04T09:30:00+01:00",
        "Thu, 4 Mar 2021 09:30:00 +0100",
        "4 March 2021 (09:30 local time)",
        "4.º de marzo de 2021",
        "Date of issue: 4 March 2021",
        "Publication date: 4 March 2021",
        "Date de publication : 4 mars 2021",
        "Mis en ligne le 4 mars 2021",
        "Fecha de publicación: 4 de marzo de 2021",
        "Publicada el 4 de marzo de 2021 a las 10:00 h",
        "March 4, 2021 · 4 min read",
        "Reading time: 4 minutes | 4 March 2021",
        "4 mars 2021 – Temps de lecture : 3 min",
        "4 de marzo de 2021 | 4 min de lectura",
    ],
)
def test_a_line_that_tells_the_day_in_any_usual_form_is_a_date_line(line: str) -> None:
    found = date_line(line)
    assert found is not None
    assert (found.value, found.precision, found.other) == (DAY, "day", None)


@pytest.mark.parametrize(
    "line", ["Última actualización: 4 de marzo de 2021", "Dernière mise à jour : 4 mars 2021"]
)
def test_a_line_of_an_update_is_told_from_the_day_of_publication(line: str) -> None:
    found = date_line(line)
    assert found is not None
    assert found.is_update


@pytest.mark.parametrize("words", ["A/2021/03/04", "2021/18/40", "14-Lamp-2021", "12.5.7"])
def test_a_number_that_looks_like_a_date_is_none(words: str) -> None:
    assert not list(find_dates(words))


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("Press release, 4 March 2021", "Press release"),
        ("4 March 2021 | Media advisory", "Media advisory"),
        ("FOR IMMEDIATE RELEASE: March 4, 2021", "FOR IMMEDIATE RELEASE"),
        ("Communiqué de presse du 4 mars 2021", "Communiqué de presse"),
        ("Nota de prensa (4 de marzo de 2021)", "Nota de prensa"),
        ("4 March 2021, press release no. 17", "press release no. 17"),
    ],
)
def test_a_label_with_a_day_is_both(line: str, kicker: str) -> None:
    found = dated_kicker(line)
    assert found is not None
    assert (found[0], found[1].value) == (kicker, DAY)
    for made in (text(line, TITLE, SAID, TOLD), page(f"<p>{line}</p><h1>{TITLE}</h1>")):
        assert (made.kicker, made.title) == (kicker, TITLE)
        assert made.published is not None
        assert made.published.value == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Harbour lights on 4 March 2021",
        "Press release 4/3/2021",
        "On 4 March 2021 the press release was late",
    ],
)
def test_a_label_without_a_day_or_a_day_without_a_label_is_not_both(line: str) -> None:
    assert dated_kicker(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Kirn, 4 March 2021",
        "4 March 2021, Kirn",
        "Kirn – 4 March 2021",
        "Alameda, a 4 de marzo de 2021",
        "En Alameda, a 4 de marzo de 2021",
        "Fait à Montaubry, le 4 mars 2021",
        "2021-03-04",
    ],
)
def test_a_place_and_day_above_the_title_are_no_title(line: str) -> None:
    made = text("PRESS RELEASE", line, TITLE, SAID, TOLD)
    assert made.title == TITLE
    assert made.published is not None
    assert made.published.value == DAY


def test_a_title_with_a_day_stays_the_title() -> None:
    assert text("Harbour Feast, 4 March 2021", SAID + " " + TOLD, TOLD).title.startswith("Harbour")


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("(Kirn, 4 March 2021) The keepers said", "(Kirn, 4 March 2021)"),
        ("KIRN, OUTER ROCKS – March 4, 2021 – The keepers", "KIRN, OUTER ROCKS – March 4, 2021"),
        ("Alameda, a 4 de marzo de 2021.- El gremio", "Alameda, a 4 de marzo de 2021"),
        ("4 March 2021, Kirn – The keepers said", "4 March 2021, Kirn"),
        ("Kirn, Thursday – The keepers said", "Kirn, Thursday"),
        ("On 4 March 2021 – a Thursday – they met", None),
    ],
)
def test_a_dateline_may_have_its_parts_in_any_order(paragraph: str, dateline: str | None) -> None:
    assert dateline_of(paragraph) == dateline


def test_a_body_and_its_day_below_the_title_are_a_date_line_and_no_dateline() -> None:
    line = "Outer Rocks Lamp Council, Thursday 4 March 2021"
    assert is_dateline(line)
    for made in (
        text("PRESS RELEASE", TITLE, line, SAID, TOLD),
        page(f'<h1>{TITLE}</h1><div class="byline">{line}</div>'),
    ):
        assert made.published is not None
        assert (made.published.value, made.dateline) == (DAY, None)


@pytest.mark.parametrize("stamp", ["March 4, 2021</time> <span>4 min read", "04-Mar-2021</time>"])
def test_a_byline_with_the_day_is_read_where_the_body_stands_apart(stamp: str) -> None:
    made = page(f'<h1>{TITLE}</h1><div class="byline"><time>{stamp}</div>')
    assert made.published is not None
    assert made.published.value == DAY


def test_a_day_that_opens_the_body_dates_the_release() -> None:
    made = text("PRESS RELEASE", TITLE, f"4 March 2021 – {TOLD}", SAID)
    assert made.published is not None
    assert made.published.value == DAY


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        ("Version française", True),
        ("(version française ci-dessous)", True),
        ("English | Español | Français", True),
        ("Versión en inglés", True),
        ("The French version follows", True),
        ("French keepers win", False),
        ("English lamps are lit", False),
    ],
)
def test_a_line_that_leads_to_another_language_sums_nothing_up(line: str, leads: bool) -> None:
    assert leads_to_language(line) is leads
    if leads:
        made = text("PRESS RELEASE", TITLE, "4 March 2021", line, f"KIRN – {TOLD}", SAID)
        assert (made.standfirst, len(made.blocks)) == (None, 2)
