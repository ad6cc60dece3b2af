"""Finds the reporting clauses round a quotation, each with its cue word and its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ingest.annotate import lexicon as lex
from ingest.annotate.cues import ALL_SAYING, SAYING, SAYING_ES, SAYING_FR
from ingest.annotate.phrases import NOUNS, Phrase, ending_at, is_name, is_noun_like, starting_at
from ingest.annotate.tokens import Tokens

Shape = Literal["inverted", "plain", "apposed", "shared", "according", "implied"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue (tokens ``cue`` to before ``cue_stop``) and the phrase that is its subject."""

    cue: int
    cue_stop: int
    subject: Phrase
    shape: Shape


def find_clauses(tokens: Tokens) -> list[Clause]:
    """Return the reporting clauses of one sentence, in order."""
    found = list(_according(tokens))
    for at, low in enumerate(tokens.low):
        if low in ALL_SAYING:
            clause = _subject_of(tokens, at)
            if clause is not None:
                found.append(clause)
        elif "-" in low:
            clause = _french_inversion(tokens, at)
            if clause is not None:
                found.append(clause)
    return sorted(found, key=lambda clause: clause.cue)


_FRENCH: Final = re.compile(r"^([a-zéèêàûîç]+)-(?:t-)?(il|elle|ils|elles|on)$")


def _french_inversion(tokens: Tokens, at: int) -> Clause | None:
    """Return the clause of "dit-elle" or "a-t-il averti"."""
    found = _FRENCH.match(tokens.low[at])
    if found is None:
        return None
    stop = at + 1
    if found[1] in lex.AUXILIARIES:
        if stop < len(tokens) and tokens.low[stop] in ALL_SAYING:
            stop += 1
        else:
            return None
    elif found[1] not in ALL_SAYING:
        return None
    return Clause(at, stop, Phrase(at, at + 1), "inverted")


def _according(tokens: Tokens) -> Iterator[Clause]:
    for at, low in enumerate(tokens.low):
        for pattern in _TURNS.get(low, ()):
            size = len(pattern)
            if tokens.low[at : at + size] == pattern:
                subject = starting_at(tokens, at + size)
                if at + size < len(tokens) and tokens.low[at + size] in _RELATIVES:
                    subject = ending_at(tokens, at - (2 if tokens.low[at - 1] == "," else 1))
                if subject is not None:
                    yield Clause(at, at + size, subject, "according")
                break
        else:
            if low in ("by", "par", "por") and at and tokens.low[at - 1] in ALL_SAYING:
                subject = starting_at(tokens, at + 1)
                if subject is not None:
                    yield Clause(at - 1, at + 1, subject, "according")


_RELATIVES: Final = frozenset("lequel laquelle lesquels lesquelles which whom".split())
_TURNS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {}
for _turn in (
    "according to", "in the words of", "selon les mots de", "selon", "d' après", "aux yeux de",
    "según", "de acuerdo con", "en palabras de", "a juicio de", "in the view of", "words of",
    "in the opinion of", "les mots de",
):  # fmt: skip
    _parts = tuple(_turn.split())
    _TURNS[_parts[0]] = (*_TURNS.get(_parts[0], ()), _parts)


def _subject_of(tokens: Tokens, verb: int) -> Clause | None:
    before = verb - 1
    if _is_inverted(tokens, verb):
        if verb + 1 >= len(tokens) or not tokens.low[verb + 1][0].isalnum():
            implied = _implied(tokens, verb)
            if implied is not None:
                return implied
        subject = starting_at(tokens, verb + 1)
        if subject is not None and _subject_like(tokens, subject):
            first = verb
            while first > 0 and tokens.low[first - 1] in ("a", "ont", "ha", "han", "avait"):
                first -= 1
            return Clause(first, verb + 1, subject, "inverted")
    foreign = tokens.low[verb] not in SAYING
    if (
        before >= 0
        and tokens.low[before] in _NOT_BEFORE
        and not (foreign and tokens.low[before] == "a")
    ):
        return _implied(tokens, verb)
    if _passive(tokens, verb):
        return None
    while before >= 0 and (tokens.low[before] in lex.ADVERBS or _adverb(tokens, before)):
        before -= 1
    first = verb
    while before >= 0 and tokens.low[before] in lex.AUXILIARIES:
        first, before = before, before - 1
    while before >= 0 and (tokens.low[before] in lex.ADVERBS or _adverb(tokens, before)):
        before -= 1
    if first == verb or tokens.low[first] not in ("a", "ont", "ha", "han"):
        first = verb
    if before < 0:
        return None
    low = tokens.low[before]
    if low in ("who", "which", "qui", "que", "quien"):
        before -= 1
        if before >= 0 and tokens.low[before] == ",":
            before -= 1
        subject = ending_at(tokens, before)
        return Clause(first, verb + 1, subject, "plain") if subject else None
    if low in lex.CONJUNCTIONS or tokens.low[verb].endswith("ing"):
        subject = main_subject(tokens, before)
        return Clause(first, verb + 1, subject, "shared") if subject else None
    if low in (",", ")", "—", "–", "--"):
        subject = _before_parenthesis(tokens, before)
        return Clause(first, verb + 1, subject, "apposed") if subject else None
    subject = ending_at(tokens, before)
    if subject is None:
        return None
    return Clause(first, verb + 1, subject, "plain")


_NOT_BEFORE: Final = frozenset("to the a an of his her their its de d'".split())
_BE: Final = frozenset("is was were are be been being 's".split())


def _passive(tokens: Tokens, verb: int) -> bool:
    """Return whether the verb is a passive: its subject is not the one who speaks."""
    at = verb - 1
    while at >= 0 and (tokens.low[at] in lex.ADVERBS or _adverb(tokens, at)):
        at -= 1
    return at >= 0 and tokens.low[at] in _BE and not tokens.low[verb].endswith("ing")


def _implied(tokens: Tokens, verb: int) -> Clause | None:
    """Return the clause of a verb whose subject is not said: "dijo", "et d'évoquer"."""
    low = tokens.low[verb]
    if low in SAYING or low not in SAYING_ES | SAYING_FR:
        return None
    if low in SAYING_FR and not (low.endswith("er") and tokens.low[verb - 1] == "d'"):
        return None
    return Clause(verb, verb + 1, Phrase(verb, verb), "implied")


def _adverb(tokens: Tokens, at: int) -> bool:
    low = tokens.low[at]
    return low.endswith("ly") and len(low) > 4 and low not in ("family", "assembly", "ally")


def _is_inverted(tokens: Tokens, verb: int) -> bool:
    """Return whether the verb stands right after a quotation and its subject after it."""
    at = verb - 1
    while at >= 0 and (
        tokens.low[at] in (",", "–", "—", "--", "a", "ont", "ha", "avait")
        or tokens.low[at] in lex.ADVERBS
    ):
        at -= 1
    return at >= 0 and tokens.low[at] == "\0"


def _subject_like(tokens: Tokens, phrase: Phrase) -> bool:
    low = tokens.low[phrase.first]
    if low in lex.PRONOUNS:
        return low not in ("it", "who")
    if tokens.low[phrase.stop - 1].endswith(("'s", "s'")) and is_name(tokens, phrase.stop - 1):
        return False
    last = tokens.low[phrase.stop - 1]
    return (
        any(is_name(tokens, k) for k in range(phrase.first, phrase.stop))
        or last in NOUNS
        or low in lex.DETERMINERS
    )


def main_subject(tokens: Tokens, upto: int) -> Phrase | None:
    """Return the subject of the sentence's main clause, looked for from its beginning."""
    at = 0
    while upto > 0 and tokens.low[upto] == ":":
        upto -= 1
    for k in range(upto, -1, -1):
        if tokens.low[k] in ("\0", ";", ":"):
            at = k + 1
            break
    while at <= upto:
        low = tokens.low[at]
        if (
            low in (",", "–", "—")
            or low in lex.CONJUNCTIONS
            or low in lex.ADVERBS
            or _adverb(tokens, at)
            or low in ("however", "but", "\0")
        ):
            at += 1
            continue
        if low in lex.PREPOSITIONS or low.endswith("ing") or low in _STOPPERS:
            comma = _next_comma(tokens, at, upto)
            if comma is None:
                return None
            at = comma + 1
            continue
        phrase = starting_at(tokens, at)
        if phrase is not None and _subject_like(tokens, phrase):
            return phrase
        return None
    return None


_STOPPERS: Final = lex.DAYS


def _next_comma(tokens: Tokens, at: int, upto: int) -> int | None:
    for k in range(at, upto + 1):
        if tokens.low[k] == ",":
            return k
    return None


def _before_parenthesis(tokens: Tokens, closing: int) -> Phrase | None:
    """Return the subject before an apposition or a clause that ``closing`` ends."""
    pair = {")": "("}.get(tokens.low[closing], tokens.low[closing])
    best: Phrase | None = None
    at = closing - 1
    if at >= 0 and tokens.low[at] == "\0":
        at -= 1  # A title inside the apposition: "The report, titled “…”, says".
    while at >= 0 and tokens.low[at] not in ("\0", ";", ":"):
        if tokens.low[at] == pair or (pair == "," and tokens.low[at] == ","):
            candidate = ending_at(tokens, at - 1)
            if candidate is not None and _heads(tokens, candidate):
                inner = _bare_name(tokens, at + 1, closing)
                if inner is not None and not _plain_name(tokens, candidate):
                    return inner
                best = candidate
                if _may_be_subject(tokens, candidate):
                    return candidate
        at -= 1
    if best is None and tokens.low[closing] == ",":
        best = main_subject(tokens, closing - 1)
    return best


def _bare_name(tokens: Tokens, first: int, stop: int) -> Phrase | None:
    """Return the tokens as a phrase where they are a name and nothing else."""
    if not 1 <= stop - first <= 6 or not is_name(tokens, stop - 1):
        return None
    for at in range(first, stop):
        if not is_name(tokens, at) and tokens.low[at] not in lex.PARTICLES:
            return None
    return Phrase(first, stop)


def _plain_name(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether the phrase is a person's name without an office or an article."""
    return all(is_name(tokens, k) for k in range(phrase.first, phrase.stop)) and not any(
        tokens.low[k] in lex.PERSON_NOUNS | lex.DETERMINERS
        for k in range(phrase.first, phrase.stop)
    )


def _heads(tokens: Tokens, phrase: Phrase) -> bool:
    return _subject_like(tokens, phrase)


def _may_be_subject(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether nothing before the phrase makes it the object of something else."""
    if phrase.first == 0:
        return True
    before = tokens.low[phrase.first - 1]
    return before not in lex.PREPOSITIONS and is_noun_like(tokens, phrase.first)
