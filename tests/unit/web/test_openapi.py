"""The interface is what its description says."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

CASES = [
    ("/api/v1/search", "/api/v1/search"),
    ("/api/v1/search", "/api/v1/search?in=releases&q=water&page=1"),
    ("/api/v1/search", "/api/v1/search?in=citations&work=AC/DOC.7/18"),
    ("/api/v1/search", "/api/v1/search?q=(zebra"),
    ("/api/v1/speakers", "/api/v1/speakers"),
    ("/api/v1/speakers/{speaker}", "/api/v1/speakers/ilse-marchetti"),
    ("/api/v1/speakers/{speaker}", "/api/v1/speakers/nobody"),
    ("/api/v1/topics", "/api/v1/topics"),
    ("/api/v1/publishers", "/api/v1/publishers"),
    ("/api/v1/works", "/api/v1/works"),
    ("/api/v1/works/{symbol}", "/api/v1/works/AC/DOC.7/18"),
    ("/api/v1/works/{symbol}/text", "/api/v1/works/AC/DOC.7/18/text"),
    ("/api/v1/works/{symbol}/quoted", "/api/v1/works/AC/DOC.7/18/quoted"),
    ("/api/v1/works/{symbol}/{unit}/{number}", "/api/v1/works/AC/DOC.7/18/para/88"),
    ("/api/v1/works/{symbol}/{unit}/{number}", "/api/v1/works/AC/DOC.7/18/para/999"),
    ("/api/v1/releases/{release}", "RELEASE"),
    ("/api/v1/releases/{release}", "/api/v1/releases/nothing"),
    ("/api/v1/quotations/{quotation}", "QUOTATION"),
    ("/api/v1/openapi.json", "/api/v1/openapi.json"),
    ("/api/v1/schema.json", "/api/v1/schema.json"),
]


@pytest.fixture(scope="module")
def described(app: Any) -> Any:
    """The description that the site gives."""
    return app.test_client().get("/api/v1/openapi.json").get_json()


def test_every_route_is_described_and_every_description_has_a_route(
    app: Any, described: Any
) -> None:
    """Nothing is hidden, nothing is promised in vain."""
    rules = {
        re.sub(r"<(?:[^:<>]+:)?(\w+)>", r"{\1}", rule.rule)
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
    }
    assert rules == set(described["paths"])


def test_every_parameter_of_the_path_is_declared(described: Any) -> None:
    """Braces in a path and its parameters are the same."""
    for path, item in described["paths"].items():
        named = {p["name"] for p in item["get"]["parameters"] if p["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path))


@pytest.mark.parametrize(("path", "address"), CASES)
def test_answers_fit_their_schema(
    client: Any, archive: Any, described: Any, path: str, address: str
) -> None:
    """The status is one of those described and the body is what it says."""
    store, _ = archive
    record = store.record(store.release_ids()[3])
    address = address.replace("RELEASE", f"/api/v1/releases/{record.revision.release_id}")
    address = address.replace("QUOTATION", f"/api/v1/quotations/{record.quotation_ids[0]}")
    answer = client.get(address)
    responses = described["paths"][path]["get"]["responses"]
    schema = responses[str(answer.status_code)]["content"][answer.mimetype]["schema"]
    whole = schema | {"components": described["components"]}
    Draft202012Validator(whole).validate(answer.get_json())


def test_masked_documents_still_fit_the_published_schema(client: Any, archive: Any) -> None:
    """What the site gives is a document of format 1."""
    schema = Draft202012Validator(client.get("/api/v1/schema.json").get_json())
    store, _ = archive
    for release in store.release_ids():
        schema.validate(client.get(f"/api/v1/releases/{release}").get_json())
