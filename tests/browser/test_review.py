"""Staff at the review site in a real browser: by keyboard, by mouse, on a phone without script."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
import waitress
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from web.desk import Desk
from web.review.gate import Gate
from web.review_app import create_review_app

# Colours are all that the scheme changes.
DARK = {"runOnly": ["color-contrast", "link-in-text-block"]}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PHONE = {"viewport": {"width": 375, "height": 800}, "java_script_enabled": False}


class Site:
    """A running review site with an archive of its own, and pages that are open on it."""

    def __init__(self, browser: Browser, address: str, store: Any) -> None:
        self.browser, self.address, self.store = browser, address, store
        self.contexts: list[BrowserContext] = []

    def open(self, path: str = "/", **options: Any) -> Page:
        options.setdefault("viewport", {"width": 1280, "height": 900})
        context = self.browser.new_context(base_url=self.address, **options)
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(path)
        return page

    def odd(self) -> Any:
        """Return the record of the odd release."""
        records = self.store.records(self.store.release_ids())
        return next(r for r in records if "Odd" in r.revision.release.title)

    def names(self, at: int) -> list[str]:
        quotation = self.odd().annotations.quotations[at]
        return [speaker.name for speaker in quotation.attribution.speakers]


@pytest.fixture
def review(browser: Browser, samples: ModuleType) -> Iterator[Site]:
    store, engine = samples.filled()
    desk = Desk(store, engine, samples.TOPICS)
    app = create_review_app(desk, Gate("Ada Quill"), b"k" * 32)
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=2)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    site = Site(browser, f"http://127.0.0.1:{server.effective_port}", store)
    yield site
    for context in site.contexts:
        context.close()
    server.close()
    thread.join(timeout=5)


def doubts(page: Page) -> int:
    return int(re.findall(r"\d+", page.get_by_role("heading", level=1).inner_text())[0])


def test_the_queue_is_cleared_with_the_keyboard_alone(review: Site) -> None:
    """One key a step: begin, accept, settle the next; the queue says what is left."""
    page = review.open()
    before = doubts(page)
    page.keyboard.press("o")
    expect(page.get_by_role("heading", name="The original")).to_be_visible()
    page.keyboard.press("a")
    expect(page.get_by_role("status").first).to_contain_text("Kept.")
    page.wait_for_load_state()  # The words may be there before the script that listens.
    page.keyboard.press("s")
    expect(page.get_by_role("checkbox").first).to_be_focused()
    page.get_by_text("Somebody else").click()
    page.get_by_label("Name", exact=True).first.fill("Bo Tarn")
    page.locator("#why-speaker").fill("it is signed")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Bo Tarn")
    page.goto("/")
    assert doubts(page) <= before - 2
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()


def test_keys_can_be_switched_off(review: Site) -> None:
    """And are silent while somebody writes."""
    page = review.open("/keys")
    page.get_by_label("Switch single keys off").check()
    page.goto("/")
    page.keyboard.press("?")
    page.keyboard.press("o")
    page.wait_for_timeout(200)
    assert page.url.endswith("/")
    page.goto("/keys")
    page.get_by_label("Switch single keys off").uncheck()
    page.goto("/find")
    page.get_by_label("Its id").press_sequentially("?o")
    expect(page.get_by_label("Its id")).to_have_value("?o")


def test_selected_words_become_a_missing_quotation(review: Site) -> None:
    """The mouse marks them in the reading; the form has them with their place."""
    page = review.open(f"/releases/{review.odd().revision.release_id}?about=missing")
    line = page.locator("[data-reading] p", has_text="Cases by year.")
    line.scroll_into_view_if_needed()
    line.click(click_count=3)
    expect(page.get_by_label("Its words")).to_have_value("Cases by year.")
    page.locator("#why-quotation").fill("it was missed")
    page.get_by_role("button", name="Add the quotation").click()
    expect(page.get_by_role("status")).to_contain_text("Cases by year.")
    expect(page.get_by_role("heading", name=re.compile("Quotation . of 3"))).to_be_visible()
    text = review.odd().revision.release.text
    assert "Cases by year." in [q.span.of(text) for q in review.odd().annotations.quotations]


def test_a_phone_without_script_is_enough(review: Site) -> None:
    """Settle a speaker, see it in public with its reason, and take it back."""
    record = review.odd()
    page = review.open(
        f"/releases/{record.revision.release_id}?about={record.quotation_ids[1]}", **PHONE
    )
    page.get_by_text("Somebody else").click()
    page.get_by_label("Name", exact=True).first.fill("Bo Tarn")
    page.locator("#why-speaker").fill("it is signed")
    page.get_by_role("button", name="Settle the speaker").click()
    expect(page.get_by_role("status")).to_contain_text("was not established, is Bo Tarn")
    assert review.names(1) == ["Bo Tarn"]
    page.get_by_role("link", name="The public page").click()
    expect(page.get_by_text("corrected on")).to_contain_text("because: it is signed")
    page.go_back()
    page.get_by_label("Why take it back").fill("it is not")
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_role("status")).to_contain_text("Taken back")
    assert review.names(1) == []


def test_two_spellings_are_merged_side_by_side(review: Site) -> None:
    """The public address of the one that went leads to the other."""
    page = review.open("/people/ilse-marchetti?with=nadege-okello-brun")
    expect(page.get_by_role("heading", name="Nadège Okello-Brun")).to_be_visible()
    page.locator("#why-merge-two").fill("a try")
    page.get_by_role("button", name="They are the same").first.click()
    expect(page.get_by_role("status")).to_contain_text("Kept.")
    page.goto("/public/speakers/nadege-okello-brun")
    assert page.url.endswith("/public/speakers/ilse-marchetti")
    expect(page.get_by_role("heading", name="Corrected by this archive")).to_be_visible()


@pytest.fixture
def pages(review: Site) -> dict[str, str]:
    """All kinds of pages, some of them with decisions on them."""
    record, page = review.odd(), review.open()
    release = f"/releases/{record.revision.release_id}"
    page.goto(f"{release}?about={record.quotation_ids[0]}")
    page.locator("#why-speaker").fill("seen")
    page.get_by_role("button", name="Settle the speaker").click()
    expect(page.get_by_role("status")).to_be_visible()
    done = page.url.removeprefix(review.address)
    page.goto("/?publisher=odd")
    page.get_by_role("link", name="Begin with the first").click()
    doubt = page.url.removeprefix(review.address)
    return {
        "queue": "/", "nothing": "/?publisher=nobody", "doubt": doubt, "done": done,
        "release": release, "facts": f"{release}?about=release",
        "missing": f"{release}?about=missing",
        "citation": f"{release}?about={record.citation_ids[0]}",
        "people": "/people", "person": "/people/ilse-marchetti",
        "pair": "/people/ilse-marchetti?with=nadege-okello-brun", "log": "/log",
        "keys": "/keys", "find": "/find?id=nothing", "unknown": "/releases/nothing",
        "corrections": "/public/corrections",
        "corrected quotation": f"/public/quotations/{record.quotation_ids[0]}",
        "corrected release": f"/public{release}",
    }  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(review: Site, pages: dict[str, str], scheme: Any) -> None:
    """Every fold open."""
    page, wrong = review.open(color_scheme=scheme), []
    for name, path in pages.items():
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        options = RULES if scheme == "light" else DARK
        for violation in Axe().run(page, options=options).response["violations"]:
            nodes = [node["html"][:140] for node in violation["nodes"][:3]]
            wrong.append(f"{name}: {violation['id']}: {nodes}")
    assert not wrong, "\n".join(wrong)


def test_no_page_is_wider_than_a_phone_and_none_breaks_its_policy(
    review: Site, pages: dict[str, str]
) -> None:
    said: list[str] = []
    page = review.open(viewport={"width": 320, "height": 700})
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    wide = []
    for name, path in pages.items():
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        wide += [name] if page.evaluate(over) > 0 else []
    assert not wide
    assert [words for words in said if "404" not in words] == []
