"""Slips: signed words that show that a form came from our own page, and from this person."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

from archive.errors import RefusedError, StoreError

FILE_NAME = "review.key"
# A form may lie open over a week-end.
_SECONDS = 4 * 24 * 3600


class Slips:
    """Makes slips and reads them; they say who, and whatever else a form must not change."""

    def __init__(self, key: bytes) -> None:
        self._signer = URLSafeTimedSerializer(key, salt="on record review")

    def make(self, who: str, said: Any = None) -> str:
        """Return a slip for a person."""
        return str(self._signer.dumps([who, said]))

    def read(self, slip: str, who: str) -> Any:
        """Return what a slip says besides its person; a wrong or old one is refused."""
        try:
            named, said = self._signer.loads(slip, max_age=_SECONDS)
        except SignatureExpired as error:
            raise RefusedError("this form lay open for too long; load its page again") from error
        except (BadSignature, ValueError) as error:
            raise RefusedError("this form did not come from here; load its page again") from error
        if named != who:
            raise RefusedError("this form was made for somebody else; load its page again")
        return said


def review_key(home: Path) -> bytes:
    """Return the key of a home's review site, made where there is none, readable by its owner only.

    It is no part of the archive: no backup and no export holds it, and without
    it only the forms that lie open are lost.
    """
    path = home / FILE_NAME
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read(path)
    except OSError as error:
        raise StoreError(f"cannot make {path}: {error.strerror}") from error
    with os.fdopen(made, "wb") as file:
        file.write(secrets.token_hex(32).encode())
    return _read(path)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_mode & 0o077:
            raise StoreError(f"{path} can be read by others; run: chmod 600 {path}, or delete it")
        key = path.read_bytes()
    except OSError as error:
        raise StoreError(f"cannot read {path}: {error.strerror}") from error
    if len(key) < 32:
        raise StoreError(f"{path} is too short to be a key; delete it and start again")
    return key
