"""Each page shows what it is for, as text that a reader without script gets."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from types import ModuleType
from typing import Any

import pytest

from archive.decisions import Decision
from archive.memory_store import MemoryStore
from index.memory_engine import MemoryEngine
from web import create_app

PAGES = [
    "/",
    "/search",
    "/search?q=reprisals",
    "/search?in=releases&q=water",
    "/search?in=citations",
    "/search?q=zebra+speaker:nobody",
    "/search/values?of=speaker",
    "/speakers",
    "/speakers/ilse-marchetti",
    "/topics",
    "/topics/reprisals",
    "/works",
    "/works/AC/DOC.7/18",
    "/works/AC/DOC.7/18/para/88",
    "/publishers",
    "/publishers/cdr",
    "/corrections",
    "/help/search",
    "/about",
    "/api",
]


def text(page: Any) -> str:
    words = re.sub(r"<(script|style).*?</\1>", "", page.get_data(as_text=True), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", words)).split())


@pytest.fixture(scope="module")
def ids(archive: Any) -> dict[str, str]:
    """Release ids by title."""
    store, _ = archive
    return {
        r.revision.release.title: r.revision.release_id for r in store.records(store.release_ids())
    }


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_of_the_first_level_and_a_title(client: Any, path: str) -> None:
    """Every page can be told from the others by its title and its only h1."""
    page = client.get(path)
    assert page.status_code == 200
    words = page.get_data(as_text=True)
    assert len(re.findall(r"<h1[ >]", words)) == 1
    assert re.search(r"<title>[^<]+ · On Record</title>", words)
    assert "style=" not in words
    assert not re.search(r"\son\w+=", words)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_shows_a_piece_of_its_template(client: Any, path: str) -> None:
    """What a reader sees is words, never the braces and brackets that made them."""
    shown = text(client.get(path))
    assert not re.findall(r"{{|}}|{%|%}|\">", shown)


def test_every_link_inside_leads_somewhere(client: Any) -> None:
    """No page links to an address that does not exist."""
    found = set()
    for path in PAGES:
        words = client.get(path).get_data(as_text=True)
        found |= {unescape(href) for href in re.findall(r'href="(/[^"#]*)', words)}
    kinds: dict[str, list[str]] = {}
    for href in sorted(found):
        kinds.setdefault(re.sub(r"[^/?=&]{3,}", "x", href), []).append(href)
    for href in [each for kind in kinds.values() for each in kind[:6]]:
        with client.get(href) as answer:
            assert answer.status_code == 200, href


def test_the_front_page_counts_what_the_archive_holds(client: Any) -> None:
    """The coverage sentence has the true figures."""
    assert "16 releases, 59 quotations and 39 citations, from 18 November 2014 to" in text(
        client.get("/")
    )


def test_a_speaker_and_a_topic_narrow_a_search(client: Any) -> None:
    """Ticks in two facets hold together, and each can be taken away."""
    words = text(client.get("/search?speaker=ilse-marchetti&topic=reprisals&topic=civic-space"))
    assert "Speaker: Ilse Marchetti" in words
    assert "2 selected" in words
    page = client.get("/search?speaker=ilse-marchetti")
    assert "23 quotations" in text(page)
    assert 'value="ilse-marchetti" checked' in page.get_data(as_text=True)


def test_the_query_is_read_back_and_each_part_can_go(client: Any) -> None:
    """The page says how the line was understood."""
    page = client.get('/search?q=speaker:"Ilse+Marchetti"+reprisals')
    assert "said by Ilse Marchetti" in text(page)
    assert 'aria-label="Search without: said by Ilse Marchetti"' in page.get_data(as_text=True)


def test_a_broken_query_is_mended_and_said(client: Any) -> None:
    """An open parenthesis is no error page."""
    words = text(client.get("/search?q=(reprisals"))
    assert "Read as: reprisals" in words


def test_an_empty_result_shows_ways_out(client: Any) -> None:
    """Each part alone, and the other units, with their counts."""
    words = text(client.get("/search?q=water+zebra"))
    assert "No quotations match" in words
    assert re.search(r"only containing water \d+ quotation", words)
    assert re.search(r"the same in releases 0 releases", words)


def test_a_ticked_value_stays_at_nought(client: Any) -> None:
    """What a reader chose does not vanish when nothing has it."""
    words = client.get("/search?q=zebra&speaker=ilse-marchetti").get_data(as_text=True)
    assert 'value="ilse-marchetti" checked' in words


def test_a_release_marks_quotations_and_citations_in_place(
    client: Any, ids: dict[str, str]
) -> None:
    """Each mark carries an anchor, a number and the way to its record."""
    page = client.get(f"/releases/{ids['Council | Good words on reprisals, and still no names']}")
    words = page.get_data(as_text=True)
    assert words.count('<mark class="q" id="q-') == 4
    assert words.count('<span class="c" id="c-') == 4
    assert "Quotation 1: Ilse Marchetti" in words
    for anchor in re.findall(r'href="#([qc]-[^"]+)"', words):
        assert f'id="{anchor}"' in words
    for anchor in re.findall(r'href="#(note-[^"]+)"', words):
        assert f'id="{anchor}"' in words
    assert "Date as written27.09.2019" in text(page).replace("written 27", "written27")


def test_a_release_is_shown_in_its_own_structure(client: Any, ids: dict[str, str]) -> None:
    """Headings, nested lists, tables, block quotes and notes are what they were."""
    page = client.get(f"/releases/{next(i for t, i in ids.items() if t.startswith('Odd'))}")
    words = re.sub(r"\s*(<[^>]+>)\s*", r"\1", page.get_data(as_text=True))
    assert '<h2 id="p1">First part</h2>' in words
    assert '<h3 id="p3">Detail</h3>' in words
    assert '<li id="p4">One<ul><li id="p5">Under one</li></ul></li>' in words
    assert "<td>2019</td><td>14</td>" in words
    assert '<p class="footnote"' in words
    assert "Correction: an earlier version" in words


def test_what_a_publisher_wrote_is_never_markup(client: Any, ids: dict[str, str]) -> None:
    """Tags in a title are words, and a script is no link."""
    release = next(i for t, i in ids.items() if t.startswith("Odd"))
    for path in (f"/releases/{release}", "/search?in=releases&q=structures", "/publishers/odd"):
        words = client.get(path).get_data(as_text=True)
        assert "<script>alert" not in words
        assert "javascript:" not in words
    assert "&lt;script&gt;" in client.get(f"/releases/{release}").get_data(as_text=True)


def test_contacts_are_masked_everywhere(client: Any, ids: dict[str, str]) -> None:
    """No page, document or file gives the whole address or number of a contact."""
    release = next(i for t, i in ids.items() if t.startswith("Odd"))
    paths = [
        f"/releases/{release}",
        f"/api/v1/releases/{release}",
        "/search?in=releases&q=Ann",
        "/search.csv?in=releases",
        "/search.jsonl?in=releases",
        "/api/v1/search?in=releases&q=Ann",
    ]
    for path in paths:
        words = client.get(path).get_data(as_text=True)
        assert "ann@odd.example" not in words
        assert "555 01 02" not in words


def test_the_original_is_a_download_in_a_sandbox(client: Any, ids: dict[str, str]) -> None:
    """Bytes from outside are never shown as a page of ours."""
    release = next(i for t, i in ids.items() if t.startswith("Odd"))
    answer = client.get(f"/releases/{release}/original/1")
    assert answer.data == b"<script>alert(document.domain)</script>"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "text/plain"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_originals_can_be_withheld(archive: Any, ids: dict[str, str]) -> None:
    """A site that does not offer them says so and answers 404."""
    client = create_app(*archive, originals=False).test_client()
    release = next(iter(ids.values()))
    assert client.get(f"/releases/{release}/original/1").status_code == 404
    assert "Download the original" not in text(client.get(f"/releases/{release}"))


def test_a_quotation_says_whose_it_is_and_why(client: Any, archive: Any) -> None:
    """Rule, cue and mention stand on the page and in the context."""
    record, at = _quotation(archive, "fire brigade")
    page = client.get(f"/quotations/{record.quotation_ids[at]}")
    words = text(page)
    assert "Ilse Marchetti, Programme Director, CDR" in words
    assert "The release names the speaker in full beside the words." in words
    assert "said (cue)" in words
    assert "Ilse Marchetti (who)" in words
    assert record.revision.capture_digest in words
    assert "Verified The words stand letter for letter" in words
    assert "tail -c +" in words
    assert "Next quotation" in words
    assert "Text with citation" in words


def test_the_same_words_elsewhere_are_listed_oldest_first(client: Any, archive: Any) -> None:
    """A sentence that was printed again years later leads to the first time."""
    record, at = _quotation(archive, "A State that punishes people for speaking")
    words = text(client.get(f"/quotations/{record.quotation_ids[at]}"))
    assert "The same words elsewhere" in words
    assert re.search(r"(all|some) of the same words", words)


def test_a_speaker_has_roles_over_time(client: Any) -> None:
    """Roles are those printed, the latest first."""
    words = text(client.get("/speakers/ilse-marchetti"))
    assert words.index("Executive Director, CDR") < words.index(
        "Legal Officer, CDR 18 November 2014"
    )
    assert "23 quotations" in words


def test_a_paragraph_of_a_work_has_an_address(client: Any) -> None:
    """The citations of one paragraph, ranges that hold it included."""
    words = text(client.get("/works/AC/DOC.7/18/para/88"))
    assert "2 citations in 2 releases" in words
    assert client.get("/works/AC/DOC.7/18/para/12345").status_code == 404


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/quotations/zzz", "The archive has no such quotation"),
        ("/releases/zzz", "The archive has no such release"),
        ("/speakers/nobody-at-all", "Search quotations for “nobody at all”"),
        ("/works/A/1/2", "no such work"),
        ("/nowhere", "Nothing stands at this address"),
    ],
)
def test_an_unknown_address_helps(client: Any, path: str, words: str) -> None:
    """A 404 says what is missing and where to go."""
    page = client.get(path)
    assert page.status_code == 404
    assert words in text(page)
    assert "Browse the speakers" in text(page)


def test_what_was_added_a_second_ago_is_there_without_a_restart(samples: ModuleType) -> None:
    """The application keeps no page past the state that it was made from."""
    store, engine = MemoryStore(), MemoryEngine()
    client = create_app(store, engine).test_client()
    assert "Nothing is here yet" in text(client.get("/"))
    intake = samples.intakes()[0]
    store.add(intake)
    assert "1 change is not in it yet" in text(client.get("/"))
    samples.index_all(store, engine)
    assert intake.release.title in text(client.get("/"))
    assert "catching up" not in text(client.get("/"))


def test_a_banner_says_what_the_index_is_doing(archive: Any) -> None:
    """While the index is made anew every page says so."""
    client = create_app(*archive, state=lambda: "The index is being rebuilt.").test_client()
    assert "The index is being rebuilt." in text(client.get("/search"))


def _quotation(archive: Any, words: str) -> Any:
    store, _ = archive
    for record in store.records(store.release_ids()):
        for at, quotation in enumerate(record.annotations.quotations):
            if any(words in s.of(record.revision.release.text) for s in quotation.segments):
                return record, at
    raise AssertionError(words)


def test_a_revision_shows_what_changed_word_by_word(samples: ModuleType) -> None:
    """Words that went and words that came stand in the page, the old revision stays readable."""
    store, engine = MemoryStore(), MemoryEngine()
    first = samples.intakes()[0]
    text = first.release.text.replace(" the ", " teh ", 1)
    again = replace(
        first,
        release=replace(first.release, text=text),
        source=replace(first.source, data=first.source.data + b" "),
    )
    store.add(first)
    receipt = store.add(again)
    assert receipt.outcome == "revised"
    samples.index_all(store, engine)
    client = create_app(store, engine).test_client()
    latest = text_of(client, f"/releases/{receipt.release_id}")
    assert "The words have changed since they were first archived." in latest
    changes = client.get(f"/releases/{receipt.release_id}/changes/2").get_data(as_text=True)
    assert re.search(r"<del>.*the.*</del><ins>.*teh.*</ins>", changes)
    assert "earlier revision" in text_of(client, f"/releases/{receipt.release_id}/revisions/1")
    assert client.get(f"/releases/{receipt.release_id}/changes/1").status_code == 404
    assert client.get(f"/releases/{receipt.release_id}/revisions/3").status_code == 404


def text_of(client: Any, path: str) -> str:
    return text(client.get(path))


def test_corrections_in_the_open_and_in_silence_have_a_page(client: Any) -> None:
    """The publisher's notice stands with its release."""
    words = text(client.get("/corrections"))
    assert "Correction: an earlier version said 13 cases." in words
    assert "No release here has changed since it was first archived." in words


def test_a_page_can_be_grouped_without_losing_a_hit(client: Any) -> None:
    """The same hits under the names that they share; an unknown grouping is none."""
    plain = client.get("/search?q=water").get_data(as_text=True)
    for way in ("speaker", "release", "year"):
        grouped = client.get(f"/search?q=water&group={way}").get_data(as_text=True)
        assert grouped.count('<li class="card') == plain.count('<li class="card')
        assert '<h2 class="group">' in grouped
        assert f'<option value="{way}" selected>' in grouped
    assert '<h2 class="group">' not in client.get("/search?group=colour").get_data(as_text=True)
    assert "group=" not in client.get("/search?in=releases&group=speaker").get_data(as_text=True)


def test_the_help_says_what_each_example_finds_here(client: Any) -> None:
    """Every count is that of the search behind the example's link."""
    page = client.get("/help/search").get_data(as_text=True)
    lines = re.findall(r'<a href="([^"]+)"><code>.*?<td class="n">([^<]+)</td>', page)
    assert len(lines) > 30
    found = [(unescape(link), said) for link, said in lines if said != "nothing here"]
    assert len(found) > 15
    for link, said in found:
        assert f"<h1>{said}</h1>" in client.get(link).get_data(as_text=True)


def test_a_publisher_is_named_once_with_months_and_the_last_fetch(client: Any) -> None:
    """Its page says how far the archive reaches, month by month, and when it was last there."""
    page = client.get("/publishers/cdr")
    words = text(page)
    assert re.search(r"Last fetched \d+ \w+ 20\d\d, \d\d:\d\d UTC", words)
    assert "Releases by month, " in words
    assert "Since they were archived" in words
    cards = page.get_data(as_text=True).split('<ol class="cards">')[1].split("</ol>")[0]
    assert "Centre for Defenders and Redress</a>" not in cards


def test_a_publisher_s_page_tells_what_changed_went_and_was_withdrawn(samples: ModuleType) -> None:
    """Silent changes, pages that are gone, and withdrawals with their reason."""
    store, engine = MemoryStore(), MemoryEngine()
    receipts = [store.add(intake) for intake in samples.intakes()[:3]]
    first, second = (store.record(each.release_id) for each in receipts[:2])
    store.answered(first.revision.release.address, 410)
    store.decide(
        Decision(
            id="d1", release=second.revision.release_id, about="withdrawn", what="", before=None,
            after=None, who="Ana", when=datetime(2026, 1, 2, tzinfo=UTC), why="A court ordered it",
        )
    )  # fmt: skip
    samples.index_all(store, engine)
    words = text(create_app(store, engine).test_client().get("/publishers/cdr"))
    assert "No longer where they were published" in words
    assert first.revision.release.title in words
    assert "410 on " in words
    assert "Withdrawn on 2 January 2026 because: A court ordered it" in words
    assert second.revision.release.title not in words


def test_a_work_is_printed_under_names_not_under_pronouns(client: Any) -> None:
    """What merely stands for the work is no name of it, and no name is quoted twice."""
    for path in ("/works/AC/DOC.7/18", "/works/Silenced%20at%20the%20Source"):
        page = client.get(path)
        assert page.status_code == 200
        told = re.search(r"Also printed as (.*?)</p>", page.get_data(as_text=True))
        for name in re.findall("“([^”]*)”", told[1]) if told else []:
            assert name.lower() not in ("it", "its", "they", "this", "the report")
            assert "“" not in name


def test_a_place_is_named_once_above_the_claims_that_cite_it(client: Any) -> None:
    """Below a paragraph's heading only claims that cite more than it say where they point."""
    page = client.get("/works/AC/DOC.7/18").get_data(as_text=True)
    for heading, cards in re.findall(r"<h3><a [^>]*>([^<]+)</a></h3>\s*<ol(.*?)</ol>", page, re.S):
        places = re.findall(r'<p class="by cap">([^<]*)</p>', cards)
        assert heading.lower() not in [place.lower() for place in places]
