"""Works of the list, where a text calls them by one of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from archive.release import Span
from archive.works import Work
from ingest.annotate.citations.references import Reference, sort_of_kind
from ingest.annotate.citations.treaty_bodies import PROTOCOLS
from ingest.annotate.lists import made_once

_WORD = re.compile(r"[^\W_]+")
_WORDS = """
covenant convention charter declaration protocol treaty statute pact rules principles guidelines
regulation directive act law constitution code platform agreement comment recommendation
pacte charte déclaration protocole traité règlement loi statut accord observation recommandation
pacto convención carta declaración protocolo tratado reglamento ley constitución estatuto acuerdo
observación recomendación convenio
"""
_HEADS: Final = frozenset(_WORDS.split())
# The names of protocols hold those of their conventions.
_SPACES: Final = r"[\s\u00a0\u202f]+"


# A name's words in small letters, what finds it, and the work that it means.
_Form = tuple[frozenset[str], re.Pattern[str], Reference]


@dataclass(frozen=True, slots=True)
class KnownWorks:
    """The works of the list: what kind each is, and the forms of its names by first word.

    ``words`` are those of all names, in small letters.
    """

    kinds: Mapping[str, str]
    forms: Mapping[str, tuple[_Form, ...]]
    words: frozenset[str]

    def find(self, text: str, start: int, end: int, words: frozenset[str]) -> Iterator[Reference]:
        """Yield where the works are named, the longest name at each place.

        ``words`` are the stretch's words in small letters, as far as any rule
        asks for them. Names of several words are read in any case, acronyms
        only as the list writes them.
        """
        at = start
        for place, reference in sorted(self._hits(text, start, end, words), key=_longest):
            if place.start >= at:
                at = place.end
                yield Reference(place, reference.work, reference.sort, reference.nouns)

    def _hits(
        self, text: str, start: int, end: int, words: frozenset[str]
    ) -> Iterator[tuple[Span, Reference]]:
        for first in words & self.forms.keys():
            for said, form, reference in self.forms[first]:
                if said <= words:
                    for found in form.finditer(text, start, end):
                        yield Span(*found.span()), reference


def _longest(hit: tuple[Span, Reference]) -> tuple[int, int]:
    return hit[0].start, -hit[0].end


@made_once
def known_works(works: tuple[Work, ...]) -> KnownWorks:
    """Return the list made ready for reading."""
    forms: dict[str, list[_Form]] = {}
    for work in works:
        names = _names(work)
        heads = PROTOCOLS if work.kind == "protocol" else _HEADS - PROTOCOLS
        every = heads & {word for name in names for word in words_of(name)}
        for name in names:
            first = words_of(name)
            if first:
                # "The Pact" is the Pact of San José only where that is what was printed.
                nouns = (heads & {*first}) or every
                reference = Reference(Span(0, 0), work.id, sort_of_kind(work.kind), nouns)
                form = (frozenset(first), _form(name), reference)
                forms.setdefault(first[0], []).append(form)
    kinds = {sign: work.kind for work in works for sign in (work.symbol, work.id) if sign}
    words = frozenset(word for each in forms.values() for said, _, _ in each for word in said)
    return KnownWorks(kinds, {first: tuple(each) for first, each in forms.items()}, words)


def words_of(text: str) -> list[str]:
    """Return the words of a stretch in small letters, in order."""
    return _WORD.findall(text.casefold())


def _names(work: Work) -> tuple[str, ...]:
    own = () if "/" in work.id else (work.id,)
    title = () if work.title is None else (work.title,)
    return tuple(dict.fromkeys((*own, *title, *work.aliases)))


def _form(name: str) -> re.Pattern[str]:
    words = [re.sub("['’]", "['’]", re.escape(word)) for word in name.split()]
    # An acronym in small letters is another word ("cat", "crc").
    flags = re.IGNORECASE if len(words) > 1 else re.NOFLAG
    return re.compile(r"(?<!\w)" + _SPACES.join(words) + r"(?!\w)", flags)
