"""The sample archive's Newsroom Liberty Federation: visible text alone, pull quotes."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

NLF = LayoutSource(
    name="nlf",
    hosts=("nlf.example",),
    first=date(2014, 1, 1),
    layout=Layout(
        title=("div.st > h1",),
        date=("p.when",),
        body=("div.st",),
        contact=("p.c",),
        drop=("div.pull", "div.bar"),
    ),
)
SOURCES = (NLF,)
