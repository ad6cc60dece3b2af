"""What every store tells of a release's kin and of what its addresses answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from archive.bag import write_bag
from archive.home import open_store
from archive.kinship import Kin
from archive.memory_store import MemoryStore
from archive.release import Block, Dated, Part, Release, Span
from archive.revision import Intake
from archive.store import Store
from archive.unbag import read_bag
from archive.vanishing import vanished

MakeIntake = Callable[..., Intake]
HERE, THERE = "https://keepers.example/7", "https://mirror.example/7"
WORDS = (
    "The Keepers’ Union asked the harbour board today to keep the light of Port Elin burning "
    "through the winter, when 214 boats come home after dark, and to say who pays for it."
)


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn, empty."""
    made: Store = MemoryStore() if request.param == "memory" else open_store(tmp_path / "home")
    yield made
    made.close()


def saying(
    make_intake: MakeIntake,
    words: str,
    publisher: str = "keepers",
    address: str | None = None,
    translations: tuple[str, ...] = (),
) -> Intake:
    """An intake whose body is ``words``."""
    made = make_intake(words, address=address, publisher_id=publisher)
    release = Release(
        publisher=publisher,
        title="Keep the light",
        text=words,
        blocks=(Block("paragraph", Span(0, len(words))),),
        parts=(Part("block", Span(0, len(words))),),
        published=Dated(date(2021, 5, 3), "day", "visible", "3 May 2021"),
        language="de" if translations else "en",
        translations=translations,
        address=address,
    )
    source = replace(made.source, data=words.encode())
    nothing = replace(made.annotations, quotations=(), citations=(), topics=(), findings=())
    return replace(made, source=source, release=release, annotations=nothing)


def test_kin_know_each_other(store: Store, make_intake: MakeIntake) -> None:
    one = store.add(saying(make_intake, WORDS)).release_id
    other = store.add(saying(make_intake, WORDS + " So it was said.", "pilots")).release_id
    store.add(saying(make_intake, "Nothing of the kind is said here. " * 5, "pilots"))
    (kin,) = store.kin(one)
    assert (kin.release_id, kin.kind) == (other, "near-duplicate")
    assert 0.7 < kin.likeness < 1.0
    assert [k.release_id for k in store.kin(other)] == [one]
    assert store.kin("nobody") == ()


def test_only_the_newest_words_have_kin(store: Store, make_intake: MakeIntake) -> None:
    one = store.add(saying(make_intake, WORDS, address=HERE)).release_id
    other = store.add(saying(make_intake, WORDS, "pilots")).release_id
    assert [k.release_id for k in store.kin(one)] == [other]
    revised = store.add(saying(make_intake, "All of it was withdrawn by us. " * 6, address=HERE))
    assert revised.outcome == "revised"
    assert store.kin(one) == store.kin(other) == ()


def test_a_page_that_names_its_translation_is_its_kin(
    store: Store, make_intake: MakeIntake
) -> None:
    one = store.add(saying(make_intake, WORDS, address=HERE)).release_id
    german = saying(make_intake, "Ein Licht für den Winter.", "b", translations=(HERE,))
    other = store.add(german).release_id
    assert store.kin(one) == (Kin(other, "translation", 1.0, stated=True),)
    assert store.kin(other) == (Kin(one, "translation", 1.0, stated=True),)


def test_kin_are_found_for_what_is_not_added(store: Store, make_intake: MakeIntake) -> None:
    one = store.add(saying(make_intake, WORDS)).release_id
    corrected = saying(make_intake, WORDS.replace("214", "241")).release
    assert [k.release_id for k in store.akin(corrected, "keepers")] == [one]
    assert store.release_ids() == (one,)


def test_an_address_that_is_gone_is_noted_once(store: Store, make_intake: MakeIntake) -> None:
    one = store.add(make_intake(address=HERE)).release_id
    before = store.last_change()
    assert store.answered(HERE, 200) is None
    assert store.answered(THERE, 404) is None
    assert store.answered(HERE, 410) == one
    assert store.answered(HERE, 404) is None
    (gone,) = vanished(store.fetches(one))
    assert (gone.address, gone.status) == (HERE, 410)
    assert store.last_change() == before + 1
    assert store.answered(HERE, 200) == one
    assert vanished(store.fetches(one)) == ()
    assert list(store.mismatches()) == []


def test_what_is_gone_stays_readable(store: Store, make_intake: MakeIntake) -> None:
    one = store.add(make_intake(address=HERE))
    before = store.record(one.release_id)
    store.answered(HERE, 404)
    after = store.record(one.release_id)
    assert before
    assert after
    assert after.revision == before.revision
    assert store.add(make_intake(address=HERE)).outcome == "unchanged"


def test_an_import_makes_the_kin_again(make_intake: MakeIntake, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "one")) as old:
        names = [
            old.add(saying(make_intake, WORDS, publisher)).release_id
            for publisher in ("keepers", "pilots")
        ]
        old.add(make_intake(address=HERE))
        old.answered(HERE, 404)
        write_bag(old, tmp_path / "bag")
        assert not list((tmp_path / "bag").rglob("kin_*"))
        kin = [old.kin(name) for name in names]
        assert all(kin)
    with closing(open_store(tmp_path / "two")) as new:
        read_bag(tmp_path / "bag", new)
        assert [new.kin(name) for name in names] == kin
        assert list(new.mismatches()) == []
