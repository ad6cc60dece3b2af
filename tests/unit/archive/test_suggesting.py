"""Who is proposed as one person, and who is not."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.annotation import SpeakerKind
from archive.people import Role, Speaker, slug
from archive.spellings import one_slip_apart, sounds, words_of_name
from archive.suggesting import suggestions

DAY = date(2021, 5, 3)


def speaker(
    name: str, *bodies: str, kind: SpeakerKind = "person", quotations: int = 1, apart: str = ""
) -> Speaker:
    roles = tuple(Role("member", body, DAY, DAY, 1) for body in bodies)
    apart_ids = (apart,) if apart else ()
    names = ((name, quotations),)
    return Speaker(slug(name), name, kind, names, roles, quotations, ("r",), apart=apart_ids)


def proposed(*speakers: Speaker) -> list[tuple[str, str]]:
    return [(s.one, s.other) for s in suggestions(speakers)]


ONE = [
    ("Zoë Bäcker", "Zoe Backer-Lind", True),
    ("José Müller", "Jose Mueller", True),
    ("Søren Ødegård", "Soren Odegard", True),
    ("Quill Ada", "Ada Quill", True),
    ("Mohammed Al-Sayed", "Muhammad al Said", True),
    ("Олена Шевченко", "Olena Shevchenko", True),
    ("Aleksey Petrov", "Alexei Petrov", True),
    ("Giorgos Papas", "Γιώργος Παπάς", True),
    ("Philip Tarn", "Phillip Tarn", True),
    ("Ada Quill", "Ada Maria Quill", True),
    ("Lucía Moreno", "Lucía Moreno Pinto", True),
    ("Ada Quill", "A. Quill", True),
    ("Ada Quill", "A. M. Quill", True),
    ("Ada Maria Quill", "A. M. Quill", True),
    ("Ada Maria Quill", "A. B. Quill", False),
    ("Ben Tarn", "Benjamin Tarn", True),
    ("Ada Quill", "Bo Quill", False),
    ("Ada Quill", "Ada Tarn", False),
    ("Ada Quill", "B. Quill", False),
    ("Ann Lee", "Ian Lee", False),
    ("Title VI", "Title VII", False),
    ("Dana Poitres", "Dana Petraus", False),
    ("Quill", "Ada Quill", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), ONE)
def test_names_that_may_be_one_persons_are_proposed(one: str, other: str, alike: bool) -> None:
    assert bool(proposed(speaker(one), speaker(other))) is alike
    assert bool(proposed(speaker(other), speaker(one))) is alike


BODIES = [
    ("KU", "Keepers Union", True),
    ("KUE", "Keepers’ Union of Elin", True),
    ("The Keepers’ Union", "Keepers’ Union", True),
    ("Keepers’ Union", "Pilots’ Union", False),
    ("Harbour Organisation", "Harbour Organization", True),
]


@pytest.mark.parametrize(("one", "other", "alike"), BODIES)
def test_names_that_may_be_one_bodys_are_proposed(one: str, other: str, alike: bool) -> None:
    kind: SpeakerKind = "organisation"
    assert bool(proposed(speaker(one, kind=kind), speaker(other, kind=kind))) is alike


def test_initials_of_another_body_are_another_persons() -> None:
    ada = speaker("Ada Quill", "Keepers’ Union")
    assert proposed(ada, speaker("A. Quill", "Pilots’ Guild")) == []
    assert proposed(ada, speaker("A. Quill", "Keepers’ Union of Elin")) == [
        ("a-quill", "ada-quill")
    ]


def test_the_one_more_often_quoted_is_the_one_to_keep() -> None:
    often, rare = speaker("Ada M. Quill", quotations=9), speaker("Ada Quill")
    assert proposed(rare, often) == proposed(often, rare) == [("ada-quill", "ada-m-quill")]


def test_a_person_is_no_body_and_a_document_is_nobody() -> None:
    assert proposed(speaker("Ada Quill"), speaker("Ada Quill", kind="organisation")) == []
    report = speaker("the big report", kind="document")
    assert proposed(report, speaker("a big report", kind="document")) == []


def test_an_office_is_never_proposed() -> None:
    role = Role("Prime Minister", None, DAY, DAY, 1)
    office = Speaker("prime-minister--a", "Prime Minister", "person", (("Prime Minister", 1),),
                     (role,), 1, ("a",))  # fmt: skip
    assert proposed(office, speaker("Prima Minister")) == []


def test_what_staff_told_apart_is_not_proposed_again() -> None:
    one = speaker("A. Quill", apart="ada-quill")
    assert proposed(one, speaker("Ada Quill", apart="a-quill")) == []


def test_one_name_with_two_bodies_that_do_not_go_together_may_be_two_people() -> None:
    assert proposed(speaker("Ada Quill", "Keepers’ Union", "Pilots’ Guild")) == [
        ("ada-quill", "ada-quill")
    ]
    assert proposed(speaker("Ada Quill", "Keepers’ Union", "KU")) == []
    assert proposed(speaker("Ada Quill", "Lamp Board", "Elin Lamp Committee")) == []


def test_reasons_are_told_most_alike_first() -> None:
    found = suggestions(
        (
            speaker("Ada Quill", "Keepers’ Union", quotations=5),
            speaker("Quill Ada", "Keepers’ Union", quotations=2),
            speaker("A. Quill"),
        )
    )
    assert found[0].reason == (
        "the same words in another order or spelling and the same affiliation"
    )
    assert [s.likeness for s in found] == sorted((s.likeness for s in found), reverse=True)


def test_thousands_are_compared_in_a_moment() -> None:
    names = [f"{first}{n % 97} {last}{n % 89}" for n in range(4_000)
             for first, last in [("Ad", "Qu")]]  # fmt: skip
    register = [speaker(name) for name in dict.fromkeys(names)]
    began = time.process_time()
    suggestions(register)
    assert time.process_time() - began < 10


@given(st.text(min_size=1, max_size=30), st.text(max_size=30))
def test_any_two_names_are_compared(one: str, other: str) -> None:
    pair = [speaker(name) for name in (one, other) if name.strip()]
    assert all(s.likeness <= 1 for s in suggestions(pair))
    assert len(words_of_name(one)) >= len(sounds(one)) > 0


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("quill", "quil", True), ("quill", "quilt", True), ("quill", "uqill", True),
        ("quill", "quill", False), ("quill", "qil", False), ("quill", "liuqq", False),
    ],
)  # fmt: skip
def test_one_slip_of_the_pen(one: str, other: str, apart: bool) -> None:
    assert one_slip_apart(one, other) is one_slip_apart(other, one) is apart
