"""The four sample sites, served on loopback, are crawled completely and politely."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email.utils import formatdate
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import samples
from archive.home import open_store, settings_of
from archive.settings import Fetching, Settings

pytest.importorskip("protego", reason="the extra onrecord[crawl] is not installed")
from dataclasses import replace

from ingest.verbs import fetching

FOLDER = Path(samples.__path__[0])
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
SITES = {each["root"].rstrip("/"): each for each in EXPECTED["publishers"]}
# A second of waiting lasts so long in these tests.
PACE = 0.02


@dataclass
class Asked:
    """One request that a site got."""

    site: str
    path: str
    at: float
    status: int
    conditional: bool


@dataclass
class Served:
    """The four sites: what they were asked, and files that stand in for others."""

    hosts: dict[str, str] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    instead: dict[str, Path] = field(default_factory=dict)

    def of(self, site: str) -> list[Asked]:
        return [each for each in self.asked if each.site == site]


class _Site(SimpleHTTPRequestHandler):
    """Serves one publisher's folder, with ETags, and writes down what it was asked."""

    def __init__(self, served: Served, site: str, *args: Any, **more: Any) -> None:
        self._served = served
        self._site = site
        super().__init__(*args, directory=str(FOLDER / site), **more)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path = next(iter(path.glob("index.htm*")), path / "index.html")
        path = self._served.instead.get(str(path.relative_to(FOLDER)), path)
        tag = f'"{path.stat().st_mtime_ns}-{path.stat().st_size}"' if path.is_file() else None
        known = self.headers.get("If-None-Match")
        status = 404 if tag is None else 304 if known == tag else 200
        self._served.asked.append(
            Asked(self._site, self.path, time.monotonic(), status, known is not None)
        )
        self.send_response(status)
        if tag:
            self.send_header("ETag", tag)
            self.send_header("Last-Modified", formatdate(path.stat().st_mtime, usegmt=True))
            self.send_header("Content-Type", self.guess_type(str(path)))
        self.end_headers()
        if status == 200:
            self.wfile.write(path.read_bytes())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    served = Served()
    servers = []
    for site, publisher in SITES.items():
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Site, served, site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        served.hosts[publisher["host"]] = f"127.0.0.1:{server.server_address[1]}"
        servers.append(server)
    yield served
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("crawl") / "home"
    home.mkdir()
    shutil.copy(FOLDER / "onrecord.toml", home)
    return home


def settings(home: Path, served: Served) -> Settings:
    return replace(settings_of(home), fetch=Fetching(delay=0.0, hosts=served.hosts))


def crawl(home: Path, served: Served, *addresses: str, **wish: Any) -> tuple[int, list[Asked]]:
    """Crawl and return the exit code, with what the sites were asked meanwhile."""
    before = len(served.asked)
    seeds = addresses or tuple(f"https://{each['host']}/" for each in SITES.values())
    code = fetching.fetch(
        home, settings(home, served), fetching.Wish(seeds, pace=PACE, as_json=True, **wish)
    )
    return code, served.asked[before:]


def outcomes(said: str) -> dict[str, str]:
    rows = [json.loads(line) for line in said.splitlines()]
    return {row["input"]: row["outcomes"][0] for row in rows}


@pytest.fixture(scope="module")
def first(home: Path, served: Served) -> tuple[int, list[Asked]]:
    return crawl(home, served)


def test_forty_eight_releases_come_in_from_four_front_pages(
    first: tuple[int, list[Asked]], home: Path
) -> None:
    store = open_store(home)
    try:
        missing = [r["address"] for r in EXPECTED["releases"] if not store.release_at(r["address"])]
        assert missing == []
        assert len(store.release_ids()) == 48
    finally:
        store.close()
    assert first[0] == 0


def test_what_robots_close_and_print_copies_are_never_asked_for(
    first: tuple[int, list[Asked]],
) -> None:
    asked = {f"{each.site}{each.path}" for each in first[1]}
    assert asked.isdisjoint(EXPECTED["never_fetch"])
    for site, publisher in SITES.items():
        closed = tuple(site + path for path in publisher["robots"]["disallow"])
        assert not [path for path in asked if path.startswith(closed)]


def test_nothing_is_asked_for_twice_and_robots_come_first(first: tuple[int, list[Asked]]) -> None:
    paths = [(each.site, each.path) for each in first[1]]
    assert len(paths) == len(set(paths))
    for site in SITES:
        assert next(path for at, path in paths if at == site) == "/robots.txt"


def test_the_delay_that_robots_ask_for_is_kept(first: tuple[int, list[Asked]]) -> None:
    at = [each.at for each in first[1] if each.site == "almar-commission"]
    pauses = [later - earlier for earlier, later in pairwise(at[1:])]
    assert min(pauses) >= 1 * PACE


def test_a_dead_address_in_a_sitemap_stops_nothing(first: tuple[int, list[Asked]]) -> None:
    dead = [each.path for each in first[1] if each.status == 404]
    assert "/newsrm/nr-2013-02.htm" in dead
    assert first[0] == 0


def test_a_release_at_two_addresses_is_one(first: tuple[int, list[Asked]], home: Path) -> None:
    store = open_store(home)
    try:
        root = "https://www.almar-commission.example/en/"
        one = store.release_at(root + "press/2018/031.html")
        assert one == store.release_at(root + "defenders/2018/cooperation-without-fear.html")
        record = store.record(one or "")
        assert record is not None
        assert len(record.also_at) == 1
    finally:
        store.close()


def test_listings_and_reports_are_no_releases_and_not_in_quarantine(
    first: tuple[int, list[Asked]], home: Path
) -> None:
    assert not (home / "quarantine").exists()


def test_a_second_crawl_asks_conditionally_and_adds_nothing(
    first: tuple[int, list[Asked]], home: Path, served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    store = open_store(home)
    before = store.last_change()
    code, asked = crawl(home, served)
    assert code == 0
    assert store.last_change() == before
    store.close()
    assert {e.path for e in asked if e.status == 200} == {"/robots.txt"}
    assert all(e.conditional for e in asked if e.status == 304)
    assert len([e for e in asked if e.status == 304]) > 48
    became = outcomes(capsys.readouterr().out)
    assert sum(what == "unchanged" for what in became.values()) == 49


def test_an_edited_page_becomes_a_revision(
    first: tuple[int, list[Asked]], home: Path, served: Served
) -> None:
    page = "almar-commission/en/press/2019/014.html"
    served.instead[page] = FOLDER / "edited" / page
    try:
        code, _ = crawl(home, served, "https://www.almar-commission.example/en/press/index.html")
    finally:
        served.instead.clear()
    assert code == 0
    store = open_store(home)
    try:
        row = next(r for r in EXPECTED["releases"] if r["file"] == page)
        release = store.release_at(row["address"])
        assert len(store.revisions(release or "")) == 2
        assert len(store.release_ids()) == 48
        fetches = store.fetches(release or "")
        assert [fetch.status for fetch in fetches] == [200, 200]
        assert "etag" in {name.lower() for name, _ in fetches[0].headers}
    finally:
        store.close()


def test_a_press_room_is_crawled_alone_and_a_page_too(served: Served, tmp_path: Path) -> None:
    code, asked = crawl(tmp_path / "room", served, "https://www.nlf.example/statements.html")
    assert code == 0
    paths = {each.path for each in asked}
    assert "/statements-3.html" in paths
    assert "/ledger.html" not in paths
    code, asked = crawl(
        tmp_path / "page", served, "https://www.nlf.example/statements/the-pen-on-the-desk.html"
    )
    assert code == 0
    assert [e.path for e in asked] == ["/robots.txt", "/statements/the-pen-on-the-desk.html"]


def test_a_feed_gives_what_is_new_since_a_day(served: Served, tmp_path: Path) -> None:
    code, asked = crawl(
        tmp_path, served, "https://www.cdr.example/feed.xml",
        since=date(2022, 1, 1),
    )  # fmt: skip
    assert code == 0
    assert len([e for e in asked if e.path.startswith("/news/")]) == 3


def test_a_feed_that_lives_elsewhere_leads_to_the_site_that_it_speaks_for(
    served: Served, tmp_path: Path
) -> None:
    served.hosts["feeds.example"] = served.hosts["www.cdr.example"]
    code, asked = crawl(tmp_path, served, "https://feeds.example/feed.xml", since=date(2022, 1, 1))
    assert code == 0
    assert len([e for e in asked if e.path.startswith("/news/")]) == 3


def test_a_limit_ends_the_visit(served: Served, tmp_path: Path) -> None:
    _, asked = crawl(tmp_path, served, "https://www.cdr.example/news/", limit=2)
    assert len([e for e in asked if e.path.startswith("/news/20")]) == 2


def test_an_interrupted_run_goes_on_where_it_stopped(served: Served, tmp_path: Path) -> None:
    class FaultError(Exception):
        """The machine stops."""

    seed = "https://www.owuo.example/"
    real = fetching._Run.finish
    done = []

    def finish(run: Any, result: Any, **more: Any) -> None:
        real(run, result, **more)
        done.append(result.name)
        if len(done) == 4:
            raise FaultError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fetching._Run, "finish", finish)
        with pytest.raises(FaultError):
            crawl(tmp_path, served, seed)
    code, asked = crawl(tmp_path, served, seed)
    assert code == 0
    again = {f"https://www.owuo.example{e.path}" for e in asked}
    assert again.isdisjoint(done)
    store = open_store(tmp_path)
    assert len(store.release_ids()) == 10
    store.close()
    # The run after that is a new one, which asks for everything once more.
    _, asked = crawl(tmp_path, served, seed)
    assert {f"https://www.owuo.example{e.path}" for e in asked} >= set(done)


def test_a_release_that_vanished_is_noted_and_kept_until_it_is_there_again(
    served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = "https://www.nlf.example/statements/the-pen-on-the-desk.html"
    crawl(tmp_path, served, address)
    served.instead["nlf/statements/the-pen-on-the-desk.html"] = FOLDER / "nothing"
    try:
        code, _ = crawl(tmp_path, served, address)
        assert code == 1
        said = [json.loads(line) for line in capsys.readouterr().out.splitlines()][-1]
        assert said["outcomes"] == ["gone"]
        assert "the archive keeps it as" in said["why"]
        crawl(tmp_path, served, address)
    finally:
        served.instead.clear()
    assert statuses(tmp_path, address) == [200, 404]
    assert crawl(tmp_path, served, address)[0] == 0
    assert statuses(tmp_path, address) == [200, 404, 200]


def statuses(home: Path, address: str) -> list[int | None]:
    """Return what the release at an address was fetched with."""
    store = open_store(home)
    try:
        return [fetch.status for fetch in store.fetches(store.release_at(address) or "")]
    finally:
        store.close()


def test_known_pages_that_are_no_longer_linked_are_asked_for_when_staff_say_so(
    served: Served, tmp_path: Path
) -> None:
    room = "https://www.nlf.example/statements.html"
    page = "https://www.nlf.example/statements/the-pen-on-the-desk.html"
    crawl(tmp_path, served, room)
    lists = ("index", "statements", "statements-2", "statements-3", "statements-fr")
    served.instead.update({f"nlf/{name}.html": FOLDER / "nlf/404.html" for name in lists})
    served.instead["nlf/feed.xml"] = FOLDER / "nothing"
    served.instead["nlf/statements/the-pen-on-the-desk.html"] = FOLDER / "nothing"
    try:
        _, asked = crawl(tmp_path, served, room)
        assert [each.path for each in asked if "/statements/" in each.path] == []
        _, asked = crawl(tmp_path, served, room, known=True)
        assert len([each for each in asked if "/statements/" in each.path]) == 9
    finally:
        served.instead.clear()
    assert statuses(tmp_path, page) == [200, 404]


def test_ctrl_c_ends_the_run_at_once_and_the_same_command_goes_on(
    served: Served, tmp_path: Path
) -> None:
    shutil.copy(FOLDER / "onrecord.toml", tmp_path)
    mapped = [f"--map={host}={place}" for host, place in served.hosts.items()]
    command = [sys.executable, "-m", "ingest", "fetch", "https://www.cdr.example/feed.xml", *mapped]
    command += ["--home", str(tmp_path), "--delay"]
    before = len(served.asked)
    run = subprocess.Popen([*command, "30"], stderr=subprocess.PIPE)
    while len(served.asked) == before:
        time.sleep(0.05)
    time.sleep(0.5)
    began = time.monotonic()
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=20)
    assert time.monotonic() - began < 10
    assert run.returncode == 130
    assert b"goes on where this one stopped" in said
    done = subprocess.run([*command, "0"], capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert b"10 added" in done.stderr


def test_a_run_that_is_killed_goes_on_without_asking_again_for_what_it_has(
    served: Served, tmp_path: Path
) -> None:
    shutil.copy(FOLDER / "onrecord.toml", tmp_path)
    mapped = [f"--map={host}={place}" for host, place in served.hosts.items()]
    command = [sys.executable, "-m", "ingest", "fetch", "https://www.owuo.example/", *mapped]
    command += ["--home", str(tmp_path), "--delay", "0.3"]
    added: list[str] = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        for line in run.stderr or ():
            added += [line.split()[1]] if line.startswith("added") else []
            if len(added) == 3:
                break
        run.kill()
    before = len(served.asked)
    done = subprocess.run([*command[:-1], "0"], capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr
    asked = {f"https://www.owuo.example{each.path}" for each in served.asked[before:]}
    # The last page may have been archived and not yet noted as visited; it is asked for again.
    assert len(asked & set(added)) <= 1
    store = open_store(tmp_path)
    assert len(store.release_ids()) == 10
    assert list(store.mismatches()) == []
    store.close()


def test_a_dry_run_writes_nothing(
    served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    wish = fetching.Wish(("https://www.nlf.example/",), pace=PACE)
    assert fetching.preview(home, settings(home, served), wish) == 0
    assert not home.exists()
    assert "would add 10 releases" in capsys.readouterr().err
