"""Releases and quotations as schema.org JSON-LD and as Web Annotation selectors."""

from __future__ import annotations

from typing import Any

import msgspec
from markupsafe import Markup

from archive.masks import public_text
from archive.release import Span
from archive.revision import Record
from web.addresses import address
from web.cite import citable
from web.dates import machine
from web.desk import Desk

_AROUND = 32
_KINDS = {"person": "Person", "organisation": "Organization", "document": "CreativeWork"}


def release_data(desk: Desk, record: Record) -> Markup:
    """Return the JSON-LD of a release, safe inside a script element."""
    cited = citable(desk, record)
    release = record.revision.release
    data = _article(desk, record) | {
        "@context": "https://schema.org",
        "headline": release.title,
        "alternativeHeadline": release.kicker,
        "abstract": release.standfirst,
        "url": cited.address,
        "isBasedOn": release.address,
        "citation": sorted({c.work for c in record.annotations.citations if c.work}),
        "hasPart": [
            address("quotations.show", quotation=each, _external=True)
            for each in record.quotation_ids
        ],
    }
    return embedded(data)


def quotation_data(desk: Desk, record: Record, at: int) -> Markup:
    """Return the JSON-LD of a quotation, safe inside a script element."""
    cited, said = citable(desk, record, at), record.annotations.quotations[at]
    data = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": cited.address,
        "url": cited.address,
        "text": cited.words,
        "spokenByCharacter": [
            {"@type": _KINDS[s.kind], "name": s.name, "jobTitle": s.role}
            if s.kind == "person"
            else {"@type": _KINDS[s.kind], "name": s.name}
            for s in said.attribution.speakers
        ],
        "isPartOf": _article(desk, record),
    }
    return embedded(data)


def selectors(record: Record, at: int) -> list[dict[str, Any]]:
    """Return Web Annotation selectors for each segment of a quotation, by place and by words."""
    text = public_text(record.revision.release)
    return [
        each
        for span in record.annotations.quotations[at].segments
        for each in (_by_place(span), _by_words(text, span))
    ]


def _by_place(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _by_words(text: str, span: Span) -> dict[str, Any]:
    return {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }


def _article(desk: Desk, record: Record) -> dict[str, Any]:
    release = record.revision.release
    return {
        "@type": "NewsArticle",
        "@id": address("releases.show", release=record.revision.release_id, _external=True),
        "name": release.title,
        "genre": "Press release",
        "inLanguage": release.language,
        "datePublished": machine(release.published) if release.published else None,
        "publisher": {
            "@type": "Organization",
            "name": desk.publisher_name(record.revision.publisher_id),
        },
    }


def embedded(data: dict[str, Any]) -> Markup:
    """Return JSON in which no character can end the element that holds it."""
    kept = {name: value for name, value in data.items() if value not in (None, [], "")}
    written = msgspec.json.encode(kept).decode()
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        written = written.replace(sign, code)
    return Markup(written)  # noqa: S704 - every sign that markup knows is written as its code
