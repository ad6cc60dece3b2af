"""Judgments that a sentence speaks of, so that what it cites is given to no report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.other_documents import COURT_WORDS
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_THE: Final = (
    "(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ll]e|[Ll]a|[Cc]et?|[Ee]l|[Ss]u|[Ss]on|[Ss]a)"
)
_COURT: Final = "|".join(sorted(COURT_WORDS | {"dissent"}, key=len, reverse=True))
_TELLS: Final = (
    "finds?|found|holds?|held|says?|said|states?|stated|notes?|noted|rules?|ruled|concludes?|concluded|"
    "describes?|described|calls?|called|adds?|added|lists?|observes?|observed|speaks?|sets?|recalls?|"
    "records?|reads?|explains?|retient|juge|relève|note|constate|rappelle|dice|señala|concluye|"
    "considera|recuerda|declara|afirma"
)
# "The judgment of 3 May finds", "wrote in her part of the judgment that", "In its ruling",
# "§ 12 of the judgment".
_SPOKEN = re.compile(
    rf"(?<![\w’'])(?P<start>{_THE}{_S}|[Ll]['’])(?:[\w’'\-]+{_S}){{0,4}}?(?:{_COURT})"
    rf"(?:{_S}(?:of|du|de|del){_S}[\w{_S[1:-1]}]{{1,20}}?)?(?={_S}(?:(?:also|further|then){_S})?(?:{_TELLS})(?!\w))"
    rf"|(?<=[ \u00a0]in[ \u00a0]){_THE}{_S}(?:[\w’'\-]+{_S}){{0,4}}?(?:{_COURT})(?={_S}that{_S})"
    rf"|(?P<in>(?:In|Dans|En){_S}){_THE}{_S}(?:[\w’'\-]+{_S}){{0,3}}?(?:{_COURT})(?![\w\-])"
    rf"|(?P<place>\d\)?{_S}(?:of|in|from|du|de|del){_S})(?:{_THE}{_S}|[Ll]['’])?"
    rf"(?:[\w’'\-]+{_S}){{0,3}}?(?:{_COURT})(?![\w\-])"
)
# A court that holds something does so in its own judgment.
_HOLDS = re.compile(
    rf"(?<![\w’'])(?:The{_S}(?:[A-Z][\w\-]*{_S}(?:of{_S})?){{0,4}}(?:[Cc]ourt|[Tt]ribunal|[Cc]hamber|[Jj]udges?)"
    rf"|(?:Judge|Justice)(?:{_S}[A-Z][\w\-]*){{1,3}}|(?:La{_S}[Cc]our|Le{_S}[Tt]ribunal|El{_S}[Tt]ribunal|La{_S}[Cc]orte))"
    rf"(?:,{_S}[^,.;()\n]{{1,60}},)?(?={_S}(?:also{_S})?"
    rf"(?:(?:held|ruled|found|jugé|juge|sostuvo|falló){_S}(?:that|que)|a{_S}jugé{_S}qu|retient{_S}qu)(?!\w))"
)
_SENTENCE_ENDS = re.compile(r"[.!?][”’\"'»)\]]*\s+[“‘\"'«]?\Z")
SPOKEN_WORDS: Final = (
    COURT_WORDS
    | {"dissent", "court", "tribunal", "chamber", "judge", "judges"}
    | {"justice", "cour", "corte"}
)


def find_spoken_judgments(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the judgment that a sentence begins with, or that somebody wrote something in."""
    for found in (*_SPOKEN.finditer(text, start, end), *_HOLDS.finditer(text, start, end)):
        told = found.groupdict()
        leads = told.get("in") or told.get("place") or ""
        inside = found.re is _SPOKEN and not (told["start"] or told["in"])
        before = text[max(start, found.start() - 8) : found.start()]
        begins = found.start() - start <= 1 or _SENTENCE_ENDS.search(before)
        if inside or begins:
            at = found.start() + len(leads)
            yield Reference(Span(at, found.end()), None, "document", frozenset({"judgment"}))
