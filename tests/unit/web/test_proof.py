"""The proof shows bytes that hold the words, or shows none."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.proof import Place, places_in

WORDS = st.text(alphabet="abé’“” ", min_size=3, max_size=20).filter(lambda w: w.strip())


@pytest.mark.parametrize(
    ("source", "media_type", "charset", "segments", "shown"),
    [
        ("He said: “We stay.”", "text/plain", "utf-8", ("We stay.",), ["We stay."]),
        ("<p>“We <em>stay</em>.”", "text/html", "utf-8", ("We stay.",), ["We <em>stay</em>."]),
        ("<p>It&rsquo;s ours", "text/html", "utf-8", ("It’s ours",), ["It&rsquo;s ours"]),
        ("“Çà et\r\n  là”", "text/plain", "windows-1252", ("Çà et là",), ["Çà et\r\n  là"]),
        ("‘One,’ she said, ‘two.’", "text/plain", "utf-8", ("One,", "two."), ["One,", "two."]),
        ("5 < 6 and “a<b”", "text/html", "utf-8", ("a<b",), ["a<b"]),
    ],
)
def test_the_bytes_hold_the_words(
    source: str, media_type: str, charset: str, segments: tuple[str, ...], shown: list[str]
) -> None:
    """Tags, entities and line breaks aside, the bytes are the words."""
    data = source.encode(charset)
    places = places_in(data, media_type, charset, segments)
    assert [data[p.start : p.end].decode(charset) for p in places] == shown


@pytest.mark.parametrize(
    ("data", "media_type", "segments"),
    [
        (b"We stayed.", "text/plain", ("We stay.",)),
        (b"two one", "text/plain", ("one", "two")),
        (b"%PDF-1.7 We stay.", "application/pdf", ("We stay.",)),
        (b"\xff\xfe\x00", "text/plain", ("x",)),
        (b"", "text/html", ("x",)),
        (b"x", "text/plain", ("",)),
    ],
)
def test_what_is_not_there_exactly_is_not_proved(
    data: bytes, media_type: str, segments: tuple[str, ...]
) -> None:
    """No likeness, no wrong order, no format that is not text."""
    assert places_in(data, media_type, None, segments) == ()


@given(WORDS, WORDS, WORDS)
def test_escaped_words_are_found_wherever_they_stand(before: str, said: str, after: str) -> None:
    """The bytes from start to end, unescaped and without space, are the words."""
    data = f"<p>{escape(before)}<b>{escape(said)}</b>{escape(after)}</p>".encode()
    (place,) = places_in(data, "text/html", "utf-8", (said,))
    found = data[place.start : place.end].decode()
    letters = "".join(found.replace("<b>", "").replace("</b>", "").split())
    assert letters == "".join(said.split())


def test_the_command_prints_the_bytes() -> None:
    """Tail counts from one, head counts bytes."""
    assert Place(10, 15).command == "tail -c +11 FILE | head -c 5"


def test_a_hostile_capture_is_searched_fast() -> None:
    """Signs that never close cost no more than others."""
    assert places_in(b"<!--" * 200_000, "text/html", "utf-8", ("x",)) == ()
    assert places_in(b"<a" * 300_000, "text/html", "utf-8", ("x",)) == ()
