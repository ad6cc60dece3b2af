"""Tells a reporting word that is a noun: "the ministry’s stated aims", "water points"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# Reporting words that are nouns as well: "the senator's prepared remarks".
_NOUNS_TOO: Final = lex.words(
    "remarks comments notes reports calls claims demands requests promises answers offers states",
    "statements estimates fears hopes reply answer request demand promise offer estimate claim",
)
_COUNTED: Final = _NOUNS_TOO | lex.words(
    "posts points issues releases shows documents signs challenges questions orders talks states",
)
_NUMBERED: Final = lex.DOCUMENT_NOUNS | lex.PARTS
_MANY: Final = lex.words(
    "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty",
    "forty fifty sixty hundred thousand million dozen",
)
_SPEAK: Final = lex.DOCUMENT_NOUNS | lex.PEOPLE
_HEADS: Final = NOUNS.union(lex.PRONOUNS)


def owned(tokens: Tokens, verb: int, subject: Phrase) -> bool:
    """Return whether the word is a thing of the phrase's, or counted, and no verb."""
    if _is_opposed(tokens, subject) or _is_called_by_words(tokens, verb, subject):
        return True
    beside = subject.stop == verb
    if beside and (_is_counted(tokens, verb) or _owns(tokens, subject)):
        return True
    last = subject.stop - 1
    body = tokens.low[last] in lex.ORGANISATION_NOUNS and tokens.word[last][0].isupper()
    if tokens.low[last] in _SPEAK or (beside and body):
        return False  # "The committee's report calls it", "Its own officer", "The Women's Assembly"
    if beside and tokens.low[verb] in _COUNTED and _bare(tokens, subject):
        return True  # "water points", "press releases"
    return tokens.low[verb] in _NOUNS_TOO and any(
        tokens.low[at].endswith(("'s", "s'")) for at in range(subject.first, subject.stop)
    )


def _is_opposed(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether "it" is what was done to: "the members who opposed it had asked"."""
    if tokens.low[subject.first] != "it" or subject.first == 0:
        return False
    done = tokens.low[subject.first - 1]
    return done.endswith("ed") and done not in PLAIN


def _is_called_by_words(tokens: Tokens, verb: int, subject: Phrase) -> bool:
    """Return whether marked words call a text: "the “use it or lose it” rule makes no sense"."""
    behind = subject.first > 0 and tokens.low[subject.first - 1] == "\0"
    lone = subject.stop - subject.first == 1
    return behind and lone and tokens.low[verb - 1] in lex.DOCUMENT_NOUNS


def _is_counted(tokens: Tokens, verb: int) -> bool:
    """Return whether the word is counted: "expects the first twelve posts to be filled"."""
    if tokens.low[verb] not in _COUNTED:
        return False
    count = tokens.low[verb - 1]
    # "Article 12 states": the number is the text's own.
    numbered = verb > 1 and (tokens.low[verb - 2] in _NUMBERED or tokens.low[verb - 3] == "no")
    return count in _MANY or (count.isdigit() and not numbered)


def _owns(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether what is in small letters owns the word: "the ministry’s stated aims"."""
    owner = tokens.word[subject.stop - 1]
    return owner[0].islower() and owner.endswith(("'s", "’s"))


def _bare(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether one common noun without an article is all there is: it leads to another."""
    low = tokens.low[subject.first]
    alone = subject.stop - subject.first == 1 and tokens.word[subject.first][0].islower()
    return alone and low not in _HEADS and low != "them" and not low.endswith("s") and low.isalpha()
