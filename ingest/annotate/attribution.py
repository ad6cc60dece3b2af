"""Decides who said a marked run, from the clauses round it and the speakers before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.annotation import Attribution, Basis, PrintedSpeaker
from archive.release import Span
from ingest.annotate import lexicon as lex
from ingest.annotate.cast import Cast, Member
from ingest.annotate.clauses import Clause, find_clauses
from ingest.annotate.cues import PLAIN
from ingest.annotate.phrases import Phrase
from ingest.annotate.tokens import Tokens

# How much each kind of evidence weighs, from 0 to 1.
WEIGHTS: Final[dict[str, float]] = {
    "touches": 0.95,
    "sentence": 0.80,
    "same_paragraph": 0.75,
    "continued": 0.70,
    "pronoun": 0.85,
    "surname": 0.95,
    "named": 1.0,
    "role": 0.9,
    "distance": -0.01,
}


@dataclass(frozen=True, slots=True)
class Lead:
    """The clause that introduces a run, with how well it does so."""

    clause: Clause
    tokens: Tokens
    weight: float
    touches: bool


def best_lead(tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of the sentence that most likely carries the run at token ``run_at``."""
    leads = [_weigh(tokens, clause, run_at) for clause in find_clauses(tokens)]
    return max(leads, key=lambda lead: lead.weight, default=None)


def _weigh(tokens: Tokens, clause: Clause, run_at: int) -> Lead:
    if clause.cue > run_at:
        gap = clause.cue - run_at - 1
        if clause.shape != "inverted" and clause.subject.first > run_at:
            gap = clause.subject.first - run_at - 1
        gap -= tokens.low[run_at + 1] in (",", "–", "—", "--") if gap else 0
        touches = gap <= 0
        between = tokens.low[run_at + 1 : clause.cue]
    else:
        last = max(clause.cue_stop, clause.subject.stop if clause.shape == "according" else 0)
        gap = run_at - last
        signs = tokens.low[last:run_at]
        gap -= sum(sign in (",", ":", "that", "qu'", "que", "as", "–", "—") for sign in signs)
        touches = gap <= 0
        between = signs
    weight = WEIGHTS["touches" if touches else "sentence"] + WEIGHTS["distance"] * min(gap, 30)
    if "\0" in between:
        weight -= 0.1
    if tokens.low[clause.cue] in PLAIN:
        weight += 0.03
    return Lead(clause, tokens, weight, touches)


@dataclass(frozen=True, slots=True)
class Source:
    """Who a phrase names, and how that is known."""

    speakers: tuple[PrintedSpeaker, ...]
    basis: Basis
    mention: Span
    members: tuple[Member, ...] = ()
    antecedent: Span | None = None


def attribution_of(lead: Lead, source: Source) -> Attribution:
    """Return the attribution that a lead and its resolved source make."""
    tokens, clause = lead.tokens, lead.clause
    cue = tokens.span(clause.cue, clause.cue_stop)
    if not source.speakers:
        return Attribution(mention=source.mention, cue=cue)
    weight = max(0.05, min(1.0, lead.weight * WEIGHTS.get(source.basis, 0.8)))
    return Attribution(
        source.speakers, source.basis, source.mention, cue, source.antecedent, round(weight, 2)
    )


def resolve(tokens: Tokens, phrase: Phrase, cast: Cast, running: list[Source]) -> Source | None:
    """Return whom the phrase stands for; ``running`` are the sources before it."""
    parts = [phrase, *phrase.also]
    found = [_resolve_one(tokens, part, cast, running) for part in parts]
    speakers = tuple(s for source in found if source for s in source.speakers)
    mention = tokens.span(phrase.first, max(part.stop for part in parts))
    first = next((source for source in found if source), None)
    if first is None:
        return Source((), "none", mention)
    members = tuple(m for source in found if source for m in source.members)
    return Source(speakers, first.basis if speakers else "none", mention, members, first.antecedent)


def _resolve_one(
    tokens: Tokens, phrase: Phrase, cast: Cast, running: list[Source]
) -> Source | None:
    mention = tokens.span(phrase.first, phrase.stop)
    low = tokens.low[phrase.first]
    pronoun = low.rsplit("-", 1)[-1]
    if phrase.stop - phrase.first == 1 and pronoun in lex.PRONOUNS:
        return _by_pronoun(pronoun, mention, running)
    words = list(tokens.word[phrase.first : phrase.stop])
    trailing = _trailing_name(words)
    if trailing:
        member = cast.named(trailing, mention.start)
        if member is not None:
            basis: Basis = "named" if len(trailing) > 1 or member.kind != "person" else "surname"
            speaker = PrintedSpeaker(member.name, member.kind, member.role, member.affiliation)
            return Source((speaker,), basis, mention, (member,))
        name = " ".join(trailing)
        return Source((PrintedSpeaker(name, "person"),), "named", mention)
    return _by_description(words, mention)


def _trailing_name(words: list[str]) -> list[str]:
    """Return the capitalised words that end the phrase, its "of …" left out."""
    for at, word in enumerate(words):
        if at and word.lower() in lex.NOUN_LINKS and words[at - 1][0].isupper():
            head = words[:at]
            if (
                head[-1].lower() not in lex.TITLES
                and head[-1].lower() not in lex.ORGANISATION_WORDS
            ):
                words = head
            break
    out: list[str] = []
    for word in reversed(words):
        if word[0].isupper() or (word.lower() in lex.PARTICLES and out):
            out.append(word)
        else:
            break
    out.reverse()
    while out and not out[0][0].isupper():
        out = out[1:]
    return out if out and out[0].lower() not in ("the",) else out[1:]


def _by_pronoun(pronoun: str, mention: Span, running: list[Source]) -> Source:
    gender = lex.PRONOUNS[pronoun]
    for source in reversed(running):
        if gender in ("m", "f"):
            member = source.members[0] if len(source.members) == 1 else None
            kind = source.speakers[0].kind if len(source.speakers) == 1 else None
            if kind != "person" or (member is not None and member.gender not in (gender, "?")):
                continue
        elif (gender == "p" and len(source.speakers) < 2 and source.speakers[0].kind == "person") or (gender == "n" and source.speakers[0].kind == "person"):
            continue
        return Source(source.speakers, "pronoun", mention, source.members, source.mention)
    return Source((), "none", mention)


def _by_description(words: list[str], mention: Span) -> Source:
    shown = [w for w in words if w.lower() not in lex.DETERMINERS]
    head = next((w.lower() for w in shown if w.lower() in _HEADS), "")
    indefinite = words[0].lower() not in (
        "the",
        "le",
        "la",
        "el",
        "l'",
        "his",
        "her",
        "their",
        "its",
    )
    name = " ".join(shown)
    if head in lex.DOCUMENT_NOUNS:
        return Source((PrintedSpeaker(name, "document"),), "role", mention)
    if head in lex.ORGANISATION_NOUNS and not indefinite:
        return Source((PrintedSpeaker(name, "organisation"),), "role", mention)
    if head and not indefinite:
        return Source((PrintedSpeaker(name, "person", name),), "role", mention)
    return Source((), "none", mention)


_HEADS: Final = lex.PERSON_NOUNS | lex.ORGANISATION_NOUNS | lex.DOCUMENT_NOUNS
