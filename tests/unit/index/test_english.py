"""The English stemmer by tables gives the library's stems."""

from __future__ import annotations

import pytest
import snowballstemmer
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.english import english_stem

PIECES = """
a e i o u y b c d g l m n r s t w x ing ingly ed edly eed eedly ly s ies ied sses us ss at
bl iz tt bb add ation ational tional alism ization izer ator iveness fulness ousness ogist ogi li
bli alli entli icate ative alize iciti ical ful ness ance ement ment ent ion sion e ll l commun
gener inter past out inn even succ proc exc er al ism ous 1 é th
"""
WORDS = st.one_of(
    st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=6).map("".join),
    st.text("abcdefghijklmnopqrstuvwxyz0é", max_size=12),
)


@given(WORDS)
@settings(max_examples=3000)
@example("yay")
@example("dying")
@example("sky")
def test_a_word_has_the_stem_that_snowball_gives_it(word: str) -> None:
    """No word, real or not, is told apart by which stemmer made the index."""
    assert english_stem(word) == snowballstemmer.stemmer("english").stemWord(word)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("running", "run"),
        ("defenders", "defend"),
        ("protection", "protect"),
        ("reprisals", "repris"),
        ("authorities", "author"),
        ("happily", "happili"),
        ("agreed", "agre"),
        ("says", "say"),
        ("news", "news"),
    ],
)
def test_forms_of_a_word_meet_in_its_stem(word: str, stem: str) -> None:
    """What readers expect to find together."""
    assert english_stem(word) == stem
