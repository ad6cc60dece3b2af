"""Nothing is settled but by staff, through a form of the review site."""

from __future__ import annotations

import re
from typing import Any

import pytest

from archive.settings import Review
from web.desk import Desk
from web.review.gate import Gate
from web.review_app import create_review_app

ORIGIN = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
PATHS = ("/", "/log", "/people", "/keys", "/find", "/static/review.css", "/public/", "/nowhere")


@pytest.fixture
def review(samples: Any) -> Any:
    store, engine = samples.filled()
    return create_review_app(Desk(store, engine, samples.TOPICS), Gate("Ada"), b"k" * 32)


def slip_of(client: Any) -> str:
    found = re.search(
        r'name="slip" value="([^"]+)"', client.get(first(client)).get_data(as_text=True)
    )
    assert found
    return found[1]


def first(client: Any) -> str:
    found = re.search(r'href="(/releases/[^"]+)"', client.get("/").get_data(as_text=True))
    assert found
    return found[1].replace("&amp;", "&")


@pytest.mark.parametrize("path", PATHS)
def test_every_address_is_behind_the_gate(review: Any, path: str) -> None:
    """Pages, files and the public pages that stand below it."""
    client = review.test_client()
    for environ, host in (({"REMOTE_ADDR": "10.0.0.7"}, "localhost"), ({}, "rebound.example")):
        answer = client.get(path, base_url=f"http://{host}", environ_overrides=environ)
        assert answer.status_code == 403, path
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", [*PATHS, "/people/nobody", "/releases/%00", "/undo/x"])
def test_the_headers_are_on_every_answer(review: Any, path: str) -> None:
    answer = review.test_client().get(path)
    answer.close()
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://elsewhere.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://localhost", "Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_of_another_site_is_refused(review: Any, headers: dict[str, str]) -> None:
    """Even with a slip that is ours."""
    client = review.test_client()
    slip = slip_of(client)
    for path in (
        "/undo/d-x",
        "/sample",
        "/people/x/settle",
        f"{first(client).split('?')[0]}/settle",
    ):
        answer = client.post(path, data={"slip": slip, "why": "x"}, headers=headers)
        assert answer.status_code == 403, path


@pytest.mark.parametrize("slip", ["", "x", "a.b.c", "é" * 50])
def test_a_form_without_a_slip_of_ours_is_refused(review: Any, slip: str) -> None:
    answer = review.test_client().post("/sample", data={"slip": slip}, headers=ORIGIN)
    assert answer.status_code == 403


def test_reading_changes_nothing(review: Any) -> None:
    """What changes anything takes POST alone."""
    client = review.test_client()
    for rule in review.url_map.iter_rules():
        writes = "POST" in rule.methods
        assert not (set(rule.methods) & {"PUT", "PATCH", "DELETE"})
        if writes and "GET" not in rule.methods:
            path = re.sub(r"<[^>]+>", "x", rule.rule)
            assert client.get(path).status_code in (404, 405)


def test_a_form_that_is_too_long_is_refused(review: Any) -> None:
    client = review.test_client()
    data = {"slip": slip_of(client), "words": "x" * 400_000}
    assert client.post("/sample", data=data, headers=ORIGIN).status_code == 413


def test_behind_a_proxy_the_name_is_the_proxys(samples: Any) -> None:
    """And whoever goes round the proxy is nobody."""
    chosen = Review(proxy=("10.0.0.5",), address="https://review.keepers.example")
    store, engine = samples.filled()
    app = create_review_app(Desk(store, engine), Gate("Ada", chosen), b"k" * 32)
    client = app.test_client()
    base = {"base_url": "https://review.keepers.example"}
    through = {"environ_overrides": {"REMOTE_ADDR": "10.0.0.5"}, **base}
    named = client.get("/", headers={"X-Remote-User": "Bo Tarn"}, **through)
    assert "You decide as <b>Bo Tarn</b>" in named.get_data(as_text=True)
    assert client.get("/", **through).status_code == 403
    assert client.get("/", headers={"X-Remote-User": "Bo Tarn"}, **base).status_code == 403


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "“", "\x00", "%s", "a" * 3000])
def test_whatever_is_typed_stays_words(review: Any, words: str) -> None:
    """No form gives a 500, and what it sends back is escaped."""
    client = review.test_client()
    slip, page = slip_of(client), first(client)
    path = page.split("?")[0]
    about = re.search(r'name="about" value="([^"]+)"', client.get(page).get_data(as_text=True))
    assert about
    for what in ("speaker", "words", "quotation", "citation", "pinpoints", "title", "date", "x"):
        data = {
            "slip": slip, "what": what, "about": about[1], "why": words, "words": words,
            "name1": words, "kind1": words, "person": words, "work": words, "unit": words,
            "first": words, "last": words, "sub": words, "title": words, "date": words,
            "doubt": words, "kind": words, "at": words,
        }  # fmt: skip
        answer = client.post(f"{path}/settle", data=data, headers=ORIGIN)
        assert answer.status_code in (303, 403, 404, 422), (what, answer.status_code)
        assert b"<script>alert" not in answer.data
