"""Every answer carries the headers, and nothing can be written."""

from __future__ import annotations

from typing import Any

import pytest

POLICY = {
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
}


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=a",
        "/nowhere",
        "/quotations/zzz",
        "/static/on-record.css",
        "/static/nothing",
        "/search.csv",
        "/api/v1/search",
        "/api/v1/nothing",
        "/search//x",
        "/%00",
        "/releases/%ff",
    ],
)
def test_security_headers_are_on_every_answer(client: Any, path: str) -> None:
    """Pages, errors, files and redirects alike."""
    answer = client.get(path)
    answer.close()
    assert set(answer.headers["Content-Security-Policy"].split("; ")) == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["/", "/search", "/releases/x", "/api/v1/search"])
def test_nothing_can_be_written(client: Any, method: str, path: str) -> None:
    """The application only reads."""
    answer = getattr(client, method)(path, data={"q": "x"})
    assert answer.status_code == 405
    assert "Content-Security-Policy" in answer.headers


def test_only_reading_methods_are_routed(app: Any) -> None:
    """No route takes anything but GET, HEAD and OPTIONS."""
    for rule in app.url_map.iter_rules():
        assert set(rule.methods) <= {"GET", "HEAD", "OPTIONS"}, rule
