"""Finds who is said to be "confident that …": only they can say so."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.attribution import Lead
from ingest.annotate.speakers.clauses import Clause
from ingest.annotate.speakers.phrases_before import ending_at
from ingest.annotate.speakers.subjects import subject_like
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
    if last < 1 or tokens.low[last] not in _BE:
        return None
    begin = tokens.start[run_at] + 1
    begin += text[begin : begin + 1].isspace()
    if not _FEELS.match(text, begin, tokens.end[run_at]):
        return None
    subject = ending_at(tokens, last - 1)
    if subject is None or not (tokens.low[subject.first] == "it" or subject_like(tokens, subject)):
        return None
    return Lead(Clause(last, last + 1, subject, "plain"), tokens, _WEIGHT, touches=True)
