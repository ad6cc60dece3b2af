"""What the forms about a quotation decide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from archive import deciding
from archive.annotation import Form, PrintedSpeaker
from archive.decisions import Decision
from archive.errors import UsageError
from web.review.filled import Filled
from web.review.words import find_words

_SOMEBODY: Final = ("1", "2")
_SPEAKER = msgspec.json.Decoder(PrintedSpeaker)


def _speaker(form: Filled) -> Iterable[Decision]:
    yield deciding.set_speakers(form.record, form.quotation(), _people(form), form.signed)


def _people(form: Filled) -> tuple[PrintedSpeaker, ...]:
    """Return whoever is ticked, then whoever is written; nobody twice."""
    try:
        ticked = [_SPEAKER.decode(value) for value in form.given.getlist("person")]
    except (msgspec.DecodeError, ValueError) as error:
        raise UsageError("somebody who was ticked cannot be read; load the page again") from error
    written = [_written(form, number) for number in _SOMEBODY if form.one(f"name{number}")]
    return tuple(dict.fromkeys((*ticked, *written)))


def _written(form: Filled, number: str) -> PrintedSpeaker:
    kind = form.one(f"kind{number}") or "person"
    if kind not in ("person", "organisation", "document"):
        raise UsageError(f"no speaker is of kind {kind!r}")
    return PrintedSpeaker(
        form.one(f"name{number}"),
        kind,  # type: ignore[arg-type]
        form.one(f"role{number}") or None,
        form.one(f"affiliation{number}") or None,
    )


def _form(form: Filled) -> Iterable[Decision]:
    yield deciding.set_form(form.record, form.quotation(), _form_of(form), form.signed)


def _form_of(form: Filled) -> Form:
    return "phrase" if form.one("form") == "phrase" else "full"


def _words(form: Filled) -> Iterable[Decision]:
    at, text = form.quotation(), form.record.revision.release.text
    near = _place(form)
    if near is None:
        near = form.record.annotations.quotations[at].span.start
    spans = find_words(text, form.given.get("words", ""), near)
    yield deciding.set_words(form.record, at, spans, form.signed)


def _missing(form: Filled) -> Iterable[Decision]:
    text, written = form.record.revision.release.text, form.given.get("words", "")
    spans = find_words(text, written, _place(form))
    taken = [s for q in form.record.annotations.quotations for s in q.segments]
    if any(s.start < t.end and t.start < s.end for s in spans for t in taken):
        raise UsageError("these words are in a quotation already; settle its words instead")
    yield deciding.missing_quotation(form.record, spans, form.signed, _people(form), _form_of(form))


def _place(form: Filled) -> int | None:
    """Return where the selected words began; ``None`` for words that were typed."""
    at = form.one("at")
    return int(at) if at.isascii() and at.isdigit() and len(at) < 10 else None


def _not_a_quotation(form: Filled) -> Iterable[Decision]:
    yield deciding.not_a_quotation(form.record, form.quotation(), form.signed)


def _withdraw_quotation(form: Filled) -> Iterable[Decision]:
    yield deciding.withdraw_quotation(form.record, form.quotation(), form.signed)


FORMS: Final = {
    "speaker": _speaker,
    "form": _form,
    "words": _words,
    "quotation": _missing,
    "not a quotation": _not_a_quotation,
    "withdrawn quotation": _withdraw_quotation,
}
