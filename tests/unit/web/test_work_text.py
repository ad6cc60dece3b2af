"""A work's own text on its page: beside the claims, and against what is quoted from it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from types import ModuleType
from typing import Any

import pytest

from archive.capture import Bytes
from archive.decisions import decision
from archive.release import Span
from archive.work_text import WorkParagraph, WorkText
from archive.works import Work, register
from web import create_app
from web.desk import Desk

WORK = "AC/DOC.7/18"
TEXT = WorkText(
    (
        WorkParagraph(90, "The Commission heard <b>nobody</b>."),
        WorkParagraph(
            87,
            "It should answer within five days, and by whoever opens the envelope.",
            None,
            "Post",
        ),
        WorkParagraph(
            88, "States should stop studying every typography.\n(a) At once.", None, "Acts", 14
        ),
    )
)


@pytest.fixture
def filled(samples: ModuleType) -> Any:
    """A store and an engine of our own, with the text of one work."""
    store, engine = samples.filled()
    source = Bytes(b"88. States", "text/plain", None, None, "18.txt")
    store.put_work(WORK, source, TEXT)
    return store, engine


@pytest.fixture
def reader(filled: Any, samples: ModuleType) -> Any:
    """A reader of that archive."""
    app = create_app(*filled, topics=samples.TOPICS)
    app.testing = True
    return app.test_client()


def words(answer: Any) -> str:
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.get_data(as_text=True))))


def test_a_paragraph_stands_beside_the_claims_that_cite_it(reader: Any) -> None:
    shown = words(reader.get(f"/works/{WORK}/para/88"))
    assert "What it says Paragraph 88 Acts, page 14 States should stop studying" in shown
    assert "(a) At once." in shown
    assert "Paragraph 90" not in shown


def test_a_work_shows_its_cited_paragraphs_as_words(reader: Any) -> None:
    """Markup in a work is words like any other."""
    page = reader.get(f"/works/{WORK}").get_data(as_text=True)
    assert "What the cited paragraphs say" in page
    assert "&lt;b&gt;nobody&lt;/b&gt;" in page
    assert 'id="para-90"' in page
    assert 'id="para-87"' not in page


def test_quoted_words_stand_with_their_verdict(reader: Any) -> None:
    shown = words(reader.get(f"/works/{WORK}"))
    assert "Verbatim in para 87, cited as 88" in shown
    assert "Compared letter by letter with the text" in shown
    there = words(reader.get(f"/works/{WORK}/para/87"))
    assert "Verbatim in para 87, cited as 88" in there


def test_without_a_text_nothing_is_compared(client: Any) -> None:
    shown = words(client.get(f"/works/{WORK}"))
    assert "Quoted from it" in shown
    assert "Verbatim" not in shown
    assert "Compared" not in shown


def test_a_work_that_nobody_cites_has_a_page_once_its_text_is_held(
    filled: Any, reader: Any
) -> None:
    """And its paragraphs have one each; others have none."""
    assert reader.get("/works/A/99/1").status_code == 404
    text = WorkText((WorkParagraph(7, "Nobody cites this."),))
    filled[0].put_work("A/99/1", Bytes(b"7", "text/plain"), text)
    assert reader.get("/works/A/99/1").status_code == 200
    assert "Nobody cites this." in words(reader.get("/works/A/99/1/para/7"))
    assert reader.get("/works/A/99/1/para/8").status_code == 404


def test_a_page_that_a_browser_keeps_gives_way_to_a_new_text(filled: Any, reader: Any) -> None:
    before = reader.get(f"/works/{WORK}").headers["ETag"]
    filled[0].put_work(WORK, Bytes(b"9", "text/plain"), WorkText((WorkParagraph(88, "New."),)))
    again = reader.get(f"/works/{WORK}", headers={"If-None-Match": before})
    assert "New." in words(again)


def test_what_staff_settled_is_on_the_page_of_the_work(
    filled: Any, reader: Any, samples: ModuleType
) -> None:
    store, engine = filled
    store.decide(
        decision(
            "alias", WORK, "A/99/2", who="ed", when=datetime(2026, 11, 23, tzinfo=UTC), why="moved"
        )
    )
    samples.index_all(store, engine)
    assert "citations in" in words(reader.get("/works/A/99/2"))


def test_the_names_that_releases_print_for_a_work_are_on_its_page(
    reader: Any, filled: Any, samples: ModuleType
) -> None:
    """The hand-set samples have no mentions: one is made."""
    store, engine = filled
    record = next(
        r
        for r in store.records(store.release_ids())
        if any(c.work == WORK for c in r.annotations.citations)
    )
    read = record.annotations
    named = tuple(replace(c, work_mention=Span(0, 6)) for c in read.citations)
    store.reread(record.revision.release_id, replace(read, citations=named))
    samples.index_all(store, engine)
    name = record.revision.release.text[:6].strip()
    assert f"Also printed as “{name}”" in words(reader.get(f"/works/{WORK}"))


def test_the_data_of_a_work_say_what_its_page_says(reader: Any) -> None:
    given = reader.get(f"/api/v1/works/{WORK}").get_json()
    assert given["id"] == WORK
    assert given["text"]["paragraphs"] == 3
    assert {(p["unit"], p["number"]) for p in given["places"]} >= {("para", 88)}
    assert given["text"]["url"].endswith(f"/api/v1/works/{WORK}/text")


def test_the_text_of_a_work_is_given_as_data(reader: Any) -> None:
    given = reader.get(f"/api/v1/works/{WORK}/text").get_json()
    assert given["whole"] is True
    assert [p["number"] for p in given["paragraphs"]] == [90, 87, 88]
    assert given["paragraphs"][2] == {
        "name": "88",
        "number": 88,
        "sub": None,
        "part": None,
        "heading": "Acts",
        "page": 14,
        "text": "States should stop studying every typography.\n(a) At once.",
    }
    assert reader.get("/api/v1/works/A/1/1/text").status_code == 404


def test_where_originals_are_not_given_away_only_cited_paragraphs_are(
    filled: Any, samples: ModuleType
) -> None:
    reader = create_app(*filled, topics=samples.TOPICS, originals=False).test_client()
    given = reader.get(f"/api/v1/works/{WORK}/text").get_json()
    cited = {
        p["number"] for p in reader.get(f"/api/v1/works/{WORK}").get_json()["places"]
        if p["unit"] == "para"
    }  # fmt: skip
    assert given["whole"] is False
    assert {p["number"] for p in given["paragraphs"]} == cited & {87, 88, 90}


def test_verdicts_are_given_as_data_and_as_a_table(reader: Any) -> None:
    given = reader.get(f"/api/v1/works/{WORK}/quoted").get_json()["quoted"]
    moved = next(v for v in given if v["verdict"] == "elsewhere")
    assert moved["said"] == "verbatim in para 87, cited as 88"
    assert (moved["cited"], moved["paragraph"]) == ([88], "87")
    place = reader.get(f"/api/v1/works/{WORK}/para/87").get_json()
    assert [p["name"] for p in place["paragraphs"]] == ["87"]
    assert moved in place["quoted"]
    table = reader.get(f"/works/{WORK}/quoted.csv").get_data(as_text=True).splitlines()
    assert len(table) == len(given) + 1
    assert any("verbatim in para 87, cited as 88" in line for line in table)


def test_without_a_text_no_verdict_is_given(client: Any) -> None:
    given = client.get(f"/api/v1/works/{WORK}/quoted").get_json()
    assert given["text"] is None
    assert {v["verdict"] for v in given["quoted"]} == {None}


def test_a_listed_work_is_known_by_its_full_name(samples: ModuleType) -> None:
    """A treaty has no sign that says what it is: the list does."""
    treaty = Work("AHC", None, "Almar Harbour Convention", "treaty", ("Harbour Convention",))
    store, engine = samples.filled()
    desk = Desk(store, engine, works=register((treaty,)))
    desk.store.put_work("AHC", Bytes(b"1. One", "text/plain"), TEXT)
    reader = create_app(desk=desk).test_client()
    assert "Almar Harbour Convention" in words(reader.get("/works/AHC"))
    given = reader.get("/api/v1/works/AHC").get_json()
    assert (given["title"], given["kind"], given["symbol"]) == (
        "Almar Harbour Convention", "treaty", None,
    )  # fmt: skip
    assert given["aliases"] == ["Harbour Convention"]


def test_claims_are_grouped_by_the_place_that_they_cite(client: Any) -> None:
    """Without the work's text, too; what cites no place stands last."""
    page = client.get(f"/works/{WORK}").get_data(as_text=True)
    names = re.findall(r"<h3>(?:<a href=\"[^\"]+\">)?([^<]+)", page)
    numbers = [int(name.split()[-1]) for name in names if name.startswith("Paragraph ")]
    assert numbers == sorted(set(numbers))
    assert len(numbers) > 1
    assert "The work as a whole" not in names[:-1]
    assert "<h3>" not in client.get(f"/works/{WORK}/para/{numbers[0]}").get_data(as_text=True)
