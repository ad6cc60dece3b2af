"""Tells French and Spanish places that are called after somebody: "la calle Ana Ruiz"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.words import lexicon as lex

CALLED_AFTER: Final = lex.words(
    "calle rue avenida avenue plaza place barrio quai boulevard paseo colegio collège escuela",
    "école instituto institut lycée estadio stade premio prix residencia résidence teatro théâtre",
    "sala salle hospital hôpital biblioteca bibliothèque parque parc",
)
_LONGEST: Final = 14
_BLANKS: Final = (" ", "\u00a0")


def is_called_place(text: str, start: int) -> bool:
    """Return whether what bears the name that begins at ``start`` is a street or a school."""
    if text[start - 1 : start] not in _BLANKS:
        return False
    word = text[text.rfind(" ", max(0, start - _LONGEST), start - 1) + 1 : start - 1]
    return word.replace("’", "'").rpartition("'")[2] in CALLED_AFTER
