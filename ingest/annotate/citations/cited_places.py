"""Pinpoints that belong together: "section 4, pages 31 to 33", "article 19, paragraph 3"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archive.annotation import Pinpoint, PinpointUnit
from archive.release import Span
from ingest.annotate.citations.pinpoints import FoundPins, find_first_articles, find_pinpoints
from ingest.annotate.citations.references import Sort
from ingest.annotate.values import value


@value
class Place:
    """One printed place, of one or more labels, and how sure it is one without a named work.

    ``attributive`` is "Section 8" in "Section 8 housing", and any "note 3": no
    place unless a work is printed with it.
    """

    span: Span
    unit: PinpointUnit
    pins: tuple[Pinpoint, ...]
    operative: bool
    sign: bool
    stands_alone: bool
    needs_sentence: bool
    attributive: bool

    def pins_in(self, sort: Sort) -> tuple[Pinpoint, ...]:
        """Return the pinpoints as that sort of work has them: § is a section of a law."""
        if self.sign and sort == "law":
            return tuple(replace(p, unit="section") for p in self.pins)
        return self.pins


_S = "[ \t\n\u00a0\u202f]"
_CHAIN = re.compile(rf",?{_S}?(?:(?:at|and|et|y|und){_S})?\Z")
_BRACKET = re.compile(r"[;(\[]\s?(?:see\s)?\Z")
_OF = re.compile(rf",?{_S}?(?:of|du|de|de la|de l['’]|del|in){_S}?(?:the{_S})?\Z")
# "subparagraph (b) of paragraph 1", "l'alinéa b) du paragraphe 1": the letter stands first.
_LETTERED = re.compile(
    rf"\b(?:[Ss]ub-?{_S}?paragraph|[Pp]oint|[Ll]it(?:era|\.)|[Cc]lause|[Ii]tem|(?:[Ss]ous-)?[Aa]linéa"
    rf"|[Ll]ettre|[Aa]partado|[Ii]nciso|[Ll]etra|[Ll]iteral){_S}\(?(?P<letter>[a-z]{{1,2}}|[ivx]{{1,4}}"
    rf"|\d)\){_S}(?:(?:of|du|de|de{_S}la|del){_S}(?:the{_S})?|de{_S}l['’])\Z",
)
_LONGEST: Final = 40
# "Section 31 forbids", "Article 19 (3)": a bare label is a place only in such company;
# "Section 8 housing" and an organisation called Article 19 are not.
_VERBS: Final = (
    "says?|said|states?|stated|provides?|provided|requires?|required|forbids?|prohibits?|prohibited|"
    "allows?|permits?|protects?|guarantees?|guaranteed|obliges?|sets?|defines?|bans?|makes?|gives?|"
    "recogni[sz]es?|enshrines?|reads?|appl(?:y|ies)|entitles?|is|are|was|were|has|have|had|may|must|"
    "shall|can|could|would|should|do|does|did|imposes?|calls?|grants?|bars?|lets?|leaves?|lists?|"
    "covers?|governs?|adds?|deals?|creates?|establish(?:es)?|regulates?|concerns?|remains?|offers?|"
    "on|and|or|which|that|in|as|of|to|by|when|where|aloud|also|itself|for|with|because|if|only|"
    "affirms?|confirms?|declares?|stipulates?|obligates?|ensures?|restricts?|criminali[sz]es?|"
    "authori[sz]es?|outlaws?|binds?|lays|mandates?|spells|safeguards?|asserts?|expressly|"
    "explicitly|specifically|clearly|further|simply|already|now|asks?|demands?|means|goes|"
    "prévoi(?:t|ent)|interdi(?:t|sent)|garanti(?:t|ssent)|stipulent?|dispos(?:e|ent)|"
    "establecen?|prohíben?|garantizan?|disponen?"
)
_AFTER_BARE = re.compile(rf"(?:{_S}(?:{_VERBS})\b|{_S}?[.,;:)\]’”\"»?!…]|{_S}?\Z|{_S}?[–—(\-])")
# "Please read section 4, which": to read a place there must be a work, be it the newspaper's.
_READ = re.compile(
    rf"(?<!\w)(?:(?:re-?)?read|see|consult|look{_S}at|lire|lisez|lisons|relire|leer|lean?|consulte[nz]?"
    rf"|voir|véase){_S}(?:(?:also|aussi|también|the|la|le){_S})?\Z"
    rf"|(?<!\w)(?:re)?(?:printed|produced|published|listed|annexed|imprimés?|publiés?){_S}(?:in|as|en){_S}\Z",
    re.IGNORECASE,
)
# "Deep Margins 14 (2025), pp. 201-219" only says where an article stands in its journal.
_JOURNAL = re.compile(r"(?:\d\s?\((?:19|20)\d\d\)|[Vv]ol\.?\s?\d+[^.;\n]{0,20}|\d:\d+),?\s\Z")
_ELSEWHERE = re.compile(rf"{_S}(?:of|in|du|de|des|del|dans|en)\b")
_RULE = re.compile(
    r"\b(?:[Rr]ules?|[Rr]ègles?|[Rr]eglas?|[Pp]rinciples?|[Pp]rincipes?|[Pp]rincipios?|[Gg]uidelines?"
    r"|[Dd]irectri(?:z|ces))\s\d{1,3},?\s\Z"
)
_NUMERAL = re.compile(r"[0-9IVX](?:(?<=[0-9])|(?<!\w.)[IVX]*\b)", re.DOTALL)
_SEVERAL: Final = frozenset({"articles", "arts", "artículos", "articulos"})
_ORGANISATION = re.compile(r"(?:ARTICLE|Article) 19\Z")
_IBERIAN: Final = frozenset(
    {"el", "los", "las", "del", "que", "por", "una", "con", "de", "da", "do"}
)
_ENGLISH: Final = frozenset({"the", "of", "and"})
_ENUMERATED: Final = frozenset({"section", "page", "footnote", "annex"})


def find_places(text: str, start: int, end: int) -> tuple[Place, ...]:
    """Return the places between ``start`` and ``end`` in reading order."""
    first = text.find("premier", start, end) >= 0 or text.find("primero", start, end) >= 0
    if not first and not _NUMERAL.search(text, start, end):
        return ()
    found = list(find_pinpoints(text, start, end))
    if first:
        found = sorted((*found, *find_first_articles(text, start, end)), key=lambda one: one.span)
    if not found:
        return ()
    groups: list[list[FoundPins]] = []
    for each in found:
        if each.label == "para" and _is_preposition(text, each.span, start, end):
            continue
        if each.unit == "para" and _RULE.search(
            text, max(start, each.span.start - 30), each.span.start
        ):
            continue  # "rule 43, paragraph 3": a rule has its paragraphs.
        if groups and _belongs(text, groups[-1], each):
            groups[-1].append(each)
        else:
            groups.append([each])
    return tuple(_place(text, group, start, end) for group in groups)


def _is_preposition(text: str, span: Span, start: int, end: int) -> bool:
    """Return whether "para 150" is Spanish or Portuguese for "for 150"."""
    if text[max(start, span.start - 1) : span.start] in ("(", "["):
        return False
    around = text[max(start, span.start - 120) : min(end, span.end + 80)].lower().split()
    return len(_IBERIAN & {*around}) > 1 and not _ENGLISH & {*around}


def _belongs(text: str, group: list[FoundPins], found: FoundPins) -> bool:
    last = group[-1]
    gap = text[last.span.end : found.span.start]
    if last.unit == "para" and found.unit == "article" and len(last.pins) == 1:
        return bool(_OF.match(gap))
    if last.unit == "article" and found.unit == "article":
        return False
    if last.unit == found.unit:
        return False
    if last.unit == "article" and found.unit == "para" and gap in (" (", "("):
        return len(last.pins) == 1 and text[found.span.end : found.span.end + 1] == ")"
    return bool(_CHAIN.match(gap)) and "and" not in gap


def _place(text: str, group: list[FoundPins], start: int, end: int) -> Place:
    span = Span(group[0].span.start, group[-1].span.end)
    if len(group) > 1 and text[group[0].span.end : group[1].span.start].strip() == "(":
        span = Span(span.start, span.end + 1)  # "article 2 (par. 3)"
    pins = _joined(group)
    lead = text[max(start, span.start - _LONGEST) : span.start]
    lettered = _LETTERED.search(lead) if ")" in lead else None
    if lettered is not None and len(pins) == 1:
        span = Span(span.start - len(lead) + lettered.start(), span.end)
        pins = (replace(pins[0], sub=f"{pins[0].sub or ''}({lettered['letter']})"),)
    unit = pins[0].unit
    bracketed = text[max(start, span.start - 1) : span.start] in ("(", "[")
    opens = bracketed or _follows_colon(text, start, span.start)
    usual = not _is_in_marks(text, span) and bool(
        _AFTER_BARE.match(text[span.end : min(end, span.end + 14)])
    )
    organisation = bool(_ORGANISATION.match(span.of(text)))
    is_read = unit in _ENUMERATED and _is_read(text, span, start, end)
    return Place(
        span,
        unit,
        pins,
        operative=any(f.operative for f in group),
        sign=group[0].label[0] in "§",
        stands_alone=unit in ("para", "preambular") or (bracketed and not organisation) or is_read,
        needs_sentence=organisation or (unit in _ENUMERATED and not opens),
        attributive=_is_attributive(group[0], bracketed, opens or usual)
        or (
            unit == "page" and bool(_JOURNAL.search(text[max(start, span.start - 40) : span.start]))
        ),
    )


def _is_read(text: str, span: Span, start: int, end: int) -> bool:
    """Return whether somebody is to read the place, of a work that the words do not name."""
    asked = _READ.search(text[max(start, span.start - 24) : span.start])
    return asked is not None and not _ELSEWHERE.match(text, span.end, end)


def _is_in_marks(text: str, span: Span) -> bool:
    """Return whether nothing but the place stands in marks, “Article 98”: it is a term."""
    return text[span.start - 1 : span.start] in tuple('“"‘«') and text[
        span.end : span.end + 1
    ] in tuple('”"’»')


def _is_attributive(found: FoundPins, bracketed: bool, usual: bool) -> bool:
    if found.label in ("s", "ss"):
        return not bracketed
    if found.label in ("note", "notes"):
        return True
    return found.unit in ("section", "article") and not usual


def _follows_colon(text: str, start: int, at: int) -> bool:
    """Return whether a place opens a bracket, or goes on in it behind a semicolon."""
    before = _BRACKET.search(text[max(start, at - 6) : at])
    if before is None or before.group()[0] != ";":
        return before is not None
    inside = text[max(start, at - 200) : at]
    return inside.count("(") + inside.count("[") > inside.count(")") + inside.count("]")


def _joined(group: list[FoundPins]) -> tuple[Pinpoint, ...]:
    """Return the group's pinpoints; a paragraph of an article is its sub-paragraph."""
    articles = [f for f in group if f.unit == "article"]
    paras = [f for f in group if f.unit == "para"]
    if len(articles) == 1 and len(paras) == 1 and len(articles[0].pins) == 1 and len(group) == 2:
        article = articles[0].pins[0]
        own, others = _own_paragraphs(articles[0], paras[0])
        subs = [f"({p.first})" if p.first == p.last else f"({p.first})–({p.last})" for p in own]
        rests = [p.sub or "" for p in own]
        first = (
            replace(article, sub=(article.sub or "") + sub + rest)
            for sub, rest in zip(subs, rests, strict=True)
        )
        return (*first, *(replace(pin, unit="article") for pin in others))
    return tuple(pin for found in group for pin in found.pins)


def _own_paragraphs(
    article: FoundPins, paras: FoundPins
) -> tuple[tuple[Pinpoint, ...], tuple[Pinpoint, ...]]:
    """Return the paragraphs of the article, and what are articles again.

    "Articles 6 § 1 and 13": one § has one paragraph, several leave the last.
    """
    if article.label not in _SEVERAL or not paras.label.startswith("§"):
        return paras.pins, ()
    at = 1 if paras.label == "§" else max(1, len(paras.pins) - 1)
    return paras.pins[:at], paras.pins[at:]
