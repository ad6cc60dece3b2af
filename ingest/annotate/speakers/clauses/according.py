"""Finds the turns that give words to somebody: "according to X", "as X says", "in X's words"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count
from typing import Final

from ingest.annotate.speakers.clauses.agents_behind import agent_behind, coined_behind
from ingest.annotate.speakers.clauses.inversions import stands_for
from ingest.annotate.speakers.clauses.said_by import said_by
from ingest.annotate.speakers.clauses.written import is_authored, told_in, whose_words
from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.speakers.cues.turns import TURNING, TURNS, as_says
from ingest.annotate.speakers.phrases.apposed_pairs import with_later_partner
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# Where the turn begins, where it ends, and whom it leads to.
Turn = tuple[int, int, Phrase]


def turns_to(tokens: Tokens) -> Iterator[Turn]:
    """Yield the turns of a sentence, each with the phrase to which it gives the words."""
    for at in compress(count(), map(TURNING.__contains__, tokens.low)):
        low = tokens.low[at]
        says = as_says(tokens, at)
        subject = starting_at(tokens, says) if says is not None else None
        if says is not None and subject is not None:
            yield at - (low == "que"), says, subject  # "ainsi | que l'a dit"
            continue
        for pattern in TURNS.get(low, ()):
            size = len(pattern)
            if tokens.low[at : at + size] == pattern:
                subject = starting_at(tokens, _past_figures(tokens, at + size))
                if at + size < len(tokens) and tokens.low[at + size] in _RELATIVES:
                    subject = ending_at(tokens, at - (2 if tokens.low[at - 1] == "," else 1))
                if subject is not None:
                    yield at, at + size, with_later_partner(tokens, subject)
                break
        else:
            if low in _VIEWS and at > 0:
                whose = whose_words(tokens, at)
                if whose is not None:
                    yield whose.first - 1, at + 1, whose
            if (
                low == "in"
                and tokens.low[at - 3 : at - 1] in _IT_IS
                and tokens.low[at - 1] in PLAIN
            ):
                subject = starting_at(tokens, at + 1)
                if subject is not None:
                    yield at - 3, at + 1, subject
            elif low == "in" and at and (work := told_in(tokens, at)) is not None:
                yield at - 1, at + 1, work
            if low in ("pour", "para", "for") and at == 0:
                subject = starting_at(tokens, 1)
                if subject is not None and stands_for(tokens, subject):
                    yield 0, 1, subject
            if low in _BY and (coined := coined_behind(tokens, at)) is not None:
                yield coined[0], at + 1, coined[1]
            elif low in _BY and (agent := agent_behind(tokens, at)) is not None:
                yield at, at + 1, agent
            elif low in _BY and at and said_by(tokens, verb := _verb_before(tokens, at)):
                subject = starting_at(tokens, at + 1)
                if subject is not None and not is_authored(tokens, at - 1):
                    yield verb, at + 1, subject


def _past_figures(tokens: Tokens, at: int) -> int:
    """Return where whoever has the figures is named: "según datos del | Observatorio"."""
    first = at + (tokens.low[at : at + 1] in _SOME)
    figures = tokens.low[first : first + 1] and tokens.low[first] in _FIGURES
    return first + 2 if figures and tokens.low[first + 1 : first + 2] in _OF else at


_SOME: Final = (("los",), ("las",), ("les",), ("des",), ("unos",), ("the",))
_FIGURES: Final = lex.words(
    "datos cifras cálculos estimaciones fuentes informaciones données chiffres estimations calculs"
    " informations figures"
)
_OF: Final = (("de",), ("del",), ("du",), ("d'",), ("from",))


def _verb_before(tokens: Tokens, by: int) -> int:
    """Return the participle before "by", be it one of two words: "as pointed out by X"."""
    out = tokens.low[by - 1] == "out" and tokens.low[by - 2 : by - 1] in _OUT
    return by - 1 - out


_OUT: Final = (("pointed",), ("set",), ("spelled",), ("spelt",), ("laid",))


_IT_IS: Final = (("it", "is"), ("it", "was"))
_BY: Final = lex.words("by par por")
_VIEWS: Final = lex.words("words phrase view opinion estimation judgement judgment")
# Who issues an order does not speak in it; who issues a statement does.
_RELATIVES: Final = lex.words("lequel laquelle lesquels lesquelles which whom")
