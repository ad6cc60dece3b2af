"""Laws of the reader's language."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.interpretation import interpretation
from index.language import LONGEST, parse, to_text
from index.query import Query

WRITTEN = """reprisals OR AND NOT - ( ) " “ » speaker: speker: quote: cites: A/73/230#64-66 para:
66 date: 2019 2018..2019 >=2019-04 ~5 repris* wom?n lynch~1 has: title: [w]hen U.N. d’Ivoire
* ? : # early-warning ʼ ½ ß é ' 3.5 said:( lang:fr"""
PIECES = st.sampled_from([*WRITTEN.split(), *[" "] * 12])
LINES = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@given(LINES)
@settings(max_examples=500)
@example('"a\u0301 b"')
@example("((((((((((((((((((((((((((((")
@example('speaker:"OR" speaker:"-x" cites:OR#')
def test_whatever_is_written_is_read_and_what_is_read_can_be_written(line: str) -> None:
    """No line is an error, and a tree written out is read as the same tree."""
    parsed = parse(line)
    written = to_text(parsed.node)
    if len(written) <= LONGEST:
        again = parse(written)
        assert again.node == parsed.node
        assert again.notices == ()


@given(LINES)
@settings(max_examples=200)
def test_each_part_of_a_query_can_be_taken_away(line: str) -> None:
    """The interpretation has words for each part, and the query without it is another one."""
    query = Query(where=parse(line).node)
    for part in interpretation(query):
        assert part.words
        assert part.part_without.where != query.where
        assert parse(to_text(part.part_without.where)).node == part.part_without.where


@given(LINES)
@settings(max_examples=200)
def test_every_notice_points_into_the_line(line: str) -> None:
    """A notice says what, where, and how the line reads when mended."""
    parsed = parse(line)
    for notice in parsed.notices:
        assert 0 <= notice.position <= len(line)
        assert notice.message
        assert notice.repaired == parsed.repaired
