"""What a page states about itself: JSON-LD first, then meta elements, then the title element."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from archive.release import Dated
from ingest.formats.html_masthead import masthead_names
from ingest.formats.html_tree import words_in
from ingest.formats.printed import Stated
from ingest.formats.spaces import single

_ARTICLES_NAMES = (
    "article newsarticle blogposting reportagenewsarticle pressrelease webpage statement "
    "posting socialmediaposting techarticle scholarlyarticle"
)
_ARTICLES = set(_ARTICLES_NAMES.split())
# "Read this in English"; a language's bare name is as often a menu as a translation.
_TRANSLATED = re.compile(
    r"(?:read|view|see)\s+(?:this|it)(?:\s+\w+)?\s+in\s+\w+$|(?:also\s+)?available\s+in\s+\w+$"
    r"|(?:[àa]\s+)?lire\s+(?:(?:aussi|ce\s+\w+)\s+)?en\s+\w+$|leer\s+(?:(?:esto|este\s+\w+)\s+)?en\s+\w+$"
    r"|(?:english|french|spanish|german|arabic|russian|chinese)\s+version$|version\s+(?:anglaise|fran[cç]aise|espagnole)$"
    r"|versi[oó]n\s+en\s+\w+$|(?:auf\s+)?(?:deutsch|englisch)\s+lesen$",
    re.IGNORECASE,
)
_SITE_FIRST = re.compile(
    r"(?P<name>[^:|–—]{4,70}?)\s*[:|–—]\s*(?:press|news|media)\s*(?:room|releases?)?$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+\w{2,6}")
_SEPARATOR = re.compile(r"\s+[|–—»·•-]\s+|\s*\|\s*")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline")
_SITES_NAMES = (
    "og:site_name application-name dc.publisher dcterms.publisher publisher "
    "citation_publisher copyright article:publisher"
)
_SITES = tuple(_SITES_NAMES.split())
_DATES_NAMES = (
    "article:published_time og:article:published_time first-published-at datepublished "
    "dc.date.issued dcterms.issued dcterms.created dc.date dc.date.created date pubdate "
    "publishdate publish-date publication_date sailthru.date parsely-pub-date "
    "citation_publication_date govuk:first-published-at article.published published-date "
    "release_date datecreated"
)
_DATES = tuple(_DATES_NAMES.split())


def read_stated(root: etree._Element) -> Stated:
    """Return what the page states; a field that nothing states is ``None``."""
    data = list(_linked_data(root))
    article = next((d for d in data if _types(d) & (_ARTICLES - {"webpage"})), {})
    page = article or next((d for d in data if "webpage" in _types(d)), {})
    meta = _meta(root)
    title = _words(page.get("headline")) or _first(meta, _TITLES) or _title_element(root, meta)
    return Stated(
        title=title,
        published=_date(page.get("datePublished")) or _first_date(meta),
        publisher=_publisher(article, page, data, meta),
        language=_language(root, page, meta),
        translations=_translations(root),
        tags=_tags(page, meta),
        address=_address(root, page, meta),
        standfirst=_words(page.get("description")) or meta.get("og:description"),
        names=_names(root, data, meta),
    )


def _linked_data(root: etree._Element) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            loaded = json.loads(
                re.sub(r"^\s*<!\[CDATA\[|\]\]>\s*$", "", words_in(script)), strict=False
            )
        except (ValueError, RecursionError):
            continue
        yield from _objects(loaded)


def _objects(loaded: Any) -> Iterator[dict[str, Any]]:
    for item in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (g for g in graph if isinstance(g, dict))


def _types(item: dict[str, Any]) -> set[str]:
    kinds = item.get("@type")
    return {str(k).lower() for k in (kinds if isinstance(kinds, list) else [kinds])}


def _meta(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or ""
        ).lower()
        content = single(unescape(element.get("content") or ""))
        if name and content:
            found.setdefault(name, content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _words(value: Any) -> str | None:
    if isinstance(value, str) and value.strip():
        return single(unescape(re.sub(r"<[^<>]{1,200}>", "", value)))
    return None


def _title_element(root: etree._Element, meta: dict[str, str]) -> str | None:
    """Return the title element without the site's name after (or before) it."""
    element = root.find(".//title")
    whole = single(words_in(element)) if element is not None else ""
    if not whole:
        return None
    site = (meta.get("og:site_name") or "").casefold()
    pieces = _SEPARATOR.split(whole)
    if site and pieces[-1].casefold() == site and len(pieces) > 1:
        return whole[: whole.casefold().rindex(pieces[-1].casefold())].rstrip(" |–—»·:•-")
    return whole


def _date(value: Any) -> Dated | None:
    """Return the day of an ISO date and time as its writer's clock showed it."""
    found = re.match(
        r"(\d{4})-(\d{2})-(\d{2})(?!\d)|(\d{4})(\d{2})(\d{2})\b", str(value or "").strip()
    )
    if found is None:
        return None
    year, month, day = (int(x) for x in found.groups() if x)
    try:
        return Dated(date(year, month, day), "day", "metadata", str(value).strip())
    except ValueError:
        return None


def _first_date(meta: dict[str, str]) -> Dated | None:
    return next((d for name in _DATES if (d := _date(meta.get(name)))), None)


def _publisher(
    article: dict[str, Any], page: dict[str, Any], data: list[dict[str, Any]], meta: dict[str, str]
) -> str | None:
    for item in (article, page):
        for key in ("publisher", "sourceOrganization"):
            if (name := _name(item.get(key))) and not _DOMAIN.fullmatch(name):
                return name
    site = _first(meta, _SITES[:1])
    if site and not _DOMAIN.fullmatch(site):
        return site
    if _types_of(article.get("author")) & {"organization", "governmentorganization", "ngo"}:
        return _name(article.get("author"))
    for item in data:
        if any("organization" in t or t == "ngo" for t in _types(item)) and (name := _name(item)):
            return name
    return next((meta[n] for n in _SITES[1:] if n in meta and "http" not in meta[n]), None)


def _types_of(value: Any) -> set[str]:
    return _types(value) if isinstance(value, dict) else set()


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _words(value.get("name")) if isinstance(value, dict) else None


def _names(
    root: etree._Element, data: list[dict[str, Any]], meta: dict[str, str]
) -> tuple[str, ...]:
    """Return further names that the page gives its site, longest shot last."""
    found = [meta[n] for n in _SITES if n in meta]
    found += [name for item in data if "website" in _types(item) and (name := _name(item))]
    element = root.find(".//title")
    if element is not None:
        pieces = _SEPARATOR.split(single(words_in(element)))
        found += [named["name"]] if (named := _SITE_FIRST.match(single(words_in(element)))) else []
        found += [p for p in (pieces[-1], pieces[0]) if len(pieces) > 1 and len(p) <= 70]
    found += masthead_names(root)
    return tuple(dict.fromkeys(found))


def _language(root: etree._Element, page: dict[str, Any], meta: dict[str, str]) -> str | None:
    stated = page.get("inLanguage")
    tag = stated if isinstance(stated, str) else root.get("lang") or root.get("xml:lang")
    tag = tag or meta.get("og:locale") or meta.get("content-language") or meta.get("dc.language")
    found = re.match(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z]{2})?(?![a-zA-Z])", tag or "")
    return found[0].replace("_", "-") if found else None


def _translations(root: etree._Element) -> tuple[str, ...]:
    found = [
        link.get("href") or ""
        for link in root.iter("link")
        if "alternate" in (link.get("rel") or "")
        and link.get("hreflang") not in (None, "x-default")
    ]
    found += [
        link.get("href") or ""
        for link in root.iter("a")
        if len(link.get("href") or "") > 1 and _TRANSLATED.match(single(words_in(link))[:80])
    ]
    return tuple(dict.fromkeys(f for f in found if f))


def _tags(page: dict[str, Any], meta: dict[str, str]) -> tuple[str, ...]:
    words = page.get("keywords") or meta.get("keywords") or meta.get("news_keywords") or ()
    listed = (
        words.split(",") if isinstance(words, str) else words if isinstance(words, list) else ()
    )
    return tuple(dict.fromkeys(single(w) for w in listed if isinstance(w, str) and w.strip()))


def _address(root: etree._Element, page: dict[str, Any], meta: dict[str, str]) -> str | None:
    canonical = [
        link.get("href")
        for link in root.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    ]
    for value in (*canonical, meta.get("og:url"), page.get("url"), page.get("mainEntityOfPage")):
        if isinstance(value, dict):
            value = value.get("@id")
        if isinstance(value, str) and _names_a_page(value):
            return value
    return None


def _names_a_page(address: str) -> bool:
    """Return whether an address can be one page's own.

    Some sites give their front page as the canonical address of every page;
    taken at its word, all their releases would be revisions of one.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.path.strip("/") or parts.query)
