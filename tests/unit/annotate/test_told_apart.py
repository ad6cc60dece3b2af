"""Nobody's words are given to a namesake, to a thing, or to a name that was never printed."""

from __future__ import annotations

import pytest

from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations


def _read(text: str) -> list[str]:
    """Return each quotation of a text whose blocks stand a blank line apart, with its speakers."""
    release = release_of(text)
    return [
        " | ".join(segment.of(release.text) for segment in one.segments)
        + " :: "
        + ("; ".join(speaker.name for speaker in one.attribution.speakers) or "-")
        for one in find_quotations(release)[0]
    ]


LABELS = (
    (
        "The grants follow.\n\nPier Works: 5 million\n\nGate Stop: 6 million\n\nMill Way: 7",
        [],
    ),
    ("Ana Ruiz and Jonas Bek stood.\n\nAna Ruiz: 12\n\nJonas Bek: 14\n\nAna Ruiz: 3", []),
    (
        "Ana Ruiz and Jonas Bek met.\n\nAna Ruiz: “It is dry.”\n\nJonas Bek: “It is not.”\n\n"
        "Ana Ruiz: “We shall see.”",
        ["It is dry. :: Ana Ruiz", "It is not. :: Jonas Bek", "We shall see. :: Ana Ruiz"],
    ),
)


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_a_label_speaks_only_where_a_person_takes_turns(text: str, expected: list[str]) -> None:
    """A list of figures is nobody's speech, and marked words are read once."""
    assert _read(text) == expected
