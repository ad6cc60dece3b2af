"""Cited works: browsing them, one work with its paragraphs, and who cites a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, abort, render_template, request, url_for

from archive.masks import public_words
from archive.work_text import HeldWork
from archive.works import Work
from index.entries import CitationEntry, PinpointEntry
from web.addresses import search_address
from web.browse import listing
from web.cards import Card, entry_card
from web.counts import citations_of, values
from web.desk import Desk, the_desk
from web.labels import PLACES
from web.work_text import TextPlace, Verdict, paragraph, verdicts

works = Blueprint("works", __name__)
_UNITS = ",".join(PLACES)
_WIDEST = 200
_CLAIMS = 200
_NAMES = 12
# No longer is any pronoun that begins a sentence.
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the work that releases cite."""

    unit: str
    number: int
    name: str
    address: str
    count: int
    here: bool
    strength: int


@dataclass(frozen=True, slots=True)
class Group:
    """A paragraph of the work's text beside the claims that cite it."""

    paragraph: TextPlace
    address: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims that cite one place, or the work as a whole; no name on the page of a place."""

    name: str
    address: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class WorkPage:
    """All that the page of one work, or of one place in it, shows."""

    work: Work
    unit: str
    number: int
    place: str
    total: int
    releases: int
    places: tuple[tuple[str, tuple[Place, ...]], ...]
    claims: tuple[Claims, ...]
    more: str
    held: HeldWork | None = None
    groups: tuple[Group, ...] = ()
    quoted: tuple[Verdict, ...] = ()
    printed: tuple[str, ...] = ()


@works.get("/works")
def index() -> str:
    """Answer with all works that releases cite."""
    desk = the_desk()
    found = values(desk, "work", "citations")
    entries = [
        (_named(desk, v.value), url_for("works.show", symbol=v.value), v.count)
        for v in found
        if v.value
    ]
    page = listing(entries, "works.index", request.args)
    answers = {v.value: v.count for v in values(desk, "resolved", "citations")}
    return render_template(
        "works/index.html",
        page=page,
        unnamed=answers.get("no", 0),
        see_unnamed=search_address("citations", resolved="no"),
    )


@works.get("/works/<path:symbol>")
def show(symbol: str) -> str:
    """Answer with one work."""
    return _shown(symbol, "", 0)


@works.get(f"/works/<path:symbol>/<any({_UNITS}):unit>/<int:number>")
def place(symbol: str, unit: str, number: int) -> str:
    """Answer with one place in a work."""
    return _shown(symbol, unit, number)


def _shown(symbol: str, unit: str, number: int) -> str:
    page = work_page(the_desk(), symbol, unit, number)
    if page is None:
        abort(404)
    return render_template("works/show.html", page=page)


def work_page(desk: Desk, symbol: str, unit: str = "", number: int = 0) -> WorkPage | None:
    """Return what a work's page shows, or ``None`` where no release cites it there."""
    every, held = citations_of(desk, symbol), desk.store.work(symbol)
    cited = [e for e in every if not unit or any(covers(p, unit, number) for p in e.pinpoints)]
    groups = tuple(_groups(desk, symbol, held, cited[:_CLAIMS], (unit, number)))
    if not cited and not groups and (unit or held is None):
        return None
    grouped = {card.address for group in groups for card in group.cards}
    quoted = verdicts(desk, symbol, (e.release_id for e in every))
    return WorkPage(
        work=desk.work(symbol),
        unit=unit,
        number=number,
        place=f"{PLACES[unit][0].capitalize()} {number}" if unit else "",
        total=len(cited),
        releases=len({e.release_id for e in cited}),
        places=tuple(_places(symbol, every, (unit, number))),
        claims=tuple(_claims(desk, symbol, cited[:_CLAIMS], grouped, apart=not unit)),
        more=search_address("citations", work=symbol) if len(cited) > _CLAIMS else "",
        held=held,
        groups=groups,
        quoted=tuple(q for q in quoted if not unit or (unit == "para" and number in q.numbers)),
        printed=_printed(symbol, cited),
    )


def _claims(
    desk: Desk, symbol: str, cited: list[CitationEntry], shown: set[str], *, apart: bool
) -> Iterable[Claims]:
    """Yield the claims that are not shown yet by the place that each names first, in its order."""
    units = (*PLACES, "")
    groups: dict[tuple[int, int], list[Card]] = {}
    for entry in cited:
        card = entry_card(desk, entry)
        if card.address not in shown:
            first = next((p for p in entry.pinpoints if p.unit in PLACES), None)
            where = (units.index(first.unit), first.first) if first and apart else (len(PLACES), 0)
            groups.setdefault(where, []).append(card)
    for (at, number), cards in sorted(groups.items(), key=lambda group: group[0]):
        unit = units[at]
        name = f"{PLACES[unit][0].capitalize()} {number}" if unit else "The work as a whole"
        address = url_for("works.place", symbol=symbol, unit=unit, number=number) if unit else ""
        yield Claims(name if apart else "", address, tuple(cards))


def _printed(symbol: str, cited: list[CitationEntry]) -> tuple[str, ...]:
    """Return the names that releases print for the work, most frequent first, its sign aside.

    "It" and "the report" stand for a name and are none: a name has a capital
    or a figure, and one that is a short word has it after the first letter.
    """
    names = Counter(_bare(public_words(e.work_mention)) for e in cited)
    named = (name for name, _ in names.most_common() if _is_name(name) and name != symbol)
    return tuple(named)[:_NAMES]


def _is_name(mention: str) -> bool:
    telling = mention if len(mention) > _SHORT else mention[1:]
    return any(c.isupper() or c.isdigit() for c in telling)


def _bare(mention: str) -> str:
    """Return a mention without the quotation marks around it."""
    return " ".join(mention.split()).strip("“”\"‘’'«»„‹› ")


def _groups(
    desk: Desk,
    symbol: str,
    held: HeldWork | None,
    cited: list[CitationEntry],
    here: tuple[str, int],
) -> Iterable[Group]:
    """Yield the paragraphs of the work's text that are cited, or the one that is asked for."""
    unit, asked = here
    if held is None or unit not in ("", "para"):
        return
    known = {p.number for p in held.text.paragraphs}
    numbers = {n for e in cited for p in e.pinpoints for u, n in numbers_of(p) if u == "para"}
    for number in sorted({asked} & known if unit else numbers & known):
        address = url_for("works.place", symbol=symbol, unit="para", number=number)
        claims = [e for e in cited if any(covers(p, "para", number) for p in e.pinpoints)]
        for at, place in enumerate(paragraph(held, number)):
            # A citation of an annex would name it: claims stand beside the body's paragraph.
            yield Group(place, address, tuple(entry_card(desk, e) for e in claims if not at))


def covers(pinpoint: PinpointEntry, unit: str, number: int) -> bool:
    """Return whether a pinpoint points to this place, alone or in a range."""
    low, high = sorted((pinpoint.first, pinpoint.last))
    return pinpoint.unit == unit and low <= number <= high


def _places(
    symbol: str, cited: Iterable[CitationEntry], here: tuple[str, int]
) -> Iterable[tuple[str, tuple[Place, ...]]]:
    """Yield each unit's name with its cited places in order; a wide range counts at its ends."""
    counts: Counter[tuple[str, int]] = Counter()
    for entry in cited:
        counts.update({where for p in entry.pinpoints for where in numbers_of(p)})
    top = max(counts.values(), default=1)
    for unit, (_, many) in PLACES.items():
        found = sorted(n for u, n in counts if u == unit)
        if found:
            yield (
                many.capitalize(),
                tuple(
                    Place(
                        unit=unit,
                        number=n,
                        name=f"{PLACES[unit][0]} {n}",
                        address=url_for("works.place", symbol=symbol, unit=unit, number=n),
                        count=counts[unit, n],
                        here=here == (unit, n),
                        strength=1 + round(3 * (counts[unit, n] - 1) / max(top - 1, 1)),
                    )
                    for n in found
                ),
            )


def numbers_of(pinpoint: PinpointEntry) -> Iterable[tuple[str, int]]:
    """Return the places that a pinpoint points to; of a very wide range its two ends."""
    low, high = sorted((pinpoint.first, pinpoint.last))
    if high - low > _WIDEST:
        return [(pinpoint.unit, low), (pinpoint.unit, high)]
    return [(pinpoint.unit, n) for n in range(low, high + 1)]


def _named(desk: Desk, symbol: str) -> str:
    title = desk.work(symbol).title
    return f"{symbol}: {title}" if title and title != symbol else symbol
