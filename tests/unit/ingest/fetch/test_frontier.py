"""A crawl visits each address once, the most telling first, and knows when it has enough."""

from __future__ import annotations

from datetime import date

from ingest.fetch.frontier import Frontier, Stop
from ingest.fetch.links import Kind, Link

ALL: frozenset[Kind] = frozenset(("release", "listing", "next", "hub", "feed", "sitemap"))


def visited(frontier: Frontier) -> list[str]:
    found = []
    while stop := frontier.next():
        found.append(stop.address)
    return found


def test_releases_come_before_further_pages_and_menus() -> None:
    frontier = Frontier()
    frontier.follow(
        [
            Link("hub", "hub"),
            Link("next", "next"),
            Link("r1", "release"),
            Link("feed", "feed"),
            Link("r2", "release"),
            Link("r1", "release"),
        ],
        ALL,
        0,
    )
    assert visited(frontier) == ["feed", "r1", "r2", "next", "hub"]


def test_what_is_too_old_is_passed_over_and_so_is_what_follows_it() -> None:
    frontier = Frontier(since=date(2020, 1, 1))
    new, old = date(2020, 5, 1), date(2019, 5, 1)
    frontier.follow(
        [Link("a", "release", new), Link("b", "release", old), Link("2", "next")], ALL, 0
    )
    assert visited(frontier) == ["a", "2"]
    frontier.follow([Link("c", "release", old), Link("3", "next")], ALL, 0)
    assert visited(frontier) == []
    frontier.follow([Link("d", "release"), Link("4", "next")], ALL, 0)
    assert visited(frontier) == ["d", "4"]


def test_a_limit_counts_releases_and_ends_the_lists() -> None:
    frontier = Frontier(limit=2)
    frontier.follow([Link(f"r{n}", "release") for n in range(5)] + [Link("2", "next")], ALL, 0)
    assert visited(frontier) == ["r0", "r1"]


def test_a_calendar_without_end_ends() -> None:
    frontier, count = Frontier(), 0
    frontier.add(Stop("0", "next"))
    while (stop := frontier.next()) and count < 5_000:
        count += 1
        frontier.follow([Link(str(int(stop.address) + 1), "next")], ALL, stop.depth)
    assert count == 1_000


def test_lists_of_lists_are_followed_three_deep() -> None:
    frontier, seen = Frontier(), []
    frontier.add(Stop("0", "seed"))
    while stop := frontier.next():
        seen.append(stop.address)
        frontier.follow([Link(f"{stop.address}.0", "listing")], ALL, stop.depth)
    assert len(seen) == 4


def test_a_feeds_date_is_kept_for_a_page_that_a_list_named_first() -> None:
    frontier, day = Frontier(), date(2021, 5, 3)
    frontier.follow([Link("a", "release", date(2020, 1, 1)), Link("b", "release")], ALL, 0)
    frontier.follow([Link("a", "release", day, fed=True), Link("b", "release", day)], ALL, 0)
    assert frontier.next() == Stop("a", "release", fed=day)
    assert frontier.next() == Stop("b", "release")
