"""The names that the archive mints; none holds anything that can be corrected."""

from __future__ import annotations

import re
import unicodedata
from base64 import b32encode
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from archive.annotation import Citation, Quotation

RELEASE_ID_LENGTH = 10
_QUOTATION_ID = re.compile(r"(?P<release>[a-z2-7]{10,52}(?:-\d+)?)-q[a-z2-7]{8}(?:-\d+)?")


def release_id(capture_digest: str, ordinal: int = 0, length: int = RELEASE_ID_LENGTH) -> str:
    """Return the id of the release number ``ordinal`` in a capture, ``length`` base-32 characters.

    The archive asks for a longer one when two captures share the first ten.
    """
    name = b32encode(bytes.fromhex(capture_digest)).decode("ascii").lower()[:length]
    return f"{name}-{ordinal + 1}" if ordinal else name


def quotation_ids(release: str, text: str, quotations: tuple[Quotation, ...]) -> tuple[str, ...]:
    """Return one id for each quotation: release, digest of its words, ordinal for words twice."""
    words = [" ".join(s.of(text) for s in q.segments) for q in quotations]
    return _numbered(release, "q", [folded(w) for w in words])


def citation_ids(release: str, text: str, citations: tuple[Citation, ...]) -> tuple[str, ...]:
    """Return one id for each citation: release, digest of its claim and words, ordinal."""
    words = [f"{(c.claim or c.span).of(text)}|{c.span.of(text)}" for c in citations]
    return _numbered(release, "c", [folded(w) for w in words])


def quotation_name(release: str, segments: Iterable[str]) -> str:
    """Return the id that the words of a quotation give it, where they stand there first."""
    return _numbered(release, "q", [folded(" ".join(segments))])[0]


def release_of_quotation(quotation: str) -> str | None:
    """Return the release's id that a quotation's id begins with, ``None`` if it is no such id."""
    found = _QUOTATION_ID.fullmatch(quotation)
    return found["release"] if found else None


def _numbered(release: str, letter: str, words: list[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    ids = []
    for each in words:
        name = b32encode(sha256(each.encode()).digest()).decode("ascii").lower()[:8]
        seen[name] += 1
        again = f"-{seen[name]}" if seen[name] > 1 else ""
        ids.append(f"{release}-{letter}{name}{again}")
    return tuple(ids)


def folded(words: str) -> str:
    """Fold what a publisher may change without changing the words: marks, space, case."""
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", words).casefold()).strip()
