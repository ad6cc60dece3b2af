"""Dates are read as their writers meant them, or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from archive.release import Dated
from ingest.reading.dates import date_line, find_dates
from ingest.reading.published import Evidence, published


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("08.05.2019", date(2019, 5, 8)),
        ("Lundi 1er février 2021", date(2021, 2, 1)),
        ("Tuesday, May 8, 2019", date(2019, 5, 8)),
        ("8th of May 2019", date(2019, 5, 8)),
        ("24 de octubre de 2019", date(2019, 10, 24)),
        ("Montag, 3. März 2014", date(2014, 3, 3)),
        ("Published: 3 October 2018, 10:15 a.m. EDT", date(2018, 10, 3)),
        ("4 April 2017 / 4 avril 2017", date(2017, 4, 4)),
        ("2020-02-29", date(2020, 2, 29)),
        ("13/05/19", date(2019, 5, 13)),
    ],
)
def test_a_line_that_is_a_date_is_read(line: str, value: date) -> None:
    found = date_line(line)
    assert found is not None
    assert (found.value, found.other) == (value, None)


@pytest.mark.parametrize(
    "line",
    [
        "On 4 May 2016 he came",
        "5 October 2018 — see all updates",
        "30.02.2019",
        "No. 14/19",
        "SR-17-03",
        "Call 020/7946/0119",
    ],
)
def test_a_line_that_says_more_or_less_than_a_date_is_none(line: str) -> None:
    assert date_line(line) is None


def test_a_month_is_known_only_to_the_month() -> None:
    (found,) = find_dates("In May 2019 it rained")
    assert (found.value, found.precision) == (date(2019, 5, 1), "month")


def evidence(**changes: object) -> Evidence:
    fields: dict[str, object] = {
        "given": None,
        "stated": None,
        "lines": (),
        "dateline": None,
        "body": "",
        "language": "en",
        "order": None,
    }
    return Evidence(**{**fields, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "value", "codes"),
    [
        ({"order": "day-month"}, date(2019, 9, 11), []),
        ({"order": "month-day"}, date(2019, 11, 9), []),
        ({"language": "en-US"}, date(2019, 11, 9), ["W112"]),
        ({"language": "fr"}, date(2019, 9, 11), ["W112"]),
        ({"dateline": "The Hague, Wednesday 11 September"}, date(2019, 9, 11), ["W112"]),
        ({"body": "It opens on June 3, 2019 and on July 4, 2019."}, date(2019, 11, 9), ["W112"]),
        ({}, None, ["W112"]),
    ],
    ids=["publisher", "publisher month first", "American", "French", "dateline", "habit", "none"],
)
def test_a_date_that_reads_both_ways_is_settled_by_evidence_or_left(
    changes: dict[str, object], value: date | None, codes: list[str]
) -> None:
    dated, findings = published(evidence(lines=("11/09/2019",), **changes))
    assert (dated.value if dated else None) == value
    assert [f.code for f in findings] == codes


def test_what_staff_give_outranks_all() -> None:
    dated, _ = published(evidence(given=date(2001, 1, 1), lines=("8 May 2019",)))
    assert dated == Dated(date(2001, 1, 1), "day", "given", "2001-01-01")


def test_the_printed_date_is_kept_as_written_beside_the_stated_one() -> None:
    stated = Dated(date(2019, 5, 8), "day", "metadata", "2019-05-08T09:00:00+02:00")
    dated, _ = published(evidence(stated=stated, lines=("08.05.2019",)))
    assert dated == Dated(date(2019, 5, 8), "day", "visible", "08.05.2019")


def test_no_date_is_said() -> None:
    dated, findings = published(evidence())
    assert dated is None
    assert [f.code for f in findings] == ["W111"]
