"""Decisions of staff told in words: what it was about, what was so, what is, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import msgspec

from archive.annotation import PrintedSpeaker
from archive.decisions import ABOUT_PEOPLE, Decision, meant_by, standing
from archive.people import slug
from archive.settling_release import UNDATED, date_of
from archive.wording import words_of
from web.dates import as_read, moment
from web.desk import Desk

NOUNS: Final[dict[str, str]] = {
    "mention": "Cited work",
    "citation": "Cited work",
    "alias": "Name of a work",
    "pinpoints": "Place in a cited work",
    "speaker": "Speaker",
    "form": "Form of a quotation",
    "words": "Words of a quotation",
    "quotation": "Missing quotation",
    "not a quotation": "Quotation",
    "withdrawn quotation": "Quotation",
    "title": "Title",
    "date": "Date",
    "publisher": "Publisher",
    "topic": "Topic",
    "not a topic": "Topic",
    "withdrawn": "Release",
    "merge": "Speaker",
    "split": "Speaker",
    "name": "Name of a speaker",
    "apart": "Speakers",
    "accepted": "Looked at",
    "undo": "Taken back",
}
_FIXED: Final[dict[str, str]] = {
    "not a quotation": "not a quotation",
    "withdrawn quotation": "withdrawn",
    "topic": "given",
    "not a topic": "not given",
    "withdrawn": "withdrawn",
    "accepted": "right as it is",
    "undo": "as it was before",
}
# What was so where the decision itself does not tell.
_UNTOLD: Final[dict[str, str]] = {
    "accepted": "in doubt",
    "alias": "a work of its own",
    "apart": "perhaps the same",
    "mention": "not named",
    "name": "not known",
    "split": "one person",
}
# What is settled about a release as a whole has no words of its own.
_WHOLE: Final = frozenset(("title", "date", "publisher", "withdrawn"))
_LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class Told:
    """One decision in words; ``state`` is "holds", "taken back" or "its words are gone"."""

    id: str
    about: str
    noun: str
    words: str
    was: str
    now: str
    why: str
    who: str
    when: str
    at: datetime
    release: str
    title: str
    state: str
    undoes: bool

    @property
    def can_undo(self) -> bool:
        """Return whether taking it back changes anything now."""
        return self.state != "taken back"


class Teller:
    """Tells decisions of one archive; names of releases and publishers are asked once."""

    def __init__(self, desk: Desk, made: tuple[Decision, ...]) -> None:
        self._desk, self._made = desk, made
        self._holding = frozenset(d.id for d in standing(made))
        self._publishers = {p.id: p.name for p in desk.store.publishers()}
        self._titles: dict[str, str] = {}
        self._people: dict[str, str] = {}

    def tell(self, decision: Decision, orphaned: bool = False) -> Told:
        """Return one decision in words."""
        meant = meant_by(decision, self._made) if decision.about == "undo" else decision
        meant = meant or decision
        back = decision.about == "undo"
        holds = decision.id in self._holding or (back and self._undoes_now(decision))
        state = "holds" if holds else "taken back"
        return Told(
            id=decision.id,
            about=decision.about,
            noun=f"{NOUNS['undo']}: {NOUNS[meant.about].lower()}" if back else NOUNS[meant.about],
            words=self._words(meant),
            was=self._after(meant) if back else self._before(meant),
            now=_FIXED["undo"] if back else self._after(meant),
            why=decision.why,
            who=decision.who,
            when=moment(decision.when),
            at=decision.when,
            release=decision.release or "",
            title=self._title(decision.release),
            state="its words are gone" if orphaned and holds else state,
            undoes=back,
        )

    def _undoes_now(self, undo: Decision) -> bool:
        """Return whether what an undoing took back is taken back still."""
        return undo.what not in self._holding

    def _before(self, decision: Decision) -> str:
        if decision.about in ("topic", "not a topic"):
            return "not given" if decision.about == "topic" else "given"
        if decision.about == "date":
            return _date(decision.before or "")
        if decision.about == "words":
            return f"“{_short(decision.before or '')}”"
        if decision.about == "not a quotation":
            return "a quotation"
        return _short(decision.before or _UNTOLD.get(decision.about, "not established"))

    def _after(self, decision: Decision) -> str:
        if decision.about in _FIXED:
            return _FIXED[decision.about]
        return _short(self._value(decision.about, decision.after or ""))

    def _value(self, about: str, after: str) -> str:
        if about == "speaker":
            return _speakers(_read(after)) or "not established"
        if about == "quotation":
            found = _read(after)
            said = found.get("speakers", []) if isinstance(found, dict) else []
            return f"a quotation; {_speakers(said) or 'speaker not established'}"
        if about == "words":
            return " […] ".join(f"“{each}”" for each in words_of(after))
        if about == "pinpoints":
            return _places(_read(after)) or "the whole work"
        if about == "date":
            return _date(after)
        if about == "publisher":
            return self._publishers.get(after.partition(" ")[0], after)
        if about == "split":
            found = _read(after)
            to = found.get("to", "") if isinstance(found, dict) else after
            return f"somebody else ({self._person(to)})"
        if about == "merge":
            return f"the same as {self._person(after)}"
        return f"not the same as {self._person(after)}" if about == "apart" else after

    def _words(self, decision: Decision) -> str:
        if decision.about in _WHOLE:
            return ""
        if decision.about in ("topic", "not a topic"):
            return self._desk.topic_name(decision.what)
        if decision.about == "accepted":
            return _short(decision.what.rsplit("|", 1)[-1])
        if decision.about in ABOUT_PEOPLE:
            return self._person(decision.what)
        words = " […] ".join(words_of(decision.what))
        # A citation is known by its claim and itself; the last is what is printed.
        return _short(words.rpartition("|")[2] if decision.about == "citation" else words)

    def _person(self, key: str) -> str:
        """Return the printed name that gave an id, also once it leads to somebody else."""
        if key not in self._people:
            speaker = self._desk.store.speaker(key)
            names = (*(name for name, _ in speaker.names), *speaker.aliases) if speaker else ()
            own = next((name for name in names if slug(name) == key), None)
            self._people[key] = own or (speaker.name if speaker and speaker.id == key else key)
        return self._people[key]

    def _title(self, release: str | None) -> str:
        if release is None:
            return ""
        if release not in self._titles:
            record = self._desk.store.record(release)
            self._titles[release] = record.revision.release.title if record else release
        return self._titles[release]


def confirms(decision: Decision) -> bool:
    """Return whether a decision names the very speakers that stood there before it."""
    named = _speakers(_read(decision.after or "")) if decision.about == "speaker" else ""
    return bool(named) and named == decision.before


def told(
    desk: Desk, made: tuple[Decision, ...], only: Iterable[Decision] | None = None
) -> Iterator[Told]:
    """Yield decisions in words, newest first: all that were made, or ``only`` these."""
    teller = Teller(desk, made)
    for each in reversed(tuple(made if only is None else only)):
        yield teller.tell(each)


def _read(after: str) -> Any:
    try:
        return msgspec.json.decode(after)
    except msgspec.DecodeError:
        return after


def _speakers(found: Any) -> str:
    if not isinstance(found, list):
        return str(found)
    try:
        people = msgspec.convert(found, tuple[PrintedSpeaker, ...])
    except msgspec.ValidationError:
        return ""
    return " and ".join(", ".join(filter(None, (p.name, p.role, p.affiliation))) for p in people)


def _places(found: Any) -> str:
    if not isinstance(found, list):
        return str(found)
    rows = [each for each in found if isinstance(each, dict)]
    return ", ".join(
        f"{r.get('unit')} {r.get('first')}"
        + (f" to {r.get('last')}" if r.get("last") != r.get("first") else "")
        + str(r.get("sub") or "")
        for r in rows
    )


def _date(after: str) -> str:
    if after in ("", UNDATED):
        return "undated"
    try:
        found = date_of(after)
    except ValueError:
        return after
    return as_read(found) if found else "undated"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rsplit(' ', 1)[0]} …"
