"""Tells which body a noun of its name stands for: "the council"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.annotate.speakers.people.members import Member

if TYPE_CHECKING:
    from ingest.annotate.speakers.people.cast import Cast


def body_meant(cast: Cast, word: str, at: int) -> Member | None:
    """Return the body last named before ``at`` whose name holds ``word``, or the publisher."""
    pool = [
        member
        for member in cast.by_word.get(word.lower(), ())
        if member.kind == "organisation" and len(member.words) > 1
    ]
    before = [m for m in pool if m.first < at] or pool
    last = max(before, key=lambda m: (m.last_before(at - 1), len(m.name)), default=None)
    own = next((m for m in pool if m.name == cast.publisher), None)
    if last is not None and len(before) > 1 and _is_named_beside(cast.text, last, before, at):
        return own  # "Arle Council met Lin Council. The council said"
    if own is None or last is None or last.last_before(at - 1) > cast.text.rfind("\n", 0, at):
        return last
    return own  # "the Court" is the publisher's, where its line names no other.


def _is_named_beside(text: str, last: Member, others: list[Member], at: int) -> bool:
    """Return whether the sentence that named one last before ``at`` names another of them."""
    where = last.last_before(at - 1)
    begin = max(text.rfind(". ", 0, where), text.rfind("\n", 0, where))
    return any(
        begin < other.last_before(at - 1) < where and _are_apart(other.words, last.words)
        for other in others
        if other is not last
    )


def _are_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names with one noun are no longer and shorter form of one name."""
    noun = one[-1] == other[-1] or one[0] == other[0]
    return noun and not set(one) <= set(other) and not set(other) <= set(one)
