"""The cited works, with all that a United Nations symbol says of its document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Work:
    """A cited thing: ``id`` is its symbol or short name, ``aliases`` are names it is printed under.

    ``symbol`` is its official sign, ``None`` where it has none of its own.
    """

    id: str
    symbol: str | None = None
    title: str | None = None
    kind: str = "document"
    aliases: tuple[str, ...] = ()
    address: str | None = None


_TREATY_BODIES: Final = {
    "CCPR": "Human Rights Committee",
    "CEDAW": "Committee on the Elimination of Discrimination against Women",
    "CAT": "Committee against Torture",
    "CRC": "Committee on the Rights of the Child",
    "CERD": "Committee on the Elimination of Racial Discrimination",
    "CMW": "Committee on Migrant Workers",
    "CRPD": "Committee on the Rights of Persons with Disabilities",
    "CED": "Committee on Enforced Disappearances",
}
_ORGANS: Final = (
    ("A/HRC", "Human Rights Council"),
    ("E/CN.4", "Commission on Human Rights"),
    ("E/C.12", "Committee on Economic, Social and Cultural Rights"),
    ("E/CN.6", "Commission on the Status of Women"),
    ("A", "General Assembly"),
    ("S", "Security Council"),
    ("E", "Economic and Social Council"),
    ("ST", "United Nations Secretariat"),
    ("T", "Trusteeship Council"),
    *((f"{acronym}", name) for acronym, name in _TREATY_BODIES.items()),
)
_KINDS: Final = (
    (r"/RES/", "resolution"),
    (r"/DEC/", "decision"),
    (r"/PRST/", "presidential statement"),
    (r"/(?:GC|GR)/", "general comment"),
    (r"/[A-Z]{3}/(?:[A-Z]+/)*CO/", "concluding observations"),
    (r"/D/\d", "views on a communication"),
    (r"/(?:PV|SR)\.\d", "record of a meeting"),
    (r"/L\.\d", "draft"),
    (r"/NGO/", "written statement"),
    (r"/(?:CRP|WP)\.\d", "working paper"),
)
_RESOLUTION = re.compile(
    r"(?:RES|DEC|PRST)/(?:(?P<session>[A-Z]*-?\d{1,4})/(?P<number>\d+) ?(?P<part>[A-Z]*)"
    r"|(?P<running>\d+) ?(?P<letter>[A-Z]?) ?\((?P<when>[^)]+)\))"
)
_TITLED = {"resolution", "decision", "presidential statement"}
_SUFFIX = re.compile(r"/(Add|Corr|Rev|Amend)\.(\d+)")
_SUFFIX_WORDS = {"Add": "addendum", "Corr": "corrigendum", "Rev": "revision", "Amend": "amendment"}


def register(listed: Iterable[Work]) -> dict[str, Work]:
    """Return the listed works by id and by symbol, with what their symbols say beside."""
    made: dict[str, Work] = {}
    for work in listed:
        symbol = work.symbol or (work.id if organ_of(work.id) else None)
        address = work.address or (address_of(symbol) if symbol else None)
        made[work.id] = replace(work, symbol=symbol, address=address)
        if symbol and symbol != work.id:
            names = (work.id, *work.aliases)
            own = replace(work_of(symbol), title=work.title, aliases=names)
            made.setdefault(symbol, own)
    return made


def work_of(symbol: str) -> Work:
    """Return what a symbol in normal form says of its document: kind, title and address."""
    kind = kind_of(symbol)
    return Work(symbol, symbol, title_of(symbol), kind, (), address_of(symbol))


def kind_of(symbol: str) -> str:
    """Return the kind of document that the symbol's series holds ("document" where any)."""
    for pattern, kind in _KINDS:
        if re.search(pattern, symbol + "/"):
            return kind
    return "document"


def organ_of(symbol: str) -> str | None:
    """Return the body that issues the symbol's series, ``None`` where it is none we know."""
    for prefix, name in _ORGANS:
        if symbol == prefix or symbol.startswith(prefix + "/"):
            return name
    return None


def title_of(symbol: str) -> str | None:
    """Return a title made of the symbol alone: "Human Rights Council resolution 38/12"."""
    organ = organ_of(symbol)
    if organ is None:
        return None
    suffixes = "".join(f", {_SUFFIX_WORDS[w]} {n}" for w, n in _SUFFIX.findall(symbol))
    return f"{organ} {_described(symbol)}{suffixes}"


def _described(symbol: str) -> str:
    kind = kind_of(symbol)
    found = _RESOLUTION.search(symbol)
    if found and kind in _TITLED:
        if found["session"]:
            part = f" {found['part']}" if found["part"] else ""
            return f"{kind} {found['session']}/{found['number']}{part}"
        letter = f" {found['letter']}" if found["letter"] else ""
        return f"{kind} {found['running']}{letter} ({found['when']})"
    number = re.search(r"/G[CR]/(\d+)(?:/|$)", symbol)
    if number and kind == "general comment":
        name = "recommendation" if symbol.startswith(("CEDAW", "CERD")) else "comment"
        return f"general {name} No. {number[1]}"
    return f"{kind} {_SUFFIX.sub('', symbol)}"


def address_of(symbol: str) -> str | None:
    """Return the official address of a United Nations document, ``None`` for another body's."""
    if organ_of(symbol) is None and not symbol.startswith(("HRI/", "TD/", "UNEP/")):
        return None
    return "https://docs.un.org/en/" + quote(symbol.replace(" ", ""), safe="/().")
