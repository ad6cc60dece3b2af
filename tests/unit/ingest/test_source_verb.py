"""``onrecord source`` shows what is read and begins what is not, without writing over anything."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from archive.capture import Bytes
from archive.release import Release
from ingest.formats.html_layout import Layout
from ingest.sources.golden import UNREAD
from ingest.sources.registry import all_sources, read
from ingest.sources.skeleton import skeleton
from ingest.sources.sketch import outline, sketch
from ingest.sources.source import Given
from onrecord import main

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Kite makers put a date on the end of nylon | Kite Makers Federation</title></head><body>
<div class="strip"><span class="brand">Kite Makers Federation</span><a href="/shop">Shop</a></div>
<div class="sheet"><div class="big-line">Kite makers put a date on the end of nylon</div>
<div class="stamp-7">19 September 2023</div>
<div id="words"><p>The Federation's forty-one workshops voted on the change at their meeting on
Saturday. Thirty-eight were in favour, and three asked for a longer summer to use their cloth.</p>
<p>"A kite that is lost in a tree should not still be there when the tree is gone," said Benedikta
Ruhl, who chairs the Federation.</p></div>
<div class="ask">Contact: Tomas Field, secretary, tomas@kitemakers.example</div></div>
<div class="base">The Loft, Harrow Hill</div></body></html>"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for folder in ("ingest/sources", "tests/golden"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    return tmp_path


def new(checkout: Path, *arguments: str, page: str = "page.html") -> Result:
    given = ("source", "new", str(checkout / page), "--into", str(checkout))
    return CliRunner().invoke(main, [*given, *arguments, "--home", str(checkout / "home")])


def release() -> Release:
    return read(Bytes(PAGE.encode(), "text/html"), Given())[0].release


def test_the_list_names_every_source_once() -> None:
    said = CliRunner().invoke(main, ["source", "list"]).stdout
    assert [line.split()[0] for line in said.splitlines()] == [s.name for s in all_sources()]


def test_a_new_source_is_python_that_reads_its_page(checkout: Path) -> None:
    done = new(checkout, "--name", "kite-makers", "--address", "https://kites.example/31")
    assert done.exit_code == 0, done.output
    file = checkout / "ingest/sources/kite_makers.py"
    spec = importlib.util.spec_from_file_location("kite_makers", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (source,) = module.SOURCES
    assert (source.name, source.hosts) == ("kite-makers", ("kites.example",))
    page = Bytes(PAGE.encode(), "text/html", None, "https://kites.example/31")
    assert source.recognises(page)
    (reading,) = source.read(page, Given())
    assert reading.release.title == "Kite makers put a date on the end of nylon"
    assert reading.findings == ()


def test_a_new_source_is_formatted_like_the_rest(checkout: Path) -> None:
    new(checkout, "--name", "kite-makers", "--address", "https://kites.example/31")
    house = Path(__file__).parents[3] / "pyproject.toml"
    for check in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *check, "--config", str(house), "--no-cache",
             str(checkout / "ingest/sources/kite_makers.py")],
            capture_output=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout


def test_the_page_is_kept_as_it_came_and_its_record_waits_for_a_person(checkout: Path) -> None:
    done = new(checkout, "--name", "kites", "--address", "https://kites.example/31")
    (page,) = (checkout / "tests/golden").glob("kites-*.html")
    assert page.read_text("utf-8") == PAGE
    kept = json.loads(page.with_suffix(".json").read_text("utf-8"))
    assert next(iter(kept)) == UNREAD
    assert (kept["source"], kept["from"]) == ("kites", "https://kites.example/31")
    assert "title         Kite makers put a date" in done.stdout
    assert "div.big-line" in done.stdout
    assert "delete its first line" in done.stderr


def test_nothing_is_written_over_and_no_name_is_given_twice(checkout: Path) -> None:
    assert new(checkout, "--name", "kites").exit_code == 0
    before = {p: p.read_bytes() for p in checkout.rglob("*") if p.is_file()}
    again = new(checkout, "--name", "kites")
    assert again.exit_code == 2
    assert "is there already" in again.stderr
    assert "there is a source generic" in new(checkout, "--name", "generic").stderr
    assert "is no name for a source" in new(checkout, "--name", "../kites").stderr
    assert {p: p.read_bytes() for p in checkout.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("page", "said", "code"),
    [
        ("<html><body><p>Not found</p></body></html>", "begins with a page that holds", 1),
        ("", "S100", 1),
        ("<html>" + "<b>" * 3000, "begins with a page that holds", 1),
    ],
)
def test_a_page_without_a_release_begins_nothing(
    checkout: Path, page: str, said: str, code: int
) -> None:
    (checkout / "odd.html").write_text(page)
    done = new(checkout, "--name", "odd", page="odd.html")
    assert said in done.stderr
    assert done.exit_code == code
    assert not list((checkout / "ingest/sources").iterdir())


def test_a_file_or_a_checkout_that_is_not_there_is_named(checkout: Path, tmp_path: Path) -> None:
    assert "no such file" in new(checkout, page="none.html").stderr
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    given = ["source", "new", str(checkout / "page.html"), "--into", str(elsewhere)]
    done = CliRunner().invoke(main, given)
    assert done.exit_code == 2
    assert "no checkout" in done.stderr


def test_a_sketch_names_what_it_can_and_no_element_with_a_number() -> None:
    layout = sketch(PAGE.encode(), release())
    assert layout.title == ("div.big-line",)
    assert layout.body == ("#words",)
    assert "7" not in "".join(layout.date)


def test_an_outline_shows_what_each_named_element_prints() -> None:
    shown = dict(outline(PAGE.encode()))
    assert shown["div.ask"] == "Contact: Tomas Field, secretary, tomas@kitemakers.example"
    assert shown["span.brand"] == "Kite Makers Federation"


def test_an_element_of_an_old_page_is_named_by_its_looks() -> None:
    page = PAGE.replace('<div class="big-line">', '<p align="center"><font size="5">')
    shown = dict(outline(page.encode()))
    assert shown['font[size="5"]'] == "Kite makers put a date on the end of nylon"


def test_a_layout_of_no_known_host_asks_for_a_sign() -> None:
    text = skeleton("kites", "Kites.", (), Layout(title=('a[b="c"]',)), release_day())
    compile(text, "kites.py", "exec")
    assert 'sign="kites"' in text
    assert """title=('a[b="c"]',)""" in text


def release_day() -> date:
    dated = release().published
    assert dated is not None
    return dated.value
