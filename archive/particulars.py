"""What makes a release this one: the names, numbers and symbols in it."""

from __future__ import annotations

import re
import unicodedata

from archive.release import Release

# Enough of a text to tell; a long one would only hold more of the same.
_LONGEST = 20_000
_NUMBER = re.compile(r"\d+(?:[.,'\u2019\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?")
_SYMBOL = re.compile(r"\b[A-Z]{1,5}(?:/[A-Z0-9.]+)+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def particulars(release: Release) -> frozenset[str]:
    """Return the names, numbers and symbols of the body, folded.

    A word is a name where it has a capital each time. Day and year of the
    release itself are left out: all that came out that day have them.
    """
    body = "\n".join(block.span.of(release.text) for block in release.blocks)[:_LONGEST]
    words = set(_WORD.findall(body))
    small = {word for word in words if word.islower()}
    names = {word for word in words - small if word[0].isupper() and word.lower() not in small}
    numbers = _numbers(body) - _date(release)
    return frozenset({*map(_plain, names), *numbers, *_SYMBOL.findall(body)})


def _numbers(body: str) -> set[str]:
    found = (re.sub(r"\D", "", number) for number in _NUMBER.findall(body))
    return {number for number in found if len(number) > 1}


def _date(release: Release) -> set[str]:
    if release.published is None:
        return set()
    day = release.published.value
    return {str(day.year), str(day.day), f"{day.day:02}", f"{day.month:02}", str(day.year - 1)}


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))
