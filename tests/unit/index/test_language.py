"""What each line means: a table read from language.txt, three hundred rows and more."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.fields import FIELDS, FORMS
from index.interpretation import interpretation
from index.language import CLAUSES, DEPTH, LONGEST, parse, to_text
from index.query import (
    And,
    Between,
    Cites,
    Everything,
    Fuzzy,
    InQuotation,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Query,
    Value,
    Word,
)

TABLE = Path(__file__).with_name("language.txt")
ROWS = [
    tuple(part.strip() for part in line.split("  =>  "))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if "  =>  " in line
]


def shown(node: Node) -> str:
    """Return a tree as the table writes it."""
    match node:
        case Everything():
            return "all"
        case And(parts):
            return f"and({', '.join(map(shown, parts))})"
        case Or(parts):
            return f"or({', '.join(map(shown, parts))})"
        case Not(part):
            return f"not({shown(part)})"
        case InQuotation(part):
            return f"quote({shown(part)})"
        case Value(field, value):
            return f"{field}={value}"
        case Between(first, last):
            return f"date {first or ''}..{last or ''}"
        case Cites(work, unit, first, last):
            return f"cites {work or 'any'}" + (f" {unit} {first}-{last}" if unit else "")
    field = "" if node.field == "any" else f"{node.field}:"
    match node:
        case Word(text, exact=exact):
            return f"{field}={text}" if exact else f"{field}{text}"
        case Phrase(words, slop=slop):
            return f"{field}[{' '.join(words)}]" + (f"~{slop}" if slop else "")
        case Pattern(text):
            return f"{field}like {text}"
        case Fuzzy(text, distance):
            return f"{field}near {text} {distance}"


@pytest.mark.parametrize(("line", "meant"), ROWS)
def test_a_line_means_what_the_table_says(line: str, meant: str) -> None:
    """The tree, and behind a ! the codes of what was mended."""
    parsed = parse(line)
    codes = " ".join(notice.code for notice in parsed.notices)
    assert shown(parsed.node) + (f" ! {codes}" if codes else "") == meant
    assert parse(to_text(parsed.node)).node == parsed.node


def test_the_table_is_long_enough() -> None:
    """Three hundred rows, no line twice."""
    assert len(ROWS) == len({line for line, _ in ROWS}) >= 300


def test_every_field_and_form_of_the_help_can_be_written() -> None:
    """What the help shows is read without a notice, and a field's example uses the field."""
    for field in FIELDS:
        assert parse(field.example).notices == (), field.example
        assert field.name in field.example
    for form in FORMS:
        if form.write != "( )":
            assert parse(form.write).notices == (), form.write


def test_a_line_that_is_too_long_is_read_as_far_as_it_goes() -> None:
    """The rest is left out and told."""
    parsed = parse("word " * 200)
    assert [n.code for n in parsed.notices if n.code == "too-long"]
    assert parse("x" * (LONGEST + 1)).notices[0].position == LONGEST


def test_only_so_many_parts_are_read() -> None:
    """One notice says so, however many there were."""
    parsed = parse(" ".join(f"w{n}" for n in range(CLAUSES + 9)))
    assert isinstance(parsed.node, And)
    assert len(parsed.node.parts) == CLAUSES
    assert [n.code for n in parsed.notices] == ["too-many"]


def test_parentheses_go_only_so_deep() -> None:
    """Deeper ones no longer group, and nothing overflows."""
    parsed = parse("(" * 400 + "deep")
    assert "too-deep" in {n.code for n in parsed.notices}
    assert parse("(" * DEPTH + "deep" + ")" * DEPTH).notices == ()


def test_negations_without_end_are_read() -> None:
    """Two negations make none."""
    assert shown(parse("NOT " * 100 + "end").node) == "end"


def test_a_notice_offers_the_mended_line() -> None:
    """What is offered is read without a notice, as the same tree."""
    parsed = parse('speker:"Ana Ruiz (reprisals')
    assert parsed.repaired == 'speaker:"Ana Ruiz (reprisals"'
    assert parse(parsed.repaired).notices == ()
    assert parse(parsed.repaired).node == parsed.node


SPOKEN = {
    'speaker:"Phil Lynch" reprisals date:2019': [
        "said by Phil Lynch", "containing reprisals", "dated 2019",
    ],
    "-topic:water": ["not on water"],
    "a OR b": ["containing a or containing b"],
    '"x y"~3 title:z': ["containing “x y” within 3 words", "with a title containing z"],
    "cites:A/73/230#4-6 para:2": ["citing para 4 to 6 of A/73/230", "citing para 2 of any work"],
    "date:>=2019-04 date:..2020": ["dated from 2019-04-01", "dated up to 2020-12-31"],
    "quote:(speaker:x y)": ["with one quotation (said by x and containing y)"],
    "has:unresolved": ["with a citation of an unnamed work"],
}  # fmt: skip


@pytest.mark.parametrize("line", SPOKEN)
def test_a_query_is_told_in_words(line: str) -> None:
    """Each part in the reader's own order."""
    parts = interpretation(Query(where=parse(line).node))
    assert [part.words for part in parts] == SPOKEN[line]
