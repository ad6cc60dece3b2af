"""Which name a place is printed with: "X, para 3", "article 5 of X", "articles 5 and 6 of X"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import Final

from archive.release import Span
from ingest.annotate.citations.cited_places import Place
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
# "…, annex, para 3", "…, chap. III, para 3": the part that a place stands in.
_PARTS: Final = r"[Aa]nnexe?|[Aa]ppendix|[Cc]hap(?:\.|ter)|[Pp]art|[Vv]ol(?:\.|ume)"
_PART: Final = rf"(?:,{_S}(?:{_PARTS})(?:{_S}[IVX\d]{{1,5}})?)"
# From a name to its place: "…, para 3", "… (at para 3", "… (2018), para 3", "… in its paras".
_TO_PLACE = re.compile(
    rf"[‘’'\"“”»)]*(?:{_S}\((?:19|20)\d\d\))?{_PART}?,?{_S}?[(\[]?"
    r"(?:(?:at|in|in its|see|see also|esp\.|especially|notably|in particular"
    rf"|en su|dans son|voir|véase){_S})?\Z"
)
_LEADS: Final = r"of|in|to|under|from|du|de|des|del|dans|en"
# What an article is about, in brackets: "articles 19 (free speech) and 21 (assembly) of the".
_GLOSS: Final = rf"(?:{_S}\([a-zà-ÿ][^()\d\n]{{3,80}}\))?"
# From a place to its name: "of the", "in the federal", "du"; or nothing ("article 19(3) ICCPR").
_TO_NAME = re.compile(
    rf"{_GLOSS},?{_S}?(?:(?:{_LEADS}){_S}|d['’])"
    rf"(?:(?:both|the|its|this|that|said|le|la|les|el|los|las){_S}|l['’])?"
    rf"(?:[\w’'\-]+{_S}){{0,4}}[“‘'\"«]?{_S}?\Z"
    rf"|{_S}common{_S}to{_S}(?:all{_S})?the{_S}(?:four{_S})?\Z"
    rf"|{_S}[“‘'\"«]?\Z"
)
# From a place to a mention, which brings its own article.
_TO_MENTION = re.compile(rf",?{_S}?(?:(?:{_LEADS}){_S}|d['’])(?:both{_S})?\Z")
# French and Spanish run the two together: "du rapport", "del informe".
_CONTRACTED = re.compile(rf"(?:du|au|del|al){_S}")
_TOGETHER: Final = (
    r"(?:when |as )?(?:read |taken )?(?:alone and )?(?:together|in conjunction|jointly) with|"
    r"lus?e?s? (?:conjointement avec|en combinaison avec)|combinée?s? avec|"
    r"leídos? (?:conjuntamente|en conjunción) con|en relación con"
)
_TO_NEXT = re.compile(
    rf",?{_S}?(?:and|or|&|et|ou|y|o|as well as|{_TOGETHER})?{_S}?"
    rf"(?:(?:{_LEADS}|by|with|par|por){_S})?\Z"
)
_IN_ARTICLES: Final = frozenset(
    {"convention", "covenant", "treaty", "protocol", "statute", "agreement", "pacte", "protocole"}
    | {"traité", "accord", "statut", "pacto", "convención", "convenio", "tratado", "protocolo"}
    | {"acuerdo", "estatuto"}
)
_FARTHEST: Final = 80


def ties(
    text: str,
    places: tuple[Place, ...],
    named: tuple[Reference, ...],
    mentions: tuple[Reference, ...],
) -> dict[Span, Reference]:
    """Return the name or mention of each place that is printed with one, by where it stands.

    A place without its own that leads on to one which has ("articles 5 and
    article 6 of X") shares it.
    """
    found: dict[Span, Reference] = {}
    starts = [n.span.start for n in named]
    called = [m.span.start for m in mentions]
    for place in places:
        behind = _at(named, bisect_left(starts, place.span.end))
        before = _at(named, bisect_left(starts, place.span.start) - 1)
        mention = _at(mentions, bisect_left(called, place.span.end))
        if behind and _names(text, place, behind):
            found[place.span] = behind
        elif mention and _speaks_of(text, place, mention):
            found[place.span] = mention
        elif before and _holds(text, before, place):
            found[place.span] = before
    _share(text, places, found)
    return found


def _at(references: tuple[Reference, ...], position: int) -> Reference | None:
    return references[position] if 0 <= position < len(references) else None


def _names(text: str, place: Place, behind: Reference) -> bool:
    """Return whether the place leads on to the name; a treaty's needs only a comma."""
    gap = _gap(text, place.span, behind.span)
    own = behind.sort == "treaty" and behind.work is not None
    return bool(_TO_NAME.match(gap)) or (own and gap == ", ")


def _speaks_of(text: str, place: Place, mention: Reference) -> bool:
    """Return whether the place leads on to the mention: "of the report", "du rapport"."""
    gap = _gap(text, place.span, mention.span)
    contracted = _CONTRACTED.match(text, mention.span.start)
    return bool(_TO_MENTION.match(gap)) or (gap in (" ", ", ") and bool(contracted))


def _holds(text: str, before: Reference, place: Place) -> bool:
    """Return whether the name goes right before its place.

    Only resolutions have operative paragraphs, and neither laws nor treaties
    have any of their own: "the Law on Wells (para 43)" is told in a report.
    """
    if place.operative and before.sort != "resolution":
        return False
    in_articles = before.sort == "law" or (before.sort == "treaty" and before.nouns & _IN_ARTICLES)
    if place.unit == "para" and not place.sign and in_articles:
        return False
    return bool(_TO_PLACE.match(_gap(text, before.span, place.span)))


def _gap(text: str, first: Span, second: Span) -> str:
    if not 0 <= second.start - first.end <= _FARTHEST:
        return "too far"
    return text[first.end : second.start]


def _share(text: str, places: tuple[Place, ...], found: dict[Span, Reference]) -> None:
    for one, after in reversed(tuple(pairwise(places))):
        shared = found.get(after.span)
        if one.span in found or shared is None or shared.span.start < after.span.end:
            continue
        if _TO_NEXT.match(_gap(text, one.span, after.span)):
            found[one.span] = shared
