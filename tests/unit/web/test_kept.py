"""Pages are made once a state, and never given where they would not be true."""

from __future__ import annotations

from typing import Any

from archive.memory_store import MemoryStore
from index.memory_engine import MemoryEngine
from index.query import Query
from index.results import Results
from web import create_app
from web.kept import Answer, KeptAnswers


class _Counting(MemoryEngine):
    """The memory engine, counting what it is asked."""

    asked = 0

    def search(self, query: Query) -> Results:
        self.asked += 1
        return super().search(query)


def _filled(samples: Any) -> tuple[MemoryStore, _Counting]:
    store, engine = MemoryStore(), _Counting()
    for intake in samples.intakes()[:3]:
        store.add(intake)
    samples.index_all(store, engine)
    return store, engine


def test_a_page_is_made_once_until_something_changes(samples: Any) -> None:
    """The second reader costs no search; a new release makes every page anew."""
    store, engine = _filled(samples)
    client = create_app(store, engine).test_client()
    first = client.get("/search?q=water")
    made = engine.asked
    again = client.get("/search?q=water")
    assert (again.data, again.headers["ETag"]) == (first.data, first.headers["ETag"])
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert engine.asked == made
    store.add(samples.intakes()[4])
    samples.index_all(store, engine)
    assert client.get("/search?q=water").headers["ETag"] != first.headers["ETag"]
    assert engine.asked > made


def test_pages_of_other_hosts_and_questions_are_other_pages(samples: Any) -> None:
    """A host that somebody makes up is written into nobody else's page."""
    client = create_app(*_filled(samples)).test_client()
    assert b"evil.example" in client.get("/api", base_url="http://evil.example").data
    assert b"evil.example" not in client.get("/api").data
    assert client.get("/search?q=water").data != client.get("/search?q=fire").data
    assert client.head("/search?q=stone").data == b""
    assert client.get("/search?q=stone").data != b""


def test_a_banner_makes_other_pages(samples: Any) -> None:
    """What is said of the index is not kept past its end, by readers' browsers neither."""
    said = ["The index is being rebuilt."]
    app = create_app(*_filled(samples), state=lambda: said[0] if said else None)
    client = app.test_client()
    before = client.get("/")
    assert b"being rebuilt" in before.data
    said.clear()
    after = client.get("/", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert b"being rebuilt" not in after.data


def test_originals_and_failures_are_not_kept(samples: Any) -> None:
    """Only whole pages are worth memory."""
    store, engine = _filled(samples)
    kept = KeptAnswers()
    client = create_app(store, engine, kept=kept).test_client()
    name = store.release_ids()[0]
    assert client.get(f"/releases/{name}/original/1").status_code == 200
    client.get("/releases/nothing")
    client.get("/search.csv?q=water")
    assert len(kept) == 0
    client.get("/")
    assert len(kept) == 1


def test_the_least_recently_read_goes_first() -> None:
    """Memory has a bound; what is larger than its share is never kept."""
    kept = KeptAnswers(capacity=10)
    for name in "abc":
        kept.put("one", name, Answer(b"1234", ()))
        kept.get("one", "a")
    assert [bool(kept.get("one", name)) for name in "abc"] == [True, False, True]
    kept.put("one", "large", Answer(b"1" * 11, ()))
    assert kept.get("one", "large") is None
    kept.put("two", "a", Answer(b"12", ()))
    assert kept.get("one", "a") is None
    assert kept.get("two", "c") is None
