"""Passes adverbs and asides between a subject and its verb."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.romance_adverbs import ROMANCE_ADVERBS, before_aside
from ingest.annotate.speakers.names.nouns import BOTH, ends_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_NO_ADVERBS: Final = lex.words(
    "family assembly ally reply supply july italy early bully daily monthly weekly company",
)
_ENDINGS: Final = (*ROMANCE_ADVERBS, "ly")


def is_adverb(tokens: Tokens, at: int) -> bool:
    """Return whether the token is an adverb by its ending; "Kelly" is none."""
    low = tokens.low[at]
    if not low.endswith(_ENDINGS) or (at and tokens.word[at][0].isupper()):
        return False
    if not low.endswith("ly"):
        return True
    return len(low) > 4 and low not in _NO_ADVERBS


def past_adverbs(tokens: Tokens, at: int) -> int:
    """Return the place before the adverbs that end at ``at``: "has | since", "now"."""
    while at >= 0 and (
        (
            tokens.low[at] in lex.ADVERBS
            and not _opens_both(tokens, at)
            and not ends_name(tokens, at)
        )
        or is_adverb(tokens, at)
        or (tokens.low[at] in _SINCE and _since(tokens, at))
    ):
        at -= 1
    return before_aside(tokens, at)


def _opens_both(tokens: Tokens, at: int) -> bool:
    """Return whether "both" is the subject: "Both said", not "they both said"."""
    return tokens.low[at] in BOTH and (at == 0 or not tokens.low[at - 1][0].isalnum())


def _since(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens.low[at - 1] in ("has", "have", "had")


_SINCE: Final = lex.words("since long")
