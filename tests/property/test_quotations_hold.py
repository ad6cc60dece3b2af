"""Laws that hold for the quotations of any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.release import Block, Part, Release, Span
from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations
from tests.growth import assert_grows_no_faster

PIECES = (
    "“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", "„", "\ufffd", "?", "[w]e", "…", "--", "—",
    " ", ", ", ". ", ": ", "\n", "\n\n", "said", "she said", "Ana Ruiz", "Mr Bek", "he", "they",
    "according to", "the report", "the Lake Union", "and", "We waited", "nobody came", "workers’",
    "’90s", "it’s", "Q: ", "A: ", "dijo", "a déclaré", "Ana Ruiz, a nurse,", "(A/1/2, para 3)",
    "told",
)  # fmt: skip
prose = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(prose | st.text(max_size=200))
def test_every_span_slices_to_what_it_says(text: str) -> None:
    """Segments, mentions, cues and antecedents lie inside the text, segments in order."""
    quotations, findings = find_quotations(release_of(text))
    for one in quotations:
        assert all(segment.of(text).strip() for segment in one.segments)
        starts = [segment.start for segment in one.segments]
        assert starts == sorted(starts)
        given_by = one.attribution
        for span in (*one.segments, given_by.mention, given_by.cue, given_by.antecedent):
            assert span is None or 0 <= span.start <= span.end <= len(text)
    assert all(f.span is None or f.span.end <= len(text) for f in findings)
    assert [q.span.start for q in quotations] == sorted(q.span.start for q in quotations)


@given(prose)
def test_annotating_twice_is_the_same(text: str) -> None:
    """Nothing is remembered between two readings."""
    assert find_quotations(release_of(text)) == find_quotations(release_of(text))


plain_words = st.text(alphabet="abcdefghij ,.\nABC", max_size=300)


@given(plain_words)
def test_text_without_marks_has_no_quotations(text: str) -> None:
    """Neither statement nor transcript nor mark: nobody speaks."""
    assert find_quotations(release_of(text))[0] == ()


@given(prose, st.text(alphabet="abc xyz", max_size=80))
@settings(max_examples=60)
def test_what_stands_round_a_release_changes_nothing_inside(text: str, chrome: str) -> None:
    """A title before and a tail after move the quotations and change no word of them."""
    bare = release_of(text)
    shift = len(chrome) + 2
    moved = tuple(
        Block(b.kind, Span(b.span.start + shift, b.span.end + shift)) for b in bare.blocks
    )
    whole = Release(
        publisher=None,
        title="x",
        text=f"{chrome}\n\n{text}\n\n{chrome}",
        blocks=moved,
        parts=(Part("title", Span(0, len(chrome))),),
    )
    there = find_quotations(whole)[0]
    here = find_quotations(bare)[0]
    assert [[s.of(whole.text) for s in q.segments] for q in there] == [
        [s.of(text) for s in q.segments] for q in here
    ]
    assert [q.attribution.speakers for q in there] == [q.attribution.speakers for q in here]


PUMPS = (
    "“We waited,” said Ana Ruiz. ",
    "“",
    '"',
    "' ",
    "workers' ",
    "Ana Ruiz Bek ",
    "the report of the report of ",
    "A, B, C and ",
    "said said said ",
    "“A “B ",
    "Q: Why?\nA: Because.\n",
    "The House of the ",
    "“Title Case Words” ",
    "he said he said ",
    "(A/1/2) ",
    "U.S. ",
    "\n“Open paragraph",
    "“We waited,” said Bek. ",
    "“We waited.” Arle said. ",
    "Ana Ruiz met Eva Ruiz. “Late,” she said. ",
    "“We waited, said Bek. “",
    "Ana Ruiz, of the A, B, C and D, ",
    "issued the following statement ",
    "Click on “Tours” then ",
    "-- ",
)


@pytest.mark.parametrize("pump", PUMPS)
def test_time_grows_with_the_text_and_not_faster(pump: str) -> None:
    """Four times the text takes about four times the time, all of it in one paragraph."""
    assert_grows_no_faster(find_quotations, release_of, pump, 5_000)
