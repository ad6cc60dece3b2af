"""Letterheads, captions and small print round a release's body are what they are."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.people import Publisher
from archive.release import Release
from ingest.formats.text import read_text
from ingest.reading.portraits import opens_with
from ingest.reading.signs import phone_of
from ingest.sources.registry import read
from ingest.sources.source import Given

SAID = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times."
)
CALL = "Contact: Bo Tarn, press officer, bo@keepers.example, +41 22 555 01 42"


def text(*lines: str, given: Given | None = None) -> Release:
    return read(Bytes("\n\n".join(lines).encode(), "text/plain"), given or Given())[0].release


def page(body: str, head: str = "", lang: str = "en") -> Release:
    whole = f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>"
    return read(Bytes(whole.encode(), "text/html", "utf-8"), Given())[0].release


def labelled(made: Release, label: str) -> list[str]:
    return [p.span.of(made.text) for p in made.parts if p.label == label]


def test_a_letterhead_in_capitals_is_no_title() -> None:
    """Kicker and date stand below whoever writes; the title stands below them."""
    made = text(
        "BOARD OF LIGHTS OF ELIN",
        "Press release No. 4/2021",
        "3 May 2021",
        "Lamps stay dark, board finds",
        SAID,
        "The Board of Lights wrote to nobody, the keepers say.",
        "Ends",
        "The Board of Lights inspects every lamp on the coast. It was set up in 1890.",
    )
    assert made.title == "Lamps stay dark, board finds"
    assert made.publisher == "Board of Lights of Elin"
    assert len(made.tail.boilerplate) == 1


@pytest.mark.parametrize(
    ("head", "holder", "publisher"),
    [
        ("OFFICE OF THE HARBOUR WARDEN", "Harbour Warden", "Office of the Harbour Warden"),
        ("BUREAU DE LA MÉDIATRICE DES PORTS", "médiatrice des ports", None),
        ("OFICINA DEL DEFENSOR DE LA COSTA", "Defensor de la Costa", None),
    ],
)
def test_an_office_is_spoken_of_by_who_holds_it(
    head: str, holder: str, publisher: str | None
) -> None:
    about = f"The {holder} is an officer of the coast, chosen for ten years."
    said = f"{SAID} The {holder} asks for oil."
    made = text(head, "MEDIA STATEMENT", "Lamps stay dark", said, "Ends", "About us", about)
    assert made.title == "Lamps stay dark"
    assert publisher in (None, made.publisher)


def test_a_title_in_capitals_is_a_title() -> None:
    made = text("LAMPS STAY DARK ON THE COAST", "3 May 2021", SAID, "Ends")
    assert made.title == "LAMPS STAY DARK ON THE COAST"


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("EMBARGOED UNTIL 06:00, 3 MAY 2021", "EMBARGOED UNTIL 06:00, 3 MAY 2021"),
        ("NOT FOR PUBLICATION BEFORE 06:00, 3 MAY 2021", None),
    ],
)
def test_only_the_word_embargo_labels_a_release(line: str, kicker: str | None) -> None:
    made = text(line, "Lamps stay dark", SAID, "ENDS")
    assert (made.kicker, made.embargo) == (kicker, line)


@pytest.mark.parametrize(
    ("printed", "kicker"),
    [
        ("News Release 9-Oct-2021", "News Release"),
        ("Press release | 3 May 2021", "Press release"),
        ("Press release No. 7/2021", "Press release No. 7/2021"),
    ],
)
def test_a_kicker_is_without_its_date(printed: str, kicker: str) -> None:
    made = text(printed, "Lamps stay dark", SAID, "Ends")
    assert made.kicker == kicker


def test_lines_that_do_not_break_at_a_hyphen_are_one_paragraph() -> None:
    """A name with a hyphen went whole to the next line."""
    lines = [
        "Forty of the sixty-two lamps that were inspected last winter were dark or",
        "in want of oil for a month, says the head of the inspection, Dr Ingrid",
        "Haugland-Mbeki, in a letter that was read to the board on Monday and then",
        "put away again.",
    ]
    assert len(read_text("\n".join(lines)).units) == 1


def test_a_note_on_the_line_of_its_heading_is_a_note() -> None:
    made = text(
        "Lamps stay dark",
        "Port Elin, 3 May 2021",
        SAID,
        "ENDS",
        "Note for editors: turnout was 81 per cent of those entitled to vote.",
        "The Keepers’ Union represents 900 people on the coast.",
        CALL,
        given=Given(Publisher("keepers", "Keepers’ Union")),
    )
    assert labelled(made, "note") == ["turnout was 81 per cent of those entitled to vote."]
    assert labelled(made, "boilerplate") == [
        "The Keepers’ Union represents 900 people on the coast."
    ]


def test_footnotes_below_contact_and_boilerplate_are_footnotes() -> None:
    made = text(
        "Lamps stay dark",
        "Port Elin, 3 May 2021",
        f"{SAID} [1]",
        CALL,
        "The Keepers’ Union is an association of those who keep lights.",
        "[1] A/HRC/39/55, para 3.",
        "[2] Ibid., annex, para 4.",
    )
    assert [b.kind for b in made.blocks] == ["paragraph", "footnote", "footnote"]


def test_a_listed_note_that_tells_who_the_publisher_is_stays_a_note() -> None:
    """An item between other notes to editors is one of them, whatever it tells."""
    made = page(
        "<h1>Ferry ran without a lamp for two winters</h1>"
        "<p>GENEVA (16 June 2023) – The ferry ran without a lamp for two winters, it was found.</p>"
        "<h3>Notes to editors</h3><ol><li>The names of the crew are withheld.</li>"
        "<li>The Harbour Auditor is independent of the port and her service is free.</li></ol>"
    )
    notes = [part.span.of(made.text) for part in made.parts if part.label == "note"]
    assert notes[-1].startswith("The Harbour Auditor is independent")


def test_numbered_notes_to_editors_stay_notes() -> None:
    made = text(
        "Lamps stay dark", "3 May 2021", SAID, "Ends", "Notes to editors", "[1] See A/HRC/39/55."
    )
    assert labelled(made, "note") == ["[1] See A/HRC/39/55."]


BODY = (
    f"<h1>The light is out</h1><p>3 May 2021</p>{{}}<div class='entry'><p>{SAID}</p><p>{SAID}</p>"
)


def test_a_caption_between_title_and_text_is_kept_with_its_credit() -> None:
    figure = (
        "<figure><figcaption>The lamp. <span class='credit'>Credit: Cy Elm</span></figcaption>"
        "</figure>"
    )
    made = page(f"<article>{BODY.format(figure)}</div></article>")
    assert made.blocks[0].kind == "caption"
    assert labelled(made, "credit") == ["Credit: Cy Elm"]


def test_a_caption_below_the_text_is_kept_with_its_credit() -> None:
    foot = "</div><p class='pie-foto'>La lámpara, en el puerto. Foto: Archivo</p>"
    made = page(f"<div>{BODY.format('')}{foot}</div>", lang="es")
    assert made.blocks[-1].kind == "caption"
    assert labelled(made, "credit") == ["Foto: Archivo"]


def test_a_name_under_a_quotation_is_part_of_it() -> None:
    quoted = (
        "<figure><blockquote>We waited for a year. <figcaption>— Ada Quill, keeper</figcaption>"
        "</blockquote></figure>"
    )
    made = page(f"<article>{BODY.format('')}{quoted}<p>{SAID}</p></div></article>")
    (block,) = [b for b in made.blocks if b.kind == "blockquote"]
    assert "Ada Quill" in block.span.of(made.text)


def test_a_table_under_an_image_credit_is_of_the_body() -> None:
    table = (
        "<p>Image: Cy Elm</p><p><strong>Opening hours</strong></p><table><tr><td>Monday</td>"
        "<td>9</td></tr><tr><td>Friday</td><td>10</td></tr></table><p><b>Press:</b> Bo Tarn, "
        "bo@keepers.example</p>"
    )
    made = page(f"<article>{BODY.format('')}{table}</div></article>")
    assert "table" in [b.kind for b in made.blocks]


@pytest.mark.parametrize(
    ("heading", "label"), [("Notes for editors", "note"), ("Background for editors", "note")]
)
def test_what_stands_under_a_heading_below_the_text_is_kept(heading: str, label: str) -> None:
    """Items have no names of a layout; their heading says what they are."""
    tail = (
        f"</div><p class='end'>Ends</p><h2>{heading}</h2><ol><li>The lamp of Elin is listed as "
        "entry 1/0417/88.</li></ol><p class='contact'>Media enquiries: Bo Tarn, "
        "bo@keepers.example</p>"
    )
    made = page(f"<div>{BODY.format('')}{tail}</div>")
    assert labelled(made, label) == ["The lamp of Elin is listed as entry 1/0417/88."]
    assert [c.name for c in made.tail.contacts] == ["Bo Tarn"]


@pytest.mark.parametrize("heading", ["For journalists", "For the press", "Media contact"])
def test_a_heading_over_whom_the_press_may_ask_is_no_block(heading: str) -> None:
    """What stands under it is a contact, and the heading belongs nowhere."""
    foot = f"<h3>{heading}</h3><p>Bo Tarn, Head of News, bo@keepers.example</p></div>"
    made = page(f"<div>{BODY.format('')}{foot}")
    assert heading not in [block.span.of(made.text) for block in made.blocks]
    assert [c.name for c in made.tail.contacts] == ["Bo Tarn"]


def test_a_self_description_below_the_text_is_kept() -> None:
    said = "Le Phare réunit 318 gardiens et gardiennes."
    foot = f"</div><div class='notes'><h2>À propos</h2><p>{said}</p></div>"
    made = page(f"<div>{BODY.format('')}{foot}</div>", lang="fr")
    assert labelled(made, "boilerplate") == [said]


def test_links_under_a_heading_below_the_text_are_left_out() -> None:
    tail = "</div><h2>About us</h2><ul><li><a href='/a'>Who keeps the lights of Elin</a></li></ul>"
    made = page(f"<div>{BODY.format('')}{tail}</div>")
    assert "Who keeps" not in made.text


def test_a_press_office_above_a_name_is_a_heading() -> None:
    foot = (
        "</div><div class='contacto-prensa'><strong>Gabinete de Prensa</strong><br>Ana Ruiz<br>"
        "prensa@elin.example<br>976 555 014</div>"
    )
    made = page(f"<div>{BODY.format('')}{foot}</div>", lang="es")
    (contact,) = made.tail.contacts
    assert (contact.name, contact.role, contact.phone) == ("Ana Ruiz", None, "976 555 014")


def test_a_place_alone_is_named_with_its_town_hall() -> None:
    head = "<title>Elin - Noticias - La luz vuelve al puerto</title>"
    body = (
        BODY.format("") + "<p>El Ayuntamiento de Elin abrirá el faro el lunes, según el pleno.</p>"
    )
    assert page(f"<div>{body}</div></div>", head, "es").publisher == "Ayuntamiento de Elin"


@pytest.mark.parametrize(
    ("line", "portrait"),
    [
        ("The Keepers’ Union litigates for keepers in eleven ports.", True),
        ("Keepers’ Union reúne a 900 personas.", True),
        ("The Keepers’ Union said on Monday that it would not.", False),
        ("Keepers’ Unions of the world met.", False),
        ("Ada Quill litigates for keepers.", False),
    ],
)
def test_a_publisher_is_known_by_its_name_before_a_verb(line: str, portrait: bool) -> None:
    assert opens_with(line, "Keepers’ Union") is portrait


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("976 555 014", "976 555 014"),
        ("Tel. 976 555 014", "976 555 014"),
        ("It cost 976 555 014 crowns", None),
    ],
)
def test_nine_digits_by_threes_are_a_number_to_call_where_they_are_told(
    line: str, phone: str | None
) -> None:
    assert phone_of(line) == phone
