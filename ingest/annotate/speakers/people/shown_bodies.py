"""Tells whether a release itself shows that a capitalised name is a body's or a State's."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.words import lexicon as lex

_S: Final = r"[ \t\u00a0]"
# What stands right before a body's own name, in small letters: "the charity Open Window".
_KINDS: Final = lex.words(
    "charity group company firm union association organisation organization foundation coalition",
    "network alliance collective cooperative co-operative federation campaign think-tank choir",
    "band newspaper publisher insurer supplier provider retailer manufacturer orchestra troupe",
    "shipyard brewery bakery factory theatre museum hospital university agency trust authority",
    "nonprofit club start-up bank airline utility initiative movement asociación organización",
    "fundación plataforma colectivo cooperativa empresa compañía coalición sindicato ong grupo",
    "red federación papelera minera salmonera constructora aseguradora collectif fondation",
    "entreprise société syndicat fédération coopérative réseau compagnie plateforme mutuelle",
    "groupe",
)
_BEFORE: Final = re.compile(rf"(?P<kind>[a-zà-ÿ\-]+){_S}\Z")
_WHICH: Final = re.compile(r",\swhich\b")
_APPOSED: Final = re.compile(
    rf",{_S}(?:an?|the|une?|una|la|el|l['’]){_S}?(?P<words>(?:[A-Za-zà-ÿ\-]+(?:['’]s?)?{_S}){{0,3}}?[a-zà-ÿ\-]+)"
    rf"(?=,|\.|{_S}(?:whose|which|that|with|of|for|from|in|de|du|des|del|qui|dont|que|en)\b)"
)
# What only a body has: "said that its volunteers".
_ITS_PEOPLE: Final = re.compile(
    rf"{_S}(?:said|says|added|warned|announced|told){_S}(?:that{_S})?its{_S}(?:own{_S})?"
    r"(?:members|volunteers|visitors|staff|customers|passengers|drivers|lawyers|workers|crews"
    r"|engineers|nurses|teachers|doctors|board|website|helpline|office)\b"
)
_GREATEST: Final = lex.words("largest biggest second-largest second-biggest third-largest")
_LONGEST_KIND: Final = 20
# "the Government of Arvonia", "the Arvonian coast" tell a State's name.
_OF_A_STATE: Final = (
    r"(?:Government|Republic|Kingdom|Parliament|President|Commission|Court|Ministry|State|Embassy"
    r"|Gobierno|República|Gouvernement|République|authorities|territory|coast|capital|borders?"
    r"|north|south|east|west|citizens|people)"
)


def surely_body(cast: Cast, member: Member) -> bool:
    """Return whether words beside a name that is no known person's make it a body's."""
    if member.kind != "person" or member.titles or member.gender != "?":
        return False
    return any(_is_body(cast.text, place.start, place.end) for place in member.places[:6])


def _is_body(text: str, start: int, end: int) -> bool:
    if _initials(text, start, end) or _WHICH.match(text, end) or _ITS_PEOPLE.match(text, end):
        return True
    apposed = _APPOSED.match(text, end)
    told = apposed["words"].split() if apposed is not None else []
    if not lex.PREPOSITIONS.isdisjoint(told):
        told = []  # "Ruiz, a nurse at the hospital"
    # "the port's largest customer"
    if told and (told[-1] in _KINDS or (len(told) > 1 and told[-2] in _GREATEST)):
        return True
    before = _BEFORE.search(text, max(0, start - _LONGEST_KIND), start)
    return before is not None and before["kind"] in _KINDS


_BRACKETED: Final = re.compile(r"\s\((?P<letters>[A-Z]{3,6})\)")


def _initials(text: str, start: int, end: int) -> bool:
    """Return whether brackets behind a name hold its initials: "Arle Wheel Riders (AWR)"."""
    found = _BRACKETED.match(text, end)
    words = text[start:end].split()
    return found is not None and found["letters"] == "".join(word[0] for word in words).upper()


def names_state(text: str, printed: str) -> bool:
    """Return whether a lone name is a State's or a land's: "the Government of Arvonia"."""
    if f" of {printed}" not in text and f" de {printed}" not in text:
        return False
    return re.search(rf"\b{_OF_A_STATE} (?:of|de) {re.escape(printed)}\b", text) is not None
