"""The lists that staff can edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.lists import ListError, load_works, topics_file
from archive.release import Block, Release, Span
from ingest.annotate.citations.find import find_citations
from ingest.lists import load_lists

TREATY = """
[[work]]
id = "Lighthouse Treaty"
title = "Treaty on the Keeping of Lighthouses"
kind = "treaty"
aliases = ["TKL", "Traité sur la garde des phares"]
"""
TOPIC = """
[[topic]]
id = "light"
name = "Light"
definition = "Lamps."
en = ["lamp"]
"""
BROKEN = [
    ("[[topic]]\nid = ", "mend that line"),
    ("[[topics]]\nid = 1", "unknown table 'topics'"),
    ("topic = 3", "not a list of tables"),
    ('[[topic]]\nname = "X"', "no terms"),
    (TOPIC.replace('en = ["lamp"]', 'en = "lamp"'), "not a list of words"),
    (TOPIC.replace('en = ["lamp"]', 'de = ["Lampe"]'), "unknown key 'de'"),
    (TOPIC.replace('definition = "Lamps."', ""), "no definition"),
    (TOPIC + "evidence = 0", "evidence 0"),
    (TOPIC + TOPIC, "stands twice"),
]


def _file(folder: Path, text: str) -> Path:
    file = folder / "list.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_bundled_lists_are_whole() -> None:
    """Every topic has a definition and every work a kind; no id stands twice."""
    lists = load_lists()
    assert len(lists.topics) >= 30
    assert len(lists.works) >= 100
    assert all(topic.definition.endswith(".") for topic in lists.topics)


def test_a_treaty_that_staff_add_is_found_with_its_articles(tmp_path: Path) -> None:
    """No code is needed for a treaty that the list did not have."""
    works = load_works(_file(tmp_path, TREATY))
    text = (
        "Article 3 of the Treaty on the keeping of lighthouses, l'article 4 du Traité sur la "
        "garde des phares and TKL, art. 5."
    )
    release = Release(None, "x", text, (Block("paragraph", Span(0, len(text))),))
    cited = find_citations(release, (), works)[0]
    assert [(c.work, c.pinpoints[0].first) for c in cited] == [
        ("Lighthouse Treaty", 3),
        ("Lighthouse Treaty", 4),
        ("Lighthouse Treaty", 5),
    ]


def test_the_works_of_a_home_are_added_to_the_bundled_ones(tmp_path: Path) -> None:
    """An entry with a bundled id takes its place; nothing else of the list is lost."""
    own = TREATY + TREATY.replace("Lighthouse Treaty", "ICCPR").replace("TKL", "The Pact of Lights")
    bundled, both = load_lists().works, load_works(_file(tmp_path, own))
    assert len(both) == len(bundled) + 1
    assert [w.id for w in both][: len(bundled)] == [w.id for w in bundled]
    known = {w.id: w for w in both}
    assert known["ICCPR"].aliases == ("The Pact of Lights", "Traité sur la garde des phares")
    assert known["CAT"] == next(w for w in bundled if w.id == "CAT")


def test_the_topics_of_a_home_take_the_place_of_the_bundled_ones(tmp_path: Path) -> None:
    """A file that is given is the list of topics."""
    lists = load_lists(_file(tmp_path, TOPIC), None)
    assert [topic.id for topic in lists.topics] == ["light"]
    assert lists.works == load_lists().works


@pytest.mark.parametrize(("text", "told"), BROKEN)
def test_a_broken_list_says_where_and_what_next(tmp_path: Path, text: str, told: str) -> None:
    """The error names the file, the entry and the next step."""
    with pytest.raises(ListError) as error:
        load_lists(_file(tmp_path, text), None)
    assert told in str(error.value)
    assert "list.toml" in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """What cannot be read is named."""
    with pytest.raises(ListError, match="cannot be read"):
        load_lists(tmp_path / "none.toml", None)


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """The byte is named."""
    file = tmp_path / "list.toml"
    file.write_bytes(b'[[topic]]\nname = "\xe9"')
    with pytest.raises(ListError, match="not UTF-8"):
        load_lists(file, None)


def test_a_home_has_its_own_list_or_the_bundled_one(tmp_path: Path) -> None:
    assert topics_file(tmp_path).name == "topics.toml"
    assert topics_file(tmp_path).parent != tmp_path
    (tmp_path / "topics.toml").write_text("")
    assert topics_file(tmp_path).parent == tmp_path
    assert topics_file(tmp_path, "mine.toml") == tmp_path / "mine.toml"
