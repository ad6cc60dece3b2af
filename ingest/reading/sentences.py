"""Where a sentence ends: at a stop that no abbreviation owns, before a capital."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"(?P<word>[^\s.!?…]*)(?P<stop>[.!?…])[”’\"')\]]*(?=\s+[“‘\"'(\[«]*[^\W_a-z]|\s*$)"
)
_ABBREVIATIONS = (
    "mr mrs ms dr prof sen sens rep reps gov lt col gen sgt capt cmdr adm hon rev fr st ste mt jr "
    "sr no nos vs v inc ltd co corp dept est art arts para paras p pp cf al u.s u.n d.c jan feb "
    "mar apr jun jul aug sep sept oct nov dec m mme mlle me sra dra ud uds núm bzw dipl"
)
_SHORT = frozenset(_ABBREVIATIONS.split())


def sentence_end(text: str) -> int | None:
    """Return where the first sentence of ``text`` ends, ``None`` where no stop ends one."""
    for found in _STOP.finditer(text):
        word = found["word"].lower()
        lone = len(word) == 1 and word.isalpha() and found.end() < len(text)
        if found["stop"] == "." and (word in _SHORT or lone) and found.end() < len(text.rstrip()):
            continue
        return found.end()
    return None
