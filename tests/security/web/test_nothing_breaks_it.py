"""No address and no query gives a 500."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

fuzz = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PATHS = st.sampled_from(
    [
        "/search",
        "/search.csv",
        "/search.jsonl",
        "/api/v1/search",
        "/search/values",
        "/speakers",
        "/works",
        "/",
    ]
)
NAMES = st.sampled_from(
    [
        "q",
        "in",
        "speaker",
        "not-speaker",
        "whose",
        "topic",
        "year",
        "publisher",
        "work",
        "basis",
        "has",
        "pinpoint",
        "resolved",
        "from",
        "to",
        "sort",
        "page",
        "of",
        "letter",
        "name",
        "order",
        "ql",
        "\x00",
        "ä",
    ]
)
WORDS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet='()"“”-*?~:#./ ORANDTspeaker:cites>=<0123456789', max_size=40),
    st.sampled_from(
        [
            "quotations",
            "releases",
            "citations",
            "none",
            "2019",
            "9999",
            "0000",
            "99.99.9999",
            "para 31",
            "speaker",
            "ilse-marchetti",
            "-1",
            "1e9",
            "2" * 400,
            "(" * 600,
            'a"' * 300,
            "\ud800".encode("utf-8", "replace").decode(),
        ]
    ),
)
NOUNS = st.sampled_from(
    [
        "releases",
        "quotations",
        "speakers",
        "topics",
        "works",
        "publishers",
        "help",
        "static",
        "api/v1/releases",
        "api/v1/quotations",
        "api/v1/speakers",
        "api/v1/works",
        "search",
    ]
)


@fuzz
@given(path=PATHS, pairs=st.lists(st.tuples(NAMES, WORDS), max_size=6))
def test_no_query_gives_a_500(client: Any, path: str, pairs: list[tuple[str, str]]) -> None:
    """Whatever stands behind the question mark, the answer is a page or a helpful refusal."""
    query = urlencode(pairs, errors="surrogatepass")
    assert client.get(f"{path}?{query}").status_code in (200, 400, 404)


@fuzz
@given(noun=NOUNS, parts=st.lists(WORDS, min_size=1, max_size=4))
def test_no_address_gives_a_500(client: Any, noun: str, parts: list[str]) -> None:
    """Whatever stands in the address, the answer is a page or a helpful refusal."""
    path = "/".join(quote(part, safe="") for part in parts)
    assert client.get(f"/{noun}/{path}").status_code in (200, 301, 308, 404, 405)


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/releases/%00",
        "/releases/..%2f..%2fetc%2fpasswd",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/works/%2f%2f",
        "/works//para/1",
        "/releases/x/revisions/99999999999999999999",
        "/search?page=99999999999999999999",
        "/search?q=%ff%fe",
        "/search?%ff=%fe",
        "/search/values",
        "/search/values?of=nothing",
        "/speakers/%ED%A0%80",
        "/releases/x/original/1",
        "/works/A/73/230/para/99999999999999999999999",
    ],
)
def test_odd_addresses_are_answered(client: Any, path: str) -> None:
    """Each of these once broke somebody's web site."""
    assert client.get(path).status_code in (200, 301, 308, 400, 404)


@pytest.mark.parametrize(
    "host", ["a b<script>", "[::1", 'a"b', "x" * 5000, "ä", "", "evil.example"]
)
@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/v1/openapi.json", "/search.atom"])
def test_no_host_name_gives_a_500(app: Any, host: str, path: str) -> None:
    """A name that is none is refused, and is never markup."""
    app.testing = False
    answer = app.test_client().get(path, headers={"Host": host})
    app.testing = True
    assert answer.status_code in (200, 400, 404)
    assert b"a b<script>" not in answer.data
    assert "Content-Security-Policy" in answer.headers
