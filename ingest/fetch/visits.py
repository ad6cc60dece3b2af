"""What a home remembers of its visits, so that a run goes on and the next asks only for news."""

from __future__ import annotations

import json
import sqlite3
import threading
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from ingest.fetch.links import Link

FILE_NAME = "visits.sqlite3"
_TABLES = """
create table if not exists visits (
    address text primary key, at text not null, status integer not null,
    etag text, modified text, links text not null, became text not null
) without rowid;
create table if not exists runs (seeds text primary key, began text not null, ended text)
without rowid;
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """One address as last visited; ``became`` says what came of it, ``links`` where it leads.

    A page that may be a release leads to the address under which it is archived.
    """

    address: str
    at: str
    status: int
    etag: str | None = None
    modified: str | None = None
    links: tuple[Link, ...] = ()
    became: str = ""

    @property
    def archived(self) -> str:
        """Return the address under which a page is archived."""
        return self.links[0].address if self.became == "page" and self.links else self.address

    @property
    def conditions(self) -> dict[str, str]:
        """Return the headers that ask for the page only if it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


def now() -> str:
    """Return the present time in UTC, as visits are dated."""
    return datetime.now(UTC).isoformat()


class Visits:
    """The visits of a home, in a small database of their own: losing it costs only requests."""

    def __init__(self, home: Path | None) -> None:
        place = str(home / FILE_NAME) if home else ":memory:"
        self._lock = threading.Lock()
        self._database = sqlite3.connect(place, check_same_thread=False, isolation_level=None)
        self._database.execute("pragma journal_mode = wal")
        self._database.executescript(_TABLES)

    def begin(self, seeds: str) -> str:
        """Return when the run began that these seeds go on with: an unfinished one, or a new."""
        with self._lock:
            asked = "select began from runs where seeds = ? and ended is null"
            unfinished = self._database.execute(asked, (seeds,)).fetchone()
            if unfinished:
                return str(unfinished[0])
            began = now()
            self._database.execute(
                "insert or replace into runs values (?, ?, null)", (seeds, began)
            )
            return began

    def end(self, seeds: str) -> None:
        """Record that a run came to its end."""
        with self._lock:
            self._database.execute("update runs set ended = ? where seeds = ?", (now(), seeds))

    def last(self, address: str) -> Visit | None:
        """Return the last visit of an address."""
        with self._lock:
            asked = "select * from visits where address = ?"
            row = self._database.execute(asked, (address,)).fetchone()
        if row is None:
            return None
        at, status, etag, modified, links, became = row[1:]
        return Visit(address, at, status, etag, modified, _links(links), became)

    def pages(self) -> tuple[str, ...]:
        """Return the addresses of all pages that became releases."""
        with self._lock:
            asked = "select address from visits where became = 'page' order by address"
            return tuple(row[0] for row in self._database.execute(asked))

    def put(self, visit: Visit) -> None:
        """Record a visit."""
        row = (
            visit.address, visit.at, visit.status, visit.etag, visit.modified,
            json.dumps([_written(link) for link in visit.links]),
            visit.became,
        )  # fmt: skip
        with self._lock:
            self._database.execute("insert or replace into visits values (?,?,?,?,?,?,?)", row)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _written(link: Link) -> tuple[str, str, str | None, bool]:
    return link.address, link.kind, link.day.isoformat() if link.day else None, link.fed


def _links(written: str) -> tuple[Link, ...]:
    return tuple(
        Link(address, kind, date.fromisoformat(day) if day else None, *fed)
        for address, kind, day, *fed in json.loads(written)
    )
