"""Whom to ask is found in whatever a page sets it: a table, terms, lines, a card below."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.release import Release
from ingest.reading.contacts import read_contact
from ingest.reading.signs import CREDIT
from ingest.sources.registry import read
from ingest.sources.source import Given

TITLE = "Lamp keepers of the outer rocks win a third winter watch"
SAID = '"We asked for one more lamp," said Odile Farrant, who speaks for the keepers of the rocks.'
TOLD = "The watch will be kept from the first night of winter until the ice has left the harbour."
ABOUT = "<h3>About us</h3><p>The Lamp Guild has 400 keepers. It was founded in 1871.</p>"
NAME, ROLE = "Bram Lisle", "Press officer"
MAIL, PHONE = "press@lamps.example.org", "+00 000 123 456"


def page(tail: str, *, inside: bool) -> Release:
    said = "".join(f"<p>{line}</p>" for line in (SAID, TOLD, TOLD * 3, SAID))
    held = f'<div class="rich">{said}{tail}</div>' if inside else f"<div>{said}</div>{tail}"
    whole = (
        f'<html lang="en"><head><title>{TITLE}</title></head><body><main><article>'
        f'<h1>{TITLE}</h1><p class="date">4 March 2021</p>{held}</article></main>'
        '<aside><h3>More</h3><ul><li><a href="/1">A tug is sold</a></li></ul></aside></body></html>'
    )
    return read(Bytes(whole.encode(), "text/html"), Given())[0].release


def rows(*fields: tuple[str, str]) -> str:
    return "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in fields)


FIELDS = (("Name", NAME), ("Position", ROLE), ("E-mail", MAIL), ("Telephone", PHONE))


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize(
    "tail",
    [
        f"<h3>Contact</h3><table>{rows(*FIELDS)}</table>",
        f"<h3>Contact</h3><dl>{''.join(f'<dt>{a}</dt><dd>{b}</dd>' for a, b in FIELDS)}</dl>",
        f"<h3>Contact</h3><p>{'<br>'.join(f'{a}: {b}' for a, b in FIELDS)}</p>",
        f"<h3>Contact</h3><p>{NAME}, {ROLE}<br><a href='mailto:{MAIL}'>{MAIL}</a><br>{PHONE}</p>",
        f"<h2>Contacto</h2><p>{NAME}</p><p>{ROLE}</p><p>{MAIL}</p><p>{PHONE}</p>",
        f"<h3>Get in touch</h3><p>{NAME}, {ROLE}, {MAIL}, {PHONE}</p>",
        f"<h3>Questions?</h3><p>{NAME}, {ROLE}, {MAIL}, {PHONE}</p>",
        f'<div class="card-a">{NAME}, {ROLE}, {MAIL}, {PHONE}</div>',
        f"<p>Media contact – {NAME}, {ROLE} – {MAIL} – {PHONE}</p>",
        f'<section class="about"><p>Contact: {NAME}, {ROLE}, {MAIL}, {PHONE}</p></section>',
        f'<div class="vcard"><span class="fn">{NAME}</span><span>{ROLE}</span>'
        f'<a href="mailto:{MAIL}">{MAIL}</a> <span class="tel">{PHONE}</span></div>',
    ],
)
def test_a_card_is_one_contact_in_the_text_or_below_it(tail: str, inside: bool) -> None:
    for before in ("", ABOUT):
        made = page(before + tail, inside=inside)
        (found,) = made.tail.contacts
        assert (found.name, found.role, found.email, found.phone) == (NAME, ROLE, MAIL, PHONE)
        assert len(made.blocks) == 4


@pytest.mark.parametrize("desk", ["Press office", "Newsdesk", "Service de presse"])
def test_a_desk_under_a_heading_is_who_is_asked(desk: str) -> None:
    for inside in (True, False):
        made = page(f"<h2>Contact</h2><p>{desk}</p><p>{MAIL}</p><p>{PHONE}</p>", inside=inside)
        (found,) = made.tail.contacts
        assert (found.name, found.email, found.phone) == (desk, MAIL, PHONE)


@pytest.mark.parametrize(
    "tail",
    [
        f"Name: {NAME}\n\nTitle: {ROLE}\n\nPhone: {PHONE}\n\nEmail: {MAIL}",
        f"Issued by:\n\n{NAME}\n\n{ROLE}\n\n{MAIL}\n\n{PHONE}",
        f"{NAME}, {ROLE}\n\n{MAIL}\n\n{PHONE}",
        f"Press enquiries: {NAME} ({ROLE}), {MAIL}, {PHONE}",
        f"Media queries to {NAME}, {ROLE}: {MAIL} / {PHONE}",
        f"More information from {NAME}, {ROLE}, {MAIL}, {PHONE}.",
        f"Questions? Ask {NAME}, {ROLE}, {MAIL}, {PHONE}.",
    ],
)
def test_a_card_below_a_plain_text_is_one_contact(tail: str) -> None:
    lines = ("PRESS RELEASE", TITLE, "4 March 2021", SAID, TOLD, TOLD * 3, "ENDS", tail)
    made = read(Bytes("\n\n".join(lines).encode(), "text/plain"), Given())[0].release
    (found,) = made.tail.contacts
    assert (found.name, found.role, found.email, found.phone) == (NAME, ROLE, MAIL, PHONE)
    assert (len(made.blocks), made.tail.boilerplate) == (3, ())


def test_a_mail_dated_in_another_form_is_dated() -> None:
    head = f"From: Lamp Guild <{MAIL}>\nDate: 2021-03-04 09:00\nTo: news@example.org"
    whole = f"{head}\nSubject: {TITLE}\n\n{TITLE}\n\n{SAID}\n\n{TOLD * 3}\n"
    made = read(Bytes(whole.encode(), "message/rfc822"), Given())[0].release
    assert made.published is not None
    assert made.published.value.isoformat() == "2021-03-04"


def test_an_address_of_a_shop_below_the_text_is_no_contact() -> None:
    made = page("<h3>Contact us</h3><p>Quay Street 4, shop@lamps.example.org</p>", inside=False)
    assert made.tail.contacts == ()


def test_a_table_of_data_with_two_columns_stays_a_table() -> None:
    made = page(
        f"<table>{rows(('Year', '400 lamps'), ('Name', 'Outer rock'))}</table>", inside=True
    )
    assert [block.kind for block in made.blocks].count("table") == 1


def test_a_role_in_two_languages_is_one_role() -> None:
    line = f"Contact: {NAME}, press officer / attaché de presse, {MAIL}"
    found = read_contact(line, page("", inside=True).blocks[0].span)
    assert found is not None
    assert (found.name, found.role) == (NAME, "press officer / attaché de presse")


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("Photograph of the outer lamp: Harbour Archive", True),
        ("Imagen de la linterna: Archivo del Puerto", True),
        ("Video footage courtesy of the Lamp Guild", True),
        ("Photographs of the feast: they may be used until the end of May.", False),
        ("Pictures of the night show that the lamp was dark.", False),
    ],
)
def test_a_credit_may_say_what_is_shown(line: str, credited: bool) -> None:
    assert (CREDIT.match(line) is not None) is credited


def test_a_note_with_its_sign_is_a_footnote_where_the_layout_says_so() -> None:
    made = page(
        '<p>ENDS</p><p class="fn">* The keepers: Odile Farrant and others.</p>', inside=True
    )
    assert made.blocks[-1].kind == "footnote"


def test_a_self_description_opens_with_the_name_that_the_body_prints() -> None:
    lines = (
        "COMMUNIQUÉ DE PRESSE",
        "Une troisième veille pour les phares",
        "4 mars 2021",
        "Dès cet hiver, l'Office régional des phares du Val-Noir veillera trois fois.",
        "« Il nous fallait une lampe de plus », a dit Odile Farrant.",
        "-- FIN --",
        "À propos",
        "L'Office régional des phares du Val-Noir pilote quarante feux. Il emploie 90 personnes.",
    )
    made = read(Bytes("\n\n".join(lines).encode(), "text/plain"), Given())[0].release
    assert made.publisher == "Office régional des phares du Val-Noir"
