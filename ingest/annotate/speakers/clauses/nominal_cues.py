"""Finds the nouns that report: "the senator's answer was that", "Ruiz's claim that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import NOUNS, is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_ENGLISH: Final = lex.words(
    "claim assertion answer response reply argument warning view belief contention suggestion",
    "insistence promise pledge complaint description remark comment declaration admission",
    "accusation allegation prediction observation explanation conclusion opinion verdict fear",
    "advice message point objection reasoning thought recollection hope wish regret concern",
    "criticism estimate guess impression assessment recommendation request demand reaction defence",
    "doubt confession rejoinder retort lament plea reason rule excuse diagnosis prognosis account",
    "condition proposal finding ruling requirement instruction ask findings recommendations",
    "demands conclusions conditions proposals",
)
_ROMANCE: Final = lex.words(
    "recommandation exigence demande conseil crainte réponse revendication proposition",
    "avertissement recomendación exigencia demanda consejo respuesta conclusión temor propuesta",
    "condición petición advertencia reivindicación",
)
REPORTING_NOUNS: Final = _ENGLISH | _ROMANCE
_OWN: Final = lex.words("his her their its")
_BE: Final = lex.words("is was be has been are were remains remained")


def nominal_cues(tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
    """Yield where each reporting noun begins, where its "that" is, and whose it is."""
    for at in range(1, len(tokens)):
        if tokens.low[at] not in REPORTING_NOUNS:
            continue
        if tokens.low[at] in _ROMANCE:
            if (maker := _romance_maker(tokens, at)) is not None:
                yield at, maker.stop + 1, maker
            continue
        if (view := _view_held(tokens, at)) is not None:
            yield view[0], at + 1, view[1]
            continue
        if (whose := _holder(tokens, at)) is not None:
            yield at, whose.stop, whose
            continue
        owner = _before_modifiers(tokens, at - 1)
        own = tokens.low[owner] in _OWN
        if not own and not tokens.low[owner].endswith(("'s", "s'")):
            continue
        stop = be = _past_address(tokens, at + 1)
        while stop < len(tokens) and tokens.low[stop] in _BE:
            stop += 1
        if not _leads_on(tokens, at, stop, stop > be):
            continue
        if own and (stop > be or tokens.low[stop] == ":"):
            yield at, stop, Phrase(owner, owner + 1)  # "Her answer was that"
        first = _owner(tokens, owner) if not own else None
        if first is not None:
            yield at, stop, Phrase(first, owner + 1)


def _romance_maker(tokens: Tokens, at: int) -> Phrase | None:
    """Return whose demand or answer it is: "La première exigence du syndicat est que"."""
    if tokens.low[at + 1 : at + 2] == () or tokens.low[at + 1] not in _ROMANCE_OF:
        return None
    whose = starting_at(tokens, at + 2, joined=False)
    behind = tokens.low[whose.stop : whose.stop + 2] if whose is not None else ()
    told = len(behind) == 2 and behind[0] in _ROMANCE_BE and behind[1] in _ROMANCE_THAT
    return whose if told else None


_ROMANCE_OF: Final = lex.words("de du del des d'")
_ROMANCE_BE: Final = lex.words("est était es era fue sera será")
_ROMANCE_THAT: Final = lex.words("de que qu' d'")


def _before_modifiers(tokens: Tokens, at: int) -> int:
    """Return where the owner stands before what tells which it is: "its first demand"."""
    first = at
    while first > 0 and at - first < _MODIFIERS and tokens.low[first] in _WHICH:
        first -= 1
    return first


_MODIFIERS: Final = 2
_WHICH: Final = lex.words(
    "first second third fourth fifth last final main chief principal key central only own other",
    "next biggest strongest boldest most important overall initial general original",
    "simple two three sixth seventh eighth ninth tenth eleventh twelfth",
)


def _past_address(tokens: Tokens, at: int) -> int:
    """Return the place behind whom or what it is for: "advice to skippers"."""
    if tokens.low[at : at + 1] not in _TO or at + 1 >= len(tokens):
        return at
    whom = starting_at(tokens, at + 1, joined=False)
    be = whom.stop if whom is not None else 0
    return be if be and tokens.low[be : be + 1] and tokens.low[be] in _BE else at


_TO: Final = (("to",), ("for",), ("on",))


def _leads_on(tokens: Tokens, at: int, stop: int, be: bool) -> bool:
    """Return whether what is claimed or asked follows: "that", "to wait", or a colon."""
    behind = tokens.low[stop : stop + 1]
    if behind == ("that",):
        return True
    if behind == (":",) and tokens.low[0] in _AMONG:
        return True
    does = tokens.low[stop + 1 : stop + 2]
    return behind == ("to",) and be and tokens.low[at] in _ASKS and does not in _PASSIVE


_PASSIVE: Final = (("be",), ("have",), ("go",), ("come",))  # "Its demand is to be met in May."
_AMONG: Final = lex.words("among amongst")
_ASKS: Final = lex.words(
    "recommendation demand advice request proposal condition plea ask order instruction answer",
    "recommendations demands proposals suggestion requirement message",
)


def _holder(tokens: Tokens, at: int) -> Phrase | None:
    """Return whose view is told of: "the view of one member that", "the claim by X that"."""
    if tokens.low[at - 1] not in _ITS or tokens.low[at + 1 : at + 2] not in _OF:
        return None
    whose = starting_at(tokens, at + 2)
    if whose is None or tokens.low[whose.stop : whose.stop + 1] != ("that",):
        return None
    return whose if is_name(tokens, whose.stop - 1) or _speaks(tokens, whose) else None


def _speaks(tokens: Tokens, whose: Phrase) -> bool:
    last = tokens.low[whose.stop - 1]
    return last in NOUNS or last in lex.OCCUPATIONS or is_group(last) or is_agent(last)


def _view_held(tokens: Tokens, at: int) -> tuple[int, Phrase] | None:
    """Return where somebody holds a view, and who: "X is of the firm view that"."""
    if tokens.low[at] not in _VIEWS or tokens.low[at + 1 : at + 2] != ("that",):
        return None
    near = tokens.low[max(0, at - 4) : at]
    verb = next((at - len(near) + k for k, low in enumerate(near) if low in _HOLDING), 0)
    told = tokens.low[verb + 1 : at]
    if not verb or told[:2] not in _HELD_SO or len(told) - 2 > 1:
        return None
    last = verb - 1
    while last > 0 and tokens.low[last] in lex.ADVERBS:
        last -= 1
    who = before_parenthesis(tokens, last) if tokens.low[last] == "," else ending_at(tokens, last)
    return (verb, who) if who is not None else None


_VIEWS: Final = lex.words("view opinion belief impression doubt")
_HOLDING: Final = lex.words("is was are were remains remained has have had")
_HELD_SO: Final = (
    ("of", "the"),
    ("of", "an"),
    ("in", "no"),
    ("under", "no"),
    ("the",),
    ("the", "clear"),
)
_ITS: Final = lex.words("the a an this one")
_OF: Final = (("of",), ("by",), ("from",))


def _owner(tokens: Tokens, last: int) -> int | None:
    """Return where the name begins that ends in an owner's sign at ``last``, or a body's noun."""
    first = last
    while first > 0 and is_name(tokens, first - 1) and tokens.low[first - 1] not in lex.DETERMINERS:
        first -= 1
    if first and tokens.low[first - 1] in lex.DETERMINERS:
        return first - 1
    if is_name(tokens, last):
        return first
    body = tokens.low[last].endswith("'s") and tokens.low[last][:-2] in lex.ORGANISATION_NOUNS
    led = last > 1 and tokens.low[last - 2] in _THE and tokens.low[last - 1] not in lex.PREPOSITIONS
    return last - 2 if body and led else None


_THE: Final = lex.words("the its their our")
