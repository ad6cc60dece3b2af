"""What a page shows as proof is what the archive can prove."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from archive.capture import Bytes
from archive.memory_store import MemoryStore
from archive.revision import Record
from index.memory_engine import MemoryEngine
from web.app import create_app
from web.desk import Desk
from web.proof import Place, shown_proof


def _desk(samples: Any, source: Bytes) -> tuple[Desk, Record]:
    store = MemoryStore()
    intake = replace(samples.odd_release(), source=source)
    record = store.record(store.add(intake).release_id)
    assert record
    return Desk(store, MemoryEngine()), record


def test_the_commands_print_the_words(archive: Any, tmp_path: Path) -> None:
    """Whoever types what the page says sees the words, whatever marks stand between them."""
    store, engine = archive
    record = store.record(store.release_ids()[3])
    _, data = store.capture(record.revision.capture_digest)
    (tmp_path / "FILE").write_bytes(data)
    for at, said in enumerate(record.annotations.quotations):
        places = shown_proof(Desk(store, engine), record, at).places
        assert len(places) == len(said.segments)
        for place, segment in zip(places, said.segments, strict=True):
            shown = subprocess.run(
                place.command, shell=True, cwd=tmp_path, capture_output=True, check=True
            ).stdout.decode()
            words = segment.of(record.revision.release.text).split()
            assert shown.startswith(words[0].strip(",.?"))
            assert shown.endswith(words[-1].strip(",.?"))


def test_one_segment_that_is_not_found_leaves_no_proof(samples: Any) -> None:
    """Half a proof would be read as a whole one."""
    desk, record = _desk(samples, Bytes(b"=cmd(1) is no formula", "text/plain", None, None, "a"))
    assert [bool(shown_proof(desk, record, at).places) for at in (0, 1)] == [True, False]
    assert shown_proof(desk, record, 1).comparable


@pytest.mark.parametrize("media_type", ["application/pdf", "message/rfc822"])
def test_bytes_that_are_not_words_are_not_compared(samples: Any, media_type: str) -> None:
    """A PDF's words are taken out of it, so there is nothing to point at."""
    desk, record = _desk(samples, Bytes(b"%PDF-1.7", media_type, None, None, "a"))
    shown = shown_proof(desk, record, 0)
    assert (shown.places, shown.comparable) == ((), False)


def test_an_altered_original_proves_nothing_and_the_pages_say_so(
    archive: Any, samples: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One byte changed far from any quotation takes the badge from all of them."""
    store, engine = archive
    client = create_app(store, engine, topics=samples.TOPICS).test_client()
    record = store.record(store.release_ids()[3])
    assert record.verified
    held, data = store.capture(record.revision.capture_digest)
    altered = data[:-1] + bytes([data[-1] ^ 1])
    monkeypatch.setattr(type(store), "capture", lambda *_: (held, altered))
    page = client.get(f"/releases/{record.revision.release_id}").get_data(as_text=True)
    assert ">Verified</span>" not in page
    for name in record.quotation_ids:
        page = client.get(f"/quotations/{name}").get_data(as_text=True)
        assert ">Verified</span>" not in page
        assert "was altered after it was archived" in page
        assert client.get(f"/api/v1/quotations/{name}").get_json()["proof"]["verified"] is False


def test_a_place_is_shown_by_standard_tools() -> None:
    """Bytes count from nought here and from one in tail."""
    assert Place(10, 14).command == "tail -c +11 FILE | head -c 4"


def test_the_badge_is_on_what_the_original_shows_and_on_nothing_else(
    archive: Any, client: Any
) -> None:
    """The page of a release agrees with the pages of its quotations."""
    store, _ = archive
    for record in store.records(store.release_ids()):
        path = f"/releases/{record.revision.release_id}"
        badges = client.get(path).get_data(as_text=True).count(">Verified</span>")
        assert badges == len(record.verified)
    ids = store.release_ids()
    assert len(store.record(ids[3]).verified) == len(store.record(ids[3]).quotation_ids)
    assert store.record(ids[-1]).verified == frozenset()
