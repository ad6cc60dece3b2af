"""The page on the format says what the code does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec

from archive import document
from archive.codec import decode, encode, read_document
from archive.tables import metadata

PAGE = (Path(__file__).parents[2] / "docs/the-format.md").read_text("utf-8")


def test_the_example_is_a_document() -> None:
    (example,) = re.findall(r"^```json\n(.+?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert read_document(example).format == document.FORMAT
    assert json.loads(encode(decode(example))) == json.loads(example)


def test_every_field_is_named() -> None:
    structures = [s for s in vars(document).values() if isinstance(s, type)]
    fields = {
        name
        for structure in structures
        if issubclass(structure, msgspec.Struct)
        for name in structure.__struct_fields__
    }
    named = set(re.findall(r'[`"]([a-z_]+)[`"]', PAGE))
    assert {f for f in fields if not f.endswith("_at")} - named == set()


def test_every_table_is_named() -> None:
    assert [table for table in metadata.tables if f"| `{table}` |" not in PAGE] == []
