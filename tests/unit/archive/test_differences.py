"""A word diff tells all that went and all that came."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive.differences import Stretch, differences, word_differences

words = st.text(alphabet="ab c.,", max_size=30)


def shown(stretches: tuple[Stretch, ...], *kinds: str) -> str:
    return "".join(s.words for s in stretches if s.kind in kinds)


@given(words, words)
def test_both_states_can_be_read_off_the_differences(before: str, after: str) -> None:
    """What stayed and went is the old text; what stayed and came is the new one."""
    stretches = word_differences(before, after)
    assert shown(stretches, "same", "gone") == before
    assert shown(stretches, "same", "new") == after


def test_one_word_that_changed_is_told_alone() -> None:
    """The rest of the sentence stays as it is."""
    stretches = word_differences("We welcome the vote today.", "We regret the vote today.")
    assert stretches == (
        Stretch("same", "We "),
        Stretch("gone", "welcome"),
        Stretch("new", "regret"),
        Stretch("same", " the vote today."),
    )


def test_a_paragraph_that_went_is_told_whole() -> None:
    """Paragraphs around it are not drawn in."""
    found = differences("One.\n\nTwo went away.\n\nThree.", "One.\n\nThree.")
    assert [(p.changed, p.stretches[0].kind) for p in found] == [
        (False, "same"),
        (True, "gone"),
        (False, "same"),
    ]


def test_very_long_paragraphs_are_compared_fast() -> None:
    """A hostile pair of revisions does not hold the page up."""
    before, after = "a b " * 50_000, "b a " * 50_000
    assert [s.kind for s in word_differences(before, after)] == ["gone", "new"]
