"""JSON Lines go in and come out, one for one."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ingest.lines import annotate_lines

SAID = "“The well is dry,” said Marta Quill, a nurse. See A/RES/64/292."


def test_a_line_gives_quotations_and_citations_with_offsets_of_its_own_text() -> None:
    """Offsets count code points, so that an emoji is one."""
    text = "🌊 " + SAID
    (line,) = annotate_lines([json.dumps({"id": "a", "text": text})])
    answer = json.loads(line)
    (one,) = answer["quotations"]
    (segment,) = one["segments"]
    assert answer["id"] == "a"
    assert text[segment["start"] : segment["end"]] == "The well is dry,"
    assert one["speakers"] == [
        {"name": "Marta Quill", "kind": "person", "role": "nurse", "affiliation": None}
    ]
    assert (one["mention"], one["cue"], one["basis"]) == ("Marta Quill", "said", "named")
    assert [c["work"] for c in answer["citations"]] == ["A/RES/64/292"]


def test_a_bad_line_says_so_and_the_next_one_is_read() -> None:
    """Order is kept; blank lines are no lines."""
    lines = [
        b'{"id": 1, "text": ""}',
        b"\xff",
        "nope",
        "[]",
        '{"id": 2}',
        "",
        '{"id": 3, "text": "x"}',
    ]
    answers = [json.loads(line) for line in annotate_lines(lines)]
    assert [a["id"] for a in answers] == [1, None, None, None, 2, 3]
    assert ["error" in a for a in answers] == [False, True, True, True, True, False]


def test_lines_are_answered_as_they_come() -> None:
    """The second line is not asked for before the first is answered."""
    asked = []

    def source() -> Iterator[str]:
        for number in range(3):
            asked.append(number)
            yield json.dumps({"id": number, "text": SAID})

    answers = annotate_lines(source())
    next(answers)
    assert asked == [0]


def test_half_a_surrogate_pair_can_be_answered() -> None:
    """What JSON can carry and UTF-8 cannot is escaped again."""
    (line,) = annotate_lines(['{"id": "\\ud800", "text": "\\ud800"}'])
    assert line.encode("utf-8")
