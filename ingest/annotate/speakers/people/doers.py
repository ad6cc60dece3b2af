"""Names what somebody is called by what they do: who "chairs the panel" is its chair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_OBJECT: Final = (
    r"(?=(?:over\s)?(?:(?:the|an?|its|his|her|their|la|le|les|el|los|las|l['’])\b|[A-ZÀ-Þ]))"
)
_CLAUSE: Final = re.compile(
    rf"(?:who|qui|que)\s(?:(?:now|also|has|had|long|still|jointly)\s){{0,2}}(?P<verb>[\w\-]+)\s{_OBJECT}"
)
# Whoever does one of these is called so afterwards, also where a sentence of its own tells it.
_STATED: Final = re.compile(
    rf"\s(?:now\s|also\s)?(?P<verb>(?:co-)?(?:chair|head|direct|lead|manage|edit|coordinate|captain"
    rf"|preside)s|coaches|préside|dirige|coordonne|preside|coordina)\s{_OBJECT}"
)
_ENGLISH: Final = ("", "er", "or", "ent", "man", "woman", "person")
_ROMANCE: Final = ("ent", "ente", "enta", "eur", "euse", "ateur", "atrice", "ador", "adora")
# Verbs whose doer is called by another stem.
_OTHER: Final = {
    "led": ("leader", "head"), "leads": ("leader", "head"), "wrote": ("author", "writer"),
    "ran": ("manager", "head"), "runs": ("manager", "head"), "taught": ("teacher",),
    "drove": ("driver",), "built": ("builder",), "writes": ("author", "writer"),
    "dirige": ("directeur", "directrice", "director", "directora"),
    "coordonne": ("coordinateur", "coordinatrice"), "encabeza": ("líder",),
}  # fmt: skip


def does_in_clause(clause: str) -> Iterator[str]:
    """Yield what "who chairs the panel", behind a name, lets its bearer be called."""
    does = _CLAUSE.match(clause)
    if does is not None:
        yield from _doers(does["verb"].lower())


def does_outright(text: str, end: int) -> Iterator[str]:
    """Yield what a sentence lets somebody be called whose name ends there: "Ruiz chairs it"."""
    does = _STATED.match(text, end)
    if does is not None:
        yield from _doers(does["verb"].lower())


def _doers(verb: str) -> Iterator[str]:
    yield from _OTHER.get(verb, ())
    if verb.endswith(("s", "ed")):
        stem = verb.removesuffix("s").removesuffix("e").removesuffix("ed")
        yield from (stem + ending for ending in _ENGLISH)
    elif verb.endswith(("e", "a")):
        yield from (verb[:-1] + ending for ending in _ROMANCE)
