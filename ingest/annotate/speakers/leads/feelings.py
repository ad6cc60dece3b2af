"""Finds who is said to be "confident that …": only they can say so."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.subjects import subject_like
from ingest.annotate.speakers.leads.attribution import Lead
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_BE: Final = lex.words(
    "is are was were am be been 's 're remains remain remained est sont était demeure reste",
    "está estaba sigue",
)
_FEELS: Final = re.compile(
    r"(?:\w+ly |very |so |not |more than |quite |still ){0,2}"
    r"(?:confident|concerned|proud|pleased|disappointed|worried|hopeful|happy|sure|glad|delighted"
    r"|grateful|honou?red|thrilled|encouraged|saddened|outraged|surprised|shocked|troubled|alarmed"
    r"|optimistic|determined|convinced|sorry|disturbed|appalled|ready|looking forward|dismayed)\b"
    r"|(?:\w+ment |très |plus ){0,2}(?:préoccupé|inquiet|inquiète|alarmé|satisfait|convaincu|choqué"
    r"|consterné|troublé|déçu|confiant)e?s?\b"
    r"|(?:\w+mente |muy |más ){0,2}(?:preocupad|alarmad|satisfech|convencid|consternad|indignad"
    r"|inquiet|decepcionad|confiad)[oa]s?\b",
)
# "It is, however, “deeply concerned that …”".
_PASSED: Final = lex.ADVERBS | lex.words(
    ", however nevertheless nonetheless though toutefois cependant embargo sin"
)
_WEIGHT: Final = 0.7


def feeling(text: str, tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of "X is “deeply concerned that …”", if the run at ``run_at`` is so led."""
    last = run_at - 1
    while last > 0 and tokens.low[last] in _PASSED:
        last -= 1
    if last < 1 or tokens.low[last] not in _BE or tokens.low[last - 1] in _THAT:
        return _held(tokens, run_at)
    begin = tokens.start[run_at] + 1
    begin += text[begin : begin + 1].isspace()
    if not _FEELS.match(text, begin, tokens.end[run_at]):
        return _held(tokens, run_at)
    subject = ending_at(tokens, last - 1)
    if subject is None or not (tokens.low[subject.first] == "it" or subject_like(tokens, subject)):
        return None
    return Lead(Clause(last, last + 1, subject, "plain"), tokens, _WEIGHT, touches=True)


# What somebody holds: "Ruiz is convinced that the pier is “older than …”".
_HOLDS: Final = lex.words(
    "confident convinced certain sure adamant hopeful worried concerned afraid satisfied persuaded",
    "proud pleased optimistic sceptical clear convaincu convaincue persuadé persuadée certain",
    "certaine inquiet inquiète convencido convencida seguro segura",
)
_THAT: Final = frozenset(["that", "que", "qu'"])
_FAR: Final = 16


def _held(tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of "X is sure that …", if the run at ``run_at`` stands in what X holds."""
    if _HOLDS.isdisjoint(tokens.low[max(0, run_at - _FAR) : run_at]):
        return None
    for that in range(run_at - 1, max(2, run_at - _FAR), -1):
        at = that - 1 - (tokens.low[that - 1] in ("de", "d'"))
        if tokens.low[that] not in _THAT or tokens.low[at] not in _HOLDS:
            continue
        verb = at - 1
        while verb > 0 and (tokens.low[verb] in _PASSED or tokens.low[verb] in _DEGREES):
            verb -= 1
        apposed = before_parenthesis if tokens.low[verb - 1] == "," else ending_at
        subject = apposed(tokens, verb - 1) if verb > 0 and tokens.low[verb] in _BE else None
        if subject is None or tokens.low[subject.first] == "it":
            return None
        known = tokens.low[subject.first] in lex.PRONOUNS or subject_like(tokens, subject)
        lead = Lead(Clause(verb, that, subject, "plain"), tokens, _WEIGHT, touches=False)
        return lead if known else None
    return None


_DEGREES: Final = lex.words("very quite so deeply absolutely fully not less très muy bien")
