"""The form carries every choice, and the chart narrows time."""

from __future__ import annotations

import re
from typing import Any

import pytest

BOX = re.compile(r'<input type="checkbox" id="([^"]+)" name="([^"]+)" value="([^"]+)"( checked)?>')


def _boxes(page: str) -> dict[tuple[str, str], bool]:
    return {(name, value): bool(checked) for _, name, value, checked in BOX.findall(page)}


def _get(client: Any, address: str) -> str:
    return client.get(address).get_data(as_text=True)


def test_what_is_left_out_is_ticked_in_the_form_and_in_no_hit(client: Any) -> None:
    """An exclusion survives the next submit, and can be taken back there."""
    page = _get(client, "/search?not-speaker=ilse-marchetti")
    boxes = _boxes(page)
    assert boxes["not-speaker", "ilse-marchetti"]
    assert ("speaker", "ilse-marchetti") not in boxes
    assert '<details class="out" open>' in page
    assert "Ilse Marchetti</a>" not in page
    assert 'type="hidden" name="not-speaker"' not in page
    assert "not Ilse Marchetti" in page


def test_a_ticked_value_cannot_be_left_out_at_once(client: Any) -> None:
    """There is one box for it, and its id is its own."""
    page = _get(client, "/search?speaker=ilse-marchetti")
    boxes = _boxes(page)
    assert boxes["speaker", "ilse-marchetti"]
    assert ("not-speaker", "ilse-marchetti") not in boxes
    ids = [found[0] for found in BOX.findall(page)]
    assert len(ids) == len(set(ids))


def test_what_no_box_shows_is_carried_unseen(client: Any) -> None:
    """Values that the unit has never heard of stay until they are taken away."""
    page = _get(client, "/search?speaker=nobody&not-topic=nothing")
    for name, value in (("speaker", "nobody"), ("not-topic", "nothing")):
        hidden = f'type="hidden" name="{name}" value="{value}"' in page
        assert hidden or _boxes(page).get((name, value))


@pytest.mark.parametrize(
    ("address", "step"),
    [
        ("/search", "year"),
        ("/search?year=2020&year=2021", "month"),
        ("/search?from=2020&to=2021", "month"),
        ("/search?in=citations&from=2016-01&to=2017", "month"),
    ],
)
def test_few_years_are_shown_month_by_month(client: Any, address: str, step: str) -> None:
    """Each bar's link leads to as many matches as the bar says."""
    page = _get(client, address)
    chart = re.search(r'<figure class="chart">.*?</figure>', page, re.DOTALL)
    assert chart
    assert f"by {step}," in chart[0]
    rows = re.findall(r'<th scope="row"><a href="([^"]+)">([^<]+)</a></th><td>(\d+)', chart[0])
    assert rows
    for link, _, count in rows[:4]:
        narrowed = _get(client, link.replace("&amp;", "&"))
        assert re.search(rf"<h1>{count} (quotation|citation)s?</h1>", narrowed), link
