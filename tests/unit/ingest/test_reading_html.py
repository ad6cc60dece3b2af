"""A page gives its release up without the site around it."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.errors import ReadingError
from archive.people import Publisher
from archive.release import Release
from ingest.formats.html import read_html
from ingest.sources.registry import read
from ingest.sources.source import Given

SAID = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times."
)
MORE = "“We waited,” said Ada Quill, President of the Keepers’ Union. “Nobody came by.”"


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def release(body: str, head: str = "", given: Given | None = None) -> Release:
    source = Bytes(page(body, head).encode(), "text/html", "utf-8")
    return read(source, given or Given())[0].release


def blocks(body: str) -> list[tuple[str, str]]:
    made = release(f"<h1>The light is out</h1><p>3 May 2021</p><p>{SAID}</p>{body}<p>{MORE}</p>")
    return [(b.kind, b.span.of(made.text)) for b in made.blocks][1:-1]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("<h2>What we ask</h2>", [("heading", "What we ask")]),
        (
            "<ul><li>oil<ul><li>much<li>soon</ul><li>light</ul>",
            [
                ("list_item", "oil"),
                ("list_item", "much"),
                ("list_item", "soon"),
                ("list_item", "light"),
            ],
        ),
        (
            "<p>One line<br><br>another one",
            [("paragraph", "One line"), ("paragraph", "another one")],
        ),
        (
            "<p>unclosed one here<p>unclosed two",
            [("paragraph", "unclosed one here"), ("paragraph", "unclosed two")],
        ),
        (
            "<blockquote><p>We were cold.</p><cite>Ada Quill, keeper</cite></blockquote>",
            [("blockquote", "We were cold.\nAda Quill, keeper")],
        ),
        (
            "<figure><img src=x><figcaption>The lamp</figcaption></figure>",
            [("caption", "The lamp")],
        ),
        (
            "<table><tr><th>Year</th><th>Lamps</th></tr><tr><td>2020</td><td>4</td></tr></table>",
            [("table", "Year\nLamps\n2020\n4")],
        ),
        (
            "<table><tr><td><p>Only laid out in a table, and at some length.</p></td></tr></table>",
            [("paragraph", "Only laid out in a table, and at some length.")],
        ),
        ("<div class=footnotes><p>[1] A/HRC/1/1.</p></div>", [("footnote", "[1] A/HRC/1/1.")]),
        (
            "<pre>A typed line.\n\n- one\n- two</pre>",
            [("paragraph", "A typed line."), ("list_item", "one"), ("list_item", "two")],
        ),
    ],
)
def test_each_printed_unit_is_a_block_of_its_kind(body: str, kinds: list[tuple[str, str]]) -> None:
    assert blocks(body) == kinds


@pytest.mark.parametrize(
    "chrome",
    [
        "<nav><a href=/>Home</a> and some more words</nav>",
        "<div class='cookie-banner'><p>We use cookies to see how you read.</p></div>",
        "<aside class='related'><h2>Related</h2><p>Another light is out, they say.</p></aside>",
        "<div class='share'><span>Share this page</span></div>",
        "<aside class='pullquote'><p>“We waited”</p></aside>",
        "<form class='newsletter'><p>Our letter, six times a year</p></form>",
        "<script>var words = 'that are not printed';</script>",
        "<div style='display:none'>words that nobody sees</div>",
    ],
)
def test_the_site_is_kept_out(chrome: str) -> None:
    assert blocks(chrome) == []


def test_rows_of_a_table_point_at_their_cells() -> None:
    made = release(
        f"<h1>The light is out</h1><p>{SAID}</p>"
        "<table><tr><th>Year</th><th>Lamps</th></tr><tr><td>2020</td><td>4</td></tr></table>"
        f"<p>{MORE}</p><p>ENDS</p>"
    )
    (table,) = [b for b in made.blocks if b.kind == "table"]
    rows = [[cell.of(made.text) for cell in row] for row in table.rows]
    assert rows == [["Year", "Lamps"], ["2020", "4"]]


def test_links_and_emphasis_are_marks_over_their_words() -> None:
    made = release(
        "<h1>The light is out</h1>"
        f"<p>See <a href='/r'>the <b>report</b></a>, <i>now</i>. {SAID}</p>"
        "<p>ENDS</p>"
    )
    assert [(m.kind, m.span.of(made.text), m.href) for m in made.marks] == [
        ("link", "the report", "/r"),
        ("strong", "report", None),
        ("emphasis", "now", None),
    ]


def test_what_the_head_states_is_read() -> None:
    head = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":'
        '"NewsArticle","headline":"The light is out","datePublished":"2021-05-03T09:00:00+02:00",'
        '"publisher":{"@type":"Organization","name":"Keepers’ Union"},"keywords":["coast","oil"],'
        '"inLanguage":"en-GB"}]}</script>'
        "<link rel=canonical href='https://keepers.example/7'>"
        "<link rel=alternate hreflang=fr href='https://keepers.example/fr/7'>"
    )
    made = release(f"<h1>The light is out</h1><p>{SAID}</p><p>{MORE}</p>", head)
    assert made.published is not None
    assert (made.publisher, made.published.value.isoformat()) == ("Keepers’ Union", "2021-05-03")
    assert (made.published.basis, made.language) == ("metadata", "en-GB")
    assert (made.tags, made.address) == (("coast", "oil"), "https://keepers.example/7")
    assert made.translations == ("https://keepers.example/fr/7",)


def test_a_declared_publisher_is_known_by_the_host_of_a_contact() -> None:
    union = Publisher("keepers", "The Keepers’ Union", addresses=("https://www.keepers.example/",))
    made = release(
        f"<h1>The light is out</h1><p>{SAID}</p><p>{MORE}</p><p>Contact: press@keepers.example</p>",
        given=Given(publishers=(union,)),
    )
    assert made.publisher == "The Keepers’ Union"


def test_words_nested_thousands_deep_are_not_lost() -> None:
    for depth in (300, 5_000):
        body = "<div>" * depth + f"<p>{SAID}</p>" + "</div>" * depth
        units = read_html(page(f"<h1>The light is out</h1>{body}<p>{MORE}</p>")).units
        assert SAID in [u.text for u in units]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        (page("<h1>Page not found</h1><p>Try the news pages.</p>"), "S102"),
        (
            page(
                "<h1>News</h1>"
                + "".join(
                    f"<h2><a href=/{n}>The light number {n} is out</a></h2><p>{n} May 2021</p>"
                    for n in range(1, 7)
                )
            ),
            "S102",
        ),
        (page("<h1>The light</h1><p>Somebody has to ask.</p>"), "S102"),
        (f"<html><body><h1>The light is out</h1><p>{SAID}</p><p>“We waited and nob", "S103"),
        (
            page(f"<h1>The light is out</h1><p>31 December 2999</p><p>{SAID}</p><p>{MORE}</p>"),
            "S104",
        ),
        ("<html><body> </body></html>", "S100"),
    ],
    ids=["missing", "listing", "hardly a word", "cut off", "future", "empty"],
)
def test_what_is_no_release_is_refused_with_its_code(html: str, code: str) -> None:
    with pytest.raises(ReadingError) as refused:
        read(Bytes(html.encode(), "text/html"), Given())
    assert refused.value.code == code


def test_a_page_without_closing_tags_that_ends_its_sentence_is_whole() -> None:
    html = f"<html><body><h1>The light is out</h1><p>3 May 2021<p>{SAID}<p>{MORE}"
    assert read(Bytes(html.encode(), "text/html"), Given())[0].release.title == "The light is out"


@pytest.mark.parametrize(
    ("canonical", "address"),
    [
        ("https://keepers.example/news/light", "https://keepers.example/news/light"),
        ("https://keepers.example/?p=14", "https://keepers.example/?p=14"),
        ("https://keepers.example/", None),
        ("https://keepers.example", None),
        ("/news/light", None),
        ("https://[broken", None),
    ],
)
def test_a_canonical_address_counts_where_it_names_a_page(
    canonical: str, address: str | None
) -> None:
    head = f"<link rel=canonical href='{canonical}'>"
    made = release(f"<h1>The light is out</h1><p>3 May 2021</p><p>{SAID}</p><p>{MORE}</p>", head)
    assert made.address == address
