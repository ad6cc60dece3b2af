"""Topics by the terms of a controlled list."""

from __future__ import annotations

import pytest

from archive.release import Block, Part, Release, Span
from archive.topics import Topic
from ingest.annotate.topics import find_topics

TOPICS = (
    Topic("light", "Light", "Lamps and lighthouses.", ("lamp", "lighthouse keeper", "illumin*"), 2),
    Topic("bread", "Bread", "Bakers and ovens.", ("bread", "oven", "boulangerie"), 2),
)


def release(body: str, title: str = "A headline", publisher: str | None = None) -> Release:
    text = f"{title}\n\n{body}"
    start = len(title) + 2
    return Release(
        publisher,
        title,
        text,
        (Block("paragraph", Span(0, 0)), Block("paragraph", Span(start, len(text)))),
        (Part("title", Span(0, len(title))), Part("block", Span(start, len(text)))),
        language="en",
    )


def found(made: Release) -> dict[str, list[str]]:
    return {t.topic: [s.of(made.text) for s in t.evidence] for t in find_topics(made, TOPICS)}


def test_a_topic_shows_the_words_that_made_it() -> None:
    """Inflections, phrases and prefixes are found as they are printed."""
    made = release("Lamps went out. The lighthouse keepers asked for illumination.")
    assert found(made) == {"light": ["Lamps", "lighthouse keepers", "illumination"]}


def test_a_word_in_passing_is_not_a_topic() -> None:
    """One lamp does not make a release about light."""
    assert found(release("He bought a lamp and went home.")) == {}


def test_one_word_said_twice_is_not_two_words() -> None:
    """The same term again adds less than another term."""
    assert found(release("A lamp is a lamp.")) == {}
    assert found(release("The oven gives bread.")) == {"bread": ["oven", "bread"]}


def test_a_word_in_the_title_weighs_more() -> None:
    """What the title says, the release is about."""
    assert "light" in found(release("The lamp is out.", "A lamp for every street"))


def test_a_derived_word_is_another_word() -> None:
    """A stem that two words share does not make them one: an ovenbird is no oven."""
    topics = (Topic("death", "Death", "Executions.", ("execution", "reporter"), 1),)
    made = release("The executive director read a report.")
    assert find_topics(made, topics) == ()


def test_a_long_release_must_say_more() -> None:
    """Words in passing add up in a long text; what is asked grows with it."""
    short = release("The oven gives bread.")
    long = release("The oven gives bread. " + "Nothing is said here of it at all. " * 400)
    assert "bread" in found(short)
    assert "bread" not in found(long)


def test_the_publishers_own_name_says_nothing_of_the_subject() -> None:
    """The Bread Oven Society writes about other things too."""
    made = release("Bread Oven Society met. Bread Oven Society left.", "Met", "Bread Oven Society")
    assert found(made) == {}


def test_a_publishers_own_tag_names_the_topic() -> None:
    """A tag needs no further evidence; its words are shown where there are any."""
    made = release("He bought a lamp.")
    tagged = Release(
        None, made.title, made.text, made.blocks, made.parts, language="en", tags=("Light",)
    )
    assert found(tagged) == {"light": ["lamp"]}


def test_a_tag_for_one_subject_makes_the_others_need_more() -> None:
    """A publisher that tags by subject has said what the release is about."""
    made = release("The oven gives bread.")
    tagged = Release(
        None, made.title, made.text, made.blocks, made.parts, language="en", tags=("Light",)
    )
    assert list(found(tagged)) == ["light"]


@pytest.mark.parametrize("language", ["fr", "es", "de", None])
def test_any_language_is_read(language: str | None) -> None:
    """An unknown language is matched without its stems."""
    made = release("La boulangerie et son bread, les boulangeries.")
    other = Release(None, made.title, made.text, made.blocks, made.parts, language=language)
    assert [tag.topic for tag in find_topics(other, TOPICS)] == ["bread"]


def test_boilerplate_says_nothing_of_the_subject() -> None:
    """What a publisher says about itself stands in each of its releases."""
    text = "Bread and oven."
    made = Release(None, "x", text, (), (Part("boilerplate", Span(0, len(text))),), language="en")
    assert find_topics(made, TOPICS) == ()
