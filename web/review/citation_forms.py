"""What the forms about a citation decide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from archive import deciding, deciding_everywhere
from archive.annotation import Pinpoint
from archive.decisions import Decision, decision
from archive.errors import UsageError
from archive.settling_works import mention_words
from web.review.filled import Filled


def _work(form: Filled) -> Iterable[Decision]:
    at, work = form.citation(), form.one("work")
    if not work:
        raise UsageError("say which work: its symbol or its name")
    cited, scope = form.record.annotations.citations[at], form.one("scope")
    words = mention_words(cited, form.record.revision.release.text)
    if scope == "alias" and (cited.work or words):
        yield deciding_everywhere.name_work(cited.work or words, work, form.signed)
    elif scope == "mention" and words and cited.work is None:
        yield _mention(form, words, work)
    else:
        yield deciding.set_work(form.record, at, work, form.signed)


def _mention(form: Filled, words: str, work: str) -> Decision:
    signed = form.signed
    return decision(
        "mention", words, work, release=form.record.revision.release_id, before="not named",
        who=signed.who, when=signed.when, why=signed.why,
    )  # fmt: skip


def _pinpoints(form: Filled) -> Iterable[Decision]:
    rows = zip(
        *(form.given.getlist(name) for name in ("unit", "first", "last", "sub")), strict=False
    )
    places = [_pinpoint(*(" ".join(each.split()) for each in row)) for row in rows if any(row[1:])]
    yield deciding.set_pinpoints(form.record, form.citation(), places, form.signed)


def _pinpoint(unit: str, first: str, last: str, sub: str) -> Pinpoint:
    if not (first.isascii() and first.isdigit() and (last or first).isdigit()):
        raise UsageError("a place has a number: 14, and a last one where it is a range")
    try:
        return Pinpoint(unit, int(first), int(last or first), sub or None)  # type: ignore[arg-type]
    except ValueError as error:
        raise UsageError(str(error)) from error


FORMS: Final = {"citation": _work, "pinpoints": _pinpoints}
