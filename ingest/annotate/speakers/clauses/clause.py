"""What a reporting clause is, and the one whose subject is not said."""

from __future__ import annotations

from typing import Final, Literal

from ingest.annotate.speakers.cues.cues import SAYING, SAYING_ES, SAYING_FR, SAYING_ROMANCE
from ingest.annotate.speakers.cues.perfects import has_reported
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.values import value
from ingest.annotate.words.lexicon import words
from ingest.annotate.words.tokens import Tokens

Shape = Literal["inverted", "plain", "apposed", "shared", "according", "implied"]


@value
class Clause:
    """A cue (tokens ``cue`` to before ``cue_stop``) and the phrase that is its subject."""

    cue: int
    cue_stop: int
    subject: Phrase
    shape: Shape


# What no French sentence holds: "insiste" and "exige" are verbs of both languages.
_SPANISH: Final = words("el los del una por con al está lo ella él sus su más muy pero")


def implied(tokens: Tokens, verb: int) -> Clause | None:
    """Return the clause of a verb whose subject is not said: "dijo", "et d'évoquer"."""
    low = tokens.low[verb]
    if has_reported(tokens, verb):
        return Clause(verb, verb + 1, Phrase(verb, verb), "implied")  # "«…», ha apostillado."
    if low in SAYING or low not in SAYING_ROMANCE:
        return None
    if low in SAYING_ES and not _SPANISH.isdisjoint(tokens.low):
        return Clause(verb, verb + 1, Phrase(verb, verb), "implied")  # "Los datos, insiste, «…»"
    if low in SAYING_FR and not (low.endswith("er") and tokens.low[verb - 1] == "d'"):
        return None
    return Clause(verb, verb + 1, Phrase(verb, verb), "implied")
