"""Finds words that are given as somebody's own by a noun: "in her view", "à ses yeux"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

VIEWS: Final = lex.words(
    "view words phrase opinion eyes mind judgment judgement telling account language",
)
_OPENERS: Final = lex.words("in to by from use borrow repeat quote echo")
_OWN: Final = lex.words("own considered later exact")


def standpoints(tokens: Tokens) -> Iterator[tuple[int, int, Phrase]]:
    """Yield where each turn begins and ends, with the phrase that says whose it is."""
    for at, low in enumerate(tokens.low):
        if low in _CAME and at + 2 < len(tokens) and tokens.low[at + 1] in _CAME[low]:
            source = starting_at(tokens, at + 2)
            if source is not None and _leads(tokens, source.stop):
                yield at, at + 2, source
        if low in _SENT and tokens.low[at + 1 : at + 2] in _SENDERS:
            source = starting_at(tokens, at + 2)
            if source is not None and _leads(tokens, source.stop):
                yield at, at + 2, source
        if (source := _replied(tokens, at)) is not None:
            yield at, source.first, source
        if (source := _was(tokens, at)) is not None:
            yield at, at + 1, source
        if low == "way" and (source := _seen(tokens, at)) is not None:
            yield at, source.stop + 2, source
        if low not in VIEWS or at < 2:
            continue
        owner = at - 1
        while owner > 1 and tokens.low[owner] in _OWN:
            owner -= 1
        first = owner
        if tokens.low[owner].endswith(("'s", "s'")):
            first = _name_start(tokens, owner)
        elif tokens.low[owner] not in lex.POSSESSIVES:
            continue
        if first and tokens.low[first - 1] in _OPENERS:
            yield first - 1, at + 1, Phrase(first, owner + 1)


# "The answer came from Ana Ruiz, who chairs the Union: “…”"
_FROM: Final = frozenset(["from", "de", "du", "del", "des", "d'"])
_TO: Final = frozenset(["to", "à", "au", "a"])
_CAME: Final = {
    **dict.fromkeys(("came", "comes", "come", "vient", "venait", "llegó", "vino", "llega"), _FROM),
    **dict.fromkeys(("went", "goes", "belonged", "belongs", "fell", "revient"), _TO),
}


# "She showed us a message from the clerk: “…”"
_SENT: Final = lex.MESSAGES | lex.words("word words answers question plea memo nota mot billet")
_SENDERS: Final = (("from",), ("by",), ("du",), ("de",), ("del",), ("d'",))
_REPLIES: Final = lex.words("reply answer response retort verdict message warning objection")


def _replied(tokens: Tokens, at: int) -> Phrase | None:
    """Return from whom the answer came: "“…,” came the reply from Ana Ruiz"."""
    said = tokens.low[at - 1 : at + 2] in (("\0", "came", "the"), ("\0", "comes", "the"))
    if not said or tokens.low[at + 3 : at + 4] not in (("from",), ("of",)):
        return None
    return starting_at(tokens, at + 4) if tokens.low[at + 2] in _REPLIES else None


def _was(tokens: Tokens, at: int) -> Phrase | None:
    """Return whose answer marked words are said to be: "“…,” was Ana Ruiz's answer"."""
    if tokens.low[at] not in ("was", "is") or tokens.low[at - 1 : at] != ("\0",):
        return None
    for owner in range(at + 1, min(at + 7, len(tokens) - 1)):
        if tokens.low[owner].endswith(("'s", "s'")):
            given = tokens.low[owner + 1] in _REPLIES or tokens.low[owner + 2 : owner + 3] in _REPLY
            return Phrase(at + 1, owner + 1) if given else None
    return None


def _seen(tokens: Tokens, at: int) -> Phrase | None:
    """Return who sees it so: "The way Ana Ruiz sees it, …", "The way she tells it, …"."""
    source = starting_at(tokens, at + 1) if at and tokens.low[at - 1] == "the" else None
    told = tokens.low[source.stop : source.stop + 3] if source is not None else ()
    return source if told[:1] and told[0] in _SEES and told[1:] == ("it", ",") else None


_SEES: Final = lex.words("sees saw tells told puts put describes described")
_REPLY: Final = frozenset((word,) for word in _REPLIES)
# Without one of these words there is no such turn.
STANDPOINTS: Final = VIEWS | _CAME.keys() | _REPLIES | _SENT | {"way"}


def _leads(tokens: Tokens, at: int) -> bool:
    """Return whether a colon and marked words follow, an apposition between them or none."""
    colon = next((k for k in range(at, min(at + 16, len(tokens))) if tokens.low[k] == ":"), None)
    if colon is None or tokens.low[colon + 1 : colon + 2] != ("\0",):
        return False
    return colon == at or tokens.low[at] == ","


def _name_start(tokens: Tokens, owner: int) -> int:
    """Return where an owner begins: "the head teacher's", "Ana Ruiz's"."""
    first = owner
    while first > 1 and (is_name(tokens, first - 1) or tokens.low[first - 1].isalpha()):
        if tokens.low[first - 1] in _OPENERS:
            break
        first -= 1
        if tokens.low[first] in lex.DETERMINERS:
            break
    return first
