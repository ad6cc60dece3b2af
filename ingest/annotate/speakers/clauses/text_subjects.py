"""Finds the text that a verb goes with where its title or a clause stands between."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_SHOWN_TEXTS: Final = lex.DOCUMENT_NOUNS | lex.SIGNS
_WORKS: Final = lex.DOCUMENT_NOUNS - lex.MESSAGES


def document_of(tokens: Tokens, at: int) -> Phrase | None:
    """Return the texts that a clause with "that" tells of: "posters that describe it as"."""
    low = tokens.low[at]
    one = low[:-1] if low[-1:] == "s" else low
    text = not _SHOWN_TEXTS.isdisjoint((low, one))
    if not text or is_name(tokens, at):
        return None
    whole = ending_at(tokens, at)
    led = whole is not None and tokens.low[whole.first] in lex.DETERMINERS and at < whole.first + 4
    return whole if led else Phrase(at, at + 1)


def past_title(tokens: Tokens, verb: int) -> Phrase | None:
    """Return the document whose title stands before the verb: "A study for Lin, “…”, found"."""
    title = verb - 1 - (verb > 1 and tokens.low[verb - 1] == ",")
    if title < 1 or tokens.low[title] != "\0":
        return None
    apart = tokens.low[title - 1] == ","
    subject = main_subject(tokens, title - 1) if apart else ending_at(tokens, title - 1)
    if subject is None or (verb + 1 < len(tokens) and is_name(tokens, verb + 1)):
        return None
    return subject if _WORKS.intersection(tokens.low[subject.first : subject.stop]) else None
