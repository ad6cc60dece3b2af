"""A sitting at the terminal: doubt by doubt, one key a decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from archive.deciding import Signed, accept
from archive.decisions import Decision
from archive.doubts import Doubt
from archive.errors import OnRecordError
from archive.reviewing import open_doubts
from archive.revision import Record
from archive.store import Store
from ingest.reviewing import Case, Key, given_to, keys_for
from ingest.settling import undo
from ingest.verbs.review_screen import people_of, screen

SAMPLE = 5
_ALWAYS = "A all of this rule and publisher · s skip · u undo the last · q quit"


@dataclass(frozen=True, slots=True)
class Terminal:
    """How a sitting speaks: a key pressed, a line written, a line shown."""

    key: Callable[[], str]
    line: Callable[[str], str]
    show: Callable[[str], None]


@dataclass(slots=True)
class Sitting:
    """Goes through doubts with one person; each decision is durable when it is said."""

    store: Store
    terminal: Terminal
    who: str
    why: str
    made: list[Decision] = field(default_factory=list)

    def go(self, doubts: Sequence[Doubt]) -> int:
        """Show each doubt that is still open, until the end or ``q``; return how many decisions."""
        at = 0
        while at < len(doubts):
            record, doubt = self._record(doubts[at]), doubts[at]
            if self._is_open(doubt, record):
                self.terminal.show(screen(doubt, record, at + 1, len(doubts)))
                step = self._answer(doubt, record, doubts[at:])
                if step is None:
                    break
                at += step
            else:
                at += 1
        return len(self.made)

    def _answer(self, doubt: Doubt, record: Record | None, rest: Sequence[Doubt]) -> int | None:
        """Return how far to go on after one key: 1, 0 to stay, ``None`` to end."""
        keys = self._keys(doubt, record)
        self.terminal.show(" · ".join((*(f"{k.sign} {k.does}" for k in keys), _ALWAYS)))
        sign = self.terminal.key()
        if sign in ("q", "s"):
            return 1 if sign == "s" else None
        try:
            return self._do(sign, Case(self.store, doubt, record, self._line, self._signed()), rest)
        except OnRecordError as error:
            self.terminal.show(f"! {error}")
            return 0

    def _do(self, sign: str, case: Case, rest: Sequence[Doubt]) -> int:
        if sign == "u":
            self._take_back()
        elif sign == "A" and case.doubt.release:
            return self._accept_all(case.doubt, rest)
        else:
            for key in self._keys(case.doubt, case.record):
                if key.sign == sign:
                    self._decide(key.settle(case))
                    return 1
            self.terminal.show("! no such key here")
        return 0

    def _keys(self, doubt: Doubt, record: Record | None) -> tuple[Key, ...]:
        keys = keys_for(doubt)
        if record and any(key.needs == "quotation" for key in keys):
            people = enumerate(people_of(record), 1)
            keys += tuple(Key(str(n), s.name, given_to(s), "quotation") for n, s in people)
        return keys

    def _decide(self, made: Decision) -> None:
        self.store.decide(made)
        self.made.append(made)
        self.terminal.show(f"  {made.id}  {made.about} decided\n")

    def _take_back(self) -> None:
        if not self.made:
            self.terminal.show("! nothing was decided in this sitting; see onrecord decisions")
            return
        last = self.made.pop()
        undo(self.store, last.id, self.who, "taken back in the same sitting")
        self.terminal.show(f"  {last.id} is undone\n")

    def _accept_all(self, doubt: Doubt, rest: Sequence[Doubt]) -> int:
        """Accept all doubts of one rule of one publisher, after a sample was looked at."""
        like = [d for d in rest if _alike(d, doubt)]
        # Ids are digests, so their order is as good as chance.
        for each in sorted(like, key=lambda d: d.id)[:SAMPLE]:
            self.terminal.show(f"    {each.words[:80]}\n      {each.reason} · {each.title}")
        asked = f"All {len(like)} of {doubt.publisher_id} by {doubt.rule} right as they are? yes/no"
        if self._line(asked) != "yes":
            return 0
        signed = self._signed()
        decisions = [accept(each.release, each.key, signed) for each in like]
        self.store.decide_all(decisions)
        self.made.extend(decisions)
        return 1

    def _is_open(self, doubt: Doubt, record: Record | None) -> bool:
        if doubt.kind in ("orphaned", "same person"):
            return True
        return record is not None and any(d.id == doubt.id for d in open_doubts(self.store, record))

    def _record(self, doubt: Doubt) -> Record | None:
        return self.store.record(doubt.release) if doubt.release else None

    def _line(self, asked: str) -> str:
        return " ".join(self.terminal.line(asked).split())

    def _signed(self) -> Signed:
        return Signed(self.who, self.why, datetime.now(UTC))


def _alike(one: Doubt, other: Doubt) -> bool:
    return (one.kind, one.rule, one.publisher_id) == (other.kind, other.rule, other.publisher_id)
