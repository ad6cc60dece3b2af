"""Tells a clause that only stands inside what somebody says: "said the huts offered “…”"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.annotate.speakers.cues.cues import PLAIN, WEAK
from ingest.annotate.speakers.cues.views_taken import WISHES
from ingest.annotate.speakers.leads.attribution import Lead
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex

_WHO: Final = frozenset(["who", "which", "that"])
# A predicate: what stands before it is the subject of which it is said.
_PREDICATE: Final = re.compile(r"(?:was|were|is|are|had|has|have|been|did|will|would)\s")


# "said the statement issued by the ministry was": it is of the statement that this is said.
_IS: Final = tuple((word,) for word in ("was", "were", "is", "are", "had", "has", "would"))


def is_inner(lead: Lead, source: Source, others: Sequence[Lead], words: str) -> bool:
    """Return whether another clause reports the one whose subject says nothing by itself.

    ``words`` are the marked ones: "said tenants who asked “were shown the door”".
    """
    if lead.clause.cue_stop > len(lead.tokens) or not _encloses(lead, others):
        return False
    low = lead.tokens.low
    before = low[lead.clause.cue - 1] if lead.clause.cue else ""
    if lead.clause.cue > 1 and before in ("had", "has", "have"):
        before = low[lead.clause.cue - 2]
    told = _PREDICATE.match(words) and not lead.reports
    if told and ((before in _WHO and not _tells_of(lead)) or _reported(lead, others)):
        return True
    if lead.clause.shape == "according" and low[lead.clause.cue_stop - 1] == "by":
        return low[lead.clause.subject.stop : lead.clause.subject.stop + 1] in _IS
    if not source.speakers and not source.doubtful and _of_the_teller(lead, others):
        return True
    behind = low[lead.clause.subject.first - 1] if lead.clause.subject.first else ""
    if not source.speakers and behind in _WHEN:
        return True  # "said that a net was built after the force found that boats “…”"
    if low[lead.clause.cue] in _DOES and any(other.reports for other in others):
        return True  # "found that the operator had made “every effort …”"
    if source.speakers or lead.reports:
        return False
    if low[lead.clause.cue] in WISHES and any(other.reports for other in others):
        return True  # "records that most tenants wanted lamps to be “…”"
    return low[lead.clause.cue_stop - 1] in WEAK or _only_done(lead, others)


def _tells_of(lead: Lead) -> bool:
    """Return whether a plain verb goes on with what it tells of: "who said the plan “was …”"."""
    behind = lead.tokens.low[lead.clause.cue_stop : lead.clause.cue_stop + 1]
    return lead.tokens.low[lead.clause.cue] in PLAIN and bool(lex.DETERMINERS.intersection(behind))


def _only_done(lead: Lead, others: Sequence[Lead]) -> bool:
    """Return whether things are told of in a report: "According to it, the checks asked of us"."""
    told = any(other.clause.shape == "according" for other in others)
    head = lead.tokens.low[lead.clause.subject.stop - 1]
    return told and not lead.touches and head not in _WHOSE and not is_group(head)


_WHOSE: Final = (NOUNS - lex.DOCUMENT_NOUNS) | lex.OCCUPATIONS | lex.PRONOUNS.keys()


def _reported(lead: Lead, others: Sequence[Lead]) -> bool:
    """Return whether the clause is what somebody says: "complained that members asked and “…”"."""
    first = lead.clause.subject.first
    return not lead.touches and any(
        other.reports and other.clause.cue_stop + 1 == first for other in others
    )


def _of_the_teller(lead: Lead, others: Sequence[Lead]) -> bool:
    """Return whether "he" of an inner clause is who tells of it: "X told us that he thought"."""
    low, first = lead.tokens.low, lead.clause.subject.first
    if low[first] not in ("he", "she") or first == 0 or low[first - 1] != "that":
        return False
    told = (lead for lead in others if lead.clause.cue_stop < first)
    return any(low[one.clause.cue] in PLAIN and first - one.clause.cue_stop < _NEAR for one in told)


_NEAR: Final = 8
_WHEN: Final = lex.words("after when because before until since once")
_DOES: Final = lex.words(
    "made offered put gave given shown showed shows provided taken opened closed ended began cast",
    "signed",
)


def _encloses(lead: Lead, others: Sequence[Lead]) -> bool:
    """Return whether another clause stands before the subject of this one."""
    first = lead.clause.subject.first if lead.clause.shape != "according" else lead.clause.cue
    return any(
        other.clause.subject.first < first and other.clause.cue_stop <= first for other in others
    )
