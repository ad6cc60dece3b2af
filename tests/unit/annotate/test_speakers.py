"""Speakers carry name, kind, role and affiliation, and the words that prove them."""

from __future__ import annotations

import pytest

from archive.release import Block, Release, Span
from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations


def test_an_attribution_shows_its_mention_cue_and_antecedent() -> None:
    """A reader can be shown on which words it rests."""
    text = "Ana Ruiz came late. “The well is dry,” she warned."
    ((only,), _) = find_quotations(release_of(text))
    made = only.attribution
    assert made.mention is not None
    assert made.cue is not None
    assert made.antecedent is not None
    shown = [span.of(text) for span in (made.antecedent, made.mention, made.cue)]
    assert shown == ["Ana Ruiz", "she", "warned"]
    assert 0 < made.confidence < 1


def test_two_whom_a_pronoun_fits_give_nobody_and_a_finding() -> None:
    """Guessing would put words into somebody's mouth."""
    text = "Ana Ruiz and Maria Bek arrived. “The well is dry,” she said."
    ((only,), findings) = find_quotations(release_of(text))
    assert only.attribution.speakers == ()
    assert [finding.code for finding in findings] == ["W213"]


def test_marks_that_never_close_are_said_and_swallow_nothing() -> None:
    """A paragraph later everything is read as if nothing had been opened."""
    text = "He said “the well is.\nNobody spoke.\n“It is dry,” said Ana Ruiz."
    quotations, findings = find_quotations(release_of(text))
    assert [q.segments[0].of(text) for q in quotations] == ["It is dry,"]
    assert "W211" in [finding.code for finding in findings]


def _release(*blocks: tuple[str, str]) -> Release:
    text, made = "", []
    for kind, words in blocks:
        start = len(text)
        text += words + "\n\n"
        made.append(Block(kind, Span(start, start + len(words))))  # type: ignore[arg-type]
    return Release(publisher="Lake Union", title="Wells", text=text, blocks=tuple(made))


def _told(release: Release) -> list[tuple[str, str, str]]:
    return [
        (
            q.segments[0].of(release.text),
            "; ".join(s.name for s in q.attribution.speakers),
            q.attribution.basis,
        )
        for q in find_quotations(release)[0]
    ]


def test_a_signed_block_quote_needs_no_marks() -> None:
    """The name under it says whose words they are."""
    release = _release(("blockquote", "I count the wells twice. Ana Ruiz, nurse, Arle"))
    assert _told(release) == [("I count the wells twice.", "Ana Ruiz", "signature")]


def test_a_child_signs_a_block_quote_with_a_first_name() -> None:
    """On a line of its own, with an age."""
    release = _release(("blockquote", "I count the wells twice.\nNoor, aged nine, Arle"))
    assert _told(release) == [("I count the wells twice.", "Noor", "signature")]


def test_a_pull_quote_that_repeats_the_body_counts_once() -> None:
    """The body's quotation, which says who speaks, is the one kept."""
    release = _release(
        ("paragraph", "“Nobody measured the well in May,” said Ana Ruiz. “We did it in June.”"),
        ("paragraph", "“Nobody measured the well in May. We did it in June.”"),
        ("paragraph", "The well is dry."),
    )
    assert _told(release) == [("Nobody measured the well in May,", "Ana Ruiz", "named")]


def test_turns_of_a_transcript_are_quotations() -> None:
    """Names before a colon, in capitals or not, where at least two people take turns."""
    release = _release(
        ("paragraph", "Ana Ruiz and Pedro Bek met on Monday."),
        ("paragraph", "RUIZ: Is the well dry?"),
        ("paragraph", "BEK: Since May."),
        ("paragraph", "RUIZ: Who measured it?"),
    )
    assert [told[1] for told in _told(release)] == ["Ana Ruiz", "Pedro Bek", "Ana Ruiz"]


def test_answers_of_an_interview_are_quotations() -> None:
    """Who answers is named before the first question."""
    release = _release(
        ("paragraph", "Ana Ruiz, a nurse, took our questions."),
        ("paragraph", "Q: Is the well dry?"),
        ("paragraph", "A: It has been dry since May."),
    )
    assert _told(release) == [("It has been dry since May.", "Ana Ruiz", "colon")]


def test_a_statement_without_marks_runs_to_its_end() -> None:
    """Headings are no part of it; every other block is a segment."""
    release = _release(
        ("paragraph", "Statement by Ana Ruiz, director:"),
        ("paragraph", "I have seen the well, and my answer is no."),
        ("paragraph", "We will dig again, and we will find it."),
    )
    ((only,), _) = find_quotations(release)
    assert len(only.segments) == 2
    assert [s.name for s in only.attribution.speakers] == ["Ana Ruiz"]


def test_items_of_a_list_are_the_reports_whose_words_open_it() -> None:
    """The document before the colon asks for each of them."""
    release = _release(
        ("paragraph", "The Lake Union’s review recommends that towns:"),
        ("list_item", "keep a book ‘open to whoever asks for it’ (para 4);"),
    )
    ((words, who, basis),) = _told(release)
    assert (words, basis) == ("open to whoever asks for it", "role")
    assert who.endswith("review")


def test_people_of_whom_an_item_tells_leave_it_to_the_report() -> None:
    """Those "who ask for" something do not say what the item asks for."""
    release = _release(
        ("paragraph", "The survey ends with six demands. Two of them are old, namely that:"),
        ("list_item", "ports should count the crews who ask for shelter and ‘are shown the gate’;"),
    )
    assert _told(release) == [("are shown the gate", "survey", "role")]


@pytest.mark.parametrize(
    ("asking", "item", "told"),
    [
        (
            "The Wells Committee recommends that the State party:",
            "move the budget “before, and not after, the last well is closed”;",
            ("before, and not after, the last well is closed", "Wells Committee", "named"),
        ),
        (
            "The inspectors urged the owners to:",
            "wait until “every crew has been heard on deck”;",
            ("every crew has been heard on deck", "inspectors", "role"),
        ),
        (
            "La asamblea acordó:",
            "no abrir el puerto “ni por la noche, ni por la mañana”;",
            ("ni por la noche, ni por la mañana", "asamblea", "role"),
        ),
    ],
)
def test_items_of_a_list_are_whose_demands_they_are(
    asking: str, item: str, told: tuple[str, str, str]
) -> None:
    """Who asks, recommends or urges before the colon asks in each item."""
    assert _told(_release(("paragraph", asking), ("list_item", item))) == [told]


def test_a_term_in_a_list_of_demands_is_no_quotation() -> None:
    """A word or two with marks are a scheme's name."""
    release = _release(
        ("paragraph", "The engineers recommend that ports:"),
        ("list_item", "give “boat-first” status to the old quays;"),
    )
    assert _told(release) == []
