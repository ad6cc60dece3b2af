"""The review site is served to this machine, or not at all."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive.errors import UsageError
from archive.home import open_store
from web.commands import serve


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "archive.example"])
def test_it_listens_to_no_other_machine(tmp_path: Path, host: str) -> None:
    """Unless a proxy is named that knows the staff."""
    open_store(tmp_path).close()
    given = ["--home", str(tmp_path), "--review", "--host", host]
    outcome = CliRunner().invoke(serve, given)
    assert isinstance(outcome.exception, UsageError)
    assert "this machine alone" in str(outcome.exception)


def test_it_says_where_it_is_and_under_which_name(tmp_path: Path) -> None:
    """And answers there; the key is its owner's alone."""
    open_store(tmp_path).close()
    (tmp_path / "onrecord.toml").write_text('[review]\nwho = "Ada Quill"\n')
    call = "from onrecord import main; main()"
    given = ["serve", "--review", "--home", str(tmp_path), "--port", "0"]
    server = subprocess.Popen(
        [sys.executable, "-c", call, *given], stderr=subprocess.PIPE, text=True
    )
    assert server.stderr
    said = [server.stderr.readline() for _ in range(4)]
    try:
        address = re.search(r"http://127\.0\.0\.1:\d+", "".join(said))
        assert address, said
        assert "as those of Ada Quill" in "".join(said)
        page = urllib.request.urlopen(f"{address[0]}/", timeout=20).read().decode()
        assert "You decide as <b>Ada Quill</b>" in page
        assert os.stat(tmp_path / "review.key").st_mode & 0o777 == 0o600
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=20)
        server.stderr.close()
