"""Whatever a server sends or points to, fetching ends, within limits, and looks nowhere else."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Callable
from typing import Any

import pytest

from archive.errors import AddressRefusedError, FetchError, RobotsError
from ingest.fetch.caller import Caller
from ingest.fetch.guard import Guard

HOST = "www.hostile.example"
ROOT = f"http://{HOST}"
HTML = "Content-Type: text/html"


def head(status: str = "200 OK", *lines: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1")


def moved(to: str) -> bytes:
    return head("302 Found", f"Location: {to}", "Content-Length: 0")


def why(caller: Caller, address: str) -> str:
    with pytest.raises(FetchError) as refused:
        caller.call(address)
    return str(refused.value)


def test_an_honest_page_comes_through(hostile: Any, caller: Caller) -> None:
    page = gzip.compress(b"<p>Wells were opened.</p>")
    hostile.says("/", head("200 OK", HTML + "; charset=UTF-8", "Content-Encoding: gzip"), page)
    answer = caller.call(ROOT + "/")
    assert answer.body == b"<p>Wells were opened.</p>"
    assert (answer.media_type, answer.charset) == ("text/html", "UTF-8")


def test_a_gzip_bomb_is_not_unpacked(hostile: Any, caller: Caller, bomb: bytes) -> None:
    hostile.says("/", head("200 OK", HTML, "Content-Encoding: gzip"), bomb)
    assert "1,000,000 bytes" in why(caller, ROOT + "/")


def test_a_bomb_in_two_layers_is_refused(hostile: Any, caller: Caller, bomb: bytes) -> None:
    hostile.says("/", head("200 OK", HTML, "Content-Encoding: gzip, gzip"), gzip.compress(bomb))
    assert "was not asked for" in why(caller, ROOT + "/")


def test_a_body_without_end_is_cut(hostile: Any, caller: Caller, endless: Any) -> None:
    hostile.replies["/"] = endless
    assert "1,000,000 bytes" in why(caller, ROOT + "/")


def test_a_chunked_body_without_end_is_cut(hostile: Any, caller: Caller) -> None:
    chunk = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    hostile.says("/", head("200 OK", HTML, "Transfer-Encoding: chunked"), *[chunk] * 100)
    assert "1,000,000 bytes" in why(caller, ROOT + "/")


def test_a_slow_drip_ends_with_the_time_that_there_is(
    hostile: Any, caller: Caller, drip: Any
) -> None:
    hostile.replies["/"] = drip
    began = time.monotonic()
    assert "took too long" in why(caller, ROOT + "/")
    # Two tries of a second each.
    assert time.monotonic() - began < 4


def test_headers_that_drip_end_too(hostile: Any, caller: Caller) -> None:
    def reply(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while True:
            connection.sendall(b"x")
            time.sleep(0.05)

    hostile.replies["/"] = reply
    assert "took too long" in why(caller, ROOT + "/")


@pytest.mark.parametrize(
    "bomb",
    [
        pytest.param(b"X-Long: " + b"x" * 60_000 + b"\r\n\r\n", id="one long header"),
        pytest.param(b"".join(b"X-%d: y\r\n" % n for n in range(90_000)), id="many headers"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n" * 9_000, id="many preliminary answers"),
    ],
)
def test_a_header_bomb_is_refused(hostile: Any, caller: Caller, bomb: bytes) -> None:
    start = b"" if bomb.startswith(b"HTTP") else b"HTTP/1.1 200 OK\r\n"
    hostile.says("/", start + bomb)
    said = why(caller, ROOT + "/")
    assert "larger than the limit" in said or "more than 100 headers" in said


@pytest.mark.parametrize(
    "junk", [b"", b"\0\xff" * 500, b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 OK\r\n\r\n"]
)
def test_what_is_no_http_is_a_failure(hostile: Any, caller: Caller, junk: bytes) -> None:
    hostile.says("/", junk)
    assert "is no HTTP" in why(caller, ROOT + "/")


def test_a_body_that_breaks_off_is_no_page(hostile: Any, caller: Caller) -> None:
    hostile.says("/", head("200 OK", HTML, "Content-Length: 5000"), b"<p>Half a")
    assert "broke off" in why(caller, ROOT + "/")


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/zip", "text/css"])
def test_the_body_of_another_type_is_not_fetched(
    hostile: Any, caller: Caller, kind: str, endless: Any
) -> None:
    hostile.says("/", head("200 OK", f"Content-Type: {kind}"), b"x" * 500)
    answer = caller.call(ROOT + "/")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize("count", [1, 5])
def test_up_to_five_redirects_are_followed(hostile: Any, caller: Caller, count: int) -> None:
    for number in range(count):
        hostile.says(f"/{number}", moved(f"/{number + 1}"))
    hostile.says(f"/{count}", head("200 OK", HTML, "Content-Length: 2"), b"ok")
    assert caller.call(f"{ROOT}/0").address == f"{ROOT}/{count}"


def test_a_redirect_loop_ends(hostile: Any, caller: Caller) -> None:
    hostile.says("/a", moved("/b"))
    hostile.says("/b", moved("/a"))
    assert "more than 5 redirects" in why(caller, ROOT + "/a")
    assert hostile.asked.count("/a") + hostile.asked.count("/b") == 6


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "0.0.0.0", "[::1]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::]", "127.0.0.1.",
    ],
)  # fmt: skip
def test_a_redirect_inside_is_not_followed(
    hostile: Any, caller: Caller, canary: Any, host: str
) -> None:
    hostile.says("/", moved(f"http://{host}:{canary.port}/secret"))
    hostile.says("/robots.txt", head("404 Not Found"))
    with pytest.raises(FetchError):
        caller.call(ROOT + "/")
    with pytest.raises(FetchError):
        caller.call(f"http://{host}:{canary.port}/secret")


@pytest.mark.parametrize(
    "to",
    [
        "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/_x", "javascript:alert(1)",
        "http://user:secret@www.hostile.example/", "", "http://", "http://[", "data:text/html,x",
    ],
)  # fmt: skip
def test_a_redirect_to_no_web_address_leads_nowhere(hostile: Any, caller: Caller, to: str) -> None:
    hostile.says("/", moved(to))
    assert "leads nowhere" in why(caller, ROOT + "/")


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"], ["10.1.2.3"], ["192.168.0.9"], ["172.16.4.4"], ["169.254.169.254"],
        ["100.64.0.1"], ["0.0.0.0"], ["224.0.0.1"], ["255.255.255.255"], ["::1"], ["fe80::1%eth0"],
        ["fd00::1"], ["::ffff:10.0.0.1"], ["2002:7f00:1::"], ["64:ff9b::7f00:1"], ["ff02::1"],
        ["fec0::1"], ["240.0.0.1"], ["198.18.0.1"], ["93.184.216.34", "127.0.0.1"],
        ["2606:2800:220:1::1", "::1"],
    ],
)  # fmt: skip
def test_a_name_with_one_address_inside_is_refused(
    make_caller: Callable[..., Caller], canary: Any, answers: list[str]
) -> None:
    def resolve(_host: str, port: int, **_: object) -> list[tuple[Any, ...]]:
        return [(0, 0, 0, "", (ip, port)) for ip in answers]

    guard = Guard(resolve=resolve)
    with pytest.raises(AddressRefusedError):
        guard.connect("inside.example", canary.port, 1.0)
    said = why(make_caller(guard), f"http://inside.example:{canary.port}/")
    assert "not a public address" in said


def test_a_name_that_changes_its_answer_is_connected_to_where_it_was_checked(
    hostile: Any, make_caller: Callable[..., Caller], canary: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The hostile server stands for a public one; the name leads to it once, then inside.
    told: list[str] = []

    def resolve(_host: str, _port: int, **_: object) -> list[tuple[Any, ...]]:
        told.append("public" if not told else "inside")
        place = ("192.0.2.1", hostile.port) if told == ["public"] else ("127.0.0.1", canary.port)
        return [(0, 0, 0, "", place)]

    connected: list[str] = []

    def connect(place: tuple[str, int], seconds: float) -> socket.socket:
        connected.append(place[0])
        port = hostile.port if place[0] == "192.0.2.1" else canary.port
        return _connected(port, seconds)

    monkeypatch.setattr(socket, "create_connection", connect)
    monkeypatch.setattr(Guard, "may_visit", lambda _, ip: ip == "192.0.2.1")
    caller = make_caller(Guard(resolve=resolve))
    assert "not a public address" in why(caller, f"http://moving.example:{canary.port}/")
    # One answer, one check, one connection; the second answer is checked anew and refused.
    assert connected == ["192.0.2.1"]


def _connected(port: int, seconds: float) -> socket.socket:
    made = socket.socket()
    made.settimeout(seconds)
    made.connect(("127.0.0.1", port))
    return made


@pytest.mark.parametrize("status", ["500 Oops", "503 Busy", "429 Too Many", "301 Moved"])
def test_robots_that_cannot_be_read_close_the_host(
    hostile: Any, caller: Caller, status: str
) -> None:
    hostile.says("/robots.txt", head(status, "Content-Length: 0", "Location: /robots.txt"))
    with pytest.raises(RobotsError):
        caller.call(ROOT + "/page")
    assert "/page" not in hostile.asked


def test_robots_that_do_not_exist_close_nothing(hostile: Any, caller: Caller) -> None:
    hostile.says("/page", head("200 OK", HTML, "Content-Length: 2"), b"ok")
    assert caller.call(ROOT + "/page").status == 200


def test_a_redirect_into_what_robots_close_is_not_followed(hostile: Any, caller: Caller) -> None:
    rules = b"User-agent: *\nDisallow: /closed/"
    hostile.says("/robots.txt", head("200 OK", f"Content-Length: {len(rules)}"), rules)
    hostile.says("/open", moved("/closed/1"))
    with pytest.raises(RobotsError):
        caller.call(ROOT + "/open")
    assert "/closed/1" not in hostile.asked


def test_robots_full_of_wildcards_cost_no_time(hostile: Any, caller: Caller) -> None:
    rules = b"User-agent: *\n" + b"".join(b"Disallow: /%s$\n" % (b"*a" * 200) for _ in range(500))
    hostile.says("/robots.txt", head("200 OK", f"Content-Length: {len(rules)}"), rules)
    began = time.monotonic()
    caller.call(f"{ROOT}/{'a' * 1_500}b")
    assert time.monotonic() - began < 2


def test_robots_without_end_close_the_host(hostile: Any, caller: Caller, endless: Any) -> None:
    hostile.replies["/robots.txt"] = endless
    assert "could not be read" in why(caller, ROOT + "/page")


def test_a_busy_server_is_asked_again_after_the_time_that_it_names(
    hostile: Any, caller: Caller
) -> None:
    busy = head("503 Busy", "Retry-After: 2", "Content-Length: 0")
    good = head("200 OK", HTML, "Content-Length: 2") + b"ok"
    replies = iter((busy, good))
    hostile.replies["/"] = lambda connection: connection.sendall(next(replies))
    assert caller.call(ROOT + "/").body == b"ok"
    assert hostile.asked.count("/") == 2


def test_a_server_that_wants_an_hour_is_left_alone(hostile: Any, caller: Caller) -> None:
    hostile.says("/", head("503 Busy", "Retry-After: 3600", "Content-Length: 0"))
    assert caller.call(ROOT + "/").status == 503
    assert hostile.asked.count("/") == 1
