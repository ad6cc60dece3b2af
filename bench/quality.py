"""What a change gains and loses: every quotation and citation that two versions read differently.

    python -m bench.quality [--base REVISION] [FOLDER_OF_TEXTS ...]

Annotates the sample archive, the measuring sets where ``../shared`` has them,
and the texts of any further folder, with the working tree and with another
revision (default: the last commit), and prints the differences. Of articles
that are held back (decision 0022) it only counts them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from archive.capture import Bytes
from ingest.sources.registry import read
from ingest.sources.source import Given

ROOT = Path(__file__).parents[1]
Read = dict[str, dict[str, str]]


def texts(folders: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of everything that is compared."""
    for line in (ROOT / "samples/manifest.jsonl").read_text("utf-8").splitlines():
        name = json.loads(line)["file"]
        page = Bytes((ROOT / "samples" / name).read_bytes(), "text/html", name=name)
        yield name, "\n\n".join(reading.release.text for reading in read(page, Given()))
    news = ROOT.parent / "shared/gold/news/docs.jsonl"
    if news.exists():
        rows = map(json.loads, news.read_text("utf-8").splitlines())
        yield from ((row["doc_id"], row["text"]) for row in rows)
    for folder in (ROOT.parent / "shared/gold/senate/texts", *folders):
        for path in sorted(folder.rglob("*.txt")) if folder.exists() else ():
            yield str(path.relative_to(folder)), path.read_text("utf-8", "replace")


def annotated(tree: Path, lines: str) -> Read:
    """Return what the version in ``tree`` reads: by text, each finding with how it is read."""
    done = subprocess.run(
        [sys.executable, "-m", "ingest", "annotate", "--jsonl"],
        input=lines,
        capture_output=True,
        text=True,
        cwd=tree,
        check=True,
        env={"PYTHONPATH": str(tree), "PYTHONIOENCODING": "utf-8"},
    )
    given = {row["id"]: row["text"] for row in map(json.loads, lines.splitlines())}
    return {
        row["id"]: dict(_told(row, given[row["id"]]))
        for row in map(json.loads, done.stdout.splitlines())
    }


def _told(row: dict, text: str) -> Iterator[tuple[str, str]]:  # type: ignore[type-arg]
    for quotation in row["quotations"]:
        words = " … ".join(text[s["start"] : s["end"]] for s in quotation["segments"])
        who = "; ".join(s["name"] for s in quotation["speakers"]) or "not established"
        yield f"“{words[:90]}”", f"{who} ({quotation['basis']}, {quotation['form']})"
    for number, citation in enumerate(row["citations"]):
        yield f"{number} {citation.get('text', '')}", str(citation.get("work"))


def compare(before: Read, after: Read) -> int:
    """Print each difference and return how many there are."""
    differences = unseen = 0
    for name, now in after.items():
        was = before.get(name, {})
        for words in {**was, **now}:
            if was.get(words) != now.get(words):
                differences += 1
                if held_back(name):
                    unseen += 1
                    continue
                print(f"{name}\n  {words}")
                print(f"    - {was.get(words, 'was not read')}")
                print(f"    + {now.get(words, 'is not read')}")
    print(f"{unseen} of the differences are in articles that are held back")
    return differences


def held_back(name: str) -> bool:
    """Return whether an article's errors are never looked at."""
    article = not name.endswith((".txt", ".html"))
    return article and int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", default="HEAD")
    parser.add_argument("folders", nargs="*", type=Path)
    asked = parser.parse_args()
    lines = "".join(json.dumps({"id": n, "text": t}) + "\n" for n, t in texts(asked.folders))
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch) / "base"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "-q", "--detach", str(base), asked.base], check=True)
        try:
            found = compare(annotated(base, lines), annotated(ROOT, lines))
        finally:
            subprocess.run([*git, "remove", "--force", str(base)], check=True)
    print(f"{found} differences from {asked.base} over {lines.count(chr(10))} texts")


if __name__ == "__main__":
    main()
