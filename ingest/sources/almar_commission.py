"""The sample archive's Almar Commission: a numbered kicker, Open Graph, two languages."""

from __future__ import annotations

from datetime import date

from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource

ALMAR_COMMISSION = LayoutSource(
    name="almar-commission",
    hosts=("almar-commission.example",),
    first=date(2014, 1, 1),
    layout=Layout(
        title=("div.pr > h1",),
        kicker=("p.kicker",),
        date=("p.prdate",),
        body=("div.pr",),
        boilerplate=("p.about",),
    ),
)
SOURCES = (ALMAR_COMMISSION,)
