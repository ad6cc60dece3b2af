"""Drupal as many bodies of the United Nations use it: one field a part, in the class names."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

DRUPAL = LayoutSource(
    name="drupal",
    hosts=("ohchr.org",),
    sign=r'class="[^"]{0,300}\bpage-node-type-(?:press|communique|news|statement|media)',
    first=date(2015, 11, 19),
    layout=Layout(
        title=("h1.page-title", "h1.title"),
        kicker=(".content-type", ".field--name-field-content-type", ".field--name-field-surtitre"),
        date=(".field--name-field-published-date", ".field--name-field-date"),
        standfirst=(".field--name-field-chapo", ".field--name-field-subtitle"),
        body=(".field--name-body", ".field--name-field-body"),
        drop=(".field--name-field-share", ".language-switcher-language-url", ".region-related"),
    ),
)
