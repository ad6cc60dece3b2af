"""Readers on loopback: how long pages take, how large they are, while several read at once.

    python bench/serve.py --home HOME --readers 10 --seconds 10 [--every-page-new] [--pause 1]

Prints one line a kind of page: count, p50 and p95 in milliseconds, largest page in bytes.
Readers ask again at once, or after a pause as people do; ``--every-page-new`` lets the
site keep no answer, so that each page is searched and made.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import random
import threading
import time
import urllib.request
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

import waitress

from web.app import create_app
from web.kept import CAPACITY, KeptAnswers
from web.opening import open_desk


def serve(home: Path, threads: int, capacity: int, said: multiprocessing.Queue) -> None:
    """Serve a home on a free port, and say which."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    app = create_app(desk=open_desk(home), kept=KeptAnswers(capacity))
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=threads)
    said.put(server.effective_port)
    server.run()


def paths(site: str) -> list[tuple[str, str]]:
    """Return kinds of pages with addresses of each, made from what the archive holds."""
    top = _json(f"{site}/api/v1/search?sort=newest")
    hits, facets = top["hits"], {f["name"]: f["values"] for f in top["facets"]}
    words = [w for h in hits for s in h["segments"] for w in s["text"].split() if len(w) > 5]
    found = [("home", "/"), ("speakers", "/speakers"), ("newest", "/search")]
    for word in words[:60]:
        found.append(("word", f"/search?{urlencode({'q': word})}"))
        found.append(("releases", f"/search?{urlencode({'q': word, 'in': 'releases'})}"))
    for one, two in zip(words[:40], words[40:80], strict=False):
        found.append(("two words", f"/search?{urlencode({'q': f'{one} {two}'})}"))
    for value in (v for v in facets["speaker"] if v["value"] != "none"):
        found.append(("speaker facet", f"/search?{urlencode({'speaker': value['value']})}"))
        found.append(("speaker", f"/speakers/{value['value']}"))
    for hit in hits:
        found.append(("quotation", f"/quotations/{hit['id']}"))
        found.append(("release", f"/releases/{hit['release']}"))
    return found


def read(
    site: str,
    pages: list[tuple[str, str]],
    until: float,
    pause: float,
    told: list[tuple[str, float, int]],
) -> None:
    """Read pages at random until the time is up, ``pause`` seconds apart on average."""
    chance = random.Random(threading.get_ident())
    while time.monotonic() < until:
        kind, path = chance.choice(pages)
        began = time.perf_counter()
        with urllib.request.urlopen(site + path) as answer:
            size = len(answer.read())
        told.append((kind, (time.perf_counter() - began) * 1000, size))
        time.sleep(chance.uniform(0, 2 * pause))


def report(told: list[tuple[str, float, int]], seconds: float) -> None:
    """Print the table."""
    print(f"{'page':14} {'count':>7} {'p50 ms':>8} {'p95 ms':>8} {'largest':>9}")
    for kind in [*dict.fromkeys(kind for kind, _, _ in told), "all"]:
        rows = [(ms, size) for k, ms, size in told if kind in (k, "all")]
        cuts = quantiles([ms for ms, _ in rows], n=20) if len(rows) > 1 else [rows[0][0]] * 19
        largest = max(size for _, size in rows)
        print(f"{kind:14} {len(rows):7} {cuts[9]:8.1f} {cuts[18]:8.1f} {largest:9,}")
    print(f"{len(told) / seconds:.0f} pages a second")


def _json(address: str) -> dict:
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def main() -> None:
    """Serve a home and read it."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--home", type=Path, required=True)
    asked.add_argument("--readers", type=int, default=10)
    asked.add_argument("--seconds", type=float, default=10)
    asked.add_argument("--threads", type=int, default=4)
    asked.add_argument("--pause", type=float, default=0, help="seconds between two pages")
    asked.add_argument("--every-page-new", action="store_true")
    given = asked.parse_args()
    # A process of its own: the readers must not wait for the server's interpreter.
    context = multiprocessing.get_context("spawn")
    said = context.Queue()
    capacity = 0 if given.every_page_new else CAPACITY
    child = context.Process(
        target=serve, args=(given.home, given.threads, capacity, said), daemon=True
    )
    child.start()
    site = f"http://127.0.0.1:{said.get(timeout=60)}"
    pages, told = paths(site), []
    until = time.monotonic() + given.seconds
    readers = [
        threading.Thread(target=read, args=(site, pages, until, given.pause, told))
        for _ in range(given.readers)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    report(told, given.seconds)
    child.terminate()


if __name__ == "__main__":
    main()
