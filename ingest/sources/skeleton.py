"""The file of a new source, to be mended by a person."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date

from ingest.formats.html_layout import Layout


def skeleton(name: str, about: str, hosts: tuple[str, ...], layout: Layout, today: date) -> str:
    """Return the text of a source's file, as ``ruff format`` leaves it."""
    constant = re.sub(r"\W", "_", name).upper()
    sign = f'    # Name a word of the page that no other site has.\n    sign="{name}",\n'
    known = f"    hosts=({_tuple(hosts)}),\n" if hosts else sign
    parts = "".join(
        f"        {field.name}=({_tuple(selectors)}),\n"
        for field in fields(Layout)
        if (selectors := getattr(layout, field.name))
    )
    empty = any(not getattr(layout, field.name) for field in fields(Layout))
    said = "        # What is not named is read as on any other page.\n" if empty else ""
    return (
        f'"""{about}"""\n\n'
        "from datetime import date\n\n"
        "from ingest.formats.html_layout import Layout\n"
        "from ingest.sources.layout import LayoutSource\n\n"
        f"{constant} = LayoutSource(\n"
        f'    name="{name}",\n'
        f"{known}"
        f"    first=date({today.year}, {today.month}, {today.day}),\n"
        f"    layout=Layout(\n{parts}{said}    ),\n"
        ")\n"
        f"SOURCES = ({constant},)\n"
    )


def _tuple(words: tuple[str, ...]) -> str:
    quoted = (f"'{each}'" if '"' in each else f'"{each}"' for each in words)
    return ", ".join(quoted) + ("," if len(words) == 1 else "")
