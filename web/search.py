"""The search page, and the page of all values of one facet."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, abort, render_template, request
from werkzeug.datastructures import MultiDict

from index.query import FACETS, Selection
from web.asked import read_asked
from web.browse import listing
from web.desk import the_desk
from web.labels import FACETS as FACET_LABELS
from web.labels import facet_value
from web.query_reading import read_query
from web.search_addresses import address_of
from web.search_chart import search_chart
from web.search_page import search_page

search = Blueprint("search", __name__)


@search.get("/search")
def page() -> str:
    """Answer with one page of results."""
    desk = the_desk()
    asked = read_asked(request.args)
    reading = read_query(asked)
    query = asked.query(reading.node)
    results = desk.engine.search(query)
    found = search_page(desk, asked, results, reading, search_chart(desk.engine, asked, query))
    return render_template("search/page.html", page=found, asked=asked)


@search.get("/search/values")
def values() -> str:
    """Answer with every value of one facet (``of``), each a way to narrow the search."""
    desk = the_desk()
    asked = read_asked(_less(("of", "letter", "name", "order")))
    facet = next((f for f in FACETS[asked.unit] if f == request.args.get("of")), None)
    if facet is None:
        abort(404)
    query = asked.query(read_query(asked).node, size=1)
    results = desk.engine.search(replace(query, page=1, facets=(facet,), facet_limit=None))
    chosen = asked.ticked(facet)
    others = tuple(s for s in asked.selections if s.facet != facet)
    entries = [
        (
            facet_value(desk, facet, v.value, v.label),
            address_of(asked, selections=(*others, Selection(facet, (*chosen, v.value))), page=1),
            v.count,
        )
        for found in results.facets
        for v in found.values
        if v.value not in chosen
    ]
    carried = dict.fromkeys(name for name, _ in asked.parameters(page=1))
    fixed = {name: request.args.getlist(name) for name in carried} | {"of": [facet]}
    return render_template(
        "search/values.html",
        page=listing(entries, "search.values", request.args, fixed),
        title=f"All {FACET_LABELS[facet][1]}",
        back=address_of(asked, page=1),
        fixed=[(name, value) for name, held in fixed.items() for value in held],
        asked=asked,
    )


def _less(names: tuple[str, ...]) -> MultiDict[str, str]:
    kept = [(k, v) for k, v in request.args.items(multi=True) if k not in names]
    return MultiDict(kept)
