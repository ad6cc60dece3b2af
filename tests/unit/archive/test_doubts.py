"""What in a record is doubtful, in which order, and by which key it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from archive.annotation import Attribution, Finding, PrintedSpeaker
from archive.doubts import HARM, Doubt, doubts_of
from archive.memory_store import MemoryStore
from archive.revision import Intake, Record

MakeIntake = Callable[..., Intake]


def stored(intake: Intake) -> Record:
    """The record that a store makes of an intake."""
    store = MemoryStore()
    record = store.record(store.add(intake).release_id)
    assert record
    return record


def attributed(intake: Intake, by: Attribution) -> Intake:
    """The intake with another attribution of its first quotation."""
    first, *rest = intake.annotations.quotations
    read = replace(intake.annotations, quotations=(replace(first, attribution=by), *rest))
    return replace(intake, annotations=read)


def kinds(found: tuple[Doubt, ...]) -> list[str]:
    return [doubt.kind for doubt in found]


def clean(intake: Intake) -> Intake:
    """The intake without findings, so that a test names its own."""
    return replace(intake, findings=(), annotations=replace(intake.annotations, findings=()))


@pytest.mark.parametrize(
    ("confidence", "expected"), [(0.95, []), (0.7, []), (0.69, ["unsure"]), (0.0, ["unsure"])]
)
def test_an_attribution_is_doubtful_below_the_bound(
    make_intake: MakeIntake, confidence: float, expected: list[str]
) -> None:
    by = Attribution((PrintedSpeaker("Ada Quill"),), "surname", confidence=confidence)
    assert kinds(doubts_of(stored(attributed(clean(make_intake("One")), by)))) == expected


def test_nobody_and_two_who_fit_are_told_apart(make_intake: MakeIntake) -> None:
    nobody = attributed(clean(make_intake("One")), Attribution())
    assert kinds(doubts_of(stored(nobody))) == ["nobody"]
    span = nobody.annotations.quotations[0].span
    finding = Finding("W213", "Two people fit.", span)
    two = replace(nobody, annotations=replace(nobody.annotations, findings=(finding,)))
    assert kinds(doubts_of(stored(two))) == ["two fit"]


def test_a_decided_attribution_is_never_doubtful(make_intake: MakeIntake) -> None:
    by = Attribution((PrintedSpeaker("Ada Quill"),), "decided", confidence=0.1)
    assert doubts_of(stored(attributed(clean(make_intake("One")), by))) == ()


def test_a_quotation_that_the_publisher_dropped_comes_first(make_intake: MakeIntake) -> None:
    before = stored(clean(make_intake("One is enough of light")))
    now = stored(attributed(clean(make_intake("Two are better")), Attribution()))
    found = doubts_of(now, before)
    assert kinds(found) == ["changed", "nobody"]
    assert found[0].words == "One is enough of light,"
    assert found[0].quotation == before.quotation_ids[0]


def test_findings_about_structure_come_last_and_notes_not_at_all(make_intake: MakeIntake) -> None:
    by = Attribution((PrintedSpeaker("Ada Quill"),), "surname", confidence=0.2)
    intake = attributed(clean(make_intake("One")), by)
    findings = (Finding("W111", "No date was found."), Finding("N214", "Marks were mistyped."))
    found = doubts_of(stored(replace(intake, findings=findings)))
    assert kinds(found) == ["unsure", "structure"]
    assert found[1].rule == "W111"


def test_a_doubt_is_known_by_its_words_and_its_rule(make_intake: MakeIntake) -> None:
    here = Doubt("nobody", "abc", "The  Light", "no speaker", "W212")
    same = Doubt("nobody", "abc", "the light", "said otherwise", "W212")
    assert (here.key, here.id) == (same.key, same.id)
    assert here.id != Doubt("nobody", "xyz", "The Light", "no speaker", "W212").id


def test_every_kind_has_its_place_in_the_order() -> None:
    assert HARM[0] == "orphaned"
    assert HARM[-1] == "structure"
