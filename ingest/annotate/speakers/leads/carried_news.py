"""Tells whether a paper or agency only carries what somebody else says: "X said …, it reported"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

CARRYING: Final = lex.words("said says reported reports report")
_NEWS: Final = lex.words(
    "agency newspaper daily media outlet outlets broadcaster channel news newswire station press",
)
_UNSIGNED: Final = lex.words("a reports media press news local state")
_AGENCIES: Final = lex.words(
    "reuters afp ap ansa efe dpa tass ria interfax xinhua pti ani ians yonhap kyodo anadolu irna",
    "upi bloomberg bbc cnn sky itv dw rte",
)


def carries(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether who is said to say it is the press: "Reuters", "a report", "local media"."""
    words = tokens.low[subject.first : subject.stop]
    if words[-1] in ("report", "reports"):
        return words[0] in _UNSIGNED
    return words[-1] in _NEWS or words[-1] in _AGENCIES or words[0] in _AGENCIES
