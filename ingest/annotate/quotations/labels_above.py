"""Finds whose words follow a line with a name and no colon: "Ana Ruiz, head of policy"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.quotations.signatures import signed
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import Sentences

_LONGEST: Final = 160
_MARKS: Final = ("“", '"', "«", "‘", "'", "„")
_ENDS: Final = (".", "!", "?", ":", ";", "”", '"', "»", "’", "'")
_BEHIND: Final = re.compile(r"\s*(?:[,(|–—-]|of\s|from\s|at\s)")
_SMALL: Final = re.compile(r"[a-z’'\-]+")
_TRUST: Final = 0.6


def named_above(sentences: Sentences, resolver: Resolver, block: int) -> Found:
    """Return the person whose name is the line right above the words, with what they are.

    Names that stand under the words they sign are no labels: then the first
    words have nobody above them.
    """
    if not _is_label(sentences, block) or not _leads(sentences, block):
        return NOTHING
    span = sentences.span(block)
    found = signed(sentences.text, span.start, span.end, resolver)
    whose = found[1].speakers if found is not None and found[1] is not None else ()
    if found is None or len(whose) != 1 or whose[0].kind != "person":
        return NOTHING
    return replace(found[0], confidence=_TRUST), found[1]


def _is_label(sentences: Sentences, block: int) -> bool:
    """Return whether a block is a name with what somebody is behind a comma, and no sentence."""
    span = sentences.span(block)
    words = span.of(sentences.text).strip()
    if len(words) > _LONGEST or words.endswith(_ENDS) or words.startswith(_MARKS):
        return False
    unit = next(read_names(sentences.text, span.start, span.end), None)
    if unit is None or unit.kind != "person" or len(unit.words) < 2:
        return False
    ahead = sentences.text[span.start : unit.start].split()
    if len(ahead) > len(unit.title) or _BEHIND.match(sentences.text, unit.end, span.end) is None:
        return False
    rest = sentences.text[unit.end : span.end]
    small = _SMALL.findall(rest)
    for one in read_names(sentences.text, unit.end, span.end):
        joined = sentences.text.endswith((" and ", " & "), 0, one.start)
        if joined and one.words[0].lower() in GENDER:
            return False  # "Ana Ruiz, left, and Nils Bek": what a picture shows.
    known = unit.words[0].lower() in GENDER or has_head(rest.lower().split(), agents=True)
    return known and lex.AUXILIARIES.isdisjoint(small) and ALL_SAYING.isdisjoint(small)


def _leads(sentences: Sentences, block: int) -> bool:
    """Return whether such lines stand above the words, as far back as they take turns."""
    at = block
    while True:
        above = at - 1
        while above >= 0 and _is_quoted(sentences, above):
            above -= 1
        if above == at - 1:
            return True
        if above < 0 or not _is_label(sentences, above):
            return False
        at = above


def _is_quoted(sentences: Sentences, block: int) -> bool:
    return sentences.text.startswith(_MARKS, sentences.span(block).start)
