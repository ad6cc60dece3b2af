"""Treaties that no list has, by the names that the text prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.references import Reference

_S: Final = "[ \t\n\u00a0\u202f]"
_LARGE = r"[A-ZÀ-Þ][\w’'\-–]*"
_NOUNS = "Convention|Treaty|Charter|Covenant|Protocol|Agreement|Pact"
_SMALL = r"(?:and|of|the|on|for|in|to|against|by|with|from|relating|concerning|regarding)"
# "the Extradition Treaty", "the Minamata Convention"; "article IX of the Lake Treaty".
_BEFORE = re.compile(
    rf"(?<![\w’'])(?!(?:Art(?:icles?|s?\.){_S})?[IVXL]+{_S})(?P<name>{_LARGE}(?:{_S}(?:(?:and|of|the|on|for){_S}){{0,2}}{_LARGE}){{0,6}}?)"
    rf"{_S}(?P<noun>{_NOUNS})(?![\w’'\-])(?!{_S}(?:{_LARGE}{_S})?(?:{_NOUNS})\b)"
)
# "Convention on the Protection of Springs", "Treaty of Almar".
_BEHIND = re.compile(
    rf"(?<!\w)(?P<noun>{_NOUNS}){_S}"
    rf"(?:on|of|against|for|relating{_S}to|concerning|regarding|between){_S}"
    rf"(?:the{_S})?(?P<name>{_LARGE}(?:,?(?:{_S}{_SMALL}){{0,3}}{_S}{_LARGE}){{0,12}})"
)
# "Convention de Minamata", "Acuerdo de Paz de Almar".
_ROMANCE = re.compile(
    rf"(?<!\w)(?P<noun>Convention|Traité|Protocole|Charte|Pacte|Accord|Convención|Convenio|Tratado|"
    rf"Protocolo|Carta|Pacto|Acuerdo){_S}(?:(?:de|du|del|sur|sobre|contre|contra){_S}(?:(?:la|las|"
    rf"los|les|le|el){_S}|l['’])?|d['’])(?P<name>{_LARGE}(?:(?:{_S}(?:de|del|la|las|los|des|du|et|y))"
    rf"{{0,3}}{_S}{_LARGE}){{0,8}})"
)
_WORDS = """
of and on for the this that these a an optional additional first second third fourth fifth sixth
draft new old current existing european american african asian arab inter-american international
universal united nations un eu national regional global constitutional federal framework main
original revised under council europe commonwealth union ilo oau oas article articles section
geneva parties states state party members member both core every any
la le les l el los las une un una cette ce ces esta este nuestra notre nos leur du des del sa
"""
# What only says whose treaty it is, or which of several.
_GENERIC: Final = frozenset(_WORDS.split())
TREATY_WORDS: Final = frozenset(
    {"convention", "treaty", "charter", "covenant", "protocol", "agreement", "pact", "traité"}
    | {"protocole", "charte", "pacte", "accord", "convención", "convenio", "tratado", "protocolo"}
    | {"carta", "pacto", "acuerdo"}
)
_WORD = re.compile(r"[\w\-]+")
_OPENING = re.compile(
    rf"(?:(?:The|This|That|Under|In|Of|By|Article|Both|Draft|New)\b{_S}?(?:the{_S})?)+"
)


def find_other_treaties(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the treaties between ``start`` and ``end`` whose name says more than whose they are."""
    # "Minamata Convention on Mercury" goes by what stands before the word.
    for form in (_BEFORE, _BEHIND, _ROMANCE):
        for found in form.finditer(text, start, end):
            words = {word.casefold() for word in _WORD.findall(found["name"])}
            if words <= _GENERIC:
                continue
            opening = _OPENING.match(text, found.start(), found.end())
            at = opening.end() if opening else found.start()
            name = re.sub(r"\s+", " ", text[at : found.end()])
            noun = frozenset({found["noun"].casefold()})
            yield Reference(Span(at, found.end()), name, "treaty", noun)
