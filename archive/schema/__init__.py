"""The published JSON Schema of the document, made from its structures."""

from __future__ import annotations

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from archive.document import FORMAT, Document

FILE = Path(__file__).with_name(f"release-{FORMAT}.schema.json")


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the document."""
    made = msgspec.json.schema(Document)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"On Record release document, format {FORMAT}",
        **_plain(made),
    }


def _plain(node: Any) -> Any:
    """Return the schema with its descriptions unindented.

    Python took the indentation out of docstrings itself only from 3.13 on.
    """
    if isinstance(node, dict):
        return {
            key: cleandoc(value) if key == "description" else _plain(value)
            for key, value in node.items()
        }
    return [_plain(each) for each in node] if isinstance(node, list) else node


def schema_text() -> str:
    """Return the schema as the published file holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
