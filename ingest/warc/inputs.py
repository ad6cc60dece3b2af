"""The pages of a web archive file as inputs, with what was passed over told at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from archive.errors import ReadingError
from ingest.inputs import SIZE_LIMIT, Input
from ingest.warc.framing import Broken, records
from ingest.warc.pages import BadRecordError, Got, page_in

Tell = Callable[[str], None]
_TOLD = {
    "revisit": "of pages got before (revisits)",
    "no success": "of answers that were no success",
    "other type": "of types that are not read",
}
# Headers of a record and of its answer, above the page itself.
_HEADERS = 100_000


def warc_inputs(path: Path, tell: Tell) -> Iterator[Input]:
    """Yield the pages of a web archive file; what is damaged comes as an input that is refused."""
    counts: Counter[str] = Counter()
    try:
        with path.open("rb") as file:
            for record in records(file, SIZE_LIMIT + _HEADERS):
                where = f"{path.name}, record {record.number}"
                if isinstance(record, Broken):
                    yield _refused(where, record.why)
                    continue
                try:
                    found = page_in(record.data, cut=record.cut)
                except BadRecordError as error:
                    yield _refused(where, str(error))
                    continue
                if isinstance(found, Got):
                    counts["page"] += 1
                    yield _input(path, where, found)
                else:
                    counts[found] += 1
    except OSError as error:
        why = ReadingError("S108", f"{path}: {error.strerror or error}")
        yield Input(str(path), lambda: _raise(why))
    tell(_sum(path, counts))


def _input(path: Path, where: str, got: Got) -> Input:
    name = f"{path.name}: {got.address}" if got.address else where
    made = Input(name, lambda: got.data, got.address, media_type=got.media_type)
    return replace(
        made, charset=got.charset, headers=got.headers, status=got.status, at=got.at, unasked=True
    )


def _refused(name: str, why: str) -> Input:
    return Input(name, lambda: _raise(ReadingError("S109", why)))


def _raise(error: ReadingError) -> NoReturn:
    raise error


def _sum(path: Path, counts: Counter[str]) -> str:
    """Return what was in a file, in a sentence."""
    passed = [f"{counts[what]:,} {said}" for what, said in _TOLD.items() if counts[what]]
    over = f"; records passed over: {', '.join(passed)}" if passed else ""
    return f"{path.name}: {counts['page']:,} {'page' if counts['page'] == 1 else 'pages'}{over}"
