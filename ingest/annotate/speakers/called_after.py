"""Tells French and Spanish places that are called after somebody: "la calle Ana Ruiz"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.words import lexicon as lex

CALLED_AFTER: Final = lex.words(
    "calle rue avenida avenue plaza place barrio quai boulevard paseo colegio collège escuela",
    "école instituto institut lycée estadio stade premio prix residencia résidence teatro théâtre",
    "sala salle hospital hôpital biblioteca bibliothèque parque parc",
)
_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(sorted(CALLED_AFTER))})\s\Z")
_LONGEST: Final = 14


def is_called_place(text: str, start: int) -> bool:
    """Return whether what bears the name that begins at ``start`` is a street or a school."""
    return _BEFORE.search(text, max(0, start - _LONGEST), start) is not None
