"""The sample archive's Water Utility Ombudsman: nested tables, and breaks for paragraphs."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

OWUO = LayoutSource(
    name="owuo",
    hosts=("owuo.example",),
    first=date(2014, 1, 1),
    layout=Layout(
        title=('center > font[size="5"]',),
        body=('td[valign="top"]:has(> font[size="3"])',),
        drop=('td[bgcolor="#003366"]', 'td[bgcolor="#E6EEF5"]'),
    ),
)
SOURCES = (OWUO,)
