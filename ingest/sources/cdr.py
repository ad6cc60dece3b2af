"""The sample archive's Centre for Defenders and Redress: JSON-LD, a standfirst, a modern page."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

CDR = LayoutSource(
    name="cdr",
    hosts=("cdr.example",),
    first=date(2014, 1, 1),
    layout=Layout(
        title=("article.post > h1",),
        date=("p.date",),
        standfirst=("p.standfirst",),
        body=("div.entry",),
        drop=("p.crumbs", "div.share"),
    ),
)
SOURCES = (CDR,)
