"""The document that bare places go on with, whatever other sign a sentence leans on in passing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from archive.release import Span
from ingest.annotate.citations.cited_places import Place
from ingest.annotate.citations.general_comments import is_said_by_committee
from ingest.annotate.citations.other_documents import COURT_WORDS
from ingest.annotate.citations.own_report import tells_findings
from ingest.annotate.citations.references import Reference
from ingest.annotate.citations.unnamed_works import SORT_OF_NOUN

_LEAST: Final = 300
_BEGINS = re.compile(r"(?:[.!?…][”’\"'»)\]]*\s|\n)(?=[“‘\"'«(\[]?[A-ZÀ-Þ])")
# "In its comment (X),", "… had asked for it (X).": only what opens its sentence is its subject.
_LEANS = re.compile(
    r"(?:In|Under|According|Citing|Recalling|Following|Since|With|By|As|At|On|For|After|Before|"
    r"Invoking|Unlike|Like|Dans|Selon|Sous|Avec|D['’]après|En|Según|Conforme|Con|Tras)\b"
)
_GOES_ON = re.compile(r"[)\]]\s[a-zà-ÿ]")
_COMMITTEE = re.compile(r"\b(?:[Tt]he Committee|[Ll]e Comité|[Ee]l Comité)(?!\s[a-z]+ing)\b")
_CALLED: Final = frozenset(SORT_OF_NOUN) | COURT_WORDS | {"judgment"}
# "The Harbour Court gave judgment", "Supreme Court ruling on kites".
_OF_A_COURT = re.compile(
    r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]ustices?|[Cc]our|[Cc]orte)\b[^.\n]{0,120}?"
    r"\b(?:judge?ments?|rulings?|verdict|arrêt|jugement|sentencia|fallo)\b"
)
_RULED: Final = ("judg", "ruling", "verdict", "arrêt", "jugement", "sentencia", "fallo")
_LEAD: Final = 700
_LOOKBACK: Final = 60
_REPORTED: Final = frozenset({"para", "page", "annex", "footnote"})


def is_reported(place: Place) -> bool:
    """Return whether reports have such places, and not only laws and resolutions."""
    return place.unit in _REPORTED and not place.operative


@dataclass(slots=True)
class Running:
    """What bare places were given to so far: a document, or one that nothing names."""

    text: str
    begun: bool = False
    document: Reference | None = None

    def __post_init__(self) -> None:
        # A court tells what its own judgment says: the first sign in brackets takes nothing over.
        lead = self.text[:_LEAD]
        ruled = any(word in lead for word in _RULED)
        self.begun = ruled and _OF_A_COURT.search(lead) is not None

    def take(self, meant: Reference | None, sentence: Span, so_far: list[Reference]) -> None:
        """Take note of whose a bare place is; what only its own sentence names by sign is aside."""
        signs = (r for r in so_far[-_LOOKBACK:] if meant and r.counts and r.work == meant.work)
        aside = any(sentence.start <= r.span.start < sentence.end for r in signs)
        unsigned = meant is None or (meant.sort == "resolution" and meant.work is None)
        if unsigned or (meant is not None and meant.sort == "document" and not aside):
            self.begun = True
            known = meant is not None and (meant.work or _CALLED.intersection(meant.nouns))
            self.document = meant if known else self.document

    def goes_on_past(self, last: Reference | None) -> bool:
        """Return whether a place behind ``last``, a sign in brackets, still is of the document."""
        if not self.begun or last is None or not last.counts or last == self.document:
            return False
        return self._in_brackets(last) and not self._is_subject(last)

    def supports(self, last: Reference) -> bool:
        """Return whether a sign in brackets ends its sentence: it only bears it out."""
        after = self.text[last.span.end : last.span.end + 40]
        closes = min((after.find(sign) for sign in ")]" if sign in after), default=-1)
        return closes >= 0 and after[closes + 1 : closes + 2] in (".", ";", "")

    def runs_on(
        self, place: Place, sentence: Span, meant: Reference | None, so_far: list[Reference]
    ) -> bool:
        """Return whether a place goes on with the document that such places were given to.

        A committee's own findings do, and so do "the recommendations" behind a sign in passing.
        """
        weak = meant is None or not (meant.nouns or meant.counts)
        if not weak or not is_reported(place):
            return False
        told = tells_findings(self.text, sentence, place.span.start)
        if self._said_by_committee(sentence, place.span.start, told=told):
            return True
        recent = reversed(so_far[-_LOOKBACK:])
        named = next((r for r in recent if meant and r.work == meant.work and r.counts), None)
        return self.document is not None and self.goes_on_past(named)

    def _said_by_committee(self, sentence: Span, place: int, *, told: bool) -> bool:
        """Return whether a sentence tells what a committee says, and its document runs on."""
        if self.document is None or not is_said_by_committee(self.document.work):
            return False
        return told or _COMMITTEE.search(self.text, sentence.start, place) is not None

    def _in_brackets(self, last: Reference) -> bool:
        own = last.span.of(self.text)
        opened = self.text[max(0, last.span.start - 1) : last.span.start] in ("(", "[")
        return opened or own.count("(") > own.count(")")

    def _is_subject(self, last: Reference) -> bool:
        """Return whether the sign stands behind what its sentence is about: "The Rules (X) ask"."""
        begin = max(0, last.span.start - _LEAST)
        for found in _BEGINS.finditer(self.text, begin, last.span.start):
            begin = found.end()
        lead = self.text[begin : last.span.start]
        after = self.text[last.span.end : last.span.end + 60]
        return not _LEANS.match(lead) and "," not in lead and bool(_GOES_ON.match(after))
