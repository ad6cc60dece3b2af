"""Tells whether "by" leads to whoever says something: "remarks published by X", "asked by X"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.quoted_as import quoted_by
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_ISSUED: Final = lex.words(
    "issued released published signed made put registered offered proposed agreed",
)
_STATEMENTS: Final = lex.MESSAGES | lex.words("statement remarks comment comments release")
_PASSIVE: Final = (
    "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "cho", "cha", "ito", "ita", "é",
    "ée", "és", "ées", "it", "ite", "its", "ites", "u", "ue", "us", "ues",
)  # fmt: skip
_DONE: Final = lex.words(
    "added joined opened closed ended finished begun cast framed ajouté añadido"
)
_MEDIA: Final = frozenset(
    (word,)
    for word in lex.words(
        "phone telephone e-mail email mail letter fax radio text video satellite message post"
        " videolink telegram"
    )
)
_ASKED: Final = lex.words(
    "asked questioned challenged pressed interrogé interrogée interpellé interpellée preguntado",
    "preguntada interviewed quizzed prompted consultado consultada",
)


def said_by(tokens: Tokens, verb: int) -> bool:
    """Return whether "by" leads from the word before it to whoever says something."""
    low = tokens.low[verb]
    if low in _ISSUED and not (verb and tokens.low[verb - 1] in _STATEMENTS):
        return False
    if tokens.low[verb + 1 : verb + 2] in (("por",), ("par",)) and not low.endswith(_PASSIVE):
        return False  # "informó por la tarde"
    if low in ("quoted", "cited") and quoted_by(tokens, verb) is not None:
        return False  # "“…,” Ana Ruiz was quoted by the Herald"
    if low == "saying":
        return False  # "Ruiz was quoted as saying by the Herald"
    behind = tokens.low[verb + 2 : verb + 7]
    if "\0" in behind and behind[behind.index("\0") - 1].endswith(("'s", "s'")):
        return False  # "revealed by the beach's “rough tides”": what it has.
    if tokens.low[verb + 2 : verb + 3] in _MEDIA:
        return False  # "Ruiz said by e-mail"
    if low in _DONE:
        return False  # "a moustache, added by an unknown hand"
    if verb == 0 and low in _ASKED:
        return False  # "Asked by the Herald, Ruiz said": who asks says nothing.
    doing = tokens.low[verb + 2 : verb + 3]
    return low in ALL_SAYING and not (doing and doing[0].endswith("ing"))
