"""Everything on the pages can be taken away as data."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import bibtexparser
import pytest
import rispy

from archive.memory_store import MemoryStore
from index.memory_engine import MemoryEngine
from web import create_app
from web.exports import defused


def test_search_as_json_counts_as_the_page_does(client: Any) -> None:
    """The same parameters give the same total, with facets and the reading of the words."""
    data = client.get("/api/v1/search?q=reprisals&speaker=ilse-marchetti").get_json()
    assert data["total"] == len(data["hits"]) == 7
    assert data["interpreted_as"] == ["containing reprisals"]
    assert {f["name"] for f in data["facets"]} >= {"speaker", "topic", "year"}
    assert data["hits"][0]["speakers"][0]["id"] == "ilse-marchetti"


def test_a_mended_query_says_so_in_json(client: Any) -> None:
    """The notice is the same object that the page shows."""
    (notice,) = client.get("/api/v1/search?q=(water").get_json()["notices"]
    assert set(notice) == {"code", "position", "message", "repaired"}


def test_pages_of_json_follow_one_another(client: Any) -> None:
    """``next`` leads through all results and then ends."""
    seen, address = [], "/api/v1/search?in=quotations&sort=oldest"
    while address:
        data = client.get(address).get_json()
        seen += [hit["id"] for hit in data["hits"]]
        address = data["next"]
    assert len(seen) == len(set(seen)) == data["total"]


def test_the_places_of_a_document_slice_its_text(client: Any, archive: Any) -> None:
    """Masked or not, start and end point at the words given beside them."""
    store, _ = archive
    for release in store.release_ids():
        document = client.get(f"/api/v1/releases/{release}").get_json()
        pieces = [*document["blocks"], *document["citations"]]
        pieces += [s for q in document["quotations"] for s in q["segments"]]
        for piece in pieces:
            assert document["text"][piece["start"] : piece["end"]] == piece["text"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/speakers",
        "/api/v1/speakers/ilse-marchetti",
        "/api/v1/topics",
        "/api/v1/works",
        "/api/v1/works/AC/DOC.7/18",
        "/api/v1/publishers",
    ],
)
def test_every_noun_is_there_as_json(client: Any, path: str) -> None:
    """Each browse page has its data."""
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.get_json()


def test_an_unknown_id_is_json_too(client: Any) -> None:
    """Programs get their 404 in their own language."""
    answer = client.get("/api/v1/quotations/zzz")
    assert answer.status_code == 404
    assert answer.get_json()["error"]["status"] == 404


@pytest.mark.parametrize("unit", ["quotations", "releases", "citations"])
def test_files_hold_all_results_of_every_unit(client: Any, unit: str) -> None:
    """CSV and JSON Lines go past the page, and agree with the total."""
    total = client.get(f"/api/v1/search?in={unit}").get_json()["total"]
    rows = list(
        csv.DictReader(io.StringIO(client.get(f"/search.csv?in={unit}").get_data(as_text=True)))
    )
    lines = client.get(f"/search.jsonl?in={unit}").get_data(as_text=True).splitlines()
    assert len(rows) == len(lines) == total
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in lines]


def test_no_cell_is_a_formula(client: Any) -> None:
    """Words that begin with a sign are words for a spreadsheet too."""
    rows = csv.DictReader(io.StringIO(client.get("/search.csv").get_data(as_text=True)))
    assert "'=cmd(1) is no formula," in [row["words"] for row in rows]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1", "'=1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_formulas_are_defused(cell: str, shown: str) -> None:
    """Only what could start a formula is changed."""
    assert defused(cell) == shown


@pytest.mark.parametrize("unit", ["quotations", "releases", "citations"])
def test_references_are_read_back_from_ris(client: Any, unit: str) -> None:
    """A reader of RIS that is not ours finds every reference with its fields."""
    listed = client.get(f"/search.jsonl?in={unit}").get_data(as_text=True).splitlines()
    wanted = [json.loads(line) for line in listed]
    found = rispy.loads(client.get(f"/search.ris?in={unit}").get_data(as_text=True))
    assert [(r["title"], r.get("year")) for r in found] == [
        (w["title"], w["published"][:4] if w["published"] else None) for w in wanted
    ]
    assert {(r["type_of_reference"], r["type_of_work"]) for r in found} == {
        ("ELEC", "Press release")
    }
    assert all(r["urls"][0].startswith("http") and r["authors"] for r in found)
    assert not any("unknown_tag" in r for r in found)


@pytest.mark.parametrize("unit", ["quotations", "releases", "citations"])
def test_references_are_read_back_from_bibtex(client: Any, unit: str) -> None:
    """A reader of BibTeX that is not ours finds every reference, and nothing special bare."""
    total = client.get(f"/api/v1/search?in={unit}").get_json()["total"]
    library = bibtexparser.parse_string(client.get(f"/search.bib?in={unit}").get_data(as_text=True))
    assert library.failed_blocks == []
    assert len(library.entries) == total
    for entry in library.entries:
        assert entry.entry_type == "misc"
        assert {"title", "author", "howpublished", "url"} <= set(entry.fields_dict)
        assert not re.search(r"(?<!\\)[&%$#_]", entry.fields_dict["title"].value)


@pytest.mark.parametrize("unit", ["quotations", "releases", "citations"])
def test_references_are_read_back_from_csl_json(client: Any, unit: str) -> None:
    """One array with an item each, dates in parts."""
    total = client.get(f"/api/v1/search?in={unit}").get_json()["total"]
    items = json.loads(client.get(f"/search.csl.json?in={unit}").get_data(as_text=True))
    assert len(items) == total
    assert {item["type"] for item in items} == {"webpage"}
    dated = [item for item in items if "issued" in item]
    assert all(len(item["issued"]["date-parts"][0]) == 3 for item in dated)


def test_no_results_are_still_a_file(client: Any) -> None:
    """An empty answer is a well-formed one."""
    assert json.loads(client.get("/search.csl.json?q=zebra").get_data(as_text=True)) == []
    assert client.get("/search.ris?q=zebra").get_data(as_text=True) == ""


@pytest.mark.parametrize(
    "query", ["", "q=reprisals&speaker=ilse-marchetti", "in=releases", "in=citations", "q=zebra"]
)
def test_a_search_can_be_followed(client: Any, query: str) -> None:
    """Both feeds hold the same entries, newest first, with stable ids and dates of the words."""
    atom = "{http://www.w3.org/2005/Atom}"
    root = ElementTree.fromstring(client.get(f"/search.atom?{query}").data)
    entries = root.findall(f"{atom}entry")
    feed = client.get(f"/search.feed.json?{query}").get_json()
    assert [e.findtext(f"{atom}id") for e in entries] == [item["id"] for item in feed["items"]]
    updated = [e.findtext(f"{atom}updated") or "" for e in entries]
    assert updated == sorted(updated, reverse=True)
    assert root.findtext(f"{atom}updated") == max(updated, default="1970-01-01T00:00:00Z")
    for part in ("title", "id"):
        assert root.findtext(f"{atom}{part}")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all(item["content_text"] and item["title"] for item in feed["items"])


def _embedded(page: Any) -> Any:
    (found,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.get_data(as_text=True)
    )
    return json.loads(found)


def test_every_page_of_words_describes_itself(client: Any, archive: Any) -> None:
    """JSON-LD names the article and the quotation, whatever their words hold."""
    store, _ = archive
    for record in store.records(store.release_ids()):
        data = _embedded(client.get(f"/releases/{record.revision.release_id}"))
        assert data["@type"] == "NewsArticle"
        assert data["headline"] == record.revision.release.title
        assert len(data.get("hasPart", [])) == len(record.quotation_ids)
        for name in record.quotation_ids[:1]:
            data = _embedded(client.get(f"/quotations/{name}"))
            assert data["@type"] == "Quotation"
            assert data["isPartOf"]["name"] == record.revision.release.title


def test_selectors_point_at_the_words(client: Any, archive: Any) -> None:
    """By place and by words they find the same segment."""
    store, _ = archive
    record = store.record(store.release_ids()[3])
    data = client.get(f"/api/v1/quotations/{record.quotation_ids[0]}").get_json()
    places, quotes = data["selectors"][::2], data["selectors"][1::2]
    text = record.revision.release.text
    for place, quote in zip(places, quotes, strict=True):
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_a_page_that_did_not_change_is_not_sent_again(samples: Any) -> None:
    """The tag holds until the archive or the index changes."""
    store, engine = MemoryStore(), MemoryEngine()
    first, second = samples.intakes()[:2]
    store.add(first)
    samples.index_all(store, engine)
    client = create_app(store, engine).test_client()
    tag = client.get("/search").headers["ETag"]
    again = client.get("/search", headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert "Content-Security-Policy" in again.headers
    store.add(second)
    assert client.get("/search", headers={"If-None-Match": tag}).status_code == 200
