"""Readers' journeys from a question to the words in their release."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

PHONE = {"viewport": {"width": 375, "height": 800}}
READERS = [
    pytest.param({}, id="desk"),
    pytest.param({"java_script_enabled": False}, id="without script"),
    pytest.param(PHONE, id="phone"),
    pytest.param(PHONE | {"java_script_enabled": False}, id="phone without script"),
]


def _open_filters(page: Page, options: dict[str, Any]) -> None:
    if "viewport" in options:
        page.get_by_text("Filter and sort").click()


@pytest.mark.parametrize("options", READERS)
def test_a_speaker_is_found_filtered_opened_and_read_in_the_release(
    visit: Callable[..., Page], options: dict[str, Any]
) -> None:
    """Search by speaker, tick a facet, open the quotation, follow it into the release."""
    page = visit("/", **options)
    page.get_by_label("Search the archive").fill('speaker:"Ilse Marchetti"')
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("23 quotations")
    _open_filters(page, options)
    page.get_by_label(re.compile("^Reprisals, ")).check()
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("16 quotations")
    expect(page.get_by_role("link", name="Remove the filter Topic: Reprisals")).to_be_visible()
    page.get_by_role("link", name=re.compile("fire brigade")).click()
    expect(page.get_by_role("heading", name="Why this attribution")).to_be_visible()
    expect(page.get_by_text("Programme Director, CDR")).to_be_visible()
    page.get_by_role("link", name="Read it in the release").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Good words on reprisals")
    marked = page.locator("mark.q:target")
    expect(marked).to_contain_text("fire brigade")
    expect(marked).to_be_in_viewport()


def test_a_researcher_takes_two_years_of_one_speaker_on_one_topic_as_a_table(
    visit: Callable[..., Page],
) -> None:
    """The file holds what the page counts."""
    page = visit("/speakers")
    page.get_by_role("link", name="Ilse Marchetti").click()
    page.get_by_role("link", name="All 23 quotations with filters").click()
    page.get_by_label("From").fill("2016")
    page.get_by_label("To", exact=True).fill("2017")
    page.get_by_label(re.compile("^Reprisals, ")).check()
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_text("read as 31 December 2017")).to_be_visible()
    heading = page.get_by_role("heading", level=1).inner_text()
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    with open(download.value.path(), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert heading == f"{len(rows)} quotations"
    assert {row["published"][:4] for row in rows} <= {"2016", "2017"}


@pytest.mark.parametrize("options", READERS)
def test_a_half_remembered_sentence_is_found_proved_and_copied(
    visit: Callable[..., Page], options: dict[str, Any]
) -> None:
    """Two words in any form lead to it; why it is hers, its bytes and its citation stand there."""
    page = visit("/", **options)
    page.get_by_label("Search the archive").fill("brigade discussing")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name=re.compile("fire brigade")).click()
    expect(page.get_by_role("heading", name="Why this attribution")).to_be_visible()
    expect(page.get_by_text("Words that point to the speaker")).to_be_visible()
    _check_the_proof(page)
    copy = page.get_by_label("Text with citation", exact=True)
    assert "— Ilse Marchetti, in: Centre for Defenders and Redress" in copy.input_value()
    if options.get("java_script_enabled", True):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Copy: Text with citation").click()
        expect(page.get_by_text("Copied")).to_be_visible()
    else:
        copy.select_text()


def _check_the_proof(page: Page) -> None:
    """Do what the page says: download, compare the digest, look at the bytes."""
    expect(page.get_by_text("Verified", exact=True)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="download the original").click()
    data = Path(download.value.path()).read_bytes()
    assert page.locator(".digest").inner_text() == hashlib.sha256(data).hexdigest()
    told = page.get_by_text("letter for letter in the bytes").inner_text()
    shown = [data[int(a) : int(b)].decode() for a, b in re.findall(r"bytes (\d+) to (\d+)", told)]
    assert "fire brigade" in " ".join(" ".join(shown).split())


def test_the_keyboard_alone_is_enough(visit: Callable[..., Page]) -> None:
    """Skip link, search box, tick and submit without a mouse; focus is always seen."""
    page = visit("/search?q=water")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Search quotations")).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "checkbox":
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Filters that are on")).to_be_visible()


def test_the_browse_list_is_sifted_while_typing(visit: Callable[..., Page]) -> None:
    """With script the list narrows at once; accents do not matter."""
    page = visit("/speakers")
    page.get_by_label("Find a speaker by name").fill("nadege")
    expect(page.get_by_role("link", name="Nadège Okello-Brun")).to_be_visible()
    expect(page.get_by_role("link", name="Ilse Marchetti")).to_be_hidden()


@pytest.mark.parametrize("options", [READERS[0], READERS[3]])
def test_a_speaker_is_left_out_and_comes_back(
    visit: Callable[..., Page], options: dict[str, Any]
) -> None:
    """What is left out is said beside the count, and comes back with one link."""
    page = visit("/search", **options)
    everything = page.get_by_role("heading", level=1).inner_text()
    _open_filters(page, options)
    page.get_by_text("Leave out by speaker").click()
    page.get_by_label("not Ilse Marchetti").check()
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(everything)
    expect(page.locator(".who", has_text="Ilse Marchetti")).to_have_count(0)
    page.get_by_role("link", name="Remove the filter Speaker: not Ilse Marchetti").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(everything)
