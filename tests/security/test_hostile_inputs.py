"""A hostile input ends in quarantine or as a reading in time, and takes nothing else down."""

from __future__ import annotations

import gzip
import io
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.home import open_store
from ingest import reading_room
from ingest.inputs import SIZE_LIMIT, Input, file_input
from ingest.lists import load_lists
from ingest.pipeline import Pipeline, Result, Stated
from ingest.quarantine import Quarantine
from ingest.reading_room import SECONDS_AN_INPUT, ReadingRoom

WORDS = "The harbour council opened four wells in the old town today, it said on Monday. "
GOOD = f"A well is opened\n\nPORT ELIN (3 May 2021) – {WORDS * 6}".encode()
PAGE = f"<h1>A well is opened</h1><p>3 May 2021</p><p>{WORDS * 6}</p>"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# The product's limit is 15 seconds; what holds with less holds with that.
SECONDS = 4.0
# Until a child that was ended has been replaced by another.
RESTART = 8.0


def docx(document: bytes, copies: int = 1) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", document)
        for number in range(copies - 1):
            file.writestr(f"word/media/{number}.xml", document)
    return made.getvalue()


def laughs() -> str:
    names = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{names}]>'


def attributes() -> bytes:
    return ("<p " + " ".join(f"a{n}=b" for n in range(300_000)) + f">x</p>{PAGE}").encode()


def pdf_bomb() -> bytes:
    """A PDF of 600 KB whose one page draws for minutes."""
    drawn = zlib.compress(b"BT /F1 10 Tf 10 10 Td (x) Tj ET\n" * 8_000_000, 9)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(drawn) + drawn + b"\nendstream",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>",
    )
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


BOMBS = {
    "attributes of one tag": ("text/html", attributes),
    "one attribute, many times": (
        "text/html",
        lambda: f"<p {'class=x ' * 300_000}>{PAGE}".encode(),
    ),
    "nesting": ("text/html", lambda: ("<div>" * 100_000 + PAGE + "</div>" * 100_000).encode()),
    "nested lists": ("text/html", lambda: ("<ul><li>" * 50_000 + PAGE).encode()),
    "nested tables": ("text/html", lambda: ("<table><tr><td>" * 30_000 + PAGE).encode()),
    "nested quotations": ("text/plain", lambda: b"> " * 100_000 + GOOD),
    "unclosed tags": ("text/html", lambda: (PAGE + "<b><i><a href=x>" * 60_000).encode()),
    "entities": (
        "text/html",
        lambda: (laughs() + f"<html><body>{PAGE}&l11;</body></html>").encode(),
    ),
    "gzip": ("application/gzip", lambda: gzip.compress(b"\0" * 100_000_000)),
    "a docx that unpacks": (DOCX, lambda: docx(b"<w:p>" + b" " * 200_000_000)),
    "a docx of entities": (
        DOCX,
        lambda: docx((laughs() + "<w:document>&l11;</w:document>").encode()),
    ),
    "a docx of many parts": (DOCX, lambda: docx(b" " * 20_000_000, copies=20)),
    "pdf and then garbage": ("application/pdf", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20_000),
    "pdf of open brackets": (
        "application/pdf",
        lambda: b"%PDF-1.7\n1 0 obj\n" + b"<<[" * 1_000_000,
    ),
    "20 MB of one line": ("text/plain", lambda: b"x" * 20_000_000),
    "9 MB of one line": ("text/plain", lambda: WORDS.encode() * 110_000),
    "9 MB without a space": ("text/html", lambda: b"<p>" + b"x" * 9_000_000),
    "open quotation marks": ("text/plain", lambda: GOOD + "“ ‘ « ".encode() * 100_000),
    "straight marks": ("text/plain", lambda: GOOD + b" \"a' 'b\" " * 100_000),
    "open brackets": ("text/plain", lambda: GOOD + b"(para. " * 100_000),
    "digits": ("text/plain", lambda: GOOD + b"1" * 2_000_000),
    "dates": ("text/plain", lambda: GOOD + b"\n3 May 2021" * 100_000),
    "capitals": ("text/plain", lambda: GOOD + b" Ana Maria de la Cruz" * 100_000),
    "commas": ("text/plain", lambda: GOOD + b"," * 1_000_000),
    "blank lines": ("text/plain", lambda: GOOD + b"\n" * 5_000_000),
    "mail of parts": (
        "message/rfc822",
        lambda: (
            b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" * 50_000
        ),
    ),
    "mails in mails": (
        "message/rfc822",
        lambda: (
            b"".join(b"Subject: x\r\nContent-Type: message/rfc822\r\n\r\n" for _ in range(20_000))
            + GOOD
        ),
    ),
    "mail of a boundary that is not its own": (
        "message/rfc822",
        lambda: (
            b"Subject: x\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n"
            + b"--z\r\n" * 400_000
        ),
    ),
    "a docx of runs in runs": (
        DOCX,
        lambda: docx(
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:body><w:p>"
            + b"<w:ins>" * 50_000
            + b"<w:r><w:t>x</w:t></w:r>"
            + b"</w:ins>" * 50_000
            + b"</w:p></w:body></w:document>"
        ),
    ),
    "a pdf that unpacks": ("application/pdf", pdf_bomb),
    "marks of another charset": ("text/plain", lambda: GOOD + b"\xd2\xd5\xd3 " * 500_000),
    "character references": ("text/plain", lambda: GOOD + b"&rsquo;&#8217;&" * 400_000),
    "signs of quoting": ("text/plain", lambda: b"> \n" * 1_000_000 + GOOD),
    "mail of headers": ("message/rfc822", lambda: b"Subject: x\r\n" * 500_000 + b"\r\n" + GOOD),
}


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pipeline]:
    home = tmp_path_factory.mktemp("hostile")
    store, room = open_store(home), ReadingRoom(load_lists(), jobs=2)
    with pytest.MonkeyPatch.context() as hurried:
        hurried.setattr(reading_room, "SECONDS_AN_INPUT", SECONDS)
        yield Pipeline(store, Quarantine(home / "quarantine"), room)
    room.close()
    store.close()


def added(pipeline: Pipeline, *inputs: Input) -> list[Result]:
    return list(pipeline.add(inputs, Stated(publisher="Harbour Council")))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_or_refused_in_time_and_the_rest_is_read(
    pipeline: Pipeline, name: str
) -> None:
    media_type, make = BOMBS[name]
    data = make()
    good = GOOD.replace(b"four wells", name.encode())
    began = time.monotonic()
    bad, after = added(
        pipeline,
        Input(f"{name}.bin", lambda: data, media_type=media_type),
        Input("good.txt", lambda: good, media_type="text/plain"),
    )
    took = time.monotonic() - began
    assert after.became == ("added",)
    assert took < SECONDS + RESTART
    assert len(bad.became) >= 1
    if bad.became == ("quarantined",):
        assert bad.refusal is not None
        assert "Traceback" not in bad.refusal.message, bad.refusal.message


def test_the_limit_of_time_is_fifteen_seconds() -> None:
    assert SECONDS_AN_INPUT == 15.0


def test_an_input_over_the_limit_is_not_read_but_kept_whole(
    pipeline: Pipeline, tmp_path: Path
) -> None:
    data = b"x" * (SIZE_LIMIT + 1)
    (result,) = added(pipeline, Input("standard input", lambda: data, media_type="text/plain"))
    assert result.refusal is not None
    assert result.refusal.code == "S106"
    assert pipeline._quarantine.kept(pipeline._quarantine.case(result.case or "")).data == data


def test_text_below_deep_nesting_is_not_lost(pipeline: Pipeline) -> None:
    deep = f"<div>{'<div>' * 400}<p>{WORDS * 8}</p>{'</div>' * 400}</div>"
    page = f"<html><body><h1>A well is opened</h1><p>3 May 2021</p>{deep}</body></html>".encode()
    (result,) = added(pipeline, Input("deep.html", lambda: page, media_type="text/html"))
    assert result.became == ("added",)
    record = pipeline._store.record(result.receipts[0].release_id)
    assert record is not None
    assert record.revision.release.text.count("four wells") == 8


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(20_000_000)
    store, room = open_store(tmp_path / "home"), ReadingRoom(load_lists())
    try:
        kept = Quarantine(tmp_path / "home/quarantine")
        (result,) = Pipeline(store, kept, room).add([file_input(huge)], Stated())
        assert result.refusal is not None
        assert result.refusal.code == "S106"
    finally:
        room.close()
        store.close()
