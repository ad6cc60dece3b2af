"""Who puts a release out, where its tail stands, and what is printed above its title."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.reading.publishers import spelt_out
from ingest.reading.self_named import self_named
from ingest.sources.registry import read
from ingest.sources.source import Given

SAID = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times."
)
MORE = (
    "The keepers of the northern lamps rowed out twice that week and found the stairs locked, the "
    "oil gone and a note on the door that nobody has signed."
)


def text(*lines: str) -> Release:
    return read(Bytes("\n\n".join(lines).encode(), "text/plain"), Given())[0].release


def page(body: str, head: str = "") -> Release:
    whole = f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"
    return read(Bytes(whole.encode(), "text/html", "utf-8"), Given())[0].release


def notes(made: Release) -> list[str]:
    return [span.of(made.text) for span in made.tail.notes]


def test_a_body_named_on_the_last_line_has_signed() -> None:
    """Below whom to ask stands who writes; it is no contact."""
    contact = "Contact: Bo Tarn, press officer, bo@keepers.example, +41 22 555 01 42"
    made = text("Lamps stay dark", SAID, "ENDS", contact, "Ministry of Lamps and Harbours")
    assert made.publisher == "Ministry of Lamps and Harbours"
    assert [c.name for c in made.tail.contacts] == ["Bo Tarn"]


def test_a_line_with_a_bar_above_the_title_says_who_writes_and_where() -> None:
    made = text(
        "Elin Maritime Museum | Press releases",
        "Lamps stay dark, museum finds",
        "PORT ELIN, May 3, 2021 — " + SAID,
        MORE,
        "The Elin Maritime Museum keeps the log. Its School of Lamps was founded in 1938.",
    )
    assert made.kicker == "Elin Maritime Museum | Press releases"
    assert made.publisher == "Elin Maritime Museum"


@pytest.mark.parametrize(
    ("words", "tail", "mail", "name"),
    [
        ("By the Elin Board of Wells.", "", "bo@ebw.example", "Elin Board of Wells"),
        ("The Elin Lamp Court sat.", "See the Court’s website.", None, "Elin Lamp Court"),
        ("The Elin Lamp Service sat.", "On the site of the Service.", None, "Elin Lamp Service"),
        ("La Junta de Faros abre.", "En la web de la Junta.", None, "Junta de Faros"),
        ("The Elin Lamp Court sat.", "See the ministry’s website.", "bo@example.org", None),
    ],
)  # fmt: skip
def test_a_release_may_only_speak_of_its_publisher(
    words: str, tail: str, mail: str | None, name: str | None
) -> None:
    assert self_named(words, [tail], [mail]) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("said the Allied Lamp and Harbour Union (ALHU).", "Allied Lamp and Harbour Union"),
        ("said the harbour union (ALHU).", "ALHU"),
        ("said ALHU.", "ALHU"),
    ],
)
def test_initials_are_spelt_out_where_the_text_spells_them(words: str, name: str) -> None:
    assert spelt_out("ALHU", words) == name


def test_experts_who_are_told_of_put_nothing_out() -> None:
    about = "<p>Ms. Ana Bex was appointed in 2020. She is an architect.</p>"
    about += "<p>The Special Rapporteurs are part of it.</p>"
    told = f"<p>{SAID}</p><p>{MORE}</p><p>ENDS</p>{about}"
    made = page(
        f"<main><h1>Lamps stay dark</h1>{told}</main>", "<title>Lamps stay dark | OHCHR</title>"
    )
    assert made.publisher == "OHCHR"


def test_an_authority_describes_itself_with_a_small_letter() -> None:
    body = (
        f"<h1>Les phares restent éteints</h1><p>Le 3 mai 2021</p><div><p>{SAID}</p><p>{MORE}</p>"
        f"<p>{SAID} {MORE}</p>"
        "<p><strong>À propos</strong></p><p>La préfecture de la région Basse-Lande coordonne les "
        "services de l’État.</p></div>"
    )
    made = page(body, "<title>Les phares - Les services en Basse-Lande</title>")
    assert made.publisher == "Préfecture de la région Basse-Lande"


@pytest.mark.parametrize(
    "kicker",
    ["STATISTICAL RELEASE", "PRONUNCIAMIENTO PÚBLICO", "Nota informativa", "Policy briefing"],
)
def test_a_kicker_is_no_title(kicker: str) -> None:
    made = text(kicker, "Lamps stay dark on the coast", "3 May 2021", SAID, MORE)
    assert (made.kicker, made.title) == (kicker, "Lamps stay dark on the coast")


def test_what_a_page_is_filed_under_stands_right_above_its_title() -> None:
    hero = "<div class='hero'><div class='tag'>Harbours</div><h1>Lamps stay dark</h1></div>"
    made = page(f"{hero}<div class='story'><p>{SAID}</p><p>{MORE}</p></div>")
    assert made.kicker == "Harbours"


TAIL = (
    "<h3>Notes for editors</h3><p>The lamps were counted on the second and the third of May.</p>"
    "<h3>Press office</h3><p>Bo Tarn, Press officer, <a href='mailto:bo@keepers.example'>"
    "bo@keepers.example</a>, +41 22 555 01 42</p>"
)


@pytest.mark.parametrize(
    "layout",
    [
        "<main><section class='text'>{body}</section><section>{tail}</section></main>",
        "<main><div class='editor'>{body}</div><div class='editor foot'>{tail}</div></main>",
        "<div class='row'><article>{body}</article><div class='further'>{tail}</div></div>",
    ],
)
def test_notes_and_contacts_stand_below_the_text_or_beside_it(layout: str) -> None:
    body = f"<h1>Lamps stay dark</h1><p>{SAID}</p><p>{MORE}</p><p>{SAID} {MORE}</p>"
    made = page(layout.format(body=body, tail=TAIL))
    assert notes(made) == ["The lamps were counted on the second and the third of May."]
    assert [(c.name, c.role) for c in made.tail.contacts] == [("Bo Tarn", "Press officer")]


def test_what_a_body_does_all_year_stands_under_background() -> None:
    made = text(
        "Lamps stay dark",
        SAID,
        "END",
        "Background",
        "The Committee on Keepers with Lamps monitors the coast. Its members serve unpaid.",
        "The lamps were counted in May.",
    )
    assert [s.of(made.text)[:13] for s in made.tail.boilerplate] == ["The Committee"]
    assert notes(made) == ["The lamps were counted in May."]


def test_a_spanish_heading_of_contacts_is_one() -> None:
    made = text(
        "Los faros siguen a oscuras",
        SAID,
        "Más información para los medios",
        "Gabinete de prensa: Ana Bex, Jefa de prensa, ana@keepers.example",
        "Fotografías: Junta de Faros / Bo Tarn",
    )
    assert [c.name for c in made.tail.contacts] == ["Ana Bex"]
    assert len(made.tail.credits) == 1


def test_a_letterhead_in_small_letters_has_its_kicker_right_below() -> None:
    made = text(
        "Harbour Ombudsman of Elin",
        "News release",
        "4 May 2021",
        "Lamps stay dark, Ombudsman finds",
        SAID,
        "The Harbour Ombudsman of Elin wrote to nobody, the keepers say.",
    )
    assert made.publisher == "Harbour Ombudsman of Elin"
    assert made.title == "Lamps stay dark, Ombudsman finds"


@pytest.mark.parametrize(
    "heading",
    ["Nota para las redacciones", "Informations complémentaires", "Further information"],
)
def test_what_is_told_below_the_body_is_a_note(heading: str) -> None:
    told = "The full count of the lamps is kept in the harbour office."
    made = text("Lamps stay dark", "4 May 2021", SAID, MORE, "ENDS", heading, told)
    assert notes(made) == [told]


def test_who_writes_may_be_told_on_the_line_that_announces_it() -> None:
    contact = "Press: Bo Tarn, bo@keepers.example, 0161 496 0127"
    about = "About us: the Keepers of Elin are a crew of nine, led by deaf sailors."
    made = text("Lamps stay dark", "4 May 2021", SAID, MORE, "ENDS", contact, about)
    assert [span.of(made.text) for span in made.tail.boilerplate] == [about]


@pytest.mark.parametrize(
    "line",
    [
        "This press release is issued for information only and is not an official document.",
        "This document does not bind the Court. The judgment can be read at the registry.",
        "Unofficial summary for the press, prepared by the registry of the Harbour Court.",
        "Ce communiqué est publié à titre d’information et n’engage pas la Cour.",
        "Este comunicado se difunde a efectos informativos y no vincula al Tribunal.",
    ],
)
def test_what_a_paper_says_of_itself_is_no_part_of_the_body(line: str) -> None:
    contact = "Media office: Bo Tarn, bo@keepers.example"
    whole = page(
        f"<div class='x'><h1>Lamps stay dark on the coast</h1><div class='t'><p>{SAID}</p>"
        f"<p>{MORE}</p></div><p>***</p><p>{line}</p><p>{contact}</p></div>"
    )
    for made in (whole, text("Lamps stay dark", "3 May 2021", SAID, MORE, line, contact)):
        assert [span.of(made.text) for span in made.tail.boilerplate] == [line]


def test_a_publisher_in_its_own_title_is_known_by_what_it_says_of_itself() -> None:
    made = page(
        "<h1>Maritime Museum of Elin buys a lost chart by Ida Bex</h1>"
        f"<p>3 May 2021</p><p>{SAID}</p><p>{MORE}</p><h2>About the Museum</h2>"
        "<p>The Maritime Museum of Elin houses the charts of four centuries.</p>"
        "<h2>Press</h2><p>Bo Tarn, bo@keepers.example</p>",
        "<title>Ida Bex chart | Press | Maritime Museum of Elin</title>",
    )
    assert made.publisher == "Maritime Museum of Elin"


def test_what_a_ministry_is_for_is_no_desk() -> None:
    """Communications are what it is for, not who speaks for it."""
    name = "Ministry of Lamps and Communications"
    body = f"<h1>Lamps stay dark</h1><p>3 May 2021</p><p>{SAID}</p><p>{MORE}</p>"
    asked = "<h2>Media enquiries</h2><p>Bo Tarn, bo@lamps.example</p>"
    head = f"<title>Lamps stay dark - {name}</title>"
    made = page(f"<header>{name}</header><main>{body}{asked}</main>", head)
    assert made.publisher == name
