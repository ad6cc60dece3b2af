"""The engines side by side at growing sizes, on real press releases.

Runs the benchmark of four engines, which lies beside the checkout, once a
size; past what the corpus holds, its releases come again under other names.

    python bench/search_growth.py --sizes 1000 5000 36000 72000 --engines tantivy,product
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
SCRIPT = HERE.parent.parent / "shared" / "bench" / "engines_bench.py"
FIGURES = ("warm p50", "warm p95", "cold p50", "cold p95")


def repeated(peers: ModuleType, size: int, work: Path) -> None:
    """Put so many documents where the benchmark looks for them, if the corpus has fewer."""
    found = peers.load(peers.CORPUS, size, str(work))
    if len(found) >= size:
        return
    rounds = range(-(-size // len(found)))
    docs = [{**doc, "id": f"{doc['id']}-{n}"} for n in rounds for doc in found][:size]
    for kept in work.glob(f"docs-*-{size}.pickle"):
        kept.write_bytes(pickle.dumps(docs))


def measured(size: int, asked: argparse.Namespace) -> dict[str, Any]:
    """Run the benchmark at one size, print its table and return its figures by engine."""
    told = asked.work / f"growth-{size}.json"
    command = [sys.executable, str(SCRIPT), "--docs", str(size), "--work", str(asked.work)]
    command += ["--engines", asked.engines, "--json", str(told), "--oracle-docs", "0"]
    command += ["--add-engine", f"product={HERE / 'search.py'}:Product"]
    command += ["--concurrency", str(asked.concurrency)] if asked.concurrency else []
    subprocess.run(command, check=True)
    return json.loads(told.read_text())


def figures(result: dict[str, Any]) -> dict[str, float]:
    """Return the percentiles of the mix in milliseconds."""
    made = {}
    for kind in ("warm", "cold"):
        times = sorted(each[kind] * 1e3 for each in result["query"]["lat"])
        made[f"{kind} p50"] = times[round((len(times) - 1) * 0.5)]
        made[f"{kind} p95"] = times[round((len(times) - 1) * 0.95)]
    return made


def main() -> None:
    """Measure at each size and print how the figures grow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 20000, 36000, 72000])
    parser.add_argument("--engines", default="tantivy,product")
    parser.add_argument("--concurrency", type=int, default=0)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "engines-bench")
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    spec = importlib.util.spec_from_file_location("engines_bench", SCRIPT)
    if spec is None or spec.loader is None or not SCRIPT.exists():
        raise SystemExit(f"the benchmark of four engines is not at {SCRIPT}")
    peers = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(peers)
    rows = []
    for size in asked.sizes:
        repeated(peers, size, asked.work)
        for engine, result in measured(size, asked).items():
            rows.append((size, engine, figures(result)))
    print(f"\n{'releases':>9} {'engine':12}" + "".join(f"{name:>11}" for name in FIGURES))
    for size, engine, found in rows:
        print(f"{size:9} {engine:12}" + "".join(f"{found[name]:11.2f}" for name in FIGURES))


if __name__ == "__main__":
    main()
