"""What the class names of a layout say that an element is."""

from __future__ import annotations

import re

from lxml import etree

from ingest.formats.html_chrome import names_of
from ingest.formats.printed import Hint

_EDGE = r"(?:^|[\s_-])(?:{})(?:$|[\s_-])"
_HINTS: tuple[tuple[Hint, str], ...] = (
    ("kicker", r"kicker|eyebrow|surtitre|overline|pre-?title|title__context|cat-links|doc-?type|release-?type|antetitulo|volanta"),
    ("standfirst", r"stand-?first|lead|lede|dek|deck|sub-?title|sub-?head(?:line|ing)?|chapo|chapeau|strapline|lead-paragraph|sous-titre|entradilla|bajada"
     r"|article-?(?:summary|intro|description)|entry-?summary|introduction|intro|summary"),
    ("date", r"dates?|published|posted-?on|timestamp|when|pr-?date|pub-?date|release-?date|publication-?date|article-?date|post-?date|entry-?date|fecha|datum"),
    ("embargo", r"embargo|emb"),
    ("end_mark", r"end|end-?mark|ends"),
    ("note", r"notes?-?to-?editors?|editors?-?notes?"),
    ("boilerplate", r"about|about-us|boiler-?plate|a-propos"),
    ("contact", r"contacts?|contact-?info|press-?contacts?|media-?contacts?|vcard|hcard"),
    ("credit", r"credits?|photo-?credit|image-?credit|copyright-?holder"),
)  # fmt: skip
_TABLE = tuple((hint, re.compile(_EDGE.format(words), re.IGNORECASE)) for hint, words in _HINTS)
_LARGEST: dict[Hint, int] = {"kicker": 120, "standfirst": 700, "date": 90, "embargo": 200, "end_mark": 40,
                             "note": 3000, "boilerplate": 2500, "contact": 1500, "credit": 250}  # fmt: skip
_LARGE = ("5", "6", "7", "+2", "+3", "+4")
_CAPTION = re.compile(
    _EDGE.format(r"(?:wp-)?captions?(?:-text)?|figcaption|image-?caption|photo-?caption|legend"),
    re.I,
)
_FOOTNOTES = re.compile(_EDGE.format(r"footnotes?|endnotes?|fn-?list"), re.IGNORECASE)


def hint_of(element: etree._Element, weight: int) -> Hint | None:
    """Return what the names of an element call it; one too large for that is not believed."""
    if element.tag == "h1" or element.get("itemprop") == "headline":
        return "title" if weight <= 400 else None
    if element.tag == "font" and (element.get("size") or "").strip() in _LARGE:
        return "large"
    if element.get("itemprop") == "datePublished":
        return "date"
    names = names_of(element)
    if not names:
        return None
    for hint, pattern in _TABLE:
        if pattern.search(names):
            return hint if weight <= _LARGEST[hint] else None
    return None


def is_caption(element: etree._Element) -> bool:
    """Return whether the element explains a picture or a table."""
    return element.tag in ("figcaption", "caption") or bool(_CAPTION.search(names_of(element)))


def is_footnotes(element: etree._Element) -> bool:
    """Return whether the element holds footnotes."""
    role = element.get("role") or ""
    return role in ("doc-endnotes", "doc-footnote") or bool(_FOOTNOTES.search(names_of(element)))
