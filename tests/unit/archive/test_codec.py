"""The JSON document: what it says, what it refuses, and that nothing is lost on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.annotation import (
    Annotations,
    Attribution,
    Citation,
    Finding,
    Pinpoint,
    PrintedSpeaker,
    Quotation,
    TopicTag,
)
from archive.bodies import RevisionBody
from archive.capture import Bytes
from archive.codec import decode, encode, provisional, read_document, to_json
from archive.errors import DocumentError
from archive.memory_store import MemoryStore
from archive.records import record_of
from archive.release import Block, Contact, Dated, Mark, Part, Release, Span, Tail
from archive.revision import Intake, Record
from archive.schema import FILE, schema, schema_text

MakeIntake = Callable[..., Intake]
VALIDATOR = jsonschema.Draft202012Validator(schema())


@pytest.fixture
def record(make_intake: MakeIntake) -> Record:
    store = MemoryStore()
    name = store.add(make_intake(address="https://keepers.example/7")).release_id
    record = store.record(name)
    assert record is not None
    return record


@pytest.fixture
def document(record: Record) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(encode(record))
    return made


def dumped(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False)


def test_a_document_uses_the_words_of_the_format(document: dict[str, Any]) -> None:
    assert document["format"] == 1
    assert document["publisher"] == "Keepers’ Union"
    assert document["publisher_id"] == "keepers-union"
    assert (document["published"], document["published_basis"]) == ("2021-05-03", "dateline")
    assert document["blocks"][1]["text"] == "She pointed to A/HRC/99/1, para 12."
    assert document["tail"]["end_mark"] == "ENDS"
    assert document["tail"]["contacts"][0]["email"] == "bo@keepers.example"
    (quotation,) = document["quotations"]
    assert quotation["segments"][0]["text"] == "Without light there is no coast,"
    assert quotation["speakers"][0]["role"] == "President"
    assert (quotation["mention"], quotation["cue"]) == ("Ada Quill", "said")
    (citation,) = document["citations"]
    assert citation["quotation"] == quotation["id"]
    assert citation["pinpoints"] == [{"unit": "para", "first": 12, "last": 12, "sub": None}]
    assert [f["by"] for f in document["findings"]] == ["reader", "annotators"]


def test_a_document_gives_back_the_record_it_was_made_from(record: Record) -> None:
    assert decode(encode(record)) == record


def test_the_digest_can_be_made_with_any_json_library(document: dict[str, Any]) -> None:
    digest = document.pop("provenance")["digest"]
    canonical = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert sha256(canonical.encode()).hexdigest() == digest


def test_the_digest_leaves_out_only_how_the_archive_came_by_it(
    make_intake: MakeIntake,
) -> None:
    one = provisional(make_intake())
    assert provisional(make_intake(name="another.txt")).provenance.digest == one.provenance.digest
    assert provisional(make_intake("Other")).provenance.digest != one.provenance.digest


def test_a_provisional_document_is_the_stored_one_but_for_its_provenance(
    make_intake: MakeIntake, record: Record
) -> None:
    made = provisional(make_intake(address="https://keepers.example/7"))
    assert made.provenance.digest == record.document_digest
    assert made.id == record.revision.release_id
    assert made.provenance.fetched_at is None
    assert read_document(to_json(made)) == made
    with pytest.raises(DocumentError, match="never stored"):
        decode(to_json(made))


def test_the_published_schema_is_the_one_of_the_code() -> None:
    assert FILE.read_text("utf-8") == schema_text()


def test_every_document_fits_the_schema(document: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    VALIDATOR.validate(document)
    document["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(document)


def _set(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def damage(document: dict[str, Any]) -> None:
        place: Any = document
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to

    return damage


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_set("surprise", to=1), "surprise"),
        (_set("blocks", 0, "surprise", to=1), "surprise"),
        (_set("format", to=2), "format"),
        (_set("title", to=None), "title"),
        (_set("title", to=" "), "title"),
        (_set("published", to="yesterday"), "published"),
        (_set("published_basis", to=None), "precision and its basis"),
        (_set("blocks", 0, "text", to="Invented words."), "blocks"),
        (_set("blocks", 0, "end", to=10_000), "past the text"),
        (_set("blocks", 0, "start", to=-1), "forwards"),
        (_set("blocks", 0, "kind", to="poem"), "poem"),
        (_set("quotations", 0, "segments", 0, "text", to="Never said"), "quotations"),
        (_set("quotations", 0, "id", to="x"), "quotation"),
        (_set("quotations", 0, "basis", to="none"), "basis of none"),
        (_set("quotations", 0, "confidence", to=2.0), "confidence"),
        (_set("citations", 0, "quotation", to="x"), "not in the document"),
        (_set("citations", 0, "pinpoints", 0, "first", to=13), "digest"),
        (_set("tail", "contacts", 0, "phone", to="1"), "digest"),
        (_set("kicker", to="Another"), "digest"),
        (_set("findings", 0, "severity", to="note"), "findings"),
        (_set("findings", 0, "start", to=3), "findings"),
    ],
)
def test_a_document_that_does_not_hold_together_is_refused_with_the_reason(
    document: dict[str, Any], damage: Callable[[dict[str, Any]], None], said: str
) -> None:
    damage(document)
    with pytest.raises(DocumentError, match=said):
        read_document(dumped(document))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format":1}'])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        read_document(data)


# -- the law: any record survives the way there and back ------------------

_text = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
_maybe = st.none() | _text


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    a, b = draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))
    return Span(min(a, b), max(a, b))


def many(item: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(item, max_size=3).map(tuple)


@st.composite
def releases(draw: st.DrawFn) -> Release:
    text = draw(_text)
    span = spans(text)
    kinds = st.sampled_from(["heading", "paragraph", "list_item", "table", "footnote"])
    block = st.builds(Block, kinds, span, st.integers(0, 6), st.booleans(), many(many(span)))
    contact = st.builds(Contact, span, _maybe, _maybe, _maybe, _maybe)
    dated = st.builds(
        Dated,
        st.dates(date(1, 1, 1)),
        st.sampled_from(["day", "month", "year"]),
        st.sampled_from(["metadata", "visible", "dateline", "feed", "given"]),
        st.text(st.characters(codec="utf-8"), max_size=9),
    )
    return Release(
        publisher=draw(_maybe),
        title=draw(_text.filter(str.strip)),
        text=text,
        blocks=draw(many(block)),
        parts=draw(many(st.builds(Part, st.sampled_from(["title", "note", "credit"]), span))),
        kicker=draw(_maybe),
        standfirst=draw(_maybe),
        dateline=draw(_maybe),
        published=draw(st.none() | dated),
        embargo=draw(_maybe),
        corrections=draw(many(span)),
        language=draw(_maybe),
        translations=draw(many(_text)),
        tail=draw(
            st.builds(Tail, st.none() | span, many(span), many(span), many(contact), many(span))
        ),
        marks=draw(many(st.builds(Mark, st.sampled_from(["link", "strong"]), span, _maybe))),
        tags=draw(many(_text)),
        address=draw(_maybe),
    )


@st.composite
def attributions(draw: st.DrawFn, text: str) -> Attribution:
    speaker = st.builds(
        PrintedSpeaker, _text.filter(str.strip), st.just("organisation"), _maybe, _maybe
    )
    speakers = draw(many(speaker))
    basis = draw(st.sampled_from(["named", "pronoun", "colon"])) if speakers else "none"
    place = st.none() | spans(text)
    share = st.floats(0, 1) | st.integers(0, 1)
    return Attribution(speakers, basis, draw(place), draw(place), draw(place), draw(share))


@st.composite
def annotations(draw: st.DrawFn, text: str) -> Annotations:
    span = spans(text)
    quotation = st.builds(
        Quotation,
        st.lists(span, min_size=1, max_size=3).map(tuple),
        st.sampled_from(["full", "phrase"]),
        attributions(text),
    )
    quotations = draw(many(quotation))
    pinpoint = st.builds(
        Pinpoint, st.sampled_from(["para", "article"]), st.integers(0, 999), st.integers(0, 999)
    )
    of = st.integers(0, len(quotations) - 1) if quotations else st.none()
    citation = st.builds(
        Citation,
        span,
        _maybe,
        st.none() | span,
        many(pinpoint),
        st.none() | span,
        st.none() | of,
        _maybe,
    )
    finding = st.builds(Finding, st.sampled_from(["W210", "N301", "S100"]), _text, st.none() | span)
    return Annotations(
        draw(_text),
        quotations,
        draw(many(citation)),
        draw(many(st.builds(TopicTag, _text, many(span)))),
        draw(many(finding)),
    )


@settings(max_examples=50)
@given(st.data())
def test_any_record_survives_the_way_into_the_document_and_back(data: st.DataObject) -> None:
    """Whatever a reader or an annotator makes, nothing of it is lost or bent."""
    release = data.draw(releases())
    read = data.draw(annotations(release.text))
    findings = tuple(f for f in read.findings if f.code != "N301")
    stored_at = datetime(2026, 1, 2, 3, 4, 5, 6, UTC)
    body = RevisionBody("a" * 10, 1, "p", "0" * 64, 0, stored_at, release, findings)
    record = record_of(body, "1" * 64, read)
    assert decode(encode(record)) == record
    intake = Intake(Bytes(b"", "text/plain"), release, read, "p", findings)
    made = provisional(intake)
    assert read_document(to_json(made)) == made
    VALIDATOR.validate(json.loads(to_json(made)))
