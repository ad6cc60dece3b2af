"""Tells what stands alone before a colon, and where an office before a name ends."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.names.nouns import NOUNS, is_name
from ingest.annotate.speakers.names.regions_held import is_region
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import Sentences
from ingest.annotate.words.tokens import Tokens

_LINKS: Final = lex.NOUN_LINKS | lex.PARTICLES


def behind_office(tokens: Tokens, named: Phrase) -> Phrase:
    """Return the name at the end of a phrase that begins with an office in small letters."""
    first = named.stop
    while first > named.first and is_name(tokens, first - 1):
        first -= 1
    office = first > named.first and tokens.word[first - 1][0].islower()
    held = office and tokens.low[first - 1] not in _LINKS
    return Phrase(first, named.stop) if held and named.stop - first > 1 else named


def says_more(tokens: Tokens, named: Phrase) -> bool:
    """Return whether words behind a name tell something of it: "Ana Ruiz se veut prudente"."""
    shown = [is_name(tokens, k) for k in range(named.first, named.stop)]
    return any(shown) and not shown[-1] and tokens.low[named.stop - 1] not in NOUNS


def only_placed(tokens: Tokens, named: Phrase) -> bool:
    """Return whether a place stands alone before a headline's colon: "NORWAY: “We shall come”".

    It tells what the text is about, and not who says it.
    """
    words = tokens.word[named.first : named.stop]
    shown = " ".join(word.title() if word.isupper() else word for word in words)
    whole = tokens.low[named.first : named.stop]
    return named.first == 0 and (shown in lex.COUNTRIES or is_region(shown) or whole in _WHOLE)


_WHOLE: Final = (("world",), ("global",), ("worldwide",), ("international",))


_OFFICE_WORDS: Final = (
    lex.PERSON_NOUNS | lex.MODIFIERS | lex.NOUN_LINKS | lex.ORGANISATION_NOUNS | lex.DETERMINERS
)


def titled(tokens: Tokens, stop: int) -> bool:
    """Return whether nothing but an office stands before a name: "Former head of state X:"."""
    return stop < 8 and all(
        tokens.low[k] in _OFFICE_WORDS or is_name(tokens, k) for k in range(stop)
    )


def labelled(sentences: Sentences, block: int) -> tuple[Tokens, Phrase] | None:
    """Return the name of a paragraph that is nothing but a name and a colon: "Mayor Ana Ruiz:"."""
    tokens, start = sentences.before(block, sentences.span(block).end)
    named = ending_at(tokens, len(tokens) - 2) if tokens.low[-1:] == (":",) else None
    whole = named is not None and named.first == 0 and start == sentences.span(block).start
    return (tokens, named) if named and whole and is_name(tokens, len(tokens) - 2) else None
