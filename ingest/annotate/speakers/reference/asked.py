"""What a phrase without a name says by itself, before anybody asks whom it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from archive.annotation import PrintedSpeaker, SpeakerKind
from archive.release import Span
from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.described_people import is_holder
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.values import value
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_SHORT: Final = frozenset(["log", "entry"])  # "the log cabin", "the entry fee"
_DEFINITE: Final = lex.words("the le la l' el los las les")
_OWN: Final = lex.words("his her its their son sa su leur")


@value
class Asked:
    """A description with its words: "the court's new rules" has the head "rules", is definite."""

    resolver: Resolver
    tokens: Tokens
    phrase: Phrase
    stop: int  # Where its head part ends: "the rules | of the court".
    mention: Span
    block: int
    lows: tuple[str, ...]  # The head part in small letters, no owner's sign behind a body.
    head: str
    name: str
    definite: bool

    @property
    def bare(self) -> bool:
        """Whether nothing follows the head part."""
        return self.stop == self.phrase.stop

    @property
    def alone(self) -> bool:
        """Whether it is "the" and a noun."""
        return self.lows[0] == "the" and len(self.lows) == 2 and self.bare

    @property
    def with_article(self) -> bool:
        """Whether it begins with a definite article."""
        return self.lows[0] in _DEFINITE

    @property
    def owned(self) -> bool:
        """Whether it begins with "his", "her" or their like."""
        return self.lows[0] in _OWN

    @property
    def called(self) -> str:
        """The head part without its determiners."""
        return " ".join(low for low in self.lows if low not in lex.DETERMINERS)

    def nobody(self) -> Source:
        """Return that nobody can be told."""
        return Source((), "none", self.mention)

    def printed(self, kind: SpeakerKind) -> Source:
        """Return the description itself as the speaker."""
        return Source((PrintedSpeaker(self.name, kind),), "role", self.mention)

    def text(self, title: str) -> Source:
        """Return a text as the speaker."""
        return Source((PrintedSpeaker(title, "document"),), "role", self.mention)

    def member(self, member: Member) -> Source:
        """Return somebody whom the release names as the speaker."""
        return self.resolver.of_member(member, "role", self.mention)


# What decides whom a description means, and says nothing of one that is not its case.
Rule = Callable[[Asked], Source | None]


def asked_by(
    resolver: Resolver, tokens: Tokens, phrase: Phrase, stop: int, mention: Span, block: int
) -> Asked:
    """Return what a phrase asks whose head part ends at ``stop``."""
    lows = tokens.low[phrase.first : stop]
    cut = 2 if lows[-1].endswith("'s") and lows[-1][:-2] in lex.ORGANISATION_NOUNS else 0
    if cut:
        lows = (*lows[:-1], lows[-1][:-cut])  # "in the court's words"
    name = tokens.span(_named_from(tokens, phrase), phrase.stop).of(resolver.cast.text)
    name = name[: len(name) - cut]
    definite = _is_definite(lows, tokens.low[phrase.first - 1])
    head = _head(lows)
    return Asked(resolver, tokens, phrase, stop, mention, block, lows, head, name, definite)


def _head(lows: tuple[str, ...]) -> str:
    """Return the last word that is a known noun, or the last of all."""
    last = lows[-1]
    head = next((low for low in reversed(lows) if low in NOUNS or low in lex.HELD_OFFICES), last)
    return last if head in _SHORT or is_holder(head, last) else head


def _named_from(tokens: Tokens, phrase: Phrase) -> int:
    """Return where the phrase begins behind its determiners."""
    begin = phrase.first
    while begin + 1 < phrase.stop and tokens.low[begin] in _LEADING:
        begin += 1
    return begin


# "its own doctor" is the doctor.
_LEADING: Final = lex.DETERMINERS | {"own"}


def _is_definite(lows: tuple[str, ...], before: str) -> bool:
    """Return whether something certain is meant, by an article or by whose it is."""
    return (
        lows[0] in _DEFINITE
        or lows[0] in _OWN
        or before in lex.FUSED
        or any(low.endswith(("'s", "s'")) for low in lows)
    )
