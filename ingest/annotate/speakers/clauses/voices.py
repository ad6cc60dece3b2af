"""Tells whether whoever stands beside a verb does what it says, or is spoken to or of."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING, PLAIN
from ingest.annotate.speakers.names.nouns import HEADS, is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.phrases.adverbs_before import is_adverb
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_BE: Final = lex.words("is was were are be been being 's été fue fueron sido")
_AGAINST: Final = lex.words("v v. vs vs. versus c.")


def is_opponent(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether a name ends a case's: "the judges who would overturn Bek v. Wade wrote".

    A participle that opens the sentence is no subject either.
    """
    before = [low for low in tokens.low[max(0, subject.first - 2) : subject.first] if low != "."]
    if subject.first == 0 and subject.stop == 1 and tokens.low[0] in _MEETING:
        return True  # "Rejecting claims that …, Ruiz left": nobody is called so.
    return bool(before) and before[-1] in _AGAINST


_MEETING: Final = lex.words(
    "rejecting dismissing denying answering rebutting refuting countering addressing disputing",
    "citing echoing ignoring following making hearing facing reporting repeating contesting",
    "challenging confirming supporting opposing reviewing examining considering",
)


def spoken_to(tokens: Tokens, last: int) -> bool:
    """Return whether words that end at ``last`` tell who is addressed: "Ruiz was asked: “…”"."""
    low = tokens.low[last] if last >= 0 else ""
    if low in _MOODS:
        return False  # "Ruiz was unmoved: “…”"
    return (low in ALL_SAYING or low.endswith(_PARTICIPLES)) and is_passive(tokens, last)


_MOODS: Final = lex.words(
    "unpersuaded persuaded bemused unrepentant heartened baffled defiant unsurprised undaunted",
    "unmoved unconvinced convinced unimpressed impressed delighted relieved disappointed",
    "undeterred pleased thrilled worried concerned unfazed resigned puzzled surprised shocked",
    "overjoyed amused excited saddened outraged determined annoyed frustrated touched moved",
    "tired dismayed guarded décidé décidée désolé désolée soulagé soulagée fatigué fatiguée",
    "catégorique indigné indignée encantado encantada cansado cansada decidido decidida",
    "preocupado preocupada indignado indignada",
)
_PARTICIPLES: Final = ("ed", "é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida")


_WHERE: Final = (("in",), ("on",), ("at",), ("among",), ("across",), ("by",), ("near",))


def is_passive(tokens: Tokens, verb: int) -> bool:
    """Return whether the verb is a passive: its subject is not the one who speaks."""
    at = verb - 1
    while at >= 0 and (tokens.low[at] in lex.ADVERBS or is_adverb(tokens, at)):
        at -= 1
    by = tokens.low[verb + 1 : verb + 3]
    if by[:1] == ("by",) and tokens.low[verb] not in PLAIN and not by[-1].endswith("ing"):
        # "a warrant issued by telephone", "nine points made by the court"
        return tokens.low[verb].endswith(("ed", "en")) or tokens.low[verb] == "made"
    if tokens.low[verb] == "found" and tokens.low[verb + 1 : verb + 2] in _WHERE:
        return True  # "a wording found in 54 files"
    if at >= 0 and tokens.low[at] == "'s" and tokens.low[verb] in PLAIN:
        return False  # "He's said": he has.
    return at >= 0 and tokens.low[at] in _BE and not tokens.low[verb].endswith("ing")


def is_shown(tokens: Tokens, verb: int) -> bool:
    """Return whether a participle only tells where a text stands: "An entry, quoted in it, was"."""
    apart = verb > 0 and tokens.low[verb - 1] == ","
    return apart and tokens.low[verb] in _SHOWN and tokens.low[verb + 1 : verb + 2] in _WHERE


_SHOWN: Final = lex.words("quoted cited mentioned published released issued")
_LEADS: Final = lex.words("at of for with from in de du des à chez en del")


def bearer(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return whom an apposition that no comma ends tells of.

    "Ana Ruiz, a nurse at the Mill Clinic said": it was not the clinic.
    """
    placed = _before_state(tokens, subject)
    subject = placed or subject
    opens = _opening(tokens, subject)
    if opens is None:
        return placed
    last = opens - 1
    if last > 1 and tokens.low[last].rstrip(".") in _DEGREES and tokens.low[last - 1] == ",":
        last -= 2
    named = ending_at(tokens, last)
    whole = named is not None and named.stop - named.first > 1
    if named is not None and _is_led(tokens, named.first):
        return placed
    person = whole and named and is_name(tokens, named.first) and is_name(tokens, named.stop - 1)
    return named if person else placed


def _is_led(tokens: Tokens, first: int) -> bool:
    """Return whether a name is only spoken of: "Unlike Ana Ruiz, the head of the board said"."""
    return tokens.low[first] in _LEADING or (first > 0 and tokens.low[first - 1] in _LEADING)


_TOLD: Final = lex.words("unlike like about by")
_LEADING: Final = lex.PREPOSITIONS | _TOLD


def _before_state(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the phrase that a State only places: "the Lake Union in Arle, Ohio said"."""
    at = subject.first
    if tokens.word[at] not in lex.COUNTRIES or at < 2 or subject.stop - at > 1:
        return None
    before = ending_at(tokens, at - 2, joined=False) if tokens.low[at - 1] == "," else None
    if before is None or not {"in", "at", "from", "of"}.intersection(
        tokens.low[before.first : before.stop]
    ):
        return None
    return before


def _opening(tokens: Tokens, subject: Phrase) -> int | None:
    """Return where the comma stands that opens the apposition in which a subject is."""
    first = subject.first
    lead = next((k for k in range(first - 1, subject.stop) if tokens.low[k] in _LEADS), None)
    if lead is None or lead < 3:
        return None
    near = range(lead - 1, max(0, lead - _LONGEST), -1)
    commas = [k for k in near if tokens.low[k] == "," and k <= first and lead - k > 1][:3]
    for opens in commas:
        told = tokens.low[opens + 1 : lead]
        if opens < lead - _NEAR and not is_name(tokens, opens - 1):
            continue  # "professor of obesity, diabetes and endocrinology at": a list inside.
        if told[-1] in _NO_OFFICE:
            return None
        if told[0] in ("a", "an", "one") or any(map(_is_office, told)):
            return opens
        if opens >= lead - _NEAR and is_name(tokens, opens - 1):
            return None
    return None


_NEAR: Final = 9
_LONGEST: Final = 18


_NO_OFFICE: Final = lex.DOCUMENT_NOUNS | lex.ORGANISATION_NOUNS
_DEGREES: Final = lex.words("md m.d ph.d phd jr sr esq rn dds jd cpa mp qc kc")


def _is_office(low: str) -> bool:
    return low in lex.PERSON_NOUNS or low in HEADS or is_agent(low)
