"""Inputs that could not become releases, kept whole with the reason."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from archive.capture import Bytes, digest_of
from archive.errors import NotFoundError
from archive.findings import FINDINGS
from ingest.inputs import Input


@dataclass(frozen=True, slots=True)
class Case:
    """One input in quarantine: what it was, why it was refused (``code`` is a finding's).

    ``id`` covers name and address as well as the bytes: two empty files are two cases.
    """

    id: str
    digest: str
    name: str | None
    address: str | None
    media_type: str
    publisher: str | None
    published: str | None
    code: str
    message: str
    at: str

    @property
    def next_step(self) -> str:
        """Return what a member of staff can do about it."""
        return FINDINGS[self.code].split(". ", 1)[-1]


def case_id(source: Bytes) -> str:
    """Return the id of the case that an input makes, 16 hexadecimal digits."""
    whence = f"\0{source.name or ''}\0{source.address or ''}".encode()
    return digest_of(source.data + whence)[:16]


class Quarantine:
    """A folder with two files a case: the bytes, and the reason as JSON."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(
        self, source: Bytes, code: str, message: str, given: tuple[str | None, str | None]
    ) -> Case:
        """Keep an input whole and return its case; the same again changes nothing.

        ``given`` is the publisher and the date (ISO) that staff stated.
        """
        case = Case(
            case_id(source),
            digest_of(source.data),
            source.name,
            source.address,
            source.media_type,
            *given,
            code,
            message,
            datetime.now(UTC).isoformat(timespec="seconds"),
        )
        before = self._read(case.id)
        if before and replace(before, at=case.at) == case:
            return before
        self._folder.mkdir(parents=True, exist_ok=True)
        self._write(f"{case.id}.bin", source.data)
        # The reason comes last: a case without one was cut short and does not count.
        self._write(f"{case.id}.json", json.dumps(asdict(case), ensure_ascii=False).encode())
        return case

    def cases(self) -> Iterator[Case]:
        """Yield all cases, oldest first."""
        found = [self._read(path.stem) for path in self._folder.glob("[!.]*.json")]
        yield from sorted((c for c in found if c), key=lambda case: (case.at, case.id))

    def case(self, beginning: str) -> Case:
        """Return the one case whose id begins so, or raise ``NotFoundError``."""
        found = [case for case in self.cases() if case.id.startswith(beginning)]
        if len(found) != 1:
            raise NotFoundError("single case", beginning, "see: onrecord quarantine list")
        return found[0]

    def kept(self, case: Case) -> Bytes:
        """Return a case's bytes as they came in."""
        data = (self._folder / f"{case.id}.bin").read_bytes()
        return Bytes(data, case.media_type, None, case.address, case.name)

    def let_go(self, source: Bytes) -> None:
        """Drop the case that an input once made; without any case nothing is looked for."""
        if self._folder.exists():
            self.drop(case_id(source))

    def drop(self, case: str) -> None:
        """Let go of a case by its id, if there is one; the reason goes first."""
        (self._folder / f"{case}.json").unlink(missing_ok=True)
        (self._folder / f"{case}.bin").unlink(missing_ok=True)

    def _read(self, case: str) -> Case | None:
        path = self._folder / f"{case}.json"
        return Case(**json.loads(path.read_bytes())) if path.exists() else None

    def _write(self, name: str, data: bytes) -> None:
        aside = self._folder / f".{name}.part"
        with aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(self._folder / name)
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def input_of(quarantine: Quarantine, case: Case) -> Input:
    """Return a case as an input again, with what staff had stated of it."""
    return Input(
        case.name or "",
        lambda: quarantine.kept(case).data,
        case.address,
        case.publisher,
        date.fromisoformat(case.published) if case.published else None,
        case.media_type,
    )
