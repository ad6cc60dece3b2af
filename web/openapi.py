"""The description of /api/v1 as OpenAPI 3.1, made from the same tables that the pages use."""

from __future__ import annotations

from typing import Any, Final, get_args

from index.entries import Unit
from index.query import FACETS, Sort
from web.asked import DEEPEST, PAGE_SIZE
from web.labels import FACETS as LABELS
from web.labels import PLACES

Json = dict[str, Any]
_MISSING = {"404": "Nothing has this id", "410": "It was withdrawn; the message says when and why"}
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
            "/api/v1/releases/{release}": _get(
                "One release", "Release", [_in_path("release")], ["404", "410"]
            ),
            **_beside(),
            "/api/v1/quotations/{quotation}": _get(
                "One quotation", "Quotation", [_in_path("quotation")], ["404", "410"]
            ),
            "/api/v1/speakers": _get("All speakers", "Values", [], []),
            "/api/v1/speakers/{speaker}": _get("One speaker", "Speaker", [_in_path("speaker")]),
            "/api/v1/topics": _get("All topics", "Values", [], []),
            "/api/v1/publishers": _get("All publishers", "Values", [], []),
            "/api/v1/works": _get("All cited works", "Values", [], []),
            **_works(),
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


def _beside() -> Json:
    """Return the addresses of what stands beside one release."""
    release, number = _in_path("release"), _in_path("number", _COUNT)
    return {
        "/api/v1/releases/{release}/kin": _get(
            "The same release elsewhere: near-duplicates, translations; where it is gone",
            "Kin",
            [release],
        ),
        "/api/v1/releases/{release}/changes/{number}": _get(
            "What a revision changed, by word and by quotation", "Changes", [release, number]
        ),
    }


def _works() -> Json:
    """Return the addresses below one work; its symbol may hold slashes."""
    work = "/api/v1/works/{symbol}"
    symbol = _in_path("symbol")
    place = [symbol, _in_path("unit", {"enum": list(PLACES)}), _in_path("number", _COUNT)]
    return {
        work: _get("One work with its citations; the symbol may hold slashes", "Work", [symbol]),
        f"{work}/text": _get("The text of one work, by paragraph", "WorkText", [symbol]),
        f"{work}/quoted": _get(
            "What releases quote from one work, and where it stands in it", "WorkQuoted", [symbol]
        ),
        f"{work}/{{unit}}/{{number}}": _get("One place in a work", "WorkPlace", place),
    }


def _get(summary: str, schema: str, given: list[Json], missing: list[str] | None = None) -> Json:
    answers = {"200": _answer(summary, schema)}
    for code in ["404"] if missing is None else missing:
        answers[code] = _answer(_MISSING[code], "Error")
    return {"get": {"summary": summary, "parameters": given, "responses": answers}}


def _answer(words: str, schema: str, media_type: str = "application/json") -> Json:
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": words, "content": content}


def _in_path(name: str, schema: Json | None = None) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": schema or _STRING}


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
_WORK: Json = {
    "id": _STRING, "symbol": _MAYBE, "title": _MAYBE, "kind": _STRING, "address": _MAYBE,
    "aliases": _list(_STRING), "url": _STRING,
}  # fmt: skip
_HELD: Json = {
    "anyOf": [
        {"type": "null"},
        _object({"capture": _STRING, "stored_at": _STRING, "paragraphs": _COUNT, "url": _STRING}),
    ]
}
_PARAGRAPH = _object(
    {"name": _STRING, "number": _COUNT, "sub": _MAYBE, "part": _MAYBE, "heading": _MAYBE}
    | {"page": {"type": ["integer", "null"]}, "text": _STRING}
)
_VERDICTS: Final = ["verbatim", "elsewhere", "differs", "not found", None]
_QUOTED = _object(
    {"quotation": _STRING, "url": _STRING, "release": _STRING, "title": _STRING}
    | {"words": _STRING, "cited": _list(_COUNT), "verdict": {"enum": _VERDICTS}, "said": _MAYBE}
    | {"paragraph": _MAYBE, "original": _MAYBE}
    | {"changes": _list(_object({"printed": _STRING, "original": _STRING}))}
)
_STRETCH = _object({"kind": {"enum": ["same", "gone", "new"]}, "words": _STRING})
_QUOTE: Json = {
    "anyOf": [
        {"type": "null"},
        _object({"id": _STRING, "words": _STRING, "speakers": _list(_STRING)}),
    ]
}
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
    "Kin": _object(
        {
            "release": _STRING,
            "kin": _list(
                _object(
                    {"id": _STRING, "kind": {"enum": ["near-duplicate", "translation"]}}
                    | {
                        "likeness": {"type": "number"},
                        "stated": {"type": "boolean"},
                        "title": _STRING,
                    }
                    | {
                        "publisher_id": _STRING,
                        "published": _MAYBE,
                        "language": _MAYBE,
                        "url": _STRING,
                    }
                )
            ),
            "gone": _list(_object({"address": _MAYBE, "status": _COUNT, "at": _STRING})),
        }
    ),
    "Changes": _object(
        {
            "release": _STRING,
            "from": _COUNT,
            "to": _COUNT,
            "changed": {"type": "boolean"},
            "paragraphs": _list(
                _object({"changed": {"type": "boolean"}, "stretches": _list(_STRETCH)})
            ),
            "quotations": _list(_object({"kind": _STRING, "before": _QUOTE, "after": _QUOTE})),
            "facts": _list(_object({"name": _STRING, "before": _MAYBE, "after": _MAYBE})),
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
    "Work": _object(
        _WORK
        | {
            "printed_as": _list(_object({"name": _STRING, "count": _COUNT})),
            "text": _HELD,
            "places": _list(
                _object({"unit": _STRING, "number": _COUNT, "citations": _COUNT, "url": _STRING})
            ),
            "citations": _list(_CITED),
        }
    ),
    "WorkText": _object(
        _WORK
        | {
            "text": _HELD,
            "whole": {"type": "boolean"},
            "paragraphs": _list(_PARAGRAPH),
            "notes": _list(_object({"number": _COUNT, "text": _STRING})),
            "missing": _list(_COUNT),
        }
    ),
    "WorkQuoted": _object(_WORK | {"text": _HELD, "quoted": _list(_QUOTED)}),
    "WorkPlace": _object(
        _WORK
        | {
            "unit": {"enum": list(PLACES)},
            "number": _COUNT,
            "paragraphs": _list(_PARAGRAPH),
            "citations": _list(_CITED),
            "quoted": _list(_QUOTED),
        }
    ),
}
