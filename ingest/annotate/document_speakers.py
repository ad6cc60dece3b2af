"""Names the document that "the report" stands for."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from archive.release import Span
from ingest.annotate import lexicon as lex
from ingest.annotate.cast import Cast
from ingest.annotate.focus import Source
from ingest.annotate.works_named import SYMBOL, NamedWork

_NOUNS: Final = "|".join(
    sorted(lex.DOCUMENT_NOUNS - lex.MESSAGES - lex.SIGNS, key=len, reverse=True)
)
_SIGNED: Final = re.compile(rf"\b(?P<noun>(?i:{_NOUNS}))\b,?\s\(?(?P<symbol>{SYMBOL})")
_CITED: Final = re.compile(rf"\s?\((?P<symbol>{SYMBOL})(?:,\s|\))")


_ARTICLE: Final = re.compile(
    r"^(?:(?:the|an?|this|that|its|his|her|their|our|le|la|el|une?|una|ce|cet|este|su|son|sa)\s+|l['’])"
    r"(?=\w)",
    re.IGNORECASE,
)


def cited_after(text: str, at: int) -> tuple[Attribution, Source] | None:
    """Return the document whose symbol stands in brackets right after a quotation."""
    found = _CITED.match(text, at)
    if found is None:
        return None
    where = Span(*found.span("symbol"))
    source = Source((PrintedSpeaker(found["symbol"], "document"),), "named", where)
    return Attribution(source.speakers, "named", where, None, None, 0.75), source


def document_for(cast: Cast, mention: Span, noun: str) -> str:
    """Return the fullest name of the document mentioned: its symbol, title or description."""
    text = cast.text
    own = _bare(mention.of(text))
    if own.lower().endswith(noun):
        for work in cast.works:
            gap = text[mention.end : work.span.start] if work.span.start > mention.end else None
            if work.noun == noun and gap is not None and len(gap) < 90 and "." not in gap:
                return _name(text, work)
    plain = own.lower() == noun or re.fullmatch(rf"[A-Z]{{2,}} {re.escape(noun)}", own)
    if not plain:
        return own
    return _last_titled(cast, mention.start, noun) or _owned(text, noun) or own


def _bare(words: str) -> str:
    """Return a mention without its article."""
    return _ARTICLE.sub("", words)


def _last_titled(cast: Cast, before: int, noun: str) -> str | None:
    """Return the title or symbol last printed for a document called by ``noun``."""
    best: tuple[int, str] | None = None
    for work in cast.works:
        if work.noun == noun and work.span.start < before:
            best = (work.span.start, _name(cast.text, work))
    for found in _SIGNED.finditer(cast.text, 0, before):
        if found["noun"].lower() == noun and (best is None or found.start() > best[0]):
            best = (found.start(), found["symbol"])
    if best is not None:
        return best[1]
    subjects = [work for work in cast.works if work.noun is None]
    return _name(cast.text, subjects[0]) if subjects else None


def _name(text: str, work: NamedWork) -> str:
    """Return the symbol, or the title without a subtitle that is not always printed."""
    head, colon, _ = work.title.partition(":")
    short = head if colon and text.count(head) > 1 else work.title
    return work.symbol or short


def _owned(text: str, noun: str) -> str | None:
    """Return the first description that says whose document it is."""
    found = re.search(
        rf"\b(?:[A-Z][\w\-]*[ ]){{0,3}}[A-Z][\w\-]*['’]s\s(?:[a-z]+\s)?{re.escape(noun)}\b", text
    )
    if found is None:
        return None
    return re.sub(r"^(?:The|A|An|In|On|To|At)\s", "", found.group())
