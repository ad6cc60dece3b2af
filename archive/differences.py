"""What changed between two states of a text, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]
# A figure with its points is one word: 31,000 did not become 41.
_WORDS = re.compile(r"\s+|\d+(?:[.,]\d+)+|[^\W_]+|[\W_]", re.UNICODE)
# Past this a paragraph is told as gone and new: comparing costs the square of its words.
_LONGEST = 1500
_PARAGRAPHS = 3000
# Spaces count as words, so that even strangers share a third.
_SAME_PARAGRAPH = 0.6
_TRIED = 2500


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
    """Yield each paragraph beside the one that it became, the rest as gone or new."""
    before = after = 0
    for here, there in [*_pairs(old, new), (len(old), len(new))]:
        for gone in old[before:here]:
            yield ChangedParagraph((Stretch("gone", gone),), True)
        for come in new[after:there]:
            yield ChangedParagraph((Stretch("new", come),), True)
        if here < len(old) and there < len(new):
            yield ChangedParagraph(word_differences(old[here], new[there]), True)
        before, after = here + 1, there + 1


def _pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return which old paragraph became which new one, in order, so that most words stay.

    Where there are too many to try all, they go side by side.
    """
    if len(old) * len(new) > _TRIED:
        return list(zip(range(len(old)), range(len(new)), strict=False))
    words = [[Counter(_WORDS.findall(p)) for p in side] for side in (old, new)]
    # best[i][j] is the most that stays of the paragraphs from i and j on.
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            alike = _alike(words[0][i], words[1][j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike and alike + best[i + 1][j + 1])
    found, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            found.append((i, j))
            i, j = i + 1, j + 1
    return found


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two paragraphs have in common, 0 where it is small."""
    share = 2 * (one & other).total() / max(1, one.total() + other.total())
    return share if share >= _SAME_PARAGRAPH else 0.0


def word_differences(before: str, after: str) -> tuple[Stretch, ...]:
    """Return the words of both in order; nothing of either is lost."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) > _LONGEST or len(new) > _LONGEST:
        return (Stretch("gone", before), Stretch("new", after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    # Next to nothing in common: two paragraphs, told one after the other.
    if matcher.ratio() < 0.3:
        return (Stretch("gone", before), Stretch("new", after))
    pieces = (
        ("".join(old[a:b]), "".join(new[c:d]), tag == "equal")
        for tag, a, b, c, d in matcher.get_opcodes()
    )
    return tuple(_joined(list(pieces)))


def _joined(pieces: list[tuple[str, str, bool]]) -> Iterator[Stretch]:
    """Yield the stretches; a space between two words that changed is theirs."""
    gone = new = ""
    for at, (before, after, same) in enumerate(pieces):
        if not same or (before.isspace() and 0 < at < len(pieces) - 1):
            gone, new = gone + before, new + after
            continue
        yield from _changed(gone, new)
        gone = new = ""
        yield Stretch("same", after)
    yield from _changed(gone, new)


def _changed(gone: str, new: str) -> Iterator[Stretch]:
    if gone:
        yield Stretch("gone", gone)
    if new:
        yield Stretch("new", new)


def shares_words(before: str, after: str) -> float:
    """Return the share of letters and figures, word by word, that two texts have in common."""
    old, new = (
        [w for w in _WORDS.findall(each.casefold()) if w.isalnum()] for each in (before, after)
    )
    if not old or not new or max(len(old), len(new)) > _LONGEST:
        return 0.0
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
