"""The press corner of the European Commission: pages that scripts write, with their data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any
from urllib.parse import parse_qs, urlsplit

from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource
from ingest.sources.reading import readings
from ingest.sources.source import Given, Reading

_MARK = b'"docuLanguageResource"'
_BODY = "htmlContent"
_DETAIL = re.compile(
    r"(?P<room>https?://ec\.europa\.eu/commission/presscorner)/detail"
    r"/(?P<language>[a-zA-Z]{2})/(?P<reference>[a-zA-Z]+(?:_\d+)+)/?"
)
PAGE = LayoutSource(
    name="press-corner",
    hosts=("ec.europa.eu",),
    first=date(2019, 12, 1),
    layout=Layout(
        title=("h1.ecl-page-header__title", "h1.ecl-heading--h1"),
        kicker=(".ecl-meta--header .ecl-meta__item:nth-of-type(1)",),
        date=(".ecl-meta--header .ecl-meta__item:nth-of-type(2)",),
        standfirst=(".ecl-page-header__description",),
        body=(".ecl-paragraph-detail", "app-detail .ecl-paragraph"),
        contact=("h3:has(+ .press-contacts)", ".press-contacts li"),
        drop=(
            ".ecl-meta--header .ecl-meta__item:nth-of-type(n+3)",
            ".ecl-inpage-navigation",
            ".ecl-social-media-share",
        ),
    ),
)
_DATA = Layout(
    title=("h1",),
    kicker=("p.kicker",),
    date=("p.date",),
    standfirst=("p.standfirst",),
    body=("div.body",),
    contact=("p.contact",),
)


class PressCornerData:
    """Reads the data behind a page: what a visitor without scripts is given instead of it."""

    name = "press-corner-data"

    def recognises(self, source: Bytes) -> bool:
        """Return whether the bytes are the data of one document."""
        return source.data.lstrip()[:1] == b"{" and _MARK in source.data

    def text_address(self, address: str) -> str | None:
        """Return where the data behind a page is."""
        found = _DETAIL.fullmatch(address)
        if found is None:
            return None
        language, reference = found["language"].lower(), found["reference"].upper()
        asked = f"reference={reference.replace('_', '/')}&language={language}"
        return f"{found['room']}/api/documents?{asked}"

    def read(self, source: Bytes, given: Given) -> tuple[Reading, ...]:
        """Return the release in the data, or raise ``ReadingError``."""
        page = "".join(_page(_document(source.data), source.address))
        made = Bytes(page.encode(), "text/html", "utf-8", source.address, source.name)
        return readings(made, given, "html", _DATA)


SOURCES = (PressCornerData(), PAGE)


def _document(data: bytes) -> dict[str, Any]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ReadingError("S103", f"the data breaks off or is none ({error})") from error
    if not isinstance(document, dict) or not isinstance(_at(document, _BODY), str):
        raise ReadingError("S102", "the data holds no text in this language")
    return document


def _at(document: dict[str, Any], name: str) -> Any:
    own = document.get("docuLanguageResource")
    return own.get(name) if isinstance(own, dict) else None


def _page(document: dict[str, Any], address: str | None) -> Iterator[str]:
    """Yield the page that the site's scripts would write, without its furniture."""
    language = str(_at(document, "languageCode") or "en").lower()
    yield f'<!doctype html><html lang="{escape(language)}"><head>'
    yield '<meta name="dc.publisher" content="European Commission">'
    if address and urlsplit(address).scheme in ("http", "https"):
        yield f'<link rel="canonical" href="{escape(page_address(address))}">'
    topics = ", ".join(_described(document.get("policiesResource")))
    yield f'<meta name="keywords" content="{escape(topics)}">'
    yield f"<title>{escape(str(_at(document, 'title') or ''))}</title></head><body><main>"
    yield from _line("p", "kicker", *_described(document.get("docutypeResource")))
    yield from _line("h1", "title", str(_at(document, "title") or ""))
    yield from _line("p", "date", str(document.get("eventDate") or "")[:10])
    yield from _line("p", "standfirst", str(_at(document, "subtitle") or ""))
    yield f'<div class="body">{_at(document, _BODY)}</div>'
    yield "</main></body></html>"


def _line(tag: str, name: str, *words: str) -> Iterator[str]:
    said = " ".join(words).strip()
    if said:
        yield f'<{tag} class="{name}">{escape(said)}</{tag}>'


def _described(found: Any) -> list[str]:
    each = found if isinstance(found, list) else [found]
    return [str(e["description"]) for e in each if isinstance(e, dict) and e.get("description")]


def page_address(address: str) -> str:
    """Return the address under which readers find what some data holds, where it is known."""
    parts = urlsplit(address)
    asked = parse_qs(parts.query)
    reference, language = asked.get("reference", [""])[0], asked.get("language", ["en"])[0]
    if not parts.path.endswith("/presscorner/api/documents") or not reference:
        return address
    place = parts.path.removesuffix("api/documents")
    name = reference.lower().replace("/", "_")
    return f"{parts.scheme}://{parts.netloc}{place}detail/{language.lower()}/{name}"
