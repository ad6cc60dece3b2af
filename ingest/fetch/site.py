"""One site's crawl: from seeds over feeds, sitemaps and lists to pages that may be releases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from archive.capture import Bytes
from archive.errors import FetchError, RobotsError
from ingest.fetch.addresses import folder_of, is_front, is_home, normal, site_of
from ingest.fetch.caller import Caller
from ingest.fetch.discovery import Discovered, discover
from ingest.fetch.frontier import Frontier, Stop
from ingest.fetch.http import Answer
from ingest.fetch.links import Kind, Link, is_news
from ingest.fetch.telling import Found, Met, What, input_of
from ingest.fetch.types import is_readable
from ingest.fetch.visits import Visit, Visits, now
from ingest.reading_room import ReadingRoom, Refusal
from ingest.sources.registry import text_address
from ingest.sources.source import Given

_ALL: frozenset[Kind] = frozenset(("release", "listing", "next", "hub", "feed", "sitemap"))
_LIST: frozenset[Kind] = frozenset(("release", "next"))
_ROOM: frozenset[Kind] = frozenset(("release", "next", "listing", "feed"))
_FEED: frozenset[Kind] = frozenset(("release", "listing", "feed", "sitemap"))
# What a page was is what it still is when it has not changed.
_AGAIN: dict[str, What] = {"page": "unchanged", "passed over": "not a release"}
# So many failures one after another, and the site is down or wants us gone.
_TOO_MANY = 8


@dataclass(frozen=True, slots=True)
class Means:
    """What a crawl works with; ``began`` dates the run that this one is or goes on with.

    ``known`` asks again for pages that are archived and no longer linked.
    """

    caller: Caller
    room: ReadingRoom
    visits: Visits
    began: str
    tell: Callable[[Found | Met], None]
    again: bool = False
    known: bool = False


class SiteCrawl:
    """Visits the stops of one site, one after another."""

    def __init__(self, site: str, means: Means, frontier: Frontier) -> None:
        self._site = site
        self._means = means
        self._frontier = frontier
        self._sites = {site}
        # Lists elsewhere on the site are followed only from a front page.
        self._folders: set[str] = set()
        self._everywhere = False
        self._failures = 0

    def run(self, seeds: Iterable[str]) -> None:
        """Visit the seeds and all that they lead to, telling of each."""
        for seed in seeds:
            self._frontier.add(Stop(seed, "seed"))
        self._visit_all()
        if self._means.known:
            for address in filter(self._is_known_here, self._means.visits.pages()):
                self._frontier.add(Stop(address, "release"))
            self._visit_all()
        if self._failures >= _TOO_MANY:
            self._meet(Stop(self._site, "seed"), "failed", "too many failures in a row; left alone")

    def _visit_all(self) -> None:
        while self._failures < _TOO_MANY and (stop := self._frontier.next()):
            self._visit(stop)

    def _is_known_here(self, address: str) -> bool:
        """Return whether an archived page lies where this crawl looks."""
        return site_of(address) in self._sites and self._is_own(Link(address, "listing"))

    def _visit(self, stop: Stop) -> None:
        last = None if self._means.again else self._means.visits.last(stop.address)
        if last and last.at >= self._means.began:
            self._meet(stop, "done before")
            self._expand(stop, last.links, last.became)
            return
        try:
            asked = text_address(stop.address)
            answer = self._means.caller.call(asked, last.conditions if last else None)
            if answer.address == asked:
                answer = replace(answer, address=stop.address)
        except RobotsError as error:
            self._meet(stop, "closed", error.why)
        except FetchError as error:
            self._failures += error.again
            self._meet(stop, "failed", error.why)
        else:
            self._failures = 0
            self._take(stop, answer, last)

    def _take(self, stop: Stop, answer: Answer, last: Visit | None) -> None:
        if answer.status == 304 and last:
            self._means.visits.put(replace(last, at=now()))
            self._meet(stop, _AGAIN.get(last.became, "list"), answer=answer, last=last)
            self._expand(stop, last.links, last.became)
        elif answer.status in (404, 410):
            self._means.visits.put(Visit(stop.address, now(), answer.status))
            self._meet(stop, "gone", f"answers {answer.status}", answer=answer, last=last)
        elif answer.status != 200:
            self._meet(stop, "failed", f"answers {answer.status}")
        elif not self._is_ours(stop, answer.address):
            self._meet(stop, "elsewhere", f"leads to {answer.address}")
        elif not is_readable(answer.media_type, answer.address):
            self._meet(stop, "other type", f"is {answer.media_type}, which is not read")
        else:
            self._look(stop, answer)

    def _is_ours(self, stop: Stop, address: str) -> bool:
        """Return whether an answer comes from this site, which seeds may have moved."""
        if stop.role == "seed":
            self._sites.add(site_of(address))
        return site_of(address) in self._sites or stop.role in ("feed", "sitemap")

    def _look(self, stop: Stop, answer: Answer) -> None:
        source = Bytes(answer.body, answer.media_type, answer.charset, answer.address, stop.address)
        found = self._means.room.run(discover, source, Given()).result()
        if isinstance(found, Refusal):
            found = Discovered("other", answer.address)
        became = self._became(stop, source, found)
        archived = (Link(found.address, "release"),) if found.address != stop.address else ()
        links = found.links if became != "page" else archived
        visit = Visit(
            stop.address, now(), answer.status,
            answer.header("etag"), answer.header("last-modified"), links, became,
        )  # fmt: skip
        if became == "page":
            got = replace(input_of(source, answer, found.address), fed=stop.fed)
            self._means.tell(Found(self._site, got, visit))
            return
        self._means.visits.put(visit)
        self._meet(stop, "list")
        self._expand(stop, links, became)

    def _became(self, stop: Stop, source: Bytes, found: Discovered) -> str:
        """Return what a stop turned out to be: page, feed, room, home or nothing."""
        if found.kind == "feed":
            return "feed"
        if stop.role == "release" or (stop.role == "seed" and found.kind == "other"):
            return "page"
        if stop.role != "seed":
            return "list" if found.kind == "page" else "nothing"
        if found.is_room:
            return "room"
        if is_home(found.address):
            return "home"
        if not isinstance(self._means.room.ask(source, Given()).result(), Refusal):
            return "page"
        return "home" if is_front(found.address) else "room"

    def _expand(self, stop: Stop, links: tuple[Link, ...], became: str) -> None:
        """Take in what a stop leads to, as far as its role reaches."""
        if became == "feed":
            if stop.role == "seed":
                self._adopt(links)
            self._frontier.follow(self._of_feed(stop, links), _FEED, stop.depth)
            return
        if became in ("page", "passed over", "nothing", ""):
            return
        self._everywhere = self._everywhere or became == "home"
        if became == "room":
            self._folders.add(folder_of(stop.address))
        reach: dict[str, frozenset[Kind]] = {"home": _ALL, "room": _ROOM}
        kinds = reach.get(became, _ROOM if stop.role in ("listing", "hub") else _LIST)
        self._frontier.follow(self._own(links), kinds, stop.depth)
        if became == "home" and is_home(stop.address):
            self._sitemaps(stop)

    def _adopt(self, links: tuple[Link, ...]) -> None:
        """Take the site that a named feed speaks for as this one: feeds often live elsewhere."""
        spoken = Counter(site_of(link.address) for link in links if link.kind == "release")
        for site, count in spoken.most_common(1):
            if 2 * count > spoken.total():
                self._sites.add(site)

    def _own(self, links: Iterable[Link]) -> tuple[Link, ...]:
        return tuple(link for link in links if self._is_own(link))

    def _is_own(self, link: Link) -> bool:
        if link.kind in ("feed", "sitemap"):
            return True
        if site_of(link.address) not in self._sites:
            return False
        is_near = any(folder_of(link.address).startswith(folder) for folder in self._folders)
        return self._everywhere or is_near or link.kind in ("release", "next")

    def _of_feed(self, stop: Stop, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """Return a feed's or sitemap's links, newest first; of a whole site's, its news."""
        own = sorted(
            self._own(links), key=lambda k: k.day.toordinal() if k.day else 0, reverse=True
        )
        news = tuple(k for k in own if k.kind != "release" or is_news(k.address))
        is_whole_site = stop.role == "sitemap" and any(k.kind == "release" for k in news)
        return news if is_whole_site else tuple(own)

    def _sitemaps(self, stop: Stop) -> None:
        """Take in the sitemaps that the host names, else the one that it may have."""
        try:
            named = self._means.caller.robots.rules(stop.address).sitemaps
        except FetchError:
            return
        usual = normal("/sitemap.xml", stop.address)
        for address in named or ((usual,) if usual else ()):
            self._frontier.add(Stop(address, "sitemap", stop.depth + 1, spare=not named))

    def _meet(
        self,
        stop: Stop,
        what: What,
        why: str = "",
        *,
        answer: Answer | None = None,
        last: Visit | None = None,
    ) -> None:
        if stop.spare and what in ("gone", "failed", "closed", "elsewhere"):
            return
        met = Met(self._site, stop.address, what, why, stop.role == "seed")
        if answer:
            archived = last.archived if last else stop.address
            met = replace(met, status=answer.status, archived=archived)
        self._means.tell(met)
