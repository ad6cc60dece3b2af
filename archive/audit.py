"""The log of decisions: each in words, with whether it holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from archive.annotation import Pinpoint, PrintedSpeaker
from archive.cited import orphans
from archive.deciding import names_of, places_told
from archive.decisions import Decision, standing
from archive.store import Store
from archive.wording import is_wording, words_of

State = Literal["holds", "undone", "orphaned", "undoing"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision as the log tells it; an undoing that was undone itself is "undone", too."""

    decision: Decision
    state: State

    @property
    def what(self) -> str:
        """Return the words or the name that it is about."""
        return " […] ".join(words_of(self.decision.what))

    @property
    def after(self) -> str:
        """Return what is so by it, in words where it has parts."""
        return _told(self.decision)


def log(store: Store) -> Iterator[Entry]:
    """Yield every decision with its state, oldest first."""
    made = store.decisions()
    gone = {each.id for each in orphans(store)}
    holding = {each.id for each in standing(made)}
    for each in made:
        yield Entry(each, _state(each, gone, holding, made))


def _state(each: Decision, gone: set[str], holding: set[str], made: tuple[Decision, ...]) -> State:
    if each.id in gone:
        return "orphaned"
    if each.about == "undo":
        return "undone" if _is_taken_back(each, made) else "undoing"
    return "holds" if each.id in holding else "undone"


def _is_taken_back(undoing: Decision, made: tuple[Decision, ...]) -> bool:
    """Return whether an undoing is undone, and that undoing not undone in its turn."""
    later = [d for d in made if d.about == "undo" and d.what == undoing.id]
    return any(not _is_taken_back(each, made) for each in later)


def _told(decision: Decision) -> str:
    after = decision.after or ""
    if decision.about == "words" and is_wording(after):
        return " […] ".join(words_of(after))
    if decision.about not in ("speaker", "quotation", "pinpoints", "split"):
        return after
    value = json.loads(after or "[]")
    if decision.about == "pinpoints":
        return places_told(Pinpoint(**each) for each in value)
    if decision.about == "split":
        moved = (*value.get("releases", ()), *value.get("affiliations", ()))
        return f"{value['to']}: {', '.join(moved)}"
    speakers = value if decision.about == "speaker" else value.get("speakers", ())
    return names_of(PrintedSpeaker(**each) for each in speakers)
