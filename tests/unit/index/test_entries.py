"""What an engine is given of a record."""

from __future__ import annotations

from datetime import date

from archive.memory_store import MemoryStore
from index.document import documents, passages
from index.entries import Entries, entries_of
from index.query_text import to_text
from index.values import is_asked


def _entries(make_intake) -> Entries:
    store = MemoryStore()
    receipt = store.add(make_intake())
    record = store.record(receipt.release_id)
    assert record is not None
    return entries_of(record)


def test_a_record_becomes_entries_of_three_kinds(make_intake) -> None:
    """Every entry repeats what its release says, and points at its neighbours."""
    entries = _entries(make_intake)
    (quotation,), (citation,) = entries.quotations, entries.citations
    assert quotation.words == ("Without light there is no coast,",)
    assert [s.key for s in quotation.speakers] == ["ada-quill"]
    assert (quotation.cue, quotation.mention, quotation.basis) == ("said", "Ada Quill", "named")
    assert quotation.context.startswith("PORT ELIN")
    assert quotation.citations == (citation,)
    assert citation.quotation_id == quotation.id
    assert (citation.work, citation.pinpoints[0].first) == ("A/HRC/99/1", 12)
    assert citation.claim == "She pointed to A/HRC/99/1, para 12."
    assert entries.release.published == quotation.published == date(2021, 5, 3)


def test_the_body_holds_every_printed_word_but_title_and_kicker(make_intake) -> None:
    """Nothing that was printed cannot be found."""
    release = _entries(make_intake).release
    assert "Lighthouse keepers ask" not in release.body
    assert "MEDIA RELEASE" not in release.body
    for words in ("PORT ELIN", "para 12", "ENDS", "Bo Tarn"):
        assert words in release.body


def test_what_is_searched_holds_no_contact_s_address_or_number(make_intake) -> None:
    """The index is public; the archive keeps what was printed."""
    intake = make_intake()
    contact = intake.release.tail.contacts[0]
    release = _entries(make_intake).release
    assert contact.email
    assert contact.email in intake.release.text
    assert contact.email not in release.body
    assert contact.name in release.body


def test_documents_say_what_is_there(make_intake) -> None:
    """Facets of one value have one; what is not established is counted as such."""
    entries = _entries(make_intake)
    (quotation,) = documents(entries, "quotations")
    facets = dict(quotation.facets)
    assert [h.value for h in facets["year"]] == ["2021"]
    assert [(h.value, h.label) for h in facets["speaker"]] == [("ada-quill", "Ada Quill")]
    (citation,) = documents(entries, "citations")
    assert [h.value for h in dict(citation.facets)["pinpoint"]] == ["para 12"]
    assert citation.quotation == entries.quotations[0].id
    assert passages(entries.release)[0].weight > 1


def test_a_name_is_meant_by_words_in_a_row_of_it() -> None:
    """An id means only what bears it; a topic is not found by a part of its name."""
    for asked, meant in (
        ("Ana Ruiz", True), ("ruiz", True), ("ana-ruiz", True), ("RUIZ", True), ("ana", True),
        ("Ruiz Ana", False), ("Rui", False), ("ana-ruiz--r1", False), ("", False),
    ):  # fmt: skip
        assert is_asked("speaker", asked, "ana-ruiz", "Ana Ruiz") is meant, asked
    assert is_asked("speaker", "the-report--r1", "the-report--r1", "the report")
    assert not is_asked("topic", "space", "civil-space", "civil space")
    assert is_asked("topic", "Civil space", "civil-space", "civil space")
    assert is_asked("lang", "en-GB", "en", "en")


def test_everything_is_written_as_nothing() -> None:
    """An empty line asks for everything."""
    from index.query import Everything

    assert to_text(Everything()) == ""
