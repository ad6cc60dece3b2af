"""Names the document that "the report" stands for."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from archive.release import Span
from ingest.annotate import lexicon as lex
from ingest.annotate.cast import Cast
from ingest.annotate.focus import Source

SYMBOL: Final = r"[A-Z]{1,6}(?:/[A-Z0-9][\w.\-]*)+(?:\s\(\d{4}\))?|[A-Z]{2,4}-\d\d-\d+"
_MARKED: Final = r"[\"“«‘']\s?(?P<title>[A-ZÀ-Þ][^\"”»\n]{3,140}?)\s?[\"”»’'](?!\w)"
_NOUNS: Final = "|".join(
    sorted(lex.DOCUMENT_NOUNS - lex.MESSAGES - lex.SIGNS, key=len, reverse=True)
)
# "its thematic report “Title” (A/1/2)", "the survey that we published in June, ‘Title’".
_TITLED: Final = re.compile(
    rf"\b(?P<noun>(?i:{_NOUNS}))\b(?P<between>[^.\"“«‘'\n]{{0,60}}?),?\s{_MARKED}"
    rf"(?:[^\n.(]{{0,30}}\((?P<symbol>{SYMBOL}))?",
)
# A title that is the subject of its paragraph: "‘Title’ examines 212 cases".
_SUBJECT: Final = re.compile(rf"(?:^|\n){_MARKED}\s(?=[a-z]+s\b)")
_SIGNED: Final = re.compile(rf"\b(?P<noun>(?i:{_NOUNS}))\b,?\s\(?(?P<symbol>{SYMBOL})")
_CITED: Final = re.compile(rf"\s?\((?P<symbol>{SYMBOL})(?:,\s|\))")


def cited_after(text: str, at: int) -> tuple[Attribution, Source] | None:
    """Return the document whose symbol stands in brackets right after a quotation."""
    found = _CITED.match(text, at)
    if found is None:
        return None
    where = Span(*found.span("symbol"))
    source = Source((PrintedSpeaker(found["symbol"], "document"),), "named", where)
    return Attribution(source.speakers, "named", where, None, None, 0.75), source


def document_for(cast: Cast, mention: Span, noun: str) -> str:
    """Return the fullest name of the document mentioned: its title, symbol or description."""
    text = cast.text
    own = _bare(mention.of(text))
    near = _TITLED.match(text, text.rfind(noun, mention.start, mention.end + 1))
    if near is not None and mention.of(text).lower().endswith(noun):
        return near["symbol"] or _short(text, near["title"])
    plain = own.lower() == noun or re.fullmatch(rf"[A-Z]{{2,}} {re.escape(noun)}", own)
    if not plain:
        return own
    return _last_titled(text, mention.start, noun) or _owned(text, noun) or own


def _bare(words: str) -> str:
    """Return a mention without its article."""
    pattern = r"^(?:the|an?|this|that|its|his|her|their|our|le|la|l['’]|el|un|une|una|ce|cet|este|su|son|sa)\s*"
    return re.sub(pattern + r"(?=\w)", "", words, flags=re.IGNORECASE)


def _last_titled(text: str, before: int, noun: str) -> str | None:
    """Return the title or symbol last printed for a document called by ``noun``."""
    best: tuple[int, str] | None = None
    for found in _TITLED.finditer(text, 0, before):
        if found["noun"].lower() == noun:
            best = (found.start(), found["symbol"] or _short(text, found["title"]))
    for found in _SIGNED.finditer(text, 0, before):
        if found["noun"].lower() == noun and (best is None or found.start() > best[0]):
            best = (found.start(), found["symbol"])
    if best is None:
        subject = _SUBJECT.search(text)
        return _short(text, subject["title"]) if subject else None
    return best[1]


def _short(text: str, title: str) -> str:
    """Return a title as printed; without its subtitle where the release also prints it so."""
    title = title.strip(" ,.;:")
    head, colon, _ = title.partition(":")
    return head if colon and text.count(head) > 1 else title


def _owned(text: str, noun: str) -> str | None:
    """Return the first description that says whose document it is."""
    found = re.search(
        rf"\b(?:[A-Z][\w\-]*[ ]){{0,3}}[A-Z][\w\-]*['’]s\s(?:[a-z]+\s)?{re.escape(noun)}\b", text
    )
    if found is None:
        return None
    return re.sub(r"^(?:The|A|An|In|On|To|At)\s", "", found.group())
