"""Weighs the reporting clauses round a marked run and keeps the one that carries it."""

from __future__ import annotations

from typing import Final

from archive.annotation import Attribution
from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.clauses import find_clauses
from ingest.annotate.speakers.clauses.quoted_as import QUOTING
from ingest.annotate.speakers.clauses.written import is_told_of
from ingest.annotate.speakers.cues.cues import OBJECTS, PLAIN, WEAK
from ingest.annotate.speakers.leads.carried_news import CARRYING, carries
from ingest.annotate.speakers.leads.carried_over import carried_over
from ingest.annotate.speakers.leads.set_aside import is_set_aside
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.values import value
from ingest.annotate.words.lexicon import DETERMINERS, words
from ingest.annotate.words.tokens import Tokens

# How much each kind of evidence weighs; an attribution's confidence is made of the same figures.
WEIGHTS: Final[dict[str, float]] = {
    "touches": 0.95,  # "…," said X; X said: "…"
    "before": 0.80,  # X said that the law "…"
    "after": 0.50,  # the "…" law, X said
    "each word between": -0.01,
    "another quotation between": -0.08,
    "plain verb of saying": 0.03,
    "weak verb": -0.25,
}
TRUST: Final[dict[str, float]] = {
    "named": 1.0,
    "surname": 0.97,
    "role": 0.9,
    "pronoun": 0.85,
    "colon": 0.9,
    "signature": 0.9,
    "continued": 0.75,
    "none": 0.0,
    "person or body": 0.5,  # A lone name that nothing in the release explains.
}


@value
class Lead:
    """The clause that introduces a run, with how well it does so."""

    clause: Clause
    tokens: Tokens
    weight: float
    touches: bool

    @property
    def at(self) -> int:
        """Return where the reporting words stand."""
        return self.tokens.start[self.clause.cue]

    @property
    def reports(self) -> bool:
        """Return whether a clause follows that is reported: "according to X", "X said that"."""
        after = self.tokens.low[self.clause.cue_stop : self.clause.cue_stop + 1]
        return self.clause.shape == "according" or after in (("that",), ("que",), ("qu'",))


def tells(lead: Lead) -> bool:
    """Return whether a plain verb tells what follows, be "that" left out or somebody told."""
    before = lead.clause.subject.first < lead.clause.cue and lead.clause.shape != "according"
    return before and lead.tokens.low[lead.clause.cue] in _TELLS and lead.weight >= _TELLING


_TELLING: Final = 0.6
# Verbs that tell what follows as surely as "said" does.
_TELLS: Final = PLAIN | words(
    "claimed claims complained complains admitted admits suggested suggests conceded concedes",
    "acknowledged acknowledges believed believes felt feels thought thinks feared fears hoped",
    "hopes stressed stresses stressing insists claiming complaining admitting suggesting conceding",
    "revealed reveals confirmed confirms maintained maintains agreed agrees accepted alleged",
    "alleges predicted predicts quipped recalled recalls joked jokes reiterated reiterates",
    "repeated repeats vowed vows pledged pledges promised promises testified concludes",
    "observed observes protested shouted shouts commenting insisting arguing warning",
    "responding replying recalling",
)


def leads(tokens: Tokens, run_at: int) -> list[Lead]:
    """Return the clauses of the sentence that may carry the run at token ``run_at``, best first."""
    clauses = find_clauses(tokens)
    if ";" in tokens.low[:run_at] or "\0" in tokens.low[:run_at]:
        clauses = [carried_over(tokens, clause, run_at) for clause in clauses]
    found = [_weigh(tokens, clause, run_at) for clause in clauses]
    if not found:
        return []
    usable = _usable(found, run_at)
    if (told := _untold(tokens, run_at)) is not None and all(x.clause.cue != told for x in found):
        # "…, asked why, stated, “…,” according to the Herald": whoever stated it spoke.
        usable = [lead for lead in usable if lead.clause.shape != "according"]
    best = _without_told(tokens, sorted(usable, key=lambda lead: -lead.weight), run_at)
    return _without_news(tokens, best, run_at)


def _usable(found: list[Lead], run_at: int) -> list[Lead]:
    """Return the leads that weigh enough, without those that a nearer one rules out."""
    usable = [lead for lead in found if lead.weight > 0.2]
    if any(lead.touches and lead.clause.cue < run_at for lead in usable):
        # "X claims “…”, the Herald reports": whoever claims it speaks.
        usable = [x for x in usable if not (x.clause.cue > run_at and _passes_on(x))]
    if any(lead.touches and lead.clause.shape == "plain" for lead in usable):
        # "According to the Herald, Ruiz found “…”": the nearer verb has its own subject.
        usable = [lead for lead in usable if lead.touches or lead.clause.shape != "according"]
    if len(usable) > 1:
        usable = [lead for lead in usable if not _only_when(lead, run_at)] or usable
    return usable


def _passes_on(lead: Lead) -> bool:
    """Return whether a newspaper passes words on behind them: "the Herald reports"."""
    return lead.tokens.low[lead.clause.cue] in _PASSING and not lead.reports


_PASSING: Final = words("reports reported")


def said_in(tokens: Tokens) -> Phrase | None:
    """Return who says something in a sentence that marks no words, their name behind a comma."""
    if "\0" in tokens.low or PLAIN.isdisjoint(tokens.low):
        return None
    told = [c for c in find_clauses(tokens) if c.shape == "apposed" and tokens.low[c.cue] in PLAIN]
    return told[0].subject if told else None


def _without_told(tokens: Tokens, found: list[Lead], run_at: int) -> list[Lead]:
    """Return the leads without one that is only told of: "She said the mill had answered, “…”".

    Words behind a comma go on with what the first one says.
    """
    while len(found) > 1 and not found[0].touches and tokens.low[run_at - 1] == ",":
        inner = found[0].clause
        opens = inner.subject.first - (tokens.low[inner.subject.first - 1] == "that")
        tells = any(lead.clause.cue_stop == opens for lead in found[1:])
        if not tells or "that" in tokens.low[inner.cue_stop : run_at] or inner.cue > run_at:
            break
        found = found[1:]
    return found


def _without_news(tokens: Tokens, found: list[Lead], run_at: int) -> list[Lead]:
    """Return the leads without the press that carries what one says: "X said …, AFP reported"."""
    if len(found) < 2:
        return found
    news = found[0].clause
    if news.cue < run_at or not (tokens.low[news.cue] in CARRYING or news.shape == "according"):
        return found
    told = any(
        lead.clause.cue < run_at and tokens.low[lead.clause.cue] in PLAIN for lead in found[1:]
    )
    return found[1:] if told and carries(tokens, news.subject) else found


def _untold(tokens: Tokens, run_at: int) -> int | None:
    """Return where a verb of saying stands right before the run, behind a comma or a colon."""
    at = run_at - 1 - (tokens.low[run_at - 1] in (",", ":"))
    return at if at >= 0 and tokens.low[at] in PLAIN else None


_PAUSES: Final = ((",",), ("–",), ("—",), ("--",))
_SIGNS: Final = frozenset([",", ":", "that", "qu'", "que", "as", "–", "—", "--", "comme", "como"])


def _weigh(tokens: Tokens, clause: Clause, run_at: int) -> Lead:
    """Return a clause with how well it carries the run at token ``run_at``."""
    if is_set_aside(tokens, clause, run_at):
        return Lead(clause, tokens, 0.0, False)
    after = clause.cue > run_at
    between = _behind(tokens, clause, run_at) if after else _ahead(tokens, clause, run_at)
    gap = _gap_behind(tokens, clause, between) if after else _gap_ahead(between)
    touches = gap <= 0
    weight = WEIGHTS["touches" if touches else "after" if after else "before"]
    weight += WEIGHTS["each word between"] * min(gap, 30)
    if "\0" in between:
        weight += WEIGHTS["another quotation between"]
    if tokens.low[clause.cue] in PLAIN:
        weight += WEIGHTS["plain verb of saying"]
    weak = tokens.low[clause.cue_stop - 1] in WEAK and not (touches and after)
    if weak and not is_told_of(tokens, clause.subject, clause.cue):
        weight += WEIGHTS["weak verb"]
    return Lead(clause, tokens, weight, touches)


def _behind(tokens: Tokens, clause: Clause, run_at: int) -> tuple[str, ...]:
    """Return the words from a run to a clause behind it."""
    first = min(clause.cue, clause.subject.first)
    return tokens.low[run_at + 1 : max(first, run_at + 1)]


def _ahead(tokens: Tokens, clause: Clause, run_at: int) -> tuple[str, ...]:
    """Return the words from a clause to a run behind it."""
    told = clause.subject.stop if clause.shape in ("according", "inverted") else 0
    return tokens.low[max(clause.cue_stop, told) : run_at]


def _gap_behind(tokens: Tokens, clause: Clause, between: tuple[str, ...]) -> int:
    """Return how many words part a run from a clause behind it."""
    quoted = tokens.low[clause.cue - 1] == "as" and not QUOTING.isdisjoint(between)
    if quoted or _is_put(between):
        return 0
    gap = len(between) - (between[:1] in _PAUSES)
    return gap - sum(map(OBJECTS.__contains__, between))


def _gap_ahead(between: tuple[str, ...]) -> int:
    """Return how many words part a run from a clause before it."""
    return len(between) - sum(map(_SIGNS.__contains__, between))


def _is_put(between: tuple[str, ...]) -> bool:
    """Return whether "as" leads to who puts it so: "“…”, as one guidebook", "as the owner, X,"."""
    if between[:2] != (",", "as"):
        return False
    told = between[2:]
    return not told or (told[0] in DETERMINERS and told[-1] == "," and len(told) < _LONGEST)


_LONGEST: Final = 8
_WHEN: Final = words("when while after before once if because since until although though unless")


def _only_when(lead: Lead, run_at: int) -> bool:
    """Return whether a clause only tells when, and is over: "When Bek asked why, Ruiz called"."""
    clause, low = lead.clause, lead.tokens.low
    opens = low[clause.subject.first - 1] in _WHEN and clause.subject.first < clause.cue
    return opens and "," in low[clause.cue_stop : run_at - 1]


def attribution_of(lead: Lead, source: Source) -> Attribution:
    """Return the attribution that a lead and its resolved source make."""
    cue = lead.tokens.span(lead.clause.cue, lead.clause.cue_stop)
    if not source.speakers:
        return Attribution(mention=source.mention, cue=cue)
    trust = TRUST[source.basis] * (1.0 if source.told else TRUST["person or body"])
    confidence = max(0.05, min(1.0, lead.weight * trust))
    return Attribution(
        source.speakers, source.basis, source.mention, cue, source.antecedent, round(confidence, 2)
    )
