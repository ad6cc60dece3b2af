"""Tells who asks, finds or sets out something in the sentence that opens a list."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.clauses.clauses import find_clauses
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.voices import is_passive
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# What somebody asks for, or says together with others, they put in their own words.
_ASKS: Final = lex.words(
    "recommends recommended recommend urges urged urge calls called call asks asked ask demands",
    "demanded demand requests requested request proposes proposed propose agrees agreed agree",
    "decides decided resolves resolved pledges pledged promises promised says said found finds",
    "notes noted insists insisted undertakes undertook commits committed concludes concluded",
    "recommande recommandent recommandé demande demandent demandé exige exigent exigé réclame",
    "réclament propose proposent proposé préconise préconisent invite invitent décide décidé",
    "recomienda recomiendan recomendó pide piden pidió exige exigen exigió reclama reclaman",
    "solicita solicitan solicitó propone proponen propuso acuerda acordó acordaron insta instó",
    "decidió resolvió asking calling urging seeking demanding proposing wants want seeks seek",
    "orders ordered directs directed instructs instructed tells told advises advised requires",
    "order direct instruct tell advise require invite encourage warn undertake insist conclude",
    "finding ruling concluding saying noting warning complaining",
    "note find regret regrets regretted welcome welcomes welcomed",
    "required obliges invites invited encourages encouraged warns warned",
    "veut veulent souhaite souhaitent quiere quieren plantea plantean",
)
# "The court set out three conditions:", "The union makes five recommendations:".
_ASKED: Final = lex.words(
    "recommendations demands conditions conclusions findings requests proposals concerns questions",
    "reasons points principles suggestions objections commitments pledges steps",
    "requirements directions",
    "recommandations demandes conditions conclusions revendications propositions engagements",
    "recomendaciones demandas condiciones conclusiones reivindicaciones propuestas compromisos",
)
_MADE: Final = lex.words(
    "make makes made set sets lay lays laid put puts has have had list lists listed issue issues",
    "issued give gives gave offer offers offered raise raises raised draw draws drew reach reaches",
    "reached name names named publish publishes published adopt adopts adopted add adds added",
    "fait font formule formulent formulé pose posent posé émet émettent émis adresse adressent",
    "hace hacen hizo hicieron formula formulan formuló pone ponen plantea plantean planteó",
)


def sets_out(tokens: Tokens) -> bool:
    """Return whether a sentence tells of what is asked: "It has two demands. The port must:"."""
    return not _MADE.isdisjoint(tokens.low) and not _ASKED.isdisjoint(tokens.low)


def setter_out(tokens: Tokens) -> Phrase | None:
    """Return who alone is said to make a number of points: "The court set three conditions"."""
    if _POINTS.isdisjoint(tokens.low):
        return None
    points = [at for at, low in enumerate(tokens.low) if low.rpartition("-")[2] in _POINTS]
    if len(points) != 1 or not _MADE.isdisjoint(tokens.low[points[0] :]):
        return None
    made = _making(tokens, points[0])
    told = [
        one.subject
        for one in find_clauses(tokens)
        if one.cue <= made < one.cue_stop and one.subject.stop <= made
    ]
    if not told and made and tokens.low[made - 1] == ",":
        named = before_parenthesis(tokens, made - 1)  # "Ana Ruiz, the Auditor General, lists"
        told = [named] if named is not None else []
    subject = told[0] if told else main_subject(tokens, len(tokens) - 1)
    if not made or subject is None or is_passive(tokens, made):
        return None
    stop = (subject.also or (subject,))[-1].stop
    return subject if told or stop <= made <= stop + _NEXT else None


_POINTS: Final = _ASKED | lex.words(
    "lessons measures complaints criticisms warnings grounds reforms changes things safeguards",
    "grievances questions ideas mesures leçons réformes medidas lecciones reformas exigences",
    "exigencias tests criteria rules obstacles failings problems defects shortcomings flaws gaps",
    "failures weaknesses issues priorities asks",
)
_OUTLINES: Final = lex.words(
    "addresses addressed address presents presented present contains contained contain outlined",
    "outlines outline tabled identifies identified identify formulates formulated submitted",
    "présenté formulé adressé posé émis presentó presentaron planteado formulado lanzó dirigió",
    "présente présentent contient liste énumère dresse presenta presentan contiene enumera",
)
_PROPOSES: Final = lex.words(
    "proposes proposed propose recommends recommended recommend demands demanded demand seeks",
    "sought proposent proposé préconise préconisent exige exigent plantea plantean propone",
    "proponen propuso exigen exigió reclama reclaman",
)
_CALLS: Final = lex.words("calls called call asks asked")
_HAVE: Final = lex.words("has have had")
_MAKING: Final = (_MADE - _HAVE) | _PROPOSES | _OUTLINES


def _making(tokens: Tokens, points: int) -> int:
    """Return where the verb stands by which somebody makes points of their own, or 0.

    Whoever has rejected or welcomed them did not make them.
    """
    for at in range(1, points):
        low, between = tokens.low[at], tokens.low[at + 1 : points]
        own = not any(each.endswith(("'s", "s'")) for each in between)
        if low in _MAKING or (low in _CALLS and between[:1] == ("for",)):
            sent = tokens.low[points + 1 : points + 2] in _OTHERS and tokens.low[points] in _SENT
            return at if own and not sent else 0
        if low in _WRITES and "with" in between[-3:]:
            return at
        if low in _HAVE and not _MAKING.isdisjoint(between):
            continue
        if low in _HAVE and len(between) < _NEXT and tokens.low[points] in _ASKED:
            return 0 if any(each.endswith("ed") or each in _DONE for each in between) else at
        if low in ALL_SAYING:
            return 0
    return 0


_OTHERS: Final = (("from",), ("by",), ("of",))
_SENT: Final = lex.words("demands requests proposals questions complaints concerns suggestions")
_WRITES: Final = lex.words("wrote written writes write")
_DONE: Final = lex.words("met got won lost heard seen read kept held sent left")
MUST: Final = lex.words("should must shall ought doit doivent devrait devraient debe deben debería")


def somebody_asks(tokens: Tokens) -> bool:
    """Return whether a sentence has somebody who asks, whoever that is."""
    subject = main_subject(tokens, len(tokens) - 1) if len(tokens) else None
    return subject is not None and not _ASKS.isdisjoint(tokens.low[subject.stop :][:_NEXT])


def asks_behind(tokens: Tokens, first: int) -> bool:
    """Return whether words from ``first`` on tell what somebody says, asks for or sets out."""
    told = tokens.low[first:]
    for at, low in enumerate(told, first):
        says = low in _ASKS or (low in _REPORTS and at < first + _NEXT)
        if says and not is_passive(tokens, at):  # "The port was told that:"
            return True
    return not _MADE.isdisjoint(told[:_NEXT]) and not _ASKED.isdisjoint(told)


_NEXT: Final = 3
_REPORTS: Final = ALL_SAYING | lex.words("lists sets list set")


def asking_in(tokens: Tokens) -> Phrase | None:
    """Return who asks where no comma parts them from what opens: "In its letter the union asks"."""
    asking = [c for c in find_clauses(tokens) if c.shape == "plain" and tokens.low[c.cue] in _ASKS]
    return asking[-1].subject if asking and asking[-1].subject.stop <= asking[-1].cue else None


def told_by(tokens: Tokens, subject: Phrase | None) -> Phrase | None:
    """Return who is said to say it of the subject: "The port was ordered by the court to:".

    Or "The port, the court said, must:", "According to the court, the port must:".
    """
    for clause in find_clauses(tokens):
        whose = clause.subject
        if subject is not None and whose.first == subject.first:
            continue
        by = tokens.low[clause.cue_stop - 1] in _BY and whose.first == clause.cue_stop
        opens = whose.first - (tokens.low[whose.first - 1] in lex.DETERMINERS)
        apart = opens > 1 and tokens.low[opens - 1] == ","
        if by or (apart and tokens.low[clause.cue_stop : clause.cue_stop + 1] in _APART):
            return whose
        asked = subject is not None and asks_behind(tokens, (subject.also or (subject,))[-1].stop)
        if clause.shape == "according" and not asked:
            return whose
    return None


_BY: Final = lex.words("by par por")
_APART: Final = ((), (",",), (":",))
