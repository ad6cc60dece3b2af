"""Who in the register may be one person, or two: proposed for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from archive.identities import compatible
from archive.people import Speaker, slug
from archive.spellings import one_slip_apart, sounds, words_of_name

# Two spellings of one word have at least this share of their letters in common.
_NEAR: Final = 0.6
# A key that more share than this says nothing ("J. Smith" in an archive of thousands).
_CROWD: Final = 40


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two ids that may be one speaker, with the reason; likeness runs from 0 to 1.

    ``other`` is the one more often quoted: the id to keep. Where both are the
    same, one id may be two people.
    """

    one: str
    other: str
    reason: str
    likeness: float


def suggestions(register: Iterable[Speaker]) -> tuple[Suggestion, ...]:
    """Return what staff should look at, the most alike first.

    Nothing that staff decided already: neither those merged nor those who
    are not the same. A single word or an office is never proposed.
    """
    speakers = [each for each in register if _has_a_name(each)]
    found: dict[tuple[str, str], Suggestion] = {}
    for one, other in _pairs(speakers):
        told = _reason(one, other)
        if told:
            rare, often = sorted((one, other), key=lambda s: (s.quotations, s.id))
            found[rare.id, often.id] = Suggestion(rare.id, often.id, *told)
    found |= {(s.id, s.id): s2 for s in speakers if (s2 := _two_people(s))}
    return tuple(sorted(found.values(), key=lambda s: (-s.likeness, s.other, s.one)))


def _has_a_name(speaker: Speaker) -> bool:
    if speaker.kind == "document":
        return False
    if speaker.kind == "organisation":
        return True
    offices = {slug(role.title) for role in speaker.roles if role.title}
    return len(words_of_name(speaker.name)) > 1 and slug(speaker.name) not in offices


def _pairs(speakers: list[Speaker]) -> Iterator[tuple[Speaker, Speaker]]:
    """Yield the pairs that share a key, each once."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, speaker in enumerate(speakers):
        names = (*(name for name, _ in speaker.names), *speaker.aliases)
        for key in {key for name in names for key in _keys(speaker.kind, name)}:
            blocks[key].append(at)
    seen = {
        pair
        for block in blocks.values()
        if 1 < len(block) <= _CROWD
        for pair in combinations(block, 2)
    }
    for one, other in sorted(seen):
        if speakers[one].id not in speakers[other].apart:
            yield speakers[one], speakers[other]


def _keys(kind: str, name: str) -> Iterator[tuple[str, ...]]:
    words, heard = words_of_name(name), sounds(name)
    if kind == "organisation":
        yield ("initials", words[0] if len(words) == 1 else _initials(words))
        yield ("body", *sorted(heard))
        return
    yield ("all", *sorted(heard))
    yield ("last", words[0][:1], heard[-1])
    yield ("ends", heard[0], heard[-1])
    yield ("first two", *words[:2])


def _reason(one: Speaker, other: Speaker) -> tuple[str, float] | None:
    """Return why two may be one, with how likely that is, by their most alike names."""
    if one.kind != other.kind:
        return None
    told = [
        found
        for first, _ in one.names
        for second, _ in other.names
        if (found := _alike(one.kind, first, second))
    ]
    if not told:
        return None
    reason, likeness = max(told, key=lambda each: each[1])
    together = _go_together(one, other)
    if not together and reason in _NEEDS_A_BODY:
        return None
    shared = " and the same affiliation" if together == "shared" else ""
    return reason + shared, round(likeness * (1 if shared else 0.8 if together else 0.6), 2)


_INITIALS: Final = "initials for the first name"
_SHORT: Final = "a shorter first name"
_NEEDS_A_BODY: Final = (_INITIALS, _SHORT)


def _alike(kind: str, one: str, other: str) -> tuple[str, float] | None:
    first, second = words_of_name(one), words_of_name(other)
    if kind == "organisation":
        return _alike_bodies(first, second)
    if sorted(first) == sorted(second):
        return "the same words in another order or spelling", 1.0
    if len(first) == len(second):
        return _spelt_alike(first, second)
    short, long = sorted((first, second), key=len)
    if short[0] == long[0] and short[-1] in (long[-1], long[1]) and set(short) <= set(long):
        return "a name more or less", 0.9
    initial = 1 in (len(short[0]), len(long[0])) and short[0][:1] == long[0][:1]
    return (_INITIALS, 0.7) if initial and short[-1] == long[-1] else None


def _spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, float] | None:
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    a, b = different[0]
    if one[-1] == other[-1] and all(1 in (len(x), len(y)) for x, y in different):
        return (_INITIALS, 0.7) if all(x[0] == y[0] for x, y in different) else None
    if len(different) == 1 and one[0] != other[0] and one[-1] == other[-1]:
        short, long = sorted((a, b), key=len)
        if len(short) > 2 and long.startswith(short):
            return _SHORT, 0.8
    if all(_sound_alike(a, b) for a, b in different):
        return "another spelling or transliteration", 0.9
    if len(different) == 1 and min(len(a), len(b)) > 4 and one_slip_apart(a, b):
        return "one letter apart", 0.8
    return None


def _sound_alike(one: str, other: str) -> bool:
    near = SequenceMatcher(None, one, other, False).ratio() >= _NEAR
    return near and min(len(one), len(other)) > 3 and sounds(one) == sounds(other)


def _alike_bodies(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, float] | None:
    first, second = ([w for w in words if w not in _ARTICLES] for words in (one, other))
    if sorted(first) == sorted(second):
        return "the same words in another order or spelling", 1.0
    short, long = sorted((one, other), key=len)
    if len(short) == 1 < len(long) and len(short[0]) > 1 and short[0] == _initials(long):
        return "the initials of its name", 0.8
    if len(first) == len(second) > 1 and all(map(_same_sound, first, second)):
        return "another spelling", 0.8
    return None


def _same_sound(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 4 and one_slip_apart(one, other))


_ARTICLES: Final = frozenset(("the", "le", "la", "les", "el", "los", "las", "l"))
_LINKS: Final = _ARTICLES | {"of", "for", "and", "de", "des", "du", "del", "et", "y", "pour", "por"}


def _initials(words: Iterable[str]) -> str:
    return "".join(word[:1] for word in words if word not in _LINKS)


def _go_together(one: Speaker, other: Speaker) -> str:
    """Return "shared" or "possible" for the affiliations of two, nothing where they differ."""
    first, second = (
        [r.affiliation for r in speaker.roles if r.affiliation] for speaker in (one, other)
    )
    if not first or not second:
        return "possible"
    return "shared" if any(compatible(a, b) for a in first for b in second) else ""


def _two_people(speaker: Speaker) -> Suggestion | None:
    """Return the doubt whether a name with affiliations that do not go together is one person's."""
    if speaker.kind != "person" or speaker.id in speaker.apart:
        return None
    bodies = list(dict.fromkeys(r.affiliation for r in speaker.roles if r.affiliation))
    for one, other in combinations(bodies, 2):
        words = set(words_of_name(one)) & set(words_of_name(other)) - _LINKS
        if not words and not compatible(one, other):
            reason = f"one name with two affiliations: {one}; {other}"
            return Suggestion(speaker.id, speaker.id, reason, 0.3)
    return None
