"""Names as they sound and look alike: folded letters, other alphabets, what spelling may change."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from archive.people import slug

# Letters that no accent makes, and those of other alphabets, as Latin print has them.
_LATIN: Final = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ı": "i",
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye",
        "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya",
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
        "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
        "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    }
)  # fmt: skip
# What transliterations and spellings vary, the longer first.
_SOUNDS: Final = (
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"),
    ("sh", "s"), ("zh", "z"), ("ch", "c"), ("ck", "k"), ("dj", "j"), ("dzh", "j"), ("ts", "z"),
    ("q", "k"), ("c", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("j", "y"),
)  # fmt: skip
_SMALL: Final = frozenset(
    ("al", "el", "ul", "bin", "ibn", "de", "del", "la", "los", "da", "do", "dos", "van", "von")
)  # fmt: skip


@lru_cache(maxsize=65_536)
def words_of_name(name: str) -> tuple[str, ...]:
    """Return the words of a name in small Latin letters without accents, in order."""
    flat = unicodedata.normalize("NFKC", name).casefold().translate(_LATIN)
    return tuple(slug(flat).translate(_LATIN).split("-"))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Return what stays of a word however it is spelt: consonants, alike ones the same, once."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    # The first letter stays, a vowel as one for all: Omar is no Umm.
    head, rest = word[:1], re.sub(r"[aeiouyh]", "", word[1:])
    head = "a" if head in "aeiou" else head
    return re.sub(r"(.)\1+", r"\1", head + rest)


def sounds(name: str) -> tuple[str, ...]:
    """Return the sounds of a name's words, small ones left out where others stay."""
    words = words_of_name(name)
    large = [word for word in words if word not in _SMALL] or list(words)
    return tuple(sound(word) for word in large)


def one_slip_apart(one: str, other: str) -> bool:
    """Return whether one letter more, less, other or swapped makes one word the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return True
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return (
        one[at + 1 :] == other[at + 1 :]
        or one[at:] == other[at + 1 :]
        or one[at + 1 :] == other[at:]
        or (swapped and len(one) == len(other))
    )
