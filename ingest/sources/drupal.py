"""Drupal as many public bodies use it: one field a part, in the class names."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

DRUPAL = LayoutSource(
    name="drupal",
    sign=r'class="[^"]{0,300}\bpage-node-type-(?:press|communique|news|statement|media|release)',
    first=date(2015, 11, 19),
    layout=Layout(
        title=("h1.page-title", "h1.page-header", "h1.title", ".field--name-title"),
        kicker=(".content-type", ".field--name-field-content-type", ".field--name-field-surtitre"),
        date=(
            ".field--name-field-published-date",
            ".field--name-field-publication-date",
            ".field--name-field-date",
        ),
        standfirst=(
            ".field--name-field-chapo",
            ".field--name-field-subtitle",
            ".field--name-field-summary",
        ),
        body=(".field--name-body", ".field--name-field-body"),
        note=(".field--name-field-notes",),
        contact=(".field--name-field-contact", ".field--name-field-press-contact"),
        drop=(
            ".field--name-field-share",
            ".field--name-field-tags",
            ".language-switcher-language-url",
            ".region-related",
            ".region-sidebar-second",
        ),
    ),
)
SOURCES = (DRUPAL,)
