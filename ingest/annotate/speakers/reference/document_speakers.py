"""Names the document that "the report" stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.romance_texts import ADJECTIVES
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens
from ingest.annotate.words.works_named import SYMBOL, looks_titled

_NOUNS: Final = lex.DOCUMENT_NOUNS - lex.MESSAGES - lex.SIGNS
_SYMBOL: Final = re.compile(SYMBOL)
# Where one may begin: signs are few and found fast, words stand everywhere.
_MAY_BEGIN: Final = re.compile(r"[A-Z](?<=[\s(][A-Z])[A-Z]{0,5}(?:/[A-Z0-9]|-\d\d-\d)")
_CALLED: Final = re.compile(r"\b(?P<word>\w+(?:-\w+)?),?\s\(?\Z")
_FURTHEST: Final = 100
# "her report to the Lake Assembly (A/1/2)"
_SENT: Final = re.compile(
    rf"(?:\s(?:to|for|before|on|of)\s[^.,;:()\n]{{3,60}})?\s?\((?P<symbol>{SYMBOL})(?:,\s|\))"
)
_CITED: Final = re.compile(rf"\s?\((?P<symbol>{SYMBOL})(?:,\s|\))")


# Between "the yearly report of the Board" and its title stand a comma and a mark.
_AT_ONCE: Final = 5
_ARTICLE: Final = re.compile(
    r"^(?:(?:the|an?|this|that|one|another|its|his|her|their|our|les?|la|el|los|las|une?|una|ce|cet|este|su|son|sa)\s+(?:(?:own|same|very)\s+)?|l['’])"
    r"(?=\w)",
    re.IGNORECASE,
)
# "évaluation publiée ce matin", "informe presentado ayer".
_CAME_OUT: Final = re.compile(
    r"(?:\s(?:qui\s(?:vient\sd['’]être|a\sété)\s?)?(?:publi|men|présent|réalis|command|diffus|dévoil|adopt|sign|dat|effectu|livr)ée?s?"
    r"|\s(?:paru|(?<!compte )rendu|remis|transmis|établi|conduit)e?s?"
    r"|\s(?:public|present|difund|realiz|encarg|elabor|emit|remit|entreg|divulg|fech|firm|redact)(?:ad|id)[oa]s?)"
    r"(?:\s.*)?\Z"
)


# Capitalised texts: "the Covenant", "the Harbours Act".
_TEXTS: Final = lex.words(
    "act bill law constitution covenant convention declaration charter treaty code judgment",
    "views observations opinion decision agreement",
    "order ruling resolution report indictment ordinance guidelines principles review survey",
)


def speaks_as_text(text: str, unit: Unit) -> bool:
    """Return whether a name is a text's: "the Harbours Act", or "the HA" after "Act (HA)"."""
    if len(unit.words) == 1 and unit.name.lower() in GENDER:
        return text[max(0, unit.start - 4) : unit.start].lower() == "the "  # "Bill said"
    if unit.words[-1].lower() in _TEXTS:
        return unit.kind != "organisation"
    bracket = text.find(f" ({unit.name})") if len(unit.words) == 1 and unit.name.isupper() else -1
    before = text[max(0, bracket - 20) : max(0, bracket)].split()
    return bool(before) and before[-1].lower() in _TEXTS


def cited_after(text: str, at: int) -> tuple[Attribution, Source] | None:
    """Return the document whose symbol stands in brackets right after a quotation."""
    found = _CITED.match(text, at)
    if found is None:
        return None
    where = Span(*found.span("symbol"))
    source = Source((PrintedSpeaker(found["symbol"], "document"),), "named", where)
    return Attribution(source.speakers, "named", where, None, None, 0.75), source


def signed_phrase(cast: Cast, tokens: Tokens, phrase: Phrase) -> str | None:
    """Return the text whose sign is a phrase: "Her report on it, A/77/3/Add.2, observed"."""
    sign = tokens.word[phrase.stop - 1]
    if "/" not in sign or not _SYMBOL.fullmatch(sign):
        return None
    return sign


def document_for(cast: Cast, mention: Span, noun: str) -> str:
    """Return the fullest name of the document mentioned: its symbol, title or description."""
    text = cast.text
    own = _bare(mention.of(text))
    ends = own.lower().endswith(noun) or _described(own.lower(), noun)
    if ends or noun in own.lower().split():
        first = bisect_left(cast.works, mention.end, key=lambda work: work.span.start)
        for work in cast.works[first : first + 2]:
            gap = text[mention.end : work.span.start]
            near = len(gap) < (90 if ends else _AT_ONCE) and "." not in gap
            if work.noun == noun and near:
                return work.name
    if ends and (titled := _titled_before(text, mention)) is not None:
        return titled
    if ends and (signed := _SENT.match(text, mention.end)):
        return signed["symbol"]
    plain = own.lower() == noun or re.fullmatch(rf"[A-Z]{{2,}} {re.escape(noun)}", own)
    if not plain:
        return own
    return _last_titled(cast, mention.start, noun) or _owned(cast, noun) or own


# "“Turn Back”, a report by the Lake Union, says"
_TITLE: Final = re.compile(
    r"[“\"‘«](?P<title>[^“”\"‘«»\n]{3,90})[”\"’»],\s(?:(?:an?|the|its)\s)?\Z"
)
_APPOSED: Final = re.compile(r"\s(?:by|from|on|of|for|published|issued)\s[^,.;:\n]{3,80},\s[a-z]")


def _titled_before(text: str, mention: Span) -> str | None:
    """Return the title that a description apposed to it tells of."""
    if _APPOSED.match(text, mention.end) is None:
        return None
    found = _TITLE.search(text, max(0, mention.start - _FURTHEST), mention.start)
    return found["title"] if found is not None and looks_titled(found["title"]) else None


def _described(own: str, noun: str) -> bool:
    """Return whether one adjective goes with the noun: "informe técnico"."""
    return own.partition(" ")[0] == noun and own.partition(" ")[2] in ADJECTIVES


def _bare(words: str) -> str:
    """Return a mention without its article, and without when or by whom it came out."""
    return _DAY.sub("", _CAME_OUT.sub("", _ARTICLE.sub("", words)))


_DAY: Final = re.compile(r"\s(?:of|dated|for|on|du|del?)\s\d{1,2}\Z")  # "memo of 3" May


def _last_titled(cast: Cast, before: int, noun: str) -> str | None:
    """Return the title or symbol last printed for a document called by ``noun``."""
    named = _named(cast).get(noun, [])
    if noun in _ANY_TEXT:
        named = sorted(each for found in _named(cast).values() for each in found)
    at = bisect_left(named, (before, ""))
    if at:
        return named[at - 1][1]
    if noun in lex.MESSAGES:
        return None  # What is sent has no title.
    return next((work.name for work in cast.works if work.noun is None), None)


# What any study or report may be called afterwards.
_ANY_TEXT: Final = lex.words("document documento texto texte")


def _named(cast: Cast) -> dict[str, list[tuple[int, str]]]:
    """Return where documents get their names, by the noun that they are called by."""
    if cast.documents is None:
        found = [(work.span.start, work.name, work.noun) for work in cast.works if work.noun]
        found += _signed(cast.text)
        cast.documents = {}
        for at, name, noun in sorted(found):
            cast.documents.setdefault(noun, []).append((at, name))
    return cast.documents


def _signed(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a symbol follows a document's noun, with the symbol and the noun."""
    behind = 0
    for begun in _MAY_BEGIN.finditer(text):
        at = begun.start()
        symbol = _SYMBOL.match(text, at)
        called = _CALLED.search(text, max(behind, at - _FURTHEST), at) if symbol else None
        if symbol is None or called is None:
            continue
        behind = symbol.end()
        word = called["word"].lower()
        noun = word if word in _NOUNS else word.rpartition("-")[2]
        if noun in _NOUNS:
            yield called.start(), symbol.group(), noun


def _owned(cast: Cast, noun: str) -> str | None:
    """Return the first description that says whose document it is."""
    if noun not in cast.owned:
        found = re.search(
            rf"\b(?:[A-Z][\w\-]*[ ]){{0,3}}[A-Z][\w\-]*['’]s\s(?:[a-z]+\s)?{re.escape(noun)}\b",
            cast.text,
        )
        shown = re.sub(r"^(?:The|A|An|In|On|To|At)\s", "", found.group()) if found else None
        cast.owned[noun] = shown
    return cast.owned[noun]
