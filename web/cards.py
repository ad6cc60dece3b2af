"""Entries of the index as the lines of a list: what a reader sees of each before opening it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from flask import url_for

from archive.masks import public_words
from index.entries import CitationEntry, Entry, QuotationEntry, ReleaseEntry, SpeakerEntry
from index.results import Hit, Snippet
from web.addresses import noun_address
from web.dates import day
from web.desk import Desk
from web.labels import BASES, BETWEEN, KINDS, count_of, place

_WHOLE = 900
_LINE = 80
_OPENING = 240


@dataclass(frozen=True, slots=True)
class Run:
    """Words that matched, or did not."""

    words: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker on a card: as printed, linked, with the role of that day."""

    name: str
    address: str
    role: str


@dataclass(frozen=True, slots=True)
class Card:
    """One line of a list; ``kind`` is the unit, what does not apply is empty."""

    kind: str
    address: str
    runs: tuple[Run, ...]
    title: str
    release: str
    publisher: str
    publisher_address: str
    date: str
    machine_date: str
    language: str
    who: tuple[Who, ...] = ()
    basis: str = ""
    whose: str = ""
    form: str = ""
    place: str = ""
    work: str = ""
    work_address: str = ""
    context: tuple[Run, ...] = ()
    facts: tuple[str, ...] = ()
    names: tuple[Who, ...] = ()
    verified: bool = False


def hit_cards(desk: Desk, hits: Iterable[Hit]) -> tuple[Card, ...]:
    """Return the cards of hits; which quotations are proved is asked once for all."""
    listed = tuple(hits)
    said = [hit.entry.id for hit in listed if isinstance(hit.entry, QuotationEntry)]
    verified = desk.store.verified(said) if said else frozenset()
    return tuple(
        entry_card(desk, hit.entry, hit.snippet, hit.entry.id in verified) for hit in listed
    )


def entry_card(
    desk: Desk, entry: Entry, snippet: Snippet | None = None, verified: bool = False
) -> Card:
    """Return the card of an entry, its matches marked where a snippet is given."""
    if isinstance(entry, QuotationEntry):
        return replace(_quotation(desk, entry, snippet), verified=verified)
    if isinstance(entry, CitationEntry):
        return _citation(desk, entry, snippet)
    return _release(desk, entry, snippet)


def _quotation(desk: Desk, entry: QuotationEntry, snippet: Snippet | None) -> Card:
    words, context = said_runs(entry.words, snippet)
    return Card(
        kind="quotations",
        address=noun_address("quotations", entry.id),
        runs=words,
        context=context,
        title=entry.title,
        release=noun_address("releases", entry.release_id, f"q-{entry.id}"),
        who=tuple(who(s) for s in entry.speakers),
        basis=BASES.get(entry.basis, entry.basis),
        whose=KINDS["none"] if not entry.speakers else "",
        form="phrase" if entry.form == "phrase" else "",
        **_common(desk, entry),
    )


def _citation(desk: Desk, entry: CitationEntry, snippet: Snippet | None) -> Card:
    return Card(
        kind="citations",
        address=noun_address("releases", entry.release_id, f"c-{entry.id}"),
        runs=_runs(entry.claim or entry.text, snippet),
        title=entry.title,
        release=noun_address("releases", entry.release_id),
        place=places(entry) or _printed(entry),
        work=entry.work or entry.work_mention or "a work that is not named",
        work_address=url_for("works.show", symbol=entry.work) if entry.work else "",
        **_common(desk, entry),
    )


def _release(desk: Desk, entry: ReleaseEntry, snippet: Snippet | None) -> Card:
    speakers: dict[str, SpeakerEntry] = {}
    for quotation in entry.quotations:
        speakers.update({s.key: s for s in quotation.speakers})
    facts = [count_of("quotations", len(entry.quotations))]
    facts.append(count_of("citations", len(entry.citations)))
    if entry.corrected:
        facts.append("corrected")
    if entry.revisions > 1:
        facts.append(f"{entry.revisions} revisions")
    return Card(
        kind="releases",
        address=noun_address("releases", entry.release_id),
        runs=_runs(entry.standfirst or opening(entry.body), snippet),
        title=entry.title,
        release=noun_address("releases", entry.release_id),
        facts=tuple(facts),
        names=tuple(who(s) for s in list(speakers.values())[:6]),
        **_common(desk, entry),
    )


def _common(desk: Desk, entry: Entry) -> dict[str, Any]:
    return {
        "publisher": entry.publisher or desk.publisher_name(entry.publisher_id),
        "publisher_address": noun_address("publishers", entry.publisher_id),
        "date": day(entry.published),
        "machine_date": entry.published.isoformat() if entry.published else "",
        "language": entry.language or "und",
    }


def who(speaker: SpeakerEntry) -> Who:
    """Return a speaker with a link and the role as printed that day."""
    role = ", ".join(part for part in (speaker.role, speaker.affiliation) if part)
    return Who(speaker.name, noun_address("speakers", speaker.key), role)


def places(entry: CitationEntry) -> str:
    """Return where a citation points: paragraph 14, article 19(3)."""
    return ", ".join(place(p.unit, p.first, p.last, p.sub) for p in entry.pinpoints)


def said_runs(
    segments: tuple[str, ...], snippet: Snippet | None
) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the quoted words with their matches, and the passage where others matched."""
    words = " ".join(segments)
    if snippet is None or not snippet.marks:
        return (Run(public_words(_short(BETWEEN.join(segments)))),), ()
    at = words.find(snippet.text)
    if at < 0:
        aside = marked(public_words(snippet.text), snippet.marks)
        return (Run(public_words(_short(BETWEEN.join(segments)))),), aside
    if len(words) > _WHOLE:
        return marked(public_words(snippet.text), snippet.marks), ()
    marks = tuple((a + at, b + at) for a, b in snippet.marks)
    return _gapped(marked(public_words(words), marks), segments), ()


def _gapped(runs: tuple[Run, ...], segments: tuple[str, ...]) -> tuple[Run, ...]:
    """Return the runs with a gap shown where one segment ends and the next begins."""
    ends = [end - 1 for end in accumulate(len(segment) + 1 for segment in segments[:-1])]
    shown, at = [], 0
    for run in runs:
        words = run.words
        # From the last to the first, so that the places before stay where they are.
        for end in reversed([e - at for e in ends if at <= e < at + len(run.words)]):
            words = f"{words[:end]}{BETWEEN}{words[end + 1 :]}"
        shown.append(Run(words, run.marked))
        at += len(run.words)
    return tuple(shown)


def _printed(entry: CitationEntry) -> str:
    return "" if entry.text in ("", entry.work) else f"printed as {public_words(entry.text)}"


def _runs(words: str, snippet: Snippet | None) -> tuple[Run, ...]:
    if snippet is None or not snippet.marks:
        return (Run(public_words(_short(words))),)
    at = words.find(snippet.text)
    if at < 0 or len(words) > _WHOLE:
        return marked(public_words(snippet.text), snippet.marks)
    return marked(public_words(words), tuple((a + at, b + at) for a, b in snippet.marks))


def marked(words: str, marks: tuple[tuple[int, int], ...]) -> tuple[Run, ...]:
    """Return words cut where the marks begin and end."""
    runs, at = [], 0
    for start, end in sorted(marks):
        if start < at or end > len(words):
            continue
        runs += [Run(words[at:start]), Run(words[start:end], marked=True)]
        at = end
    runs.append(Run(words[at:]))
    return tuple(run for run in runs if run.words)


def opening(body: str) -> str:
    """Return the beginning of the first passage that is more than a line of facts."""
    passages = body.split("\n\n")
    return _short(next((p for p in passages if len(p) > _LINE), body), _OPENING)


def _short(words: str, limit: int = _WHOLE) -> str:
    return words if len(words) <= limit else f"{words[:limit].rsplit(' ', 1)[0]} …"
