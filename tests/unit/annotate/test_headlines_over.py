"""A headline above the first block announces whose words follow, whatever lines stand between."""

from __future__ import annotations

import pytest

from archive.release import Block, Release, Span
from ingest.annotate.quotations.find import find_quotations

HEADS = [
    "SEN. RUIZ ISSUES STATEMENT ON THE PIER\n",
    "SEN. RUIZ ISSUES STATEMENT ON THE PIER\n3 May 2026\n",
    "PRESS RELEASE\nSEN. RUIZ ISSUES STATEMENT ON THE PIER\nArle, 3 May 2026\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_headline_names_who_speaks(head: str) -> None:
    words = "“We have waited for a year.”"
    block = Block("paragraph", Span(len(head), len(head) + len(words)))
    release = Release(publisher=None, title="A title", text=head + words, blocks=(block,))
    (quotation,), _ = find_quotations(release)
    assert [speaker.name for speaker in quotation.attribution.speakers] == ["Ruiz"]


def test_a_headline_without_a_person_names_nobody() -> None:
    head, words = "PIER VOTE PLEASES NOBODY IN ARLE\n3 May 2026\n", "“We have waited for a year.”"
    block = Block("paragraph", Span(len(head), len(head) + len(words)))
    release = Release(publisher=None, title="A title", text=head + words, blocks=(block,))
    (quotation,), _ = find_quotations(release)
    assert not quotation.attribution.speakers
