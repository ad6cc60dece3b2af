"""The queue: what is doubtful, found, filtered, accepted one by one or by a sample."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from archive.decisions import undoing
from archive.reviewing import Queue


def links(source: str, to: str) -> list[str]:
    return [html.unescape(href) for href in re.findall(r'href="([^"]+)"', source) if to in href]


def doubt_pronouns(store: Any) -> None:
    """Read all again with an annotator that is sure of no pronoun."""
    for record in list(store.records(store.release_ids())):
        read = record.annotations
        quotations = tuple(
            replace(q, attribution=replace(q.attribution, confidence=0.5))
            if q.attribution.basis == "pronoun"
            else q
            for q in read.quotations
        )
        store.reread(record.revision.release_id, replace(read, quotations=quotations))


def first(staff: Any) -> str:
    """Return where the first doubt is looked at."""
    return links(staff.page("/"), "doubt=")[0]


def test_the_queue_counts_and_leads_to_each_doubt(staff: Any) -> None:
    """Each line says what is doubtful, where, and why."""
    source = staff.page("/")
    total = int(re.search(r"<h1>(\d+) thing", source)[1])  # type: ignore[index]
    assert total > 0
    for href in dict.fromkeys(links(source, "doubt=")):
        assert "in the queue" in staff.text(href)


def test_the_queue_is_filtered_by_kind_publisher_and_rule(staff: Any) -> None:
    everything = staff.text("/")
    assert "No speaker established" in everything
    odd = staff.text("/?publisher=odd")
    assert "Bureau of Odd Structures" in odd
    assert "Of " in odd
    assert "Nothing is left to look at here" in staff.text("/?publisher=nobody")
    for value in ("nobody", "unsure", "no work"):
        assert staff.client.get("/", query_string={"kind": value}).status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "9999999", "x", "٣", "1e9", "9" * 40])
def test_any_page_number_is_answered(staff: Any, page: str) -> None:
    for path in ("/", "/log"):
        assert staff.client.get(path, query_string={"page": page}).status_code == 200


def test_what_is_right_is_accepted_and_the_next_is_shown(staff: Any) -> None:
    """It leaves the queue for good, and comes back when that is taken back."""
    before = int(re.search(r"<h1>(\d+)", staff.page("/"))[1])  # type: ignore[index]
    answer = staff.send(first(staff), "accepted", why="Looked at: it is right")
    assert answer.status_code == 303
    assert "doubt=" in answer.location
    assert "done=d-" in answer.location
    shown = staff.text(answer.location)
    assert "Kept. Looked at" in shown
    assert staff.text("/").startswith(f"{before - 1} thing")
    assert staff.store.decisions()[0].about == "accepted"
    slip = re.search(r'name="slip" value="([^"]+)"', staff.page("/log"))
    assert slip
    staff.post(f"/undo/{staff.store.decisions()[0].id}", slip=slip[1], why="too fast")
    assert staff.text("/").startswith(f"{before} thing")


def test_what_was_accepted_elsewhere_comes_back_when_that_is_taken_back(staff: Any) -> None:
    """Also in a site that was started in between."""
    staff.send(first(staff), "accepted")
    made = staff.store.decisions()[0]
    later = Queue(staff.store)
    left = len(later.doubts())
    undo = undoing(made, who="Bo", when=datetime.now(UTC), why="too fast")
    staff.store.decide(undo)
    assert len(later.doubts()) == left + 1


def test_a_doubt_leaves_when_its_speaker_is_settled(staff: Any) -> None:
    """The form goes on to the next one with the same filter."""
    start = links(staff.page("/?publisher=odd"), "doubt=")[0]
    answer = staff.send(start, "speaker", name1="Ada Quill")
    assert answer.status_code == 303
    assert start.split("doubt=")[1].split("&")[0] not in staff.page("/?publisher=odd")


def test_one_rule_of_one_publisher_is_judged_by_a_sample(staff: Any) -> None:
    """Only who has looked, and says why, accepts; each gets a decision of its own."""
    doubt_pronouns(staff.store)
    place, name = "/?publisher=cdr", "pronoun"
    way = links(staff.page(f"{place}&rule={name}"), "/sample")
    assert way, "a rule with several doubts can be sampled"
    source = staff.page(way[0])
    total = int(re.search(r"Accept all (\d+)", source)[1])  # type: ignore[index]
    slip = re.search(r'name="slip" value="([^"]+)"', source)
    assert slip
    assert staff.post("/sample", slip=slip[1], why="seen").status_code == 422
    assert staff.post("/sample", slip=slip[1], seen="1", why="").status_code == 422
    assert staff.post("/sample", slip=slip[1], seen="1", why="all right").status_code == 303
    made = staff.store.decisions()
    assert len(made) == total
    assert {d.about for d in made} == {"accepted"}
    assert "Nothing is left to look at here" in staff.text(f"{place}&rule={name}")


def test_a_slip_of_another_form_accepts_no_sample(staff: Any) -> None:
    slip = re.search(r'name="slip" value="([^"]+)"', staff.page(first(staff)))
    assert slip
    assert staff.post("/sample", slip=slip[1], seen="1", why="all right").status_code == 422
    assert staff.client.get("/sample").status_code == 404


def test_something_is_found_by_id_or_address(staff: Any) -> None:
    record = next(iter(staff.store.records(staff.store.release_ids())))
    release, quotation = record.revision.release_id, record.quotation_ids[0]
    for asked in (
        release, f"https://archive.example/releases/{release}", record.revision.release.address,
    ):  # fmt: skip
        answer = staff.client.get("/find", query_string={"id": asked})
        assert answer.location.endswith(f"/releases/{release}")
    answer = staff.client.get("/find", query_string={"id": quotation})
    assert answer.location.endswith(f"about={quotation}")
    assert "Nothing here is known as zzz" in staff.text("/find?id=zzz")


def test_the_keys_are_listed(staff: Any) -> None:
    assert "Skip to the next" in staff.text("/keys")
