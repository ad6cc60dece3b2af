"""The kin of releases, found in the database."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select

from archive.bodies import open_revision
from archive.kinship import Kin, akin
from archive.release import Release
from archive.revision import Intake
from archive.tables import kin_keys, kin_traces, releases, revisions
from archive.traces import Trace, asked, keys, trace_of

# A form that is filled in each week has hundreds of near relations; the nearest are looked at.
_MOST = 400
_TRACES = msgspec.msgpack.Decoder(Trace)

_PLACE = select(releases.c.place).where(releases.c.id == bindparam("name"))
_TRACE = select(kin_traces.c.body).where(kin_traces.c.place == bindparam("at"))
_NEWEST = (
    select(revisions.c.body)
    .where(revisions.c.release_id == bindparam("name"))
    .order_by(revisions.c.number.desc())
    .limit(1)
)
# Built once: putting a statement together costs more than running it.
_NEAREST = (
    select(kin_keys.c.place)
    .where(kin_keys.c.key.in_(bindparam("wanted", expanding=True)))
    .group_by(kin_keys.c.place)
    .order_by(func.count().desc(), kin_keys.c.place)
    .limit(_MOST)
    .subquery()
)
_FOUND = (
    select(releases.c.id, kin_traces.c.body)
    .join(_NEAREST, _NEAREST.c.place == kin_traces.c.place)
    .join(releases, releases.c.place == kin_traces.c.place)
)
_KEEP_TRACE = insert(kin_traces)
_KEEP_KEYS = insert(kin_keys)
_DROP_TRACE = delete(kin_traces).where(kin_traces.c.place == bindparam("at"))
_DROP_KEYS = delete(kin_keys).where(
    kin_keys.c.key == bindparam("digest"), kin_keys.c.place == bindparam("at")
)


class SqlKinship:
    """Keeps and asks traces through one connection; the caller commits.

    ``hidden`` are releases that nobody is shown: they are nobody's kin.
    """

    def __init__(self, connection: Connection, hidden: Collection[str] = ()) -> None:
        self._connection = connection
        self._hidden = hidden

    def keep(self, name: str, intake: Intake, new: int | None = None) -> None:
        """Remember a release's newest revision, in place of what was remembered of it.

        ``new`` is the place of a release that was not there before.
        """
        if new is None:
            self.forget(name)
        place = new or self._place(name)
        if place is not None:
            address = intake.source.address
            self._write(place, trace_of(intake.release, intake.publisher_id, address))

    def forget(self, name: str) -> None:
        """Forget what was remembered of a release."""
        place = self._place(name)
        trace = None if place is None else self._trace(place)
        if place is not None and trace is not None:
            rows = [{"digest": key, "at": place} for key in keys(trace)]
            if rows:
                self._connection.execute(_DROP_KEYS, rows)
            self._connection.execute(_DROP_TRACE, {"at": place})

    def of(self, name: str) -> tuple[Kin, ...]:
        """Return the kin of a release that is kept."""
        place = self._place(name)
        trace = None if place is None else self._trace(place)
        release = self._opened(name)
        if trace is None or release is None or name in self._hidden:
            return ()
        return self._akin(release, trace, name)

    def like(self, release: Release, publisher_id: str) -> tuple[Kin, ...]:
        """Return the kept releases that are akin to one that is not kept."""
        return self._akin(release, trace_of(release, publisher_id), "")

    def remake(self) -> None:
        """Remember every release anew from its newest revision."""
        self._connection.execute(delete(kin_keys))
        self._connection.execute(delete(kin_traces))
        for place, name in self._connection.execute(select(releases.c.place, releases.c.id)).all():
            body = self._connection.execute(_NEWEST, {"name": name}).scalar()
            if body is not None:
                kept = open_revision(body)
                self._write(place, trace_of(kept.release, kept.publisher_id))

    def _write(self, place: int, trace: Trace) -> None:
        body = msgspec.msgpack.encode(trace)
        self._connection.execute(_KEEP_TRACE, {"place": place, "body": body})
        rows = [{"key": key, "place": place} for key in keys(trace)]
        if rows:
            self._connection.execute(_KEEP_KEYS, rows)

    def _akin(self, release: Release, trace: Trace, name: str) -> tuple[Kin, ...]:
        wanted = asked(trace)
        rows = self._connection.execute(_FOUND, {"wanted": wanted}).all() if wanted else []
        shown = (row for row in rows if row.id != name and row.id not in self._hidden)
        others = [(row.id, _TRACES.decode(row.body)) for row in shown]
        return akin(release, trace, others, self._opened)

    def _place(self, name: str) -> int | None:
        return self._connection.execute(_PLACE, {"name": name}).scalar()

    def _trace(self, place: int) -> Trace | None:
        body = self._connection.execute(_TRACE, {"at": place}).scalar()
        return None if body is None else _TRACES.decode(body)

    def _opened(self, name: str) -> Release | None:
        body = self._connection.execute(_NEWEST, {"name": name}).scalar()
        return None if body is None else open_revision(body).release
