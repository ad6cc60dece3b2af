"""What a symbol says of its document."""

from __future__ import annotations

import pytest

from archive.works import Work, address_of, kind_of, organ_of, register, title_of, work_of

SYMBOLS = [
    ("A/HRC/RES/38/12", "resolution", "Human Rights Council resolution 38/12"),
    ("A/HRC/DEC/36/115", "decision", "Human Rights Council decision 36/115"),
    ("A/HRC/PRST/29/1", "presidential statement",
     "Human Rights Council presidential statement 29/1"),
    ("A/RES/53/144", "resolution", "General Assembly resolution 53/144"),
    ("A/RES/31/6A", "resolution", "General Assembly resolution 31/6 A"),
    ("A/RES/217 A (III)", "resolution", "General Assembly resolution 217 A (III)"),
    ("A/RES/ES-11/1", "resolution", "General Assembly resolution ES-11/1"),
    ("S/RES/1325 (2000)", "resolution", "Security Council resolution 1325 (2000)"),
    ("A/73/230", "document", "General Assembly document A/73/230"),
    ("S/2019/800/Add.1", "document", "Security Council document S/2019/800, addendum 1"),
    ("A/HRC/40/L.22/Rev.1", "draft", "Human Rights Council draft A/HRC/40/L.22, revision 1"),
    ("CCPR/C/GC/34", "general comment", "Human Rights Committee general comment No. 34"),
    ("CCPR/C/KEN/CO/3", "concluding observations",
     "Human Rights Committee concluding observations CCPR/C/KEN/CO/3"),
    ("CEDAW/C/GC/35", "general comment",
     "Committee on the Elimination of Discrimination against Women general recommendation No. 35"),
    ("AC/DOC.7/18", "document", None),
]  # fmt: skip


@pytest.mark.parametrize(("symbol", "kind", "title"), SYMBOLS)
def test_a_symbol_says_what_its_document_is(symbol: str, kind: str, title: str | None) -> None:
    """Kind and title are made of the symbol alone; another body's sign has no title."""
    work = work_of(symbol)
    assert (work.kind, work.title) == (kind, title) == (kind_of(symbol), title_of(symbol))
    assert work.id == work.symbol == symbol


def test_a_united_nations_document_has_its_official_address() -> None:
    """Spaces go; other bodies' signs have no address that we know."""
    assert address_of("A/73/230") == "https://docs.un.org/en/A/73/230"
    assert address_of("S/RES/1325 (2000)") == "https://docs.un.org/en/S/RES/1325(2000)"
    assert address_of("HRI/GEN/1/Rev.9") == "https://docs.un.org/en/HRI/GEN/1/Rev.9"
    assert address_of("AC/DOC.7/18") is None


def test_the_narrowest_organ_is_named() -> None:
    """The Council's documents are not the Assembly's."""
    assert organ_of("A/HRC/39/55") == "Human Rights Council"
    assert organ_of("E/C.12/2002/11") == "Committee on Economic, Social and Cultural Rights"
    assert organ_of("XYZ/1") is None


def test_a_listed_work_is_known_by_its_id_and_by_its_symbol() -> None:
    listed = (
        Work("UDX", "A/RES/99 A (III)", "Declaration of X", "declaration", ("Déclaration",)),
        Work("A/RES/70/999", None, "The X Rules", "rules"),
        Work("XT", None, "Treaty of X", "treaty"),
    )
    known = register(listed)
    assert known["UDX"].address == "https://docs.un.org/en/A/RES/99A(III)"
    under = known["A/RES/99 A (III)"]
    assert (under.title, under.kind, under.aliases) == (
        "Declaration of X", "resolution", ("UDX", "Déclaration"),
    )  # fmt: skip
    assert known["A/RES/70/999"].symbol == "A/RES/70/999"
    assert (known["XT"].symbol, known["XT"].address) == (None, None)
