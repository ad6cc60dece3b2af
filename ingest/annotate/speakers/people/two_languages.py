"""Tells in which of its languages a place of a release stands, where it has two."""

from __future__ import annotations

from typing import Final

from archive.release import Span

_SMALL: Final = {
    "en": (" the ", " of ", " and ", " that ", " was "),
    "fr": (" les ", " des ", " du ", " et ", " une ", " qui ", " dans ", " est "),
    "es": (" los ", " las ", " del ", " y ", " una ", " por ", " con ", " el "),
}
_SHARE: Final = 0.2
_LEAST: Final = 8


def has_two(text: str) -> bool:
    """Return whether two languages each have a good part of the text's small words."""
    if len([1 for words in _SMALL.values() if words[0] in text or words[1] in text]) < 2:
        return False
    counts = sorted(_counted(text).values())
    return counts[-2] >= _LEAST and counts[-2] >= _SHARE * counts[-1]


def _counted(text: str) -> dict[str, int]:
    return {name: sum(map(text.count, words)) for name, words in _SMALL.items()}


def language_at(text: str, at: int) -> str:
    """Return the language of the paragraph, or of the ones before it where it is too short."""
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    while True:
        counts = _counted(f" {text[begin:end]} ")
        best = max(counts, key=lambda name: counts[name])
        if begin == 0 or counts[best] >= 3:
            return best
        begin = text.rfind("\n", 0, begin - 1) + 1


def places_in(text: str, places: list[Span], at: int) -> list[Span]:
    """Return the places that stand in the language of ``at``."""
    wanted = language_at(text, at)
    return [place for place in places if language_at(text, place.start) == wanted]
