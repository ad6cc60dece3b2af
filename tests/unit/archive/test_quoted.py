"""What a release quotes from a work, which paragraph it cites for it, and the verdict in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from archive.annotation import (
    Annotations,
    Attribution,
    Citation,
    Pinpoint,
    PrintedSpeaker,
    Quotation,
)
from archive.cited import cited_works, citing, orphans, unnamed_report
from archive.memory_store import MemoryStore
from archive.quoted import compared, quoted_from, verdict
from archive.release import Span
from archive.revision import Intake, Record
from archive.verbatim import compare
from archive.work_text import WorkParagraph

MakeIntake = Callable[..., Intake]
WORK = "A/HRC/99/1"
PARAGRAPHS = (
    WorkParagraph(65, "Keepers carry the coast, by day and by night."),
    WorkParagraph(66, "No light should be put out before its keeper was heard."),
)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def made(intake: Intake, *mentions: str | None, attached: int | None = 0) -> Record:
    """A record whose citations have these mentions, all of a work that is not named."""
    text = intake.release.text
    cited = intake.annotations.citations[0]
    citations = tuple(
        replace(
            cited,
            work=None,
            quotation=attached,
            work_mention=span(text, mention) if mention else None,
        )
        for mention in mentions
    )
    store = MemoryStore()
    read = replace(intake.annotations, citations=citations)
    record = store.record(store.add(replace(intake, annotations=read)).release_id)
    assert record
    return record


@pytest.mark.parametrize(
    ("words", "cited", "said"),
    [
        ("put out before its keeper was heard", (66,), "verbatim in para 66"),
        ("carry the coast", (66,), "verbatim in para 65, cited as 66"),
        ("carry the coast", (14, 15, 16, 21), "verbatim in para 65, cited as 14–16, 21"),
        ("carry the coast", (), "verbatim in para 65"),
        ("[k]eepers carry … by night", (65,), "verbatim in para 65"),
        (
            "No light must be put out before its keeper was heard",
            (66,),
            "differs in these words from para 66",
        ),
        ("the moon is made of cheese", (66,), "not found"),
    ],
)
def test_a_verdict_says_where_the_words_stand(
    words: str, cited: tuple[int, ...], said: str
) -> None:
    assert verdict(compare(words, PARAGRAPHS, cited), cited) == said


def test_a_quotation_that_a_citation_belongs_to_is_from_its_work(intake: Intake) -> None:
    store = MemoryStore()
    record = store.record(store.add(intake).release_id)
    assert record
    (found,) = quoted_from(record, WORK)
    assert found.words == "Without light there is no coast,"
    assert found.cited == (12,)
    assert found.quotation_id == record.quotation_ids[0]
    assert list(quoted_from(record, "A/HRC/99/2")) == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (None, []),
        (PARAGRAPHS, []),
        ((WorkParagraph(12, "Without light there is no coast, they say."),), ["verbatim"]),
    ],
)
def test_somebodys_own_words_are_not_held_against_the_work(
    intake: Intake, text: tuple[WorkParagraph, ...] | None, seen: list[str]
) -> None:
    """Whole sentences of a person beside a citation are the work's only where it has them."""
    store = MemoryStore()
    record = store.record(store.add(intake).release_id)
    assert record
    assert [found.outcome for _, found in compared(record, WORK, text) if found] == seen
    assert len(list(compared(record, WORK, text))) == len(seen)


def test_a_quotation_in_the_claim_is_from_the_work_and_each_segment_stands_alone(
    intake: Intake,
) -> None:
    text = intake.release.text
    segments = (span(text, "pointed"), span(text, "para"))
    claim = span(text, "She pointed to A/HRC/99/1, para 12.")
    pins = (Pinpoint("para", 16, 14), Pinpoint("article", 3, 3))
    cited = Citation(span(text, "A/HRC/99/1, para 12"), WORK, None, pins, claim)
    store = MemoryStore()
    read = Annotations("made-up 1", (Quotation(segments, "phrase"),), (cited,))
    record = store.record(store.add(replace(intake, annotations=read)).release_id)
    assert record
    assert [(q.words, q.cited) for q in quoted_from(record, WORK)] == [
        ("pointed", (14, 15, 16)),
        ("para", (14, 15, 16)),
    ]


@pytest.mark.parametrize(("works", "from_it"), [((WORK,), 1), ((WORK, "A/HRC/99/2"), 0)])
def test_what_the_work_itself_says_is_from_it(
    make_intake: MakeIntake, works: tuple[str, ...], from_it: int
) -> None:
    """Not where its words mean two works in the release."""
    intake = make_intake("The report is clear and this report is dark")
    text = intake.release.text
    cited = Citation(span(text, "para 12"), None, span(text, "this report"))
    by = Attribution(
        (PrintedSpeaker("report", "document"),), "role", span(text, "The report"), confidence=0.9
    )
    quotation = Quotation((span(text, "clear"),), "phrase")
    read = Annotations(
        "made-up 1",
        (replace(quotation, attribution=by),),
        tuple(replace(cited, work=work) for work in works),
    )
    store = MemoryStore()
    record = store.record(store.add(replace(intake, annotations=read)).release_id)
    assert record
    assert len(list(quoted_from(record, WORK))) == from_it


def test_one_report_that_is_not_named_is_known_by_all_its_words(make_intake: MakeIntake) -> None:
    """With two fuller names there are two reports, and nobody guesses which is meant."""
    said = "The report is out; the harbour report and the coast report are not"
    intake = make_intake(said)
    assert unnamed_report(made(intake, "The report", None)) == ("", "the report")
    assert unnamed_report(made(intake, "The report", "the harbour report")) == (
        "the harbour report",
        "the report",
    )
    assert unnamed_report(made(intake, "the harbour report", "the coast report")) == ()
    assert unnamed_report(made(intake, "Ada Quill")) == ()
    assert unnamed_report(made(intake, "The report", "Ada Quill", None)) == ("the report",)
    assert unnamed_report(made(intake, None)) == ("",)


def test_works_are_listed_with_counts_and_what_is_not_named_last(
    intake: Intake, make_intake: MakeIntake
) -> None:
    store = MemoryStore()
    store.add(intake)
    other = make_intake("Another word of light")
    cited = replace(other.annotations.citations[0], work=None, work_mention=None)
    store.add(replace(other, annotations=replace(other.annotations, citations=(cited,) * 2)))
    assert [(w.name, w.citations, w.releases, w.unnamed) for w in cited_works(store)] == [
        (WORK, 1, 1, False),
        ("", 2, 1, True),
    ]
    assert len(list(citing(store, WORK))) == 1
    assert orphans(store) == ()
