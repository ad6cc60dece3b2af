"""Which release an intake belongs to: the archive's rules of identity, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from archive.bodies import text_digest, words_digest
from archive.errors import NotFoundError
from archive.ids import RELEASE_ID_LENGTH, release_id
from archive.revision import Intake, Outcome

# A SHA-256 in base 32 has 52 characters.
LONGEST_ID = 52


class Ledger(Protocol):
    """What the rules ask of a store."""

    def of_capture(self, digest: str, ordinal: int, publisher_id: str) -> str | None:
        """Return the release that these bytes were read as."""
        ...

    def at_address(self, address: str, ordinal: int) -> str | None:
        """Return the release that was got from an address."""
        ...

    def of_text(self, publisher_id: str, text: str) -> str | None:
        """Return the publisher's first release with this text."""
        ...

    def latest_words(self, release: str) -> str | None:
        """Return the words' digest of a release's latest revision, ``None`` of an erased one."""
        ...

    def was_got(self, digest: str, address: str) -> bool:
        """Return whether these bytes were got from this address before."""
        ...

    def is_taken(self, release: str) -> bool:
        """Return whether a release has this id."""
        ...


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an intake is recognised by.

    ``address`` is where the bytes came from or, for a file, the address that
    the release names as its own; ``fetched`` tells the two apart.
    """

    digest: str
    ordinal: int
    publisher_id: str
    address: str | None
    words: str
    text: str
    replaces: str | None = None
    fetched: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of an intake; ``news`` says whether anything is to be written."""

    outcome: Outcome
    release_id: str
    news: bool = True


def likeness(intake: Intake) -> Likeness:
    """Return what the archive recognises an intake by."""
    return Likeness(
        digest=intake.source.capture.digest,
        ordinal=intake.ordinal,
        publisher_id=intake.publisher_id,
        address=intake.source.address or intake.release.address,
        words=words_digest(intake.release, intake.publisher_id),
        text=text_digest(intake.release),
        replaces=intake.replaces,
        fetched=intake.source.address is not None,
    )


def judge(ledger: Ledger, like: Likeness) -> Verdict:
    """Return what becomes of an intake that looks like this.

    What was erased stays so: nothing of it is written when it comes again.
    """
    verdict = _judged(ledger, like)
    if verdict.outcome != "added" and ledger.latest_words(verdict.release_id) is None:
        return Verdict("unchanged", verdict.release_id, news=False)
    return verdict


def _judged(ledger: Ledger, like: Likeness) -> Verdict:
    if like.replaces and not ledger.is_taken(like.replaces):
        raise NotFoundError("release", like.replaces, "nothing can be replaced that is not there")
    there = like.replaces or _at_address(ledger, like)
    same = ledger.of_capture(like.digest, like.ordinal, like.publisher_id)
    # What staff say outranks that the bytes were added as a release of their own.
    if same and like.replaces in (None, same):
        return _same_bytes(ledger, like, same, there)
    if there:
        changed = ledger.latest_words(there) != like.words
        return Verdict("revised" if changed else "unchanged", there)
    twin = ledger.of_text(like.publisher_id, like.text)
    if twin:
        return Verdict("also at", twin)
    return Verdict("added", next(n for n in names(like) if not ledger.is_taken(n)))


def names(like: Likeness) -> Iterator[str]:
    """Yield the ids that a new release may have, the best first, without end."""
    for length in range(RELEASE_ID_LENGTH, LONGEST_ID + 1):
        yield release_id(like.digest, like.ordinal, length)
    for ordinal in count(like.ordinal + 1):
        yield release_id(like.digest, ordinal, LONGEST_ID)


def _at_address(ledger: Ledger, like: Likeness) -> str | None:
    return ledger.at_address(like.address, like.ordinal) if like.address else None


def _same_bytes(ledger: Ledger, like: Likeness, same: str, there: str | None) -> Verdict:
    if like.address is None or ledger.was_got(like.digest, like.address):
        return Verdict("unchanged", same, news=False)
    # A file's address that is another release's already is nothing new, however often it comes.
    known = there == same or (there is not None and not like.fetched)
    return Verdict("unchanged" if known else "also at", same)
