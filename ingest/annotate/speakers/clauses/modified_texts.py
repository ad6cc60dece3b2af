"""Finds the text of which all that follows it tells: "and a leaflet handed out at the gate says".

It opens a clause anywhere in the sentence; nothing else may stand between it
and its verb than what tells which text it is.
"""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.times_before import is_month
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import TIMES, is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_TEXTS: Final = (lex.DOCUMENT_NOUNS | lex.words("poem song verse sermon address code")) - lex.words(
    "statement release order plan policy bill site state text deal page"
)
_LINKS: Final = lex.words(
    "of for between on at in inside beside above over under near behind outside"
) | lex.words("before to from about against among within by with")
_DONE: Final = lex.words(
    "written drawn made led left sent seen found given kept held read hung stuck put shown won",
)
_VERBS_TOO: Final = lex.words("records documents reports notes lists claims reviews surveys")
_RELATIVES: Final = lex.words("that which")
# Who has a message before them is not who wrote it.
_SEEN: Final = lex.words(
    "seen obtained read received leaked found held kept published quoted cited reviewed shown",
    "shared examined disclosed collected gathered printed approved signed adopted accepted",
)
_PARTING: Final = frozenset([",", ";", ":", "\0", "(", ")", "–", "—", "--", ".", "?", "!"])
_STARTS: Final = (
    _PARTING
    | lex.CONJUNCTIONS
    | lex.words(
        "that as what because although though while when where if since whereas whether which ago"
    )
)
_LEADING: Final = lex.DETERMINERS - lex.words("that one another some any every each both many")
_NOT_INSIDE: Final = (lex.PREPOSITIONS | lex.AUXILIARIES | _STARTS) - _LEADING
_FURTHEST: Final = 16
_BEFORE: Final = 6


def modified_text(tokens: Tokens, last: int) -> Phrase | None:
    """Return the text whose modifiers end at ``last``, right before a verb of saying."""
    for head in range(last - 1, max(0, last - _FURTHEST), -1):
        low = tokens.low[head + 1]
        parts = low in _PARTING and not _in_number(tokens, head + 1)
        if parts or (tokens.low[head] in _PARTING and not _in_number(tokens, head)):
            return None
        if tokens.low[head] not in _TEXTS or not tokens.word[head][0].islower():
            continue
        if low == "that" and tokens.low[head] in _VERBS_TOO and tokens.low[head - 1] in _TEXTS:
            continue  # "A summary records that"
        if not (low in _LINKS or _is_done(low) or low in _RELATIVES):
            continue
        first = _opening(tokens, head)
        if first is not None and _tells_which(tokens, head, last):
            named = starting_at(tokens, first, joined=False)
            whole = named is not None and named.first == first and named.stop > head
            return Phrase(first, min(named.stop, last + 1) if named and whole else head + 1)
    return None


def _in_number(tokens: Tokens, at: int) -> bool:
    """Return whether a comma stands inside a number: "signed by 3,000 residents"."""
    beside = tokens.low[at - 1 : at] + tokens.low[at + 1 : at + 2]
    return tokens.low[at] == "," and len(beside) == 2 and all(map(str.isdigit, beside))


def _is_done(low: str) -> bool:
    return low.endswith("ed") or low in _DONE


def _opening(tokens: Tokens, head: int) -> int | None:
    """Return where the text's article stands, if a clause begins there."""
    for at in range(head, max(-1, head - _BEFORE), -1):
        low = tokens.low[at]
        owner = low.endswith(("'s", "s'")) and at < head
        if at < head and low in _NOT_INSIDE:
            return None
        if low in _LEADING or (owner and is_name(tokens, at)):
            starts = at == 0 or tokens.low[at - 1] in _STARTS or tokens.low[at - 1] in TIMES
            if starts or not owner:
                return at if starts else None
    return None


def _tells_which(tokens: Tokens, head: int, last: int) -> bool:
    """Return whether the words behind the noun only tell which text is meant."""
    between = tuple(
        "month" if is_month(tokens, at) else tokens.low[at]
        for at in range(head + 1, last + 1)
        if not _in_number(tokens, at)
    )
    relative = between[0] in _RELATIVES
    if not _PARTING.isdisjoint(between) or not ALL_SAYING.isdisjoint(between[1:]):
        return False
    if not relative and not _NO_MORE.isdisjoint(between):
        return False
    if relative and _is_subject(tokens, head + 2, last):
        return False  # "a rule which she describes as": she speaks.
    if tokens.low[head] in lex.MESSAGES and not _BY.isdisjoint(between):
        made = next(at for at, low in enumerate(between) if low in _BY)
        return made > 0 and between[made - 1] in _SEEN  # Whoever sent it says what it says.
    return True


def _is_subject(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether only who acts stands there, and nothing of the text follows the verb."""
    if not ALL_SAYING.isdisjoint(tokens.low[last + 2 : last + 3]):
        return False  # "A letter that Bek wrote says"
    if tokens.low[last] in lex.PRONOUNS or is_name(tokens, last):
        who = range(first, last)
        return all(is_name(tokens, at) or tokens.word[at] in lex.TITLES for at in who)
    known = tokens.low[last] in lex.PEOPLE or tokens.low[last] in lex.ORGANISATION_NOUNS
    return known and tokens.low[first] in lex.DETERMINERS and last - first < _BEFORE


_BY: Final = lex.words("by from")
_NO_MORE: Final = (lex.AUXILIARIES - {"a"}) | lex.SUBORDINATORS | lex.words("he she they it we")
