"""Contacts are hidden from strangers, and every span stays true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.masks import public_phone, public_text, public_words
from archive.release import Contact, Part, Release, Span, Tail


def release(text: str, contact: Span) -> Release:
    return Release(
        None, "T", text, (), (Part("contact", contact),), tail=Tail(contacts=(Contact(contact),))
    )


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Write to ann@odd.example.", "Write to a••@odd.example."),
        ("a.b+c@x.example", "a••••@x.example"),
        ("no address @ all", "no address @ all"),
        ("call +41 22 555 01 02 now", "call +•• •• ••• •• •• now"),
        ("(202) 555-0134 or 202-555-0134", "(•••) •••-•••• or •••-•••-••••"),
        ("Tel. 022 555 01 02", "Tel. ••• ••• •• ••"),
        (
            "in 2015-2018, 1,234,567 people, 08.05.2019",
            "in 2015-2018, 1,234,567 people, 08.05.2019",
        ),
    ],
)
def test_mail_addresses_keep_their_first_letter_and_host(printed: str, shown: str) -> None:
    """Enough is left to see whose it is, too little to write to."""
    assert public_words(printed) == shown


@pytest.mark.parametrize(
    "number", ["+41 22 555 01 02", "(202) 555-0134", "022/555.01.02", "5550134"]
)
def test_telephone_numbers_of_contacts_are_hidden(number: str) -> None:
    """No figure of a contact's number is left."""
    text = f"The bill of 2019 cost 1,234,567 dollars. Tel. {number}"
    shown = public_text(release(text, Span(text.index("Tel."), len(text))))
    assert "2019 cost 1,234,567" in shown
    assert not any(c.isdigit() for c in shown[text.index("Tel.") :])
    assert not any(c.isdigit() for c in public_phone(number))


@given(st.text(), st.data())
def test_masks_keep_every_character_in_its_place(text: str, data: st.DataObject) -> None:
    """A masked text is as long as the text, and differs only where something is hidden."""
    start = data.draw(st.integers(0, len(text)))
    shown = public_text(release(text, Span(start, len(text))))
    assert len(shown) == len(text)
    assert all(a == b or b == "•" for a, b in zip(text, shown, strict=True))


def test_a_hostile_line_of_mail_characters_is_masked_fast() -> None:
    """The search for addresses stays linear."""
    assert public_words("a." * 200_000 + "@") == "a." * 200_000 + "@"
