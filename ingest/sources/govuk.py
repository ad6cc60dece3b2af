"""GOV.UK and the sites that share its publishing components."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

GOVUK = LayoutSource(
    name="govuk",
    hosts=("gov.uk",),
    sign=r'class="[^"]{0,200}\bgem-c-',
    first=date(2018, 1, 1),
    layout=Layout(
        title=(".gem-c-title__text", ".gem-c-heading__text"),
        kicker=(".gem-c-title__context", ".gem-c-heading__context", ".govuk-caption-xl"),
        standfirst=(".gem-c-lead-paragraph",),
        body=(".govspeak",),
        contact=("section.contacts", ".contact"),
        drop=(".gem-c-share-links", ".gem-c-contextual-sidebar", ".gem-c-contextual-breadcrumbs"),
    ),
)
SOURCES = (GOVUK,)
