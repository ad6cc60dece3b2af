"""Finds the subject that a reporting word has in its sentence."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.offices_in_front import name_behind_office
from ingest.annotate.speakers.clauses.opening_participles import is_addressed, opens_participle
from ingest.annotate.speakers.clauses.romance_openings import past_opener
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import BOTH, NOUNS, TIMES, is_name
from ingest.annotate.speakers.phrases.adverbs_before import is_adverb
from ingest.annotate.speakers.phrases.datelines import past_dateline, past_opening
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_OPENERS: Final = lex.words(
    ", – — \0 however but meanwhile nevertheless nonetheless besides afterwards",
    "furthermore moreover likewise thereafter elsewhere overall",
)
_MORE: Final = (("more", "than"), ("fewer", "than"), ("no", "fewer"))
_MORE_SO: Final = (("more",), ("less",))
_PERIODS: Final = ("day", "week", "month", "year", "eve")
_APART: Final = ("\0", ";", ":")


def subject_like(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase may be who or what speaks."""
    low = tokens.low[phrase.first]
    if low in lex.PRONOUNS:
        return low not in ("it", "who")
    if tokens.low[phrase.stop - 1].endswith(("'s", "s'")) and is_name(tokens, phrase.stop - 1):
        return False
    last = tokens.low[phrase.stop - 1]
    return (
        any(is_name(tokens, k) for k in range(phrase.first, phrase.stop))
        or last in NOUNS
        or low in lex.DETERMINERS
        or (low.isdigit() and is_group(last))
    )


def main_subject(tokens: Tokens, upto: int) -> Phrase | None:
    """Return the subject of the sentence's main clause, looked for from its beginning."""
    while upto > 0 and tokens.low[upto] == ":":
        upto -= 1
    at = _beginning(tokens, upto)
    while at <= upto:
        at += 2 * (tokens.low[at : min(at + 2, upto)] in _MORE)  # "More than 300 vets have signed"
        behind = _past_opener(tokens, at, upto)
        if behind == at:
            at += _is_owning_time(tokens, at)
            behind = _past_adjunct(tokens, at, upto)
        if behind == at:
            if (named := name_behind_office(tokens, at, upto)) is not None:
                return named
            phrase = starting_at(tokens, at)
            if phrase is None or not _is_time_or_place(tokens, phrase, upto, at):
                return phrase if phrase is not None and subject_like(tokens, phrase) else None
            behind = phrase.stop + 1
        if behind is None:
            return None
        at = behind
    return None


def _beginning(tokens: Tokens, upto: int) -> int:
    """Return where the clause that ``upto`` belongs to begins, past a dateline."""
    for at in range(upto, -1, -1):
        if tokens.low[at] in _APART:
            return at + 1
    return past_dateline(tokens, upto)


def _past_opener(tokens: Tokens, at: int, upto: int) -> int | None:
    """Return the place behind a word that opens a clause, ``at`` where none does.

    Nothing comes back where a Spanish or French opening leaves no subject.
    """
    apart = past_opener(tokens, at, upto)
    if apart is None or apart > at:
        return apart
    low = tokens.low[at]
    opens = (
        low in _OPENERS
        or low in lex.CONJUNCTIONS
        or (low in lex.ADVERBS and low not in BOTH)
        or is_adverb(tokens, at)
    )
    return at + opens


def _is_owning_time(tokens: Tokens, at: int) -> bool:
    """Return whether a time owns what follows: "Last year's winner, Ana Ruiz,"."""
    behind = tokens.low[at + 1 : at + 2]
    return tokens.low[at] in TIMES and bool(behind) and behind[0].endswith("'s")


def _past_adjunct(tokens: Tokens, at: int, upto: int) -> int | None:
    """Return the place behind an adjunct and its comma, ``at`` where none stands there.

    Nothing comes back where no comma ends it.
    """
    if (behind := past_opening(tokens, at)) > at:
        return behind
    low = tokens.low[at]
    opens = low in lex.PREPOSITIONS or low.endswith("ing") or low in lex.DAYS
    if opens or opens_participle(tokens, at) or is_addressed(tokens, at):
        comma = _next_comma(tokens, at, upto)
        return comma + 1 if comma is not None else None
    if low == "the" and tokens.low[at + 1 : at + 2] in _MORE_SO:
        return None  # "The more Bek waits, the more people say …"
    return at


def _next_comma(tokens: Tokens, at: int, upto: int) -> int | None:
    for k in range(at, upto + 1):
        if tokens.low[k] == ",":
            return k
    return None


def _is_time_or_place(tokens: Tokens, phrase: Phrase, upto: int, at: int) -> bool:
    """Return whether a phrase between commas only goes on with an adjunct."""
    # "Issued on 9 December, World Lamp Day, the letter says", "in Arle, Ohio, Ana Ruiz said"
    day = at > 0 and _is_day(tokens, phrase)
    return day or _place_after_preposition(tokens, phrase, upto)


def _is_day(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase between commas only names a day or a week."""
    last = tokens.low[phrase.stop - 1]
    between = tokens.low[phrase.first - 1] == "," and tokens.low[phrase.stop : phrase.stop + 1]
    return last in _PERIODS and between == (",",)


def _place_after_preposition(tokens: Tokens, phrase: Phrase, upto: int) -> bool:
    """Return whether a lone name between commas goes on with the place before it."""
    if phrase.first < 2 or tokens.low[phrase.first - 1] != "," or phrase.stop >= upto:
        return False
    if tokens.low[phrase.stop] != "," or phrase.stop - phrase.first > 2:
        return False
    if any(tokens.low[k] in lex.TITLES for k in range(phrase.first, phrase.stop)):
        return False  # "In a letter to Bek, Senators Ruiz, Holt and Quill said"
    follows = is_name(tokens, phrase.stop + 1) or tokens.low[phrase.stop + 1] in lex.PREPOSITIONS
    return follows and tokens.low[_part_begin(tokens, phrase.first - 2)] in lex.PREPOSITIONS


def _part_begin(tokens: Tokens, last: int) -> int:
    """Return where what stands between two commas begins."""
    for at in range(last, -1, -1):
        if tokens.low[at] == ",":
            return at + 1
    return 0
