"""Bytes become text by mark, shape, validity and declaration."""

from __future__ import annotations

import codecs

import pytest

from archive.errors import ReadingError
from ingest.formats.decoding import decode

WORDS = "The Keepers’ Union said “no” – naïvely, at the café."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16 le", "utf-16 be", "utf-16 without mark", "windows-1252"],
)
def test_the_words_come_out_whatever_the_encoding(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text == WORDS
    assert decoded.findings == ()


def test_stray_windows_bytes_in_utf8_are_read_and_said() -> None:
    data = ("Gültig: naïve café, größer, über. " * 4).encode() + b"\x93quoted\x94"
    decoded = decode(data)
    assert decoded.text.endswith("“quoted”")
    assert [f.code for f in decoded.findings] == ["W115"]


def test_utf8_that_was_read_as_windows_is_repaired_and_said() -> None:
    decoded = decode("It isnâ€™t the cafÃ©".encode())
    assert decoded.text == "It isn’t the café"
    assert [f.code for f in decoded.findings] == ["W115"]


def test_a_declared_charset_is_followed_where_bytes_are_not_utf8() -> None:
    assert decode("Полный текст".encode("cp1251"), "windows-1251").text == "Полный текст"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "S100"),
        (b" \r\n\t ", "S100"),
        (codecs.BOM_UTF8, "S100"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "S101"),
        ("Полный текст пресс-релиза".encode("cp1251"), "S105"),
        (("A press release in EBCDIC. " * 4).encode("cp037"), "S105"),
    ],
)
def test_what_cannot_be_text_is_refused_with_its_code(data: bytes, code: str) -> None:
    with pytest.raises(ReadingError) as refused:
        decode(data)
    assert refused.value.code == code


def test_line_ends_are_single_and_invisible_characters_gone() -> None:
    assert decode(b"one\r\ntwo\rthree\xc2\xad\xe2\x80\x8b").text == "one\ntwo\nthree"
