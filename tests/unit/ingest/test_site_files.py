"""Files of a web site or a program are told from releases by what is in them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.reading.site_files import site_file
from ingest.sources.registry import read
from ingest.sources.source import Given
from ingest.verbs.adding import summary

SAMPLES = Path(__file__).parents[3] / "samples"
PROSE = "The council opened the inquiry on Monday.\n\nIt said that it would report in May.\n"


def kind(text: str, name: str = "unnamed") -> str | None:
    return site_file(Bytes(text.encode(), "application/octet-stream", None, None, name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel/></rss>', "feed"),
        ('\ufeff<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>', "feed"),
        ('<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>', "feed"),
        ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>', "sitemap"),
        ("<sitemapindex><sitemap/></sitemapindex>", "sitemap"),
        ('<svg viewBox="0 0 9 9"><title>Seal</title></svg>\n', "drawing"),
        ('<opml version="2.0"><body/></opml>', "list of subscriptions"),
        ("# hello\nUser-agent: *\nDisallow: /x\n\nSitemap: https://a.example/s.xml", "robots.txt"),
        ('{"name": "x", "text": "many words of prose may stand here"}', "JSON file"),
        ('{"cut": "off before its e', "JSON file"),
        ('{"file": "a.html"}\n{"file": "b.html"}\n', "JSON file"),
        ('["a", "b"]', "JSON file"),
        ('# settings\n[site]\nname = "The name"\n', "TOML file"),
        ("/* all */\nbody, p { margin: 0; color: #333 }\n@media print { nav { display: none } }\n",
         "style sheet"),
        (":root{--wide:60em}a{color:red}", "style sheet"),
        ('"""What is here."""\n', "program"),
        ("import re\n\n\ndef found(text):\n    return re.search('x', text)\n", "program"),
        ("(function () {\n  var a = document.querySelector('a');\n  a.hidden = true;\n})();\n",
         "program"),
        ("#!/bin/sh\necho hello\n", "program"),
    ],
)  # fmt: skip
def test_a_site_file_is_told_by_its_content(text: str, expected: str) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        PROSE,
        "# A heading\n\n" + PROSE,
        "[Embargoed until Monday]\n\n" + PROSE,
        "{Please read aloud}\n\n" + PROSE,
        "---\ntitle: A title\ndate: 2019-05-08\n---\n\n" + PROSE,
        'From the council: "import no more", said its chair.\n\n' + PROSE,
        '"We will not stop," she said.\n',
        "import duties were raised.\nfrom May on they will return.\n" + PROSE,
        "Contact: A. B.\nTelephone: 1\n\n" + PROSE,
        "Allow us to say: " + PROSE,
        "<p>Words</p><p>More words</p>",
        "<!DOCTYPE html><html><body><p>Words</p></body></html>",
        '<svg><path d="M0"/></svg><div><h1>Title</h1><p>Words</p></div>',
        '<?xml version="1.0"?><NewsML><NewsItem><p>Words</p></NewsItem></NewsML>',
        '<nitf><body><body.content><p>Words</p></body.content></body></nitf>',
    ],
)  # fmt: skip
def test_what_may_be_a_release_is_none(text: str) -> None:
    assert kind(text) is None


def test_a_readme_is_told_by_its_name_unless_its_head_is_dated() -> None:
    assert kind(PROSE, "export/README.md") == "readme or licence"
    assert kind(PROSE, "LICENSE") == "readme or licence"
    assert kind("8 May 2019\n\n" + PROSE, "export/README.txt") is None
    assert kind(PROSE, "reading-me.md") is None


def test_a_hostile_file_is_told_at_once() -> None:
    """Nesting and repetition cost no more than other bytes."""
    for part in ("[", "{", "a{", "/*", "<!--", "<", "a=[", '{"a":', "x.", "}"):
        kind(part * 100_000)


def test_every_sample_release_is_none() -> None:
    folders = [*SAMPLES.glob("*/news"), *SAMPLES.glob("*/statements"), SAMPLES / "inbox"]
    files = [each for folder in folders for each in folder.rglob("*") if each.is_file()]
    assert files
    for each in files:
        source = Bytes(each.read_bytes(), "application/octet-stream", None, None, each.name)
        assert site_file(source) is None, each.name


def test_a_site_file_is_refused_unless_its_format_is_named() -> None:
    source = Bytes(b"# read me\n\n" + PROSE.encode(), "text/markdown", None, None, "README.md")
    with pytest.raises(ReadingError, match="readme or licence, not a release") as refused:
        read(source, Given())
    assert (refused.value.code, refused.value.kind) == ("S102", "readme or licence")
    assert read(source, Given(format="md"))


def test_the_summary_agrees_with_its_numbers() -> None:
    one = Counter({"inputs": 1, "added": 1, "warned": 1})
    assert summary(one) == "1 input: 1 added; 1 with a warning"
    more = Counter({"inputs": 1200, "added": 1197, "not a release": 3, "feed": 2, "sitemap": 1})
    assert summary(more) == (
        "1,200 inputs: 1,197 added, 3 not a release. Passed over: 2 feeds, 1 sitemap"
    )
