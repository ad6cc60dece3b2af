"""A publisher's own delay is kept, unless its robots.txt asks for a longer one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytest.importorskip("protego", reason="the extra onrecord[crawl] is not installed")

from archive.errors import SettingError
from archive.settings import read_settings
from ingest.fetch.caller import Caller
from ingest.fetch.guard import Guard
from ingest.fetch.http import Client, Limits
from ingest.fetch.schedule import Turns

DECLARED = """
[[publishers]]
name = "Keepers' Union"
addresses = ["keepers.example", "www.lamps.example"]
delay = 7
[[publishers]]
name = "Isle Press"
addresses = ["isle.example"]
[fetch]
delay = 2
delays = { "slow.isle.example" = 30 }
"""


class _Noting(Turns):
    """Turns that write down the delay that each host was given."""

    def __init__(self) -> None:
        super().__init__(pace=0)
        self.given: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, delay: float) -> Iterator[None]:
        self.given[host] = delay
        with super().turn(host, delay):
            yield


class _Site(BaseHTTPRequestHandler):
    """Answers everything, with a Crawl-delay of ten seconds at one host."""

    def do_GET(self) -> None:
        host = self.headers.get("Host", "")
        body = b"User-agent: *\nCrawl-delay: 10\n" if host.startswith("asks.") else b""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("host", "delay"),
    [
        ("keepers.example", 7),
        ("www.keepers.example", 7),
        ("press.keepers.example", 7),
        ("lamps.example", 7),
        ("isle.example", 2),
        ("slow.isle.example", 30),
        ("keepers.example.org", 2),
        ("asks.isle.example", 10),
        ("asks.slow.isle.example", 30),
    ],
)
def test_each_host_has_the_delay_that_is_declared_for_it(
    port: int, tmp_path: Path, host: str, delay: float
) -> None:
    file = tmp_path / "onrecord.toml"
    file.write_text(DECLARED)
    chosen, turns = read_settings(file).fetch, _Noting()
    client = Client(Guard(hosts={host: f"127.0.0.1:{port}"}), Limits(), "onrecord/test")
    Caller(client, turns, Limits(), chosen.delay, chosen.delays).call(f"http://{host}/a")
    assert turns.given == {host: delay}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('delay = "long"\naddresses = ["a.example"]', "number of seconds"),
        ('delay = -1\naddresses = ["a.example"]', "number of seconds"),
        ("delay = true\naddresses = ['a.example']", "number of seconds"),
        ("delay = 3", "needs addresses"),
    ],
)
def test_a_delay_that_cannot_be_kept_is_named(tmp_path: Path, written: str, said: str) -> None:
    file = tmp_path / "onrecord.toml"
    file.write_text(f'[[publishers]]\nname = "A"\n{written}\n')
    with pytest.raises(SettingError, match=said):
        read_settings(file)
