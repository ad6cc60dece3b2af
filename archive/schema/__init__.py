"""The published JSON Schema of the document, made from its structures."""

from __future__ import annotations

import json
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
        **made,
    }


def schema_text() -> str:
    """Return the schema as the published file holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
