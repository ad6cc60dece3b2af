"""One Chromium and one server a session; without a browser these tests say so and are skipped."""

from __future__ import annotations

import importlib.util
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import waitress
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from web import create_app

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    """The hand-set sample content."""
    path = Path(__file__).parents[1] / "web_samples.py"
    spec = importlib.util.spec_from_file_location("web_samples", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def archive(samples: ModuleType) -> Any:
    """A filled store and engine."""
    return samples.filled()


@pytest.fixture(scope="session")
def site(archive: Any, samples: ModuleType) -> Iterator[str]:
    """The address of a running site over the samples."""
    app = create_app(*archive, topics=samples.TOPICS)
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=2)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, the one that the machine has."""
    found = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if found is None:
        if os.environ.get("ONRECORD_NEED_BROWSER") == "1":
            pytest.fail("ONRECORD_NEED_BROWSER is set, but there is no chromium")
        pytest.skip("there is no chromium; the readers' journeys were not walked")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """A function from a path to an open page; its options are those of a browser context."""
    contexts: list[BrowserContext] = []

    def open_page(path: str, **options: Any) -> Page:
        options.setdefault("viewport", {"width": 1280, "height": 900})
        context = browser.new_context(base_url=site, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
