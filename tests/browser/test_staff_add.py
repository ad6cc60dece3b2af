"""What staff add is on the running site at once."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import waitress
from playwright.sync_api import Browser, expect

from web import create_app
from web.opening import open_desk

SAMPLES = Path(__file__).parents[2] / "samples"


def _add(home: Path, *sources: Path) -> None:
    """Run the command in a process of its own, as staff do."""
    call = "from onrecord import main; main()"
    given = ["add", *map(str, sources), "--publisher", "CDR", "--home", str(home)]
    subprocess.run([sys.executable, "-c", call, *given], check=True, capture_output=True)


@pytest.fixture
def pages() -> list[Path]:
    """Two sample releases."""
    known = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
    return [SAMPLES / r["file"] for r in known["releases"] if r["publisher"] == "cdr"][:2]


def test_a_release_that_staff_add_is_on_the_site_without_a_restart(
    browser: Browser, tmp_path: Path, pages: list[Path]
) -> None:
    """The open page is stale until it is loaded again, and no longer."""
    _add(tmp_path, pages[0])
    app = create_app(desk=open_desk(tmp_path))
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=2)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    page = browser.new_page(base_url=f"http://127.0.0.1:{server.effective_port}")
    try:
        page.goto("/search?in=releases")
        expect(page.get_by_role("heading", level=1)).to_have_text("1 release")
        _add(tmp_path, pages[1])
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text("2 releases")
        page.get_by_role("link", name="Search", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("quotations?$"))
        expect(page.get_by_text("catching up")).to_have_count(0)
    finally:
        page.close()
        server.close()
        thread.join(timeout=5)
