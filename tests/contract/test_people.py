"""What every store promises of who is who."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from archive import deciding, deciding_everywhere
from archive.annotation import Attribution, PrintedSpeaker, Quotation
from archive.deciding import Signed
from archive.decisions import undoing
from archive.memory_store import MemoryStore
from archive.people import Role
from archive.release import Span
from archive.revision import Intake
from archive.sql_store import SqlStore
from archive.store import Store
from index.entries import entries_of

MakeIntake = Callable[..., Intake]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ADA = PrintedSpeaker("Ada Quill", "person", "President", "Keepers’ Union")
QUILL = PrintedSpeaker("A. Quill", "person")
PILOT = PrintedSpeaker("Ada Quill", "person", "captain", "Pilots’ Guild")
SIGNED = Signed("ed", "it is known", NOON)


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn, empty."""
    made: Store = MemoryStore() if request.param == "memory" else SqlStore(tmp_path)
    yield made
    assert list(made.mismatches()) == []
    made.close()


@pytest.fixture
def speaking(store: Store, make_intake: MakeIntake) -> Callable[..., str]:
    """A function that adds a release in which these people speak, and gives its id."""

    def add(said: str, *speakers: PrintedSpeaker) -> str:
        intake = make_intake(said, name=f"{said}.txt")
        text = intake.release.text
        quotations = tuple(
            Quotation((Span(n, len(text) - 9 + n),), "full", Attribution((who,), "named"))
            for n, who in enumerate(speakers)
        )
        read = replace(intake.annotations, quotations=quotations, citations=(), findings=())
        return store.add(replace(intake, annotations=read)).release_id

    return add


def ids(store: Store, release: str) -> list[str]:
    record = store.record(release)
    assert record
    indexed = [s.key for q in entries_of(record).quotations for s in q.speakers]
    assert [each for said in record.speaker_ids for each in said] == indexed
    return indexed


def test_the_same_name_is_one_speaker_with_all_roles(
    store: Store, speaking: Callable[..., str]
) -> None:
    names = sorted((speaking("One", ADA, ADA), speaking("Two", replace(ADA, role="Director"))))
    (found,) = store.speakers()
    assert store.speaker("ada-quill") == found
    assert (found.name, found.quotations, found.releases) == ("Ada Quill", 3, tuple(names))
    day = date(2021, 5, 3)
    assert set(found.roles) == {
        Role("President", "Keepers’ Union", day, day, 2),
        Role("Director", "Keepers’ Union", day, day, 1),
    }
    assert (found.first_seen, found.last_seen) == (day, day)
    assert store.speaker("bo-tarn") is None


def test_a_single_word_or_an_office_is_nobody_elsewhere(
    store: Store, speaking: Callable[..., str]
) -> None:
    office = PrintedSpeaker("the Mayor", "person", "the Mayor")
    first = speaking("One", PrintedSpeaker("Quill"), office)
    second = speaking("Two", PrintedSpeaker("Quill"), office)
    assert set(ids(store, first)).isdisjoint(ids(store, second))


def test_one_release_that_names_two_people_so_keeps_them_apart(
    store: Store, speaking: Callable[..., str]
) -> None:
    elsewhere, here = speaking("One", ADA), speaking("Two", ADA, PILOT, ADA)
    assert ids(store, elsewhere) == ["ada-quill"]
    president, captain, again = ids(store, here)
    assert president == again
    assert len({president, captain, "ada-quill"}) == 3


def test_merged_speakers_are_one_until_that_is_undone(
    store: Store, speaking: Callable[..., str]
) -> None:
    one, two, three = speaking("One", ADA), speaking("Two", QUILL), speaking("Three", PILOT)
    before = store.last_change()
    made = deciding_everywhere.merge_speakers("a-quill", "ada-quill", SIGNED)
    store.decide(made)
    assert [c.release_id for c in store.changes(before)] == [two]
    assert ids(store, two) == ids(store, one) == ids(store, three) == ["ada-quill"]
    (found,) = store.speakers()
    assert store.speaker("a-quill") == found
    assert (found.id, found.merged) == ("ada-quill", ("a-quill",))
    assert found.names == (("Ada Quill", 2), ("A. Quill", 1))
    store.decide(undoing(made, who="ed", when=NOON, why="two people"))
    assert ids(store, two) == ["a-quill"]
    assert [s.id for s in store.speakers()] == ["ada-quill", "a-quill"]


def test_merges_lead_on_and_never_in_circles(store: Store, speaking: Callable[..., str]) -> None:
    two = speaking("Two", QUILL)
    for what, into in (("a-quill", "b"), ("b", "c"), ("c", "a-quill")):
        store.decide(deciding_everywhere.merge_speakers(what, into, SIGNED))
    assert ids(store, two) == ["a-quill"]
    found = store.speaker("b")
    assert found
    assert found.id == "a-quill"


def test_a_split_moves_releases_and_affiliations_and_nobody_else(
    store: Store, speaking: Callable[..., str]
) -> None:
    one, two, three = speaking("One", ADA), speaking("Two", PILOT), speaking("Three", ADA)
    made = deciding_everywhere.split_speaker(
        "ada-quill", "ada-quill-2", SIGNED, (three,), ("Pilots' Guild",)
    )
    before = store.last_change()
    store.decide(made)
    assert [c.release_id for c in store.changes(before)] == [two, three]
    assert [ids(store, name) for name in (one, two, three)] == [
        ["ada-quill"],
        ["ada-quill-2"],
        ["ada-quill-2"],
    ]
    later = speaking("Four", PILOT)
    assert ids(store, later) == ["ada-quill-2"]
    found = store.speaker("ada-quill-2")
    assert found
    assert found.releases == tuple(sorted((two, three, later)))
    store.decide(undoing(made, who="ed", when=NOON, why="one after all"))
    assert ids(store, two) == ["ada-quill"]


def test_a_name_that_staff_gave_is_the_speakers_also_later(
    store: Store, speaking: Callable[..., str]
) -> None:
    one = speaking("One", ADA)
    store.decide(deciding_everywhere.name_speaker("ada-quill", "Ada von Quill", SIGNED))
    later = speaking("Two", PrintedSpeaker("Ada von Quill"))
    assert ids(store, one) == ids(store, later) == ["ada-quill"]
    found = store.speaker("ada-von-quill")
    assert found
    assert (found.id, found.aliases) == ("ada-quill", ("Ada von Quill",))


def test_who_is_not_the_same_is_told_and_changes_nothing(
    store: Store, speaking: Callable[..., str]
) -> None:
    speaking("One", ADA)
    speaking("Two", QUILL)
    before = store.last_change()
    store.decide(deciding_everywhere.keep_apart("ada-quill", "a-quill", SIGNED))
    assert store.last_change() == before
    assert [s.apart for s in store.speakers()] == [("ada-quill",), ("a-quill",)]


def test_the_register_follows_decisions_and_readings(
    store: Store, speaking: Callable[..., str]
) -> None:
    one = speaking("One", ADA)
    record = store.record(one)
    assert record
    store.decide(deciding.set_speakers(record, 0, (QUILL,), SIGNED))
    assert [s.id for s in store.speakers()] == ["a-quill"]
    store.decide(deciding.set_date(record, "1999", SIGNED))
    assert store.speakers()[0].first_seen == date(1999, 1, 1)
    store.reread(one, replace(record.annotations, quotations=()))
    assert [s.id for s in store.speakers()] == ["a-quill"]
    for each in store.decisions():
        store.decide(undoing(each, who="ed", when=NOON, why="a slip"))
    assert store.speakers() == ()
