"""The name with which a self-description opens, as far as the body prints it too."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OPENING = re.compile(
    r"(?:(?:The|La|Le|El|Les|Los|Las)\s+|L[’'])?(?P<words>[^\W\d_a-z][^.!?:;\n]{4,140})"
)
_CAPITAL = re.compile(r"(?:[dl][’'])?[^\W\d_a-z]")
_FEWEST, _MOST = 2, 14


def portrayed(told: Iterable[str], text: str) -> str | None:
    """Return the longest such name of several words, ``None`` where there is none.

    "L'Agence des eaux du Val pilote …" names whom the body calls "l'Agence des eaux du Val".
    """
    for paragraph in told:
        found = _OPENING.match(paragraph)
        words = found["words"].split(" ")[:_MOST] if found else []
        for count in range(len(words), _FEWEST - 1, -1):
            name = " ".join(words[:count]).rstrip(",")
            if _CAPITAL.match(words[count - 1]) and _twice(name, text):
                return name
    return None


def _twice(name: str, text: str) -> bool:
    """Return whether a text prints a name in another place than the self-description."""
    return len(re.findall(rf"{re.escape(name)}(?!\w)", text)) > 1
