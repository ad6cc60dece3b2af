"""Annotates JSON Lines: one text a line in, one line of annotations out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from archive.annotation import Citation, Quotation
from archive.release import Span
from ingest.annotate.annotate import annotate
from ingest.annotate.lists import Lists
from ingest.annotate.plain import release_of

_NOTHING_KNOWN = Lists()
_HALF_PAIR = re.compile("[\ud800-\udfff]")


def annotate_lines(source: Iterable[bytes | str], lists: Lists = _NOTHING_KNOWN) -> Iterator[str]:
    """Yield one JSON object for each line, in order, as the lines come in.

    A line that cannot be read gives an object with its id, where it has one,
    and an error. Offsets count code points of the line's ``text``.
    """
    for line in source:
        if line.strip():
            answer = _answer(line, lists)
            shown = json.dumps(answer, ensure_ascii=False)
            # Half a surrogate pair can be written in JSON, but not in UTF-8.
            yield json.dumps(answer) if _HALF_PAIR.search(shown) else shown


def _answer(line: bytes | str, lists: Lists) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"the line is not JSON ({error}); give one object a line"}
    if not isinstance(asked, dict):
        return {"id": None, "error": 'the line is no object; give {"id": …, "text": …}'}
    text = asked.get("text")
    if not isinstance(text, str):
        return {"id": asked.get("id"), "error": "the object has no text; give it a string"}
    found = annotate(release_of(text), lists)
    return {
        "id": asked.get("id"),
        "quotations": [_quotation(text, one) for one in found.quotations],
        "citations": [_citation(text, one) for one in found.citations],
    }


def _quotation(text: str, quotation: Quotation) -> dict[str, Any]:
    who = quotation.attribution
    return {
        "segments": [_place(segment) for segment in quotation.segments],
        "form": quotation.form,
        "speakers": [
            {"name": s.name, "kind": s.kind, "role": s.role, "affiliation": s.affiliation}
            for s in who.speakers
        ],
        "mention": _words(text, who.mention),
        "cue": _words(text, who.cue),
        "basis": who.basis,
        "confidence": who.confidence,
    }


def _citation(text: str, citation: Citation) -> dict[str, Any]:
    return {
        **_place(citation.span),
        "text": citation.span.of(text),
        "work": citation.work,
        "work_mention": _words(text, citation.work_mention),
        "pinpoints": [
            {"unit": p.unit, "first": p.first, "last": p.last, "sub": p.sub}
            for p in citation.pinpoints
        ],
        "quotation": citation.quotation,
    }


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None
