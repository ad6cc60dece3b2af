"""Finds whose words go on where places in a text stand behind them: "“…” (paragraph 51)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archive.annotation import Attribution
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.quotations.speech import Speech
from ingest.annotate.speakers.leads.attribution import TRUST
from ingest.annotate.words.runs import Run

_PLACE: Final = re.compile(
    r"\s?\((?:at\s)?(?:paragraphs?|paras?\.?|pages?|pp?\.|§§?|recitals?)\s\d[^()\n]{0,40}\)"
)


def paged_on(text: str, run: Run, before: Speech | None) -> Found:
    """Return who spoke before in the paragraph, where both quotations have their place behind.

    Somebody named on the way speaks against it.
    """
    if before is None or before.last.block != run.block or before.source is None:
        return NOTHING
    old = before.attribution
    if not old.speakers or old.cue is None or _PLACE.match(text, run.outer.end) is None:
        return NOTHING
    place = _PLACE.match(text, before.last.outer.end)
    if place is None or _NAME.search(text, place.end(), run.outer.start):
        return NOTHING
    where = old.mention or old.antecedent
    confidence = round(max(0.3, old.confidence * TRUST["continued"]), 2)
    made = Attribution(old.speakers, "continued", None, None, where, confidence)
    return made, replace(before.source, basis="continued")


# A capital that begins no sentence.
_NAME: Final = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]+")
