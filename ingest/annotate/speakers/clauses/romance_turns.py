"""Gathers the turns of French and Spanish that say whose words follow without a listed verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from ingest.annotate.speakers.clauses.from_within import from_within
from ingest.annotate.speakers.clauses.only_saying import ONLY, only_saying, told_on
from ingest.annotate.speakers.clauses.own_views import VIEWS, for_whom, own_views
from ingest.annotate.speakers.clauses.read_in import READING, read_in
from ingest.annotate.speakers.clauses.reflexive_verbs import SELF, reflexive_verbs
from ingest.annotate.speakers.clauses.so_said import SO, so_said
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words.tokens import Tokens

_FORMS: Final = (
    reflexive_verbs,
    from_within,
    own_views,
    for_whom,
    only_saying,
    told_on,
    so_said,
    read_in,
)


# Without one of these no form finds anything.
ROMANCE_SIGNS: Final = SELF | VIEWS | ONLY | SO | READING | {"desde", "qui", "quien", "et"}


def romance_turns(tokens: Tokens) -> Iterator[tuple[int, Phrase]]:
    """Return the reporting word of each turn with the phrase that says whose it is."""
    return chain.from_iterable(form(tokens) for form in _FORMS)
