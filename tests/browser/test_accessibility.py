"""No page has anything that axe-core finds, in light and dark, and none is wider than a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PAGES = {
    "home": "/",
    "quotations": "/search?q=reprisals&topic=reprisals",
    "releases": "/search?in=releases&q=water",
    "citations": "/search?in=citations",
    "grouped": "/search?q=water&group=speaker",
    "no hits": "/search?q=zebra+water",
    "mended": "/search?q=(water&colour=red",
    "values": "/search/values?of=speaker",
    "speakers": "/speakers",
    "speaker": "/speakers/ilse-marchetti",
    "topics": "/topics",
    "topic": "/topics/reprisals",
    "works": "/works",
    "work": "/works/AC/DOC.7/18",
    "paragraph": "/works/AC/DOC.7/18/para/88",
    "publishers": "/publishers",
    "publisher": "/publishers/cdr",
    "corrections": "/corrections",
    "help": "/help/search",
    "about": "/about",
    "data": "/api",
    "missing": "/quotations/nothing",
    "release": "a release",
    "odd release": "the odd release",
    "quotation": "a quotation",
}
# Colours are all that the scheme changes.
DARK = {"runOnly": ["color-contrast", "link-in-text-block"]}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="session")
def addresses(archive: Any) -> dict[str, str]:
    """The pages with the addresses of two releases and a quotation filled in."""
    store, _ = archive
    ids = store.release_ids()
    record = store.record(ids[3])
    return PAGES | {
        "release": f"/releases/{ids[3]}",
        "odd release": f"/releases/{ids[-1]}",
        "quotation": f"/quotations/{record.quotation_ids[0]}",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    visit: Callable[..., Page], addresses: dict[str, str], scheme: str
) -> None:
    """Landmarks, names, contrast, order, targets: all of axe's rules for WCAG 2.2 AA."""
    page = visit("/about", color_scheme=scheme)
    axe = Axe()
    wrong = []
    for name, path in addresses.items():
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        found = axe.run(page, options=RULES if scheme == "light" else DARK)
        for violation in found.response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"][:3]]
            wrong.append(f"{name}: {violation['id']}: {nodes}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_no_page_is_wider_than_the_window(
    visit: Callable[..., Page], addresses: dict[str, str], width: int
) -> None:
    """Nothing has to be scrolled sideways; 320 pixels is a page of 1280 at 400% zoom."""
    page = visit("/about", viewport={"width": width, "height": 700})
    wide = []
    for name, path in addresses.items():
        page.goto(path)
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        if page.evaluate(over) > 0:
            wide.append(name)
    assert not wide


def test_no_script_and_no_style_is_refused_by_the_policy(
    visit: Callable[..., Page], addresses: dict[str, str]
) -> None:
    """Pages need nothing that their own content policy forbids."""
    page = visit("/about")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in addresses.values():
        page.goto(path)
    assert [words for words in said if "404" not in words] == []


def test_a_page_prints_its_words_and_not_its_controls(
    visit: Callable[..., Page], addresses: dict[str, str]
) -> None:
    """On paper there is no form."""
    page = visit(addresses["quotations"])
    page.emulate_media(media="print")
    assert page.get_by_role("heading", level=1).is_visible()
    assert not page.get_by_label("Search quotations").is_visible()
    assert not page.get_by_role("button", name="Apply filters").is_visible()
