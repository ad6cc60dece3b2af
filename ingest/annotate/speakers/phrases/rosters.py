"""Reads a list of people who speak together: "Senators X (Arle), Y (Ohio) and Z (Arle)"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AND: Final = frozenset(["and", "et", "y", "&"])
_LONGEST: Final = 24
_OPENERS: Final = lex.words("today yesterday but and that") | {"\0", ".", "–", "—", "--"}


def roster(tokens: Tokens, first: int, stop: int) -> tuple[tuple[int, int], ...]:
    """Return the places of those listed after the name in tokens ``first`` to ``stop``.

    None where no "and" leads to the last of them.
    A title in the plural, or a bracket behind each, tells people from appositions.
    """
    bodies = _bodies_behind(tokens, first, stop)
    if bodies:
        return bodies
    titled = any(map(_several, tokens.low[first:stop])) or _all_given(tokens, first, stop)
    found: list[tuple[int, int]] = []
    at = _past_bracket(tokens, stop)
    if not titled and at == stop:
        return ()
    while at + 1 < len(tokens) and len(found) < _LONGEST:
        at += tokens.low[at] == ","
        last = at < len(tokens) and tokens.low[at] in _AND
        at += last
        person = _person(tokens, at)
        if person is None:
            return ()
        found.append(person)
        at = _past_bracket(tokens, person[1])
        if not titled and at == person[1]:
            return ()
        if last:
            return tuple(found)
        if tokens.low[at : at + 1] not in ((",",), ("and",), ("et",), ("y",), ("&",)):
            return ()
    return ()


def _bodies_behind(tokens: Tokens, first: int, stop: int) -> tuple[tuple[int, int], ...]:
    """Return the bodies listed behind a body: "the Lake Union, the Mill Trust and Reed Watch"."""
    if tokens.low[stop : stop + 1] != (",",) or not _is_body(tokens, stop - 1):
        return ()
    found: list[tuple[int, int]] = []
    at = stop
    while len(found) < _LONGEST:
        at += tokens.low[at : at + 1] == (",",)
        last = tokens.low[at : at + 1] == ("and",)
        at += last
        begin = at
        at += tokens.low[at : at + 1] == ("the",)
        while at < len(tokens) and is_name(tokens, at):
            at += 1
        if at == begin or not _is_body(tokens, at - 1):
            return ()
        found.append((begin, at))
        if last or tokens.low[at : at + 1] not in ((",",), ("and",)):
            return tuple(found) if last else ()
    return ()


def listed_before(tokens: Tokens, comma: int) -> list[tuple[int, int]] | None:
    """Return those whom a list holds before its last comma: "Reed Watch, Mill Trust, and"."""
    found: list[tuple[int, int]] = []
    at = comma
    while at > 0 and tokens.low[at] == ",":
        first = at
        while first > 0 and is_name(tokens, first - 1):
            first -= 1
        person = at - first > 1 and tokens.low[first] in GENDER
        if first == at or not (person or _is_body(tokens, at - 1)):
            return None
        first -= first > 0 and tokens.low[first - 1] == "the"
        found.insert(0, (first, at))
        at = first - 1
    opens = at < 0 or tokens.low[at] in _OPENERS
    return found if len(found) > 1 and opens else None


def _is_body(tokens: Tokens, last: int) -> bool:
    """Return whether a capitalised word ends a body's name of two words or more."""
    low = tokens.low[last]
    named = is_name(tokens, last) and is_name(tokens, last - 1) and low not in lex.PERSON_NOUNS
    return named and low in lex.ORGANISATION_WORDS


def _all_given(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether three or more whole names follow each other: "Ana Ruiz, Jonas Bek and …"."""
    at, count = first, 0
    while True:
        person = _person(tokens, at)
        if person is None or person[1] - at < 2 or tokens.low[at] not in GENDER:
            return False
        count, at = count + 1, person[1]
        link = tokens.low[at : at + 1]
        if link not in ((",",), ("and",), ("et",), ("y",)):
            return False
        at += 1 + (link == (",",) and tokens.low[at + 1 : at + 2] == ("and",))
        if link != (",",) or tokens.low[at - 1] == "and":
            last = _person(tokens, at)
            return count > 1 and last is not None and tokens.low[at] in GENDER


def _several(low: str) -> bool:
    plain = low.rstrip(".")
    return plain.endswith("s") and (plain[:-1] in lex.TITLES or plain[:-1] + "." in lex.TITLES)


def _person(tokens: Tokens, at: int) -> tuple[int, int] | None:
    stop = at
    while (
        stop < len(tokens)
        and stop - at < 7
        and (is_name(tokens, stop) or (stop > at and tokens.low[stop] in lex.PARTICLES))
    ):
        stop += 1
    if stop == at or not is_name(tokens, stop - 1) or tokens.low[stop - 1] in lex.PERSON_NOUNS:
        return None
    return at, stop


def _past_bracket(tokens: Tokens, at: int) -> int:
    """Return where the words go on after a bracket that opens at ``at``, if one does."""
    if tokens.low[at : at + 1] != ("(",):
        return at
    for k in range(at + 1, min(at + 9, len(tokens))):
        if tokens.low[k] == ")":
            return k + 1
    return at
