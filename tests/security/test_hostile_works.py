"""A hostile document given as the text of a work is refused in time, with its reason."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Iterator

import pytest

from archive.capture import Bytes
from archive.work_text import WorkText
from ingest import reading_room
from ingest.lists import load_lists
from ingest.reading_room import ReadingRoom, Refusal
from ingest.sources.source import Given
from ingest.work_reading import read_as_work

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# The product's limit is 15 seconds; what holds with less holds with that.
SECONDS = 4.0
RESTART = 8.0


def word(document: str | bytes, **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", document)
        for name, part in parts.items():
            file.writestr(f"word/{name}.xml", part)
    return made.getvalue()


def body(paragraphs: str) -> str:
    return f"<w:document {W}><w:body>{paragraphs}</w:body></w:document>"


def chained_styles() -> bytes:
    """Styles based on one another in a circle, for many paragraphs."""
    styles = "".join(
        f'<w:style w:styleId="s{at}"><w:basedOn w:val="s{(at + 1) % 5000}"/></w:style>'
        for at in range(5000)
    )
    one = '<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr><w:r><w:t>Words.</w:t></w:r></w:p>'
    return word(body(one * 40_000), styles=f"<w:styles {W}>{styles}</w:styles>")


def deep_numbers() -> bytes:
    """A list whose number would be a million letters long."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="999999"/><w:numFmt w:val="lowerLetter"/>'
        f'<w:lvlText w:val="{"%1" * 20_000}"/></w:lvl>'
    )
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    one = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'
    return word(body(one * 2_000), numbering=numbering)


BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a Word file that unpacks": (WORD, lambda: word(b"<w:p>" + b" " * 200_000_000)),
    "a Word file of a million paragraphs": (
        WORD,
        lambda: word(body("<w:p><w:r><w:t>1. x</w:t></w:r></w:p>" * 1_000_000)),
    ),
    "styles in a circle": (WORD, chained_styles),
    "a number without end": (WORD, deep_numbers),
    "lists in lists": ("text/html", lambda: b"<ol><li>Words." * 40_000),
    "items": ("text/html", lambda: b"<ol>" + b"<li value=1>Words.</li>" * 300_000),
    "ones": ("text/plain", lambda: b"1. A sentence here.\n" * 450_000),
    "open brackets": ("application/pdf", lambda: b"%PDF-1.7\n1 0 obj\n" + b"<<[" * 1_000_000),
}


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    room = ReadingRoom(load_lists())
    with pytest.MonkeyPatch.context() as hurried:
        hurried.setattr(reading_room, "SECONDS_AN_INPUT", SECONDS)
        yield room
    room.close()


@pytest.mark.parametrize("bomb", sorted(BOMBS))
def test_a_hostile_work_is_refused_or_read_in_time(bomb: str, room: ReadingRoom) -> None:
    kind, made = BOMBS[bomb]
    source = Bytes(made(), kind)
    began = time.monotonic()
    answer = room.run(read_as_work, source, Given()).result()
    assert time.monotonic() - began < SECONDS + RESTART
    assert isinstance(answer, (Refusal, WorkText))
    if isinstance(answer, Refusal):
        assert answer.code.startswith("S1")
        assert "Traceback" not in answer.message


def test_after_a_bomb_the_next_work_is_read(room: ReadingRoom) -> None:
    kind, made = BOMBS["a Word file that unpacks"]
    assert isinstance(room.run(read_as_work, Bytes(made(), kind), Given()).result(), Refusal)
    good = Bytes(b"1. One sentence stands here.\n\n2. Another stands here.\n", "text/plain")
    answer = room.run(read_as_work, good, Given()).result()
    assert isinstance(answer, WorkText)
    assert [p.number for p in answer.paragraphs] == [1, 2]
