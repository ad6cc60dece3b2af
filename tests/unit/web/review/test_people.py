"""Who is who: merged, split, named and kept apart in the browser, and what the public sees."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from archive.annotation import Attribution, PrintedSpeaker


@pytest.fixture
def spelt(staff: Any) -> Any:
    """An archive in which one release spells somebody's name otherwise."""
    store = staff.store
    for record in store.records(store.release_ids()):
        quotations = record.annotations.quotations
        mine = [q for q in quotations if "Ilse Marchetti" in speakers(q)]
        if mine:
            other = replace(mine[0].attribution.speakers[0], name="Ilse Marcheti")
            said = Attribution((other,), "named", confidence=0.9)
            changed = tuple(replace(q, attribution=said) if q is mine[0] else q for q in quotations)
            read = replace(record.annotations, quotations=changed)
            store.reread(record.revision.release_id, read)
            staff.send(f"/releases/{record.revision.release_id}?about=release", "title", title="x")
            return staff
    raise AssertionError("nobody of that name speaks in the samples")


def speakers(quotation: Any) -> list[str]:
    return [speaker.name for speaker in quotation.attribution.speakers]


def test_two_spellings_are_proposed_side_by_side_and_merged(spelt: Any) -> None:
    """The survivor is quoted more; the other address leads there, and the page says both names."""
    shown = spelt.text("/people")
    assert "Ilse Marchetti and Ilse Marcheti" in shown
    answer = spelt.send("/people", "merge", why="one letter was missed")
    assert answer.status_code == 303
    assert "Ilse Marchetti and Ilse Marcheti" not in spelt.text("/people")
    moved = spelt.client.get("/public/speakers/ilse-marcheti")
    assert (moved.status_code, moved.location) == (301, "/public/speakers/ilse-marchetti")
    data = spelt.client.get("/public/api/v1/speakers/ilse-marcheti")
    assert (data.status_code, data.location) == (301, "/public/api/v1/speakers/ilse-marchetti")
    public = spelt.text("/public/speakers/ilse-marchetti")
    assert "Ilse Marcheti 1 time" in public
    assert "one letter was missed" in public
    assert "23 quotations" in spelt.text("/public/search?speaker=ilse-marchetti")
    assert spelt.client.get("/people/ilse-marcheti").status_code == 303
    corrected = spelt.text("/public/corrections")
    assert "Ilse Marcheti" in corrected
    assert "the same as Ilse Marchetti" in corrected
    assert "ilse-marchet" not in corrected
    said = {
        record.revision.release_id: "one letter was missed"
        in spelt.text(f"/public/releases/{record.revision.release_id}")
        for record in spelt.store.records(spelt.store.release_ids())
    }
    assert 0 < sum(said.values()) < len(said)


def test_searches_and_feeds_of_a_merged_speaker_go_on(spelt: Any) -> None:
    """Whatever else they ask stays; whoever is unknown stays unknown."""
    spelt.send("/people", "merge")
    for path in ("search", "search.atom", "search.csv", "api/v1/search"):
        asked = {"q": "a b", "speaker": ["ilse-marcheti", "nobody"], "topic": "reprisals"}
        moved = spelt.client.get(f"/public/{path}", query_string=asked)
        assert moved.status_code == 301, path
        assert moved.location.startswith(f"/public/{path}?")
        for kept in ("q=a+b", "speaker=ilse-marchetti&", "speaker=nobody", "topic=reprisals"):
            assert kept in f"{moved.location}&", path
        with spelt.client.get(moved.location) as answer:
            assert answer.status_code == 200


def test_a_merge_is_taken_back(spelt: Any) -> None:
    spelt.send("/people", "merge")
    made = spelt.store.decisions()[-1]
    slip = re.search(r'name="slip" value="([^"]+)"', spelt.page("/log"))
    assert slip
    assert spelt.post(f"/undo/{made.id}", slip=slip[1], why="two people").status_code == 303
    assert spelt.client.get("/public/speakers/ilse-marcheti").status_code == 200
    assert "22 quotations" in spelt.text("/public/search?speaker=ilse-marchetti")


def test_two_who_are_not_the_same_are_not_proposed_again(spelt: Any) -> None:
    """And each public page says so."""
    spelt.send("/people", "apart", why="they sat on one panel")
    assert "Ilse Marchetti and Ilse Marcheti" not in spelt.text("/people")
    assert "Not the same person as Ilse Marcheti" in spelt.text("/public/speakers/ilse-marchetti")
    assert "Not the same person as Ilse Marchetti" in spelt.text("/public/speakers/ilse-marcheti")


def test_what_is_kept_apart_is_on_a_page_that_was_kept(spelt: Any) -> None:
    """A page that was asked before shows it at once."""
    assert "Not the same person" not in spelt.text("/public/speakers/ilse-marchetti")
    spelt.send("/people", "apart")
    assert "Not the same person" in spelt.text("/public/speakers/ilse-marchetti")


def test_one_name_is_split_by_release(staff: Any) -> None:
    """The other gets an address of their own; both are told apart afterwards."""
    known = staff.store.speaker("ilse-marchetti")
    answer = staff.send("/people/ilse-marchetti", "split", release=known.releases[0])
    assert answer.status_code == 303
    other = staff.store.speaker("ilse-marchetti-2")
    assert other.releases == known.releases[:1]
    assert staff.client.get("/public/speakers/ilse-marchetti-2").status_code == 200
    assert staff.store.speaker("ilse-marchetti").quotations < known.quotations
    assert "and Ilse Marchetti" not in staff.text("/people")
    assert "Not the same person as Ilse Marchetti" in staff.text("/public/speakers/ilse-marchetti")


def test_another_name_leads_to_its_owner(staff: Any) -> None:
    staff.send("/people/ilse-marchetti", "name", name="Ilse Brandt", why="she married")
    assert "Also known as Ilse Brandt" in staff.text("/public/speakers/ilse-marchetti")
    moved = staff.client.get("/public/speakers/ilse-brandt")
    assert (moved.status_code, moved.location) == (301, "/public/speakers/ilse-marchetti")


@pytest.mark.parametrize(
    ("what", "given", "why"),
    [
        ("merge", {"other": "nobody at all"}, "nobody speaks here"),
        ("merge", {"other": "ilse-marchetti"}, "already"),
        ("merge", {"other": ""}, "nobody speaks here"),
        ("split", {}, "a split names"),
        ("name", {"name": " "}, "letters"),
        ("merge", {"other": "nadege-okello-brun", "why": " "}, "say why"),
        ("marry", {"other": "nadege-okello-brun"}, "the form says nothing"),
    ],
)
def test_what_cannot_be_is_said(staff: Any, what: str, given: dict[str, str], why: str) -> None:
    slip = re.search(r'name="slip" value="([^"]+)"', staff.page("/people/ilse-marchetti"))
    assert slip
    sent = {"slip": slip[1], "what": what, "why": "seen"} | given
    answer = staff.post("/people/ilse-marchetti/settle", **sent)
    assert answer.status_code == 422
    assert why in answer.get_data(as_text=True).lower()
    assert staff.store.decisions() == ()


def test_somebody_is_found_by_any_of_their_names(staff: Any) -> None:
    assert "Ilse Marchetti" in staff.text("/people?name=marchetti")
    assert "Nobody has that in their name" in staff.text("/people?name=zzz")


def test_two_are_put_side_by_side(staff: Any) -> None:
    for asked in ("nadege-okello-brun", "Nadège Okello-Brun", "nadège okello brun"):
        shown = staff.text(f"/people/ilse-marchetti?with={asked}")
        assert "They are the same" in shown
        assert "Nadège Okello-Brun" in shown


def test_one_name_with_two_bodies_is_asked_about_once(staff: Any) -> None:
    """It may be two people; that it is one is kept, too."""
    store = staff.store
    changed = 0
    for record in list(store.records(store.release_ids())):
        quotations = record.annotations.quotations
        if changed or not any("Ilse Marchetti" in speakers(q) for q in quotations):
            continue
        pilot = PrintedSpeaker("Ilse Marchetti", "person", "captain", "Pilots’ Guild")
        said = Attribution((pilot,), "named", confidence=0.9)
        read = tuple(
            replace(q, attribution=said) if "Ilse Marchetti" in speakers(q) else q
            for q in quotations
        )
        store.reread(record.revision.release_id, replace(record.annotations, quotations=read))
        changed += 1
    assert "Ilse Marchetti, perhaps two people" in staff.text("/people")
    staff.send("/people", "one", why="she flew before")
    assert "perhaps two people" not in staff.text("/people")
