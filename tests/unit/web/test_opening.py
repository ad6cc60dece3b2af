"""A home is opened with its settings, by the command and by Flask's own."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

from archive.errors import OnRecordError
from archive.home import open_store
from web import create_app
from web.commands import COMMANDS, run, serve
from web.desk import the_desk
from web.opening import open_desk


@pytest.fixture
def home(tmp_path: Path, samples: ModuleType) -> Path:
    """A home with two releases and settings of its own."""
    folder = tmp_path / "home"
    store = open_store(folder)
    store.add_all(samples.intakes()[:2])
    store.close()
    settings = (
        'site_name = "The Record Office"\ncontact = "desk@office.example"\noriginals = false\n'
    )
    (folder / "onrecord.toml").write_text(settings, encoding="utf-8")
    topics = (
        '[[topic]]\nid = "reprisals"\nname = "Reprisals!"\ndefinition = "D"\nen = ["repris*"]\n'
    )
    (folder / "topics.toml").write_text(topics, encoding="utf-8")
    return folder


def test_a_home_is_served_with_its_settings(
    home: Path, monkeypatch: pytest.MonkeyPatch, samples: ModuleType
) -> None:
    """Name, contact and topics are the home's; the index is brought up; originals stay away."""
    monkeypatch.setenv("ONRECORD_HOME", str(home))
    app = create_app()
    client = app.test_client()
    assert "The Record Office" in client.get("/").get_data(as_text=True)
    assert "desk@office.example" in client.get("/about").get_data(as_text=True)
    assert client.get("/api/v1/search?in=releases").get_json()["total"] == 2
    assert "Reprisals!" in client.get("/topics").get_data(as_text=True)
    release = client.get("/api/v1/search?in=releases").get_json()["hits"][0]["id"]
    assert client.get(f"/releases/{release}/original/1").status_code == 404
    with app.app_context():
        the_desk().store.close()


def test_an_archive_that_is_not_there_is_said(tmp_path: Path) -> None:
    """The sentence says what to do."""
    with pytest.raises(OnRecordError, match=r"no archive in .*onrecord add"):
        open_desk(tmp_path / "nothing")


def test_serve_shows_examples_first() -> None:
    """The help begins with what to type."""
    shown = CliRunner().invoke(serve, ["--help"]).output
    assert shown.index("onrecord serve --port 8080") < shown.index("--home")
    assert serve in COMMANDS


def test_a_list_of_topics_that_cannot_be_read_is_said(home: Path) -> None:
    """The sentence names the file and what to mend."""
    (home / "topics.toml").write_text("not toml", encoding="utf-8")
    with pytest.raises(OnRecordError, match=r"topics\.toml, the TOML"):
        open_desk(home)


def test_serve_says_where_it_is_and_ends_when_interrupted(home: Path) -> None:
    """The address is printed with things to try, each of which answers."""
    # Tests that run in the background have SIGINT ignored, and so would their children.
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = [sys.executable, "-c", f"{heed}; from onrecord import main; main()"]
    serving = subprocess.Popen(
        [*command, "serve", "--home", str(home), "--port", "0"], stderr=subprocess.PIPE, text=True
    )
    with serving:
        try:
            tried = _tried(serving)
            serving.send_signal(signal.SIGINT)
            assert serving.wait(timeout=20) in (0, 130)
        finally:
            serving.kill()
    assert len(tried) == 4


def _tried(serving: subprocess.Popen[str]) -> list[str]:
    """Ask for each address that is printed, and return them."""
    assert serving.stderr
    lines = list(iter(serving.stderr.readline, "Ctrl-C ends it.\n"))
    found = [each[0] for line in lines if (each := re.search(r"http://127\.0\.0\.1:\S+", line))]
    for address in found:
        with urllib.request.urlopen(address) as answer:
            assert answer.status == 200
            assert "Server" not in answer.headers
    return found


def test_a_port_that_is_taken_is_said(home: Path) -> None:
    """The sentence says what to do, and nothing is left listening."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(OnRecordError, match=f"cannot listen on 127.0.0.1 port {port}"):
            run(home, "127.0.0.1", port)
