"""The engine of a home."""

from __future__ import annotations

from pathlib import Path

from archive.errors import IndexDamagedError, LockedError
from archive.home import open_store
from archive.store import Store
from index.engine import Engine
from index.freshness import catch_up

FOLDER = "index"


def open_engine(home: Path, store: Store | None = None) -> Engine:
    """Return a home's engine, brought up to ``store`` when it is given.

    While another process writes the index, what is there is served: the
    engine sees what that process makes of it.
    """
    engine = open_index(home, patience=0.5)
    if store is not None:
        try:
            catch_up(store, engine)
        except LockedError:
            return engine
    return engine


def update_home(home: Path) -> int:
    """Bring a home's index up to its archive and return how many releases were indexed."""
    store = open_store(home, create=False)
    try:
        engine = open_index(home)
        try:
            return catch_up(store, engine)
        finally:
            engine.close()
    finally:
        store.close()


def open_index(home: Path, patience: float = 60.0) -> Engine:
    """Return a home's engine as it is; one that cannot be trusted is begun anew, empty."""
    from index.whoosh_engine import WhooshEngine

    folder = home / FOLDER
    try:
        return WhooshEngine(folder, patience=patience)
    except IndexDamagedError:
        WhooshEngine.discard(folder, patience)
        return WhooshEngine(folder, patience=patience)
