"""Knows the phrases before a colon by which whoever spoke goes on: "Avant de conclure :"."""

from __future__ import annotations

import re
from typing import Final

# "Et d'ajouter :", "Para terminar:", "Puis de préciser :".
_GOES_ON: Final = re.compile(
    r"(?:(?:et|puis|avant|sans oublier)\s(?:de\s|d['’])|(?:antes de|para|y|tras|al)\s)"
    r"[a-zà-ÿ]{3,}(?:er|ir|re|ar)\b[^:.!?]{0,40}:",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"[.!?…»”\"]\s")


def goes_on(ahead: str) -> bool:
    """Return whether the words before a colon only say that whoever spoke goes on."""
    return _GOES_ON.fullmatch(_ENDS.split(ahead)[-1]) is not None
