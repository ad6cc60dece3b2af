"""The bytes that show a quotation, found without the readers."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.annotation import Finding
from archive.capture import Bytes
from archive.home import open_store
from archive.memory_store import MemoryStore
from archive.proof import prove, unproved
from archive.revision import Intake
from archive.visible import fold, visible

MakeIntake = Callable[..., Intake]
WORDS = "Sans lumière, pas de côte — “none” at all"


@pytest.mark.parametrize(
    ("data", "media_type", "charset", "shown"),
    [
        (f"He said: {WORDS}.".encode(), "text/plain", "utf-8", WORDS.encode()),
        (f"\ufeffHe: {WORDS}.".encode(), "text/plain", None, WORDS.encode()),
        (WORDS.encode("cp1252"), "text/plain", None, WORDS.encode("cp1252")),
        (WORDS.encode("utf-16"), "text/plain", "utf-8", WORDS.encode("utf-16-le")),
        (f"a\xff{WORDS}".encode("latin-1", "replace"), "text/plain", "utf-8", None),
        (
            b"<p>Sans <b>lumi&egrave;re</b>,\n pas de c&#244;te &mdash; &ldquo;none&#x201d; at "
            b"<!-- at none --><i>all</i></p>",
            "text/html",
            "utf-8",
            b"Sans <b>lumi&egrave;re</b>,\n pas de c&#244;te &mdash; &ldquo;none&#x201d; at "
            b"<!-- at none --><i>all",
        ),
        (f"<script>{WORDS}</script><p>other".encode(), "text/html", "utf-8", None),
        (f"<STYLE>{WORDS}</style ><p>other".encode(), "text/html", "utf-8", None),
        (f"<!-- {WORDS} -->".encode(), "text/html", "utf-8", None),
        (f'<meta content="{WORDS}">'.encode(), "text/html", "utf-8", None),
        (f"1 < 2 & {WORDS}".encode(), "text/html", "utf-8", WORDS.encode()),
        (b"Sans lumi\xc3\xa8re, pas de plage", "text/plain", "utf-8", None),
        (b"", "text/html", "utf-8", None),
    ],
)
def test_words_are_found_where_they_are_shown_and_only_there(
    data: bytes, media_type: str, charset: str | None, shown: bytes | None
) -> None:
    found = visible(data, media_type, charset)
    assert found is not None
    place = found.find(WORDS)
    if shown is None:
        assert place is None or fold(data[place[0] : place[1]].decode("cp1252")) == fold(WORDS)
    else:
        assert place is not None
        assert data[place[0] : place[1]].strip(b"\x00") == shown.strip(b"\x00")


@pytest.mark.parametrize("media_type", ["application/pdf", "message/rfc822", "image/png"])
def test_a_format_whose_bytes_are_not_its_words_proves_nothing(media_type: str) -> None:
    assert visible(WORDS.encode(), media_type, None) is None


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["utf-8", "utf-16-le"]))
def test_what_is_in_a_text_is_found_in_its_bytes(before: str, words: str, charset: str) -> None:
    """Whatever stands around them, the bytes found show the words."""
    text = (before + words).encode("utf-8", "replace").decode()
    wanted = fold(words.encode("utf-8", "replace").decode())
    data = text.encode(charset)
    found = visible(data, "text/plain", charset)
    assert found is not None
    if wanted and wanted in found.letters:
        place = found.find(wanted)
        assert place is not None
        assert wanted in fold(data[place[0] : place[1]].decode(charset))


@given(st.text(alphabet="<>!-/&;#x0aAscriptyle \"='", max_size=200))
def test_any_page_can_be_read(page: str) -> None:
    found = visible(page.encode(), "text/html", "utf-8")
    assert found is not None
    assert len(found.letters) == len(found.starts) == len(found.ends)
    assert all(0 <= a < b <= len(page) for a, b in zip(found.starts, found.ends, strict=True))


@pytest.mark.parametrize("piece", ["<!--", "<script>", "<a ", "&amp", "<", "</", "<!-- -->"])
def test_a_page_that_means_harm_takes_no_longer_than_others(piece: str) -> None:
    began = time.perf_counter()
    visible((piece * (400_000 // len(piece))).encode(), "text/html", "utf-8")
    assert time.perf_counter() - began < 5


def test_a_stored_quotation_is_proved_byte_for_byte(make_intake: MakeIntake) -> None:
    store = MemoryStore()
    intake = make_intake()
    record = store.record(store.add(intake).release_id)
    assert record is not None
    proofs = prove(store, record, 0)
    assert proofs is not None
    (proof,) = proofs
    assert proof is not None
    assert proof.capture == intake.source.capture.digest
    shown = intake.source.data[proof.start : proof.end]
    assert shown == b"Without light there is no coast"
    assert list(unproved(store)) == []


def test_a_quotation_that_the_bytes_do_not_show_is_named(
    make_intake: MakeIntake, tmp_path: Path
) -> None:
    intake = make_intake()
    other = replace(intake, source=Bytes(b"Something quite different", "text/plain"))
    pdf = replace(make_intake("Light"), source=Bytes(b"%PDF", "application/pdf"))
    with closing(open_store(tmp_path)) as store:
        name = store.add(other).release_id
        store.add(pdf)
        (said,) = unproved(store)
        record = store.record(name)
        assert record is not None
        assert prove(store, record, 0) == (None,)
        assert f"does not show quotation {record.quotation_ids[0]}" in said


def test_bytes_that_were_repaired_are_not_said_to_be_damaged(make_intake: MakeIntake) -> None:
    """Misread letters are mended before they are words: the bytes show others."""
    intake = make_intake()
    source = Bytes(intake.source.data.replace(b"coast", b"c\xc3\xb6ast"), "text/plain")
    store = MemoryStore()
    store.add(replace(intake, source=source, findings=(Finding("W115", "made up"),)))
    assert list(unproved(store)) == []
