"""Finds whose recommendation, demand or finding is told by its number: "The first is that “…”"."""

from __future__ import annotations

import re
from typing import Final

from archive.annotation import Attribution, PrintedSpeaker
from ingest.annotate.quotations.introductions import NOTHING, Found
from ingest.annotate.quotations.list_openings import sets_out, setter_out
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens
from ingest.annotate.words.works_named import looks_titled

_NOUN: Final = (
    r"(?:\s(?:one|recommendation|demand|condition|finding|proposal|lesson|request|conclusion|point"
    r"|principle|suggestion|objection|commitment|pledge|step|requirement|recommandation|exigence"
    r"|revendication|proposition|recomendación|demanda|exigencia|condición|propuesta|conclusión))?"
)
_WHICH: Final = (
    r"(?:(?:very\s)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)"
    r"|other|next|main|most\s[a-z]+|strongest|shortest|boldest|longest|simplest|hardest)"
)
_ROMANCE_WHICH: Final = (
    r"(?:première|premier|deuxième|seconde?|troisième|quatrième|dernière|dernier|autre|primera"
    r"|segunda|tercera|cuarta|quinta|última|otra|más\s[a-z]+|plus\s[a-z]+)"
)
_THEM: Final = r"(?:them|these|those|the\s(?:most|more|least)\s[a-z]+)"
# What points at one or some of the points: "The first", "Another of these", "Chief among them".
_POINTS_AT: Final = (
    rf"(?:(?:[Tt]he|[Aa])\s{_WHICH}(?:\s(?:two|three|few))?{_NOUN}s?"
    rf"|(?:[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]ome|[Oo]thers){_NOUN}s?(?:\sof\s{_THEM})?"
    rf"|(?:(?:Chief|First|Foremost|Key)\s)?[Aa]mong(?:st)?\s{_THEM}"
    r"|(?:Top|High|First)\so[fn]\s(?:the|its|their|her|his)\slist"
    r"|(?:[Tt]hey|[Tt]hese|[Tt]hose)(?=\s(?:also\s)?(?:include|range|are|were)\b)"
    rf"|(?:[Ll]a|[Ll]['’]|[Ee]l)\s?{_ROMANCE_WHICH}{_NOUN}"
    r"|(?:[Uu]ne\s(?:autre|troisième)|[Oo]tra|[Uu]na|(?:L['’])?[Uu]ne)"
    r"(?:\sd['’](?:entre\s)?elles|\sde\sellas)?"
    r"|[Ee]ntre\s(?:ellas|estas|autres)|[Pp]armi\selles|[Ee]lles\scomprennent|[Ii]ncluyen)"
)
# "The second is still missing" tells what became of it.
_BE: Final = (
    r"(?:is|are|was|were)(?!\s(?:still|already|now|yet|not|no|in|under|[a-z]+ing|[a-z]+ed)\b)"
)
_GOES_ON: Final = (
    rf"(?:{_BE}|calls?|asks?|requires?|concerns?|includes?|included?|seeks?|reads?|says?|urges?"
    r"|obliges?|range|wants?|tells?|est|sont|était|consiste|vise|demande|es|son|era|pide|exige|está"
    r"|figura|figure|un[ae]?|el|la|los|las|les|le|que|de|(?:would|will|must|should)\s[a-z]+)\b"
)
_COUNTED: Final = re.compile(
    rf"\s*(?:And\s|But\s)?{_POINTS_AT}(?:,\s[^,.;:\n]{{2,30}},)?(?:\s?:\s|,?\s(?={_GOES_ON}))"
    r"|\s*(?:First|Second|Third|Fourth|Fifth|Finally|Firstly|Secondly|Thirdly|Lastly),\s"
    r"(?=[^.\n]{3,90}\s(?:should|must|ought)\s)"
)
_OPENS_LIST: Final = re.compile(
    r"\s*(?:(?:They|These|Those|The\s(?:first|last|main)\s(?:two|three|four|five|ones))\s(?:also\s)?"
    r"(?:include|are|were)|Among\s(?:them|these|those)(?:\s(?:is|are))?|Including|Namely|Incluyen"
    r"|Entre\s(?:ellas|ellos|otras)|Elles\scomprennent|Parmi\selles)[^.:\n]{0,40}:\s*\Z"
)
_FURTHEST: Final = 8
_SURE: Final = 0.65


def counted_point(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return who makes the recommendations, demands or findings of which one is told."""
    text, block = sentences.text, run.block
    begin = sentences.begin(run)
    if _COUNTED.match(text, begin, run.outer.start) is None:
        return _set_out_here(sentences, resolver, run)
    return maker_before(sentences, resolver, block, begin)


def _set_out_here(sentences: Sentences, resolver: Resolver, run: Run) -> Found:
    """Return who makes the points that a colon leads to: "The League has two demands: that"."""
    begin, text = sentences.begin(run), sentences.text
    colon = text.rfind(": ", begin, run.outer.start)
    if colon < 0:
        return NOTHING
    maker = setter_out(tokens := sentences.tokens(begin, colon, run.block))
    source = resolver.resolve(tokens, maker, run.block) if maker is not None else None
    return (_made(source), source) if source is not None and source.speakers else NOTHING


def maker_before(sentences: Sentences, resolver: Resolver, block: int, begin: int) -> Found:
    """Return who makes the points that the sentence that begins at ``begin`` goes on with."""
    text, last = sentences.text, block
    for _ in range(_FURTHEST):
        floor = sentences.span(block).start
        if not text[floor:begin].strip():
            if block == 0 or block < last or sentences.places[block - 1].kind == "heading":
                return NOTHING
            block -= 1
            begin = sentences.span(block).end
        tokens, begin = sentences.before(block, begin)
        if (maker := setter_out(tokens)) is not None:
            source = resolver.resolve(tokens, maker, block)
            return (_made(source), source) if source.speakers else NOTHING
        if (title := _titled(tokens, text)) is not None:
            return _made(title), title
        if _COUNTED.match(text, begin) is None:
            return NOTHING
    return NOTHING


def _titled(tokens: Tokens, text: str) -> Source | None:
    """Return the text whose title opens a sentence that says what it sets out."""
    if tokens.low[:1] != ("\0",) or not sets_out(tokens):
        return None
    where = tokens.span(0, 1)
    name = text[where.start + 1 : where.end - 1].strip(" ,.")
    speaker = PrintedSpeaker(name, "document")
    return Source((speaker,), "named", where) if looks_titled(name) else None


def points_opened(sentences: Sentences, resolver: Resolver, block: int) -> Found:
    """Return who makes the points that a block's last words open a list of: "They include:"."""
    begin = sentences.before(block, sentences.span(block).end)[1]
    if _OPENS_LIST.match(sentences.text, begin, sentences.span(block).end) is None:
        return NOTHING
    return maker_before(sentences, resolver, block, begin)


def _made(source: Source) -> Attribution:
    return Attribution(
        source.speakers, source.basis, source.mention, None, source.antecedent, _SURE
    )
