"""Several sites crawled at once, each by a thread of its own, told of in one stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import Empty, Queue

from archive.errors import UsageError
from ingest.fetch.addresses import normal, site_of
from ingest.fetch.schedule import InterruptedFetchError, Turns
from ingest.fetch.site import SiteCrawl
from ingest.fetch.telling import Found, Met

SITES_AT_ONCE = 8
# Found pages hold their bytes; more than these wait for the reader.
_WAITING = 16
Tell = Callable[[Found | Met], None]


def sites_of(addresses: Iterable[str]) -> dict[str, list[str]]:
    """Return the seeds of each site, in the order named."""
    sites: dict[str, list[str]] = {}
    for each in addresses:
        address = normal(each if "://" in each else f"https://{each}")
        if address is None:
            raise UsageError(f"{each}: not an http or https address without user and password")
        sites.setdefault(site_of(address), []).append(address)
    return sites


def crawl(
    sites: Mapping[str, list[str]], begin: Callable[[str, Tell], SiteCrawl], turns: Turns
) -> Iterator[Found | Met]:
    """Yield what is found and met; a consumer that stops early ends the crawl."""
    told: Queue[Found | Met | None] = Queue(_WAITING)

    def work(site: str, seeds: list[str]) -> None:
        try:
            begin(site, told.put).run(seeds)
        except InterruptedFetchError:
            return
        finally:
            told.put(None)

    with ThreadPoolExecutor(SITES_AT_ONCE) as threads:
        crawls = [threads.submit(work, site, seeds) for site, seeds in sites.items()]
        try:
            yield from _until_done(told, len(crawls))
        finally:
            turns.stop()
            _drain(told, crawls)
    for each in crawls:
        each.result()


def _until_done(told: Queue[Found | Met | None], crawls: int) -> Iterator[Found | Met]:
    while crawls:
        each = told.get()
        if each is None:
            crawls -= 1
        else:
            yield each


def _drain(told: Queue[Found | Met | None], crawls: list[Future[None]]) -> None:
    """Take what nobody waits for any more, so that every thread can end."""
    while not all(each.done() for each in crawls):
        with suppress(Empty):
            told.get(timeout=0.05)
