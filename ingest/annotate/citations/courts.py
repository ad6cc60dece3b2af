"""Courts and committees that stand for their treaty: what they find violated are its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference
from ingest.annotate.citations.treaty_bodies import TREATY_BODIES

_S: Final = "[ \t\n\u00a0\u202f]"
# By whom, which work, and what the sentence calls it.
_COURTS: Final = (
    (rf"(?:European{_S}Court|Strasbourg{_S}[Cc]ourt|ECtHR|Cour{_S}européenne|Tribunal{_S}Europeo)"
     , "ECHR", frozenset({"convention", "convención", "convenio"})),
    (rf"(?:Inter-American{_S}Co(?:urt|mmission)|Co(?:rte|misión){_S}Interamericana"
     rf"|Cour{_S}interaméricaine)", "ACHR", frozenset({"convention", "convención"})),
    (rf"(?:African{_S}Co(?:urt|mmission)|Co(?:ur|mmission){_S}africaine)(?={_S}(?:on|des){_S})",
     "ACHPR", frozenset({"charter", "charte"})),
)  # fmt: skip
_ARTICLE: Final = re.compile(r"rt(?:icle|[íi]culo|s?\.)")
# The court alone is no treaty: an article has to follow in its sentence.
_ARTICLE_FOLLOWS: Final = r"(?=[^.;\n]{0,200}?\b(?:[Aa]rticles?|[Aa]rt[íi]culos?|[Aa]rts?\.))"
# A committee names articles of many laws: its own are found violated, or go by their treaty.
_OWN_ARTICLE_FOLLOWS: Final = (
    rf"(?=[^.;\n]{{0,200}}?\b(?:violat|breach|infring|contraven)\w*(?:{_S}\w+){{0,3}}?{_S}"
    r"(?:[Aa]rticles?|[Aa]rts?\.)"
    rf"|[^.;\n]{{0,200}}?\b(?:[Aa]rticles?|[Aa]rt[íi]culos?|[Aa]rts?\.){_S}\d[^.;\n]{{0,40}}?{_S}"
    rf"(?:(?:of|under|in|to){_S}the{_S}(?:Convention|Covenant|Charter)"
    rf"|de{_S}la{_S}Conven(?:tion|ción)|d(?:u|el){_S}Pact[eo])(?![\w\-])"
    rf"(?!{_S}(?:on|against|relating|for|of|sur|contre|contra|sobre|relative|de)\b))"
)
_FORMS: Final = tuple(
    (re.compile(rf"(?<![\w\-]){court}{_ARTICLE_FOLLOWS}"), work, nouns)
    for court, work, nouns in _COURTS
)
COURT_SIGNS: Final = frozenset(
    {"european", "strasbourg", "ecthr", "européenne", "europeo", "inter", "african"}
    | {"interamericana", "interaméricaine", "africaine", "committee", "comité"}
)


_BODIES: Final = tuple(
    (re.compile(rf"(?<![\w\-])(?:{body.names}){_OWN_ARTICLE_FOLLOWS}"), body)
    for body in TREATY_BODIES
    if body.names and not body.weak
)


def find_courts(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the courts and committees that go on to speak of an article, as their treaties."""
    if not _ARTICLE.search(text, start, end):
        return
    for form, work, nouns in _FORMS:
        for found in form.finditer(text, start, end):
            yield Reference(Span(*found.span()), work, "treaty", nouns)
    for named, body in _BODIES:
        for found in named.finditer(text, start, end):
            yield Reference(Span(*found.span()), body.work, "treaty", body.nouns)
