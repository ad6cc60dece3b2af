"""The document symbol that a link's address carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from archive.release import Span
from ingest.annotate.citations.symbols import find_symbols, is_symbol

_PIECES = re.compile(r"[?&=#]|\A\w+://[^/]*/?")
# "https://docs.un.org/en/A/73/230", "undocs.org/A/73/230": a host, and a path.
_PRINTED = re.compile(
    r"(?<![\w/.@])(?:https?://)?(?:[a-z0-9\-]{1,40}\.){1,4}(?:org|int|ch|net|eu)/[^\s<>\"“”«»()\[\]]{3,400}"
)
_SUFFIX = re.compile(r"\.(?:pdf|docx?|rtf|s?html?|aspx?|php)\Z", re.IGNORECASE)
_LANGUAGE = re.compile(r"[-_.](?:EN|ES|FR|AR|RU|ZH|E|F|S|en|es|fr|ar|ru|zh)\Z")
_JOINED = re.compile(r"\b(CN|C|AC|CONF|SUB|WG|L|ADD|CORR|REV|PV|SR|CRP|DOC|INF|REP)/(\d)")
_CASED: Final = {"SUB": "Sub", "ADD": "Add", "CORR": "Corr", "REV": "Rev"}
# A body's own sign in a page's name: "ac-doc-7-18.html" is AC/DOC.7/18, "sr-17-03.htm" SR-17-03.
_BODY_SIGN = re.compile(r"([a-z]{2,6})-(doc|inf|rep|res|dec)-(\d{1,4})-(\d{1,4})\Z")
_SERIAL_SIGN = re.compile(r"([a-z]{2,4})-(\d{2,4})-(\d{1,4})\Z")


@lru_cache(maxsize=4096)
def symbol_of_address(address: str) -> str | None:
    """Return the symbol of a United Nations document that ``address`` names in full."""
    for piece in _PIECES.split(unquote(address)):
        found = _whole_symbol(piece) or _of_file_name(piece)
        if found:
            return found
    return None


def find_addresses(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Yield the addresses that are printed as words and carry a symbol, with that symbol."""
    for found in _PRINTED.finditer(text, start, end):
        printed = found.group().rstrip(".,;:!?’”'")
        symbol = symbol_of_address(printed)
        if symbol:
            yield Span(found.start(), found.start() + len(printed)), symbol


def sign_of_address(address: str) -> str | None:
    """Return the sign of any body that a page's name spells ("sr-17-03.htm" is SR-17-03).

    It only says which document a title means; it is no citation of its own.
    """
    path = re.sub(r"\A\w+://[^/]*", "", re.split(r"[?#]", unquote(address))[0]).rstrip("/")
    name = _SUFFIX.sub("", path.rsplit("/", 1)[-1]).lower()
    slug = name.replace("_", "-").upper().replace("-", "/")
    united = _with_dots(slug)
    if slug.count("/") >= 2 and is_symbol(united):
        return united
    if found := _BODY_SIGN.match(name):
        return f"{found[1].upper()}/{found[2].upper()}.{found[3]}/{found[4]}"
    if found := _SERIAL_SIGN.match(name):
        return f"{found[1].upper()}-{found[2]}-{found[3]}"
    return None


def _whole_symbol(piece: str) -> str | None:
    """Return the symbol that ends ``piece``, whatever folders stand before it."""
    for start in [m.start() for m in re.finditer(r"(?:\A|(?<=/))(?=[A-Z]{1,5}/)", piece)][:8]:
        found = next(find_symbols(piece[start:].rstrip("/")), None)
        if found and found.span.start == 0:
            return found.symbol
    return None


def _of_file_name(piece: str) -> str | None:
    """Undo the file names of the libraries: "A_HRC_39_55-EN.pdf" is A/HRC/39/55."""
    name = _LANGUAGE.sub("", _SUFFIX.sub("", piece.rstrip("/").rsplit("/", 1)[-1]))
    if not re.match(r"[A-Z]{1,5}[._-]", name):
        return None
    found = next(find_symbols(_with_dots(re.sub(r"[._-]", "/", name))), None)
    return found.symbol if found and found.span.start == 0 else None


def _with_dots(slashed: str) -> str:
    """Put back the dot that a file name lost: E/CN/4 is E/CN.4, Add/1 is Add.1."""

    def dotted(found: re.Match[str]) -> str:
        return f"{_CASED.get(found[1], found[1])}.{found[2]}"

    upper = re.sub(r"\b(Sub|Add|Corr|Rev)/", lambda m: m[1].upper() + "/", slashed)
    return _JOINED.sub(dotted, upper)
