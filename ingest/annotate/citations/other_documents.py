"""Documents that no sign names, right before a place in them: "the judgment of 3 May, para. 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_COURTS: Final = (
    "judgment judgement judgments judgements ruling rulings verdict verdicts "
    "arrêt arrêts jugement jugements sentencia sentencias fallo"
)
_OTHERS: Final = (
    "opinion opinions letter letters reply replies submission petition complaint agreement agenda "
    "statement speech lettre réponse accord acuerdo respuesta communication communications "
    "application applications comunicación requête"
)
# A court's words have no sign of the United Nations: only another of its like can be meant.
COURT_WORDS: Final = frozenset(_COURTS.split())
_NUMBERED_WORDS: Final = frozenset({"resolution", "recommendation"})
OTHER_WORDS: Final = COURT_WORDS | frozenset(_OTHERS.split()) | _NUMBERED_WORDS | {"v"}
_LABEL: Final = (
    r"(?:[Pp]aras?\b|[Pp]aragraphs?\b|[Pp]ar\.|[Pp]aragraphes?\b|[Pp]árrs?\b|[Pp]árrafos?\b|§|¶)"
)
# What every label has.
_LABEL_SIGN = re.compile(r"[aAáÁ§¶](?:(?<=[§¶])|[rR][aArR.])")
# What may stand between name and place: a date, a party, a number; never a sentence's end.
_GAP: Final = rf"(?:{_S}(?:[Nn]os?\.{_S}?)?\d{{1,6}}/\d{{2,4}})?[^.;:()/\n]{{0,40}}?"
_NOUNS: Final = OTHER_WORDS - _NUMBERED_WORDS - {"v"}
_NOUN: Final = "|".join(sorted(_NOUNS, key=len, reverse=True))
_PLACE_NEXT: Final = rf"(?={_GAP}(?:,{_S}|{_S}\(|{_S})(?:at{_S})?{_LABEL})"
_NAMED = re.compile(
    rf"(?<![\w/\-])(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir){_S})?"
    rf"(?P<noun>{_NOUN})(?![\w\-]){_PLACE_NEXT}",
    re.IGNORECASE,
)
_CASE = re.compile(
    rf"\b[A-Z][\w’'\-]*{_S}v\.?{_S}(?:the{_S})?[A-Z][\w’'\-]*"
    rf"(?=(?:(?:,{_S}|{_S}\()(?:[Aa]ppl?(?:ication|\.){_S})?[Nn]os?\.{_S}?\d{{1,6}}/\d{{2}}\)?)?{_GAP}(?:,{_S}|{_S}\(|{_S})(?:at{_S})?{_LABEL})"
)
# "Resolution 2299 (2099), para. 5": an assembly's, where no work of the United Nations is known.
_NUMBERED = re.compile(
    rf"(?<![\w/\-])(?P<noun>[Rr]esolution|[Rr]ecommendation){_S}\d{{2,4}}{_S}?\(\d{{4}}\)"
    rf"(?=(?:,{_S}|{_S}\(|{_S})(?:at{_S})?{_LABEL})"
)
# "on page 19 of the notice": behind a place stands what nobody confuses with a report.
_HELD: Final = (
    "notice memo memorandum brochure leaflet catalogue prospectus transcript minutes thesis book "
    "manual newsletter letter e-mail email contract lease will diary magazine log logbook "
    "programme plan strategy filing complaint submission petition indictment"
)
HELD: Final = frozenset(_HELD.split())
_BEHIND = re.compile(
    rf"\b(?:[Pp]ages?|[Ff]ootnotes?|[Aa]nnex|[Pp]aragraphs?|[Cc]lauses?|[Ss]ections?){_S}\d[\d–\-]{{0,6}}"
    rf"(?:{_S}and{_S}\d{{1,4}})?{_S}(?:of|in|to){_S}(?P<held>(?:the|its|his|her|their|that){_S}"
    rf"(?:[a-z\-]+{_S}){{0,2}}?(?P<noun>{'|'.join(sorted(HELD))}))\b(?!{_S}[a-z]+{_S}\d)"
)


def find_other_documents(
    text: str, start: int, end: int, words: frozenset[str]
) -> Iterator[Reference]:
    """Yield what a place printed right behind belongs to, so that it is given to no other work.

    ``words`` are those of the stretch's words that a rule asks for, in small letters.
    """
    for found in _BEHIND.finditer(text, start, end) if words & HELD else ():
        held = frozenset({found["noun"].casefold()})
        yield Reference(Span(*found.span("held")), None, "document", held)
    if not _LABEL_SIGN.search(text, start, end):
        return
    for found in _CASE.finditer(text, start, end) if "v" in words else ():
        yield Reference(Span(*found.span()), None, "document", frozenset({"judgment"}))
    for found in _NUMBERED.finditer(text, start, end) if words & _NUMBERED_WORDS else ():
        # No later "the resolution" goes back to it.
        yield Reference(Span(*found.span()), None, "document", frozenset({"numbered"}), aside=True)
    for found in _NAMED.finditer(text, start, end) if words & _NOUNS else ():
        noun = found["noun"].casefold()
        yield Reference(Span(*found.span()), None, "document", frozenset({noun}))
