"""Finds out which of two named before is "the former" or "the latter"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.named_together import named_together
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_FIRST: Final = {
    "former": "?", "premier": "m", "première": "f", "primero": "m", "primera": "f",
}  # fmt: skip
_LAST: Final = {
    "latter": "?", "dernier": "m", "dernière": "f", "último": "m", "última": "f",
    "celui-ci": "m", "celle-ci": "f", "éste": "m", "ésta": "f",
    "second": "m", "seconde": "f", "segundo": "m", "segunda": "f",
}  # fmt: skip
_BOTH: Final = lex.words("former latter")
# "Le premier promet …, la seconde …": one of the two who were named together.
_NUMBERED: Final = lex.words("premier première primero primera second seconde segundo segunda")
_ARTICLES: Final = lex.words("le la el l'")
_OF_GENDER: Final = _FIRST | _LAST
_THIS_ONE: Final = lex.words("celui-ci celle-ci éste ésta")
_POINTING: Final = lex.words("the ce cette este esta")
# "…, maire de Vaux": what somebody is, and no verb.
_APPOSED: Final = re.compile(
    r",\s(?:(?:an?|the|le|la|l['’]|el)\s?)?(?:[a-zà-ÿ\-]+\s){0,3}?"
    rf"(?:{'|'.join(sorted(lex.PEOPLE))})\b"
    r"(?:\s(?:of|for|at|de|du|des|del)\s[\w\s\-]{1,50})?"
)
# How many sentences about "the former" may stand between.
_BACK: Final = 3
_FORMER: Final = re.compile(r"\s*The former\b")
# What may stand between the last name and the sentence's end.
_CLOSING: Final = " .!?”’\"'»)\xa0"


def is_latter(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is "the former", "the latter", "cette dernière", "este último".

    "celle-ci" is one word.
    """
    if phrase.stop - phrase.first == 1 and tokens.low[phrase.first] in _THIS_ONE:
        return True
    pair = phrase.stop - phrase.first == 2 and tokens.low[phrase.first] in _POINTING
    word = tokens.low[phrase.stop - 1]
    if word in _NUMBERED:
        return phrase.stop - phrase.first == 2 and tokens.low[phrase.first] in _ARTICLES
    return pair and (word in _FIRST or word in _LAST)


def one_of_two(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source:
    """Return which of those named in the sentences before is meant; nobody where it is not sure."""
    word = tokens.low[phrase.stop - 1]
    for begin, end, number in _sentences(resolver, mention.start, block):
        if word in _THIS_ONE and (work := _work_at_end(resolver, begin, end)) is not None:
            return replace(work, mention=mention)
        named = _subjects(resolver, begin, end, number) or _named(resolver, begin, end, number)
        found = _chosen(resolver, named, word, end) if named else None
        if found is not None:
            return replace(found, basis="pronoun", mention=mention, antecedent=found.mention)
        if named:
            break
    both = word in _BOTH or word in _NUMBERED
    two = named_together(resolver, mention.start, block, 2) if both else None
    if two is not None and two.members:
        member = two.members[0] if word in _FIRST else two.members[1]
        if "?" not in (_OF_GENDER[word], member.gender) and member.gender != _OF_GENDER[word]:
            return Source((), "none", mention)
        return resolver.of_member(member, "pronoun", mention)
    return Source((), "none", mention)


def _sentences(resolver: Resolver, at: int, block: int) -> Iterator[tuple[int, int, int]]:
    """Yield the words before the mention in its sentence, then the sentence before.

    Past "The former agreed." it is the one before that.
    """
    sentences = resolver.sentences
    begin = sentences.begin_before(block, at)
    yield begin, at, block
    if begin <= sentences.span(block).start and block:
        block -= 1
        begin = sentences.span(block).end + 1
    for _ in range(_BACK):
        if begin <= sentences.span(block).start:
            return
        end, begin = begin - 1, sentences.begin_before(block, begin - 1)
        yield begin, end, block
        if _FORMER.match(resolver.cast.text, begin, end) is None:
            return


def _work_at_end(resolver: Resolver, begin: int, end: int) -> Source | None:
    """Return the work whose title ends a sentence: "un audit, « Eaux basses ». Celui-ci"."""
    for work in reversed(resolver.cast.works):
        if begin <= work.span.start < end and work.noun is not None:
            behind = resolver.cast.text[work.span.end : end].strip(_CLOSING)
            speaker = PrintedSpeaker(work.name, "document")
            return Source((speaker,), "pronoun", work.span) if not behind else None
    return None


def _subjects(resolver: Resolver, begin: int, end: int, block: int) -> list[Source]:
    """Return the two who are the subject of a sentence together."""
    tokens = resolver.sentences.tokens(begin, end, block)
    subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
    if subject is None or len(subject.also) != 1:
        return []
    alone = Phrase(subject.first, subject.stop)
    found = [resolver.one(tokens, part, block) for part in (alone, *subject.also)]
    return found if all(len(one.speakers) == 1 for one in found) else []


def _named(resolver: Resolver, begin: int, end: int, block: int) -> list[Source]:
    """Return the people and bodies that a sentence names outside marked words, each once."""
    found: list[Source] = []
    for unit in read_names(resolver.cast.text, begin, end):
        place = Span(unit.start, unit.end)
        if not resolver.focus.outside(place) or not _speaks(resolver, unit):
            continue
        tokens = resolver.sentences.tokens(unit.start, unit.end, block)
        one = resolver.one(tokens, Phrase(0, len(tokens)), block)
        if len(one.speakers) == 1 and all(one.speakers != other.speakers for other in found):
            found.append(replace(one, mention=place))
    return found


def _speaks(resolver: Resolver, unit: Unit) -> bool:
    """Return whether a name is a person's or a body's that the release prints in full."""
    if unit.owns or unit.kind not in ("person", "organisation"):
        return False
    return len(unit.words) > 1 or resolver.cast.named(unit) is not None


def _chosen(resolver: Resolver, named: list[Source], word: str, end: int) -> Source | None:
    """Return the first or the last of two; one alone is the last where it ends the sentence."""
    kinds = {one.speakers[0].kind for one in named}
    if word in _FIRST:
        return named[0] if len(named) == 2 and len(kinds) == 1 else None
    last = named[-1]
    mention = last.mention
    behind = resolver.cast.text[mention.end : end].strip(_CLOSING) if mention is not None else ""
    if behind and not _APPOSED.fullmatch(behind) and not (len(named) == 2 and len(kinds) == 1):
        return None
    other = any(m.gender not in ("?", _LAST[word]) for m in last.members)
    return None if _LAST[word] != "?" and other else last
