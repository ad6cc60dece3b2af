"""Finds the clause of a verb that its subject stands behind: "…," said Ana Ruiz."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.asides import (
    behind_verb,
    opens_turned,
    past_with,
    tells_how,
)
from ingest.annotate.speakers.clauses.clause import Clause, implied
from ingest.annotate.speakers.clauses.inversions import is_inverted
from ingest.annotate.speakers.clauses.modified_heads import head_within
from ingest.annotate.speakers.clauses.subjects import subject_like
from ingest.annotate.speakers.cues.cues import ALL_SAYING, SAYING
from ingest.annotate.speakers.cues.romance_cues import BEFORE_A_NAME
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.apposed_pairs import with_later_partner
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_THAT: Final = (("that",), ("que",), ("qu'",))
_HAVE: Final = lex.words("a ont ha han avait")
_ENDS: Final = ((), (",",), (".",), ("—",), ("–",), ("\0",))


def turned_clause(tokens: Tokens, verb: int) -> Clause | None:
    """Return the clause of a turned verb, or nothing where its subject may stand before it."""
    if not _is_turned(tokens, verb):
        return None
    behind = past_with(tokens, verb + 1) if verb == 0 else verb + 1
    behind = behind if behind > verb + 1 else behind_verb(tokens, verb)
    if tokens.low[behind : behind + 1] == ("no",) and (clause := implied(tokens, verb)) is not None:
        return clause  # "Dijo no recordar «…»"
    ended = behind == verb + 1 and not "".join(tokens.low[behind : behind + 1])[:1].isalnum()
    if (ended or tells_how(tokens, behind)) and (clause := implied(tokens, verb)) is not None:
        return clause
    subject = starting_at(tokens, behind)
    if subject is None or not subject_like(tokens, subject):
        return None
    if tokens.low[behind] == "on" and tokens.low[verb] in SAYING:
        return None  # "said on": what was spoken of follows, not the French "on".
    whole = with_later_partner(tokens, head_within(tokens, subject) or subject)
    return Clause(_first_helper(tokens, verb), verb + 1, whole, "inverted")


def _is_turned(tokens: Tokens, verb: int) -> bool:
    reports = tokens.low[verb + 1 : verb + 2] in _THAT
    return (not reports and is_inverted(tokens, verb)) or opens_turned(tokens, verb)


def _first_helper(tokens: Tokens, verb: int) -> int:
    """Return where the verb's auxiliaries begin: "a déclaré"."""
    while verb > 0 and tokens.low[verb - 1] in _HAVE:
        verb -= 1
    return verb


def unknown_verb(tokens: Tokens, at: int) -> Clause | None:
    """Return the clause of any verb that stands between a quotation and a name: "…," mused X."""
    subject = starting_at(tokens, behind_verb(tokens, at))
    if subject is None and tokens.low[at].endswith("ó"):
        ends = tokens.low[at + 1 : at + 2] in _ENDS
        return Clause(at, at + 1, Phrase(at, at), "implied") if ends else None
    if subject is None or not is_name(tokens, subject.stop - 1):
        return None
    known = tokens.low[at] in ALL_SAYING or tokens.low[at] in BEFORE_A_NAME
    if tokens.low[subject.first] in lex.DETERMINERS and not known:
        return None  # "The “Nets for All Act,” passed the Senate."
    return Clause(at, at + 1, subject, "inverted")
