"""Everything on the pages can be taken away as data."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

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
