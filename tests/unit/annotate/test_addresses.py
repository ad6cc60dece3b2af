"""The symbol that a link's address carries."""

from __future__ import annotations

import pytest

from ingest.annotate.citations.addresses import sign_of_address, symbol_of_address

ADDRESSES = [
    ("https://docs.un.org/en/A/HRC/39/55", "A/HRC/39/55"),
    ("https://docs.un.org/A/HRC/39/55", "A/HRC/39/55"),
    ("https://undocs.org/A/73/230", "A/73/230"),
    ("https://undocs.org/en/A/73/230?direct=true", "A/73/230"),
    ("http://undocs.org/S/RES/1325(2000)", "S/RES/1325 (2000)"),
    ("https://undocs.org/S/RES/1325%20(2000)", "S/RES/1325 (2000)"),
    ("https://undocs.org/Home/Mobile?FinalSymbol=A%2FHRC%2F39%2F55&Language=E", "A/HRC/39/55"),
    ("https://ap.ohchr.org/documents/dpage_e.aspx?si=A/HRC/40/60", "A/HRC/40/60"),
    ("http://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/53/144", "A/RES/53/144"),
    ("http://www.un.org/ga/search/view_doc.asp?symbol=A/73/230&Lang=E", "A/73/230"),
    ("https://daccess-ods.un.org/access.nsf/Get?Open&DS=A/HRC/39/55&Lang=E", "A/HRC/39/55"),
    ("https://digitallibrary.un.org/record/16/files/A_HRC_39_55-EN.pdf?ln=en", "A/HRC/39/55"),
    (
        "https://digitallibrary.un.org/record/3/files/S_RES_1325%282000%29-EN.pdf",
        "S/RES/1325 (2000)",
    ),
    ("https://x.example/E-CN_4-2005-102-Add_1.pdf", "E/CN.4/2005/102/Add.1"),
    ("https://www.ohchr.org/Documents/X/A.HRC.39.55.pdf", "A/HRC/39/55"),
    (
        "https://tbinternet.ohchr.org/_layouts/15/Download.aspx?symbolno=CCPR%2fC%2fGC%2f34&Lang=en",
        "CCPR/C/GC/34",
    ),
    ("https://digitallibrary.un.org/record/1639520?ln=en", None),
    ("https://example.org/news/2019/800/a", None),
    ("https://example.org/A/B", None),
    ("mailto:press@example.org", None),
    ("#", None),
    ("", None),
]
NAMES = [
    ("../../reports/ac-doc-7-18.html", "AC/DOC.7/18"),
    ("../reports/sr-17-03.htm", "SR-17-03"),
    ("/reports/a-hrc-39-55", "A/HRC/39/55"),
    ("/news/2019-05-08", None),
    ("/news/the-report", None),
]


@pytest.mark.parametrize(("address", "symbol"), ADDRESSES)
def test_an_address_that_names_a_document_carries_its_symbol(
    address: str, symbol: str | None
) -> None:
    """Path, query and file name are read; anything else carries none."""
    assert symbol_of_address(address) == symbol


@pytest.mark.parametrize(("address", "sign"), NAMES)
def test_a_page_that_is_named_after_a_sign_spells_it(address: str, sign: str | None) -> None:
    """Small letters and hyphens stand for the sign of a body's own document."""
    assert sign_of_address(address) == sign
