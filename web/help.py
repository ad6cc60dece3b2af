"""The help page on searching, made from the language's own table and counted in this archive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template

from index.entries import Unit
from index.language import FIELDS, FORMS, LONGEST, parse, to_text
from index.query import Cites, FacetName, Query
from web.addresses import search_address
from web.asked import DEEPEST
from web.counts import facet_of, narrowed, values
from web.desk import Desk, the_desk
from web.home import place_of
from web.labels import PLACES, count_of

help = Blueprint("help", __name__)  # noqa: A001 - the noun of the address
_SHOWN: Final[tuple[Unit, ...]] = ("quotations", "releases", "citations")
# Whose values are this archive's own: the table's example may find nothing in it.
_OWN: Final[dict[str, FacetName]] = {
    "speaker": "speaker",
    "publisher": "publisher",
    "topic": "topic",
    "cites": "work",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a reader can write, what it means, and what it finds here now."""

    write: str
    meaning: str
    address: str
    found: str
    values: str = ""


@help.get("/help/search")
def search() -> str:
    """Answer with everything that can be written in the search box."""
    desk = the_desk()
    forms = [_line(desk, (f.write,), f.meaning) for f in FORMS]
    fields = [
        _line(desk, (f.example, *_own(desk, f.name)), f.meaning, ", ".join(f.values))
        for f in FIELDS
    ]
    return render_template(
        "help/search.html", forms=forms, fields=fields, longest=LONGEST, deepest=DEEPEST
    )


def _line(desk: Desk, examples: tuple[str, ...], meaning: str, values: str = "") -> Line:
    """Return the first example that finds anything, in the first unit where it does."""
    runnable = [example for example in examples if example.strip("( )")]
    for example in runnable:
        for unit in _SHOWN:
            total = _total(desk, unit, example)
            if total:
                to = search_address(unit, q=example)
                return Line(example, meaning, to, count_of(unit, total), values)
    if not runnable:
        return Line(examples[0], meaning, "", "", values)
    to = search_address("quotations", q=runnable[0])
    return Line(runnable[0], meaning, to, "nothing here", values)


def _total(desk: Desk, unit: Unit, example: str) -> int:
    query = Query(unit, parse(example, unit).node, sort="newest", size=1, facets=())
    return desk.engine.search(query).total


def _own(desk: Desk, field: str) -> tuple[str, ...]:
    """Return an example made from the most frequent value that this archive has."""
    if field in PLACES:
        places = (place_of(v.value) for v in values(desk, "pinpoint", "citations"))
        return tuple(f"{field}:{at[1]}" for at in places if at and at[0] == field)[:1]
    if field not in _OWN:
        return ()
    unit: Unit = "citations" if field == "cites" else "quotations"
    found = values(desk, _OWN[field], unit, limit=1)
    value = found[0].label if found and field == "speaker" else found[0].value if found else ""
    quoted = f'"{value}"' if " " in value else value
    if not value or '"' in value:
        return ()
    return (to_text(_cited(desk, value)) if field == "cites" else f"{field}:{quoted}",)


def _cited(desk: Desk, work: str) -> Cites:
    """Return the question for the paragraph of a work that is cited most, or for the work."""
    found = facet_of(narrowed(desk, "citations", "work", work, ("pinpoint",), 1), "pinpoint")
    at = next((at for v in found if (at := place_of(v.value)) and at[0] == "para"), None)
    return Cites(work, "para", at[1], at[1]) if at else Cites(work)
