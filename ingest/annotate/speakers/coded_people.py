"""Finds people who are known by a number or a letter only: "Participant 12", "Witness B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.focus import Source
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.words.sentences import REACH
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.resolution import Resolver

_CODED: Final = re.compile(
    r"\b(?:Participant|Witness|Respondent|Interviewee|Informant|Patient|Complainant|Applicant"
    r"|Claimant|Survivor|Resident|Juror|Caller|Volunteer|Nurse|Soldier|Officer|Doctor|Worker|Child"
    r"|Detainee|Prisoner|Student|Teacher|Participante|Témoin|Testigo|Patiente?|Paciente"
    r"|Requérante?)\s(?:[Nn]o\.?\s?|[Nn]º\s?)?(?:\d{1,4}|[A-Z]{1,2}\d?)(?![\w./])"
)
_HEADS: Final = re.compile(r"[A-Z]")


def coded_phrase(text: str, tokens: Tokens, phrase: Phrase) -> str | None:
    """Return the people's name that a phrase is, or begins to be, with its number."""
    first = phrase.first
    if _HEADS.match(tokens.word[first]) is None:
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
        for one in _CODED.finditer(text, begin, mention.start)
        if resolver.focus.outside(Span(*one.span()))
    ]
    if len({one.group() for one in found}) != 1:
        return None
    if any(one.member.kind == "person" for one in resolver.cast.between(begin, mention.start)):
        return None
    where = Span(*found[-1].span())
    speaker = PrintedSpeaker(found[-1].group(), "person")
    return Source((speaker,), "pronoun", mention, (), where)
