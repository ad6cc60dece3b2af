"""Who may come into the review site, and what sends a form."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Request
from werkzeug.test import EnvironBuilder

from archive.errors import RefusedError, SettingError
from archive.settings import Review
from web.review.gate import Gate, is_loopback

PROXIED = Review(proxy=("10.0.0.0/24", "::1"), address="https://review.keepers.example")


def request(
    peer: str = "127.0.0.1", host: str = "localhost:8001", method: str = "GET", **headers: str
) -> Request:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    builder = EnvironBuilder(
        base_url=f"http://{host}/", method=method, headers=named, environ_base={"REMOTE_ADDR": peer}
    )
    return Request(builder.get_environ())


@pytest.mark.parametrize(
    ("peer", "host"),
    [
        ("127.0.0.1", "localhost:8001"),
        ("127.0.0.1", "127.0.0.1:8001"),
        ("127.9.9.9", "127.0.0.1"),
        ("::1", "[::1]:8001"),
        ("::ffff:127.0.0.1", "localhost"),
    ],
)
def test_whoever_sits_at_this_machine_comes_in_under_their_name(peer: str, host: str) -> None:
    assert Gate("Ada").name_of(request(peer, host)) == "Ada"


@pytest.mark.parametrize(
    ("peer", "host", "headers"),
    [
        ("10.0.0.7", "localhost:8001", {}),
        ("", "localhost:8001", {}),
        ("nonsense", "localhost:8001", {}),
        ("127.0.0.1", "rebound.example:8001", {}),
        ("127.0.0.1", "127.0.0.1.example", {}),
        ("127.0.0.1", "localhost", {"X_Forwarded_For": "10.0.0.7"}),
        ("127.0.0.1", "localhost", {"Forwarded": "for=10.0.0.7"}),
    ],
)
def test_nobody_else_does(peer: str, host: str, headers: dict[str, str]) -> None:
    """Another machine, another name for this one, a proxy that nobody named."""
    with pytest.raises(RefusedError):
        Gate("Ada").name_of(request(peer, host, **headers))


def test_a_proxy_names_its_users() -> None:
    gate = Gate("Ada", PROXIED)
    asked = request("10.0.0.9", "review.keepers.example", X_Remote_User=" Bo  Tarn ")
    assert gate.name_of(asked) == "Bo Tarn"


@pytest.mark.parametrize(
    ("peer", "host", "headers"),
    [
        ("127.0.0.1", "review.keepers.example", {"X_Remote_User": "Bo"}),
        ("10.0.1.9", "review.keepers.example", {"X_Remote_User": "Bo"}),
        ("10.0.0.9", "review.keepers.example", {}),
        ("10.0.0.9", "review.keepers.example", {"X_Remote_User": "  "}),
        ("10.0.0.9", "review.keepers.example", {"X_Remote_User": "B" * 500}),
        ("10.0.0.9", "localhost", {"X_Remote_User": "Bo"}),
    ],
)
def test_the_name_is_taken_from_the_proxy_alone(
    peer: str, host: str, headers: dict[str, str]
) -> None:
    """Not from this machine, not from a neighbour, not without a name, not at another address."""
    with pytest.raises(RefusedError):
        Gate("Ada", PROXIED).name_of(request(peer, host, **headers))


@pytest.mark.parametrize(
    "review",
    [Review(proxy=("proxy.example",), address="https://a.example"), Review(proxy=("10.0.0.1",))],
)
def test_a_proxy_that_cannot_be_told_apart_is_no_setting(review: Review) -> None:
    with pytest.raises(SettingError, match="review"):
        Gate("Ada", review)


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({"Origin": "http://localhost:8001", "Sec_Fetch_Site": "same-origin"}, True),
        ({"Origin": "http://localhost:8001"}, True),
        ({"Sec_Fetch_Site": "same-origin"}, True),
        ({}, False),
        ({"Origin": "null", "Sec_Fetch_Site": "same-origin"}, False),
        ({"Origin": "http://localhost:8000", "Sec_Fetch_Site": "same-site"}, False),
        ({"Origin": "http://elsewhere.example", "Sec_Fetch_Site": "cross-site"}, False),
        ({"Origin": "https://localhost:8001"}, False),
        ({"Sec_Fetch_Site": "cross-site"}, False),
        ({"Sec_Fetch_Site": "none"}, False),
    ],
)
def test_only_a_page_of_ours_sends_forms(headers: dict[str, str], taken: bool) -> None:
    asked = request(method="POST", **headers)
    if taken:
        Gate("Ada").check_writing(asked)
    else:
        with pytest.raises(RefusedError):
            Gate("Ada").check_writing(asked)


def test_behind_a_proxy_forms_come_from_the_address_that_staff_open() -> None:
    gate = Gate("Ada", PROXIED)
    own: Any = {"Origin": "https://review.keepers.example"}
    gate.check_writing(request("10.0.0.9", "review.keepers.example", "POST", **own))
    other = request("10.0.0.9", "review.keepers.example", "POST", Origin="http://elsewhere")
    with pytest.raises(RefusedError):
        gate.check_writing(other)


@pytest.mark.parametrize(
    ("host", "alone"),
    [
        ("localhost", True), ("127.0.0.1", True), ("::1", True), ("127.1.2.3", True),
        ("0.0.0.0", False), ("", False), ("192.168.0.4", False), ("archive.example", False),
    ],
)  # fmt: skip
def test_this_machine_alone_has_few_names(host: str, alone: bool) -> None:
    assert is_loopback(host) is alone
