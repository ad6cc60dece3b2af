"""Finds verbs of saying that several do: "the authors find that", "the unions condemn"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import BASES
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.phrases.adverbs_before import past_adverbs
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_PEOPLE: Final = lex.words("they both others people police staff men women children all many most")
_BODIES: Final = lex.words(
    "bodies organisations organizations groups unions agencies companies charities councils",
    "institutions ministries associations networks courts committees governments states firms",
)
# "It made parents fear “…”", "The Committee asks that States consider “…”"
_CAUSES: Final = lex.words(
    "help helps helped helping let lets letting make makes made making see saw sees hear heard",
    "watch watched have had having",
)
_WISHES: Final = lex.words(
    "recommends recommended recommend recommending asks asked ask asking urges urged urge demands",
    "demanded demand demanding requests requested request requesting proposes proposed propose",
    "suggests suggested suggest insists insisted insist requires required require orders ordered",
    "order advises advised advise directs directed essential vital important necessary imperative",
    "calls called call wishes agreed agrees agree",
)
_FURTHEST: Final = 8


_GOVERNORS: Final = _CAUSES | lex.PREPOSITIONS | _WISHES


def together(tokens: Tokens, verb: int) -> bool:
    """Return whether the subject right before a verb's plain form is several people or bodies."""
    if tokens.low[verb] not in BASES or not verb or not tokens.word[verb][0].islower():
        return False
    before = past_adverbs(tokens, verb - 1)
    if before < 0 or not _are_several(tokens, before, verb):
        return False
    subject = ending_at(tokens, before)
    if subject is None:
        return False
    led = tokens.low[max(0, subject.first - _FURTHEST) : subject.first]
    if led[-1:] == ("that",) and not _WISHES.isdisjoint(led):
        return False
    return not led or led[-1] not in _GOVERNORS


def _are_several(tokens: Tokens, last: int, verb: int) -> bool:
    low = tokens.low[last]
    if low in _PEOPLE:
        return True
    if not low.endswith("s") or low.endswith(("ss", "'s")):
        subject = ending_at(tokens, last)
        return subject is not None and bool(subject.also)
    text = low in lex.DOCUMENT_NOUNS or low[:-1] in lex.DOCUMENT_NOUNS
    if is_group(low) or low in _BODIES or text:
        return True
    noun = tokens.low[verb] in NOUNS or not tokens.word[last][0].islower()
    after = tokens.low[verb + 1 : verb + 2]
    return not noun and last > 0 and (not after or after[0] in _REPORTED)


_REPORTED: Final = lex.DETERMINERS | lex.words("\0 , . that as how what why of it them about : out")
