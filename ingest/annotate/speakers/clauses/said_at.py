"""Finds the body or text where "on" says something: "estime-t-on à la Ligue"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_BODIES: Final = lex.LEADING_ORGANISATION_WORDS | lex.ROMANCE_BODIES | lex.ORGANISATION_NOUNS
_AT: Final = lex.words("à au aux chez dans")
_IMPERSONAL: Final = lex.words("est-il était-il")
# "est-il écrit dans le rapport"
_WRITTEN: Final = lex.words(
    "écrit indiqué précisé souligné expliqué rappelé mentionné noté stipulé inscrit affirmé",
)


def said_at(tokens: Tokens, at: int, stop: int) -> Phrase:
    """Return the pronoun, or the body where "on" says something: "estime-t-on à la Ligue"."""
    pronoun = Phrase(at, at + 1)
    stop += tokens.low[at].startswith("p") and tokens.low[stop : stop + 1] == ("lire",)
    written = tokens.low[at] in _IMPERSONAL and tokens.low[stop - 1] in _WRITTEN
    written = written and tokens.low[stop : stop + 1] == ("dans",)
    if not tokens.low[at].endswith("-on") and not written:
        return pronoun
    if tokens.low[stop : stop + 2] == ("du", "côté"):
        stop += 2
    elif tokens.low[stop : stop + 1] == () or tokens.low[stop] not in _AT:
        return pronoun
    body = starting_at(tokens, stop + 1)
    named = tokens.low[body.first : body.stop] if body is not None else ()
    told = not _BODIES.isdisjoint(named) or not lex.DOCUMENT_NOUNS.isdisjoint(named)
    return body if body is not None and told else pronoun
