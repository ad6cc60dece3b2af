"""Whatever a program asks that the description allows, the answer is one that it describes."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
OPERATIONS = [
    "/api/v1/search",
    "/api/v1/releases/{release}",
    "/api/v1/releases/{release}/kin",
    "/api/v1/releases/{release}/changes/{number}",
    "/api/v1/quotations/{quotation}",
    "/api/v1/speakers",
    "/api/v1/speakers/{speaker}",
    "/api/v1/topics",
    "/api/v1/publishers",
    "/api/v1/works",
    "/api/v1/works/{symbol}",
    "/api/v1/works/{symbol}/text",
    "/api/v1/works/{symbol}/quoted",
    "/api/v1/works/{symbol}/{unit}/{number}",
    "/api/v1/schema.json",
    "/api/v1/openapi.json",
]


@pytest.fixture(scope="module")
def schema(app: Any) -> Any:
    """The description as an independent reader of OpenAPI understands it."""
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)


def test_every_operation_is_asked(schema: Any) -> None:
    """A route that is added is asked, too."""
    assert sorted(OPERATIONS) == sorted(schema)


@pytest.mark.parametrize("path", OPERATIONS)
def test_what_the_description_allows_is_answered_as_described(schema: Any, path: str) -> None:
    """No parameter, however odd, brings a status, a type or a body that is not described."""
    operation = schema[path]["GET"]
    examples = 25 if operation.query or operation.path_parameters else 1

    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()
