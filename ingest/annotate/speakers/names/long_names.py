"""Tells where "and" is part of one long name: "the Dock and Harbour Workers' Union"."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_kinds import ABOUT, TEXTS, is_text, organisational
from ingest.annotate.words import lexicon as lex


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a run of capitalised words, or a small word that links two."""

    word: str
    start: int
    end: int
    link: bool


def keeps_title(part: list[Piece], link: Piece, rest: list[Piece], definite: bool) -> bool:
    """Return whether a linking word goes on with one name.

    An article before a lone word tells "the Dock and Harbour Workers' Union"
    from somebody and a union.
    """
    if not rest or rest[0].link or (part[0].word == "The" and len(part) == 1):
        return False
    words = [piece.word for piece in part]
    if words[0] == "The":
        definite, words = True, words[1:]
    after = rest[0].word.lower()
    person = after in GENDER or after in lex.TITLES or after.rstrip(".") in lex.HONORIFICS
    if is_text(words):
        both = after in TEXTS or after in _PLANS or any(p.link for p in part)
        other = person or organisational(after)
        return link.word in ABOUT or (link.word in ("and", "and the") and both and not other)
    if link.word != "and" or person:
        return False
    if words[-1].lower() in TEXTS:
        return after in TEXTS
    return definite and len(words) == 1 and _trade(words[0]) and _body_follows(rest)


# "the Lin Declaration and Programme of Action"
_PLANS = lex.words("programme plan platform agenda")
# Behind an article they are no office: "the Justice and Prisons Committee".
_FIELDS = lex.words("justice media press policy communications programme program")


def _trade(word: str) -> bool:
    low = word.lower()
    titled = low in lex.TITLES and low not in _FIELDS
    known = low in GENDER or titled or word in lex.COUNTRIES or word.isupper()
    return not known and not organisational(word)


def _body_follows(rest: list[Piece]) -> bool:
    """Return whether the words up to the next link end as a body's name does."""
    stop = next((at for at, piece in enumerate(rest) if piece.link), len(rest))
    return stop > 1 and organisational(rest[stop - 1].word)
