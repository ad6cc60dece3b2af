"""Tells where who answers is whoever was asked: "La jueza preguntó al perito. «No», contestó"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_ANSWERS: Final = lex.words("contestó contesta respondió responde replicó replica repuso")
_ASKS: Final = re.compile(
    r"\b(?:pregunt(?:ó|aron|a)|interpel(?:ó|aron)|interrog(?:ó|aron)|consultó)\b"
)


def answers_asker(text: str, sentences: Sentences, tokens: Tokens, verb: int, block: int) -> bool:
    """Return whether a verb without a subject answers what the sentence before asks somebody."""
    if tokens.low[verb] not in _ANSWERS:
        return False
    end = sentences.begin_before(block, tokens.start[verb])
    begin = sentences.begin_before(block, max(end - 1, sentences.span(block).start))
    return begin < end and _ASKS.search(text, begin, end) is not None
