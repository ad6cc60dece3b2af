"""Each rule about quotations and speakers, with the forms that it is there for.

``quotation_forms`` holds a file for each module of rules, in the same folder and named
like it. A case is the text, a block a line, then a line for each quotation (segments parted by
a bar, speakers, basis), or a dash for none. Where a speaker is followed by
brackets, they hold the role and the affiliation as printed, or the kind of what
is no person.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import ingest.annotate
from archive.annotation import PrintedSpeaker, Quotation
from archive.release import Block, BlockKind, Release, Span
from ingest.annotate.quotations.find import find_quotations

FORMS = Path(__file__).parent / "quotation_forms"
ROOMS = ("quotations", "speakers", "words")
# Lists of words, and types that hold what the rules find: they decide nothing.
NO_RULES = frozenset(
    [
        "__init__",
        "cues",
        "find",
        "given_names",
        "romance_given_names",
        "given_names_abroad",
        "closed_list",
        "lexicon",
        "text_nouns",
        "body_nouns",
        "countries",
        "members",
        "name_edges",
        "places",
        "speech",
    ]
)


def _cases() -> list[tuple[str, str, list[str]]]:
    out = []
    for path in sorted(FORMS.rglob("*.txt")):
        for case in path.read_text("utf-8").strip().split("\n\n"):
            lines = case.split("\n")
            text = "\n".join(line for line in lines if not line.startswith("> "))
            out.append((path.stem, text, [line[2:] for line in lines if line.startswith("> ")]))
    return out


CASES = _cases()


def _release(text: str) -> Release:
    """A release whose every line is a block, an item of a list behind "- "."""
    blocks, at = [], 0
    for line in text.split("\n"):
        sign = 2 if line.startswith("- ") else 0
        kind: BlockKind = "list_item" if sign else "paragraph"
        blocks.append(Block(kind, Span(at + sign, at + len(line))))
        at += len(line) + 1
    return Release(publisher=None, title="A title", text=text, blocks=tuple(blocks))


def _called(speaker: PrintedSpeaker, fully: bool) -> str:
    if not fully:
        return speaker.name
    if speaker.kind != "person":
        return f"{speaker.name} [{speaker.kind}]"
    return f"{speaker.name} [{speaker.role or '-'}; {speaker.affiliation or '-'}]"


def _shown(text: str, one: Quotation, fully: bool) -> str:
    return " :: ".join(
        (
            " | ".join(segment.of(text) for segment in one.segments),
            "; ".join(_called(s, fully) for s in one.attribution.speakers) or "-",
            one.attribution.basis,
        )
    )


@pytest.mark.parametrize(
    ("rule", "text", "expected"), CASES, ids=[f"{rule}: {text[:40]}" for rule, text, _ in CASES]
)
def test_each_form_of_quoting_is_understood(rule: str, text: str, expected: list[str]) -> None:
    """Segments, speakers and basis, in reading order."""
    quotations, _ = find_quotations(_release(text))
    asked = [*expected, *[""] * len(quotations)]
    got = [
        _shown(text, one, "]" in wanted.partition(" :: ")[2])
        for one, wanted in zip(quotations, asked, strict=False)
    ]
    assert (got or ["-"]) == expected, rule


def test_each_module_of_rules_has_its_forms() -> None:
    """A reader finds the cases of a rule in the folder and under the name of its module."""
    root = Path(ingest.annotate.__file__).parent
    modules = (path for room in ROOMS for path in (root / room).rglob("*.py"))
    rules = {
        path.relative_to(root).with_suffix("") for path in modules if path.stem not in NO_RULES
    }
    assert rules == {path.relative_to(FORMS).with_suffix("") for path in FORMS.rglob("*.txt")}
