"""Finds out for whom several people stand: "the two directors", "the authors", "two of them"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.collectives import ANYBODY, AUTHORS, is_group
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.bodies_together import (
    BODIES,
    COUNTED,
    bodies_together,
    counted_bodies,
)
from ingest.annotate.speakers.reference.counted_groups import counted_group
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.named_together import named_together
from ingest.annotate.speakers.reference.pairs import PAIRS, two_spoken
from ingest.annotate.speakers.reference.pronouns import Pronouns
from ingest.annotate.speakers.reference.texts_singled import ONES, one_of_texts
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

# Of whom it is not said how many, or which one, are nobody.
_SOME: Final = lex.words(
    "one some many most several few none any each another all neither either uno una otro otra",
    "otros otras ninguno ninguna alguno alguna algunos algunas varios varias muchos muchas",
)
_PART_OF: Final = lex.words("of de")
# What bodies of a sort have in their names.
_SORTS: Final = {
    "unions": "union", "councils": "council", "associations": "association",
    "ministries": "minist", "agencies": "agenc", "parties": "part", "syndicats": "syndicat",
    "sindicatos": "sindicat", "asociaciones": "asocia",
}  # fmt: skip
_PAIRS: Final = PAIRS | COUNTED.keys()
_COUNTED: Final = _PAIRS | ANYBODY | BODIES
_PLURAL: Final = re.compile(r"\b[a-z]{3,}s\b")
_DEFINITE: Final = lex.words("the its his her their our les ses leurs los las sus")
_REACH: Final = 300
_WHOLE: Final = lex.words("the all")


def group_of(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span, block: int
) -> Source | None:
    """Return whom words for several people stand for, or ``None`` where they are no such words.

    Those of a number are the people named together before; others speak under
    the words that tell them from everybody: "the authors", "its lawyers".
    """
    phrase = _past_part(tokens, _past_team(tokens, phrase))
    stop = max(stop, phrase.first)
    if stop < phrase.stop and phrase.first < stop:
        if is_group(tokens.low[stop - 1]) and _is_part(tokens, phrase.first):
            return Source((), "none", mention)  # "Una de las vecinas de Lin"
        counted = counted_group(resolver.cast.text, tokens, phrase, stop, mention)
        return counted or _of_something(resolver, tokens, phrase, stop, mention)
    counted = counted_group(resolver.cast.text, tokens, phrase, stop, mention)
    if counted is not None and _joint(resolver, tokens, phrase, mention, block) is None:
        return counted
    first, head = phrase.first, tokens.low[phrase.stop - 1]
    part = tokens.low[first - 2] if first > 1 and tokens.low[first - 1] in _PART_OF else ""
    if head == "them" and (part == "both" or tokens.low[first - 3] in _WHOLE):
        whole = Phrase(first - 2, first - 1)  # "the two of them"
        return _joint(resolver, tokens, whole, mention, block) or Source((), "none", mention)
    if head in _THEM:
        texts = one_of_texts(resolver, mention, block) if part in ONES else None
        return texts or _of_them(resolver, part, mention)
    if head not in _PAIRS and not is_group(head):
        return _joint(resolver, tokens, phrase, mention, block)
    if part in _SOME:
        return Source((), "none", mention)
    joint = _joint(resolver, tokens, phrase, mention, block)
    if joint is not None or head in _PAIRS:
        return joint or Source((), "none", mention)
    if not _definite(tokens, phrase):
        return None
    begin = first + (tokens.low[first] in lex.DETERMINERS and not tokens.word[first].isupper())
    begin += tokens.low[begin] == "own"
    name = tokens.span(begin, phrase.stop).of(resolver.cast.text)
    if part in COUNTED:
        name = f"{part} {name}"
    return Source((PrintedSpeaker(name, "person"),), "role", mention, several=True)


def _is_part(tokens: Tokens, first: int) -> bool:
    """Return whether only a part of those who are named behind is meant."""
    return first > 1 and tokens.low[first - 1] in _PART_OF and tokens.low[first - 2] in _SOME


def _of_something(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span
) -> Source | None:
    """Return "the authors of the study", but not "the head of the inspectors"."""
    head, body = tokens.low[stop - 1], tokens.word[phrase.stop - 1][0].isupper()
    body = body or any(word[0].isupper() for word in tokens.word[stop + 1 : phrase.stop])
    body = body or tokens.low[phrase.stop - 1] in _AREAS
    told = head in AUTHORS or (body and is_group(head) and _is_told_by_place(head))
    group = told and tokens.low[phrase.first] in _DEFINITE
    if not group or tokens.low[stop] not in _OF:
        return None
    if tokens.low[max(0, phrase.first - 1)] in _OF:
        return Source((), "none", mention)  # "one of the authors of the study"
    name = tokens.span(phrase.first + 1, phrase.stop).of(resolver.cast.text)
    return Source((PrintedSpeaker(name, "person"),), "role", mention, several=True)


def _is_told_by_place(head: str) -> bool:
    """Return whether a place or a body tells people by trade from all others, no holders."""
    return head in _EVERY_TRAINED or (head[:-1] not in lex.TITLES and head[:-1] not in _HOLDERS)


_AREAS: Final = lex.words(
    "plateau vallée quartier centre-bourg bourg village commune port île marais estuaire littoral",
    "valle barrio pueblo municipio comarca puerto isla casco ribera sierra delta valley estate",
    "village island harbour",
)
_HOLDERS: Final = lex.HELD_OFFICES | lex.words("leader chief member boss head membre responsable")
_THEM: Final = lex.words("them ellos ellas eux elles")
_OF: Final = lex.words("of behind de du des del d'")


def named_group(text: str, unit: Unit, mention: Span) -> Source | None:
    """Return those who hold an office that is printed as a name: "the Special Rapporteurs"."""
    if not is_group(unit.words[-1].lower()):
        return None
    article, _, name = mention.of(text).partition(" ")
    if article.lower() in COUNTED and name.endswith(unit.words[-1]):
        known = text[max(0, mention.start - 4) : mention.start].lower() == "the "
        shown = (PrintedSpeaker(mention.of(text), "person"),) if known else ()
        return Source(shown, "role" if known else "none", mention, several=known)
    if article.lower() not in _ARTICLES or not name.endswith(unit.words[-1]):
        return None
    return Source((PrintedSpeaker(name, "person"),), "role", mention, several=True)


_ARTICLES: Final = lex.words("the les los las its their")


def _past_part(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the group of which a part is meant: "the judges" in "two of the judges"."""
    lows = tokens.low[phrase.first : phrase.stop]
    part = lows[0] in _SOME or lows[0] in COUNTED
    return Phrase(phrase.first + 2, phrase.stop) if part and lows[1:2] == ("of",) else phrase


def _past_team(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the people of whom a group is: "UN experts" in "a group of UN experts"."""
    for at in range(phrase.first, min(phrase.first + 3, phrase.stop - 2)):
        if tokens.low[at] in _TEAMS and tokens.low[at + 1] == "of":
            people = is_group(tokens.low[phrase.stop - 1])
            return Phrase(at + 2, phrase.stop) if people else phrase
    return phrase


_TEAMS: Final = lex.words("group panel team")
# Who works for a body is told from others by its name.
_TRAINED: Final = lex.words(
    "experts rapporteurs researchers scientists inspectors investigators judges lawyers auditors",
)


_ROMANCE_TRAINED: Final = lex.words(
    "expertes expertos expertas rapporteuses relatores relatoras chercheurs chercheuses",
    "inspecteurs inspectrices enquêteurs enquêtrices juges avocats avocates investigadores",
    "investigadoras inspectores jueces juezas abogados abogadas",
)
_EVERY_TRAINED: Final = _TRAINED | _ROMANCE_TRAINED


def _definite(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether an article, an owner or a body tells the group from all others."""
    lows = tokens.low[max(0, phrase.first - 1) : phrase.stop]
    if lows[0] == "than" and tokens.low[phrase.first - 3 : phrase.first - 2] == ("the",):
        return True  # "The more than forty signers"
    if not _DEFINITE.isdisjoint(lows[:2]) or any(low.endswith(("'s", "s'")) for low in lows):
        return True
    words = tokens.word[phrase.first : phrase.stop - 1]
    body = any(word.isupper() and len(word) > 1 for word in words)
    return body and tokens.low[phrase.stop - 1] in _TRAINED


def _joint(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span, block: int
) -> Source | None:
    """Return the people named together before, where they are as many as is said."""
    lows = tokens.low[max(0, phrase.first - 1) : phrase.stop]
    count = next((COUNTED[low] for low in lows if low in COUNTED), 2 if lows[-1] in PAIRS else 0)
    if not count and lows[-2:-1] == ("the",) and lows[-1] in BODIES:
        return _bodies_before(resolver, mention)
    if not count or not (is_group(lows[-1]) or lows[-1] in _COUNTED):
        return None
    found = Pronouns(resolver).together(mention, block)
    if found is None:
        joint = (s for s in reversed(resolver.focus.sources) if len(s.speakers) > 1)
        found = next(joint, None)
    bodies = lows[-1] in BODIES
    near = None if bodies else named_together(resolver, mention.start, block, count, lows[-1])
    if near is not None and (found is None or _is_before(found, near)):
        found = near
    if found is None and count == 2:
        found = two_spoken(resolver, mention.start, block) if not bodies else None
    if found is None and (bodies or (lows[-1] in PAIRS and not resolver.focus.sources)):
        found = bodies_together(resolver, mention.start, count)
    if found is None or len(found.speakers) != count:
        return None
    return replace(found, basis="role", mention=mention)


def _bodies_before(resolver: Resolver, mention: Span) -> Source | None:
    """Return the bodies that "the groups" are, of which it is not said how many: all so joined.

    Or those that were counted: "Five charities".
    """
    found = bodies_together(resolver, mention.start, None)
    noun = mention.of(resolver.cast.text).rpartition(" ")[2].lower()
    sort = _SORTS.get(noun)
    if found and sort and not any(sort in one.name.lower() for one in found.speakers):
        found = None  # The Senate and the Congress are no unions.
    if found is None:
        found = counted_bodies(resolver, mention)
    return replace(found, basis="role", mention=mention) if found is not None else None


def _is_before(one: Source, other: Source) -> bool:
    """Return whether those of the one were named before those of the other."""
    first, second = one.antecedent or one.mention, other.mention
    return len(one.speakers) != len(other.speakers) or (
        first is not None and second is not None and first.end < second.start
    )


def _of_them(resolver: Resolver, part: str, mention: Span) -> Source:
    """Return as many of those spoken of before as "two of them" says."""
    begin = max(0, mention.start - _REACH)
    before = resolver.cast.text[begin : mention.start].rpartition("\n")[2]
    groups = [word for word in _PLURAL.findall(before) if is_group(word)]
    if part not in COUNTED or not groups:
        return Source((), "none", mention)
    speaker = PrintedSpeaker(f"{part} {groups[-1]}", "person")
    return Source((speaker,), "role", mention, several=True)
