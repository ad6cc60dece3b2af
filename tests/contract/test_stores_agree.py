"""Whatever is done to them in whatever order, the stores hold the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from archive.annotation import Annotations
from archive.codec import decode, encode
from archive.home import open_store
from archive.memory_store import MemoryStore
from archive.people import Publisher
from archive.revision import Intake, Record
from archive.store import Store

MakeIntake = Callable[..., Intake]
THEN = datetime(2026, 1, 1, tzinfo=UTC)

SAID = st.sampled_from(["Light", "More light", "No light"])
ADDRESS = st.sampled_from([None, "https://a.example/1", "https://b.example/1"])
CHROME = st.sampled_from(["", "<nav>", "<footer>"])
PUBLISHER = st.sampled_from(["keepers", "pilots"])
NAME = st.sampled_from([None, "a.txt", "b.txt"])


def timeless(record: Record | None) -> object:
    """The record without what depends on the clock."""
    if record is None:
        return None
    return replace(record, revision=replace(record.revision, stored_at=THEN, digest=""))


def state(store: Store) -> object:
    names = store.release_ids()
    return (
        names,
        [timeless(store.record(n, r.number)) for n in names for r in store.revisions(n)],
        list(map(timeless, store.records(reversed(names)))),
        [tuple(replace(f, at=THEN) for f in store.fetches(n)) for n in names],
        list(store.changes()),
        list(store.changes(2)),
        store.last_change(),
        store.publishers(),
    )


def machine(make_intake: MakeIntake, folders: Iterator[Path]) -> type[RuleBasedStateMachine]:
    class Stores(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.stores: tuple[Store, Store] = (MemoryStore(), open_store(next(folders)))

        @rule(said=SAID, address=ADDRESS, own=ADDRESS, chrome=CHROME, of=PUBLISHER, name=NAME)
        def add(
            self,
            said: str,
            address: str | None,
            own: str | None,
            chrome: str,
            of: str,
            name: str | None,
        ) -> None:
            intake = make_intake(
                said, address=address, own_address=own, chrome=chrome, publisher_id=of, name=name
            )
            one, other = (store.add(intake) for store in self.stores)
            assert one == other
            again, other = (store.add(intake) for store in self.stores)
            assert again == other == replace(one, outcome="unchanged")
            digest = intake.source.capture.digest
            held = [store.holds(digest, address, of) for store in self.stores]
            assert held == [again, again]

        @rule(first=SAID, second=SAID, address=ADDRESS)
        def add_two_of_one_capture(self, first: str, second: str, address: str | None) -> None:
            one = make_intake(first, address=address, chrome=second)
            two = replace(make_intake(second, address=address), source=one.source, ordinal=1)
            receipts, other = (store.add_all((one, two)) for store in self.stores)
            assert receipts == other

        @rule(which=st.integers(0, 9), annotator=st.sampled_from(["2", "3"]))
        def reread(self, which: int, annotator: str) -> None:
            names = self.stores[0].release_ids()
            if names:
                name = names[which % len(names)]
                one, other = (s.reread(name, Annotations(annotator)) for s in self.stores)
                assert one == other

        @rule(name=st.sampled_from(["Keepers", "The Keepers"]))
        def put_publisher(self, name: str) -> None:
            for store in self.stores:
                store.put_publisher(Publisher("keepers", name))

        @invariant()
        def both_hold_the_same(self) -> None:
            memory, sql = self.stores
            assert state(memory) == state(sql)

        def teardown(self) -> None:
            memory, sql = self.stores
            for record in sql.records(sql.release_ids()):
                assert decode(encode(record)) == record
                for position, name in enumerate(record.quotation_ids):
                    found = sql.quotation(name)
                    assert found is not None
                    assert found[1] == position
                    assert timeless(found[0]) == timeless((memory.quotation(name) or found)[0])
            assert list(sql.mismatches()) == list(memory.mismatches()) == []
            sql.close()

    return Stores


def test_the_stores_agree_whatever_is_done_to_them(make_intake: MakeIntake, tmp_path: Path) -> None:
    folders = (tmp_path / str(number) for number in count())
    run_state_machine_as_test(
        machine(make_intake, folders),
        settings=settings(
            max_examples=15,
            stateful_step_count=10,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
