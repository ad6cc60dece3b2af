"""Forms of quoting: what is printed, the words, who said them and how we know.

``quotation_forms.txt`` holds the cases: the text, then a line for each
quotation (segments parted by a bar, speakers, basis), or a dash for none.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations


def _cases() -> list[tuple[str, list[str]]]:
    whole = (Path(__file__).parent / "quotation_forms.txt").read_text("utf-8")
    out = []
    for case in whole.strip().split("\n\n"):
        lines = case.split("\n")
        text = "\n".join(line for line in lines if not line.startswith("> "))
        out.append((text, [line[2:] for line in lines if line.startswith("> ")]))
    return out


CASES = _cases()


def _shown(text: str) -> list[str]:
    quotations, _ = find_quotations(release_of(text))
    return [
        " :: ".join(
            (
                " | ".join(segment.of(text) for segment in one.segments),
                "; ".join(speaker.name for speaker in one.attribution.speakers) or "-",
                one.attribution.basis,
            )
        )
        for one in quotations
    ] or ["-"]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_each_form_of_quoting_is_understood(text: str, expected: list[str]) -> None:
    """Segments, speakers and basis, in reading order."""
    assert _shown(text) == expected
