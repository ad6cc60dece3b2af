"""What every store promises of decisions and of the texts of works."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.annotation import Citation, Finding
from archive.bag import write_bag
from archive.capture import Bytes
from archive.codec import decode, encode
from archive.decisions import Decision, decision, undoing
from archive.errors import NotFoundError
from archive.home import open_store
from archive.memory_store import MemoryStore
from archive.revision import Intake, Record
from archive.settling import citation_words, concerns
from archive.sql_store import SqlStore
from archive.store import Store
from archive.unbag import read_bag
from archive.work_text import WorkParagraph, WorkText

MakeIntake = Callable[..., Intake]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TEXT = WorkText((WorkParagraph(12, "Light is a right.", None, "Coasts", 3),))


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn, empty."""
    made: Store = MemoryStore() if request.param == "memory" else SqlStore(tmp_path)
    yield made
    made.close()


def unnamed(intake: Intake) -> Intake:
    """The intake with its work not named: the mention reads "She"."""
    text = intake.release.text
    at = text.index("She pointed")
    cited = intake.annotations.citations[0]
    mention = type(cited.span)(at, at + 3)
    plain = replace(cited, work=None, work_mention=mention)
    doubt = Finding("W320", "The cited work is not named.", mention)
    read = replace(intake.annotations, citations=(plain,), findings=(doubt,))
    return replace(intake, annotations=read)


def said(release: str | None, after: str, what: str = "she") -> Decision:
    about = "mention" if release else "alias"
    return decision(about, what, after, release=release, who="ed", when=NOON, why="asked them")


def cited(record: Record | None) -> tuple[Citation, ...]:
    assert record
    return record.annotations.citations


def works(store: Store, release: str) -> list[str | None]:
    return [citation.work for citation in cited(store.record(release))]


@pytest.fixture
def two(store: Store, make_intake: MakeIntake) -> tuple[str, str]:
    """Two releases with the same words for a work that they do not name."""
    one = store.add(unnamed(make_intake("One is enough of light"))).release_id
    return one, store.add(unnamed(make_intake("Two are better than one"))).release_id


def test_a_decision_settles_its_release_and_no_other(store: Store, two: tuple[str, str]) -> None:
    before = store.last_change()
    change = store.decide(said(two[0], "A/HRC/99/1"))
    assert works(store, two[0]) == ["A/HRC/99/1"]
    assert works(store, two[1]) == [None]
    assert change == store.last_change() == before + 1
    assert [c.release_id for c in store.changes(before)] == [two[0]]


def test_a_settled_record_is_a_whole_document_without_the_doubt(
    store: Store, two: tuple[str, str]
) -> None:
    store.decide(said(two[0], "A/HRC/99/1"))
    record = store.record(two[0])
    assert record
    assert decode(encode(record)) == record
    assert record.annotations.findings == ()
    assert list(store.mismatches()) == []


def test_a_document_names_the_decision_that_settled_a_work(
    store: Store, two: tuple[str, str]
) -> None:
    """What was read and what was decided are told apart; undone, nothing is left of it."""
    before = encode(store.record(two[0]) or pytest.fail("it was stored"))
    made = said(two[0], "A/HRC/99/1")
    store.decide(made)
    settled = store.record(two[0]) or pytest.fail("it was stored")
    assert [c["decided"] for c in json.loads(encode(settled))["citations"]] == [made.id]
    store.decide(undoing(made, who="ed", when=NOON, why="a mistake"))
    after = encode(store.record(two[0]) or pytest.fail("it was stored"))
    assert "decided" not in json.loads(after)["citations"][0]
    assert json.loads(after)["provenance"]["digest"] == json.loads(before)["provenance"]["digest"]


def test_a_decision_about_one_citation_is_told_also_where_it_confirms_what_was_read(
    store: Store, make_intake: MakeIntake
) -> None:
    name = store.add(make_intake()).release_id
    record = store.record(name) or pytest.fail("it was stored")
    (read,) = cited(record)
    words = citation_words(read, record.revision.release.text)
    made = decision("citation", words, read.work, release=name, who="ed", when=NOON, why="read it")
    store.decide(made)
    assert [(c.work, c.decided) for c in cited(store.record(name))] == [(read.work, made.id)]


def test_a_decision_is_undone_and_undoing_is_undone(store: Store, two: tuple[str, str]) -> None:
    made = said(two[0], "A/HRC/99/1")
    back = undoing(made, who="ed", when=NOON, why="a mistake")
    again = undoing(back, who="ed", when=NOON, why="it was none")
    seen = []
    for each in (made, back, again):
        store.decide(each)
        seen.append(works(store, two[0])[0])
    assert seen == ["A/HRC/99/1", None, "A/HRC/99/1"]
    assert store.decisions() == store.decisions(two[0]) == (made, back, again)
    assert store.decisions(two[1]) == ()


def test_a_decision_holds_after_a_new_reading(
    store: Store, make_intake: MakeIntake, two: tuple[str, str]
) -> None:
    store.decide(said(two[0], "A/HRC/99/1"))
    read = unnamed(make_intake("One is enough of light")).annotations
    store.reread(two[0], replace(read, annotator="made-up 2"))
    assert works(store, two[0]) == ["A/HRC/99/1"]
    assert list(store.mismatches()) == []


def test_a_decision_whose_words_are_gone_moves_to_no_others(
    store: Store, two: tuple[str, str]
) -> None:
    made = said(two[0], "A/HRC/99/1", "the report")
    store.decide(made)
    assert works(store, two[0]) == [None]
    record = store.record(two[0])
    assert record
    assert not concerns(made, record)


def test_an_alias_is_one_work_in_every_release(store: Store, two: tuple[str, str]) -> None:
    before = store.last_change()
    alias = said(None, "A/HRC/99/1")
    store.decide(alias)
    assert [works(store, name) for name in two] == [["A/HRC/99/1"]] * 2
    assert [c.release_id for c in store.changes(before)] == list(two)
    store.decide(undoing(alias, who="ed", when=NOON, why="two works have this name"))
    assert [works(store, name) for name in two] == [[None]] * 2
    assert store.last_change() == before + 4


def test_a_decision_about_nothing_stored_is_refused(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.decide(said("aaaaaaaaaa", "A/HRC/99/1"))
    lost = undoing(said(None, "A/HRC/99/1"), who="ed", when=NOON, why="it is not there")
    with pytest.raises(NotFoundError):
        store.decide(lost)
    assert store.decisions() == ()


def test_a_works_text_is_kept_with_its_bytes(store: Store) -> None:
    source = Bytes(b"12. Light is a right.", "text/plain", "utf-8", None, "99-1.txt")
    held = store.put_work("A/HRC/99/1", source, TEXT)
    assert store.work("A/HRC/99/1") == held
    assert held.text == TEXT
    assert store.capture(held.capture) == (source.capture, source.data)
    assert store.held_works() == ("A/HRC/99/1",)
    assert store.work("A/HRC/99/2") is None
    assert list(store.mismatches()) == []


def test_the_newest_text_of_a_work_is_shown_and_the_same_is_kept_once(store: Store) -> None:
    one = Bytes(b"1", "text/plain", None, None, "one.txt")
    two = Bytes(b"2", "text/plain", None, None, "two.txt")
    first = store.put_work("A/HRC/99/1", one, TEXT)
    assert store.put_work("A/HRC/99/1", one, TEXT) == first
    newer = store.put_work("A/HRC/99/1", two, WorkText((WorkParagraph(12, "Light.\x00"),)))
    assert store.work("A/HRC/99/1") == newer
    assert newer.text.paragraphs[0].text == "Light.�"
    assert len(store.held_works()) == 2


def test_decisions_and_works_go_with_the_archive(tmp_path: Path, make_intake: MakeIntake) -> None:
    """A bag holds them, and an archive of another place shows the same."""
    here, there = open_store(tmp_path / "here"), open_store(tmp_path / "there")
    name = here.add(unnamed(make_intake())).release_id
    here.decide(said(name, "A/HRC/99/1"))
    here.put_work("A/HRC/99/1", Bytes(b"1", "text/plain"), TEXT)
    write_bag(here, tmp_path / "bag")
    read_bag(tmp_path / "bag", there)
    assert there.decisions() == here.decisions()
    assert there.work("A/HRC/99/1") == here.work("A/HRC/99/1")
    assert there.record(name) == here.record(name)
    here.close()
    there.close()
