"""Works of the list, where a text calls them by one of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from archive.release import Span
from archive.works import Work
from ingest.annotate.references import Reference, sort_of_kind

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_WORDS = """
covenant convention charter declaration protocol treaty statute pact rules principles guidelines
regulation directive act law constitution code platform agreement comment recommendation
pacte charte déclaration protocole traité règlement loi statut accord observation recommandation
pacto convención carta declaración protocolo tratado reglamento ley constitución estatuto acuerdo
observación recomendación convenio
"""
_HEADS: Final = frozenset(_WORDS.split())
_SPACES: Final = r"[\s\u00a0\u202f]+"


def find_known_works(
    text: str, start: int, end: int, works: tuple[Work, ...]
) -> Iterator[Reference]:
    """Yield where the works of the list are named, the longest name at each place.

    Names of several words are read in any case, acronyms only as they are
    written in the list.
    """
    names = _by_first_word(works)
    at = start
    for word in _WORD.finditer(text, start, end):
        if word.start() < at:
            continue
        for form, reference in names.get(word.group().casefold(), ()):
            found = form.match(text, word.start(), end)
            if found:
                at = found.end()
                yield _standing(reference, Span(found.start(), at))
                break


def _standing(reference: Reference, span: Span) -> Reference:
    return Reference(span, reference.work, reference.sort, reference.nouns, reference.counts)


@lru_cache(maxsize=8)
def _by_first_word(
    works: tuple[Work, ...],
) -> dict[str, tuple[tuple[re.Pattern[str], Reference], ...]]:
    table: dict[str, list[tuple[str, re.Pattern[str], Reference]]] = {}
    for work in works:
        nouns = (
            frozenset(w.casefold() for name in _names(work) for w in _WORD.findall(name)) & _HEADS
        )
        reference = Reference(Span(0, 0), work.id, sort_of_kind(work.kind), nouns)
        for name in _names(work):
            first = _WORD.search(name)
            if first:
                table.setdefault(first.group().casefold(), []).append(
                    (name, _form(name), reference)
                )
    return {
        first: tuple((form, ref) for _, form, ref in sorted(forms, key=lambda f: -len(f[0])))
        for first, forms in table.items()
    }


def _names(work: Work) -> tuple[str, ...]:
    own = () if "/" in work.id else (work.id,)
    title = () if work.title is None else (work.title,)
    return tuple(dict.fromkeys((*own, *title, *work.aliases)))


def _form(name: str) -> re.Pattern[str]:
    words = [re.sub("['’]", "['’]", re.escape(word)) for word in name.split()]
    # An acronym in small letters is another word ("cat", "crc").
    flags = re.IGNORECASE if len(words) > 1 else re.NOFLAG
    return re.compile(_SPACES.join(words) + r"(?![\w])", flags)
