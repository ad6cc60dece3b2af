"""Tells which titles are one office, and which cannot be one person's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ingest.annotate.words import lexicon as lex

# Offices that nobody holds two of at once; every word of a line is the same office.
_OFFICES: Final[dict[str, str]] = {
    word: line.split()[0]
    for line in (
        "senator senators sen sens sénateur sénatrice senador senadora",
        "representative representatives rep reps congressman congresswoman",
        "governor governors gov gobernador gobernadora",
        "mayor mayors maire alcalde alcaldesa",
        "judge judges justice magistrate juge juez jueza",
        "councillor cllr cllrs coun cr clr councilmember councilor councillors councilors"
        " councilman councilwoman alderman",
        "sheriff",
        "ambassador",
    )
    for word in line.split()
}


# Styles that go with any office.
_SHORT: Final = {"dr": "doctor", "dre": "docteure", "prof": "professor", "revd": "reverend"}


def office(word: str) -> str:
    """Return the office that a title names, "senator" for "Sen."; the title itself if unknown."""
    low = word.lower().rstrip(".")
    return _OFFICES.get(low) or _SHORT.get(low, low)


def contradicts(title: Iterable[str], known: Iterable[str]) -> bool:
    """Return whether a title is another office than those a person is known by."""
    said = _held(title)
    held = _held(known) if said else said
    return bool(said and held) and not said & held


def shares(title: Iterable[str], known: Iterable[str]) -> bool:
    """Return whether a title is one that a person is known by."""
    return bool({office(word) for word in title} & {office(word) for word in known})


def _held(title: Iterable[str]) -> set[str]:
    words = list(title)
    if any(word.lower() in lex.MODIFIERS for word in words):
        return set()  # "Former Senator" may be mayor now.
    return {_OFFICES[low] for word in words if (low := word.lower().rstrip(".")) in _OFFICES}
