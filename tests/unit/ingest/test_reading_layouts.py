"""A layout says by selectors which element is what, and outranks what names suggest."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.errors import ReadingError, UsageError
from ingest.formats.html import read_html
from ingest.formats.html_layout import Layout
from ingest.sources.layout import LayoutSource
from ingest.sources.registry import all_sources, read, source_for
from ingest.sources.source import Given

SAID = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times."
)
PAGE = f"""<!doctype html><html lang=en><body>
<h1 class=logo>Keepers’ Union</h1><div class=x1>Media note</div>
<div class="x2 big">The light is out</div><div class=x3>3 May 2021</div>
<div class=x4>One lamp, and no one to pay for it.</div>
<div class="sidebar x5"><p>{SAID}</p><p class=x6>Ada Quill took this picture.</p></div>
<div class=x7><p>The sea today: calm, and likely to remain so until the evening.</p></div>
</body></html>"""
SOURCE = LayoutSource(
    name="keepers",
    hosts=("keepers.example",),
    sign="x2 big",
    layout=Layout(
        title=("div.x2",),
        kicker=(".x1",),
        date=(".x3",),
        standfirst=(".x4",),
        body=(".x5",),
        credit=("p.x6",),
        drop=(".x7", "h1.logo"),
    ),
)


def source(address: str | None = None, page: str = PAGE) -> Bytes:
    return Bytes(page.encode(), "text/html", "utf-8", address)


def test_each_selected_part_is_read_as_what_it_is() -> None:
    release = SOURCE.read(source(), Given())[0].release
    assert [(p.label, p.span.of(release.text)) for p in release.parts] == [
        ("kicker", "Media note"),
        ("title", "The light is out"),
        ("date_line", "3 May 2021"),
        ("standfirst", "One lamp, and no one to pay for it."),
        ("block", SAID),
        ("credit", "Ada Quill took this picture."),
    ]


@pytest.mark.parametrize(
    ("address", "page", "known"),
    [
        ("https://www.keepers.example/7", "<html><body>x</body></html>", True),
        ("https://press.keepers.example/7", "<html><body>x</body></html>", True),
        ("https://notkeepers.example/7", "<html><body>x</body></html>", False),
        (None, PAGE, True),
        ("https://www.keepers.example/7.pdf", "%PDF-1.7", False),
    ],
)
def test_a_layout_is_known_by_host_or_sign(address: str | None, page: str, known: bool) -> None:
    assert SOURCE.recognises(source(address, page)) is known


@pytest.mark.parametrize(
    ("selector", "fits"),
    [
        ("p", True),
        ("p.lead", True),
        (".lead.big", True),
        ("#a", True),
        ("div > p", True),
        ("p:has(> time)", True),
        ("div.lead", False),
        (".no", False),
    ],
)
def test_a_selector_is_any_of_css(selector: str, fits: bool) -> None:
    page = "<div><p id=a class='lead big'>x <time>y</time></p></div>"
    assert ('data-onrecord="title"' in Layout(title=(selector,)).marked(page)) is fits


@pytest.mark.parametrize("selector", ["div..x", "p:has(", "p >", "a[b=c]d"])
def test_a_selector_that_cannot_be_read_is_named(selector: str) -> None:
    with pytest.raises(ReadingError, match="selectors cannot be read"):
        Layout(title=(selector,)).marked(PAGE)


def test_what_stands_in_a_line_is_a_part_of_its_own_once_selected() -> None:
    page = "<p><span class=a>Note</span><span class=b>3 May 2021</span></p>"
    layout = Layout(kicker=("span:nth-of-type(1)",), date=("span.b",))
    assert [u.text for u in read_html(page, layout).units] == ["Note", "3 May 2021"]


def test_what_the_first_field_selects_stays_so() -> None:
    made = Layout(title=("p",), drop=("p",), body=("div", "p")).marked("<div><p>x</p></div>")
    assert made.count("data-onrecord=") == 1
    assert '<div data-onrecord-body="yes"><p data-onrecord="title">' in made


def test_a_source_is_chosen_by_name_or_refused_with_the_names_there_are() -> None:
    assert source_for(source(), Given(source="generic")).name == "generic"
    with pytest.raises(UsageError, match="generic"):
        source_for(source(), Given(source="nobody"))


def test_no_two_sources_share_a_name_and_the_generic_one_is_last() -> None:
    names = [each.name for each in all_sources()]
    assert len(set(names)) == len(names)
    assert names[-1] == "generic"


def test_a_format_that_is_asked_for_outranks_a_layout() -> None:
    page = '<p class="gem-c-x">The light is out</p>'
    reading = read(Bytes(page.encode(), "text/html"), Given(format="text"))[0]
    assert "<p" in reading.release.text
