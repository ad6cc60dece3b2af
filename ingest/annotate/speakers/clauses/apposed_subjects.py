"""Finds the subject that an apposition or a parenthesis parts from its verb."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.bare_names import bare_name, only_places, plain_name
from ingest.annotate.speakers.clauses.opening_participles import is_addressed
from ingest.annotate.speakers.clauses.subjects import main_subject, subject_like
from ingest.annotate.speakers.names.nouns import TIMES, is_name, is_noun_like
from ingest.annotate.speakers.phrases.body_names import apposed_name, body_noun
from ingest.annotate.speakers.phrases.datelines import past_day_and_place
from ingest.annotate.speakers.phrases.offices_and_bodies import holder_before
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.speakers.phrases.titled_before import title_in
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_NAMING: Final = lex.words("of entitled titled called named book film series") | lex.DOCUMENT_NOUNS
_ANY: Final = lex.words("a an one another")
_BESIDE: Final = (
    ("together", "with"), ("along", "with"), ("well", "as"), ("accompanied", "by"),
    ("joined", "by"), ("flanked", "by"), ("junto", "a"), ("junto", "con"), ("avec", ","),
)  # fmt: skip


def before_parenthesis(tokens: Tokens, closing: int) -> Phrase | None:
    """Return the subject before an apposition or a clause that ``closing`` ends."""
    pair = "(" if tokens.low[closing] == ")" else tokens.low[closing]
    if (held := _held(tokens, closing, pair)) is not None:
        return held
    best: Phrase | None = None
    last = closing - 1
    if last >= 0 and tokens.low[last] == "\0":
        last -= 1  # A title inside the apposition: "The report, titled “…”, says".
    begin = past_day_and_place(tokens, last)
    # The nearest opening comes first; one that may not be the subject is kept for want of another.
    at = _opening(tokens, last, begin, pair)
    while at >= 0:
        if (candidate := _candidate(tokens, at)) is not None:
            if (settled := _settled(tokens, candidate, at, closing)) is not None:
                return settled
            best = candidate
        at = _opening(tokens, at - 1, begin, pair)
    return _main_instead(tokens, closing, best)


def _held(tokens: Tokens, closing: int, pair: str) -> Phrase | None:
    """Return the main subject where the parenthesis or the second comma belongs to it."""
    held = main_subject(tokens, closing - 1) if pair == "(" or _names(tokens, closing) else None
    if held is None:
        return None
    if pair == "(" and held.also and tokens.low[held.also[-1].stop] == "(":
        return held  # "Ana Ruiz (Arle) and Jonas Bek (Lin) said"
    if only_places(tokens, held.first):
        return None
    if (named := _behind_day(tokens, held)) is not None:
        return named
    last = held.also[-1] if held.also else held
    # "The co-chairs of the Panel, Ana Ruiz and Jonas Bek, said"
    return held if last.stop == closing and (held.first or held.also) else None


def _behind_day(tokens: Tokens, apposed: Phrase) -> Phrase | None:
    """Return the name that a day leads to before an apposition: "At Lin on Monday X, chair"."""
    comma = apposed.first - 1
    named = ending_at(tokens, comma - 1) if comma > 2 and tokens.low[comma] == "," else None
    if named is None or named.first == 0 or not plain_name(tokens, named):
        return None
    before = tokens.low[named.first - 1]
    timed = before in lex.DAYS or before in TIMES or before.isdigit()
    return named if timed and named.stop - named.first > 1 else None


def _names(tokens: Tokens, closing: int) -> bool:
    """Return whether a name stands between two commas, the latter at ``closing``."""
    comma = tokens.low[closing] == "," and is_name(tokens, closing - 1)
    return comma and "," in tokens.low[max(0, closing - 16) : closing]


def _opening(tokens: Tokens, at: int, begin: int, pair: str) -> int:
    """Return the last mark up to ``at`` that may open the apposition, or -1."""
    while at >= begin and tokens.low[at] not in (";", ":"):
        if tokens.low[at] == "\0":
            titled = at + 1 < len(tokens) and title_in(tokens, at + 2) is not None
            if at == 0 or not (titled or tokens.low[at - 1] in _NAMING):
                return -1
            at -= 1  # "Ana Ruiz, the author of “…,” a book, said"
        if tokens.low[at] == pair:
            return at
        at -= 1
    return -1


def _candidate(tokens: Tokens, opening: int) -> Phrase | None:
    """Return the phrase that ends before an opening mark, where it may speak."""
    candidate = ending_at(tokens, _past_degrees(tokens, opening - 1))
    if candidate is None or _asks(tokens, candidate):
        return None
    return candidate if subject_like(tokens, candidate) else None


def _settled(tokens: Tokens, candidate: Phrase, opening: int, closing: int) -> Phrase | None:
    """Return who is meant, by what the marks hold and what stands before the candidate."""
    if tokens.low[max(0, candidate.first - 2) : candidate.first] in _BESIDE:
        return None  # "Ana Ruiz, together with the clerk, Jonas Bek, warned"
    comma = tokens.low[opening] == ","
    inner = bare_name(tokens, opening + 1, closing)
    if inner is None and comma and body_noun(tokens, opening - 1):
        inner = apposed_name(tokens, opening + 1, closing)
    if (inner is not None or not comma) and (named := _described(tokens, candidate)) is not None:
        return named
    known = tokens.low[opening] == "(" and is_name(tokens, candidate.stop - 1)
    if inner is not None and not known and not _is_named(tokens, candidate):
        return holder_before(tokens, inner) or inner
    free = _may_be_subject(tokens, candidate) and not _goes_on(tokens, candidate)
    return candidate if free else None


def _is_named(tokens: Tokens, candidate: Phrase) -> bool:
    """Return whether the candidate is a name already, and not that of a place."""
    return plain_name(tokens, candidate) and not only_places(tokens, candidate.first)


def _main_instead(tokens: Tokens, closing: int, best: Phrase | None) -> Phrase | None:
    """Return the main clause's subject where no phrase before the marks is free to be one."""
    if tokens.low[closing] == "," and (best is None or is_addressed(tokens, 0)):
        best = main_subject(tokens, closing - 1) or best
    if best is None or _may_be_subject(tokens, best):
        return best
    main = main_subject(tokens, closing - 1)  # "A doctor at the clinic, who was there, said"
    anybody = main is not None and tokens.low[main.first] in _ANY
    return main if main is not None and anybody and main.stop <= best.first else best


def _described(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the name that a description follows: "Ana Ruiz, a pilot – asked why – said"."""
    if phrase.first < 2 or tokens.low[phrase.first - 1] != ",":
        return None
    if tokens.low[phrase.first] not in lex.DETERMINERS:
        return None
    named = ending_at(tokens, phrase.first - 2)
    return named if named is not None and plain_name(tokens, named) else None


def _past_degrees(tokens: Tokens, last: int) -> int:
    """Return where a name ends before its degrees: "Ana Ruiz, M.D., (Arle)"."""
    if last > 1 and tokens.low[last] == ")" and "(" in tokens.low[1:last]:
        last -= 2 + tokens.low[:last][::-1].index("(")  # "Ana Ruiz (Lib Dem, Arle), who"
    if last > 1 and tokens.low[last] == "," and tokens.low[last - 1] in lex.SUFFIXES:
        last -= 1
    if last > 1 and tokens.low[last] in lex.SUFFIXES and tokens.low[last - 1] == ",":
        last -= 2
    if last > 0 and tokens.low[last] == "\0" and tokens.low[last - 1] in lex.DOCUMENT_NOUNS:
        last -= 1  # "The study “…”, made by the Lake Institute, finds"
    return last


def _asks(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is who asks: "Interrogé par la radio", "Asked by a reporter"."""
    return phrase.first > 0 and tokens.low[phrase.first - 1] in ("by", "par", "por")


def _goes_on(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether an office goes on: "X, member of the Roads, Bridges and Lamps Board"."""
    if phrase.first == 0 or tokens.low[phrase.first - 1] != ",":
        return False
    main = main_subject(tokens, phrase.first - 1)
    return main is not None and main.stop < phrase.first and plain_name(tokens, main)


def _may_be_subject(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether nothing before the phrase makes it the object of something else."""
    if phrase.first == 0:
        return True
    before = tokens.low[phrase.first - 1]
    if before == "as" and tokens.low[phrase.first - 2 : phrase.first - 1] in ((), (",",), ("\0",)):
        return True  # "as Ana Ruiz, the chair, put it"
    return before not in lex.PREPOSITIONS and is_noun_like(tokens, phrase.first)
