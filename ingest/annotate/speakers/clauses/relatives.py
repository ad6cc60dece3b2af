"""Finds who says something past or in a clause that tells which: "the body that runs it said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.clauses.by_whom import agent_told_of
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.callings_before import is_apposed_calling
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_WHICH: Final = lex.words("that who which qui que")
_FURTHEST: Final = 9
_OPENERS: Final = frozenset([",", ";", ":", "\0", "–", "—"]) | lex.CONJUNCTIONS | lex.SUBORDINATORS
_BODIES: Final = lex.ORGANISATION_NOUNS | lex.LEADING_ORGANISATION_WORDS | lex.ROMANCE_BODIES
_SPEAKERS: Final = _BODIES | lex.PEOPLE | lex.DOCUMENT_NOUNS


def beyond(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return who speaks where the phrase before the verb is not the subject, else ``None``."""
    denied = past_denied(tokens, subject)
    return denied or _past_addressed(tokens, subject) or _borne(tokens, subject)


def past_denied(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return who stands before one of whom it is denied: "Ana Ruiz, not Jonas Bek, said"."""
    at = phrase.first - 1
    than = tokens.low[max(0, at - 1) : at + 1] in (("rather", "than"), ("instead", "of"))
    if at < 2 or not (than or tokens.low[at] in _DENYING):
        return None
    at -= 1 + than
    while at > 0 and tokens.low[at] in (",", "and", "but", "et", "y"):
        at -= 1
    return ending_at(tokens, at)


_DENYING: Final = lex.words("not pas no")


def _past_addressed(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the subject behind its verb: "A Jonas Bek le contó Ana Ruiz que"."""
    to = subject.first - (tokens.low[subject.first] != "a")
    if to or tokens.low[0] != "a" or tokens.low[subject.stop : subject.stop + 1] not in _THEM:
        return None
    who = starting_at(tokens, subject.stop + 2)
    return who if who is not None and is_name(tokens, who.stop - 1) else None


_THEM: Final = (("le",), ("les",))


def _borne(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the bearer of a clause that ends with ``subject``: "the union that sued Bek said".

    ``None`` where no such clause stands between, or where its own subject follows
    "that": "the letter that Bek wrote said".
    """
    floor = max(1, subject.first - _FURTHEST)
    for at in range(subject.first - 1, floor - 1, -1):
        low = tokens.low[at]
        if low in _WHICH:
            return _bearer(tokens, at)
        if not low[0].isalnum() or low in ALL_SAYING:
            return None
    return None


def _bearer(tokens: Tokens, which: int) -> Phrase | None:
    """Return the noun phrase with an article right before a relative word and its verb."""
    verb = tokens.low[which + 1]
    own = verb in lex.DETERMINERS or verb in lex.PRONOUNS or is_name(tokens, which + 1)
    if own or tokens.low[which - 1] in ALL_SAYING:
        return None
    phrase = ending_at(tokens, which - 1, joined=False)
    if phrase is None or tokens.low[phrase.first] not in lex.DETERMINERS:
        return None
    opens = phrase.first == 0 or tokens.low[phrase.first - 1] in _OPENERS
    speaks = not _SPEAKERS.isdisjoint(tokens.low[phrase.first : phrase.stop])
    return phrase if opens and speaks else None


def relative_subject(tokens: Tokens, before: int) -> Phrase | None:
    """Return whom "who" goes with: "Ana Ruiz, 19, who said", "Ana Ruiz, a nurse, who said"."""
    if (again := _again(tokens, before)) is not None:
        return again
    if before < 0 or tokens.low[before] != ",":
        return ending_at(tokens, before)
    if tokens.low[before - 1] == ")" and "(" in tokens.low[: before - 1]:
        before -= 2 + tokens.low[: before - 1][::-1].index("(")  # "X (Lib Dem, Arle), who"
    near = ending_at(tokens, before - 1)
    if near is not None and (instead := past_denied(tokens, near)) is not None:
        return instead
    who = tokens.low[before + 1 : before + 2] == ("who",)
    if who and (agent := agent_told_of(tokens, before)) is not None:
        return agent
    if near is not None and is_apposed_calling(tokens, near.first):
        return before_parenthesis(tokens, before) or near
    if near is not None and any(is_name(tokens, k) for k in range(near.first, near.stop)):
        return near
    if near is not None and tokens.low[before - 1].isdigit() and tokens.low[before - 2] == ".":
        return near  # "Recommendation No. 12, which asks"
    by = who and near is not None and tokens.low[near.first - 1] == "by"
    if near is not None and near.first and (by or tokens.low[near.first - 1] not in _APART):
        head = tokens.low[near.stop - 1]
        one = head.removesuffix("s")  # "par des experts, qui estiment"
        if head in lex.PEOPLE or one in lex.PEOPLE or is_agent(head):
            return near  # "Ruiz quoted her predecessor, who used to say"
    return before_parenthesis(tokens, before) or near


def _again(tokens: Tokens, joint: int) -> Phrase | None:
    """Return whom the relative before goes with: "a report, which tells and which asks"."""
    if joint < 3 or tokens.low[joint] not in lex.CONJUNCTIONS or joint + 1 >= len(tokens):
        return None
    which = tokens.low[joint + 1]
    first = next((k for k in range(joint - 1, 1, -1) if tokens.low[k] == which), 0)
    return relative_subject(tokens, first - 1) if first else None


_APART: Final = lex.words(
    ", for of to at in from on by with en de du des d' à au aux chez del al por"
)
