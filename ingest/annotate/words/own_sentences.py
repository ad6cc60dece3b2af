"""Words that are capitalised as a title is, only because their sentence is short."""

from __future__ import annotations

import re
from typing import Final

_SOMEBODY: Final = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|me|us|him|her|them|it|[Ii]t)\b(?:['’]\w+)?\s\w"
)
# "“Too wet,” was her verdict", "« Trop tard », fut sa réponse".
_ANSWER: Final = re.compile(
    r"[”\"’»]?,?\s(?:was|is|were|came|runs?|ran|goes|went|fut|est|fue|es)\s"
    r"(?:(?:his|her|their|the|its|sa|son|leur|su|la)\s|[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)?['’]s?\s)"
    r"(?:[\w’']+\s){0,2}?(?:verdict|answer|reply|response|reaction|comment|conclusion|view|advice|summary"
    r"|assessment|explanation|message|retort|réponse|réaction|respuesta|conclusión|veredicto)\b"
)
_ENDS: Final = (".", "!", "?", "”", '"', "»")


def is_own_sentence(before: str, inner: str) -> bool:
    """Return whether the words tell of somebody, as a sentence of their own behind another."""
    return (
        inner.endswith(".")
        and before.rstrip().endswith(_ENDS)
        and _SOMEBODY.search(inner) is not None
    )


def is_own_answer(after: str) -> bool:
    """Return whether the words behind call the words somebody's answer or verdict."""
    return _ANSWER.match(after) is not None
