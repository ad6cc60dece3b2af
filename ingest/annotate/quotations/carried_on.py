"""Tells whether a quotation goes on with the words of one who spoke before."""

from __future__ import annotations

from archive.annotation import Attribution
from ingest.annotate.quotations.introductions import Found
from ingest.annotate.quotations.speech import Speech
from ingest.annotate.speakers.leads.attribution import TRUST
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.speakers.reference.resolution import Resolver


def continued(before: Speech) -> Found:
    """Return the attribution of words that go on where a quotation before them stopped."""
    old = before.attribution
    if not old.speakers:
        return Attribution(), before.source
    confidence = round(max(0.3, old.confidence * TRUST["continued"]), 2)
    where = old.mention or old.antecedent
    return Attribution(old.speakers, "continued", None, None, where, confidence), before.source


def interrupts(resolver: Resolver, before: Speech | None, source: Source) -> bool:
    """Return whether all words before are one other person's."""
    spoken = before.source if before is not None else None
    return spoken is not None and resolver.only_speaker() and spoken.members != source.members


def is_one_person(resolver: Resolver, source: Source) -> bool:
    """Return whether the source is one person whom the release names and shows to be one."""
    return len(source.members) == 1 and surely_person(resolver.cast, source.members[0])
