"""Whether the index opens and holds what the archive holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.diagnosis import Diagnosis
from archive.home import open_store
from archive.sql_store import DATABASE


def check_index(home: Path) -> Iterator[Diagnosis]:
    """Yield how far the index is behind the archive, and what brings it up."""
    from index.freshness import behind
    from index.opening import FOLDER, open_index

    if not (home / DATABASE).exists():
        return
    if not (home / FOLDER).exists():
        yield Diagnosis("look", "index", "there is none yet; make it: onrecord index update")
        return
    store, engine = open_store(home), open_index(home)
    try:
        late = behind(store, engine)
    finally:
        engine.close()
        store.close()
    if late:
        told = f"{late:,} changed releases are not in it; run: onrecord index update"
        yield Diagnosis("look", "index", told)
    else:
        yield Diagnosis("ok", "index", "it holds what the archive holds")
