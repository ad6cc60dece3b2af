"""Each page in this folder becomes exactly the record beside it.

A record whose first line says that nobody has read it is written anew as
often as the reading changes, and the test fails until a person has read it
and deleted that line.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import samples
from archive.capture import Bytes
from ingest.sources.golden import UNREAD, record, unread
from ingest.sources.registry import all_sources, read_by
from ingest.sources.source import Given

HERE = Path(__file__).parent
SAMPLES = Path(samples.__file__).parent
# Pages of the bundled archive, one of each publisher's layouts: record's name -> page.
BUNDLED = {
    "almar-commission-2019": "almar-commission/en/press/2019/014.html",
    "cdr-2018": "cdr/news/2018/declaration-at-twenty/index.html",
    "nlf-2016": "nlf/statements/nobody-asked-for-a-hero.html",
    "nlf-fr-2017": "nlf/fr/communiques/sarrane-redactrice-en-chef-arretee.html",
    "owuo-2018": "water-ombudsman/newsrm/nr-2018-04.htm",
    "owuo-2020": "water-ombudsman/newsrm/nr-2020-14.htm",
}
PAGES = {
    **{
        p.stem: p
        for p in HERE.iterdir()
        if p.suffix not in (".py", ".json", ".pyc") and p.is_file()
    },
    **{name: SAMPLES / page for name, page in BUNDLED.items()},
}


def known(name: str) -> dict[str, object]:
    beside = HERE / f"{name}.json"
    found: dict[str, object] = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
    return found


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_becomes_its_record(name: str) -> None:
    page, kept = PAGES[name], known(name)
    address = kept.get("from")
    source = Bytes(
        page.read_bytes(),
        "application/octet-stream",
        address=address if isinstance(address, str) else None,
        name=page.name,
    )
    by, (reading,) = read_by(source, Given())
    found = record(reading.release, by.name, source.address)
    if not kept or (UNREAD in kept and {**found, UNREAD: kept[UNREAD]} != kept):
        (HERE / f"{name}.json").write_text(unread(found), "utf-8")
        pytest.fail(f"{name}.json is written anew; read it against the page, then run again")
    assert UNREAD not in kept, f"nobody has read {name}.json: {kept[UNREAD]}"
    assert found == kept


@pytest.mark.parametrize("name", [each.name for each in all_sources()])
def test_every_source_has_a_page_that_it_reads(name: str) -> None:
    assert name in {known(page).get("source") for page in PAGES}
