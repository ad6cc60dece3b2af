"""Finds who says what marked words open with: "The Committee “regrets that …”"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.clauses.apposed_subjects import before_parenthesis
from ingest.annotate.speakers.clauses.clause import Clause
from ingest.annotate.speakers.clauses.subjects import subject_like
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.leads.attribution import Lead
from ingest.annotate.speakers.names.nouns import NOUNS
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words.lexicon import words
from ingest.annotate.words.tokens import Tokens

_VERB: Final = re.compile(
    r"(?:\w+ly )?(?:regrets|urges|demands|calls (?:on|upon|for)|recommends|welcomes|notes|finds"
    r"|rejects|condemns|deplores|requests|requires|insists|believes|considers|expects|reminds|recalls|affirms"
    r"|reaffirms|stresses|opposes|supports|accepts|acknowledges|apologi[sz]es|warns|asks|hopes|looks"
    r" forward|encourages|invites|commends|concludes|denies|disputes|proposes|undertakes|refuses"
    r"|deplore|regrette|demande|exige|rejette|recommande|lamenta|exige|rechaza|recomienda|pide)\b"
)
_WEIGHT: Final = 0.7


def predicate(text: str, tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of the subject right before marked words that open with its verb."""
    if run_at < 1:
        return None
    begin = tokens.start[run_at] + 1
    begin += text[begin : begin + 1].isspace()
    if not _VERB.match(text, begin, tokens.end[run_at]):
        return _wanted(text[begin : begin + _FAR], tokens, run_at)
    subject = _subject(tokens, run_at - 1)
    if subject is None or not ALL_SAYING.isdisjoint(_behind(tokens, subject.stop, run_at)):
        return None
    cue = max(0, subject.stop - 1)
    return Lead(Clause(cue, run_at, subject, "plain"), tokens, _WEIGHT, touches=True)


def gapped(tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause without a verb of its own: "X promet « … », la seconde « … »"."""
    if run_at < _FEWEST or "\0" not in tokens.low[1 : run_at - 1]:
        return None
    of = tokens.low[run_at - 1] in ("de", "d'", "d")
    subject = ending_at(tokens, run_at - 1 - of)
    if subject is None or subject.also or not subject_like(tokens, subject):
        return None
    comma = subject.first - 1
    joined = tokens.low[comma] in _AND and comma > 1
    comma -= joined
    last = comma - (tokens.low[comma] == ",")
    apart = last > 0 and tokens.low[last] == "\0" and (last < comma or joined)
    told = any(map(ALL_SAYING.__contains__, tokens.low[: comma - 1]))
    if not apart or not told:
        return None
    cue = subject.stop - 1
    return Lead(Clause(cue, run_at, subject, "plain"), tokens, _WEIGHT, touches=True)


_FEWEST: Final = 4
_AND: Final = words("et y e")
# "Ana Ruiz entend « réunir … »", "Ana Ruiz espera “reunir …”": what somebody wants to do.
_WANTS: Final = words(
    "entend entendent compte comptent espère espèrent souhaite ambitionne ambitionnent engage",
    "engagent invite invitent invité vise visent espera esperan pretende pretenden busca buscan",
    "aspira aspiran invitó invita invitaron propone proponen planea planean confía promet",
    "promettent",
)
_LEADS: Final = words("à a de d' en s' se")
_INFINITIVE: Final = re.compile(
    r"(?:(?:ne pas|no|mieux|mejor|plus|más|bien)\s)?[a-zà-ÿ]{2,}(?:er|ir|re|oir|ar|rse|rlo|rla)\b"
)
_FAR: Final = 40


def _wanted(begun: str, tokens: Tokens, run_at: int) -> Lead | None:
    """Return the clause of who wants what marked words say, which open with an infinitive."""
    if _INFINITIVE.match(begun) is None:
        return None
    verb = run_at - 1
    while verb > 0 and tokens.low[verb] in _LEADS:
        verb -= 1
    last = verb - 1
    while last > 0 and tokens.low[last] in _LEADS:
        last -= 1
    if last < 0 or tokens.low[verb] not in _WANTS:
        verb = _urging(tokens, run_at)
        last = verb - 1
    if last < 0:
        return None
    subject = _subject(tokens, last)
    if subject is None:
        return None
    return Lead(Clause(verb, verb + 1, subject, "plain"), tokens, _WEIGHT, touches=True)


# "Ruiz exhortó a las partes a «negociar …»", "Ruiz somme l'État de « payer … »"
_URGES: Final = words(
    "exhortó exhorta exhortaron exhortan instó insta instaron instan conminó conmina emplazó",
    "emplaza urgió urge llamó llama llamaron llaman invitó invita invitaron invitan animó anima",
    "exhorte exhortent enjoint enjoignent presse pressent somme somment invite invitent appelle",
    "appellent exhorté enjoint sommé invité appelé pressé",
)
# "La Corte ordenó al Estado «adoptar …»"
_ORDERS: Final = words(
    "ordenó ordena ordenaron ordonne ordonnent enjoint mandó manda ordenado ordonné"
)
_TO: Final = words("a al à au aux l' la le les")
_MOST: Final = 12


def _urging(tokens: Tokens, run_at: int) -> int:
    """Return where a verb stands that urges somebody to do what the words say, or -1."""
    ordered = not _ORDERS.isdisjoint(tokens.low[max(0, run_at - _MOST) : run_at])
    if not ordered and tokens.low[run_at - 1] not in ("a", "à", "de", "d'"):
        return -1
    for at in range(run_at - 3, max(0, run_at - _MOST), -1):
        if tokens.low[at] in (",", "\0", ";", ":"):
            return -1
        if tokens.low[at] in (_ORDERS if ordered else _URGES) and tokens.low[at + 1] in _TO:
            return at - (tokens.low[at - 1] in ("a", "ha", "ont", "han") and at > 1)
    return -1


def _subject(tokens: Tokens, last: int) -> Phrase | None:
    """Return a name, a body, a text or an office that ends at ``last``, or before a comma."""
    if tokens.low[last] == ",":
        return before_parenthesis(tokens, last)
    subject = ending_at(tokens, last)
    if subject is None or not subject_like(tokens, subject):
        return None
    known = any(tokens.word[k][0].isupper() for k in range(subject.first + 1, subject.stop))
    return subject if known or tokens.low[subject.stop - 1] in NOUNS else None


def _behind(tokens: Tokens, first: int, stop: int) -> tuple[str, ...]:
    """Return the words between a subject and the run, those inside an apposition left out."""
    return tokens.low[first:stop] if tokens.low[first : first + 1] != (",",) else ()
