"""In the sample archive, the re-post and the translation are found, and nothing else is kin."""

from __future__ import annotations

from archive.store import Store


def test_the_samples_that_are_akin_are_linked_and_no_others(store: Store) -> None:
    linked = set()
    for name in store.release_ids():
        for kin in store.kin(name):
            one, other = store.record(name), store.record(kin.release_id)
            assert one
            assert other
            addresses = sorted(
                (each.revision.release.address or "").rstrip("/").rsplit("/", 1)[-1]
                for each in (one, other)
            )
            linked.add((kin.kind, kin.stated, *addresses))
    assert linked == {
        (
            "near-duplicate",
            False,
            "dry-lines",
            "dry-lines-the-drought-that-may-not-be-reported.html",
        ),
        (
            "translation",
            True,
            "sarrane-editor-arrested.html",
            "sarrane-redactrice-en-chef-arretee.html",
        ),
    }
