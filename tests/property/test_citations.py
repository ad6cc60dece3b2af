"""Laws of citations and topics, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.annotation import Pinpoint, PinpointUnit
from archive.release import Block, Mark, Release, Span
from archive.works import Work
from ingest.annotate.citations.find import find_citations
from ingest.annotate.citations.pinpoints import find_pinpoints
from ingest.annotate.citations.symbols import find_symbols, is_symbol, symbol_in
from ingest.annotate.topics import find_topics
from ingest.lists import load_lists
from tests.growth import assert_grows_no_faster

LISTS = load_lists()
PIECES = [
    "A/HRC/39/55", "S/2019/800 and Add.1", "the report", "The report", "a study", "ibid.",
    "para 14", "paras 12-15 and 17", "article 19(3)", "ICCPR", "the Covenant", "§ 5", "OP 4",
    "PP2", "“Dry Wells”", "‘Dry Wells’", "resolution 38/12", "Human Rights Council", "Section 8",
    "the Water Act", "(", ")", ",", ".", " of ", "it describes", "General Comment 34", "annex II",
    "«", "»", "\u00a0", "\n", "p. 5", "resolutions 31/6 A and B", "AC/DOC.7/18", "SR-17-03",
    "Directive 95/46/EC", "A/", "paras", "é", "😀",
]  # fmt: skip
prose = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=24).map(" ".join)
numbers = st.integers(min_value=1, max_value=9999)
subs = st.sampled_from(["", "(a)", "(b)(ii)", "(3)", " bis"])
labels = st.sampled_from(["para", "paras.", "paragraph", "§", "¶¶", "art.", "párr.", "OP", "p."])


def release(text: str, marks: tuple[Mark, ...] = ()) -> Release:
    blocks = (Block("paragraph", Span(0, len(text))),)
    return Release(None, "A title", text, blocks, marks=marks, language="en")


@given(prose)
def test_every_citation_lies_in_its_claim_and_shows_its_own_words(text: str) -> None:
    """Whatever surrounds it, a citation underlines words of the release, brackets left out."""
    for citation in find_citations(release(text), (), LISTS.works)[0]:
        shown = citation.span.of(text)
        assert shown.strip() == shown != ""
        assert citation.claim is not None
        assert citation.claim.holds(citation.span)
        assert citation.pinpoints or citation.work


@given(prose)
def test_citations_stand_in_reading_order(text: str) -> None:
    """The first that is printed comes first."""
    found = find_citations(release(text), (), LISTS.works)[0]
    assert [c.span for c in found] == sorted(c.span for c in found)


@given(prose)
def test_the_same_text_is_cited_the_same_way_again(text: str) -> None:
    """Same input, same output."""
    assert find_citations(release(text), (), LISTS.works) == find_citations(
        release(text), (), LISTS.works
    )


@given(prose, st.text(max_size=30))
def test_a_link_to_anywhere_harms_nothing(text: str, href: str) -> None:
    """Any target is an address."""
    mark = Mark("link", Span(0, len(text)), href)
    find_citations(release(text, (mark,)), (), LISTS.works)


@given(labels, numbers, subs)
def test_a_printed_place_is_read_as_it_is_printed(label: str, number: int, sub: str) -> None:
    """A label, a number and a sub-paragraph are one pinpoint, and its words give it back."""
    printed = f"{label} {number}{sub}"
    found = list(find_pinpoints(f"({printed})"))
    assert [each.span.of(f"({printed})") for each in found] == [printed]
    assert found[0].pins == (Pinpoint(found[0].unit, number, number, sub.strip() or None),)


@given(st.lists(st.tuples(numbers, st.booleans()), min_size=1, max_size=6))
def test_a_list_of_paragraphs_is_as_long_as_it_is_printed(items: list[tuple[int, bool]]) -> None:
    """Commas, "and" and ranges lose no paragraph; a year ends a list."""
    kept = [(n % 1800 + 1, ranged) for n, ranged in items]
    printed = [f"{n}–{n + 3}" if ranged else str(n) for n, ranged in kept]
    text = "paras " + " and ".join(
        [", ".join(printed[:-1]), printed[-1]] if printed[1:] else printed
    )
    pins = [pin for found in find_pinpoints(text) for pin in found.pins]
    assert [(p.first, p.last) for p in pins] == [(n, n + 3 if r else n) for n, r in kept]


@given(st.from_regex(r"A/HRC/[1-9][0-9]?/[1-9][0-9]{0,2}(/Add\.[1-9])?", fullmatch=True))
def test_a_symbol_in_normal_form_is_its_own_normal_form(symbol: str) -> None:
    """Reading a symbol gives the symbol, with or without space after a slash."""
    assert is_symbol(symbol)
    assert symbol_in(symbol) == symbol
    assert symbol_in(symbol.replace("/HRC/", "/HRC/ ")) == symbol


TREATIES = [work for work in LISTS.works if work.kind == "treaty" and work.title]
DOCUMENTS = st.from_regex(
    r"(A/(7[0-9]|HRC/[1-9][0-9]?)|S/20[01][0-9])/[1-9][0-9]{0,2}(/Add\.[1-9])?", fullmatch=True
)
spots = st.lists(
    st.tuples(st.integers(1, 90), st.sampled_from(["", "(a)", "(2)(b)", " bis"]), st.booleans()),
    min_size=1,
    max_size=4,
)


def printed_list(
    found: list[tuple[int, str, bool]], unit: PinpointUnit
) -> tuple[str, tuple[Pinpoint, ...]]:
    """A list of places as people print it, and what it means; a range has no sub-paragraph."""
    pins = tuple(
        Pinpoint(unit, n, n + 3) if ranged else Pinpoint(unit, n, n, sub.strip() or None)
        for n, sub, ranged in found
    )
    words = [f"{n}–{n + 3}" if ranged else f"{n}{sub}" for n, sub, ranged in found]
    both = [", ".join(words[:-1]), words[-1]] if words[1:] else words
    return " and ".join(both), pins


def read_back(text: str) -> list[tuple[str | None, tuple[Pinpoint, ...]]]:
    return [(c.work, c.pinpoints) for c in find_citations(release(text), (), LISTS.works)[0]]


@given(st.sampled_from(TREATIES), st.booleans(), st.booleans(), spots)
def test_a_printed_citation_of_a_treaty_gives_the_citation_back(
    work: Work, full: bool, behind: bool, found: list[tuple[int, str, bool]]
) -> None:
    """Whichever name is printed, before its articles or behind them."""
    places, pins = printed_list(found, "article")
    name = (work.title or "") if full or not work.id.isupper() else work.id
    printed = f"{name}, articles {places}" if behind else f"articles {places} of the {name}"
    assert read_back(f"It is in {printed}.") == [(work.id, pins)]
    (again,) = find_citations(release(printed), (), LISTS.works)[0]
    assert read_back(again.span.of(printed)) == [(work.id, pins)]


@given(DOCUMENTS, st.sampled_from(["paras", "paras.", "paragraphs", "¶¶", "§§"]), spots)
def test_a_printed_citation_of_a_document_gives_the_citation_back(
    symbol: str, label: str, found: list[tuple[int, str, bool]]
) -> None:
    """With its sign, a document is cited however its paragraphs are printed."""
    places, pins = printed_list(found, "para")
    for printed in (f"{symbol}, {label} {places}", f"{label} {places} of {symbol}"):
        assert read_back(f"See {printed}.") == [(symbol, pins)]
        assert read_back(printed) == [(symbol, pins)]


@given(st.text(max_size=60))
def test_every_symbol_that_is_found_is_valid(text: str) -> None:
    """Nothing but a valid symbol is ever found, and its span shows it."""
    for found in find_symbols(text):
        assert 0 <= found.span.start < found.span.end <= len(text)


@given(prose)
def test_topics_show_words_of_the_release(text: str) -> None:
    """Evidence is where the release prints it."""
    for tag in find_topics(release(text), LISTS.topics):
        assert tag.evidence == tuple(sorted(set(tag.evidence)))
        assert all(span.of(text).strip() for span in tag.evidence)


PUMPS = [
    "A/", "A/HRC/", "(", "“", "‘", "para ", "paras 1, ", "paras 1-", "article 19(", "§", "the ",
    "The Report ", "resolution ", "resolutions 1/2, ", "Human Rights Council ", "A A ", "of the ",
    "Act ", "Water Act and ", "31/6 A and ", "General Comment ", "CCPR ", "ibid. ", "it says ",
    "IV ", "the report (para 1) ", "A/HRC/39/55 ", "Dr. ", "a.b.", "x", "1", "-", "'s ", "Add.1, ",
]  # fmt: skip


@pytest.mark.parametrize("pump", PUMPS)
def test_reading_takes_time_in_proportion(pump: str) -> None:
    """Text four times as long takes about four times as long, however it repeats itself."""
    assert_grows_no_faster(_read, _sentence_and, pump, 8_000)


def _sentence_and(text: str) -> Release:
    return release("It says so (para 3). " + text)


def _read(made: Release) -> None:
    find_citations(made, (), LISTS.works)
    find_topics(made, LISTS.topics)
