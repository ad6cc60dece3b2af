"""A sitting at the terminal: what each key does, and what stays when it is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest

from archive.annotation import Attribution, Finding, PrintedSpeaker
from archive.decisions import undoing
from archive.doubts import Kind
from archive.memory_store import MemoryStore
from archive.reviewing import Queue
from archive.revision import Intake, Record
from ingest.verbs import review as verb
from ingest.verbs.review_session import Sitting, Terminal

MakeIntake = Callable[..., Intake]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
UNSURE = Attribution((PrintedSpeaker("Bo Tarn"),), "pronoun", confidence=0.3)


def doubtful(intake: Intake, by: Attribution, *findings: Finding) -> Intake:
    """The intake with another attribution and these findings alone."""
    first, *rest = intake.annotations.quotations
    read = replace(
        intake.annotations, quotations=(replace(first, attribution=by), *rest), findings=()
    )
    return replace(intake, annotations=read, findings=findings)


@pytest.fixture
def store(make_intake: MakeIntake) -> Iterator[MemoryStore]:
    """Two releases: one attribution is unsure, one nobody's, one release has no date."""
    made = MemoryStore()
    made.add(doubtful(make_intake("One is enough of light"), UNSURE))
    undated = Finding("W111", "No date was found.")
    made.add(doubtful(make_intake("Two are better than one"), Attribution(), undated))
    yield made
    made.close()


def sit(store: MemoryStore, keys: str, *lines: str) -> list[str]:
    """Go through the queue with these keys pressed and lines written; return what was shown."""
    shown: list[str] = []
    pressed, written = iter(keys), iter(lines)
    terminal = Terminal(lambda: next(pressed), lambda asked: next(written), shown.append)
    Sitting(store, terminal, "ed", "compared").go(Queue(store).doubts())
    return shown


def by(store: MemoryStore, release: int) -> Attribution:
    record = store.record(store.release_ids()[release])
    assert record
    return record.annotations.quotations[0].attribution


def kinds(store: MemoryStore) -> list[str]:
    return [doubt.kind for doubt in Queue(store).doubts()]


def test_the_queue_stands_in_the_order_of_harm(store: MemoryStore) -> None:
    assert kinds(store) == ["unsure", "nobody", "structure"]


def test_what_is_right_is_not_asked_again(store: MemoryStore) -> None:
    sit(store, "aaa")
    assert kinds(store) == []
    assert by(store, 0).speakers[0].name == "Bo Tarn"


def test_another_speaker_is_the_speaker_at_once(store: MemoryStore) -> None:
    sit(store, "oq", "Ada  Quill", "President", "")
    assert by(store, 0).speakers == (PrintedSpeaker("Ada Quill", "person", "President"),)
    assert by(store, 0).basis == "decided"
    assert kinds(store) == ["nobody", "structure"]


def test_a_digit_gives_the_words_to_somebody_whom_the_release_quotes(store: MemoryStore) -> None:
    sit(store, "1q")
    assert (by(store, 0).speakers[0].name, by(store, 0).basis) == ("Bo Tarn", "decided")


def test_nobody_is_an_honest_answer_and_ends_the_doubt(store: MemoryStore) -> None:
    sit(store, "nnq")
    assert by(store, 0).speakers == ()
    assert kinds(store) == ["structure"]


def test_a_date_is_settled_and_its_finding_is_answered(store: MemoryStore) -> None:
    sit(store, "ssd", "2021-05")
    record = store.record(store.release_ids()[1])
    assert record
    assert record.revision.release.published
    assert record.revision.release.published.precision == "month"
    assert "structure" not in kinds(store)


def test_what_is_no_quotation_leaves_no_other_doubt(store: MemoryStore) -> None:
    sit(store, "xq")
    record: Record | None = store.record(store.release_ids()[0])
    assert record
    assert record.annotations.quotations == ()
    assert kinds(store) == ["nobody", "structure"]


def test_the_last_decision_is_undone_with_one_key(store: MemoryStore) -> None:
    sit(store, "nuq")
    assert by(store, 0).speakers[0].name == "Bo Tarn"
    assert kinds(store) == ["unsure", "nobody", "structure"]


def test_a_mistake_at_the_keyboard_costs_nothing(store: MemoryStore) -> None:
    shown = sit(store, "?zouq", "", "", "")
    assert sum("no such key" in each for each in shown) == 2
    assert any("a speaker has a name" in each for each in shown)
    assert store.decisions() == ()


def test_one_rule_of_one_publisher_is_accepted_after_a_sample(
    make_intake: MakeIntake, store: MemoryStore
) -> None:
    for said in ("Three make a light", "Four make a fire"):
        store.add(doubtful(make_intake(said), UNSURE))
    store.add(doubtful(make_intake("Five", publisher_id="other"), UNSURE))
    shown = sit(store, "Aq", "yes")
    assert any("Three make a light" in each for each in shown)
    assert kinds(store) == ["unsure", "nobody", "structure"]
    assert Queue(store).doubts()[0].publisher_id == "other"


def test_a_sample_that_was_not_confirmed_accepts_nothing(store: MemoryStore) -> None:
    sit(store, "Aq", "y")
    assert store.decisions() == ()


def test_two_who_may_be_one_are_merged_or_kept_apart(
    make_intake: MakeIntake, store: MemoryStore
) -> None:
    both = Attribution((PrintedSpeaker("Ada Quill"),), "named", confidence=0.9)
    other = Attribution((PrintedSpeaker("A. Quill"),), "named", confidence=0.9)
    store.add(doubtful(make_intake("Three"), both))
    store.add(doubtful(make_intake("Four"), other))
    assert kinds(store).count("same person") == 1
    sit(store, "sskq")
    assert "same person" not in kinds(store)
    sit(store, "q")
    store.decide(undoing(store.decisions()[-1], who="ed", when=NOON, why="she is one"))
    sit(store, "ssmq")
    assert "same person" not in kinds(store)
    assert [each.id for each in store.speakers() if each.merged] in (["ada-quill"], ["a-quill"])


def test_a_change_is_all_that_the_queue_reads_again(
    make_intake: MakeIntake, store: MemoryStore
) -> None:
    queue, looked = Queue(store), []
    queue.doubts(looked.append)
    store.add(doubtful(make_intake("Three"), UNSURE))
    assert len(queue.doubts(looked.append)) == 4
    assert sum(looked) == 3


def test_the_verb_offers_every_kind_of_doubt() -> None:
    assert set(verb._KINDS) == set(get_args(Kind))
