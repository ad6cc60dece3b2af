"""Quotations are found with their segments, form and speaker."""

from __future__ import annotations

from archive.release import Block, Release, Span
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


def test_a_block_quote_is_whose_words_are_announced_right_before_it() -> None:
    """Without marks and without a name under it; another paragraph of the quote goes on."""
    parts = (
        ("paragraph", "Harbour minister Ilse Brandt said:"),
        ("blockquote", "A ferry is a bus that floats. It waits for you."),
        ("blockquote", "Nobody is to be left on the pier."),
        ("paragraph", "The rules were laid on Monday. The rules are:"),
        ("blockquote", "No ferry sails empty."),
    )
    text = "\n\n".join(words for _, words in parts)
    starts = [text.index(words) for _, words in parts]
    blocks = tuple(
        Block(kind, Span(at, at + len(words)))
        for at, (kind, words) in zip(starts, parts, strict=True)
    )
    release = Release(publisher=None, title="A title", text=text, blocks=blocks)
    (only,) = find_quotations(release)[0]
    assert [s.of(text) for s in only.segments] == [parts[1][1], parts[2][1]]
    assert [s.name for s in only.attribution.speakers] == ["Ilse Brandt"]
    assert only.attribution.basis == "colon"


def test_two_quotations_of_one_block_are_signed_line_by_line() -> None:
    """The line under each tells who speaks, with role and body."""
    text = (
        "“It is ours.”\n— Bram Odell, Warden, Long Meadow\n“It is late.”\n—Ines Vale, Mayor, Quay"
    )
    quotations, _ = find_quotations(
        Release(None, "A title", text, (Block("blockquote", Span(0, len(text))),))
    )
    named = [one.attribution.speakers[0] for one in quotations]
    assert [(one.name, one.affiliation) for one in named] == [
        ("Bram Odell", "Long Meadow"),
        ("Ines Vale", "Quay"),
    ]
