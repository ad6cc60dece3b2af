"""The queue: what is doubtful, most harmful first, and accepting what is right after all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template, request, url_for

from archive.doubts import HARM, Doubt, Kind
from web.addresses import address
from web.dates import day
from web.desk import Desk
from web.review.room import the_room

queue = Blueprint("queue", __name__)
_PAGE = 25
_SHORT = 320
KINDS: Final[dict[Kind, str]] = {
    "orphaned": "Decision whose words are gone",
    "changed": "Quotation changed by its publisher",
    "two fit": "Two people fit",
    "unsure": "Unsure who speaks",
    "no work": "Cited work not named",
    "nobody": "No speaker established",
    "same person": "Perhaps the same person",
    "structure": "Structure of the release",
}
KEYS: Final = (
    ("o", "Begin with the first thing in the queue"),
    ("j", "Skip to the next"),
    ("k", "Go back to the one before"),
    ("a", "It is right: accept it and go to the next"),
    ("s", "Go to the first form: speaker, or work"),
    ("n", "Go to the form: it is not a quotation"),
    ("?", "This list"),
)


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which doubts are looked at: of a kind, a publisher, a rule; nothing given means all."""

    kind: str = ""
    publisher: str = ""
    rule: str = ""

    def keeps(self, doubt: Doubt) -> bool:
        """Return whether a doubt is looked at."""
        wanted = (self.kind, self.publisher, self.rule)
        found = (doubt.kind, doubt.publisher_id, doubt.rule)
        return all(not w or w == f for w, f in zip(wanted, found, strict=True))

    def of(self, doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
        """Return the doubts that are looked at, in their order."""
        return tuple(doubt for doubt in doubts if self.keeps(doubt))

    def named(self) -> dict[str, str]:
        """Return what is given, for an address."""
        given = {"kind": self.kind, "publisher": self.publisher, "rule": self.rule}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class Line:
    """One doubt in the list."""

    doubt: Doubt
    kind: str
    words: str
    publisher: str
    date: str
    address: str
    sample: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter with how many doubts it leaves."""

    value: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class QueuePage:
    """All that the queue shows."""

    total: int
    everything: int
    lines: tuple[Line, ...]
    kinds: tuple[Choice, ...]
    publishers: tuple[Choice, ...]
    rules: tuple[Choice, ...]
    sieve: Sieve
    first: int
    before: str
    after: str
    begin: str
    sample: str


@queue.get("/")
def page() -> str:
    """Answer with the queue."""
    room = the_room()
    shown = queue_page(room.desk, room.doubts(), read_sieve(request.args), _number(request.args))
    return render_template("review/queue.html", page=shown)


def read_sieve(given: Mapping[str, str]) -> Sieve:
    """Return the sieve that an address or a form asks for."""
    return Sieve(*(given.get(name, "")[:200] for name in ("kind", "publisher", "rule")))


def doubt_address(doubt: Doubt, sieve: Sieve) -> str:
    """Return where a doubt is looked at."""
    if doubt.kind == "same person":
        beside = {} if doubt.other == doubt.words else {"with": doubt.words}
        named = {"speaker": doubt.other or "", **beside, "doubt": doubt.id, **sieve.named()}
        return address("people.show", **named)
    if not doubt.release:
        return url_for("log.page", decision=doubt.other)
    return address("release.show", release=doubt.release, doubt=doubt.id, **sieve.named())


def doubt_asked(doubts: Iterable[Doubt], given: Mapping[str, str]) -> Doubt | None:
    """Return the doubt that an address or a form names, if nobody has settled it."""
    return next((d for d in doubts if d.id == given.get("doubt")), None)


def address_after(
    here: Doubt | None, before: Iterable[Doubt], now: Iterable[Doubt], sieve: Sieve
) -> str:
    """Return where to go on: the next doubt that was behind this one and is still there."""
    shown, left = sieve.of(before), {(doubt.release, doubt.key) for doubt in now}
    at = shown.index(here) if here in shown else -1
    behind = (*shown[at + 1 :], *shown[: max(at, 0)]) if here else ()
    return next((doubt_address(d, sieve) for d in behind if (d.release, d.key) in left), "")


def queue_page(desk: Desk, doubts: tuple[Doubt, ...], sieve: Sieve, number: int) -> QueuePage:
    """Return one page of the queue."""
    found = sieve.of(doubts)
    number = min(number, max(1, -(-len(found) // _PAGE)))
    first = (number - 1) * _PAGE
    names = {p.id: p.name for p in desk.store.publishers()}

    def turned(to: int) -> str:
        inside = 0 < to <= -(-len(found) // _PAGE)
        return address("queue.page", page=to, **sieve.named()) if inside else ""

    return QueuePage(
        total=len(found),
        everything=len(doubts),
        lines=tuple(_line(d, sieve, names) for d in found[first : first + _PAGE]),
        kinds=_kinds(doubts, sieve),
        publishers=_choices((d.publisher_id for d in doubts), names, sieve.publisher),
        rules=_choices((d.rule for d in doubts), {}, sieve.rule),
        sieve=sieve,
        first=first + 1,
        before=turned(number - 1),
        after=turned(number + 1),
        begin=doubt_address(found[0], sieve) if found else "",
        sample=_sample(found, sieve),
    )


def _line(doubt: Doubt, sieve: Sieve, names: Mapping[str, str]) -> Line:
    words = doubt.said
    return Line(
        doubt=doubt,
        kind=KINDS[doubt.kind],
        words=words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …",
        publisher=names.get(doubt.publisher_id, doubt.publisher_id),
        date=day(doubt.published) if doubt.release else "",
        address=doubt_address(doubt, sieve),
        sample="",
    )


def _sample(found: tuple[Doubt, ...], sieve: Sieve) -> str:
    """Return where one rule of one publisher is accepted at once, when that is what is shown."""
    whole = sieve.publisher and sieve.rule and len(found) > 1
    return address("sampling.page", **sieve.named()) if whole else ""


def _kinds(doubts: tuple[Doubt, ...], sieve: Sieve) -> tuple[Choice, ...]:
    counts = Counter(doubt.kind for doubt in doubts)
    return tuple(
        Choice(kind, KINDS[kind], counts[kind], kind == sieve.kind)
        for kind in HARM
        if counts[kind] or kind == sieve.kind
    )


def _choices(values: Iterable[str], names: Mapping[str, str], chosen: str) -> tuple[Choice, ...]:
    counts = Counter(value for value in values if value)
    counts.setdefault(chosen, 0) if chosen else None
    found = [Choice(v, names.get(v, v), count, v == chosen) for v, count in counts.items()]
    return tuple(sorted(found, key=lambda choice: (-choice.count, choice.name)))


def _number(given: Mapping[str, str]) -> int:
    asked = given.get("page", "1")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1


@queue.get("/keys")
def keys() -> str:
    """Answer with what each single key does."""
    return render_template("review/keys.html", keys=KEYS)
