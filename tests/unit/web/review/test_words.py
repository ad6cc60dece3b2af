"""Words that staff type or select are found where they stand in the text."""

from __future__ import annotations

import pytest

from archive.errors import UsageError
from web.review.words import find_words

TEXT = "He said: “We won’t go,” and again: “We won’t go.”\n\nThe rest – all of it – is\nsilence."


@pytest.mark.parametrize(
    ("written", "near", "found"),
    [
        ("and again", None, ["and again"]),
        ("“and again:”", None, ["and again:"]),
        ("We won't go", 0, ["We won’t go"]),
        ("The rest - all of it", None, ["The rest – all of it"]),
        ("all of it – is silence", None, ["all of it – is\nsilence"]),
        ("He said\nsilence", None, ["He said", "silence"]),
        ("He said\n\n  “The rest”", None, ["He said", "The rest"]),
    ],
)
def test_words_are_found_as_printed(written: str, near: int | None, found: list[str]) -> None:
    assert [span.of(TEXT) for span in find_words(TEXT, written, near)] == found


def test_the_nearest_of_several_is_meant() -> None:
    assert find_words(TEXT, "We won't go", 0)[0].start == TEXT.index("We")
    assert find_words(TEXT, "We won't go", 30)[0].start == TEXT.rindex("We")


def test_parts_follow_each_other() -> None:
    first, second = find_words(TEXT, "We won't go\nWe won't go", 0)
    assert first.end <= second.start


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("We will go", "do not stand"),
        ("silence\nHe said", "do not stand"),
        ("We won't go", "2 times"),
        (" \n“”", "missing"),
    ],
)
def test_what_cannot_be_told_is_said(written: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        find_words(TEXT, written)
