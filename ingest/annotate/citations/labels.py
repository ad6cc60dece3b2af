"""The words that announce a place in a work: "paras", "art.", "§", "OP", "párr."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from archive.annotation import PinpointUnit
from ingest.annotate.values import value


@value
class Label:
    """A label as printed, from ``start`` to where its number begins.

    ``listed`` says whether a comma may go on with the list that follows.
    """

    printed: str
    unit: PinpointUnit
    listed: bool
    start: int
    end: int


# Label, unit, whether a list may follow a comma ("paras 3, 5"; not "paragraph 3, 5 people").
_LABELS: Final[tuple[tuple[str, PinpointUnit, bool], ...]] = (
    (r"(?:operative|preambular) paragraphs", "para", True),
    (r"(?:operative|preambular) paragraph", "para", False),
    (r"(?:operative|preambular) paras?\.?", "para", True),
    (r"paragraphs|paragraphes|párrafos|parágrafos|parrafos", "para", True),
    (r"paragraph|paragraphe|párrafo|parágrafo|parrafo", "para", False),
    (r"(?:paras?|pars?|párrs?|parrs?|párs?)\.?", "para", True),
    (r"¶{1,2}|§{1,2}", "para", True),
    (r"articles|artículos|articulos", "article", True),
    (r"article|artículo|articulo", "article", False),
    (r"(?:arts?)\.?", "article", True),
    (r"sections|secciones", "section", True),
    (r"section|sección|seccion", "section", False),
    (r"secs?\.?|sects?\.|ss?\.?", "section", True),
    (r"annexes|annexe|anexos", "annex", True),
    (r"annex|anexo", "annex", False),
    (r"pages|páginas", "page", True),
    (r"page|página", "page", False),
    (r"pp?\.|págs?\.|pgs?\.", "page", True),
    (r"footnotes|notas al pie|notes de bas de page", "footnote", True),
    (r"footnote|nota al pie|note de bas de page", "footnote", False),
    (r"fns?\.?|nn?\.", "footnote", True),
    (r"notes", "footnote", True),
    (r"note", "footnote", False),
)
_UNIT_OF: Final = [
    (re.compile(rf"(?:{form})\Z", re.IGNORECASE), u, many) for form, u, many in _LABELS
]
_LABEL = (
    r"(?:(?:operative|preambular)\s+)?(?:paragraph(?:e?s?)|para(?:s\b|\b)\.?|pars?\b\.?|párrafos?|"
    r"parágrafos?|parrafos?|p[áa]rrs?\b\.?|párs?\b\.?|articles?|art[íi]culos?|arts?\b\.?|sections?|"
    r"secci(?:ón|ones|on)|sec(?:t?s?)\b\.?|ss?\b\.?|annex(?:es|e)?|anexos?|pages?|páginas?|págs?\.|pgs?\.|"
    r"footnotes?|notas? al pie|notes? de bas de page|notes?|fns?\b\.?|ops?\.)"
    r"|OPs?\.?|PPs?\.?|pp?\.|nn?\."
)
SPACE: Final = "[ \t\n\u00a0\u202f]"
_SCAN = re.compile(
    rf"(?<![\w\-–/.@])(?P<label>{_LABEL}){SPACE}{{0,2}}(?=\d|[IVXLC]+\b|n[o°º]|[LRD]\.)"
    rf"|(?P<sign>§§?|¶¶?){SPACE}{{0,2}}(?=\d)",
    re.IGNORECASE,
)
# What begins with a set of letters is found many times faster than what looks behind first.
_NUMERAL = re.compile(
    r"[0-9IVXLCivxlc](?:(?<=[0-9])[0-9]*|(?<![^\W_].)[IVXLCivxlc]{0,6}(?![^\W_]))",
    re.DOTALL,
)
_BEFORE_NUMBER = re.compile(r"(?:n(?:o|os|[°º])?\.?|[lrd]\.)[ \t\n\u00a0\u202f]?\Z", re.IGNORECASE)
_LONGEST: Final = 48
_LONGEST_WORD: Final = 24
_LAST_WORDS: Final = frozenset(
    word
    for words in (
        "paragraph paragraphs paragraphe paragraphes para paras par pars párr párrs parr parrs pár",
        "párs párrafo párrafos parágrafo parágrafos parrafo parrafos article articles artículo",
        "artículos articulo articulos art arts section sections sección secciones seccion sec secs",
        "sect sects s ss annex annexes annexe anexo anexos page pages página páginas pág págs pg",
        "pgs note notes footnote footnotes pie fn fns n nn p pp op ops pps no nos l r d § §§ ¶ ¶¶",
    )
    for word in words.split()
)


_ENDINGS: Final = frozenset(word[-2:] for word in _LAST_WORDS if len(word) > 1)
_BEFORE_WORD = re.compile(r"[\s(\[“‘'’\"«,;]")


def find_labels(text: str, start: int, stop: int) -> Iterator[Label]:
    """Yield the labels between two places, in order, each right before its number."""
    behind = start
    for numeral in _NUMERAL.finditer(text, start, stop):
        at = numeral.start()
        # Looking back from each number is far cheaper than trying labels at every letter.
        if _last_word(text[max(behind, at - _LONGEST_WORD) : at]):
            label = _label_before(text, max(behind, at - _LONGEST), numeral)
            if label:
                behind = at
                yield label


def _last_word(before: str) -> bool:
    """Return whether the last word is one that labels end with."""
    bare = before.rstrip()
    if len(before) - len(bare) > 2:
        return False
    ending = bare.rstrip(".")
    if ending[-2:].casefold() not in _ENDINGS and ending[-1:].casefold() not in _LAST_WORDS:
        return False
    # The last piece is short: only that is taken apart at signs.
    return _BEFORE_WORD.split(ending.split()[-1])[-1].casefold() in _LAST_WORDS


def label_at(text: str, at: int, stop: int) -> Label | None:
    """Return the label that begins at ``at``, ``None`` where none does."""
    found = _SCAN.match(text, at, stop)
    return _label(found) if found else None


def _label_before(text: str, floor: int, numeral: re.Match[str]) -> Label | None:
    """Return the label that ends where the number begins, or before the "n.º" of the number."""
    for found in _SCAN.finditer(text, floor, numeral.end()):
        at = numeral.start()
        if found.end() == at or _BEFORE_NUMBER.fullmatch(text, found.end(), at):
            return _label(found)
    return None


def _label(found: re.Match[str]) -> Label | None:
    printed = (found["label"] or found["sign"]).strip()
    form = _form(printed)
    return Label(printed, *form, found.start(), found.end()) if form else None


@lru_cache(maxsize=256)
def _form(label: str) -> tuple[PinpointUnit, bool] | None:
    """Return what a label counts in and whether a comma may go on with its list."""
    plain = re.sub(r"\s+", " ", label)
    # Capitals tell the preambular "PP 3" from the pages "pp. 3".
    if plain.rstrip(".s") in ("PP", "OP"):
        return ("preambular" if plain.startswith("PP") else "para"), True
    if plain.lower().rstrip(".s") == "op" or (
        plain.isupper() and len(plain) == 2 and plain[1] == "."
    ):
        return None
    # "S. 456" is a bill of the Senate; a section is written small.
    if plain.rstrip(".") in ("S", "SS"):
        return None
    if plain.lower().startswith("preambular"):
        return "preambular", not plain.lower().endswith("paragraph")
    for form, unit, listed in _UNIT_OF:
        if form.match(plain):
            return unit, listed
    return None
