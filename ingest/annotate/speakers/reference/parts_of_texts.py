"""Finds the text of which a part speaks: "Section 9 says", "the last paragraph adds"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.reference.document_speakers import document_for
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.provisions import PROVIDING, named_texts
from ingest.annotate.words import lexicon as lex

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.cast import Cast
    from ingest.annotate.speakers.phrases.phrases import Phrase
    from ingest.annotate.speakers.reference.resolution import Resolver
    from ingest.annotate.words.runs import Run
    from ingest.annotate.words.tokens import Tokens

_NUMBERED: Final = lex.words(
    "section clause article page paragraph chapter annex schedule appendix footnote point rule",
    "recommendation finding principle section item artículo cláusula página párrafo capítulo anexo",
    "sección recomendación clause chapitre paragraphe annexe recommandation",
)
LINES: Final = lex.words(
    "line sentence paragraph page section clause chapter article passage words lines entry print",
    "línea frase párrafo página cláusula artículo capítulo ligne phrase paragraphe clause chapitre",
)
_PLACED: Final = lex.words(
    "opening first second third fourth fifth last final closing penultimate next key same relevant",
    "later further separate special new small",
    "primera primer segunda segundo tercera tercer última último premier première deuxième",
    "troisième dernier dernière",
)
_ALONE: Final = lex.words(
    "preamble footnote foreword postscript preface annex appendix introduction preámbulo anexo",
    "prólogo préambule annexe préface",
)
_ARTICLES: Final = lex.words(
    "the a an one its another el la los las un una su le les l' une son sa"
)
_ROMANCE: Final = lex.words("el la le l'")
_NUMBER: Final = re.compile(r"(?:\d{1,3}(?:[.(]\w{1,3}\)?)*|[ivx]{1,5}|[a-h])")
_WORDED: Final = lex.words(
    "one two three four five six seven eight nine ten primera segunda tercera cuarta quinta sexta",
    "primero segundo tercero cuarto quinto premier première deuxième troisième",
)
_SENTENCES: Final = 4


def is_part(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a phrase is nothing but a part of a text: "Clause 14", "its last line"."""
    lows = tokens.low[phrase.first : phrase.stop]
    behind = tokens.low[phrase.stop : phrase.stop + 1]
    led = lows[0] in _ARTICLES
    words = lows[led:]
    if not words or phrase.also:
        return False
    if words[0] in _NUMBERED and (not led or lows[0] in _ROMANCE):
        number = words[1:] or behind
        after = phrase.stop + (len(words) == 1)
        whole = len(words) > 2 or tokens.low[after : after + 1] in _OF
        return not whole and bool(number) and _is_number(number[0])
    if behind in _OF:
        return False
    one = lows[0] in ("one", "another") and words[0] in LINES
    text = lows[0] == "its" and words[0] in ("text", "wording", "title")
    alone = len(words) == 1 and (words[0] in _ALONE or one or text)
    return led and (alone or _is_line(words))


_OF: Final = frozenset((low,) for low in ("of", "in", "to", "de", "du", "del", "des", "en", "dans"))


def _is_number(low: str) -> bool:
    return _NUMBER.fullmatch(low) is not None or low in _WORDED


def _is_line(words: tuple[str, ...]) -> bool:
    """Return whether words tell which line or paragraph it is: "last paragraph"."""
    return len(words) == 2 and words[0] in _PLACED and words[1] in LINES


# "Article 2 commits them to keep “…”"
_PROVIDES: Final = re.compile(
    r"\s*(?P<part>(?:Article|Section|Clause|Rule|Paragraph)\s\d{1,3}[\w().]{0,6})\s(?P<verb>[a-z]+)\s"
)


def provided_by_part(resolver: Resolver, run: Run) -> Source | None:
    """Return the text of which a part, named at a sentence's beginning, lays something down."""
    text, begin = resolver.cast.text, resolver.sentences.begin(run)
    found = _PROVIDES.match(text, begin, run.outer.start)
    if found is None or found["verb"] not in PROVIDING:
        return None
    return whole_text(resolver, Span(*found.span("part")), run.block)


def whole_text(resolver: Resolver, mention: Span, block: int) -> Source | None:
    """Return the text spoken of last before a part, nobody where two may be meant."""
    sentences, text = resolver.sentences, resolver.cast.text
    begin = sentences.begin_before(block, mention.start)
    clause = _CLAUSE.match(text, mention.start) is not None
    for _ in range(_SENTENCES):
        if not text[sentences.span(block).start : begin].strip():
            if block == 0 or sentences.places[block - 1].kind != "paragraph":
                return None
            block -= 1
            begin = sentences.span(block).end
        end = begin
        begin = sentences.before(block, end)[1]
        if clause and len(_LEGAL.findall(text, begin, end)) > 1:
            return None  # "the Lamp Treaty and its Protocol. Article 9 says"
        if (spoke := _spoke_last(resolver, begin, mention)) is not None:
            return spoke
        found = _texts(resolver, begin, end)
        if found:
            legal = [one for one in found if one[0].rpartition(" ")[2].lower() in _LAID_DOWN]
            found = legal if clause and len(legal) == 1 else found
            one = _made(resolver.cast, found[0], mention)
            return one if len(found) == 1 else Source((), "none", mention)
    return None


def _spoke_last(resolver: Resolver, begin: int, mention: Span) -> Source | None:
    """Return the text that spoke in a sentence that begins at a place: "it calls the order “…”"."""
    last = resolver.focus.sources[-1] if resolver.focus.sources else None
    if last is None or last.mention is None or last.mention.start < begin:
        return None
    if len(last.speakers) != 1 or last.speakers[0].kind != "document":
        return None
    return Source(last.speakers, "role", mention, (), last.antecedent or last.mention)


# Letters and reports have pages and lines; clauses are of what lays something down.
_CLAUSE: Final = re.compile(r"(?:[Tt]he\s|[Ll]a\s|[Ll]['’])?(?:[Cc]lause|[Aa]rt[ií]c|[Cc]láusula)")
_LAID_DOWN: Final = lex.words(
    "code agreement contract lease law act bill treaty convention covenant charter constitution",
    "policy rules ordinance statute statutes regulation regulations protocol accord pact by-law",
    "deal licence deed convenio contrato acuerdo ley tratado convención carta estatuto reglamento",
    "protocolo pacto bail contrat accord loi traité convention charte règlement protocole",
)
_LEGAL: Final = re.compile(
    r"\b(?:Convention|Covenant|Protocol|Treaty|Charter|Act|Law|Statute|Constitution|Code|Declaration)\b"
)
_Named = tuple[str, Span]
_NOUNS: Final = (
    lex.DOCUMENT_NOUNS - lex.PARTS - lex.SIGNS - lex.words("text page state site post rule")
)
_ONE_OF: Final = "|".join(sorted(_NOUNS, key=lambda noun: (-len(noun), noun)))
_TEXT: Final = re.compile(
    r"\b(?P<led>(?:[Tt]h(?:e|is|at)|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Hh](?:is|er)|[Oo]ne|[Ll][ae]|[Ee]l|[Ss]u"
    r"|[Ss]on|[Ss]a|[Uu]na?|[Uu]ne|[\w\-]+['’]s?)\s|[Ll]['’])"
    r"(?P<own>(?:(?:(?!(?:its|their|his|her|our|and|that|is|was|has|had|de|du|la|le|\w+ed)\s)"
    r"[a-z\d][\w\-]+\s){0,2}|(?:[A-Z][\w\-]*\s){0,3})"
    rf"(?P<noun>{_ONE_OF}))\b(?![\-'’])"
)
_GOVERNED: Final = re.compile(r"\b(?:on|about|for|against|sobre|sur|pour|contre)\s\Z")


def _texts(resolver: Resolver, begin: int, end: int) -> list[_Named]:
    """Return the texts that a sentence speaks of, each once; what another is about is left out."""
    cast = resolver.cast
    found: list[_Named] = [(name, where) for name, where in named_texts(cast, begin, end)]
    for one in _TEXT.finditer(cast.text, begin, end):
        owned = one["led"].rstrip().endswith(("'s", "’s", "s'", "s’"))
        where = Span(one.start() if owned else one.start("own"), one.end())
        if resolver.focus.outside(where) and not any(_meet(where, at) for _, at in found):
            found.append((document_for(cast, where, one["noun"].lower()), where))
    if len(found) > 1:
        led = [
            _GOVERNED.search(cast.text[max(begin, at.start - 12) : at.start - 4]) for _, at in found
        ]
        free = [one for one, governed in zip(found, led, strict=True) if not governed]
        found = free if len(free) == 1 else found
    heads = {name.rpartition(" ")[2].lower(): (name, at) for name, at in reversed(found)}
    return list(heads.values())


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _made(cast: Cast, found: _Named, mention: Span) -> Source:
    name, where = found
    name = _first_called(cast.text, name, where.start) or name
    return Source((PrintedSpeaker(name, "document"),), "role", mention, (), where)


_GENERAL: Final = lex.words(
    "new old same whole full final first draft recent short long own original latest current own",
    "second third next last previous written signed joint official public internal only said such",
)
_FURTHEST: Final = 6000


def _first_called(text: str, name: str, before: int) -> str | None:
    """Return how a text that is called by one noun was called first: "the safe-lifting code"."""
    if " " in name or not name.isalpha() or not name[0].islower():
        return None
    found = re.compile(
        rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|['’]s)\s(?:own\s)?(?P<called>(?:[a-z][\w\-]*\s){{1,2}}?{name})\b"
    ).search(text, max(0, before - _FURTHEST), before)
    if found is None:
        return None
    words = found["called"].split()[:-1]
    small = lex.PREPOSITIONS | lex.AUXILIARIES | lex.DETERMINERS | _GENERAL | lex.CONJUNCTIONS
    return found["called"] if small.isdisjoint(words) else None
