"""Finds the texts of which one is singled out: "The contracts are short. One of them says"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver
    from ingest.annotate.words.tokens import Tokens

ONES: Final = lex.words(
    "one another most some several many two three four few none others otra otro una uno une",
)
_MANY: Final = lex.words(
    "contracts letters leases reports notices emails e-mails posters leaflets guidelines studies",
    "rulings judgments judgements orders agreements forms policies messages memos notes signs",
    "replies petitions statements minutes rules laws codes clauses articles reviews audits surveys",
    "complaints documents papers files certificates licences permits circulars texts tweets posts",
    "testimonies submissions opinions resolutions decisions treaties warrants placards banners",
    "pamphlets brochures manuals handbooks logs diaries entries records cards labels stickers",
    "contrats lettres baux rapports avis courriels affiches tracts arrêts jugements règlements",
    "chartes circulaires consignes contratos cartas informes avisos correos carteles folletos",
    "sentencias acuerdos normas circulares actas testimonios dictámenes",
) - lex.words("rules signs laws records texts posts articles")
_READS: Final = re.compile(
    r"\s(?:simply\s|merely\s)?(?:reads?|runs?|stipulates?|provides?|ends?|opens?|begins?|concludes?)\b"
)
_PEOPLE: Final = lex.words("people crew staff men women children team parents residents")
_SENTENCES: Final = 2


def one_of_texts(resolver: Resolver, mention: Span, block: int) -> Source | None:
    """Return the texts named last before the sentence of a mention, if nobody else may be meant."""
    sentences, text = resolver.sentences, resolver.cast.text
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    if last is not None and _goes_on(last, mention, text):
        return replace(last, basis="pronoun", mention=mention, antecedent=last.antecedent)
    begin = sentences.begin_before(block, mention.start)
    reads = _READS.match(text, mention.end) is not None
    if not reads and _people(sentences.tokens(begin, mention.start, block)):
        return None
    for _ in range(_SENTENCES):
        floor = sentences.span(block).start
        if not text[floor:begin].strip():
            return None
        tokens, begin = sentences.before(block, begin)
        found = [k for k, low in enumerate(tokens.low) if low in _MANY]
        named = not reads and resolver.cast.between(begin, mention.start)
        if named and any(one.member.kind == "person" for one in named):
            return None
        if not reads and len(list(resolver.cast.organisations_between(begin, mention.start))) > 1:
            return None
        if found:
            return _texts(tokens, found, mention, text, reads=reads)
        if _people(tokens):
            return None
    return None


def _goes_on(last: Source, mention: Span, text: str) -> bool:
    """Return whether one of the same texts spoke in the sentence before."""
    where = last.mention
    if where is None or last.antecedent is None or len(last.speakers) != 1:
        return False
    near = mention.start - where.end < _NEAR and "\n" not in text[where.end : mention.start]
    return near and last.speakers[0].kind == "document" and last.speakers[0].name.lower() in _MANY


_NEAR: Final = 300


def _texts(
    tokens: Tokens, found: list[int], mention: Span, text: str, *, reads: bool
) -> Source | None:
    """Return the only texts of a sentence; people beside them may be meant as well."""
    if len({tokens.low[k] for k in found}) != 1 or (not reads and _people(tokens)):
        return None
    where = tokens.span(found[-1], found[-1] + 1)
    return Source((PrintedSpeaker(where.of(text), "document"),), "pronoun", mention, (), where)


def _people(tokens: Tokens) -> bool:
    """Return whether words tell of several people or bodies, of whom one may be meant."""
    return any(
        low in _PEOPLE or low in _BODIES or (is_group(low) and low not in _MANY)
        for low in tokens.low
    )


_BODIES: Final = lex.words(
    "bodies organisations organizations groups unions agencies companies charities councils",
    "banks schools hospitals firms states countries ministries courts towns villages families",
)
