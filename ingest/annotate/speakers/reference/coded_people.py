"""Finds people who are known by a number or a letter only: "Participant 12", "Witness B"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.name_forms import after_first
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words.sentences import REACH
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_CALLED: Final = (
    "Participant|Witness|Respondent|Interviewee|Informant|Patient|Complainant|Applicant|Claimant"
    "|Survivor|Resident|Juror|Caller|Volunteer|Nurse|Soldier|Officer|Doctor|Worker|Child|Detainee"
    "|Prisoner|Student|Teacher|Participante|Témoin|Testigo|Patiente|Paciente"
    "|Requérant|Requérante"
)
_HEADS: Final = frozenset(_CALLED.split("|"))
_CODED: Final = re.compile(
    rf"[A-Z](?<!\w.)(?:{after_first(_CALLED)})\s(?:[Nn]o\.?\s?|[Nn]º\s?)?"
    r"(?:\d{1,4}|[A-Z]{1,2}\d?)(?![\w./])",
    re.DOTALL,
)


@lru_cache(maxsize=8)
def _coded_in(text: str) -> tuple[Span, ...]:
    """Return where people are so called: a text is asked about again and again."""
    if not any(map(text.__contains__, _HEADS)):
        return ()
    return tuple(Span(*found.span()) for found in _CODED.finditer(text))


def coded_phrase(text: str, tokens: Tokens, phrase: Phrase) -> str | None:
    """Return the people's name that a phrase is, or begins to be, with its number."""
    first = phrase.first
    if tokens.word[first] not in _HEADS:
        return None
    stop = min(len(tokens), max(phrase.stop, first + 2))
    shown = _CODED.match(text, tokens.start[first], tokens.end[stop - 1])
    return (
        shown.group() if shown is not None and shown.end() >= tokens.end[phrase.stop - 1] else None
    )


def coded_before(resolver: Resolver, mention: Span, block: int) -> Source | None:
    """Return the one person so called before a pronoun in its paragraph, if nobody is named."""
    text = resolver.cast.text
    begin = max(resolver.sentences.span(block).start, mention.start - REACH)
    found = [
        one
        for one in _coded_in(text)
        if begin <= one.start and one.end <= mention.start and resolver.focus.outside(one)
    ]
    if len({one.of(text) for one in found}) != 1:
        return None
    if any(one.member.kind == "person" for one in resolver.cast.between(begin, mention.start)):
        return None
    speaker = PrintedSpeaker(found[-1].of(text), "person")
    return Source((speaker,), "pronoun", mention, (), found[-1])
