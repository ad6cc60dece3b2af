"""The press room of the United Nations Human Rights Office, since its rebuilding in 2022."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

OHCHR = LayoutSource(
    name="ohchr",
    hosts=("ohchr.org",),
    first=date(2022, 1, 1),
    layout=Layout(
        title=("h1.page-title", "h1"),
        kicker=(".field--name-field-content-type", ".field--name-field-mechanism", ".content-type"),
        date=(".field--name-field-published-date", ".field--name-field-date", ".node__header time"),
        standfirst=(".field--name-field-subtitle", ".field--name-field-summary"),
        body=(".field--name-body", ".node__content .text-formatted"),
        drop=(
            ".field--name-field-share",
            ".field--name-field-tags",
            ".region-related",
            ".views-element-container",
        ),
    ),
)
SOURCES = (OHCHR,)
