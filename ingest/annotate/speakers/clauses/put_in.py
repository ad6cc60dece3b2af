"""Tells a clause that is put into what it reports: "The governor, she noted, had …"."""

from __future__ import annotations

from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.phrases.phrases import Phrase
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
