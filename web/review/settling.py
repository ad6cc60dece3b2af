"""What a form of the review site says, as the decisions that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Final

from werkzeug.datastructures import MultiDict

from archive import deciding
from archive.deciding import Signed
from archive.decisions import Decision
from archive.doubts import Doubt
from archive.errors import UsageError
from archive.revision import Record
from web.review import citation_forms, quotation_forms, release_forms
from web.review.filled import Filled
from web.review.room import Room


def settle(
    room: Room, record: Record, given: MultiDict[str, str], who: str, doubt: Doubt | None
) -> tuple[Decision, ...]:
    """Return the decisions that a form makes; what cannot be decided is a ``UsageError``."""
    what, why = given.get("what", ""), " ".join(given.get("why", "").split())
    if what not in _FORMS:
        raise UsageError("the form says nothing that can be settled; load its page again")
    if not why:
        raise UsageError("say why")
    signed = Signed(who, why, datetime.now(UTC))
    return tuple(_FORMS[what](Filled(room, record, given, signed, doubt)))


def accepting(doubts: Iterable[Doubt], who: str, why: str) -> tuple[Decision, ...]:
    """Return one acceptance for each doubt."""
    signed = Signed(who, why, datetime.now(UTC))
    return tuple(deciding.accept(doubt.release, doubt.key, signed) for doubt in doubts)


def _accept(form: Filled) -> Iterable[Decision]:
    if form.doubt is None:
        raise UsageError("this is settled already")
    yield deciding.accept(form.doubt.release, form.doubt.key, form.signed)


_FORMS: Final[dict[str, Callable[[Filled], Iterable[Decision]]]] = {
    **quotation_forms.FORMS,
    **citation_forms.FORMS,
    **release_forms.FORMS,
    "accepted": _accept,
}
