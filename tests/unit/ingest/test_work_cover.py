"""A document is asked what it calls itself before it is taken for another."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import onrecord
from archive.capture import Bytes
from ingest.lists import load_lists
from ingest.sources.source import Given
from ingest.work_cover import cover_symbols, is_impossible_symbol

BODY = "\n\n1.   Keepers carry the coast.\n\n2.   There is no light; see A/70/1.\n"


def on_cover(cover: str) -> object:
    return cover_symbols(Bytes((cover + BODY).encode(), "text/plain"), Given(), load_lists())


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ("A/HRC/55/23\n\nGeneral Assembly", ("A/HRC/55/23",)),
        ("United Nations   A/73/230\nDistr.: General", ("A/73/230",)),
        ("A/76/600-S/2021/1000\n\nA/76/600\nS/2021/1000", ("A/76/600", "S/2021/1000")),
        ("Report pursuant to resolution A/RES/70/175 of the Assembly", ()),
        ("Lights of the coast", ()),
    ],
)
def test_a_symbol_that_stands_alone_on_the_cover_is_the_document_s_own(
    cover: str, expected: tuple[str, ...]
) -> None:
    found = on_cover(cover)
    assert isinstance(found, tuple)
    assert set(expected) <= set(found) if expected else found == ()


@pytest.mark.parametrize(
    ("name", "impossible"),
    [
        ("A/73/230", False),
        ("A/HRC/55/23", False),
        ("A/3/230", True),
        ("A/HRC/", False),
        ("the Mandela Rules", False),
        ("and/or", False),
    ],
)
def test_an_impossible_symbol_is_told_from_a_name(name: str, impossible: bool) -> None:
    assert is_impossible_symbol(name) is impossible


@pytest.mark.parametrize(
    ("symbol", "told"),
    [
        ("A/73/230", "the document calls itself A/HRC/55/23, not A/73/230"),
        ("A/3/230", "A/3/230 is no symbol"),
        ("A/HRC/55/23", None),
    ],
)
def test_work_add_keeps_the_text_with_a_word_of_doubt(
    tmp_path: Path, symbol: str, told: str | None
) -> None:
    file = tmp_path / "work.txt"
    file.write_text("United Nations A/HRC/55/23" + BODY)
    done = CliRunner().invoke(
        onrecord.main, ["work", "add", symbol, str(file), "--home", str(tmp_path / "home")]
    )
    assert done.exit_code == 0, done.output
    assert "2 paragraphs" in done.stdout
    assert (told in done.stderr) if told else not done.stderr
