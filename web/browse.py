"""Long lists to browse: by count or from A to Z, filtered by letters of the name, in pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from web.addresses import address

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list: entries are name, address and count."""

    entries: tuple[tuple[str, str, int], ...]
    total: int
    shown: int
    letters: tuple[tuple[str, str, bool], ...]
    order: str
    orders: tuple[tuple[str, str, bool], ...]
    filter: str
    letter: str
    before: str
    after: str


def listing(
    entries: list[tuple[str, str, int]],
    endpoint: str,
    given: MultiDict[str, str],
    fixed: Mapping[str, list[str]] | None = None,
) -> Listing:
    """Return the page that ``given`` asks for: letter, part of a name, order, page.

    ``fixed`` are parameters that every address of the list carries.
    """
    letter, wanted = given.get("letter", "")[:2].upper(), given.get("name", "")[:100].strip()
    order = "name" if given.get("order") == "name" or letter else "count"
    kept = [e for e in entries if _fits(e[0], letter, wanted)]
    kept.sort(key=lambda e: (0 if order == "name" else -e[2], folded(e[0])))
    page = given.get("page", "1")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    number = max(1, min(number, (len(kept) - 1) // _PAGE + 1))
    start = (number - 1) * _PAGE

    def at(**named: Any) -> str:
        return address(endpoint, **(fixed or {}), **{k: v for k, v in named.items() if v})

    turn = {"letter": letter, "name": wanted, "order": "name" if order == "name" else ""}
    return Listing(
        entries=tuple(kept[start : start + _PAGE]),
        total=len(entries),
        shown=len(kept),
        letters=tuple(
            (each, at(letter=each), each == letter)
            for each in sorted({_letter(e[0]) for e in entries})
        ),
        order=order,
        orders=(
            ("Most frequent first", at(name=wanted), order == "count"),
            ("By name", at(name=wanted, order="name"), order == "name" and not letter),
        ),
        filter=wanted,
        letter=letter,
        before=at(**turn, page=number - 1) if number > 1 else "",
        after=at(**turn, page=number + 1) if start + _PAGE < len(kept) else "",
    )


def folded(name: str) -> str:
    """Return a name without case, accents or a leading article, for order and filter."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.removeprefix("the ").strip()


def _letter(name: str) -> str:
    first = folded(name)[:1].upper()
    return first if first.isalpha() else "#"


def _fits(name: str, letter: str, wanted: str) -> bool:
    if letter and _letter(name) != letter:
        return False
    return folded(wanted) in folded(name) if wanted else True
