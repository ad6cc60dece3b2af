"""What staff name becomes inputs in a fixed order, each with what its path or line says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from archive.errors import ReadingError, UsageError
from archive.people import Publisher
from archive.release import Block, Release, Span
from ingest import inputs
from ingest.inputs import manifest_inputs, named_inputs
from ingest.path_facts import date_from_name, publisher_from_folder
from ingest.publishers import UNKNOWN, named_publisher, publisher_of


def test_a_folder_gives_its_files_in_order_and_leaves_hidden_ones_out(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a/1.txt", ".hidden/x.txt", "a/.part"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    found = list(named_inputs([str(tmp_path)], bytes))
    assert [each.name for each in found] == [f"{tmp_path.name}/{n}" for n in ("a/1.txt", "b/2.txt")]
    assert found[0].bytes().data == b"a/1.txt"
    assert found[0].media_type == "text/plain"


def test_a_link_in_a_folder_is_not_followed_out_of_it(tmp_path: Path) -> None:
    """What lies elsewhere was not named; inside, one file is one input."""
    outside, folder = tmp_path / "outside", tmp_path / "export"
    (folder / "sub").mkdir(parents=True)
    outside.mkdir()
    (outside / "secret.txt").write_text("not for the archive")
    (folder / "a.txt").write_text("a")
    (folder / "out.txt").symlink_to(outside / "secret.txt")
    (folder / "sub" / "outside").symlink_to(outside)
    (folder / "again.txt").symlink_to(folder / "a.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "itself").symlink_to(folder / "itself")
    told: list[str] = []
    found = [each.name for each in named_inputs([str(folder)], bytes, told.append)]
    assert found == ["export/a.txt"]
    assert told == [f"2 links lead out of {folder}; what is there was not added"]


def test_a_link_to_a_hidden_file_of_the_folder_is_that_file(tmp_path: Path) -> None:
    (tmp_path / ".store").mkdir()
    (tmp_path / ".store" / "a.txt").write_text("a")
    (tmp_path / "a.txt").symlink_to(tmp_path / ".store" / "a.txt")
    (found,) = named_inputs([str(tmp_path)], bytes)
    assert found.bytes().data == b"a"


def test_a_folder_named_by_a_link_is_the_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("a")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (found,) = named_inputs([str(tmp_path / "link")], bytes)
    assert found.name == "link/a.txt"


def test_a_hyphen_is_standard_input() -> None:
    (found,) = named_inputs(["-"], lambda: b"piped")
    assert found.bytes().data == b"piped"


def test_a_name_that_does_not_exist_says_so() -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        list(named_inputs(["nowhere.txt"], bytes))


def test_a_file_that_vanished_is_refused_when_its_turn_comes(tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    path.write_text("x")
    (found,) = named_inputs([str(path)], bytes)
    path.unlink()
    with pytest.raises(ReadingError) as refused:
        found.bytes()
    assert refused.value.code == "S108"


def test_a_file_over_the_limit_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "SIZE_LIMIT", 3)
    path = tmp_path / "large.txt"
    path.write_text("four")
    (found,) = named_inputs([str(path)], bytes)
    with pytest.raises(ReadingError) as refused:
        found.bytes()
    assert refused.value.code == "S106"


def test_a_manifest_line_gives_file_address_publisher_and_date(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>x")
    row = {
        "file": "a.html",
        "address": "https://a.example/",
        "publisher": "A",
        "date": "2019-05-08",
    }
    manifest = tmp_path / "m.jsonl"
    manifest.write_text(json.dumps(row) + "\n\n")
    (found,) = manifest_inputs(manifest)
    assert (found.address, found.publisher) == ("https://a.example/", "A")
    assert found.published == date(2019, 5, 8)
    assert found.bytes().data == b"<p>x"


@pytest.mark.parametrize(
    "line", ["not json", "[]", '{"address": "x"}', '{"file":"a","date":"May"}']
)
def test_a_bad_manifest_line_is_named(tmp_path: Path, line: str) -> None:
    manifest = tmp_path / "m.jsonl"
    manifest.write_text(line)
    with pytest.raises(UsageError, match="line 1"):
        list(manifest_inputs(manifest))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("smith/10Apr2007Smith12.txt", date(2007, 4, 10)),
        ("smith/1Apr2007Smith12.txt", date(2007, 4, 1)),
        ("2007-04-10-title.html", date(2007, 4, 10)),
        ("20070410.txt", date(2007, 4, 10)),
        ("10 April 2007.txt", date(2007, 4, 10)),
        ("31Feb2007.txt", None),
        ("10Foo2007.txt", None),
        ("notes.txt", None),
    ],
)
def test_a_file_name_may_carry_the_date(name: str, expected: date | None) -> None:
    assert date_from_name(name) == expected


def test_the_folder_names_the_publisher() -> None:
    assert publisher_from_folder("raw/Smith/a.txt") == "Smith"
    assert publisher_from_folder("a.txt") is None


KNOWN = (Publisher("cdr", "Centre for Redress", ("CDR",), ("www.cdr.example",)),)


@pytest.mark.parametrize("name", ["cdr", "CDR", "Centre for Redress", "centre for redress"])
def test_a_declared_publisher_is_found_by_id_name_or_alias(name: str) -> None:
    assert named_publisher(name, KNOWN) is KNOWN[0]


def test_an_undeclared_publisher_is_made_from_its_name() -> None:
    assert named_publisher("Port Watch", KNOWN) == Publisher("port-watch", "Port Watch")


def release(publisher: str | None, address: str | None) -> Release:
    block = Block("paragraph", Span(0, 5))
    return Release(publisher, "Title", "Words", (block,), address=address)


def test_a_release_points_to_its_publisher_by_address_before_name() -> None:
    assert publisher_of(release("Somebody", "https://www.cdr.example/a"), KNOWN) is KNOWN[0]
    assert publisher_of(release("CDR", None), KNOWN) is KNOWN[0]
    assert publisher_of(release(None, None), KNOWN) is UNKNOWN
