"""Publishers by their initials or in small letters, desks that are asked, furniture, and widths."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.release import Release, Span
from ingest.formats.wrapping import is_wrapped, wrap_width
from ingest.reading.contacts import read_contact
from ingest.reading.signs import FURNITURE
from ingest.sources.registry import read
from ingest.sources.source import Given

SAID = (
    "The lamp at Port Elin went dark on the third of May, and the Mill Inspectorate of Varn has "
    "found that nobody came to light it again, although the harbour master had written four times."
)
MORE = (
    "The keepers of the northern lamps rowed out twice that week and found the stairs locked, the "
    "oil gone and a note on the door that nobody has signed."
)
ASK = "Contact: Ana Ruiz, press officer, ana@lamps.example, +41 22 555 01 42"


def text(*lines: str) -> Release:
    whole = "\n\n".join(("PRESS RELEASE", "Lamp stays dark for a week", SAID, MORE, *lines))
    return read(Bytes(whole.encode(), "text/plain"), Given())[0].release


def page(body: str, title: str, above: str = "") -> Release:
    main = f"<main><h1>Lamp stays dark</h1><p>{SAID}</p><p>{MORE}</p>{body}</main>"
    whole = f"<!doctype html><title>{title}</title><body>{above}{main}"
    return read(Bytes(whole.encode(), "text/html", "utf-8"), Given())[0].release


def mail(sender: str, *lines: str) -> Release:
    head = f"From: {sender} <x@lamps.example>\nTo: a@b.example\nSubject: Lamp stays dark for a week"
    whole = "\n\n".join((head, "PRESS RELEASE", "Lamp stays dark for a week", SAID, MORE, *lines))
    return read(Bytes(whole.encode(), "message/rfc822"), Given())[0].release


def told(made: Release) -> list[str]:
    return [span.of(made.text) for span in made.tail.boilerplate]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("L’Observatoire des phares noirs est une association.", "Observatoire des phares noirs"),
        ("La Ligue des gardiens de phare réunit 900 personnes.", "Ligue des gardiens de phare"),
        ("La Unión de vecinos del muelle es una entidad local.", "Unión de vecinos del muelle"),
        ("Le Conseil de l’éclairage rassemble neuf juges.", "Conseil de l’éclairage"),
        ("This notice was issued by the Lamp Affairs Desk.", "Lamp Affairs Desk"),
        ("English and French versions of this text differ.", None),
    ],
)  # fmt: skip
def test_a_self_description_names_the_publisher(line: str, name: str | None) -> None:
    assert text("ENDS", line, ASK).publisher == name


def test_initials_are_spelt_out_by_what_the_page_or_the_text_prints() -> None:
    ask = "<p>Contact: ana@lamps.example</p>"
    assert page(ask, "Lamp stays dark - MIV").publisher == "Mill Inspectorate of Varn"
    about = '<p class="apropos">La Société du Phare et de l’Écluse rassemble 900 membres.</p>'
    made = page(
        about + ask, "Lampe éteinte – SPE", "<p class=logo>Société du Phare et de l’Écluse</p>"
    )
    assert made.publisher == "Société du Phare et de l’Écluse"
    assert len(told(made)) == 1
    about = "<p>Le Conseil de l’éclairage des Hauts est une autorité publique.</p>"
    assert page(about + ask, "Lampe éteinte - CEH").publisher == "Conseil de l’éclairage des Hauts"
    assert page(ask, "Lamp stays dark - XYZ").publisher == "XYZ"


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Lamp Mandate Media", "Lamp Mandate Media"),
        ("Lamp Mandate Newsroom", "Lamp Mandate Newsroom"),
        ("Mill Inspectorate of Varn News", "Mill Inspectorate of Varn"),
        ("Lamp Mandate Press Office", "Lamp Mandate"),
    ],
)
def test_a_desk_is_cut_off_a_name_that_the_text_uses(sender: str, name: str) -> None:
    assert mail(sender, "ENDS", ASK).publisher == name


def test_a_newsroom_may_sign_below_whom_to_ask() -> None:
    assert text("ENDS", ASK, "Lamp Mandates Newsroom").publisher == "Lamp Mandates Newsroom"


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("The Keepers’ Alliance is a network of nineteen lamps.", True),
        ("La Ligue du phare est une association de 900 membres.", True),
        ("La Unión de Faros es una asociación independiente.", True),
        ("The Keepers’ Alliance is a partner in the search.", False),
        ("“The Lamp Trust is a charity,” said its warden.", False),
        ("The Keepers’ Alliance will row out again on Monday.", False),
    ],
)
def test_what_a_body_is_may_stand_right_above_whom_to_ask(line: str, is_told: bool) -> None:
    assert (told(text(line, ASK)) == [line]) is is_told


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Ana Ruiz (press aide, +41 22 555 01 42 / ana@lamps.example)", "Ana Ruiz", "press aide"),
        ("Please contact: Ana Ruiz (head of news) on +41 22 555 01 42", "Ana Ruiz", "head of news"),
        ("Ana Ruiz [news manager, ana@lamps.example]", "Ana Ruiz", "news manager"),
        ("Lamp press desk: desk@lamps.example", "Lamp press desk", None),
        ("Media team: team@lamps.example", "Media team", None),
        ("Service de presse : presse@lamps.example", "Service de presse", None),
        ("Gabinete de prensa: prensa@lamps.example", "Gabinete de prensa", None),
        ("Press officer: ana@lamps.example", None, "Press officer"),
        ("Media contact: ana@lamps.example", None, None),
    ],
)  # fmt: skip
def test_who_is_asked_is_a_person_or_a_desk(line: str, name: str | None, role: str | None) -> None:
    found = read_contact(line, Span(0, len(line)))
    assert found is not None
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    "line",
    [
        "Listen to this page", "Print this release", "Share this press release", "Copy link",
        "Leave this site quickly", "Écouter cet article", "Télécharger le communiqué en PDF",
        "Partager cette page", "Haut de page", "Escuchar esta noticia", "Descargar PDF",
        "Compartir en redes sociales", "Volver arriba",
    ],
)  # fmt: skip
def test_a_button_is_furniture(line: str) -> None:
    assert FURNITURE.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "Listen to the keepers", "Listen to this, said the keeper, and row.", "Partager le pouvoir",
        "Escuchar a las víctimas", "Print this down and keep it", "Share this burden",
        "Imprimir la noticia de nuevo", "Envoyer des secours",
    ],
)  # fmt: skip
def test_words_that_begin_like_a_button_stay(line: str) -> None:
    assert not FURNITURE.match(line)


def test_a_line_with_an_address_does_not_tell_the_width() -> None:
    lines = [
        "Head keepers told the inspectors of locking the stairs on still days,",
        "when nothing comes in. At Canal Street the lamp has been dark for the",
        'whole of this year. "We have a flag," explained head keeper Lin Tarn.',
        '"Green is out, red is in. The little ones think that it is about the',
        "weather, and I have not told them what it is about.",
        "",
        "Contact: Ana Ruiz, Media Officer, ana.ruiz-tarn@northernlamps.example,",
        "+41 22 555 01 42",
    ]
    width = wrap_width(lines)
    assert width == 69
    assert is_wrapped(lines[2], lines[3], width)
    assert is_wrapped(lines[6], lines[7], width)


def test_a_link_above_the_title_says_where_it_is_filed() -> None:
    above = '<p class="cat-links"><a href="/c">Press room</a></p>'
    main = f"<main>{above}<h1>Lamp stays dark</h1><p>{SAID}</p><p>{MORE}</p></main>"
    made = read(Bytes(f"<!doctype html><body>{main}".encode(), "text/html"), Given())[0].release
    assert made.kicker == "Press room"
