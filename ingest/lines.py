"""Annotates JSON Lines: one text a line in, one line of annotations out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from archive.annotation import Attribution, Quotation
from archive.release import Span
from ingest.annotate.plain import release_of
from ingest.annotate.quotations import find_quotations


def annotate_lines(source: Iterable[bytes | str]) -> Iterator[str]:
    """Yield one JSON object for each line, in order; a line that cannot be read says so.

    Offsets count code points of the line's ``text``.
    """
    for line in source:
        if line.strip():
            yield json.dumps(_answer(line), ensure_ascii=False)


def _answer(line: bytes | str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"the line is not JSON: {error}"}
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        name = asked.get("id") if isinstance(asked, dict) else None
        return {"id": name, "error": "the line has no text: give an object with id and text"}
    text: str = asked["text"]
    quotations, _ = find_quotations(release_of(text))
    return {
        "id": asked.get("id"),
        "quotations": [_quotation(text, one) for one in quotations],
        "citations": [],
    }


def _quotation(text: str, quotation: Quotation) -> dict[str, Any]:
    who: Attribution = quotation.attribution
    return {
        "segments": [{"start": s.start, "end": s.end} for s in quotation.segments],
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


def _words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


if __name__ == "__main__":
    for answer in annotate_lines(sys.stdin.buffer):
        sys.stdout.write(answer + "\n")
