"""What staff can settle in all releases: who is who, and which names are one work's."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from archive.deciding import Signed
from archive.decisions import About, Decision, decision
from archive.errors import UsageError
from archive.identities import Split
from archive.ids import folded


def merge_speakers(speaker: str, into: str, signed: Signed) -> Decision:
    """Decide that two speakers, by their ids, are one; the id ``into`` stays."""
    if speaker == into:
        raise UsageError(f"{speaker} is {into} already; name two speakers")
    return _everywhere("merge", speaker, into, "two speakers", signed)


def split_speaker(
    speaker: str,
    to: str,
    signed: Signed,
    releases: Iterable[str] = (),
    affiliations: Iterable[str] = (),
) -> Decision:
    """Decide that a speaker is two people: in these releases, or with these bodies, ``to``."""
    moved = Split(to, tuple(releases), tuple(affiliations))
    if speaker == to or not (moved.releases or moved.affiliations):
        raise UsageError(
            "a split names another id, and the releases or affiliations that go with it"
        )
    return _everywhere("split", speaker, msgspec.json.encode(moved).decode(), "one person", signed)


def name_speaker(speaker: str, name: str, signed: Signed) -> Decision:
    """Decide that a name is a speaker's, wherever it is printed in full."""
    plain = " ".join(name.split())
    if not plain:
        raise UsageError("a name has letters")
    return _everywhere("name", speaker, plain, None, signed)


def keep_apart(one: str, other: str, signed: Signed) -> Decision:
    """Decide that two speakers are not the same, whatever their names suggest."""
    if one == other:
        raise UsageError(f"{one} is one speaker; name two")
    first, second = sorted((one, other))
    return _everywhere("apart", first, second, None, signed)


def name_work(alias: str, work: str, signed: Signed) -> Decision:
    """Decide that a name, or another symbol, is one work's in every release."""
    if folded(alias) == folded(work):
        raise UsageError(f"{alias} is {work} already; name another work")
    return _everywhere("alias", alias, work, None, signed)


def _everywhere(
    about: About, what: str, after: str, before: str | None, signed: Signed
) -> Decision:
    return decision(
        about, what, after, before=before, who=signed.who, when=signed.when, why=signed.why
    )
