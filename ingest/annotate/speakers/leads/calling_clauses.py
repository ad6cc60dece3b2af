"""Finds whose a clause in front is: "Calling it “…,” X left", "Describing it as “…”, X left"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.leads.attribution import Lead
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_CALLING: Final = lex.words(
    "calling branding dubbing labelling labeling terming deeming declaring pronouncing naming",
)
# What is called so is told by "as": what somebody rejects may be another's words.
_SEEING: Final = lex.words(
    "describing denouncing hailing decrying praising condemning dismissing deriding lauding",
    "criticising criticizing lamenting rejecting welcoming characterising characterizing",
    "portraying blasting slamming touting celebrating",
)
_SAYING: Final = lex.words(
    "saying stating warning arguing insisting promising vowing declaring adding stressing",
)
_ALL: Final = _CALLING | _SEEING | _SAYING
_LEADS: Final = lex.words("by in after while before when without and")
_OPENING: Final = 3
_FURTHEST: Final = 14
_PRONOUNS: Final = lex.words("he she it they")
_SOMEBODY: Final = lex.PERSON_NOUNS | lex.ORGANISATION_NOUNS | lex.OCCUPATIONS
_WEIGHT: Final = 0.8


def called_in_front(tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of a participle that opens the sentence and leads to the run.

    Its subject stands right behind the marked words, and does something there.
    """
    opening = tokens.low[: min(_OPENING, run_at)]
    if _ALL.isdisjoint(opening):
        return None
    at = next(k for k, low in enumerate(opening) if low in _ALL)
    if any(low not in _LEADS for low in opening[:at]):
        return None
    if run_at - at > _FURTHEST or not _leads(tokens.low[at], tokens.low[at + 1 : run_at]):
        return None
    subject = _subject(tokens, run_at + 1)
    if subject is None:
        return None
    return Lead(Clause(at, at + 1, subject, "plain"), tokens, _WEIGHT, touches=True)


def _ends_before(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether a verb that may be a noun is the last word: "Councillor Ruiz left"."""
    last = subject.stop - 1
    small = last > subject.first and tokens.word[last][0].islower()
    held = is_name(tokens, last - 1) or tokens.low[last - 1] in _SOMEBODY
    return small and held and tokens.low[last] not in _SOMEBODY


def _leads(verb: str, between: tuple[str, ...]) -> bool:
    """Return whether the words between the participle and the marked ones are its object."""
    if not {";", ":", "\0", "who", "which"}.isdisjoint(between):
        return False
    if between[-1:] == ("as",) and "what" in between:
        return verb in _SEEING  # "Denouncing what she described as “…”, Ruiz left"
    if verb in _SEEING:
        return bool(between) and between[-1] in ("as", "a", "an", "the") and "as" in between
    return verb in _CALLING or not between or "that" in between or between == (",",)


def _subject(tokens: Tokens, behind: int) -> Phrase | None:
    """Return the phrase behind the marked words of whom a verb follows."""
    comma = tokens.low[behind : behind + 1] == (",",)
    subject = starting_at(tokens, behind + comma)
    if subject is None:
        return None
    if _ends_before(tokens, subject):
        subject = Phrase(subject.first, subject.stop - 1)
    if subject.stop >= len(tokens):
        return None
    places = range(subject.first, subject.stop)
    known = tokens.low[subject.first] in _PRONOUNS or any(
        is_name(tokens, k) or tokens.low[k] in _SOMEBODY for k in places
    )
    after = tokens.low[subject.stop]
    does = after[0].isalpha() and after not in lex.CONJUNCTIONS
    return subject if known and (does or after == ",") else None
