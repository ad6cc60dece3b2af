"""Finds out for whom words stand that are no name: "the report", "the director"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.asked import Asked, Rule, asked_by
from ingest.annotate.speakers.reference.bodies_meant import BODIES
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.groups import group_of
from ingest.annotate.speakers.reference.last_meant import pointed_at
from ingest.annotate.speakers.reference.later_named import later_named
from ingest.annotate.speakers.reference.people_meant import PEOPLE
from ingest.annotate.speakers.reference.romance_bodies import small_body
from ingest.annotate.speakers.reference.spokespeople_meant import spokesperson_meant
from ingest.annotate.speakers.reference.texts_meant import TEXTS, words_of_text
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver


@dataclass(slots=True)
class Descriptions:
    """Resolves common nouns by who holds an office and what was named before."""

    resolver: Resolver

    def resolve(
        self, tokens: Tokens, phrase: Phrase, stop: int, mention: Span, block: int
    ) -> Source:
        """Return whom a phrase without a name stands for; its head part ends at ``stop``."""
        asked = asked_by(self.resolver, tokens, phrase, stop, mention, block)
        for rule in _RULES:
            found = rule(asked)
            if found is not None:
                return found
        return asked.nobody()


def _small_body(asked: Asked) -> Source | None:
    return small_body(asked.resolver, asked.tokens, asked.phrase, asked.stop, asked.mention)


def _pointed_at(asked: Asked) -> Source | None:
    last = pointed_at(asked.resolver, asked.tokens, asked.phrase, asked.mention, asked.block)
    return asked.member(last) if last is not None else None


def _group(asked: Asked) -> Source | None:
    return group_of(
        asked.resolver, asked.tokens, asked.phrase, asked.stop, asked.mention, asked.block
    )


def _later_named(asked: Asked) -> Source | None:
    return later_named(asked.resolver, asked.tokens, asked.phrase, asked.mention)


# The first that finds anything decides, be it that nobody can be told. What the whole phrase
# shows goes first; then its noun is tried as a text, a body and a person, for many a noun of
# texts and bodies may also be held by somebody.
_RULES: Final[tuple[Rule, ...]] = (
    _small_body,
    _pointed_at,
    words_of_text,
    _group,
    _later_named,
    *TEXTS,
    spokesperson_meant,
    *BODIES,
    *PEOPLE,
)
