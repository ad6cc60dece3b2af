"""Finds the words for a document, or for somebody's view, that stand for who speaks."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.voices import is_passive
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import TIMES, is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# What somebody states or sends is theirs: "a statement by the Union said".
WORKS: Final = lex.DOCUMENT_NOUNS - lex.MESSAGES - lex.SIGNS - lex.words("statement release post")
_MADE: Final = lex.words("written drawn made led left sent seen found given kept held")
_LEFT: Final = ("ed", "é", "ée", "ado", "ada")
_BY: Final = lex.words("by par por")


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
    while opener > 0 and (tokens.low[opener] in lex.DETERMINERS or opener == last):
        opener -= 1  # "in the three unions' words"
    return Phrase(opener + 1, stop) if tokens.low[opener] == "in" else None


def told_in(tokens: Tokens, at: int) -> Phrase | None:
    """Return the document in which something is told: "was described in the report as"."""
    verb = at - 1 - (tokens.low[at - 1] in _SECOND)
    work = starting_at(tokens, at + 1, joined=False) if verb >= 0 else None
    if work is None or not _TOLD_IN.intersection(tokens.low[work.first : work.stop]):
        return None
    said = tokens.low[verb] in ALL_SAYING
    if tokens.low[verb - 1] == "as" and (said or tokens.low[verb] in _ENTERED):
        return work  # "As stated in the lease, “…”"
    entered = tokens.low[verb] in _ENTERED and tokens.low[work.stop : work.stop + 1] == ("as",)
    return work if (said or entered) and is_passive(tokens, verb) else None


_SECOND: Final = lex.words("out down forth")
_ENTERED: Final = lex.words(
    "set laid spelled spelt put recorded entered listed logged registered written quoted cited"
)
_TOLD_IN: Final = (
    WORKS | lex.MESSAGES | lex.words("journal gazette herald times lancet annals proceedings")
)


def is_authored(tokens: Tokens, verb: int) -> bool:
    """Return whether a participle behind a document tells who made it: "The audit, written by"."""
    return verb > 1 and tokens.low[verb - 1] == "," and tokens.low[verb - 2] in WORKS


def work_by(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the document whose authors the phrase names.

    "A 2019 review by the Lake Institute found", "a petition signed by farmers, which asks".
    """
    begin = subject.first - 1
    while begin > 0 and (tokens.low[begin] in TIMES or tokens.low[begin] in lex.DETERMINERS):
        begin -= 1  # "a log kept by the night staff"
    by = next((k for k in range(begin, subject.stop) if tokens.low[k] == "by"), -1)
    if by < 1:
        return None
    last = by - 1
    if tokens.low[last].endswith("ed") or tokens.low[last] in _MADE:
        last -= 1
    if last < 0 or tokens.low[last] not in WORKS:
        return None
    return ending_at(tokens, last, joined=False)


def work_before(tokens: Tokens, last: int) -> Phrase | None:
    """Return the document that ends at a token: "a survey | that found", "an audit | calling"."""
    if last < 0 or tokens.low[last] not in WORKS:
        return None
    return ending_at(tokens, last, joined=False)


def own_verb(tokens: Tokens, verb: int, before: int) -> Phrase | None:
    """Return the document that a verb goes with: "a survey that found", "a review describing"."""
    if tokens.low[before] == "that":
        return work_before(tokens, before - 1)
    if not tokens.low[verb].endswith("ing") or tokens.low[before] not in _STUDIES:
        return None
    work = work_before(tokens, before)
    return work if work is not None and tokens.low[work.first] in ("a", "an") else None


# Who looked into something is seldom who speaks of it; articles and bills are their authors'.
_STUDIES: Final = lex.words(
    "report study review assessment audit survey analysis inquiry investigation inspection",
    "evaluation judgment judgement ruling motion resolution petition declaration decree",
)


def is_told_of(tokens: Tokens, subject: Phrase, cue: int) -> bool:
    """Return whether a document's own words follow behind "which" or "that"."""
    if tokens.low[cue - 1] == "which" and subject.stop < cue:
        return tokens.low[subject.stop - 1] in WORKS
    behind = tokens.low[subject.stop : subject.stop + 2]
    relative = behind[:1] in (("which",), ("that",)) or behind == (",", "which")
    return relative and tokens.low[subject.stop - 1] in WORKS


def work_left(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the document of which a participle tells: "a leaflet handed out at the gate says"."""
    led = any(
        map(lex.PREPOSITIONS.__contains__, tokens.low[max(0, subject.first - 2) : subject.first])
    )
    if subject.first < 3 or not led:
        return None
    work = main_subject(tokens, subject.first - 1)
    if work is None or work.first or tokens.low[work.stop - 1] not in _WORKS:
        return None
    if _BY.intersection(tokens.low[work.stop : subject.first - 1]):
        return None  # "A message sent by the depot on Friday said"
    told = tokens.low[work.stop]
    return work if told.endswith(_LEFT) or told in _MADE or told in ("that", "which") else None


def sent_to(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the text or its sender where a name is whom it goes to: "The letter from X to Y"."""
    to = subject.first - 1
    if to < 3 or tokens.low[to] != "to":
        return None
    sent = next((k for k in range(to - 2, 0, -1) if tokens.low[k] == "from"), 0)
    if not sent or tokens.low[sent - 1] not in _WORKS or to - sent > _LONGEST_SENDER:
        return None
    if tokens.low[sent - 1] in ("statement", "speech"):
        return Phrase(sent + 1, to)
    work = ending_at(tokens, sent - 1, joined=False)
    return Phrase(work.first, to) if work is not None and "," not in tokens.low[sent:to] else None


_LONGEST_SENDER: Final = 8
_SPOKEN: Final = lex.MESSAGES | lex.words(
    "poem song speech story verse sermon address lecture talk"
)
_WORKS: Final = lex.DOCUMENT_NOUNS | _SPOKEN


def written_by(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether a text is only said to be somebody's: "One entry was written by a porter:"."""
    told = tokens.low[subject.stop :]
    return not _BY.isdisjoint(told) and not _WRITTEN.isdisjoint(told)


_WRITTEN: Final = lex.words(
    "written penned scrawled scribbled écrit écrite rédigé rédigée escrito escrita"
)
