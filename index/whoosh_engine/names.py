"""The names of a field's values, so written that a part of one is found by a single search."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from archive.people import slug
from index.analysis import words
from index.whoosh_engine.arrays import AnyArray, smallest
from index.whoosh_engine.inversion import ends_of
from index.whoosh_engine.schema import SEAM, term_held


def spelt_names(terms: list[bytes]) -> dict[str, AnyArray]:
    """Return for each term a line of its name's words and its id, and where the lines end."""
    lines = [_line(term) for term in terms]
    return {
        "names": np.frombuffer(b"".join(lines), np.uint8),
        "name_ends": smallest(ends_of([len(line) for line in lines])),
    }


@lru_cache(maxsize=50_000)
def _line(term: bytes) -> bytes:
    held = term_held(term.decode())
    return f" {' '.join(words(held.label))} {SEAM}{slug(held.value)}\n".encode()


def bearing(names: AnyArray, ends: AnyArray, asked: str) -> list[int]:
    """Return the places of the terms whose name holds the words asked for, or whose id it is."""
    row = re.escape(f" {' '.join(words(asked))} ".encode())
    known = re.escape(f"{SEAM}{slug(asked)}\n".encode())
    # The words of a name end with its last blank, which the next match may begin with.
    pattern = re.compile(b"(?=" + row + b")|" + known if words(asked) else known)
    found = [match.start() for match in pattern.finditer(names.data)]
    return np.unique(np.searchsorted(ends, found, "right") - 1).tolist() if found else []
