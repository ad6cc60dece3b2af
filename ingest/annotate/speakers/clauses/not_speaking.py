"""Tells that somebody only meets words, or says none: "got an e-mail: “…”", "did not reply"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_MEETING: Final = lex.words(
    "received receives got gets read reads saw sees found finds opened likes liked loves loved",
    "hates hated remembers remembered recalls recalled heard hears quoted quotes wore wears",
    "carried carries knows knew",
)
_WORDS: Final = (
    lex.MESSAGES
    | lex.SIGNS
    | lex.words(
        "words proverb saying motto maxim line lines verse verses shirt t-shirt sticker caption",
        "question rule advice poet poem song note phrase sentence slogan",
    )
)
_SILENT: Final = (
    ("declined", "to"), ("refused", "to"), ("not", "respond"), ("not", "reply"), ("not", "comment"),
    ("not", "answer"), ("not", "be"), ("n't", "respond"), ("no", "comment"), ("without", "comment"),
)  # fmt: skip
_SAYING: Final = lex.words("comment respond reply answer reached speak talk contacted")


def only_meets(tokens: Tokens, subject: Phrase, stop: int) -> bool:
    """Return whether the subject of words before a colon gets, keeps or recalls another's."""
    if subject.stop >= stop or tokens.low[subject.stop] not in _MEETING:
        return False
    behind = tokens.low[subject.stop + 1 : stop + 1]
    return not _WORDS.isdisjoint(behind)


def keeps_silent(tokens: Tokens) -> bool:
    """Return whether a sentence tells that somebody did not speak: "declined to comment"."""
    low = tokens.low
    if "neither" in low[:2]:
        return not _SAYING.isdisjoint(word.removesuffix("ed") for word in low)
    return any(
        pair in _SILENT and not _SAYING.isdisjoint(low[at + 1 : at + 4])
        for at, pair in enumerate(pairwise(low))
    )
