"""The record that a page must become, which a person has looked at."""

from __future__ import annotations

import json
from typing import Any

from archive.release import Release

# A record that bears this has not been looked at; deleting the line is how a person vouches.
UNREAD = "unread"
ASKED = "read this record against the page, line by line; then delete this line"


def record(release: Release, source: str, address: str | None = None) -> dict[str, Any]:
    """Return what a person checks: the fields, then every kept line under its label.

    ``source`` is the name of the source that read the page, ``address`` where
    the page was got.
    """
    text, dated = release.text, release.published
    kinds = {block.span: block.kind for block in release.blocks}
    return {
        "source": source,
        "from": address,
        "title": release.title,
        "publisher": release.publisher,
        "published": f"{dated.value} ({dated.precision}, {dated.basis}): {dated.as_written}"
        if dated
        else None,
        "language": release.language,
        "kicker": release.kicker,
        "standfirst": release.standfirst,
        "dateline": release.dateline,
        "embargo": release.embargo,
        "tags": list(release.tags),
        "translations": list(release.translations),
        "address": release.address,
        "parts": [
            f"{part.label} {kinds.get(part.span, '')}".strip() + f": {part.span.of(text)}"
            for part in release.parts
        ],
        "contacts": [[c.name, c.role, c.email, c.phone] for c in release.tail.contacts],
        "links": [[m.span.of(text), m.href] for m in release.marks if m.kind == "link" and m.href],
    }


def unread(found: dict[str, Any]) -> str:
    """Return a record as the file that waits for a person to look at it."""
    return json.dumps({UNREAD: ASKED, **found}, ensure_ascii=False, indent=1) + "\n"
