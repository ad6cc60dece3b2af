"""Finds whom an apposition tells of that no comma ends: "Ana Ruiz, from the Roads Team said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import joins_name
from ingest.annotate.speakers.names.nouns import NOUNS, is_name
from ingest.annotate.speakers.names.role_words import HEADS, is_agent
from ingest.annotate.speakers.phrases.datelines import past_dateline
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_LONGEST_NAME: Final = 7
_LONGEST: Final = 32
_RELATIVES: Final = lex.words("that which who whose")
_LEADS: Final = lex.words("from of at with a an who")
_SUBJECTS: Final = lex.DETERMINERS | lex.PRONOUNS.keys()
_APART: Final = _RELATIVES | frozenset([",", ")"])
_SIGNS: Final = frozenset([";", ":", "(", ")", "–", "—"])
_VERBS: Final = lex.AUXILIARIES - frozenset(["a"])
_JOINS: Final = lex.words("and but or et y")
_SPOKEN: Final = lex.PEOPLE | lex.TITLES | HEADS


def told_of(tokens: Tokens, verb: int) -> Phrase | None:
    """Return who opens the sentence, where all up to the verb only says who they are."""
    if verb < 5 or tokens.low[verb - 1] in _APART or not _words_follow(tokens, verb + 1):
        return None
    begin = past_dateline(tokens, verb)
    stop = _name_end(tokens, begin, verb)
    if stop is None and begin == 0 and _opens(tokens):
        begin, stop = _behind_opening(tokens, verb)
    if stop is None or verb - stop > _LONGEST:
        return None
    first = _past_age(tokens, stop + 1)
    other = _second(tokens, first, verb)
    if other is not None:
        told = _only_tells(tokens, other.stop + 1, verb)
        return Phrase(begin, stop, (other,)) if told else None
    return Phrase(begin, stop) if _only_tells(tokens, first, verb) else None


def _opens(tokens: Tokens) -> bool:
    """Return whether a sentence opens with what only leads to its subject: "After the vote, X"."""
    low = tokens.low[0]
    return low in lex.PREPOSITIONS or low.endswith(("ing", "ed"))


def _behind_opening(tokens: Tokens, verb: int) -> tuple[int, int | None]:
    """Return the last person's name between two commas of which only what follows tells."""
    for at in range(verb - 3, 1, -1):
        if tokens.low[at] == "," and (stop := _name_end(tokens, at + 1, verb)) is not None:
            # "In a letter to the chair, Ana Ruiz, the coroner wrote": another writes to her.
            return (at + 1, stop) if tokens.low[stop + 1] != "the" else (0, None)
    return 0, None


def _words_follow(tokens: Tokens, at: int) -> bool:
    """Return whether what is said stands right behind: a parenthesis would end in a comma."""
    behind = tokens.low[at : at + 2]
    return behind[:1] in ((":",), ("\0",), ("that",)) or behind == (",", "\0")


def _name_end(tokens: Tokens, first: int, verb: int) -> int | None:
    """Return the comma behind the name of a person that begins at a place."""
    end = min(verb, first + _LONGEST_NAME)
    stop = next((k for k in range(first, end) if tokens.low[k] == ","), None)
    return stop if stop is not None and _is_person(tokens, first, stop) else None


def _is_person(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether the tokens are a name of two words that a style or a given name shows."""
    first += tokens.low[first] == "the"
    while first < stop and (tokens.low[first] in _SPOKEN or is_agent(tokens.low[first])):
        first += 1
    named = all(is_name(tokens, k) or tokens.low[k] in lex.PARTICLES for k in range(first, stop))
    if stop - first < 2 or not named:
        return False
    if tokens.low[first] in GENDER or tokens.low[first].rstrip(".") in lex.HONORIFICS:
        return True
    # A name that no list has is a person's where an office stands right behind it.
    plain = stop - first < 4 and lex.ORGANISATION_WORDS.isdisjoint(tokens.low[first:stop])
    return plain and _office_follows(tokens, stop + 1)


def _office_follows(tokens: Tokens, at: int) -> bool:
    """Return whether an office is all that stands up to the verb: "Oba Reed, Lin Council clerk"."""
    while at < len(tokens) and is_name(tokens, at) and tokens.low[at] not in _SPOKEN:
        at += 1
    if at + 1 >= len(tokens) or not _is_office(tokens.low[at]):
        return False
    return tokens.word[at][0].islower() or tokens.low[at + 1] in ("of", "for")


def _past_age(tokens: Tokens, at: int) -> int:
    """Return the place behind an age and its comma: "Ana Ruiz, | 32, from Lin said"."""
    aged = tokens.low[at].isdigit() and tokens.low[at + 1] == ","
    return at + 2 if aged else at


def _second(tokens: Tokens, first: int, verb: int) -> Phrase | None:
    """Return the person whom "and" joins behind a comma: "X, of Lin, and | Y, of Arle said"."""
    for at in range(first, verb - 3):
        if tokens.low[at] == "," and tokens.low[at + 1] == "and":
            stop = _name_end(tokens, at + 2, verb)
            told = stop is not None and _only_tells(tokens, first, at)
            return Phrase(at + 2, stop) if stop is not None and told else None
    return None


def _only_tells(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether the tokens are an office, a body and what is told of them, nobody else."""
    head = tokens.low[first : min(verb, first + 6)]
    if not head or (head[0] not in _LEADS and not any(map(_is_office, head))):
        return False
    related = head[0] == "who"
    if related and (is_name(tokens, first + 1) or head[1] in _SUBJECTS):
        return False  # "Ana Ruiz, who the council said …"
    for at in range(first, verb):
        low = tokens.low[at]
        related = related or low in _RELATIVES
        if low in _SIGNS or (low in GENDER and tokens.word[at][0].isupper()):
            return False
        if low in _JOINS and is_name(tokens, at + 1) and not _joins_bodies(tokens, at):
            return False  # "Ana Ruiz, of Lin and Jonas Bek said"
        says = low in ALL_SAYING and low not in NOUNS and tokens.low[at - 1] != "to"
        if (says and not is_name(tokens, at)) or (low in _VERBS and not related):
            return False
    return True


def _is_office(low: str) -> bool:
    return low in _SPOKEN or is_agent(low)


def _joins_bodies(tokens: Tokens, at: int) -> bool:
    """Return whether "and" joins fields or places of one body, or goes on with another body."""
    if joins_name(tokens, at):
        return True
    run = at + 1
    while run < len(tokens) and is_name(tokens, run):
        run += 1
    return tokens.low[run - 1] in lex.ORGANISATION_WORDS and tokens.low[at - 1] not in _SPOKEN
