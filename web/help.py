"""The help page on searching, made from the language's own table."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template, url_for

from index.language import FIELDS, FORMS, LONGEST
from web.asked import DEEPEST

help = Blueprint("help", __name__)  # noqa: A001 - the noun of the address


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a reader can write, what it means, and the way to try it."""

    write: str
    meaning: str
    address: str
    values: str = ""


@help.get("/help/search")
def search() -> str:
    """Answer with everything that can be written in the search box."""
    forms = [Line(f.write, f.meaning, _try(f.write)) for f in FORMS]
    fields = [Line(f.example, f.meaning, _try(f.example), ", ".join(f.values)) for f in FIELDS]
    return render_template(
        "help/search.html", forms=forms, fields=fields, longest=LONGEST, deepest=DEEPEST
    )


def _try(example: str) -> str:
    return url_for("search.page", q=example) if example.strip("( )") else ""
