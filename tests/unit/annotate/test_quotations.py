"""Quotations are found with their segments, form and speaker."""

from __future__ import annotations

from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations


def test_an_interruption_makes_two_segments_of_one_quotation() -> None:
    """The words before and after "she said" are one quotation."""
    text = "“The well is dry,” said Marta Quill, a nurse. “Nobody told us.”"
    quotations, findings = find_quotations(release_of(text))
    (only,) = quotations
    assert [s.of(text) for s in only.segments] == ["The well is dry,", "Nobody told us."]
    assert [s.name for s in only.attribution.speakers] == ["Marta Quill"]
    assert findings == ()
