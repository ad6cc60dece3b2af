"""Measures how much text a second the annotators read on one core.

``python -m bench.annotate`` reads the sample archive, eight times over;
``python -m bench.annotate texts.jsonl`` reads lines of {"id", "text"}. "Everything" is what
the pipeline does: quotations, citations and topics by the bundled lists.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Callable
from pathlib import Path

import samples
from archive.capture import Bytes
from archive.release import Release
from ingest.annotate.annotate import annotate
from ingest.annotate.plain import release_of
from ingest.annotate.quotations.find import find_quotations
from ingest.annotate.topics import find_topics
from ingest.lists import load_lists
from ingest.sources.registry import read
from ingest.sources.source import Given

SAMPLES = Path(samples.__file__).parent
REPEATS = 5


def _releases(path: str | None) -> list[Release]:
    if path is not None:
        lines = Path(path).read_text("utf-8").splitlines()
        return [release_of(json.loads(line)["text"]) for line in lines if line.strip()]
    expected = json.loads((SAMPLES / "expected.json").read_text("utf-8"))["releases"]
    pages = [SAMPLES / entry["file"] for entry in expected]
    read_ones = [read(Bytes(page.read_bytes(), "text/html"), Given())[0] for page in pages]
    return [one.release for one in read_ones] * 8


def _best(run: Callable[[Release], object], releases: list[Release]) -> float:
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        for release in releases:
            run(release)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="?")
    parser.add_argument("--quotations-only", action="store_true")
    asked = parser.parse_args()
    releases = _releases(asked.texts)
    megabytes = sum(len(release.text.encode()) for release in releases) / 1e6
    lists = load_lists()
    runs: dict[str, Callable[[Release], object]] = {"quotations": find_quotations}
    if not asked.quotations_only:
        runs["topics"] = lambda release: find_topics(release, lists.topics)
        runs["everything"] = lambda release: annotate(release, lists)
    gc.freeze()  # as the pipeline's readers do
    for name, run in runs.items():
        seconds = _best(run, releases)
        print(f"{name:12} {megabytes / seconds:6.2f} MB/s  ({megabytes:.2f} MB in {seconds:.2f} s)")


if __name__ == "__main__":
    main()
