"""Finds who "a UN expert" of the opening words turns out to be: the one expert named further on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archive.release import Span
from ingest.annotate.speakers.people.members import Member
from ingest.annotate.speakers.people.roles import describe
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

if TYPE_CHECKING:
    from ingest.annotate.speakers.reference.resolution import Resolver

_INDEFINITE: Final = lex.words("a an un une una")
_EXPERTS: Final = lex.words(
    "expert experte experto experta rapporteur rapporteuse relator relatora envoy",
)
_OVER: Final = ("former ", "then-", "previous ", "ancien", "ex")


def later_named(resolver: Resolver, tokens: Tokens, phrase: Phrase, mention: Span) -> Source | None:
    """Return the only person with such a mandate, where nobody has spoken before.

    A body or "special", "independent" must tell the expert from anybody.
    """
    if tokens.low[phrase.first] not in _INDEFINITE or resolver.focus.sources:
        return None
    words = tokens.word[phrase.first + 1 : phrase.stop]
    lows = tokens.low[phrase.first + 1 : phrase.stop]
    told = any(word[0].isupper() for word in words) or "independent" in lows or "special" in lows
    if _EXPERTS.isdisjoint(lows) or not told:
        return None
    named = {one.member: one.span for one in reversed(resolver.cast.spoken)}
    bearers = [member for member in named if _holds(resolver, member)]
    if len(bearers) != 1 or bearers[0].first < mention.end:
        return None
    return resolver.of_member(bearers[0], "role", mention, named[bearers[0]])


_ARTICLES: Final = r"(?:[Tt]he |[Ll][ae] |[Ee]l |[Ll]['’])"
_NEXT: Final = 700


def office_named_later(resolver: Resolver, head: str, mention: Span) -> Source | None:
    """Return whom the same office names further on: "The tenant … The tenant, Ana Ruiz, said"."""
    text = resolver.cast.text
    end = min(len(text), mention.end + _NEXT)
    if f"{head}, " not in text[mention.end : end]:
        return None
    form = re.compile(rf"\b{_ARTICLES}{re.escape(head)}, (?=[A-ZÀ-Þ])")
    for found in form.finditer(text, mention.end, end):
        one = next(iter(resolver.cast.between(found.end(), end)), None)
        if one is not None and one.span.start == found.end() and one.member.kind == "person":
            return resolver.of_member(one.member, "role", mention, one.span)
    return None


def _holds(resolver: Resolver, member: Member) -> bool:
    """Return whether somebody is printed with such a mandate, and still has it."""
    describe(resolver.cast, member)
    role = (member.role or "").lower()
    return not _EXPERTS.isdisjoint(role.split()) and not role.startswith(_OVER)
