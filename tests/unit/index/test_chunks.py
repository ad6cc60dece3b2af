"""Where pieces of text begin, found for many texts at once."""

from __future__ import annotations

import re

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from index.analysis import tokens
from index.whoosh_engine.chunks import Chunks, beginnings
from index.whoosh_engine.passages import Passages, stepped

TEXTS = st.lists(
    st.text(st.one_of(st.characters(), st.sampled_from(" \n\u3000\xa0ab"))), max_size=5
)


@given(TEXTS)
@example(["\u3001", "a \u3000b", ""])
@example(["plain words", "  and blanks "])
def test_pieces_begin_where_split_cuts_them(texts: list[str]) -> None:
    """Whatever stands in the texts, blanks of every script included."""
    expected = [found.start() for text in texts for found in _pieces(text)]
    assert beginnings(texts).tolist() == expected


def _pieces(text: str) -> list[re.Match[str]]:
    found, at = [], 0
    for piece in text.split():
        at = text.index(piece, at)
        found.append(re.compile(re.escape(piece)).match(text, at))
        at += len(piece)
    return found


@given(TEXTS)
@example(["a" + " " * 700 + "b [w]hen it's", "c"])
def test_stored_steps_lead_to_every_word(texts: list[str]) -> None:
    """What is stored of each passage says where its words begin, however far they are apart."""
    chunks = Chunks()
    pieces = np.array([chunks[p] for text in texts for p in text.split()], np.int64)
    _, starts, _ = chunks.expanded(pieces, beginnings(texts))
    expected = [[token.start for token in tokens(text)] for text in texts]
    counts = np.array([len(own) for own in expected], np.int64)
    ends = np.concatenate(([0], np.cumsum(counts)))
    arrays = stepped(starts, counts) | {
        "document_first": np.array([0, len(texts)]),
        "run_first": ends,
        "words": np.zeros(0, np.int32),
    }
    stored = Passages(arrays)
    for own, first, last in zip(expected, ends[:-1].tolist(), ends[1:].tolist(), strict=True):
        assert stored.starts(first, last).tolist() == own
