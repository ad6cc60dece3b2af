"""Finds where a sentence goes on behind the place, the day or the "as" that opens it."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_ALONE: Final = re.compile(r"[A-ZÀ-Þ][\w.,/’'() \-]{1,60}?\s?(?:[–—\-]|--)")


def is_dateline(words: str) -> bool:
    """Return whether the words before a quotation are a place, a day and a dash: "ARLE –"."""
    return _ALONE.fullmatch(words) is not None


def past_dateline(tokens: Tokens, upto: int) -> int:
    """Return where the sentence goes on behind a place and a day: "LENK (3 May 2021) – "."""
    for at in range(1, min(upto, _LONGEST_DATELINE)):
        low = tokens.low[at]
        if low in ("–", "—", "-", "--"):
            told = tokens.low[:at]
            return at + 1 if told.count("(") == told.count(")") else 0  # "X (Ind – Arle East)"
        if not (is_name(tokens, at) or low in lex.DAYS or low in _IN_DATELINES or low.isdigit()):
            return 0
    return 0


def past_day_and_place(tokens: Tokens, upto: int) -> int:
    """Return where the sentence goes on behind a place and the day beside it, with its figures."""
    begin = past_dateline(tokens, upto)
    dated = any(low.isdigit() for low in tokens.low[1:begin])
    return begin if dated and tokens.low[0] not in lex.PREPOSITIONS else 0


_LONGEST_DATELINE: Final = 14
_IN_DATELINES: Final = lex.words(", ( ) [ ] . / de del le la el may april june august de mai juin")


def past_opening(tokens: Tokens, at: int) -> int:
    """Return where a subject follows without a comma: "On Friday X said", "as X put it"."""
    told = tokens.low[at + 1 : at + 3]
    dated = tokens.low[at] == "on" and told[:1] and told[0] in lex.DAYS
    if dated and (is_name(tokens, at + 2) or told[1:] == ("the",)):
        return at + 2
    named = len(told) == 2 and is_name(tokens, at + 1) and is_name(tokens, at + 2)
    return at + 1 if tokens.low[at] == "as" and named and told[0] not in lex.TITLES else at
