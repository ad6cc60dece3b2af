"""Finds who or what speaks where a phrase behind them only tells where they are."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.times_before import is_done
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.role_words import is_calling
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_PLACING: Final = lex.words("on in inside beside sur dans en")
# "Members applauded when Ana Ruiz said": a clause with its own subject.
_WHEN_BEGINS: Final = lex.words("when while because if although unless whereas where whether until")
_LINKS: Final = lex.PREPOSITIONS - _WHEN_BEGINS
_MANY_PEOPLE: Final = lex.words(
    "pupils children parents families patients passengers customers tenants neighbours neighbors",
    "protesters staff crews bosses fans locals bailiffs relatives unions businesses retailers",
    "medics coastguards spokespeople volunteers campaigners detectives councillors firms",
    "licensees watchdogs insurers clerics elders insiders fishermen guests witnesses",
)
_ABOUT: Final = lex.words("against about on into over for to towards")
_TEXTS: Final = lex.DOCUMENT_NOUNS - lex.words("statement release bill")
# "La ministra tras la reunión con los alcaldes afirmó"
_ASIDE: Final = lex.words("tras durante ante junto junta en al luego después")
_NEAR_TO: Final = lex.words("close familiar aware involved present unconnected")
_SPANISH: Final = lex.words("el la los las un una")
_DONE: Final = tuple(lex.words("ing é és ée ées ada adas ado ados ida idas ido idos"))
_ANY: Final = lex.words("a an one another un une una otro otra")
_AT: Final = lex.words("at in from near across")
_PARTING: Final = lex.AUXILIARIES | lex.SUBORDINATORS | frozenset([",", ";", ":", "\0", "(", ")"])


def placed(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return what a thing in small letters only places: "the note on the site reads"."""
    at = subject.first - 1
    if at < 1 or tokens.low[at] not in _PLACING:
        return None
    if any(is_name(tokens, k) for k in range(subject.first, subject.stop)):
        return None
    thing, main = ending_at(tokens, at - 1), main_subject(tokens, at - 1)
    # "an entry | dated 4 June in the log"
    dated = thing and main and main.first == thing.first and main.stop < thing.stop
    return main if dated else thing


def left_behind(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return who is only placed by a phrase: "One rider interviewed in Arle said"."""
    at = subject.first - 1
    if at < 1 or not _links(tokens, at):
        return None
    main = main_subject(tokens, at - 1)
    if main is None or main.stop > at or main.also or "\0" in tokens.low[: main.first]:
        return None
    between = tokens.low[main.stop : at]
    left = _only_told_of(between) if between else _has_place(tokens, main, subject)
    return main if left else None


def _links(tokens: Tokens, at: int) -> bool:
    spanish = tokens.low[at] == "a" and tokens.low[at + 1] in _SPANISH
    return spanish or tokens.low[at] in _LINKS


def _only_told_of(between: tuple[str, ...]) -> bool:
    """Return whether words behind a subject go on with it: "interviewed in", "close to"."""
    if not _PARTING.isdisjoint(between) or any(low in ALL_SAYING for low in between[1:]):
        return False
    first = between[0]
    told = first.endswith(_DONE) or is_done(first)
    return told or first in _NEAR_TO or first in _ASIDE


def _has_place(tokens: Tokens, main: Phrase, subject: Phrase) -> bool:
    """Return whether a preposition right behind a subject goes on with it."""
    if tokens.low[main.stop - 1].isdigit():
        return False  # "El artículo 12 del reglamento exige": the text does.
    return (
        _is_text_about(tokens, main, subject)
        or (tokens.word[main.stop] in _AT and _is_crowd(tokens, main))
        or _is_anybody(tokens, main)
    )


def _is_text_about(tokens: Tokens, main: Phrase, subject: Phrase) -> bool:
    """Return whether a text is about a thing: "A petition against the plan describes it as"."""
    text = tokens.low[main.stop] in _ABOUT and tokens.low[main.stop - 1] in _TEXTS
    return text and not any(is_name(tokens, k) for k in range(subject.first, subject.stop))


def _is_crowd(tokens: Tokens, main: Phrase) -> bool:
    """Return whether many people are called by one word: "Pupils at Mill School wrote"."""
    head = tokens.low[main.stop - 1]
    return main.stop - main.first == 1 and (is_group(head) or head in _MANY_PEOPLE)


def _is_anybody(tokens: Tokens, main: Phrase) -> bool:
    """Return whether somebody is told of without a name: "Un habitant de Saint-Aurin résume"."""
    if tokens.low[main.first] not in _ANY or is_name(tokens, main.stop - 1):
        return False
    head = tokens.low[main.stop - 1]
    return is_calling(head) or head.endswith(("ant", "ante"))
