"""What a crawl tells of: pages that may be releases, and what else it met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from archive.capture import Bytes
from ingest.fetch.http import Answer
from ingest.fetch.visits import Visit
from ingest.inputs import Input

What = Literal[
    "unchanged", "not a release", "done before", "list",
    "closed", "gone", "failed", "elsewhere", "other type",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A page that may be a release, and the visit to record once it is durable."""

    site: str
    input: Input
    visit: Visit


@dataclass(frozen=True, slots=True)
class Met:
    """What else was met at an address; ``seed`` says that staff named it.

    ``status`` is what it answered, ``archived`` the address under which a
    page that was met before is in the archive.
    """

    site: str
    address: str
    what: What
    why: str = ""
    seed: bool = False
    status: int | None = None
    archived: str | None = None


def input_of(source: Bytes, answer: Answer, address: str) -> Input:
    """Return fetched bytes as an input, to be archived under an address.

    It is named by the address that was asked for. Cookies are nobody's record.
    """
    kept = tuple((n, v) for n, v in answer.headers if not n.lower().startswith("set-cookie"))
    return Input(
        source.name or address,
        lambda: source.data,
        address=address,
        media_type=source.media_type or "text/html",
        charset=source.charset,
        headers=kept,
        status=answer.status,
    )
