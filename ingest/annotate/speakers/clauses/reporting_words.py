"""Tells which words report only in the company that they keep."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.made_to_speak import made_to
from ingest.annotate.speakers.clauses.plural_verbs import together
from ingest.annotate.speakers.cues.cues import BACK, BASES
from ingest.annotate.speakers.cues.perfects import has_reported
from ingest.annotate.speakers.cues.romance_that import reports_que
from ingest.annotate.speakers.cues.that_verbs import THAT_VERBS, before_to, reports_that
from ingest.annotate.speakers.cues.views_taken import VIEWING, is_view
from ingest.annotate.speakers.names.nouns import NOUNS, is_name
from ingest.annotate.words.lexicon import DOCUMENT_NOUNS, words
from ingest.annotate.words.tokens import Tokens


def reports_here(tokens: Tokens, at: int) -> bool:
    """Return whether a word that often reports nothing does so in this place."""
    low = tokens.low[at]
    return (
        (low in BACK and tokens.low[at + 1 : at + 2] == ("back",))
        or (low in VIEWING and is_view(tokens, at))
        or (low in THAT_VERBS and reports_that(tokens, at))
        or reports_que(tokens, at)
        or has_reported(tokens, at)
        or _reports_words(tokens, at)
        or (low in BASES and _has_its_base_form(tokens, at))
    )


# "Le rapport pointe « … »": nouns and adjectives elsewhere.
_BEFORE_WORDS: Final = words("pointe critique nuance justifie condamne tranche vante chiffre")


def _reports_words(tokens: Tokens, at: int) -> bool:
    """Return whether a verb that may be a noun stands between a subject and marked words."""
    low = tokens.low[at]
    if low not in _BEFORE_WORDS or at == 0 or tokens.low[at + 1 : at + 2] != ("\0",):
        return False
    before = tokens.low[at - 1]
    return is_name(tokens, at - 1) or before in NOUNS or before in DOCUMENT_NOUNS


def _has_its_base_form(tokens: Tokens, at: int) -> bool:
    """Return whether a base form reports: "members say", "went on to say", "made him say"."""
    return together(tokens, at) or before_to(tokens, at) < at or made_to(tokens, at) is not None
