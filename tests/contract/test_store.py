"""What every store promises, held against each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive.annotation import Annotations
from archive.codec import decode, encode
from archive.errors import NotFoundError
from archive.memory_store import MemoryStore
from archive.people import Publisher
from archive.revision import Intake
from archive.sql_store import SqlStore
from archive.store import Store
from archive.visits import Visits

MakeIntake = Callable[..., Intake]
HERE, THERE = "https://keepers.example/7", "https://mirror.example/7"
NEW_WORDS = "Without light there is no harbour"


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn, empty."""
    made: Store = MemoryStore() if request.param == "memory" else SqlStore(tmp_path)
    yield made
    made.close()


def state(store: Store) -> object:
    """Everything that can be read from a store."""
    names = store.release_ids()
    return (
        names,
        [[store.record(n, r.number) for r in store.revisions(n)] for n in names],
        [store.fetches(n) for n in names],
        list(store.changes()),
        store.publishers(),
    )


def test_an_empty_archive_holds_nothing(store: Store) -> None:
    assert store.release_ids() == ()
    assert store.last_change() == 0
    assert list(store.changes()) == []
    assert store.record("aaaaaaaaaa") is None
    assert store.quotation("aaaaaaaaaa-qbbbbbbbb") is None
    assert store.quotation("no such thing") is None
    assert store.capture("0" * 64) is None
    assert store.release_at(HERE) is None
    assert store.holds("0" * 64, None) is None
    assert list(store.mismatches()) == []


def test_what_was_added_is_read_back_whole(store: Store, make_intake: MakeIntake) -> None:
    intake = make_intake(address=HERE)
    receipt = store.add(intake)
    assert (receipt.outcome, receipt.number, receipt.change) == ("added", 1, 1)
    record = store.record(receipt.release_id)
    assert record is not None
    assert record.revision.release == intake.release
    assert record.annotations == intake.annotations
    assert record.findings == intake.findings
    assert record.revision.publisher_id == "keepers-union"
    assert record.latest
    assert record.also_at == ()
    held = store.capture(record.revision.capture_digest)
    assert held == (intake.source.capture, intake.source.data)
    assert decode(encode(record)) == record
    (fetch,) = store.fetches(receipt.release_id)
    assert (fetch.address, fetch.headers, fetch.status) == (HERE, intake.headers, 200)
    assert store.release_at(HERE) == receipt.release_id
    assert list(store.mismatches()) == []


def test_the_same_input_again_changes_nothing(store: Store, make_intake: MakeIntake) -> None:
    for again in (make_intake(), make_intake("Other words", address=HERE, name="a.html")):
        first = store.add(again)
        before = state(store)
        receipt = store.add(again)
        assert (receipt.outcome, receipt.release_id) == ("unchanged", first.release_id)
        assert state(store) == before


def test_a_copy_of_a_file_under_another_name_changes_nothing(
    store: Store, make_intake: MakeIntake
) -> None:
    store.add(make_intake(name="a.txt"))
    before = state(store)
    assert store.add(make_intake(name="b.txt")).outcome == "unchanged"
    assert state(store) == before


def test_the_same_bytes_at_another_address_are_also_there(
    store: Store, make_intake: MakeIntake
) -> None:
    first = store.add(make_intake(address=HERE, own_address=HERE))
    receipt = store.add(make_intake(address=THERE, own_address=HERE))
    assert (receipt.outcome, receipt.release_id) == ("also at", first.release_id)
    record = store.record(first.release_id)
    assert record is not None
    assert record.also_at == (THERE,)
    assert record.change == receipt.change == 2
    assert [f.address for f in store.fetches(first.release_id)] == [HERE, THERE]
    assert store.release_at(THERE) == first.release_id


def test_changed_chrome_makes_no_revision(store: Store, make_intake: MakeIntake) -> None:
    first = store.add(make_intake(address=HERE))
    changed = make_intake(address=HERE, chrome="<footer>")
    receipt = store.add(changed)
    assert (receipt.outcome, receipt.number, receipt.change) == ("unchanged", 1, 1)
    assert len(store.fetches(first.release_id)) == 2
    assert store.capture(changed.source.capture.digest) is not None
    before = state(store)
    assert store.add(changed).outcome == "unchanged"
    assert state(store) == before


def test_changed_words_at_an_address_make_a_revision(store: Store, make_intake: MakeIntake) -> None:
    first = store.add(make_intake(address=HERE))
    receipt = store.add(make_intake(NEW_WORDS, address=HERE))
    assert receipt.outcome == "revised"
    assert (receipt.release_id, receipt.number, receipt.change) == (first.release_id, 2, 2)
    old, new = store.record(first.release_id, 1), store.record(first.release_id)
    assert old is not None
    assert new is not None
    assert (old.latest, new.latest) == (False, True)
    assert (old.change, new.change) == (1, 2)
    assert "harbour" in new.revision.release.text
    assert [r.number for r in store.revisions(first.release_id)] == [1, 2]
    assert store.record(first.release_id, 3) is None
    assert store.record(first.release_id, 0) is None
    assert store.release_ids() == (first.release_id,)


def test_words_that_only_an_older_revision_had_are_still_found(
    store: Store, make_intake: MakeIntake
) -> None:
    first = store.add(make_intake(address=HERE))
    old = store.record(first.release_id)
    assert old is not None
    store.add(make_intake(NEW_WORDS, address=HERE))
    new = store.record(first.release_id)
    assert new is not None
    found = store.quotation(old.quotation_ids[0])
    assert found is not None
    assert (found[0].revision.number, found[0].latest, found[1]) == (1, False, 0)
    assert store.quotation(new.quotation_ids[0]) == (new, 0)
    assert store.quotation(f"{first.release_id}-qaaaaaaaa") is None


def test_the_same_text_in_other_bytes_is_one_release(store: Store, make_intake: MakeIntake) -> None:
    first = store.add(make_intake(address=HERE))
    elsewhere = store.add(make_intake(address=THERE, chrome="<nav>"))
    assert (elsewhere.outcome, elsewhere.release_id) == ("also at", first.release_id)
    file = store.add(make_intake(chrome="\n"))
    assert (file.outcome, file.release_id) == ("also at", first.release_id)
    assert len(store.fetches(first.release_id)) == 3
    assert store.release_ids() == (first.release_id,)


def test_one_file_of_two_publishers_is_two_releases(store: Store, make_intake: MakeIntake) -> None:
    one = store.add(make_intake())
    two = store.add(make_intake(publisher_id="pilots-union"))
    assert (one.outcome, two.outcome) == ("added", "added")
    assert len(one.release_id) == 10
    assert two.release_id[:10] == one.release_id
    assert len(two.release_id) == 11
    assert store.add(make_intake(publisher_id="pilots-union")) == replace(two, outcome="unchanged")


def test_two_releases_of_one_capture_are_told_apart(store: Store, make_intake: MakeIntake) -> None:
    one = make_intake(address=HERE)
    two = replace(make_intake(NEW_WORDS, address=HERE), source=one.source, ordinal=1)
    receipts = store.add_all((one, two))
    assert [r.outcome for r in receipts] == ["added", "added"]
    assert receipts[1].release_id == f"{receipts[0].release_id}-2"
    assert [r.outcome for r in store.add_all((one, two))] == ["unchanged", "unchanged"]
    record = store.record(receipts[1].release_id)
    assert record is not None
    assert store.quotation(record.quotation_ids[0]) == (record, 0)
    assert store.release_at(HERE) == receipts[0].release_id


def test_a_file_that_names_its_own_address_is_the_release_of_that_address(
    store: Store, make_intake: MakeIntake
) -> None:
    first = store.add(make_intake(own_address=HERE, name="saved.html"))
    receipt = store.add(make_intake(NEW_WORDS, own_address=HERE, name="saved later.html"))
    assert (receipt.outcome, receipt.release_id) == ("revised", first.release_id)


def test_a_file_that_staff_say_replaces_a_release_is_its_next_revision(
    store: Store, make_intake: MakeIntake
) -> None:
    first = store.add(make_intake(address=HERE))
    correction = replace(make_intake(NEW_WORDS, name="corrected.txt"), replaces=first.release_id)
    receipt = store.add(correction)
    assert (receipt.outcome, receipt.release_id, receipt.number) == ("revised", first.release_id, 2)
    assert store.add(correction) == replace(receipt, outcome="unchanged")
    with pytest.raises(NotFoundError, match="no release aaaaaaaaaa"):
        store.add(replace(make_intake("Other"), replaces="aaaaaaaaaa"))
    assert store.release_ids() == (first.release_id,)


def test_holds_says_what_need_not_be_read_again(store: Store, make_intake: MakeIntake) -> None:
    intake = make_intake(address=HERE)
    digest = intake.source.capture.digest
    receipt = store.add(intake)
    unchanged = replace(receipt, outcome="unchanged")
    assert store.holds(digest, None) == unchanged
    assert store.holds(digest, HERE) == unchanged
    assert store.holds(digest, THERE) is None
    assert store.holds(digest, None, "keepers-union") == unchanged
    assert store.holds(digest, None, "pilots-union") is None
    assert store.holds("f" * 64, None) is None
    store.add(make_intake(address=HERE, chrome="<footer>"))
    assert store.holds(make_intake(chrome="<footer>").source.capture.digest, HERE) is not None


def test_a_new_reading_replaces_what_is_shown_and_nothing_else(
    store: Store, make_intake: MakeIntake
) -> None:
    name = store.add(make_intake()).release_id
    before = store.record(name)
    assert before is not None
    change = store.reread(name, Annotations("made-up 2"))
    after = store.record(name)
    assert after is not None
    assert change == after.change == store.last_change() == 2
    assert after.annotations == Annotations("made-up 2")
    assert after.revision == before.revision
    assert after.document_digest != before.document_digest
    assert (after.quotation_ids, after.citation_ids) == ((), ())
    assert list(store.mismatches()) == []
    with pytest.raises(NotFoundError):
        store.reread("aaaaaaaaaa", Annotations("made-up 2"))


def test_changes_tell_the_last_of_each_release_in_order(
    store: Store, make_intake: MakeIntake
) -> None:
    one = store.add(make_intake(address=HERE)).release_id
    two = store.add(make_intake("Something else", address=THERE)).release_id
    store.add(make_intake(NEW_WORDS, address=HERE))
    assert [(c.number, c.release_id) for c in store.changes()] == [(2, two), (3, one)]
    assert [(c.number, c.release_id) for c in store.changes(2)] == [(3, one)]
    assert list(store.changes(3)) == []
    assert store.last_change() == 3
    assert store.release_ids() == (one, two)


def test_records_come_in_the_order_asked_without_those_that_do_not_exist(
    store: Store, make_intake: MakeIntake
) -> None:
    names = [store.add(make_intake(f"Words number {n}")).release_id for n in range(5)]
    asked = [names[3], "aaaaaaaaaa", names[0], names[4]]
    found = [record.revision.release_id for record in store.records(asked)]
    assert found == [names[3], names[0], names[4]]


def test_publishers_are_kept_by_id_with_their_present_name(store: Store) -> None:
    store.put_publisher(Publisher("b", "Bee"))
    store.put_publisher(Publisher("a", "Ay", ("A.",), ("a.example",), "en", "day-month"))
    store.put_publisher(Publisher("b", "Bees"))
    assert [p.name for p in store.publishers()] == ["Ay", "Bees"]
    assert store.publishers()[0].aliases == ("A.",)


def test_characters_that_cannot_be_stored_are_replaced_one_for_one(
    store: Store, make_intake: MakeIntake
) -> None:
    intake = make_intake()
    text = intake.release.text.replace("MEDIA RELEASE", "MEDIA\x00\ud800ELEASE")
    odd = replace(intake, release=replace(intake.release, text=text, title="a\x00b\ud800"))
    record = store.record(store.add(odd).release_id)
    assert record is not None
    assert "MEDIA��ELEASE" in record.revision.release.text
    assert record.revision.release.title == "a�b�"
    assert record.annotations == intake.annotations
    assert store.add(odd).outcome == "unchanged"


def test_a_capture_of_several_megabytes_is_kept_whole(
    store: Store, make_intake: MakeIntake
) -> None:
    intake = make_intake(chrome="x" * 3_000_000)
    store.add(intake)
    held = store.capture(intake.source.capture.digest)
    assert held is not None
    assert held[1] == intake.source.data
    assert list(store.mismatches()) == []


def test_a_file_whose_address_is_anothers_is_unchanged_however_often_it_comes(
    store: Store, make_intake: MakeIntake
) -> None:
    """Its bytes are known, and the address that it names belongs to another release."""
    plain, other = make_intake(), make_intake(NEW_WORDS, address=HERE)
    first = store.add(plain)
    assert store.add(other).outcome == "added"
    named = replace(plain, release=replace(plain.release, address=HERE))
    outcomes = [store.add(named) for _ in range(2)]
    assert [receipt.outcome for receipt in outcomes] == ["unchanged", "unchanged"]
    assert {receipt.release_id for receipt in outcomes} == {first.release_id}


def test_a_publisher_s_visits_tell_the_last_fetch_and_what_is_gone(
    store: Store, make_intake: MakeIntake
) -> None:
    """Each release whose address is gone stands with the last answer; one that came back does not.

    An answer without bytes is no fetch of the publisher's pages.
    """
    assert store.visits("keepers-union") == Visits()
    one = store.add(make_intake("Words one", address=HERE))
    two = store.add(make_intake("Words two", address=THERE))
    last = max(f.at for n in store.release_ids() for f in store.fetches(n))
    assert store.visits("keepers-union") == Visits(last)
    store.answered(HERE, 404)
    store.answered(THERE, 410)
    told = store.visits("keepers-union")
    assert told.last == last
    assert [(name, fetch.status) for name, fetch in told.gone] == [
        (one.release_id, 404),
        (two.release_id, 410),
    ]
    store.answered(HERE, 200)
    assert [name for name, _ in store.visits("keepers-union").gone] == [two.release_id]
    assert store.visits("nobody") == Visits()


def test_the_state_moves_with_every_change_and_stands_still_without(
    store: Store, make_intake: MakeIntake
) -> None:
    assert store.state() == (0, 0, 0)
    store.add(make_intake())
    assert store.state() == (store.last_change(), store.last_decision(), len(store.held_works()))
    before = store.state()
    store.add(make_intake())
    assert store.state() == before


def test_a_speaker_whom_nobody_merged_is_known_as_before(store: Store) -> None:
    assert store.known_as("ana-ruiz") == "ana-ruiz"


def test_quotations_that_are_proved_are_told_apart_without_their_records(
    store: Store, make_intake: MakeIntake
) -> None:
    receipt = store.add(make_intake())
    record = store.record(receipt.release_id)
    assert record is not None
    asked = (*record.quotation_ids, f"{receipt.release_id}-qaaaaaaaa", "no such id")
    assert store.verified(asked) == record.verified
    assert store.verified(()) == frozenset()


def test_what_is_foreseen_is_what_adding_gives(store: Store, make_intake: MakeIntake) -> None:
    """A dry run asks the same rules, and writes nothing."""
    first = make_intake("One is enough")
    outcome, name = store.foresee(first)
    assert (outcome, store.release_ids()) == ("added", ())
    assert store.add(first).release_id == name
    assert store.foresee(first) == ("unchanged", name)
    changed = replace(make_intake("Two are better"), replaces=name)
    assert store.foresee(changed) == ("revised", name)
    assert store.add(changed).outcome == "revised"
