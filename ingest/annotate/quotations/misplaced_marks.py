"""Reads who speaks where the closing mark stands behind the reporting clause: "…, said Ruiz.”"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution, Basis
from archive.release import Span
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.runs import Run

_CLAUSE: Final = re.compile(
    rf",\s+(?P<cue>{'|'.join(sorted(PLAIN))})\s+(?P<who>[^\s,;:.!?“”\"][^,;:!?“”\"\n]{{1,70}}?)\.?\s*$"
)
_FURTHEST: Final = 120
# The mark says one thing and the words another: less sure than a clause outside.
_SURE: Final = 0.7


def told_inside(resolver: Resolver, run: Run) -> Found | None:
    """Return whom the last words of a quotation give it to, or ``None`` without such words.

    Where the words name nobody whom the release shows to be a person, nobody
    is established: what is said inside speaks against whoever spoke before.
    """
    text, inner = resolver.sentences.text, run.inner
    found = _CLAUSE.search(text, max(inner.start, inner.end - _FURTHEST), inner.end)
    if found is None:
        return None
    who, cue = Span(*found.span("who")), Span(*found.span("cue"))
    named = list(read_names(text, who.start, who.end))
    member = resolver.cast.named(named[-1]) if named and named[-1].end == who.end else None
    if member is None or member.kind != "person":
        return NOTHING
    basis: Basis = "named" if len(named[-1].words) > 1 else "surname"
    source = resolver.of_member(member, basis, who)
    return Attribution(source.speakers, basis, who, cue, None, _SURE), source
