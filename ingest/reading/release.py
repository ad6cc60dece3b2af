"""A page's printed units to the release that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import urljoin

from archive.annotation import Finding
from archive.errors import ReadingError
from archive.people import DateOrder
from archive.release import Dated, Release, Tail
from ingest.formats.printed import Page, Printed, Stated
from ingest.reading.assembly import Assembly
from ingest.reading.body import read_body
from ingest.reading.dated_kickers import dated_kicker
from ingest.reading.dates import find_dates
from ingest.reading.head import read_head
from ingest.reading.labelled import Labelled
from ingest.reading.languages import language_of
from ingest.reading.letterheads import letterhead_of
from ingest.reading.portrayed import portrayed
from ingest.reading.published import Evidence, published
from ingest.reading.publishers import declared, named, with_body, without_desk
from ingest.reading.self_named import self_named
from ingest.reading.sentences import sentence_end
from ingest.reading.signs import is_kicker
from ingest.sources.source import Given, Reading

_TITLE = 120
_EMBARGOED = re.compile(r"embarg|sperrfrist", re.IGNORECASE)
_SHORT_DATE = re.compile(r"\b\d{1,2}-[A-Z][a-z]{2}-\d{4}\b[ .)\]|]*$")
_FEW = 30


def read_release(page: Page, given: Given, address: str | None = None) -> Reading:
    """Return the release that a page prints, with what is doubtful about it."""
    stated = page.stated
    head, rest = read_head(page.units, stated)
    if stated.title and not any(each.label == "title" for each in head):
        head.insert(0, Labelled(Printed(stated.title), "title"))
    letterhead = letterhead_of(head, rest)
    if letterhead and letterhead not in stated.names:
        stated = replace(stated, names=(letterhead, *stated.names))
    known = given.publisher.name if given.publisher else stated.publisher or _likely(stated)
    made = Assembly()
    for line in (*head, *read_body(rest, known)):
        made.add(line)
    if not made.whole.strip():
        raise ReadingError("S100", "nothing is printed in it but a mark; ask for it again")
    publisher, order = _publisher(made, stated, given, address)
    release = _release(made, publisher, stated, address)
    dated, doubts = published(_evidence(made, release, given, stated, order))
    _check_date(dated)
    findings = (*page.findings, *_doubts(made, publisher), *doubts)
    return Reading(replace(release, published=dated), findings)


def _likely(stated: Stated) -> str | None:
    """Return the first name of several words that the page or the letterhead gives its site."""
    return next((n for n in stated.names if " " in n and not is_kicker(n)), None)


def _doubts(made: Assembly, publisher: str | None) -> Iterator[Finding]:
    if made.words("title") is None:
        yield Finding("W110", "no title was found; the first words stand for it")
    if len(re.findall(r"\w+", made.whole[:2_000])) < _FEW:
        yield Finding("W113", "the text has fewer than 30 words")
    if publisher is None:
        yield Finding("W114", "no publisher was found; give it with --publisher")


def first_words(text: str) -> str:
    """Return the first sentence of a text, at most 120 characters, cut between words."""
    start = " ".join(text[:400].split())
    sentence = start[: sentence_end(start)]
    if len(sentence) <= _TITLE:
        return sentence
    return sentence[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-")


def _release(made: Assembly, publisher: str | None, stated: Stated, address: str | None) -> Release:
    title = made.words("title") or first_words(made.whole)
    own = stated.address or address
    return Release(
        publisher=publisher,
        title=" ".join(title.replace("\n", " ").split(" ")),
        text=made.whole,
        blocks=tuple(made.blocks),
        parts=tuple(made.parts),
        kicker=_without_date(_first(made.words("kicker"))) or _embargo_label(made),
        standfirst=made.words("standfirst"),
        dateline=made.dateline,
        embargo=_first(made.words("embargo")),
        corrections=made.spans("correction"),
        language=stated.language or language_of(made.whole),
        translations=tuple(urljoin(own or "", each) for each in stated.translations),
        tail=_reachable(made.tail(), publisher),
        marks=tuple(made.marks),
        tags=stated.tags,
        address=own,
    )


def _first(words: str | None) -> str | None:
    return words.split("\n\n")[0] if words else None


def _embargo_label(made: Assembly) -> str | None:
    """Return the embargo line where its word heads the release; a plain sentence is no label."""
    line = _first(made.words("embargo"))
    return line if line and _EMBARGOED.search(line) else None


def _reachable(tail: Tail, publisher: str | None) -> Tail:
    """Return the tail with those contacts that name somebody; whose they are is no role."""
    own = (publisher or "").casefold()
    named = (
        replace(each, role=None) if (each.role or "").casefold() == own else each
        for each in tail.contacts
    )
    return replace(tail, contacts=tuple(c for c in named if c.name or c.email or c.phone))


def _without_date(kicker: str | None) -> str | None:
    """Return what kind of paper it is without the day that some print behind it."""
    if kicker is None:
        return None
    if dated := dated_kicker(kicker):
        return dated[0]
    short = _SHORT_DATE.search(kicker)
    day = next(find_dates(kicker), None)
    ends = day is not None and day.span.end >= len(kicker.rstrip(" .)]|"))
    at = short.start() if short else day.span.start if day and ends else len(kicker)
    return kicker[:at].rstrip(" ,:;|/·•–—-([") or kicker


def _publisher(
    made: Assembly, stated: Stated, given: Given, address: str | None
) -> tuple[str | None, DateOrder | None]:
    """Return the publisher's name and the order of day and month that it is declared to use."""
    if given.publisher is not None:
        return given.publisher.name, given.publisher.date_order
    mails = [contact.email for contact in made.contacts]
    said = (stated.publisher, *stated.names)
    known = declared((stated.address, address, *mails), said, given.publishers)
    if known is not None:
        return known.name, known.date_order
    if stated.publisher is not None:
        return with_body(without_desk(stated.publisher, made.whole), made.whole), None
    signed = made.signature
    candidates = [*([signed] if signed else []), *stated.names]
    told = made.all_words("boilerplate")
    name = named(candidates, told, made.whole, made.words("title") or "")
    name = name or self_named(made.whole, (*made.all_words("note"), *told), mails)
    return name or portrayed(told, made.whole), None


def _evidence(
    made: Assembly, release: Release, given: Given, stated: Stated, order: DateOrder | None
) -> Evidence:
    return Evidence(
        given.published,
        stated.published,
        (*made.all_words("date_line"), *filter(dated_kicker, made.all_words("kicker"))),
        made.dateline,
        "\n".join(block.span.of(made.whole) for block in release.blocks[:12]),
        release.language,
        order,
        release.embargo,
        given.fed,
    )


def _check_date(dated: Dated | None) -> None:
    if dated is not None and dated.value > date.today() + timedelta(days=1):
        raise ReadingError("S104", f"the date {dated.as_written} lies in the future")
