"""Sources are found by being there, the first that fits reads, and a misfit is said."""

from __future__ import annotations

import json
from datetime import date

import pytest

from archive.capture import Bytes
from archive.errors import ReadingError
from ingest.sources.press_corner import page_address
from ingest.sources.registry import all_sources, read, read_by, text_address
from ingest.sources.source import Given

SAID = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times since the autumn, and the "
    "pilots of two neighbouring ports had offered to row out with a lantern until it was mended."
)
PAGE = f"""<!doctype html><html lang=en><head><title>The light is out</title></head>
<body><h1>The light is out</h1><p>3 May 2021</p><div class=old><p>{SAID}</p></div></body></html>"""
CORNER = "https://ec.europa.eu/commission/presscorner"


def source(page: str, address: str | None = None) -> Bytes:
    return Bytes(page.encode(), "text/html", "utf-8", address)


def test_publishers_are_asked_before_systems_and_the_generic_source_last() -> None:
    names = [each.name for each in all_sources()]
    assert len(set(names)) == len(names)
    assert names[-1] == "generic"
    assert names.index("ohchr") < names.index("drupal")
    assert {"cdr", "almar-commission", "nlf", "owuo", "govuk", "press-corner"} <= set(names)


def test_a_publishers_page_without_its_body_is_read_and_doubted() -> None:
    by, (reading,) = read_by(source(PAGE, "https://www.cdr.example/a"), Given())
    assert by.name == "cdr"
    assert [f.code for f in reading.findings if f.code == "W117"] == ["W117"]
    assert SAID in reading.release.text


def test_a_system_that_was_only_guessed_is_given_up_without_a_word() -> None:
    page = PAGE.replace("<body>", '<body class="single-post">')
    by, (reading,) = read_by(source(page), Given())
    assert by.name == "generic"
    assert "W117" not in [f.code for f in reading.findings]


def test_a_source_that_is_asked_for_by_name_says_that_it_does_not_fit() -> None:
    by, (reading,) = read_by(source(PAGE), Given(source="wordpress"))
    assert by.name == "wordpress"
    assert "W117" in [f.code for f in reading.findings]


def test_the_body_is_the_element_with_most_text_not_the_first_of_that_name() -> None:
    teaser = '<div class="entry-content"><p>Another page, in one line.</p></div>'
    page = PAGE.replace("<h1>", f"{teaser}<h1>").replace("class=old", 'class="entry-content"')
    by, (reading,) = read_by(source(page), Given())
    assert by.name == "wordpress-classic"
    assert [b.span.of(reading.release.text) for b in reading.release.blocks] == [SAID]


def test_a_kind_of_field_is_no_name_of_what_it_holds() -> None:
    page = PAGE.replace("class=old", 'class="field--type-text-with-summary x"')
    release = read(source(page), Given())[0].release
    assert release.standfirst is None
    assert [b.span.of(release.text) for b in release.blocks] == [SAID]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('{"docuLanguageResource": null}', "S102"),
        ('{"docuLanguageResource": {"title": "x"}}', "S102"),
        ('{"docuLanguageResource": {"title": "x", "htmlContent": 3}}', "S102"),
        ('{"docuLanguageResource": {"htmlContent": "<p>', "S103"),
    ],
)
def test_data_without_a_text_is_refused(data: str, code: str) -> None:
    with pytest.raises(ReadingError) as refused:
        read(Bytes(data.encode(), "application/json"), Given())
    assert refused.value.code == code


def test_data_with_odd_fields_is_read_and_its_marks_are_no_markup() -> None:
    document = {
        "docutypeResource": "IP", "policiesResource": [{"description": None}, 7],
        "eventDate": None,
        "docuLanguageResource": {"title": "A <b> & c", "htmlContent": f"<p>{SAID}</p>" * 3},
    }  # fmt: skip
    release = read(Bytes(json.dumps(document).encode(), "application/json"), Given())[0].release
    assert release.title == "A <b> & c"
    assert release.published is None


@pytest.mark.parametrize(
    ("data", "page"),
    [
        (f"{CORNER}/api/documents?reference=IP/24/7&language=fr", f"{CORNER}/detail/fr/ip_24_7"),
        (f"{CORNER}/api/documents?reference=IP/24/7", f"{CORNER}/detail/en/ip_24_7"),
        (f"{CORNER}/api/documents", f"{CORNER}/api/documents"),
        ("https://example.org/a?reference=IP/24/7", "https://example.org/a?reference=IP/24/7"),
    ],
)
def test_data_is_archived_under_the_address_of_its_page(data: str, page: str) -> None:
    assert page_address(data) == page


@pytest.mark.parametrize(
    ("page", "data"),
    [
        (f"{CORNER}/detail/fr/ip_24_7", f"{CORNER}/api/documents?reference=IP/24/7&language=fr"),
        (f"{CORNER}/detail/EN/speech_24_7/",
         f"{CORNER}/api/documents?reference=SPEECH/24/7&language=en"),
        (f"{CORNER}/home/en", f"{CORNER}/home/en"),
        ("https://example.org/commission/presscorner/detail/en/ip_24_7",
         "https://example.org/commission/presscorner/detail/en/ip_24_7"),
    ],
)  # fmt: skip
def test_a_page_that_comes_empty_is_got_where_its_text_is(page: str, data: str) -> None:
    assert text_address(page) == data


def test_a_page_that_only_a_script_fills_is_refused() -> None:
    shell = (
        "<!doctype html><html><head><title>Press corner</title></head><body><app-root></app-root>"
    )
    with pytest.raises(ReadingError) as refused:
        read(source(f"{shell}<script>1</script></body></html>", f"{CORNER}/detail/en/x"), Given())
    assert refused.value.code in ("S100", "S102")


def test_a_list_in_a_table_is_no_release_for_its_heading() -> None:
    rows = "".join(
        f"<tr><td>0{n}/09/2021</td><td><a href='v?id={n}'>Inquiry number {n} into rural post "
        "offices finds eleven failures</a></td></tr>"
        for n in range(1, 6)
    )
    page = f"""<html><head><title>News releases</title></head><body><h2>News releases</h2>
    <table>{rows}</table><p>Page 1 <a href='l?pg=2'>2</a> <a href='l?pg=3'>3</a>
    <a href='l?pg=2'>Older</a></p><p>Best viewed at 1024 x 768, with the lights on.</p></body>"""
    with pytest.raises(ReadingError) as refused:
        read(source(page), Given())
    assert refused.value.code == "S102"


def test_a_masthead_in_the_pages_own_title_is_no_release_title() -> None:
    page = f"""<html><head><title>Carrowan Board of Ports - News release</title></head><body>
    <b>Carrowan Board of Ports</b><p>May 3, 2021</p><b>FOR IMMEDIATE RELEASE</b><br>
    <font size=5><b>The light is out</b></font><br>{SAID}<br><br>{SAID}<br><center># # #</center>
    Contact: Bo Tarn, 01632 960 118<p><a href=b>Back</a> | <a href=p>Print this page</a></body>"""
    release = read(source(page), Given())[0].release
    assert (release.title, release.publisher) == ("The light is out", "Carrowan Board of Ports")
    assert [contact.name for contact in release.tail.contacts] == ["Bo Tarn"]
    assert "Print" not in release.text


@pytest.mark.parametrize(
    ("line", "value", "basis"),
    [
        ("", "2021-05-04", "feed"),
        ("<p>3 May 2021</p>", "2021-05-03", "visible"),
        ("<p>04/05/2021</p>", "2021-05-04", "visible"),
        ("<p>05/04/2021</p>", "2021-05-04", "visible"),
    ],
)
def test_a_feeds_date_counts_where_the_page_has_none_and_settles_the_order_of_one(
    line: str, value: str, basis: str
) -> None:
    page = PAGE.replace("<p>3 May 2021</p>", line).replace("lang=en", "")
    release = read(source(page), Given(fed=date(2021, 5, 4)))[0].release
    assert release.published is not None
    assert (release.published.value.isoformat(), release.published.basis) == (value, basis)


def test_a_huge_page_is_not_searched_for_a_layout_that_is_only_guessed() -> None:
    page = PAGE.replace("class=old", 'class="entry-content"')
    assert read_by(source(page), Given())[0].name == "wordpress-classic"
    huge = page.replace("</body>", f"<!--{'x' * 1_000_000}--></body>")
    assert read_by(source(huge), Given())[0].name == "generic"
