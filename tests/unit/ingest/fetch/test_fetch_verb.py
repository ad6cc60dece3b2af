"""``onrecord fetch`` says what it cannot do, and sums up publisher by publisher."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.people import Publisher
from archive.settings import read_settings
from ingest.fetch.opening import user_agent
from ingest.fetch.tally import Tally
from onrecord import main

pytest.importorskip("protego", reason="the extra onrecord[crawl] is not installed")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["ftp://example.org/"], 2, "not an http or https address"),
        (["https://user:word@example.org/"], 2, "not an http or https address"),
        (["https://example.org/", "--map", "example.org"], 2, "HOST=IP:PORT"),
        (["https://example.org/", "--map", "example.org=localhost"], 1, "ip:port"),
        (["https://example.org/", "--since", "soon"], 2, "not a day"),
        (["https://example.org/", "--limit", "0"], 2, "limit"),
        (["http://127.0.0.1:9/"], 1, "not a public address"),
        (["http://localhost:9/", "--dry-run"], 1, "not a public address"),
    ],
)
def test_what_cannot_be_fetched_is_said(
    tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    done = CliRunner().invoke(main, ["fetch", *arguments, "--home", str(tmp_path)])
    assert said in done.stderr
    assert done.exit_code == code


def test_the_sum_names_publishers_and_decides_the_exit_code() -> None:
    tally = Tally()
    tally.add("example.org", ["added"])
    tally.add("example.org", ["added"])
    tally.add("other.example", ["gone"])
    known = (Publisher("x", "The Example", addresses=("www.example.org",)),)
    assert list(tally.lines(known)) == [
        "The Example (example.org): 2 added",
        "other.example: 1 gone",
    ]
    assert tally.exit_code == 0
    tally.add("other.example", ["failed"])
    assert tally.exit_code == 1
    assert Tally().exit_code == 3


@pytest.mark.parametrize("contact", ["press@example.org", None, "a\r\nHost: b", "café (x)"])
def test_the_user_agent_names_a_contact_and_is_one_header(contact: str | None) -> None:
    agent = user_agent(contact)
    assert agent.startswith("onrecord/")
    assert agent.isascii()
    assert agent.isprintable()


def test_settings_say_how_to_fetch_and_a_wrong_one_is_named(tmp_path: Path) -> None:
    file = tmp_path / "onrecord.toml"
    file.write_text('[fetch]\ndelay = 2\nhosts = {"press.intranet" = "10.0.0.7:80"}\n')
    assert read_settings(file).fetch.hosts == {"press.intranet": "10.0.0.7:80"}
    file.write_text("[fetch]\ndelai = 2\n")
    with pytest.raises(Exception, match="'delay'"):
        read_settings(file)
