"""Which releases are akin: re-posts, corrections and translations, not forms filled in anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.kinship import Kin, akin
from archive.particulars import particulars
from archive.release import Block, Dated, Release, Span
from archive.shingles import KEPT, resemblance, sketch
from archive.traces import asked, keys, trace_of

LIGHT = (
    "The Keepers’ Union asked the harbour board today to keep the light of Port Elin burning "
    "through the winter, when 214 boats come home after dark. The board had said in March that "
    "the lamp would go out on 1 October, to save 31,000 crowns.",
    "“Whoever puts out a light should first go to sea in the dark,” said Ada Quill, who leads the "
    "union. She has kept the lamp for nineteen years, as did her mother before her.",
    "The union hands over its petition on Thursday. The harbour board did not answer questions "
    "about the lamp, nor about the two boats that were lost off Grey Stack in January.",
)
LUMIERE = (
    "L’Union des gardiens a demandé aujourd’hui au conseil du port de laisser brûler le feu de "
    "Port Elin pendant l’hiver, quand 214 bateaux rentrent de nuit. Le conseil avait dit en mars "
    "que la lampe s’éteindrait le 1er octobre, pour épargner 31 000 couronnes.",
    "« Que celui qui éteint un feu aille d’abord en mer la nuit », a dit Ada Quill, qui dirige "
    "l’union. Elle garde la lampe depuis dix-neuf ans, comme sa mère avant elle.",
    "L’union remet sa pétition jeudi. Le conseil n’a répondu ni sur la lampe, ni sur les deux "
    "bateaux perdus au large de Grey Stack en janvier.",
)


def release(
    paragraphs: tuple[str, ...] = LIGHT,
    day: date | None = date(2021, 5, 3),
    language: str = "en",
    address: str | None = None,
    translations: tuple[str, ...] = (),
) -> Release:
    text, blocks, at = "\n\n".join(paragraphs), [], 0
    for each in paragraphs:
        blocks.append(Block("paragraph", Span(at, at + len(each))))
        at += len(each) + 2
    return Release(
        publisher="Keepers’ Union",
        title="Keep the light",
        text=text,
        blocks=tuple(blocks),
        published=Dated(day, "day", "visible", "then") if day else None,
        language=language,
        address=address,
        translations=translations,
    )


def kin(one: Release, other: Release, publishers: tuple[str, str] = ("keepers", "keepers")) -> str:
    """What the second release is to the first, and the same the other way round."""
    mine, theirs = trace_of(one, publishers[0]), trace_of(other, publishers[1])
    if not set(asked(mine)) & set(keys(theirs)):
        return "stranger"
    found = akin(one, mine, [("other", theirs)], lambda _: other)
    back = akin(other, theirs, [("other", mine)], lambda _: one)
    assert [k.kind for k in found] == [k.kind for k in back]
    return found[0].kind if found else "stranger"


def with_words(*pairs: tuple[str, str]) -> Release:
    text = "\n\n".join(LIGHT)
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    return release(tuple(text.split("\n\n")))


@pytest.mark.parametrize(
    ("other", "publishers", "expected"),
    [
        (release(), ("keepers", "pilots"), "near-duplicate"),
        (release(day=date(2021, 5, 7)), ("keepers", "pilots"), "near-duplicate"),
        (release(day=None), ("keepers", "pilots"), "near-duplicate"),
        (release(day=date(2023, 5, 7)), ("keepers", "pilots"), "stranger"),
        (release(LIGHT[:2]), ("keepers", "keepers"), "near-duplicate"),
        (with_words(("31,000", "41,000")), ("keepers", "keepers"), "near-duplicate"),
        (with_words(("“", "«"), ("”", "»"), ("’", "'")), ("keepers", "a"), "near-duplicate"),
        (
            with_words(("Port Elin", "Cape Orrow"), ("31,000", "9,500"), ("214", "77")),
            ("keepers", "keepers"),
            "stranger",
        ),
        (release(("Nothing of this is in the other text at all.",) * 3), ("a", "a"), "stranger"),
        (release(LUMIERE, language="fr"), ("keepers", "keepers"), "translation"),
        (
            release(LUMIERE, language="fr", day=date(2021, 5, 5)),
            ("keepers", "keepers"),
            "translation",
        ),
        (release(LUMIERE, language="fr", day=date(2021, 6, 5)), ("keepers", "keepers"), "stranger"),
        (release(LUMIERE, language="fr"), ("keepers", "pilots"), "stranger"),
        (release(LUMIERE, language="fr", day=None), ("keepers", "keepers"), "stranger"),
    ],
    ids=[
        "posted again by another publisher",
        "days later",
        "without a date",
        "two years later by another publisher",
        "a paragraph less",
        "a corrected figure",
        "other marks",
        "a form filled in anew",
        "other words",
        "in French",
        "in French two days later",
        "in French a month later",
        "in French by another publisher",
        "in French without a date",
    ],
)
def test_kin_is_told_from_strangers(
    other: Release, publishers: tuple[str, str], expected: str
) -> None:
    assert kin(release(), other, publishers) == expected


def test_a_translation_that_the_page_links_is_believed_whatever_its_date() -> None:
    here = release(address="https://keepers.example/en/7")
    there = release(LUMIERE, date(2021, 9, 1), "fr", translations=("http://keepers.example/en/7/",))
    mine, theirs = trace_of(here, "keepers"), trace_of(there, "pilots")
    assert set(asked(mine)) & set(keys(theirs))
    expected = (Kin("other", "translation", 1.0, stated=True),)
    assert akin(here, mine, [("other", theirs)], lambda _: there) == expected
    assert akin(there, theirs, [("other", mine)], lambda _: here) == expected


def test_only_the_best_in_a_language_is_the_translation() -> None:
    """Two French texts of the same day name the same people; one is the translation."""
    here, right = release(), release(LUMIERE, language="fr")
    half = replace(right, text=right.text, blocks=(*right.blocks[:2], right.blocks[1]))
    others = {"half": half, "right": right}
    traces = [(name, trace_of(each, "keepers")) for name, each in others.items()]
    found = akin(here, trace_of(here, "keepers"), traces, others.get)
    assert [k.release_id for k in found] == ["right"]


def test_a_release_of_a_few_words_has_no_kin() -> None:
    short = release(("For immediate release. Contact the press office.",))
    assert kin(short, short) == "stranger"


def test_particulars_are_names_numbers_and_symbols() -> None:
    text = "The board met Ada Quill. Quill cited A/HRC/99/1 and 31,000 crowns; the sea was calm."
    made = release((text,))
    assert particulars(made) == {"ada", "quill", "hrc", "A/HRC/99/1", "31000", "99"}


WORDS = st.lists(
    st.sampled_from(["light", "sea", "boat", "lamp", "wind", "dark", "keep", "home"]), max_size=60
)


@given(WORDS, WORDS)
def test_resemblance_is_the_same_both_ways(one: list[str], other: list[str]) -> None:
    first, second = sketch(" ".join(one)), sketch(" ".join(other))
    assert resemblance(first, second) == resemblance(second, first)
    assert 0.0 <= resemblance(first, second) <= 1.0
    assert resemblance(first, first) == (1.0 if first else 0.0)


@given(st.text(max_size=300))
def test_a_sketch_is_of_ascending_numbers_that_a_database_holds(text: str) -> None:
    made = sketch(text)
    assert list(made) == sorted(set(made))
    assert len(made) <= KEPT
    assert all(0 <= each < 1 << 63 for each in made)


@given(st.lists(st.integers(0, 400), min_size=40, max_size=300), st.integers(0, 39))
def test_marks_case_and_space_do_not_count(numbers: list[int], at: int) -> None:
    words = [f"word{number}" for number in numbers]
    marked = [*words[:at], words[at].upper() + "”,", *words[at + 1 :]]
    assert sketch(" ".join(words)) == sketch("  ".join(marked) + " …")


def test_the_sketch_tells_the_true_resemblance() -> None:
    """Half the runs of words in common is told as about half."""
    words = [f"w{number}" for number in range(3000)]
    told = resemblance(sketch(" ".join(words[:2000])), sketch(" ".join(words[1000:])))
    assert told == pytest.approx(1 / 3, abs=0.15)


def test_words_of_scripts_without_spaces_are_their_letters() -> None:
    text = "灯台守組合は港湾委員会に冬の間も灯をともし続けるよう求めた。昨年は二隻が失われた。"
    assert resemblance(sketch(text * 2), sketch(text * 2 + "以上。")) > 0.7
