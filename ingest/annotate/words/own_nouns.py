"""Marked words that only qualify the publisher's own noun: the “premier” school."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.words import lexicon as lex

_ARTICLE_BEFORE: Final = re.compile(
    r"\b(?:the|an?|this|its|his|her|their|our|your|le|la|el|un|une|una)\s$", re.IGNORECASE
)
_NOUN_AFTER: Final = re.compile(
    r"\s(?!(?:of|for|in|on|at|to|and|or|but|that|which|who|is|was|by|as|with|from|when|if|than"
    r"|the|an?|this|these|those|its|their|his|her|our|every|each|all|are|were|has|have|had|he|she"
    r"|they|it|we|because|while|after|before|about|into|over|under|until|not"
    r"|between|among|amid|during|through|within|without|against|towards?|across|since|despite"
    r"|behind|beyond|upon|alongside|throughout|would|could|can|will|should|may|might|must|did"
    r"|does|do|so|yet|today|yesterday"
    r"|el|la|los|las|le|les|l|un|una|une|su|sus|son|sa|ses|leurs?|y|e|o|u|et|ou|ni|mais|pero|sino|de|des|du|del|d|en|por|para|con|sin|sur|sous|pour|par|avec"
    r"|sans|dans|chez|au|aux|al|que|qui|qu|quand|cuando|donde|où|se|s|ne|n|no|ha|han|est|es|son|sont"
    r"|fue|était|además|aussi|también|ayer|hier|hoy|tras|ante|desde|hasta|entre|según|selon)\b)[a-z]"
)
# "play a game called “touch”": whoever plays did not say so.
_THING_CALLED: Final = re.compile(
    r"\b(?:an?|une?|una)\s(?:[\w’'\-]+\s){0,2}?(?P<noun>[\w’'\-]+)\s"
    r"(?:called|named|dubbed|nicknamed|christened|appelée?|baptisée?|llamad[oa])\s$",
    re.IGNORECASE,
)
_ENDS: Final = (",", ".", "!", "?", "…")


def qualifies(before: str, after: str) -> bool:
    """Return whether an article stands before the words and a noun behind them."""
    return bool(_ARTICLE_BEFORE.search(before)) and _NOUN_AFTER.match(after) is not None


def precedes(inner: str, after: str) -> bool:
    """Return whether words that end nothing stand before a noun: keep “touch and go” cover."""
    small = inner.lstrip("[(…. ")[:1].islower()
    return small and not inner.rstrip().endswith(_ENDS) and _NOUN_AFTER.match(after) is not None


def is_called_so(before: str) -> bool:
    """Return whether the words before name a thing: "in a drill called “hide and row”"."""
    found = _THING_CALLED.search(before)
    return found is not None and found["noun"].lower() not in lex.PEOPLE


_SUBJECT: Final = re.compile(
    r"\bthe (?:programme|program|project|campaign|initiative|policy|competition|manual|report|study"
    r"|law|newspaper|app|event|article)\s\Z"
)


def goes_with(before: str) -> bool:
    """Return whether a noun leads to what it does: the policy “treats every child as a guest”."""
    return _SUBJECT.search(before) is not None
