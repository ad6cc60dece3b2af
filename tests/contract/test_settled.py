"""What every store promises of decisions about quotations, releases and people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from archive import deciding, deciding_everywhere
from archive.annotation import (
    Annotations,
    Attribution,
    Finding,
    Pinpoint,
    PrintedSpeaker,
    Quotation,
)
from archive.cited import orphans
from archive.codec import decode, encode
from archive.deciding import Signed
from archive.decisions import Decision, undoing
from archive.errors import NotFoundError, UsageError
from archive.memory_store import MemoryStore
from archive.release import Span
from archive.revision import Intake, Record
from archive.sql_store import SqlStore
from archive.store import Store
from index.entries import entries_of

MakeIntake = Callable[..., Intake]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
BO = PrintedSpeaker("Bo Tarn", "person", "press officer", "Keepers’ Union")
WORDS = "Without light there is no coast"


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn, empty."""
    made: Store = MemoryStore() if request.param == "memory" else SqlStore(tmp_path)
    yield made
    assert list(made.mismatches()) == []
    made.close()


@pytest.fixture
def name(store: Store, make_intake: MakeIntake) -> str:
    return store.add(make_intake(WORDS, address="https://keepers.example/7")).release_id


def signed(why: str = "heard on the recording") -> Signed:
    return Signed("ed", why, NOON)


def shown(store: Store, name: str) -> Record:
    record = store.record(name)
    assert record
    assert decode(encode(record)) == record
    return record


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def said(store: Store, name: str) -> list[tuple[str, list[str], str]]:
    """Words, speakers and basis of each quotation."""
    record = shown(store, name)
    text = record.revision.release.text
    return [
        (
            " […] ".join(s.of(text) for s in q.segments),
            [s.name for s in q.attribution.speakers],
            q.attribution.basis,
        )
        for q in record.annotations.quotations
    ]


def take_back(store: Store, made: Decision) -> None:
    store.decide(undoing(made, who="ed", when=NOON, why="a slip"))


def reading(store: Store, name: str, *quotations: Quotation) -> None:
    """Another reading of the release, with these quotations alone."""
    store.reread(name, Annotations("made-up 2", quotations))


READ = (f"{WORDS},", ["Ada Quill"], "named")


def test_the_decided_speaker_is_shown_after_every_reading(store: Store, name: str) -> None:
    record = shown(store, name)
    made = deciding.set_speakers(record, 0, (BO,), signed())
    assert made.before == "Ada Quill, President, Keepers’ Union"
    store.decide(made)
    decided = [(f"{WORDS},", ["Bo Tarn"], "decided")]
    assert said(store, name) == decided
    reading(store, name, *record.annotations.quotations)
    assert said(store, name) == decided
    reading(store, name)
    assert said(store, name) == decided
    wide = at(record.revision.release.text, f"{WORDS},” said Ada")
    reading(store, name, Quotation((wide,)))
    assert said(store, name) == decided
    take_back(store, made)
    assert [words for words, *_ in said(store, name)] == [f"{WORDS},” said Ada"]


def test_nobody_may_be_established_by_decision(store: Store, name: str) -> None:
    store.decide(deciding.set_speakers(shown(store, name), 0, (), signed()))
    assert said(store, name) == [(f"{WORDS},", [], "decided")]


def test_a_doubt_about_the_speaker_is_answered(store: Store, make_intake: MakeIntake) -> None:
    intake = make_intake(WORDS)
    text, read = intake.release.text, intake.annotations
    doubts = (
        Finding("W212", "Nobody.", at(text, WORDS)),
        Finding("W211", "Open.", at(text, "ENDS")),
    )
    nobody = replace(read.quotations[0], attribution=Attribution())
    intake = replace(intake, annotations=replace(read, quotations=(nobody,), findings=doubts))
    name = store.add(intake).release_id
    store.decide(deciding.set_speakers(shown(store, name), 0, (BO,), signed()))
    assert [f.code for f in shown(store, name).annotations.findings] == ["W211"]


def test_words_form_and_false_quotations_are_settled(store: Store, name: str) -> None:
    text = shown(store, name).revision.release.text
    made = deciding.set_words(shown(store, name), 0, (at(text, "no coast"),), signed())
    assert made.before == f"{WORDS},"
    store.decide(made)
    assert [words for words, *_ in said(store, name)] == ["no coast"]
    store.decide(deciding.set_form(shown(store, name), 0, "phrase", signed()))
    assert shown(store, name).annotations.quotations[0].form == "phrase"
    store.decide(deciding.not_a_quotation(shown(store, name), 0, signed()))
    assert said(store, name) == []
    assert shown(store, name).annotations.citations[0].quotation is None


def test_a_missing_quotation_is_added_and_a_citation_inside_belongs_to_it(
    store: Store, name: str
) -> None:
    text = shown(store, name).revision.release.text
    words = "She pointed to A/HRC/99/1, para 12."
    store.decide(
        deciding.missing_quotation(shown(store, name), (at(text, words),), signed(), (BO,))
    )
    assert said(store, name) == [READ, (words, ["Bo Tarn"], "decided")]
    reading(store, name)
    assert said(store, name) == [(words, ["Bo Tarn"], "decided")]


def test_what_overlaps_a_decided_quotation_gives_its_words_back(store: Store, name: str) -> None:
    record = shown(store, name)
    text = record.revision.release.text
    store.decide(deciding.set_speakers(record, 0, (BO,), signed()))
    joined = Quotation((at(text, f"{WORDS},"), at(text, "She pointed")))
    reading(store, name, joined)
    assert said(store, name) == [
        (f"{WORDS},", ["Bo Tarn"], "decided"),
        ("She pointed", [], "none"),
    ]


def test_a_decision_waits_when_its_words_are_gone_and_moves_nowhere(
    store: Store, name: str, make_intake: MakeIntake
) -> None:
    made = deciding.set_speakers(shown(store, name), 0, (BO,), signed())
    store.decide(made)
    store.add(make_intake("Without lamps there is no coast", address="https://keepers.example/7"))
    assert [who for _, who, _ in said(store, name)] == [["Ada Quill"]]
    assert orphans(store) == (made,)
    older = store.record(name, 1)
    assert older
    assert older.annotations.quotations[0].attribution.basis == "decided"
    back = make_intake(WORDS, address="https://keepers.example/7", chrome="<again>")
    store.add(back)
    assert said(store, name)[0][2] == "decided"
    assert orphans(store) == ()


def test_the_same_words_said_once_more_are_not_taken_for_the_first(
    store: Store, name: str, make_intake: MakeIntake
) -> None:
    made = deciding.set_speakers(shown(store, name), 0, (BO,), signed())
    store.decide(made)
    twice = f"{WORDS}, said he, and again: {WORDS}"
    store.add(make_intake(twice, address="https://keepers.example/7"))
    assert orphans(store) == (made,)


def test_withdrawn_words_are_nowhere_in_what_is_shown(store: Store, name: str) -> None:
    record = shown(store, name)
    made = deciding.withdraw_quotation(record, 0, signed("a court's order"))
    store.decide(made)
    after = shown(store, name)
    assert WORDS not in encode(after).decode()
    assert after.annotations.quotations == ()
    assert [s.of(record.revision.release.text) for s in after.hidden] == [f"{WORDS},"]
    assert after.revision.digest == record.revision.digest
    assert WORDS not in repr(entries_of(after))
    stone = store.tombstone(record.quotation_ids[0])
    assert stone
    assert (stone.why, stone.decision) == ("a court's order", made.id)
    take_back(store, made)
    assert said(store, name) == [READ]
    assert store.tombstone(record.quotation_ids[0]) is None


def test_title_date_and_publisher_are_shown_as_decided(store: Store, name: str) -> None:
    before = shown(store, name)
    made = (
        deciding.set_title(before, "  Keepers  ask for lamps ", signed()),
        deciding.set_date(before, "2020-06", signed()),
        deciding.set_publisher(before, "pilots", "Pilots’ Guild", signed()),
    )
    assert [d.before for d in made] == [
        "Lighthouse keepers ask for light",
        "2021-05-03",
        "Keepers’ Union",
    ]
    store.decide_all(made)
    after = shown(store, name)
    release = after.revision.release
    assert release.title == "Keepers ask for lamps"
    assert release.text == before.revision.release.text
    assert release.published
    assert (release.published.value, release.published.precision) == (date(2020, 6, 1), "month")
    assert (after.revision.publisher_id, release.publisher) == ("pilots", "Pilots’ Guild")
    assert after.revision.digest == before.revision.digest
    assert after.document_digest != before.document_digest
    assert dict(after.decided) == {
        "title": made[0].id,
        "published": made[1].id,
        "publisher": made[2].id,
    }
    entry = entries_of(after).release
    assert (entry.title, entry.published) == (release.title, date(2020, 6, 1))
    again = deciding.set_title(after, "Lamps", signed("shorter"))
    store.decide(again)
    take_back(store, made[0])
    assert shown(store, name).revision.release.title == "Lamps"
    for each in (again, *made[1:]):
        take_back(store, each)
    assert shown(store, name).document_digest == before.document_digest


def test_a_title_is_decided_until_the_publisher_prints_another(
    store: Store, name: str, make_intake: MakeIntake
) -> None:
    made = deciding.set_title(shown(store, name), "Lamps", signed())
    store.decide(made)
    intake = make_intake(WORDS, address="https://keepers.example/7", chrome="2")
    store.add(replace(intake, release=replace(intake.release, title="Keepers ask")))
    assert shown(store, name).revision.release.title == "Keepers ask"
    assert orphans(store) == (made,)


def test_topics_are_added_and_removed(store: Store, name: str) -> None:
    before = shown(store, name)
    store.decide(deciding.add_topic(before, "water", signed()))
    store.decide(deciding.remove_topic(before, "safety-at-sea", signed()))
    assert [tag.topic for tag in shown(store, name).annotations.topics] == ["water"]
    assert entries_of(shown(store, name)).release.topics == ("water",)


def test_pinpoints_are_settled_beside_the_work(store: Store, name: str) -> None:
    made = deciding.set_pinpoints(shown(store, name), 0, (Pinpoint("para", 14, 16),), signed())
    assert made.before == "para 12"
    store.decide(made)
    store.decide(deciding.set_work(shown(store, name), 0, "A/HRC/99/2", signed()))
    (cited,) = shown(store, name).annotations.citations
    assert (cited.work, cited.pinpoints) == ("A/HRC/99/2", (Pinpoint("para", 14, 16),))


def test_a_withdrawn_release_is_shown_nowhere_until_that_is_undone(
    store: Store, name: str, make_intake: MakeIntake
) -> None:
    other = store.add(make_intake("Another", name="a.txt")).release_id
    before, quotation = store.last_change(), shown(store, name).quotation_ids[0]
    made = deciding.withdraw(name, signed("published by mistake"))
    store.decide(made)
    assert store.record(name) is None
    assert store.release_ids() == (other,)
    assert list(store.records((name, other))) == [store.record(other)]
    assert store.quotation(quotation) is None
    assert store.revisions(name) == ()
    assert [c.release_id for c in store.changes(before)] == [name]
    assert store.as_read(name)
    assert [s.releases for s in store.speakers()] == [(other,)]
    for each in (name, quotation):
        stone = store.tombstone(each)
        assert stone
        assert (stone.at, stone.why, stone.erased) == (NOON, "published by mistake", False)
    assert store.tombstone(other) is None
    again = store.add(make_intake(WORDS, address="https://keepers.example/7"))
    assert (again.outcome, store.record(name)) == ("unchanged", None)
    take_back(store, made)
    assert shown(store, name).quotation_ids == (quotation,)
    assert store.tombstone(name) is None


def test_an_acceptance_changes_no_record(store: Store, name: str) -> None:
    before = shown(store, name), store.last_change()
    store.decide(deciding.accept(name, "unsure|named|words", signed()))
    assert (shown(store, name), store.last_change()) == before
    assert [d.about for d in store.decisions(name)] == ["accepted"]
    assert orphans(store) == ()


def test_decisions_are_kept_all_or_none(store: Store, name: str) -> None:
    good = deciding.set_form(shown(store, name), 0, "phrase", signed())
    with pytest.raises(NotFoundError):
        store.decide_all((good, deciding.withdraw("aaaaaaaaaa", signed())))
    assert store.decisions() == ()
    assert said(store, name) == [READ]


def test_what_cannot_be_decided_is_refused(store: Store, name: str) -> None:
    record = shown(store, name)
    for refused in (
        lambda: deciding.set_title(record, "  ", signed()),
        lambda: deciding.set_date(record, "soon", signed()),
        lambda: deciding.set_words(record, 0, (), signed()),
        lambda: deciding.set_words(record, 0, (Span(0, 9), Span(5, 12)), signed()),
        lambda: deciding_everywhere.merge_speakers("a", "a", signed()),
        lambda: deciding_everywhere.split_speaker("a", "b", signed()),
        lambda: deciding_everywhere.keep_apart("a", "a", signed()),
        lambda: deciding_everywhere.name_speaker("a", " ", signed()),
    ):
        with pytest.raises(UsageError):
            refused()


def test_the_last_decision_counts_those_that_change_no_record(store: Store, name: str) -> None:
    """Pages that are kept learn of it, whatever it is about."""
    before, change = store.last_decision(), store.last_change()
    store.decide(deciding.accept(name, "seen", signed()))
    assert store.last_decision() > before
    assert store.last_change() == change
