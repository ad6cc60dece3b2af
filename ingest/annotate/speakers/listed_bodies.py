"""Finds the name of a body that lists what it is for: "Ministry of Roads, Lamps and Wells"."""

from __future__ import annotations

from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cues import ALL_SAYING
from ingest.annotate.speakers.given_names import GENDER
from ingest.annotate.speakers.nouns import is_name
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_LINKS: Final = lex.words("of on for against")
_AND: Final = lex.words("and &")
_MOST: Final = 7
# What bodies are for, where no plural tells; other names are bodies or people of their own.
_REMITS: Final = lex.words(
    "economic social cultural civil political administrative rural urban regional local national",
    "foreign home internal external public natural human racial digital financial legal",
    "education science culture health labour labor employment trade industry energy environment",
    "climate water transport transportation housing justice sport media agriculture forestry",
    "tourism innovation technology research family government development planning finance",
    "infrastructure security defence defense work business immigration citizenship equality",
    "integration gender administration commerce communication heritage youth food land fishing",
    "conservation safety reform commonwealth welfare inclusion disability religion population",
    "hygiene medicine nursing engineering policy biodiversity aviation shipping mining nutrition",
)


def listed_body(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """Return the phrase with all that the body is for, its commas inside; ``None`` for others."""
    if tokens.low[phrase.stop : phrase.stop + 1] != (",",):
        return None
    link = next((k for k in range(phrase.first, phrase.stop) if tokens.low[k] in _LINKS), 0)
    if not link or not is_name(tokens, link - 1):
        return None
    if tokens.low[link - 1] not in lex.ORGANISATION_WORDS or link + 2 < phrase.stop - 1:
        return None
    stop = _list_end(tokens, phrase.stop)
    return Phrase(phrase.first, stop) if stop else None


def one_of_two_words(tokens: Tokens, phrase: Phrase) -> Span | None:
    """Return the name with "and" of which a verb in the singular says that it is one body's."""
    if len(phrase.also) != 1 or tokens.low[phrase.stop] not in _AND:
        return None
    stop = phrase.also[0].stop
    if phrase.stop - phrase.first != 1 or phrase.also[0].first != phrase.stop + 1:
        return None
    verb = tokens.low[stop] if stop < len(tokens) else ""
    names = [k for k in range(phrase.first, stop) if k != phrase.stop]
    plain = all(is_name(tokens, k) and tokens.low[k] not in GENDER for k in names)
    if not plain or not verb.endswith("s") or verb not in ALL_SAYING:
        return None
    return tokens.span(phrase.first, stop)


def name_of_listed(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return where the name of such a body begins in a phrase that holds all of it."""
    if "," not in tokens.low[phrase.first : phrase.stop]:
        return None
    comma = tokens.low.index(",", phrase.first)
    whole = listed_body(tokens, Phrase(phrase.first, comma))
    if whole is None or whole.stop != phrase.stop:
        return None
    led = (lex.DETERMINERS, ("u.n.", "eu", "un"))
    return next(k for k in range(phrase.first, comma) if not any(tokens.low[k] in ls for ls in led))


def _list_end(tokens: Tokens, comma: int) -> int:
    """Return where the list ends that goes on at a comma: behind "and" and its last item, or 0."""
    at = comma
    for _ in range(_MOST):
        first = at + 1 + (tokens.low[at : at + 2] == (",", "and"))
        last = first > at + 1 or tokens.low[at] in _AND
        stop = first
        while stop < len(tokens) and is_name(tokens, stop) and stop - first < 3:
            stop += 1
        if not _is_remit(tokens.low[first:stop]):
            return 0
        if last or stop >= len(tokens):
            return stop if last else 0
        if tokens.low[stop] != "," and tokens.low[stop] not in _AND:
            return 0
        at = stop
    return 0


def _is_remit(words: tuple[str, ...]) -> bool:
    if not words or not GENDER.keys().isdisjoint(words[:1]):
        return False
    plural = len(words) == 1 and words[0].endswith("s") and len(words[0]) > 3
    known = words[-1] in _REMITS or words[0] in _REMITS or words[-1] in lex.words("children women")
    return plural or known
