"""The description of /api/v1 as OpenAPI 3.1, made from the same tables that the pages use."""

from __future__ import annotations

from typing import Any, get_args

from index.entries import Unit
from index.query import FACETS, Sort
from web.asked import DEEPEST, PAGE_SIZE
from web.labels import FACETS as LABELS

Json = dict[str, Any]
_STRING: Json = {"type": "string"}
_MAYBE: Json = {"type": ["string", "null"]}
_COUNT: Json = {"type": "integer", "minimum": 0}


def description(root: str) -> Json:
    """Return the whole description; ``root`` is where the site stands."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "On Record",
            "version": "1",
            "summary": "Press releases with every quotation, speaker and cited paragraph",
            "description": "Read-only. Contacts are masked; places are code points of the text.",
        },
        "servers": [{"url": root}],
        "paths": {
            "/api/v1/search": _get("One page of results", "Search", _search_parameters(), []),
            "/api/v1/releases/{release}": _get("One release", "Release", [_in_path("release")]),
            "/api/v1/quotations/{quotation}": _get(
                "One quotation", "Quotation", [_in_path("quotation")]
            ),
            "/api/v1/speakers": _get("All speakers", "Values", [], []),
            "/api/v1/speakers/{speaker}": _get("One speaker", "Speaker", [_in_path("speaker")]),
            "/api/v1/topics": _get("All topics", "Values", [], []),
            "/api/v1/publishers": _get("All publishers", "Values", [], []),
            "/api/v1/works": _get("All cited works", "Values", [], []),
            "/api/v1/works/{symbol}": _get(
                "One work with its citations; the symbol may hold slashes",
                "Work",
                [_in_path("symbol")],
            ),
            "/api/v1/schema.json": {
                "get": {
                    "summary": "The JSON Schema of a release document",
                    "parameters": [],
                    "responses": {"200": _answer("The schema", "Any", "application/schema+json")},
                }
            },
            "/api/v1/openapi.json": _get("This description", "Any", [], []),
        },
        "components": {"schemas": _SCHEMAS},
    }


def _get(summary: str, schema: str, given: list[Json], missing: list[str] | None = None) -> Json:
    answers = {"200": _answer(summary, schema)}
    for code in ["404"] if missing is None else missing:
        answers[code] = _answer("Nothing has this id", "Error")
    return {"get": {"summary": summary, "parameters": given, "responses": answers}}


def _answer(words: str, schema: str, media_type: str = "application/json") -> Json:
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": words, "content": content}


def _in_path(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": _STRING}


def _in_query(name: str, words: str, schema: Json) -> Json:
    return {"name": name, "in": "query", "description": words, "schema": schema}


def _search_parameters() -> list[Json]:
    several = {"type": "array", "items": _STRING}
    facets = dict.fromkeys(facet for unit in get_args(Unit) for facet in FACETS[unit])
    return [
        _in_query("q", "What is asked, in the language of the help page", _STRING),
        _in_query("in", "The unit", {"enum": list(get_args(Unit))}),
        *(_in_query(f, f"{LABELS[f][0]}: any of these", several) for f in facets),
        *(_in_query(f"not-{f}", f"{LABELS[f][0]}: none of these", several) for f in facets),
        _in_query("from", "Published then or later", _STRING),
        _in_query("to", "Published then or before", _STRING),
        _in_query("sort", "The order", {"enum": list(get_args(Sort))}),
        _in_query(
            "page", "The page", {"type": "integer", "minimum": 1, "maximum": DEEPEST // PAGE_SIZE}
        ),
    ]


def _object(required: Json, **optional: Json) -> Json:
    return {"type": "object", "properties": required | optional, "required": list(required)}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


_PLACE = _object({"start": _COUNT, "end": _COUNT})
_PLACED = _object({"start": _COUNT, "end": _COUNT, "text": _STRING})
_PINPOINT = _object({"unit": _STRING, "first": {"type": "integer"}, "last": {"type": "integer"}})
_PRINTED = _object({"name": _STRING, "kind": _STRING, "role": _MAYBE, "affiliation": _MAYBE})
_ENTRY: Json = {"id": _STRING, "url": _STRING, "title": _STRING, "publisher_id": _STRING}
_CITED = _object(
    _ENTRY | {"release": _STRING, "text": _STRING, "work": _MAYBE, "pinpoints": _list(_PINPOINT)}
)
_SCHEMAS: Json = {
    "Any": {"type": "object"},
    "Error": _object({"error": _object({"status": {"type": "integer"}, "message": _STRING})}),
    "Search": _object(
        {
            "in": {"enum": list(get_args(Unit))},
            "q": _STRING,
            "interpreted_as": _list(_STRING),
            "notices": _list(_object({"message": _STRING})),
            "total": _COUNT,
            "page": _COUNT,
            "generation": _COUNT,
            "hits": _list(
                _object(
                    _ENTRY
                    | {
                        "score": {"type": "number"},
                        "snippet": _object({"text": _STRING, "marks": _list(_PLACE)}),
                    }
                )
            ),
            "facets": _list(
                _object(
                    {
                        "name": _STRING,
                        "distinct": _COUNT,
                        "values": _list(
                            _object({"value": _STRING, "label": _STRING, "count": _COUNT})
                        ),
                    }
                )
            ),
            "next": _MAYBE,
        }
    ),
    "Release": _object(
        {
            "format": {"const": 1},
            "id": _STRING,
            "title": _STRING,
            "text": _STRING,
            "blocks": _list(_PLACED),
            "quotations": _list(_object({"id": _STRING, "segments": _list(_PLACED)})),
            "citations": _list(_PLACED),
        }
    ),
    "Quotation": _object(
        {
            "id": _STRING,
            "url": _STRING,
            "segments": _list(_PLACED),
            "speakers": _list(_PRINTED),
            "basis": _STRING,
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "release": _object({"id": _STRING, "title": _STRING, "url": _STRING}),
            "selectors": _list(_object({"type": _STRING})),
            "proof": _object({"verified": {"type": "boolean"}, "bytes": _list(_PLACE)}),
        }
    ),
    "Speaker": _object(
        {"id": _STRING, "name": _STRING, "quotations": _COUNT, "roles": _list({"type": "object"})}
    ),
    "Values": _object({"total": _COUNT}),
    "Work": _object({"id": _STRING, "title": _MAYBE, "citations": _list(_CITED)}),
}
