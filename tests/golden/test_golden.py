"""Each page in this folder becomes exactly the record beside it.

A page without a record gets one written, and the test fails, so that a person
looks at it before it counts.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import samples
from archive.capture import Bytes
from archive.release import Release
from ingest.sources.registry import read
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


def record(release: Release) -> dict[str, object]:
    """Return what a person checks: the fields, then every kept line under its label."""
    text, dated = release.text, release.published
    kinds = {block.span: block.kind for block in release.blocks}
    return {
        "title": release.title,
        "publisher": release.publisher,
        "published": f"{dated.value} ({dated.precision}, {dated.basis}): {dated.as_written}"
        if dated
        else None,
        "language": release.language,
        "kicker": release.kicker,
        "standfirst": release.standfirst,
        "dateline": release.dateline,
        "embargo": release.embargo,
        "tags": list(release.tags),
        "translations": list(release.translations),
        "address": release.address,
        "parts": [
            f"{part.label} {kinds.get(part.span, '')}".strip() + f": {part.span.of(text)}"
            for part in release.parts
        ],
        "contacts": [[c.name, c.role, c.email, c.phone] for c in release.tail.contacts],
        "links": [[m.span.of(text), m.href] for m in release.marks if m.kind == "link" and m.href],
    }


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_becomes_its_record(name: str) -> None:
    page, beside = PAGES[name], HERE / f"{name}.json"
    source = Bytes(page.read_bytes(), "application/octet-stream", name=page.name)
    (reading,) = read(source, Given())
    found = record(reading.release)
    if not beside.exists():
        beside.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
        pytest.fail(f"{beside.name} was missing and is written now; read it, then run again")
    assert found == json.loads(beside.read_text("utf-8"))
