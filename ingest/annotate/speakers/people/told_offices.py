"""Reads what the words after a name say that somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.people.doers import does_in_clause

# What somebody became: "Bek was named head of the mill".
_BECAME: Final = re.compile(
    r"[^.;]{0,180}?\b(?:as|becomes?|became|named|appointed|elected)\b(?P<became>[^,;:]{1,120})"
)
_PARTS: Final = re.compile(r"[,()]|\s[–—]\s")
_IS: Final = re.compile(
    r"who (?:(?:now|also|long|has|had|still) ){0,2}(?:is|was|been|became|remains|works? as"
    r"|worked as|serve[sd] as|est|était|es|era) "
)
_SENTENCES: Final = re.compile(r"(?:who|which|whose|that|qui|que|quien|\w+ed)\b")


def told_of(after: str) -> Iterator[str]:
    """Yield what the words after a name say that somebody is: appositions, or what they became."""
    became = _BECAME.match(after)
    if became:
        yield became["became"]
    if not after.lstrip().startswith((",", "(", "–", "—")):
        return
    for piece in _PARTS.split(after)[1:]:
        yield from does_in_clause(piece.strip())
        words = _IS.sub("", piece.strip(), count=1)
        if _SENTENCES.match(words) or words.partition(" ")[0] in ALL_SAYING:
            return  # "Bek, a doctor, told the patient": from here on it is no apposition.
        yield words[:120]
