"""Finds the document of which a relative clause tells: "a review by X, “…”, which found"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.written import WORKS, work_before, work_by
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_RELATIVES: Final = lex.words("which qui que")
_TO: Final = lex.words(
    "to by for of from on into in de du des d' del la sur sobre al para por à au"
)
_BROKEN: Final = (lex.AUXILIARIES - {"a"}) | frozenset([",", ";", ":", "\0", "(", ")"])
_SENT: Final = WORKS | lex.MESSAGES
_FURTHEST: Final = 14
# What became of a text stands between commas: "a survey by X, published in March, which".
_BECAME: Final = lex.words(
    "published released issued launched adopted signed presented completed commissioned leaked",
    "obtained seen written carried publié publiée rendu rendue présenté présentée publicado",
    "publicada presentado presentada",
)


def told_work(tokens: Tokens, who: int) -> Phrase | None:
    """Return the document that the relative at ``who`` goes with: "a petition, which asked"."""
    if tokens.low[who] not in _RELATIVES:
        return None
    last = _past_asides(tokens, who - 1)
    plain = last >= who - 2 and tokens.low[last] != "\0"
    if tokens.low[who] != "which" and plain:
        return None
    if (work := work_before(tokens, last)) is not None:
        return work
    near = ending_at(tokens, last) if last > 0 else None
    if near is not None and tokens.low[last] in lex.MESSAGES:
        return near
    by = work_by(tokens, near) if near is not None else None
    return by or (_headed(tokens, last) if near is not None else None)


def _past_asides(tokens: Tokens, last: int) -> int:
    """Return where the words end before a title between commas or a sign in brackets."""
    if last > 0 and tokens.low[last] == ",":
        last -= 1
    if last > 1 and tokens.low[last] == ")" and "(" in tokens.low[max(0, last - 8) : last]:
        while tokens.low[last] != "(":
            last -= 1
        last -= 1
    opened = [k for k in range(max(1, last - 8), last) if tokens.low[k] == ","]
    if opened and tokens.low[opened[-1] + 1] in _BECAME:
        last = opened[-1] - 1
    if last > 1 and tokens.low[last] == "\0":
        last -= 1 + (tokens.low[last - 1] == ",")
    return last


def _headed(tokens: Tokens, last: int) -> Phrase | None:
    """Return the document that went to a body named last: "her report to the Lake Council"."""
    for at in range(last, max(0, last - _FURTHEST), -1):
        if tokens.low[at] in _BROKEN:
            return None
        capital = tokens.word[at][0].isupper()
        if tokens.low[at] in _SENT and tokens.low[at + 1] in _TO and not capital:
            return ending_at(tokens, at, joined=False)
    return None
