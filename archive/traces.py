"""What is remembered of a release so that its kin can be found among many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from archive.release import Release
from archive.shingles import sketch

# A release and its translation come out within these days of each other.
DAYS = 3
# A few of the smallest digests find nearly every near-duplicate: where half the
# runs of words are the same, 3 pairs in 100 have none of five in common; where
# seven tenths are, 1 in 400. Each is a page of the database that is written.
KEYS = 5


@dataclass(frozen=True, slots=True)
class Trace:
    """A release as its kin would know it; addresses are kept as digests."""

    publisher_id: str
    language: str | None
    day: int | None
    blocks: int
    sketch: tuple[int, ...]
    addresses: tuple[int, ...] = ()
    translations: tuple[int, ...] = ()


def trace_of(release: Release, publisher_id: str, address: str | None = None) -> Trace:
    """Return the trace of a release; ``address`` is one that it has beside its own."""
    dated = release.published
    body = "\n".join(block.span.of(release.text) for block in release.blocks)
    own = dict.fromkeys(each for each in (release.address, address) if each)
    return Trace(
        publisher_id=publisher_id,
        language=release.language[:2].lower() if release.language else None,
        day=dated.value.toordinal() if dated and dated.precision == "day" else None,
        blocks=len(release.blocks),
        sketch=sketch(body),
        addresses=tuple(map(_address, own)),
        translations=tuple(map(_address, release.translations)),
    )


def keys(trace: Trace) -> tuple[int, ...]:
    """Return what a release is found by, each once."""
    days = () if trace.day is None else (_day(trace, trace.day),)
    here = (_digest(f"at {each}") for each in trace.addresses)
    there = (_digest(f"also {each}") for each in trace.translations)
    return tuple(dict.fromkeys((*trace.sketch[:KEYS], *days, *here, *there)))


def asked(trace: Trace) -> tuple[int, ...]:
    """Return the keys under which the release's kin is found."""
    days = () if trace.day is None else range(trace.day - DAYS, trace.day + DAYS + 1)
    here = (_digest(f"also {each}") for each in trace.addresses)
    there = (_digest(f"at {each}") for each in trace.translations)
    return (*trace.sketch[:KEYS], *(_day(trace, day) for day in days), *here, *there)


def _day(trace: Trace, day: int) -> int:
    # Days of one publisher stand together: one page of the database for all.
    return crc32(trace.publisher_id.encode()) << 31 | day


def _address(address: str) -> int:
    """Return the digest of an address; scheme, fragment and a last stroke do not count."""
    return _digest(re.sub(r"^https?://|#.*$|/(?=#|$)", "", address))


def _digest(words: str) -> int:
    """Return a number that a database can hold."""
    return int.from_bytes(blake2b(words.encode(errors="replace"), digest_size=8).digest()) >> 1
