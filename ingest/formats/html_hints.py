"""What the class names of a layout say that an element is."""

from __future__ import annotations

import re

from lxml import etree

from ingest.formats.html_layout import BODY, SAID
from ingest.formats.html_names import names_of
from ingest.formats.html_tree import words_in
from ingest.formats.printed import Hint

_EDGE = r"(?:^|[\s_-])(?:{})(?:$|[\s_-])"
_HINTS: tuple[tuple[Hint, int, str], ...] = (
    ("kicker", 120, "kicker eyebrow surtitre overline pre-?title title__context cat-links "
     "doc-?type release-?type antetitulo volanta"),
    ("standfirst", 700, "stand-?first lead lede dek deck sub-?title sub-?head(?:line|ing)? chapo "
     "chapeau strapline lead-paragraph sous-titre entradilla bajada introduction intro summary "
     "ingress article-?(?:summary|intro|description) entry-?summary"),
    ("date", 90, "dates? published posted-?on timestamp when pr-?date pub-?date release-?date "
     "publication-?date article-?date post-?date entry-?date fecha datum"),
    ("meta", 400, "metadata meta post-?meta entry-?meta article-?meta ecl-meta submitted byline "
     "post-?info entry-?info article-?info"),
    ("embargo", 200, "embargo emb"),
    ("end_mark", 40, "end end-?mark ends"),
    ("note", 3000, "notes?-?to-?editors? editors?-?notes?"),
    ("boilerplate", 2500, "about about-us boiler-?plate a-?propos qui-?sommes-?nous quienes-?somos "
     "sobre-?nosotros acerca-?de"),
    ("contact", 1500, "contacts? contact-?info press-?contacts? media-?contacts? vcard hcard "
     "contactos? contacto-?prensa prensa-?contacto contact-?presse (?:presse)?kontakt contatti"),
    ("credit", 250, "credits? photo-?credit image-?credit copyright-?holder"),
)  # fmt: skip


def _pattern(names: str) -> re.Pattern[str]:
    return re.compile(_EDGE.format("|".join(names.split())), re.IGNORECASE)


_SAYABLE: tuple[Hint, ...] = (
    "title", "kicker", "date", "standfirst", "note", "boilerplate", "contact", "credit",
)  # fmt: skip
_TABLE = tuple((hint, largest, _pattern(names)) for hint, largest, names in _HINTS)
# What a name says of an element's kind is not what it holds ("field--type-text-with-summary").
_KIND = re.compile(r"(?:field--type|has|with|no|is|not)-", re.IGNORECASE)
_LARGE = ("5", "6", "7", "+2", "+3", "+4")
_TAGGED = (
    "tag cat category categories rubrique rubric topic theme channel section-name seccion label "
    "type post-cat post-category post-type entry-category article-category news-category "
    "content-type cat-name category-name antetitre sobretitulo"
)
_TAGS = frozenset(_TAGGED.split())
_SHORT_TAG = 40
_LONGEST_CAPTION = 600
_CAPTION = _pattern(
    "(?:wp-)?captions?(?:-text)? figcaption image-?caption photo-?caption legend"
    " pie-?(?:de-?)?(?:foto|imagen)\\w* l[eé]gende(?:-?photo)? bild-?unterschrift media-?caption"
    " img-?caption picture-?caption epigrafe"
)
# What Word, Markdown and blogs call a note; the place that calls it is "fnref1".
_FOOTNOTE_ID = re.compile(r"_?(?:ftn|edn|fn|footnote|endnote)[-_:.]?\d{1,3}", re.IGNORECASE)
# A card calls a name "fn" too; a note has its sign before it.
_SIGNED = re.compile(r"\s*(?:[*†‡§]|[\[(]?\d{1,3}[\]).]?\s)")
_FOOTNOTES = _pattern("footnotes? endnotes? fn-?list mso(?:foot|end)note\\w{0,8}")


def hint_of(element: etree._Element, weight: int) -> Hint | None:
    """Return what the names of an element call it; one too large for that is not believed."""
    said = element.get(SAID)
    if said is not None:
        return next((hint for hint in _SAYABLE if hint == said), None)
    if element.get(BODY):
        return None
    if element.tag == "h1" or element.get("itemprop") == "headline":
        return "title" if weight <= 400 else None
    if element.tag == "font" and (element.get("size") or "").strip() in _LARGE:
        return "large"
    if element.get("itemprop") == "datePublished":
        return "date"
    names = " ".join(n for n in names_of(element).split() if not _KIND.match(n))
    if not names:
        return None
    for hint, largest, pattern in _TABLE:
        if pattern.search(names):
            return hint if weight <= largest else None
    return "kicker" if weight <= _SHORT_TAG and _is_tag(element, names) else None


def _is_tag(element: etree._Element, names: str) -> bool:
    """Return whether an element right above the title says what the page is filed under."""
    below = element.getnext()
    return below is not None and below.tag == "h1" and not _TAGS.isdisjoint(names.lower().split())


def is_caption(element: etree._Element, weight: int) -> bool:
    """Return whether the element explains a picture or a table."""
    if element.tag in ("figcaption", "caption"):
        return True
    return weight <= _LONGEST_CAPTION and bool(_CAPTION.search(names_of(element)))


def is_footnotes(element: etree._Element) -> bool:
    """Return whether the element holds footnotes."""
    role = element.get("role") or ""
    if role in ("doc-endnotes", "doc-footnote") or _FOOTNOTES.search(names_of(element)):
        return True
    if _FOOTNOTE_ID.fullmatch(element.get("id") or ""):
        return True
    named = element.tag == "p" and "fn" in (element.get("class") or "").lower().split()
    return named and _SIGNED.match(words_in(element)) is not None
