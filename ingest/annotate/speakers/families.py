"""Finds those round somebody who speak together: "the family of X, 19, said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.nouns import is_name
from ingest.annotate.speakers.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

FAMILIES: Final = lex.words(
    "family families parents relatives friends siblings grandparents children brothers sisters",
    "sons daughters colleagues neighbours neighbors classmates teammates supporters admirers",
    "famille parents proches familia padres allegados",
)
_OF: Final = lex.words("of de")
# "the family of the boy": nothing but a name tells whose.
_BEFORE: Final = lex.words("the la los les")


def with_family(tokens: Tokens, subject: Phrase) -> Phrase:
    """Return those who speak where the subject is only the name that tells whose they are."""
    head = subject.first - 2
    if head < 0 or tokens.low[head] not in FAMILIES or tokens.low[head + 1] not in _OF:
        return subject
    if not is_name(tokens, subject.stop - 1) or is_name(tokens, head):
        return subject  # "Friends of the Harbour" is a body.
    return Phrase(head - (head > 0 and tokens.low[head - 1] in _BEFORE), subject.stop)


def family_named(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return where the name of such people begins in a phrase, or ``None`` where they are none."""
    first = phrase.first + (tokens.low[phrase.first] in _BEFORE)
    if first + 2 >= phrase.stop or tokens.low[first] not in FAMILIES or is_name(tokens, first):
        return None
    return first if tokens.low[first + 1] in _OF and is_name(tokens, phrase.stop - 1) else None
