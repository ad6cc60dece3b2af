"""The sample archive comes out as a careful reader wrote it down in expected.json."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import samples
from archive.revision import Record
from archive.store import Store

FOLDER = Path(samples.__path__[0])
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
RELEASES = EXPECTED["releases"]
# Quality floors: they only rise. Of 163 and 96: one quotation closes with a mark printed the wrong
# way round, and "paras. 17 and 18" is two places here and a range there.
QUOTATIONS_RIGHT = 162
CITATIONS_RIGHT = 95


def record_of(store: Store, row: dict[str, Any]) -> Record:
    release_id = store.release_at(row["address"])
    assert release_id is not None, f"{row['address']} is not in the archive"
    record = store.record(release_id)
    assert record is not None
    return record


def test_the_demo_adds_forty_eight_releases_and_the_readable_inbox(store: Store) -> None:
    ids = {record_of(store, row).revision.release_id for row in RELEASES}
    assert len(ids) == 48
    assert len(store.release_ids()) == 48 + 6


@pytest.mark.parametrize("field", ["title", "published", "publisher", "language", "kicker"])
def test_every_release_has_the_right_field(store: Store, field: str) -> None:
    wrong = []
    for row in RELEASES:
        revision = record_of(store, row).revision
        release = revision.release
        said = {
            "title": release.title,
            "published": release.published.value.isoformat() if release.published else None,
            "publisher": revision.publisher_id,
            "language": (release.language or "")[:2],
            "kicker": release.kicker,
        }[field]
        if said != row[field]:
            wrong.append((row["id"], said, row[field]))
    assert wrong == []


def bare(name: str | None) -> str:
    """A name without its article, as "The insurer" and "insurer", "L'équipe" and "équipe" are."""
    plain = (name or "").casefold().replace("’", "'")
    return re.sub(r"^(?:the |l'|le |la |les |el |los |las )", "", plain)


def letters(sub: str | None) -> str:
    """A sub-paragraph without its brackets, as expected.json writes it."""
    return (sub or "").strip("()")


def said_by(record: Record) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    text = record.revision.release.text
    return {
        (
            tuple(s.of(text) for s in q.segments),
            tuple(sorted(bare(p.name) for p in q.attribution.speakers)),
        )
        for q in record.annotations.quotations
    }


def test_the_expected_quotations_have_their_words_and_speakers(store: Store) -> None:
    found = 0
    for row in RELEASES:
        said = said_by(record_of(store, row))
        for quotation in row["quotations"]:
            names = [
                {bare(n) for n in (s["name"], s.get("printed_as"), *s.get("also_accepted", ()))}
                for s in quotation["speakers"]
            ]
            found += any(
                words == tuple(quotation["segments"])
                and len(who) == len(names)
                and all(any(name in right for name in who) for right in names)
                for words, who in said
            )
    assert found >= QUOTATIONS_RIGHT, f"{found} of {EXPECTED['totals']['quotations']}"


def test_the_expected_citations_have_their_work_and_pinpoints(store: Store) -> None:
    found = 0
    for row in RELEASES:
        cited = {
            (c.work, tuple((p.unit, p.first, p.last, letters(p.sub)) for p in c.pinpoints))
            for c in record_of(store, row).annotations.citations
        }
        for citation in row["citations"]:
            places = tuple(
                (p["unit"], p["first"], p["last"], letters(p["sub"])) for p in citation["pinpoints"]
            )
            found += (citation["work"], places) in cited
    assert found >= CITATIONS_RIGHT, f"{found} of {EXPECTED['totals']['citations']}"
