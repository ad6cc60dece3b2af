"""Finds by whom something is called what marked words say: "was hailed as “…” by X"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.voices import is_passive
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_AS: Final = lex.words("as de d' comme como")
_CALLED: Final = lex.words(
    "called dubbed labelled labeled termed deemed branded named nicknamed considered judged",
    "pronounced declared ruled jugé jugée considerado considerada",
)
# What is known or sold under a name: nobody says so.
_NAMED: Final = lex.words(
    "published released registered marketed billed advertised translated staged filmed printed",
    "performed exhibited",
)
_DONE: Final = ("ed", "é", "ée", "és", "ées", "it", "ite", "ado", "ada", "ados", "adas", "ito")


def agent_behind(tokens: Tokens, by: int) -> Phrase | None:
    """Return who stands behind "by" right after marked words that a passive leads to."""
    if by < 2 or tokens.low[by - 1] != "\0":
        return None
    led = tokens.low[by - 2] in _AS
    verb = by - 2 - led
    if verb < 0 or not _judges(tokens.low[verb], led=led):
        return None
    alone = verb == 0 or tokens.low[verb - 1] == ","
    return _agents(tokens, by) if alone or is_passive(tokens, verb) else None


def coined_behind(tokens: Tokens, by: int) -> tuple[int, Phrase] | None:
    """Return who coined marked words, and where that is told: "“…” – a phrase coined by X"."""
    noun = by - 2
    if noun < 3 or tokens.low[by - 1] not in _COINED or tokens.low[noun] not in _PHRASES:
        return None
    first = noun - 1
    if tokens.low[first] not in ("a", "the", "an") or tokens.low[first - 1] not in _SIGNS:
        return None
    agent = starting_at(tokens, by + 1) if tokens.low[first - 2] == "\0" else None
    return None if agent is None else (first, agent)


_COINED: Final = lex.words("coined used popularised popularized favoured favored invented borrowed")
_PHRASES: Final = lex.words("phrase term expression word line slogan label metaphor image")
_SIGNS: Final = (",", "–", "—", "-", "--")


def _agents(tokens: Tokens, by: int) -> Phrase | None:
    """Return who stands behind "by", with whoever a second "by" joins to them."""
    first = starting_at(tokens, by + 1)
    if first is None or first.also or tokens.low[first.stop : first.stop + 2] not in _AND_BY:
        return first
    second = starting_at(tokens, first.stop + 2)
    return first if second is None else Phrase(first.first, first.stop, (second,))


_AND_BY: Final = (("and", "by"), ("et", "par"), ("y", "por"))


def _judges(low: str, *, led: bool) -> bool:
    """Return whether a participle tells how somebody sees a thing, ``led`` on by "as" or not."""
    if not led:
        return low in _CALLED
    return low not in _NAMED and (low in ALL_SAYING or low.endswith(_DONE))
