"""Tells verbs that report with a second word only: "sets out that", "fait valoir que"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words.lexicon import words
from ingest.annotate.words.tokens import Tokens

_SECOND: Final = {
    **dict.fromkeys(words("set sets lay lays laid spell spells spelled spelt"), words("out")),
    **dict.fromkeys(words("make makes made making"), words("clear plain known")),
    **dict.fromkeys(
        words("fait font faisait faire"),
        words("valoir savoir observer remarquer état part connaître"),
    ),
    **dict.fromkeys(words("deja dejó dejan dejaron dejado"), words("claro constancia")),
    **dict.fromkeys(
        words("hace hizo hacen hicieron hecho"), words("saber constar notar ver hincapié")
    ),
    **dict.fromkeys(words("pone puso ponen pusieron puesto"), words("de el en")),
    **dict.fromkeys(words("met mettent mettait mis mise"), words("en l'")),
    **dict.fromkeys(words("da dio dan dieron dando daba dado"), words("por")),
    **dict.fromkeys(words("laisse laissent laissait laissé"), words("entendre")),
    **dict.fromkeys(words("tient tenait tiennent tenu"), words("pour")),
    **dict.fromkeys(words("pay pays paid paying"), words("tribute")),
    **dict.fromkeys(words("commits committed committing"), words("to")),
    **dict.fromkeys(words("record records recorded"), words("that")),
    **dict.fromkeys(words("dispose disposent"), words("que qu'")),
    **dict.fromkeys(words("draw draws drew drawing"), words("attention")),
    **dict.fromkeys(words("take takes took taking"), words("issue aim the")),
    **dict.fromkeys(words("leave leaves left leaving"), words("no")),
    **dict.fromkeys(words("has had"), words("this a an one the only")),
    **dict.fromkeys(words("cast casts"), words("doubt")),
    **dict.fromkeys(words("pour pours poured"), words("scorn")),
}
PHRASAL: Final = frozenset(_SECOND)
_THIRD: Final = {
    "the": words("view line position stance"),
    "no": words("doubt"),
    "de": words("relieve manifiesto claro"),
    "el": words("acento énfasis foco"),
    "en": words("garde avant exergue lumière valor"),
    "l'": words("accent"),
    "por": words("probado acreditado hecho sentado cierto bueno demostrado"),
    "pour": words("établi acquis prouvé constant certain avéré"),
}
# Of what somebody speaks so: "took issue with", "poured scorn on".
_OF_WHAT: Final = {
    **dict.fromkeys(("tribute", "attention"), words("to")),
    "issue": words("with"),
    "aim": words("at"),
    **dict.fromkeys(("doubt", "scorn"), words("on upon")),
}
_THAT: Final = words("that que qu' what how de en contre sur")


def phrasal_end(tokens: Tokens, at: int) -> int | None:
    """Return where the second word of a verb at ``at`` ends, if what is reported follows."""
    second = tokens.low[at + 1] if at + 1 < len(tokens) else ""
    if second not in _SECOND[tokens.low[at]]:
        return None
    if second in ("that", "que", "qu'"):
        return at + 1
    if tokens.low[at] in ("has", "had"):
        return _has_words(tokens, at)
    stop = at + 2
    if second in _THIRD:
        if tokens.low[stop : stop + 1] == () or tokens.low[stop] not in _THIRD[second]:
            return None
        stop += 1
    after = tokens.low[stop] if stop < len(tokens) else ""
    if second in _OF_WHAT:
        return stop + 1 if after in _OF_WHAT[second] else None
    said = is_said(tokens, at, stop)
    return stop if said or after in _THAT or after in (":", "\0", ",") else None


# What somebody has for others, and gives after a colon.
_GIVEN: Final = words(
    "message warning answer reply question request appeal reminder complaint wish explanation word",
    "plea response rule suggestion retort",
)
_FURTHEST: Final = 12


def _has_words(tokens: Tokens, at: int) -> int | None:
    """Return where "had this to say" ends, or "had a message for the council", before a colon."""
    told = tokens.low[at + 1 : at + _FURTHEST]
    colon = next((k for k, low in enumerate(told) if low in (":", "\0", ",", ".")), 0)
    if told[colon : colon + 2] != (":", "\0"):
        return None
    says = told[:3] == ("this", "to", "say")
    return at + 1 + colon if says or not _GIVEN.isdisjoint(told[1:4]) else None


_TURNED: Final = words(
    "fait faisait font laisse laissé laissait da dio daba dado pone puso puesto hace hizo hecho",
    "deja dejó dejado",
)
_HAVE: Final = words("a ont avait avaient ha han había")


def is_said(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether a verb of two words stands right behind marked words: "da por hecho Ana"."""
    before = at - 1
    while before > 0 and (tokens.low[before] in _HAVE or tokens.low[before] == ","):
        before -= 1
    return tokens.low[at] in _TURNED and before >= 0 and tokens.low[before] == "\0"
