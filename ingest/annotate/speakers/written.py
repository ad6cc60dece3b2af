"""Finds the words for a document, or for somebody's view, that stand for who speaks."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues import ALL_SAYING
from ingest.annotate.speakers.nouns import is_name
from ingest.annotate.speakers.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases_before import ending_at
from ingest.annotate.speakers.subjects import main_subject
from ingest.annotate.speakers.voices import is_passive
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# What somebody states or sends is theirs: "a statement by the Union said".
_WORKS: Final = lex.DOCUMENT_NOUNS - lex.MESSAGES - lex.SIGNS - lex.words("statement release post")
_MADE: Final = lex.words("written drawn made led left sent seen found given")


def whose_words(tokens: Tokens, noun: int) -> Phrase | None:
    """Return the owner in "in Ana Ruiz's words", "in her own view", or ``None``."""
    stop = noun - (tokens.low[noun - 1] == "own")
    last = stop - 1
    if last > 0 and tokens.low[last] in lex.POSSESSIVES and tokens.low[last - 1] == "in":
        return Phrase(last, stop)
    if last < 1 or not tokens.low[last].endswith(("'s", "s'")):
        return None
    opener = last
    while opener > 0 and is_name(tokens, opener):
        opener -= 1
    return Phrase(opener + 1, stop) if tokens.low[opener] == "in" else None


def told_in(tokens: Tokens, at: int) -> Phrase | None:
    """Return the document in which something is told: "was described in the report as"."""
    verb = at - 1
    if tokens.low[verb] not in ALL_SAYING or not is_passive(tokens, verb):
        return None
    work = starting_at(tokens, at + 1, joined=False)
    if work is None or not _WORKS.intersection(tokens.low[work.first : work.stop]):
        return None
    return work


def is_authored(tokens: Tokens, verb: int) -> bool:
    """Return whether a participle behind a document tells who made it: "The audit, written by"."""
    return verb > 1 and tokens.low[verb - 1] == "," and tokens.low[verb - 2] in _WORKS


def work_by(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the document whose authors the phrase names.

    "A 2019 review by the Lake Institute found", "a petition signed by farmers, which asks".
    """
    by = next((k for k in range(subject.first - 1, subject.stop) if tokens.low[k] == "by"), -1)
    if by < 1:
        return None
    last = by - 1
    if tokens.low[last].endswith("ed") or tokens.low[last] in _MADE:
        last -= 1
    if last < 0 or tokens.low[last] not in _WORKS:
        return None
    return ending_at(tokens, last, joined=False)


def work_left(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the document of which a participle tells: "a leaflet handed out at the gate says"."""
    if subject.first < 3 or tokens.low[subject.first - 1] not in lex.PREPOSITIONS:
        return None
    work = main_subject(tokens, subject.first - 1)
    if work is None or work.first or tokens.low[work.stop - 1] not in lex.DOCUMENT_NOUNS:
        return None
    told = tokens.low[work.stop]
    return work if told.endswith("ed") or told in _MADE else None
