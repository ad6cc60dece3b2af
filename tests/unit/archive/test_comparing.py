"""Two revisions side by side: what became of the words, of the quotations, of the facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.annotation import Attribution, PrintedSpeaker, Quotation
from archive.comparing import as_object, compare_revisions, two_revisions
from archive.errors import NotFoundError
from archive.home import open_store
from archive.memory_store import MemoryStore
from archive.quotation_changes import quotation_changes
from archive.release import Dated, Span
from archive.revision import Intake, Record
from archive.verbs.diff import diff

MakeIntake = Callable[..., Intake]
HERE = "https://keepers.example/7"
NEW_WORDS = "Without light there is no harbour"


def record(make_intake: MakeIntake, *said: str, speaker: str = "Ada Quill") -> Record:
    """A record in which the speaker says each of the sentences."""
    made = make_intake()
    text = "\n\n".join(f"“{each}”" for each in said)
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in said]
    by = Attribution(speakers=(PrintedSpeaker(speaker, "person"),), basis="named")
    quotations = tuple(Quotation((span,), "full", by) for span in spans)
    release = replace(
        made.release, text=text, blocks=(), parts=(), marks=(), tail=type(made.release.tail)()
    )
    read = replace(made.annotations, quotations=quotations, citations=(), topics=(), findings=())
    store = MemoryStore()
    name = store.add(replace(made, release=release, annotations=read)).release_id
    found = store.record(name)
    assert found
    return found


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["We will stay."], ["We will stay."], []),
        (["We will stay."], ["we will stay"], []),
        (["We will stay."], [], ["removed"]),
        ([], ["We will stay."], ["added"]),
        (["We will stay here for good."], ["We will stay here for a year."], ["reworded"]),
        (["We will stay."], ["Nobody asked the boats."], ["added", "removed"]),
        (
            ["We will stay.", "The boats come home after dark."],
            ["Nobody asked them.", "All the boats come home after dark.", "We will stay."],
            ["added", "reworded"],
        ),
    ],
)
def test_quotations_come_go_and_are_reworded(
    make_intake: MakeIntake, before: list[str], after: list[str], expected: list[str]
) -> None:
    changes = quotation_changes(record(make_intake, *before), record(make_intake, *after))
    assert [change.kind for change in changes] == expected


def test_the_same_words_of_another_speaker_are_told(make_intake: MakeIntake) -> None:
    old = record(make_intake, "We will stay.")
    new = record(make_intake, "We will stay.", speaker="Bo Tarn")
    (change,) = quotation_changes(old, new)
    assert change.kind == "re-attributed"
    assert change.before
    assert change.after
    assert (change.before.speakers, change.after.speakers) == (("Ada Quill",), ("Bo Tarn",))


def test_facts_beside_the_text_are_compared(make_intake: MakeIntake) -> None:
    old = record(make_intake, "We will stay.")
    dated = Dated(date(2021, 5, 4), "day", "metadata", "2021-05-04")
    release = replace(old.revision.release, published=dated)
    new = replace(old, revision=replace(old.revision, release=release))
    found = compare_revisions(old, new)
    assert not found.changed
    assert [(f.name, f.before, f.after) for f in found.facts] == [
        ("published", "2021-05-03", "2021-05-04")
    ]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [((None, None), (2, 3)), ((1, None), (1, 3)), ((3, None), (3, 2)), ((3, 1), (3, 1))],
)
def test_without_numbers_the_newest_is_compared(
    make_intake: MakeIntake, asked: tuple[int | None, int | None], expected: tuple[int, int]
) -> None:
    store = MemoryStore()
    for said in ("Light", "More light", "No light"):
        name = store.add(make_intake(said, address=HERE)).release_id
    one, other = two_revisions(store, name, *asked)
    assert (one.revision.number, other.revision.number) == expected


def test_a_revision_that_is_not_there_is_named(make_intake: MakeIntake) -> None:
    store = MemoryStore()
    name = store.add(make_intake(address=HERE)).release_id
    with pytest.raises(NotFoundError, match="has one revision, so nothing to compare"):
        two_revisions(store, name, None, None)
    store.add(make_intake(NEW_WORDS, address=HERE))
    with pytest.raises(NotFoundError, match=r"such revision 7.*revisions 1 to 2"):
        two_revisions(store, name, 1, 7)
    with pytest.raises(NotFoundError, match="release nobody"):
        two_revisions(store, "nobody", 1, 2)


def test_the_verb_shows_words_and_quotations(make_intake: MakeIntake, tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        store.add(make_intake(address=HERE))
        name = store.add(make_intake(NEW_WORDS, address=HERE)).release_id
        expected = as_object(compare_revisions(*two_revisions(store, name, 1, 2)))
    home = ["--home", str(tmp_path)]
    shown = CliRunner().invoke(diff, [HERE, *home])
    assert shown.exit_code == 0
    assert "there is no [-coast-]{+harbour+}" in shown.stdout
    assert "~ reworded: “Without light there is no [-coast-]{+harbour+},”" in shown.stdout
    assert "Ada Quill" in shown.stdout
    printed = CliRunner().invoke(diff, [name, "1", "2", "--json", *home])
    assert json.loads(printed.stdout) == json.loads(json.dumps(expected))
