"""Tells a clause that is put into what it reports: "The governor, she noted, had …"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens


def is_put_in(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is who speaks in such a clause.

    Of whom something is said there, is not who says it.
    """
    verb = phrase.stop + (tokens.low[phrase.stop] in lex.ADVERBS)  # "The letter, it now says,"
    apart = phrase.first > 1 and tokens.low[phrase.first - 1] == ","
    if not apart or tokens.low[verb + 1 : verb + 2] != (",",) or tokens.low[verb] not in ALL_SAYING:
        return False
    subject = main_subject(tokens, phrase.first - 2)
    return subject is not None and subject.first == 0


def parts_clause(tokens: Tokens, verb: int) -> bool:
    """Return whether who says it stands inside a clause: "The permit, says the union, was “…”"."""
    if verb < 2 or tokens.low[verb - 1] != ",":
        return False
    held = starting_at(tokens, verb + 1, joined=False)
    if held is None or held.first != verb + 1 or tokens.low[held.stop : held.stop + 1] != (",",):
        return False
    led = tokens.low[held.first] in _LEADING or is_name(tokens, held.first)
    goes_on = tokens.low[held.stop + 1 : held.stop + 2]
    return led and bool(goes_on) and goes_on[0] in _DOES


_LEADING: Final = lex.words("the its his her their our one")
_DOES: Final = lex.AUXILIARIES - {"a"}
