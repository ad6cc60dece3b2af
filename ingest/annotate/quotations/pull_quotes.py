"""Drops the lines that print words of the body a second time, as pull quotes do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.annotate.quotations.speech import Speech
from ingest.annotate.words.sentences import Sentences

_WORD: Final = re.compile(r"\w+")
_SIZE: Final = 4


def without_pull_quotes(sentences: Sentences, speeches: Sequence[Speech]) -> list[Speech]:
    """Return the speeches without lines whose words another one, with its speaker, holds."""
    candidates = [speech for speech in speeches if _alone(sentences, speech)]
    if not candidates:
        return list(speeches)
    told: set[tuple[str, ...]] = set()
    for speech in speeches:
        if speech.attribution.cue is not None:
            told.update(_runs_of_words(sentences.text, speech))
    pulled = {
        id(speech)
        for speech in candidates
        if told.issuperset(_runs_of_words(sentences.text, speech))
    }
    return [speech for speech in speeches if id(speech) not in pulled]


def _alone(sentences: Sentences, speech: Speech) -> bool:
    """Return whether a speech is a line of its own that does not say who speaks."""
    if speech.attribution.basis not in ("continued", "none") or len(speech.segments) > 1:
        return False
    run = speech.last
    rest = sentences.text[run.outer.end : sentences.span(run.block).end]
    return not rest.strip() and sentences.opens_block(run)


def _runs_of_words(text: str, speech: Speech) -> Iterator[tuple[str, ...]]:
    """Yield every four words in a row; a speech of fewer is one run of its own."""
    words = [w.lower() for segment in speech.segments for w in _WORD.findall(segment.of(text))]
    for at in range(max(1, len(words) - _SIZE + 1)):
        yield tuple(words[at : at + _SIZE])
