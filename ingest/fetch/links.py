"""What a link leads to, as far as its address and its words tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import unquote, urlsplit

Kind = Literal["release", "listing", "next", "hub", "feed", "sitemap"]


@dataclass(frozen=True, slots=True)
class Link:
    """An address worth a visit; ``day`` is the date that stands beside it.

    ``fed`` says that it is a feed's or a news sitemap's date of publication.
    """

    address: str
    kind: Kind
    day: date | None = None
    fed: bool = False


# How press rooms call themselves and their lists, in the languages that we read.
_ROOM = re.compile(
    "press(?:room)?|media(?:room)?|releases?|statements?|announcements?|communiques?|bulletins"
    "|archives?|updates|blog|stories|briefings?|advisories|news.{0,7}"
    "|presse|actualites?|declarations|medias|salle"
    "|prensa|noticias|comunicados?|declaraciones|actualidad|medios|sala"
    "|pressemitteilung(?:en)?|pressemeldungen|aktuelles|meldungen|nachrichten"
    "|comunicati|stampa|notizie|imprensa|comunicacao|notas|nieuws|persberichten|pers"
)
_SMALL = re.compile("the|all|our|latest|more|list|index|page|en|fr|es|de|it|pt|nl|la|of|and|[0-9]+")
_NEVER = re.compile(
    r"/(?:print|drafts?|preview|login|log-in|signin|sign-in|register|search|cart|checkout|wp-admin"
    r"|wp-json|cgi-bin|share|subscribe|unsubscribe|feed/comments|comments|tags?|author|users?"
    r"|privacy|cookies?|terms|legal|impressum|contact|contact-us|donate|jobs|careers|vacancies"
    r"|accessibility)(?:[/.]|$)",
    re.IGNORECASE,
)
_NEVER_ASKED = re.compile(
    r"(?:^|&)(?:print|share|replytocom|amp|s|q|login)(?:=|&|$)", re.IGNORECASE
)
_ASSET = re.compile(
    r"\.(?:css|js|png|jpe?g|gif|svg|webp|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|webm|ogg|wav|zip|rar"
    r"|7z|exe|dmg|iso|xlsx?|pptx?|csv|ics|vcf|woff2?|ttf|json|epub|doc|rtf|txt)$",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"(?:^|/)(?:feed|rss|atom)(?:\.(?:xml|rss|atom|json|php))?/?$|\.(?:rss|atom)$", re.IGNORECASE
)
_INDEX = re.compile(r"^(?:index|default|home)\b", re.IGNORECASE)
_DATED = re.compile(r"/((?:19|20)\d{2})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?=\D|$)")
_NEXT = re.compile(
    r"\b(?:next|older|earlier|previous|suivante?s?|pr[ée]c[ée]dente?s?|anciens?|siguientes?"
    r"|anterior(?:es)?|m[áa]s antiguos|weiter|n[äa]chste|[äa]ltere|successiv[aoi]|precedent[ei]"
    r"|pr[óo]xim[ao]s?|seguintes?|volgende|oudere|show more|load more|more (?:news|releases"
    r"|statements|press))\b|[»›→]\s*$|>{1,2}\s*$",
    re.IGNORECASE,
)
_READ_ON = re.compile(
    r"^\W*(?:read|learn|see|find out|view|full|continue|lire|leer|weiter ?lesen|mehr|leggi"
    r"|saber)\b",
    re.IGNORECASE,
)


def kind_of(address: str, words: str, *, chrome: bool, onward: bool = False) -> Kind | None:
    """Return what a link of a page leads to, ``None`` where it is not worth a visit.

    ``chrome`` says that it stands in a menu, a header or a footer;
    ``onward`` that it says itself to be the next page.
    """
    parts = urlsplit(address)
    if is_never(address):
        return None
    if _FEED.search(parts.path):
        return "feed"
    if onward or _is_next(words):
        return "next"
    if _is_room(words) or (is_listing(address) and not _is_numbered_release(parts.path, words)):
        return "listing"
    if chrome:
        return "hub"
    if _is_headline(words) or _is_own_page(parts.path, words):
        return "release"
    return "hub"


def kind_by_address(address: str) -> Kind | None:
    """Return what an address of a sitemap leads to, which has no words of its own."""
    if is_never(address):
        return None
    return "listing" if is_listing(address) else "release"


def is_never(address: str) -> bool:
    """Return whether an address is a file, a copy or a form, and so never a page to visit."""
    parts = urlsplit(address)
    return bool(
        _NEVER.search(parts.path) or _NEVER_ASKED.search(parts.query) or _ASSET.search(parts.path)
    )


def is_listing(address: str) -> bool:
    """Return whether an address is called like a list of releases ("/news/", "statements-2")."""
    segments = _segments(address)
    # "newsroom/list.aspx", "press/latest": the room is in the folder's name.
    while len(segments) > 1 and _SMALL.fullmatch(segments[-1]) and not segments[-1].isdigit():
        segments = segments[:-1]
    while segments and (segments[-1].isdigit() or segments[-1] == "page"):
        if _YEAR.fullmatch(segments[-1]) or not segments[-1].isdigit() or len(segments[-1]) < 3:
            segments = segments[:-1]
        else:
            return False
    return bool(segments) and _is_room(re.sub(r"[-_+.]|(?<=[a-z])(?=\d)", " ", segments[-1]))


def is_news(address: str) -> bool:
    """Return whether an address lies in a press room or carries a date."""
    segments = _segments(address)
    return any(_is_room(s.replace("-", " ")) for s in segments[:-1]) or day_in(address) is not None


def day_in(address: str) -> date | None:
    """Return the date that an address carries: the last day that it can mean."""
    found = _DATED.search(urlsplit(address).path)
    if not found:
        return None
    year, month, day = (int(group) if group else None for group in found.groups())
    try:
        return date(year or 0, month or 12, day or (28 if month else 31))
    except ValueError:
        return None


def is_number_of(words: str) -> bool:
    """Return whether a link's words are the number of a page."""
    return words.isdecimal() and 1 <= len(words) <= 3


_PAGES = re.compile(r"\b(?:pages?|seiten?|p[áa]ginas?)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d{2}")


def _segments(address: str) -> list[str]:
    path = unquote(urlsplit(address).path).lower()
    found = [s for s in path.split("/") if s]
    if found:
        found[-1] = re.sub(r"\.\w{2,5}$", "", found[-1])
        if _INDEX.match(found[-1]):
            found = found[:-1]
    return found


def _is_room(words: str) -> bool:
    """Return whether a few words name a list of releases."""
    tokens = [t for t in re.split(r"[^\w]+", _plain(words)) if t]
    telling = [t for t in tokens if not _SMALL.fullmatch(t)]
    if not 1 <= len(telling) <= 3 or len(tokens) > 5:
        return bool(_YEAR.fullmatch(words.strip()))
    return any(_ROOM.fullmatch(t) for t in telling)


def _plain(words: str) -> str:
    return words.lower().translate(str.maketrans("éèêàáâçíóôúñäöü", "eeeaaacioounaou"))


def _is_next(words: str) -> bool:
    return len(words) <= 40 and bool(_NEXT.search(words)) and not _READ_ON.match(words)


def _is_headline(words: str) -> bool:
    return len(words.split()) >= 4 and len(words) >= 20


def _is_numbered_release(path: str, words: str) -> bool:
    """Return whether a headline leads to a number: "/press/7" need not be the seventh page."""
    last = path.rstrip("/").rsplit("/", 1)[-1]
    numbered = last.isdigit() and not _YEAR.fullmatch(last)
    return numbered and _is_headline(words) and not _PAGES.search(words)


def _is_own_page(path: str, words: str) -> bool:
    """Return whether an address is one page's of many: numbered, dated, or a title in itself."""
    last = path.rstrip("/").rsplit("/", 1)[-1]
    if _READ_ON.match(words) or len(words.split()) >= 2:
        return last.count("-") >= 2 or bool(re.search(r"\d{2,}", path))
    return False
