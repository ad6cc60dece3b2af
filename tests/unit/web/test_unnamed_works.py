"""Citations of a work that nobody named are told of, and lead to themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from archive.memory_store import MemoryStore
from archive.revision import Intake
from index.freshness import catch_up
from index.memory_engine import MemoryEngine
from web.app import create_app


def test_the_page_of_works_counts_what_is_not_named(make_intake: Callable[..., Intake]) -> None:
    intake = make_intake()
    unnamed = tuple(replace(c, work=None) for c in intake.annotations.citations)
    store, engine = MemoryStore(), MemoryEngine()
    store.add(replace(intake, annotations=replace(intake.annotations, citations=unnamed)))
    catch_up(store, engine)
    client = create_app(store, engine).test_client()
    page = client.get("/works").get_data(as_text=True)
    assert "1 citation points into a work that the release does not name" in page
    assert "1 citation" in client.get("/search?in=citations&resolved=no").get_data(as_text=True)
