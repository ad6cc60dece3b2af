"""Rounds over a watched folder: what has come to rest is added and put away."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

import click

from archive.errors import LockedError, UsageError
from ingest.inputs import Input, file_input, is_web_archive, named_inputs
from ingest.pipeline import Pipeline, Result, Stated
from ingest.verbs import opening
from ingest.verbs.adding import INTERRUPTED, Manner, Progress, Stop, summary

DONE = "done"
KEPT = "quarantine"
# What browsers, editors and copying programs call a file that is not yet whole.
_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", ".download", ".swp", ".filepart", "~")
_PAUSE = 0.2


@dataclass(frozen=True, slots=True)
class Watch:
    """What staff ask of a watch; ``settle`` in seconds."""

    folder: Path
    publisher: str | None = None
    settle: float = 2.0
    once: bool = False
    quiet: bool = False
    as_json: bool = False


class Resting:
    """Tells which files of a folder have kept their size and time for a while."""

    def __init__(self, folder: Path, settle: float) -> None:
        self._folder = folder
        self._settle = settle
        self._seen: dict[Path, tuple[int, int, float]] = {}

    @property
    def is_waiting(self) -> bool:
        """Return whether files were seen that have not yet come to rest."""
        return bool(self._seen)

    def files(self) -> tuple[Path, ...]:
        """Return the files that are at rest now, in order of path."""
        now, rested, seen = time.monotonic(), [], {}
        for path, size, changed in _present(self._folder):
            known = self._seen.get(path)
            since = known[2] if known and known[:2] == (size, changed) else now
            if now - since >= self._settle:
                rested.append(path)
            else:
                seen[path] = (size, changed, since)
        self._seen = seen
        return tuple(rested)


def watch_folder(home: Path, wish: Watch, follow: Callable[[Path], None]) -> int:
    """Add what comes to rest, until Ctrl-C or, with ``once``, until nothing is left.

    ``follow`` is called with the home after each round that added something.
    """
    _prepare(wish.folder)
    resting, counts = Resting(wish.folder, wish.settle), Counter[str]()
    with Stop() as stop:
        while not stop.asked:
            files = resting.files()
            if files:
                _round(home, wish, files, stop, counts)
                follow(home)
            elif wish.once and not resting.is_waiting:
                break
            time.sleep(_PAUSE if not files else 0)
    click.echo(summary(counts), err=True)
    if wish.once and stop.asked:
        return INTERRUPTED
    return 1 if counts["quarantined"] else 0


def _prepare(folder: Path) -> None:
    """Make the folders to put away into; a file that cannot be moved would come again for ever."""
    try:
        for name in (DONE, KEPT):
            (folder / name).mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make folders in {folder}: {error.strerror}") from error


def _round(
    home: Path, wish: Watch, files: tuple[Path, ...], stop: Stop, counts: Counter[str]
) -> None:
    """Add some files and put each away once the archive has it."""
    try:
        with opening.pipeline(home) as pipeline:
            _add(pipeline, wish, files, stop, counts)
    except LockedError as error:
        if wish.once:
            raise
        click.echo(f"{error}; trying again", err=True)
        time.sleep(wish.settle)


def _add(
    pipeline: Pipeline, wish: Watch, files: tuple[Path, ...], stop: Stop, counts: Counter[str]
) -> None:
    archives = [path for path in files if is_web_archive(path)]
    named = {
        str(Path(wish.folder.name) / path.relative_to(wish.folder)): path
        for path in files
        if path not in archives
    }
    inputs = (file_input(path, name) for name, path in named.items())
    with Progress(Manner(wish.as_json, quiet=wish.quiet)) as progress:
        for result in _results(pipeline, wish, stop.heed(inputs), counts):
            progress.show(result, counts)
            put_away(wish.folder, named[result.name], KEPT if result.refusal else DONE)
        for path in archives:
            pages = named_inputs([str(path)], bytes, partial(click.echo, err=True))
            refused = []
            for result in _results(pipeline, wish, stop.heed(pages), counts):
                progress.show(result, counts)
                refused += [result] if result.refusal else []
            # One that was cut short by a stop stays, and is gone through again.
            if not stop.asked:
                put_away(wish.folder, path, KEPT if refused else DONE)


def _results(
    pipeline: Pipeline, wish: Watch, inputs: Iterable[Input], counts: Counter[str]
) -> Iterator[Result]:
    """Yield what became of each input, counted."""
    for result in pipeline.add(inputs, Stated(wish.publisher)):
        counts.update(result.became)
        counts["inputs"] += 1
        counts["warned"] += any(f.severity == "warn" for f in result.findings)
        yield result


def put_away(folder: Path, path: Path, where: str) -> Path:
    """Move a file of a watched folder below one of its own and return where it is now.

    It keeps its place and name there, with a number where that is taken.
    """
    wanted = folder / where / path.relative_to(folder)
    wanted.parent.mkdir(parents=True, exist_ok=True)
    names = (wanted.with_name(f"{wanted.stem}-{n}{wanted.suffix}") for n in count(2))
    target = wanted
    while target.exists():
        target = next(names)
    path.rename(target)
    return target


def _present(folder: Path) -> Iterator[tuple[Path, int, int]]:
    """Yield the folder's files with size and time of change; links and unfinished ones left out."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        if hidden or parts[0] in (DONE, KEPT) or path.name.lower().endswith(_UNFINISHED):
            continue
        if path.is_file() and not path.is_symlink():
            try:
                state = path.stat()
            except OSError:
                continue
            yield path, state.st_size, state.st_mtime_ns
