"""What was visited is remembered, and a run that did not end is gone on with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ingest.fetch.links import Link
from ingest.fetch.visits import Visit, Visits, now


def test_a_visit_comes_back_as_it_was(tmp_path: Path) -> None:
    visit = Visit(
        "https://example.org/", now(), 200, '"7"', "Mon, 03 May 2021 09:00:00 GMT",
        (Link("https://example.org/a", "release", date(2021, 5, 3)),), "home",
    )  # fmt: skip
    first = Visits(tmp_path)
    first.put(visit)
    first.close()
    second = Visits(tmp_path)
    assert second.last(visit.address) == visit
    assert second.last("https://example.org/b") is None
    second.close()
    assert set(visit.conditions) == {"If-None-Match", "If-Modified-Since"}


def test_an_unfinished_run_keeps_its_beginning_and_a_finished_one_does_not(tmp_path: Path) -> None:
    visits = Visits(tmp_path)
    began = visits.begin("seeds")
    assert visits.begin("seeds") == began
    assert visits.begin("others") != began
    visits.end("seeds")
    assert visits.begin("seeds") > began
    visits.close()
