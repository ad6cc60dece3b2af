"""What a link leads to is told by its address and its words."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.fetch.links import Kind, day_in, is_listing, is_news, kind_by_address, kind_of

ROOT = "https://www.example.org"


@pytest.mark.parametrize(
    ("path", "words", "kind"),
    [
        ("/2019/05/council-opens-wells", "Council opens four wells in the old town", "release"),
        ("/news/council-opens-wells", "Read more", "release"),
        ("/node/1234", "More details here", "release"),
        ("/press/nr-2019-03.htm", "NR 2019-03", "release"),
        ("/news/", "News", "listing"),
        ("/press-releases", "All press releases", "listing"),
        ("/communiques", "Communiqués de presse", "listing"),
        ("/es/prensa/", "Sala de prensa", "listing"),
        ("/aktuelles", "Pressemitteilungen", "listing"),
        ("/stories/2018", "2018", "listing"),
        ("/x", "Press room", "listing"),
        ("/news?page=2", "Next", "next"),
        ("/archive2.htm", "Older releases >>", "next"),
        ("/s-3.html", "Earlier statements", "next"),
        ("/liste/2", "Suivant", "next"),
        ("/p2", "Página siguiente", "next"),
        ("/p2", "»", "next"),
        ("/feed.xml", "Feed", "feed"),
        ("/news/feed/", "RSS", "feed"),
        ("/about", "About us", "hub"),
        ("/print/a", "Council opens four wells in the old town", None),
        ("/a?print=1", "Council opens four wells in the old town", None),
        ("/drafts/7", "Council opens four wells in the old town", None),
        ("/photo.jpg", "Council opens four wells in the old town", None),
        ("/login", "Members, please log in here", None),
        ("/tag/water", "Everything that we say about water", None),
    ],
)
def test_a_link_in_a_page_leads_to(path: str, words: str, kind: Kind | None) -> None:
    assert kind_of(ROOT + path, words, chrome=False) == kind


def test_a_menu_leads_to_lists_and_hubs_never_to_a_release() -> None:
    words = "What we do for the people of the old town"
    assert kind_of(f"{ROOT}/what-we-do-2", words, chrome=True) == "hub"
    assert kind_of(f"{ROOT}/news", "News", chrome=True) == "listing"


@pytest.mark.parametrize(
    ("path", "is_list"),
    [
        ("/newsroom/list.aspx", True),
        ("/press/latest", True),
        ("/list.aspx", False),
        ("/newsroom/view.aspx?id=7", False),
        ("/news/", True),
        ("/en/press/index.html", True),
        ("/statements-2.html", True),
        ("/statements-fr.html", True),
        ("/archive2.htm", True),
        ("/news/page/3/", True),
        ("/news/2019/", True),
        ("/news/council-opens-four-wells/", False),
        ("/news/123456", False),
        ("/", False),
        ("/about", False),
        ("/press/2019/014.html", False),
    ],
)
def test_a_list_is_known_by_its_address(path: str, is_list: bool) -> None:
    assert is_listing(ROOT + path) is is_list
    assert (kind_by_address(ROOT + path) == "listing") is is_list


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2019/05/08/wells", date(2019, 5, 8)),
        ("/2019/05/wells", date(2019, 5, 28)),
        ("/2019/wells", date(2019, 12, 31)),
        ("/2019-05-08-wells", date(2019, 5, 8)),
        ("/wells", None),
        ("/2019/99/wells", None),
        ("/19990/wells", None),
    ],
)
def test_an_address_may_carry_a_date(path: str, day: date | None) -> None:
    assert day_in(ROOT + path) == day


def test_news_lie_in_a_press_room_or_carry_a_date() -> None:
    assert is_news(f"{ROOT}/newsroom/council-opens-wells")
    assert is_news(f"{ROOT}/2019/05/council-opens-wells")
    assert not is_news(f"{ROOT}/about/council")


@pytest.mark.parametrize(
    ("path", "words", "kind"),
    [
        ("/press/7", "Union opens seven wells in the district", "release"),
        ("/press/7", "7", "listing"),
        ("/press/7", "Go to page 7 of the statements", "listing"),
        ("/press/2019", "Everything that we said in the year 2019", "listing"),
    ],
)
def test_a_headline_may_lead_to_a_small_number(path: str, words: str, kind: Kind) -> None:
    """A press room that numbers its releases from 1 is not a list of many pages."""
    assert kind_of(ROOT + path, words, chrome=False) == kind
