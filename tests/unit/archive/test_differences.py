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


def test_words_that_changed_side_by_side_are_one_change() -> None:
    """The space between them is not told as something that stayed."""
    stretches = word_differences("It was a long way home.", "It was a short walk home.")
    assert stretches == (
        Stretch("same", "It was a "),
        Stretch("gone", "long way"),
        Stretch("new", "short walk"),
        Stretch("same", " home."),
    )


def test_a_paragraph_stands_beside_the_one_that_it_became() -> None:
    """One that went before it does not push it aside."""
    before = "The first one went.\n\nThe vote was held on Monday in the old hall."
    after = "The vote was held on Tuesday in the old hall.\n\nAnother one came."
    told = [[s.kind for s in p.stretches] for p in differences(before, after)]
    assert told == [["gone"], ["same", "gone", "new", "same"], ["new"]]


def test_many_paragraphs_that_all_changed_are_told_in_order() -> None:
    """Where there are too many to try every pair, they go side by side."""
    before = "\n\n".join(f"Line {n} of the old text." for n in range(80))
    after = "\n\n".join(f"Line {n} of the new text." for n in range(80))
    found = differences(before, after)
    assert len(found) == 80
    assert all(p.changed for p in found)
