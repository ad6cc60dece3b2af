"""What changed between two states of a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]
_WORDS = re.compile(r"\s+|[^\W_]+|[\W_]", re.UNICODE)
# Past this a paragraph is told as gone and new: comparing costs the square of its words.
_LONGEST = 1500
_PARAGRAPHS = 3000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stayed, went or came."""

    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class ChangedParagraph:
    """One paragraph with its stretches; ``changed`` is false where all stayed."""

    stretches: tuple[Stretch, ...]
    changed: bool


def differences(before: str, after: str) -> tuple[ChangedParagraph, ...]:
    """Return the paragraphs of both texts in order, with what went and what came in each."""
    old, new = _paragraphs(before), _paragraphs(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[ChangedParagraph] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found += [ChangedParagraph((Stretch("same", p),), False) for p in new[c:d]]
        else:
            found += _rewritten(old[a:b], new[c:d])
    return tuple(found)


def _paragraphs(text: str) -> list[str]:
    return [p.strip() for p in text.split("\n\n") if p.strip()][:_PARAGRAPHS]


def _rewritten(old: list[str], new: list[str]) -> Iterator[ChangedParagraph]:
    """Yield paragraphs side by side as far as both go, the rest as gone or new."""
    for before, after in zip(old, new, strict=False):
        yield ChangedParagraph(word_differences(before, after), True)
    for gone in old[len(new) :]:
        yield ChangedParagraph((Stretch("gone", gone),), True)
    for come in new[len(old) :]:
        yield ChangedParagraph((Stretch("new", come),), True)


def word_differences(before: str, after: str) -> tuple[Stretch, ...]:
    """Return the words of both in order; nothing of either is lost."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) > _LONGEST or len(new) > _LONGEST:
        return (Stretch("gone", before), Stretch("new", after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    # Next to nothing in common: two paragraphs, told one after the other.
    if matcher.ratio() < 0.3:
        return (Stretch("gone", before), Stretch("new", after))
    stretches: list[Stretch] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            stretches.append(Stretch("same", "".join(new[c:d])))
            continue
        if a < b:
            stretches.append(Stretch("gone", "".join(old[a:b])))
        if c < d:
            stretches.append(Stretch("new", "".join(new[c:d])))
    return tuple(stretches)
