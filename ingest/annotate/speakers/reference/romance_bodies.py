"""Tells which phrases of French and Spanish are a body that small letters name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.annotation import Basis, PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.romance_phrases import BODIES, RANKS, THE, is_town
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver


def small_body(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span
) -> Source | None:
    """Return the body that a phrase in small letters names, a fuller one where it is a noun."""
    begun = _begins(tokens, phrase, stop)
    if begun is None:
        return None
    shown = tokens.span(begun, phrase.stop).of(resolver.cast.text)
    known = resolver.cast.organisation(shown, mention.start) if " " not in shown else None
    if known is not None:
        return resolver.of_member(known, "role", mention)
    basis: Basis = "named" if shown[0].isupper() else "role"
    return Source((PrintedSpeaker(shown, "organisation"),), basis, mention)


def _begins(tokens: Tokens, phrase: Phrase, stop: int) -> int | None:
    """Return where the name begins of a body that goes on in small letters, or ``None``.

    "la direction départementale des routes", "El Tribunal de Cuentas regional".
    """
    first = phrase.first + (tokens.low[phrase.first] in THE)
    if first == phrase.first or first >= phrase.stop:
        return None
    if tokens.low[first] not in BODIES and not is_town(tokens, first):
        return None
    told = tokens.low[first] in lex.ROMANCE_BODIES or is_town(tokens, first)
    ranked = tokens.low[phrase.stop - 1] in RANKS and is_name(tokens, first)
    longer = stop < phrase.stop and is_name(tokens, first)
    return first if told or ranked or longer else None
