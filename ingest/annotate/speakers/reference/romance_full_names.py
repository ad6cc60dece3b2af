"""Finds the whole name of a body that French or Spanish goes on in small letters.

"La Chambre régionale des comptes …" is "la Chambre" afterwards.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archive.annotation import PrintedSpeaker
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import starting_at
from ingest.annotate.speakers.phrases.romance_named_bodies import NAMED
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens, tokenise

_REACH: Final = 90
_FURTHEST: Final = 8000
_LONGEST: Final = 14


def in_full(text: str, source: Source) -> Source:
    """Return the source under the whole name that stands before it, where it bears the noun."""
    if source.mention is None or len(source.speakers) > 1:
        return source
    if not source.speakers:
        return _called(text, source)
    speaker = source.speakers[0]
    bare = speaker.name[2:] if _ARTICLE.match(speaker.name) else speaker.name
    if bare != speaker.name and (bare.split()[0].lower() in NAMED or _is_elided(text, bare)):
        return replace(source, speakers=(PrintedSpeaker(bare, "organisation"),), members=())
    if speaker.kind != "organisation":
        return source
    if not speaker.name.isalpha() or speaker.name.lower() not in NAMED:
        return source
    name = _whole(text, speaker.name.capitalize(), source.mention.start)
    return replace(source, speakers=(replace(speaker, name=name),)) if name else source


def _is_elided(text: str, bare: str) -> bool:
    """Return whether the article is none of the name's own: "l'Ardanie" elsewhere, or a State."""
    return bare in lex.COUNTRIES or any(f"{sign}{bare}" in text for sign in _ELIDED)


_ELIDED: Final = ("l'", "l’", "d'", "d’")


def _called(text: str, source: Source) -> Source:
    """Return the body that a noun with its article is: "le cercle" after "le Cercle des …"."""
    where = source.mention
    shown = _NOUN.fullmatch(text, where.start, where.end) if where else None
    if where is None or shown is None or shown[1].lower() not in NAMED:
        return source
    name = _whole(text, shown[1].capitalize(), where.start)
    speaker = PrintedSpeaker(name, "organisation") if name else None
    return Source((speaker,), "role", where) if speaker else source


_ARTICLE: Final = re.compile(r"[LD]['’](?=[A-ZÀ-Þ])")
_NOUN: Final = re.compile(r"(?:[Ll]['’]|(?:[Ll]e|[Ll]a|[Ee]l|[Ll][eo]s|[Ll]as)\s)([^\W\d_]+)")


def _whole(text: str, head: str, stop: int) -> str | None:
    """Return the last whole name before ``stop`` that begins with the noun.

    Where two stand in one paragraph nobody knows which is meant.
    """
    found: dict[int, str] = {}
    floor = max(0, stop - _FURTHEST)
    at = text.rfind(head, floor, stop)
    while at >= 0:
        if found and "\n" in text[at : min(found)]:
            break
        name = _named_at(text, at, len(head))
        if name is not None:
            found[at] = name
        at = text.rfind(head, floor, at)
    names = {name.lower() for name in found.values()}
    return found[max(found)] if len(names) == 1 else None


def _named_at(text: str, at: int, size: int) -> str | None:
    """Return the name in small letters that begins at a place, ``None`` for a bare noun."""
    if text[at + size : at + size + 1] != " " or (at and text[at - 1].isalnum()):
        return None
    end = text.find("\n", at, at + _REACH)
    tokens = tokenise(text, [(at, end if end > 0 else min(len(text), at + _REACH), False)])
    phrase = starting_at(tokens, 0, joined=False)
    if phrase is None or phrase.first or not 2 < phrase.stop <= _LONGEST:
        return None
    return tokens.span(0, phrase.stop).of(text)


def goes_on(tokens: Tokens, first: int, stop: int) -> bool:
    """Return whether a body's noun with a capital goes on in small letters up to ``stop``."""
    if tokens.low[first] not in NAMED or not is_name(tokens, first):
        return False
    return any(
        tokens.word[k][0].islower() and tokens.low[k] not in _LINKS for k in range(first + 1, stop)
    )


_LINKS: Final = lex.NOUN_LINKS | lex.DETERMINERS | lex.PARTICLES | lex.CONJUNCTIONS
