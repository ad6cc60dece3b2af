"""The search engine measured: beside its peers as a plug-in, and alone on made-up releases.

Beside stock Whoosh, SQLite FTS5 and tantivy, on real press releases, where the
benchmark of the four lies beside the checkout; bench/search_growth.py runs it
at several sizes:

    python ../shared/bench/engines_bench.py --docs 5000 --add-engine product=bench/search.py:Product

Alone, in three units, with ten quotations and five citations a release; with
readers beside a writer, whole pages, and where the time goes:

    python bench/search.py --releases 5000 --seconds 10 --profile
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.search_product import Product
from bench.search_units import measure_adds, measure_build, measure_unit, profiled, resident

__all__ = ["Product"]


def measure(releases: int, seconds: float, profile: bool, folder: Path) -> None:
    """Build, query, add, read while adding, and print what it took."""
    from bench.search_corpus import MadeUp
    from bench.search_load import measure_load
    from bench.search_pages import measure_pages
    from index.whoosh_engine import WhooshEngine

    made = MadeUp()
    if not (folder / "CURRENT").exists():
        measure_build(folder, made, releases)
    engine = WhooshEngine(folder)
    for unit in ("quotations", "releases", "citations"):
        measure_unit(engine, unit, made)
    print(f"resident after these: {resident()}")
    measure_pages(engine, made)
    if profile:
        profiled(engine, made)
    measure_adds(engine, made, releases)
    if seconds:
        measure_load(engine, folder, made, releases + 1000, seconds)
    engine.close()


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--releases", type=int, default=5_000)
    parser.add_argument("--seconds", type=float, default=0, help="so long readers and a writer")
    parser.add_argument("--profile", action="store_true", help="where the time goes")
    parser.add_argument("--folder", type=Path, help="an index to make, or to use again")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        measure(asked.releases, asked.seconds, asked.profile, asked.folder or Path(made))


if __name__ == "__main__":
    main()
