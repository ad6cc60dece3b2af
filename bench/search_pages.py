"""Whole pages of results through Flask, without a network."""

from __future__ import annotations

from urllib.parse import urlencode

from archive.memory_store import MemoryStore
from bench.search_corpus import MadeUp, lines
from bench.search_units import percentiles, timed
from index.engine import Engine
from web.app import create_app
from web.kept import KeptAnswers


def measure_pages(engine: Engine, made: MadeUp) -> None:
    """Print what a page of the quotations unit takes when no page is kept."""
    client = create_app(MemoryStore(), engine, kept=KeptAnswers(0)).test_client()
    addresses = [f"/search?{urlencode({'q': line, 'in': 'quotations'})}" for line in lines(made)]
    addresses += [f"/search?{urlencode({'q': word})}" for word in made.words[100:300:10]]
    first, again = [], []
    for address in addresses:
        for times in (first, again):
            times.append(timed(lambda a=address: _read(client, a)))
    for name, times in (("first", first), ("again", again)):
        p50, p95 = percentiles(times)
        print(f"whole page, {name}: p50 {p50:.1f} ms, p95 {p95:.1f} ms")


def _read(client: object, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise ValueError(f"{address} answers {answer.status_code}")
    answer.get_data()
