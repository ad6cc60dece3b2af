"""Finds whom a headline quotes: "Ruiz: Pier Is ‘Not Fit To Stand On’"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution
from archive.release import Span
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences

_NAMED: Final = re.compile(r"(?P<who>[A-ZÀ-Þ][^:;,\"“‘«?!]{2,40}):\s")
_LONG: Final = re.compile(r"[^\W\d_]{4,}")
_LONGEST: Final = 200
_TRUST: Final = 0.6


def headed(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return the person before the colon with which the run's line, a headline, begins."""
    line = sentences.span(run.block)
    if line.end - line.start > _LONGEST:
        return NOTHING
    named = _NAMED.match(sentences.text, line.start, run.outer.start)
    if named is None or not all(w[0].isupper() for w in _LONG.findall(line.of(sentences.text))):
        return NOTHING
    units = list(read_names(sentences.text, line.start, named.end("who")))
    if len(units) != 1 or units[0].end != named.end("who"):
        return NOTHING
    member = resolver.cast.named(units[0])
    if member is None or member.kind != "person":
        return NOTHING
    source = resolver.of_member(member, "colon", Span(*named.span("who")))
    if not source.speakers:
        return NOTHING
    return Attribution(source.speakers, "colon", source.mention, None, None, _TRUST), source
