"""Finds the quotations of a release and who said them."""

from __future__ import annotations

from archive.annotation import Finding, Quotation
from archive.release import Release
from ingest.annotate.quotations.assembly import Assembly
from ingest.annotate.quotations.statements import may_tell
from ingest.annotate.speakers.cues.cues import SAYING_ROMANCE
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.words.insets import part_insets
from ingest.annotate.words.places import places_of
from ingest.annotate.words.runs import find_runs


def find_quotations(release: Release) -> tuple[tuple[Quotation, ...], tuple[Finding, ...]]:
    """Return the quotations of ``release`` in reading order, with what stayed doubtful."""
    places = places_of(release)
    whole, findings = find_runs(release.text, [place.span for place in places])
    if not whole and not may_tell(release.text, places):
        return (), tuple(findings)
    runs = part_insets(release.text, whole, SAYING_ROMANCE)
    assembly = Assembly(release.text, places, runs, Cast(release.text, release.publisher))
    quotations = assembly.read()
    return quotations, (*findings, *assembly.findings)
