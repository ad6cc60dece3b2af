"""Which quotation a citation belongs to: the one it stands in, follows, or is the source of."""

from __future__ import annotations

import pytest

from archive.annotation import Quotation
from archive.release import Block, Release, Span
from ingest.annotate.citations.find import find_citations
from ingest.lists import load_lists

WORKS = load_lists().works
CASES = [
    # It stands inside.
    ("“It broke article 19 of the ICCPR,” she said.", [0]),
    # It follows at once.
    ("“Nobody was asked” (A/HRC/39/55, para 3).", [0]),
    ("“Nobody was asked.” A/HRC/39/55, para 3.", [0]),
    # Who says so stands between, and the place in brackets.
    ("“Nobody was asked,” the report A/HRC/39/55 says (para 3).", [None, 0]),
    ("“Nobody was asked,” said Ms. Quill in the report (A/HRC/39/55, para 3).", [0]),
    ("“Nobody was asked”, dice el informe (A/HRC/39/55, párr. 3).", [0]),
    # Another sentence, another quotation or a treaty in passing come between.
    ("“Nobody was asked,” she said. It is in the report (para 3).", [None]),
    ("“Nobody was asked,” and “nobody knew,” the report says (para 3).", [1]),
    ("“Nobody was asked,” she said, citing the Covenant (art. 19).", [None]),
    ("“Nobody was asked,” she said in paragraph 3 of A/HRC/39/55.", [None]),
]


def quoted(text: str) -> tuple[Quotation, ...]:
    """What stands between curly marks."""
    found, at = [], 0
    while (start := text.find("“", at)) >= 0:
        at = text.index("”", start)
        found.append(Quotation((Span(start + 1, at),)))
    return tuple(found)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_citation_belongs_to_the_words_that_it_is_the_source_of(
    text: str, expected: list[int | None]
) -> None:
    release = Release(None, "A title", text, (Block("paragraph", Span(0, len(text))),))
    cited, _ = find_citations(release, quoted(text), WORKS)
    assert [citation.quotation for citation in cited] == expected
