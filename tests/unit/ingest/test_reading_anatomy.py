"""The parts of a release are told apart."""

from __future__ import annotations

import pytest

from archive.capture import Bytes
from archive.errors import ReadingError
from archive.people import Publisher
from archive.release import Span
from ingest.reading.contacts import read_contact
from ingest.reading.portraits import is_portrait, subject
from ingest.reading.release import first_words
from ingest.reading.signs import is_end_mark, is_kicker, is_number, phone_of
from ingest.sources.registry import read
from ingest.sources.source import Given, Reading

SAID = (
    "The lamp at Port Elin went dark on the third of May, and nobody came to light it again, "
    "although the harbour master had written to the ministry four times."
)


def reading(text: str, given: Given | None = None) -> Reading:
    return read(Bytes(text.encode(), "text/plain"), given or Given())[0]


def parts(text: str) -> list[tuple[str, str]]:
    release = reading(text).release
    return [(p.label, p.span.of(release.text)) for p in release.parts]


def test_every_kept_line_has_a_label() -> None:
    lines = [
        ("embargo", "EMBARGOED UNTIL 06.00 GMT, 3 MAY 2021"),
        ("kicker", "MEDIA RELEASE No. 7"),
        ("title", "Lighthouse keepers ask for light"),
        ("date_line", "Monday 3 May 2021"),
        ("standfirst", "A lamp has been dark for a year, and a union asks who will pay."),
        ("block", f"PORT ELIN (3 May 2021) – {SAID}"),
        ("dateline", "PORT ELIN (3 May 2021)"),
        ("block", SAID),
        ("end_mark", "– ENDS –"),
        ("tail_heading", "Notes to editors"),
        ("note", "The lamp was built in 1921."),
        ("tail_heading", "About the Union"),
        ("boilerplate", "The Keepers’ Union is an association of those who keep lights."),
        ("contact", "Contact: Bo Tarn, press officer, bo@keepers.example, +41 22 555 01 42"),
        ("credit", "Photo: Cy Elm"),
    ]
    text = "\n\n".join(line for label, line in lines if label != "dateline")
    assert parts(text) == lines


@pytest.mark.parametrize(
    "mark",
    [
        "ENDS",
        "– ENDS –",
        "-ends-",
        "###",
        "# # #",
        "-30-",
        "FIN",
        "– FIN –",
        "* * *",
        "-- END / FIN --",
        "END – FIN",
        "END",
        "END OF STATEMENT",
        "End of the media release",
        "— Fin du communiqué de presse —",
        "Fin de la declaración",
        "Ende der Pressemitteilung",
    ],
)
def test_an_end_mark_is_known(mark: str) -> None:
    assert is_end_mark(mark)


@pytest.mark.parametrize(
    "line", ["Endings", "3", "It ends here.", "Finland", "End of term", "Fin de la huelga"]
)
def test_a_line_that_only_resembles_an_end_mark_is_none(line: str) -> None:
    assert not is_end_mark(line)


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE",
        "PRESS RELEASE No. 14/19",
        "Communiqué de presse",
        "Nota de prensa",
        "COMUNICADO DE PRENSA No. 09/20",
        "Media advisory",
        "Oral statement",
        "FOR IMMEDIATE USE",
        "For immediate publication",
        "À DIFFUSER IMMÉDIATEMENT",
        "Difusión inmediata",
    ],
)
def test_a_kicker_is_known(line: str) -> None:
    assert is_kicker(line)


@pytest.mark.parametrize("line", ["NR-2015-11", "No. 14/19", "12/2020"])
def test_a_number_alone_is_known(line: str) -> None:
    assert is_number(line)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (
            "Contact: Bo Tarn, press officer, bo@x.example",
            ("Bo Tarn", "press officer", "bo@x.example", None),
        ),
        (
            "Contact presse : Bo Tarn, Attachée – p@x.example – +33 1 99 00 12 34",
            ("Bo Tarn", "Attachée", "p@x.example", "+33 1 99 00 12 34"),
        ),
        (
            "Contacto: Bo Tarn, Prensa. Correo: p@x.example. Teléfono: +591 2 555 0144",
            ("Bo Tarn", "Prensa", "p@x.example", "+591 2 555 0144"),
        ),
        (
            "Press accreditation: Bo Tarn, p@x.example",
            ("Bo Tarn", "Press accreditation", "p@x.example", None),
        ),
        (
            "For interviews: press desk, desk@x.example",
            ("press desk", None, "desk@x.example", None),
        ),
        (
            "Bo Tarn, b@x.example, +1 202 555 0164 (fax 202/555-0165)",
            ("Bo Tarn", None, "b@x.example", "+1 202 555 0164"),
        ),
        (
            "Bo Tarn, Press officer: b@x.example or +1 202 555 0164",
            ("Bo Tarn", "Press officer", "b@x.example", "+1 202 555 0164"),
        ),
        ("Email b@x.example", (None, None, "b@x.example", None)),
        ("Telephone 020 7946 0790", (None, None, None, "020 7946 0790")),
    ],
)
def test_a_contact_is_read_field_by_field(line: str, fields: tuple[str | None, ...]) -> None:
    contact = read_contact(line, Span(0, len(line)))
    assert contact is not None
    assert (contact.name, contact.role, contact.email, contact.phone) == fields


@pytest.mark.parametrize(
    "line",
    ["2019/47/3", "12/7/2020", "2015-2018", "A/RES/53/144", "1 140 patrons", "paras. 121.4-121.9"],
)
def test_a_number_that_is_no_telephone_is_none(line: str) -> None:
    assert phone_of(line) is None


def test_a_self_description_names_its_subject() -> None:
    line = "The Centre for Light and Oil (CLO) is an independent association."
    assert subject(line) == "Centre for Light and Oil"
    assert is_portrait(line, None)
    assert not is_portrait("The files were found in a cellar.", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sen. Quill spoke on Monday. Nobody heard.", "Sen. Quill spoke on Monday."),
        ("The U.S. Navy came. It left.", "The U.S. Navy came."),
        ("word " * 60, ("word " * 24).strip()),
    ],
)
def test_the_first_words_stand_for_a_missing_title(text: str, words: str) -> None:
    assert first_words(text) == words


def test_a_correction_is_a_block_and_recorded() -> None:
    notice = "Correction, 5 May 2021: an earlier version said that the lamp was green."
    release = reading(f"The light is out\n\n3 May 2021\n\n{notice}\n\n{SAID}").release
    assert [s.of(release.text) for s in release.corrections] == [notice]
    assert [b.span.of(release.text) for b in release.blocks] == [notice, SAID]


def test_what_staff_give_outranks_what_the_text_says() -> None:
    union = Publisher("keepers", "Keepers’ Union", date_order="month-day")
    release = reading(f"The light is out\n\n5/8/2019\n\n{SAID}", Given(publisher=union)).release
    assert release.published is not None
    assert (release.publisher, release.published.value.isoformat()) == (
        "Keepers’ Union",
        "2019-05-08",
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{SAID} {SAID}", {"W110", "W111", "W114"}),
        ("The light is out\n\nIt is dark.", {"W111", "W113", "W114"}),
    ],
)
def test_what_is_missing_is_said(text: str, codes: set[str]) -> None:
    assert {f.code for f in reading(text).findings} == codes


def test_a_bill_is_refused() -> None:
    bill = (
        "TARN & DAUGHTER, OIL\n\n                 INVOICE\n\nNo. 2025/118\nDate: 30.06.2025\n\n"
        "  400  lamps     1.10   440.00\n\nTotal due   440.00\n\nPayable within 30 days."
    )
    with pytest.raises(ReadingError) as refused:
        reading(bill)
    assert refused.value.code == "S102"


def test_data_is_refused() -> None:
    with pytest.raises(ReadingError) as refused:
        reading('{"a": [1, 2, 3], "b": {"c": 4}, "d": [5, 6, 7, 8, 9, 10, 11, 12]}\n' * 20)
    assert refused.value.code == "S102"


def test_two_releases_in_one_text_are_two() -> None:
    one = f"FOR IMMEDIATE RELEASE\n\nThe light is out\n\n3 May 2021\n\n{SAID}\n\n{SAID}\n\n###\n\n"
    two = one.replace("out", "on again").replace("3 May", "4 May")
    readings = read(
        Bytes((one + "Contact: bo@x.example\n\n" + two).encode(), "text/plain"), Given()
    )
    assert [r.release.title for r in readings] == ["The light is out", "The light is on again"]
    assert [len(r.release.tail.contacts) for r in readings] == [1, 0]
    days = [r.release.published.value.day for r in readings if r.release.published]
    assert days == [3, 4]


def test_what_follows_an_end_mark_without_a_kicker_is_the_tail() -> None:
    text = f"The light is out\n\n{SAID}\n\nENDS\n\nNotes to editors\n\n{SAID}\n\n{SAID}\n\nENDS"
    assert len(read(Bytes(text.encode(), "text/plain"), Given())) == 1


def test_a_contact_above_the_body_ends_nothing() -> None:
    text = (
        "The light is out\n\nContact: Bo Tarn, +41 22 555 01 42\n\n"
        f"{SAID}\n\n“We waited,” said Ada Quill, who keeps the lamp.\n\n{SAID}\n\nENDS"
    )
    release = reading(text).release
    assert len(release.blocks) == 3
    assert [c.name for c in release.tail.contacts] == ["Bo Tarn"]


def test_a_letter_under_the_title_makes_no_standfirst() -> None:
    text = f"The light is out\n\n{SAID}\n\nMay 1, 2021\n\nDear Minister:\n\n{SAID}"
    assert reading(text).release.standfirst is None


def test_a_letterhead_in_two_columns_is_read_column_by_column() -> None:
    text = (
        "FOR IMMEDIATE RELEASE                         Contact: Bo Tarn\n"
        "May 2, 1997                                     202-555-0100\n\n"
        f"         KEEPERS ASK FOR LIGHT\n\n    PORT ELIN -- {SAID}\n\n          - 30 -"
    )
    release = reading(text).release
    assert (release.kicker, release.title) == ("FOR IMMEDIATE RELEASE", "KEEPERS ASK FOR LIGHT")
    assert release.published is not None
    assert release.published.value.isoformat() == "1997-05-02"
    assert [(c.name, c.phone) for c in release.tail.contacts] == [("Bo Tarn", "202-555-0100")]


def test_an_advisory_keeps_its_labels_in_their_paragraphs() -> None:
    text = (
        "*** MEDIA ADVISORY ***\n\nFor planning purposes: Tuesday, September 10, 2019\n\n"
        "Keepers to light up the harbour\n\nWHO:     Keepers from nine ports\n\n"
        "WHEN:    Thursday, September 12, 2019, 7:30 p.m.\n\n# # #"
    )
    release = reading(text).release
    assert release.title == "Keepers to light up the harbour"
    assert release.published is not None
    assert release.published.value.day == 10
    assert [b.span.of(release.text)[:5] for b in release.blocks] == ["WHO: ", "WHEN:"]


def test_quoted_printable_signs_left_by_a_mail_are_read() -> None:
    text = "The light is out\n\nPORT ELIN =E2=80=93 =E2=80=9CIt is dark=E2=80=9D, =\nthey said."
    found = reading(text)
    assert "“It is dark”, they said." in found.release.text
    assert "W115" in {f.code for f in found.findings}


def test_a_mails_greeting_is_not_its_title() -> None:
    html = (
        "From: Press <p@x.example>\nMIME-Version: 1.0\nSubject: Press release\n"
        "Content-Type: text/html\n\n<p>Dear all,</p><p>Please find our release below.</p>"
        f"<p><b>Keepers ask for light</b></p><p>Port Elin, 3 May 2019. {SAID}</p>"
    )
    release = reading(html).release
    assert (release.title, release.dateline) == ("Keepers ask for light", "Port Elin, 3 May 2019")


def test_a_place_and_date_alone_on_a_line_are_date_line_and_dateline() -> None:
    release = reading(f"Les gardiens\n\nParis, le 3 novembre 2020\n\n{SAID}").release
    assert release.dateline == "Paris, le 3 novembre 2020"
    assert len(release.blocks) == 1
