"""A small archive for the web's tests: releases of samples/cdr with the spans of expected.json.

No reader and no annotator is asked; whatever they do, the web is tested on the same content.
"""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, ClassVar

from archive.annotation import (
    NOT_ESTABLISHED,
    Annotations,
    Attribution,
    Citation,
    Pinpoint,
    PrintedSpeaker,
    Quotation,
    TopicTag,
)
from archive.capture import Bytes
from archive.memory_store import MemoryStore
from archive.people import Publisher
from archive.release import Block, Contact, Dated, Mark, Part, Release, Span, Tail
from archive.revision import Intake
from archive.topics import Topic
from index.entries import entries_of
from index.memory_engine import MemoryEngine

SAMPLES = Path(__file__).parent.parent / "samples"
TOPICS = (
    Topic("reprisals", "Reprisals", "Punishing those who speak up.", ("repris*", "retaliat*")),
    Topic("civic-space", "Civic space", "Room for associations to act.", ("associations",)),
    Topic("right-to-water", "Right to water", "Water as a human right.", ("water",)),
)


class _Entry(HTMLParser):
    """Collects the printed units of a page's <div class="entry"> with links and emphasis."""

    KINDS: ClassVar = {
        "p": "paragraph",
        "li": "list_item",
        "h2": "heading",
        "blockquote": "blockquote",
    }

    def __init__(self) -> None:
        super().__init__()
        self.text, self.blocks, self.marks = "", [], []
        self.inside = False
        self.open: list[tuple[str, int, str | None]] = []
        self.start: int | None = None
        self.kind = "paragraph"

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        given = dict(attrs)
        self.inside = self.inside or given.get("class") == "entry"
        if not self.inside:
            return
        if tag in self.KINDS:
            self.start = None
            self.text = f"{self.text.rstrip()}\n\n" if self.text else ""
            self.start, self.kind = len(self.text), self.KINDS[tag]
            if given.get("class") == "contact":
                self.kind = "contact"
        elif tag in ("a", "em", "strong"):
            self.open.append((tag, len(self.text), given.get("href")))

    def handle_endtag(self, tag: str) -> None:
        if not self.inside:
            return
        if tag in self.KINDS and self.start is not None:
            self.text = self.text.rstrip()
            self.blocks.append((self.kind, self.start, len(self.text)))
            self.start = None
        elif tag in ("a", "em", "strong") and self.open:
            opened, start, href = self.open.pop()
            kind = {"a": "link", "em": "emphasis", "strong": "strong"}[opened]
            self.marks.append((kind, start, len(self.text), href))
        elif tag == "article":
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside and self.start is not None:
            words = re.sub(r"\s+", " ", data)
            self.text += words.lstrip() if self.text.endswith((" ", "\n")) else words


def expected() -> dict[str, Any]:
    """Return what a careful reader finds in the samples."""
    return json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))


def intakes(publisher: str = "cdr") -> list[Intake]:
    """Return the publisher's sample releases, ready to be stored, oldest first."""
    known = expected()
    return [
        _intake(release, known["people"])
        for release in known["releases"]
        if release["publisher"] == publisher
    ] + [odd_release()]


def publishers() -> tuple[Publisher, ...]:
    return (
        Publisher("cdr", "Centre for Defenders and Redress", ("CDR",), ("www.cdr.example",), "en"),
        Publisher("odd", "Bureau of Odd Structures"),
    )


def filled() -> tuple[MemoryStore, MemoryEngine]:
    """Return a store with the samples in it, and an engine that has indexed them."""
    store, engine = MemoryStore(), MemoryEngine()
    for publisher in publishers():
        store.put_publisher(publisher)
    for intake in intakes():
        store.add(intake)
    index_all(store, engine)
    return store, engine


def index_all(store: MemoryStore, engine: MemoryEngine) -> None:
    """Bring the engine to the store."""
    records = store.records(store.release_ids())
    engine.apply(store.last_change(), [entries_of(record) for record in records])


def _intake(said: dict[str, Any], people: list[dict[str, Any]]) -> Intake:
    path = SAMPLES / said["file"]
    page = _Entry()
    page.feed(path.read_text(encoding="utf-8"))
    lines = [said["title"], said["published_as_written"], said["standfirst"]]
    head = "\n\n".join(line for line in lines if line) + "\n\n"
    text, by = head + page.text, len(head)
    parts, at = [], 0
    for label, line in zip(("title", "date_line", "standfirst"), lines, strict=True):
        if line:
            parts.append(Part(label, Span(at, at + len(line))))
            at += len(line) + 2
    blocks, contacts = [], []
    for kind, start, end in page.blocks:
        span = Span(start + by, end + by)
        if kind == "contact":
            parts.append(Part("contact", span))
            contacts.append(Contact(span))
        else:
            blocks.append(Block(kind, span, level=2 if kind == "heading" else 0))
            parts.append(Part("block", span))
    marks = tuple(Mark(k, Span(a + by, b + by), h) for k, a, b, h in page.marks if a < b)
    release = Release(
        publisher="Centre for Defenders and Redress",
        title=said["title"],
        text=text,
        blocks=tuple(blocks),
        parts=tuple(parts),
        standfirst=said["standfirst"],
        published=Dated(
            date.fromisoformat(said["published"]), "day", "visible", said["published_as_written"]
        ),
        language=said["language"],
        tail=Tail(contacts=tuple(contacts)),
        marks=marks,
        address=said["address"],
    )
    source = Bytes(path.read_bytes(), "text/html", "utf-8", said["address"], path.name)
    return Intake(source, release, _annotations(said, text, people), "cdr")


def _annotations(said: dict[str, Any], text: str, people: list[dict[str, Any]]) -> Annotations:
    quotations, at = [], 0
    for each in said["quotations"]:
        segments, here = [], at
        for words in each["segments"]:
            found = text.find(words, here)
            if found < 0:
                break
            segments.append(Span(found, found + len(words)))
            here = found + len(words)
        if len(segments) == len(each["segments"]):
            at = here
            speakers = tuple(_speaker(s, people, said["published"]) for s in each["speakers"])
            given = _attribution(speakers, text, segments[0].end)
            quotations.append(Quotation(tuple(segments), each["form"], given))
    citations, at = [], 0
    for each in said["citations"]:
        found = text.find(each["text"], at)
        if found < 0:
            continue
        span = Span(found, found + len(each["text"]))
        at = span.end
        claim = Span(text.rfind("\n", 0, found) + 1, _line_end(text, span.end))
        pins = tuple(
            Pinpoint(p["unit"], p["first"], p["last"], p["sub"]) for p in each["pinpoints"]
        )
        citations.append(Citation(span, each["work"], None, pins, claim))
    topics = tuple(TopicTag(t, ()) for t in said["topics"])
    return Annotations("test-1", tuple(quotations), tuple(citations), topics)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _speaker(said: dict[str, Any], people: list[dict[str, Any]], day: str) -> PrintedSpeaker:
    known = next((p for p in people if p["name"] == said["name"]), {"roles": []})
    held = [
        r
        for r in known["roles"]
        if r["from"] <= day and (r["to"] is None or day <= f"{r['to']}-99")
    ]
    role = held[0] if held else {"title": None, "affiliation": None}
    return PrintedSpeaker(said["name"], said["kind"], role["title"], role["affiliation"])


def _attribution(speakers: tuple[PrintedSpeaker, ...], text: str, end: int) -> Attribution:
    if not speakers:
        return NOT_ESTABLISHED
    near = text[end : end + 90]
    name = near.find(speakers[0].name)
    cue = re.search(r"\b(said|added|asked|wrote)\b", near)
    return Attribution(
        speakers,
        "named" if name >= 0 else "pronoun",
        Span(end + name, end + name + len(speakers[0].name)) if name >= 0 else None,
        Span(end + cue.start(), end + cue.end()) if cue else None,
        None,
        0.95 if name >= 0 else 0.8,
    )


def odd_release() -> Intake:
    """Return a release that holds every kind of structure, and markup that must stay words."""
    pieces: list[tuple[str, str, dict[str, Any]]] = [
        ("kicker", "NOTICE No. 1 <b>bold</b>", {}),
        ("title", "Odd | <script>alert(1)</script> & other structures", {}),
        ("heading", "First part", {"level": 2}),
        ("paragraph", "He said: “=cmd(1) is no formula,” and left for A/73/230, para 66.", {}),
        ("heading", "Detail", {"level": 4}),
        ("list_item", "One", {"level": 1, "ordered": True}),
        ("list_item", "Under one", {"level": 2}),
        ("list_item", "Two", {"level": 1, "ordered": True}),
        ("blockquote", "A quoted block of text.", {}),
        ("table", "Year\tCases\n2019\t14", {}),
        ("caption", "Cases by year.", {}),
        ("footnote", "1. A note.", {}),
        ("paragraph", "A link that is a script, and one that leads out.", {}),
        ("correction", "Correction: an earlier version said 13 cases.", {}),
        ("tail_heading", "Media contact", {}),
        ("contact", "Ann Example, +41 22 555 01 02, ann@odd.example", {}),
        ("end_mark", "ENDS", {}),
    ]
    text, blocks, parts = "", [], []
    for label, words, more in pieces:
        span = Span(len(text), len(text) + len(words))
        text += words + "\n\n"
        if label in ("kicker", "title", "tail_heading", "contact", "end_mark", "correction"):
            parts.append(Part(label, span))
        if label == "correction":
            blocks.append(Block("paragraph", span))
        elif label == "table":
            cells = [
                Span(span.start + m.start(), span.start + m.end())
                for m in re.finditer(r"\w+", words)
            ]
            blocks.append(Block("table", span, rows=(tuple(cells[:2]), tuple(cells[2:]))))
        elif label not in ("kicker", "title", "tail_heading", "contact", "end_mark"):
            blocks.append(Block(label, span, **more))
            parts.append(Part("block", span))

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    release = Release(
        publisher="Bureau of Odd Structures",
        title=pieces[1][1],
        text=text.rstrip(),
        blocks=tuple(blocks),
        parts=tuple(parts),
        kicker=pieces[0][1],
        corrections=(span(pieces[13][1]),),
        language="en",
        tail=Tail(contacts=(Contact(span(pieces[15][1]), "Ann Example"),)),
        marks=(
            Mark("link", span("a script"), "javascript:alert(1)"),
            Mark("link", span("one that leads out"), "https://odd.example/out?a=1&b=2"),
            Mark("strong", span("that leads")),
        ),
    )
    said = Quotation(
        (span("=cmd(1) is no formula,"),),
        "full",
        Attribution(
            (PrintedSpeaker("The Secretary", "person", "The Secretary"),),
            "role",
            span("He"),
            span("said"),
            None,
            0.6,
        ),
    )
    cited = Citation(
        span("A/73/230, para 66"),
        "A/73/230",
        None,
        (Pinpoint("para", 66, 66),),
        span("He said: “=cmd(1) is no formula,” and left for A/73/230, para 66."),
    )
    unnamed = Quotation((span("A quoted block of text."),), "full")
    read = Annotations("test-1", (said, unnamed), (cited,), (TopicTag("civic-space", ()),))
    source = Bytes(b"<script>alert(document.domain)</script>", "text/html", None, None, "odd.html")
    return Intake(source, release, read, "odd")
