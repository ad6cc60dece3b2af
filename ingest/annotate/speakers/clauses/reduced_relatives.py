"""Finds the text that a clause without "that" tells of: "The study we cited above found"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_TEXTS: Final = lex.DOCUMENT_NOUNS | lex.words("poem essay speech talk lecture play song paragraph")
_SOMEBODY: Final = lex.words("i we you he she they")
_OPENERS: Final = frozenset([",", ";", ":", "\0", "–", "—"]) | lex.CONJUNCTIONS | lex.SUBORDINATORS
_FURTHEST: Final = 14


def text_told_of(tokens: Tokens, verb: int) -> Phrase | None:
    """Return the text that is the subject of the verb, where somebody's clause parts them."""
    if _TEXTS.isdisjoint(tokens.low[:verb]):
        return None
    for who in range(verb - 2, max(0, verb - _FURTHEST), -1):
        low = tokens.low[who]
        if not low[0].isalnum() or low in lex.SUBORDINATORS:
            return None
        if _begins(tokens, who):
            return _text(tokens, who, verb)
    return None


def has_text(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether a phrase is somebody with the text that their own clause tells of."""
    who = subject.stop - 1
    return who > subject.first and _begins(tokens, who)


def _begins(tokens: Tokens, who: int) -> bool:
    """Return whether whoever tells of a text stands right behind its noun: "the study | we"."""
    low, at = tokens.low[who], who
    if low in ("the", "our", "his", "her", "their"):
        at = who
    elif low not in _SOMEBODY or (low == "i" and tokens.low[who + 1 : who + 2] == ("is",)):
        return False
    return at > 1 and tokens.low[at - 1] in _TEXTS and tokens.word[at - 1][0].islower()


def _text(tokens: Tokens, who: int, verb: int) -> Phrase | None:
    """Return the text before ``who``, where one clause and no more stands before the verb."""
    told = tokens.low[who + 1 : verb]
    if not any(_is_past(low) for low in told):
        return None
    text = ending_at(tokens, who - 1, joined=False)
    if text is None or is_name(tokens, text.stop - 1):
        return None
    opens = text.first == 0 or tokens.low[text.first - 1] in _OPENERS
    led = tokens.low[text.first] in lex.DETERMINERS
    return text if opens and led else None


def _is_past(low: str) -> bool:
    return (low.endswith("ed") and len(low) > 3) or low in _DONE


_DONE: Final = lex.words(
    "wrote sent made read saw found gave took left kept drew showed have had has love like know",
    "quote cite mention mean use need",
)
