"""What one key settles about one doubt: the decision that it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from archive import deciding, deciding_everywhere
from archive.annotation import PrintedSpeaker
from archive.deciding import Signed
from archive.decisions import Decision, undoing
from archive.doubts import Doubt
from archive.errors import NotFoundError, UsageError
from archive.revision import Record
from archive.store import Store
from ingest.settling import symbol_of

Ask = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Case:
    """A doubt with the record that it is about, how to ask more, and who decides."""

    store: Store
    doubt: Doubt
    record: Record | None
    ask: Ask
    signed: Signed

    @property
    def there(self) -> Record:
        """Return the record, or raise ``NotFoundError`` where the release is not shown."""
        if self.record is None:
            raise NotFoundError("release", self.doubt.release, "see onrecord decisions")
        return self.record

    @property
    def quotation(self) -> int:
        """Return the position of the quotation that the doubt is about."""
        return self.there.quotation_ids.index(self.doubt.quotation or "")


Settle = Callable[[Case], Decision]


@dataclass(frozen=True, slots=True)
class Key:
    """A key with what it does; ``needs`` is what a doubt must have for it."""

    sign: str
    does: str
    settle: Settle
    needs: str


def keys_for(doubt: Doubt) -> tuple[Key, ...]:
    """Return the keys that make sense for a doubt, in the order in which they are shown."""
    has = {
        "any": doubt.kind != "same person" or doubt.words == doubt.other,
        "quotation": doubt.quotation is not None and doubt.kind != "changed",
        "citation": doubt.citation is not None,
        "structure": doubt.kind == "structure",
        "pair": doubt.kind == "same person" and doubt.words != doubt.other,
        "orphan": doubt.kind == "orphaned",
    }
    return tuple(key for key in KEYS if has[key.needs])


def given_to(speaker: PrintedSpeaker) -> Settle:
    """Return what a digit does: these are this speaker's words."""

    def settle(case: Case) -> Decision:
        return deciding.set_speakers(case.there, case.quotation, (speaker,), case.signed)

    return settle


def _accept(case: Case) -> Decision:
    return deciding.accept(case.doubt.release or None, case.doubt.key, case.signed)


def _nobody(case: Case) -> Decision:
    return deciding.set_speakers(case.there, case.quotation, (), case.signed)


def _other(case: Case) -> Decision:
    name, role, body = map(
        case.ask, ("Full name as printed", "Role, or nothing", "For whom, or nothing")
    )
    if not name:
        raise UsageError("a speaker has a name; n says that nobody is known")
    speaker = PrintedSpeaker(name, "person", role or None, body or None)
    return given_to(speaker)(case)


def _none(case: Case) -> Decision:
    return deciding.not_a_quotation(case.there, case.quotation, case.signed)


def _work(case: Case) -> Decision:
    at = case.there.citation_ids.index(case.doubt.citation or "")
    return deciding.set_work(case.there, at, symbol_of(case.ask("Symbol of the work")), case.signed)


def _date(case: Case) -> Decision:
    return deciding.set_date(case.there, case.ask("2019-05-08, 2019-05 or 2019"), case.signed)


def _title(case: Case) -> Decision:
    return deciding.set_title(case.there, case.ask("Title"), case.signed)


def _merge(case: Case) -> Decision:
    return deciding_everywhere.merge_speakers(case.doubt.words, case.doubt.other or "", case.signed)


def _apart(case: Case) -> Decision:
    return deciding_everywhere.keep_apart(case.doubt.words, case.doubt.other or "", case.signed)


def _take_back(case: Case) -> Decision:
    for made in case.store.decisions():
        if made.id == case.doubt.other:
            signed = case.signed
            return undoing(made, who=signed.who, when=signed.when, why=signed.why)
    raise NotFoundError("decision", case.doubt.other or "", "see onrecord decisions")


KEYS: Final = (
    Key("a", "right as it is", _accept, "any"),
    Key("n", "nobody is known", _nobody, "quotation"),
    Key("o", "another speaker", _other, "quotation"),
    Key("x", "not a quotation", _none, "quotation"),
    Key("w", "the work", _work, "citation"),
    Key("d", "the date", _date, "structure"),
    Key("t", "the title", _title, "structure"),
    Key("m", "the same person", _merge, "pair"),
    Key("k", "two people", _apart, "pair"),
    Key("r", "take the decision back", _take_back, "orphan"),
)
