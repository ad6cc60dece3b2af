"""Whom a reporting verb goes with where a clause, a place or an object stands between."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.relatives import relative_subject
from ingest.annotate.speakers.clauses.subjects import main_subject
from ingest.annotate.speakers.clauses.told_works import told_work
from ingest.annotate.speakers.cues.cues import (
    ALL_SAYING,
    OBJECTS,
    PLAIN,
    SAYING_ES,
    SAYING_FR,
    SPANISH_OBJECTS,
)
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.nouns import NOUNS, TIMES, foreign_name, is_name
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.phrases.governing import opening_of
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.speakers.phrases.phrases_before import ending_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# Reporting words that are nouns as well: "the senator's prepared remarks".
_NOUNS_TOO: Final = lex.words(
    "remarks comments notes reports calls claims demands requests promises answers offers states",
    "statements estimates fears hopes reply answer request demand promise offer estimate claim",
)


_COUNTED: Final = _NOUNS_TOO | lex.words(
    "posts points issues releases shows documents signs challenges questions orders talks states",
)
_NUMBERED: Final = lex.DOCUMENT_NOUNS | lex.PARTS
_MANY: Final = lex.words(
    "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty",
    "forty fifty sixty hundred thousand million dozen",
)


def past_object(tokens: Tokens, verb: int, before: int) -> int:
    """Return the place before the object pronouns of a French or Spanish verb."""
    low = tokens.low[verb]
    spanish = low in SAYING_ES and low not in SAYING_FR
    objects = SPANISH_OBJECTS if spanish else OBJECTS
    while before >= 0 and tokens.low[before] in objects:
        before -= 1
    return before


def behind_a(tokens: Tokens, subject: Phrase, verb: int) -> Phrase | None:
    """Return the subject of a Spanish or French verb where "a" or "à" leads to a name.

    "A Ruiz le dijeron" has none; "Una carta dirigida a Ruiz dice" is the letter's.
    """
    led = tokens.low[subject.first] == "a" and subject.stop - subject.first > 1
    first = subject.first + led
    if not led and tokens.low[first - 1 : first] not in (("a",), ("al",), ("à",)):
        return subject
    if tokens.low[verb - 1] in SPANISH_OBJECTS:
        named = verb + 1 < len(tokens) and is_name(tokens, verb + 1)
        return subject if named else None  # "A Bek le contó Ruiz que …"
    whole = opening_of(tokens, first)
    return Phrase(whole, subject.stop) if whole < first else subject


_WHEN: Final = lex.words("in on at last this since earlier late early")


def past_time(tokens: Tokens, at: int) -> int:
    """Return the place before when something came: "A letter | received in March said"."""
    first = at
    while first > 1 and (
        tokens.low[first] in TIMES or tokens.low[first].isdigit() or is_month(tokens, first)
    ):
        first -= 1
    if first == at or tokens.low[first] not in _WHEN:
        return at
    while first > 1 and tokens.low[first] in _WHEN:
        first -= 1
    sent = [k for k in range(min(first, 5)) if tokens.low[k] in lex.DOCUMENT_NOUNS]
    if not sent or not _is_done(tokens.low[sent[0] + 1]):
        return at
    return first - 1 if sent[0] == first - 1 else first


_MONTHS: Final = lex.words("April May June August")


def is_auxiliary(tokens: Tokens, at: int) -> bool:
    """Return whether a word before a verb helps it: "may", but not "in May"."""
    known = tokens.low[at] in lex.AUXILIARIES
    return known and not (foreign_name(tokens, at) or is_month(tokens, at))


def is_month(tokens: Tokens, at: int) -> bool:
    """Return whether a word that is more than a month's name is one: "handed out in May"."""
    return tokens.word[at] in _MONTHS and tokens.low[at - 1] in _WHEN


def _is_done(low: str) -> bool:
    return low.endswith("ed") or low in _SENT


_SENT: Final = lex.words(
    "sent written drawn seen found made remis remise rendu rendue transmis transmise"
)


def related(tokens: Tokens, who: int) -> Phrase | None:
    """Return whom the relative at ``who`` goes with; "which" is a document's first."""
    return told_work(tokens, who) or relative_subject(tokens, who - 1)


_SHOWN_TEXTS: Final = lex.DOCUMENT_NOUNS | lex.SIGNS


def document_of(tokens: Tokens, at: int) -> Phrase | None:
    """Return the texts that a clause with "that" tells of: "posters that describe it as"."""
    low = tokens.low[at]
    one = low[:-1] if low[-1:] == "s" else low
    text = not _SHOWN_TEXTS.isdisjoint((low, one))
    if not text or is_name(tokens, at):
        return None
    whole = ending_at(tokens, at)
    led = whole is not None and tokens.low[whole.first] in lex.DETERMINERS and at < whole.first + 4
    return whole if led else Phrase(at, at + 1)


def past_title(tokens: Tokens, verb: int) -> Phrase | None:
    """Return the document whose title stands before the verb: "A study for Lin, “…”, found"."""
    title = verb - 1 - (verb > 1 and tokens.low[verb - 1] == ",")
    if title < 1 or tokens.low[title] != "\0":
        return None
    apart = tokens.low[title - 1] == ","
    subject = main_subject(tokens, title - 1) if apart else ending_at(tokens, title - 1)
    if subject is None or (verb + 1 < len(tokens) and is_name(tokens, verb + 1)):
        return None
    works = lex.DOCUMENT_NOUNS - lex.MESSAGES
    return subject if works.intersection(tokens.low[subject.first : subject.stop]) else None


_LEFT: Final = lex.words("de del du d'")


def is_left_over(tokens: Tokens, subject: Phrase, foreign: bool) -> bool:
    """Return whether one name is only what a longer French or Spanish name ends with."""
    lone = subject.stop - subject.first == 1 and subject.first > 1
    part = subject.first > 1 and tokens.low[subject.first - 2].isdigit()
    return foreign and lone and not part and tokens.low[subject.first - 1] in _LEFT


_HEADS: Final = NOUNS.union(lex.PRONOUNS)


def _bare(tokens: Tokens, subject: Phrase) -> bool:
    """Return whether one common noun without an article is all there is: it leads to another."""
    low = tokens.low[subject.first]
    alone = subject.stop - subject.first == 1 and tokens.word[subject.first][0].islower()
    return alone and low not in _HEADS and not low.endswith("s") and low.isalpha()


def owned(tokens: Tokens, verb: int, subject: Phrase) -> bool:
    """Return whether the word is a thing of the phrase's, or counted, and no verb."""
    low = tokens.low[verb - 1]
    behind = tokens.low[subject.first - 1] if subject.first else ""
    if tokens.low[subject.first] == "it" and behind.endswith("ed") and behind not in PLAIN:
        return True  # "the members who opposed it had asked": what they opposed.
    if behind == "\0" and subject.stop - subject.first == 1 and low in lex.DOCUMENT_NOUNS:
        return True  # "the “use it or lose it” rule makes no sense"
    # "Article 12 states": the number is the text's own.
    numbered = verb > 1 and (tokens.low[verb - 2] in _NUMBERED or tokens.low[verb - 3] == "no")
    counted = low in _MANY or (low.isdigit() and not numbered)
    if tokens.low[verb] in _COUNTED and subject.stop == verb and counted:
        return True  # "expects the first twelve posts to be filled"
    owner = tokens.word[subject.stop - 1]
    if subject.stop == verb and owner[0].islower() and owner.endswith(("'s", "’s")):
        return True  # "the ministry’s stated aims"
    if tokens.low[subject.stop - 1] in lex.DOCUMENT_NOUNS:
        return False  # "The committee's report calls the plan “…”."
    if tokens.low[verb] in _COUNTED and subject.stop == verb and _bare(tokens, subject):
        return True  # "water points", "press releases"
    return tokens.low[verb] in _NOUNS_TOO and any(
        tokens.low[at].endswith(("'s", "s'")) for at in range(subject.first, subject.stop)
    )


_PLACING: Final = lex.words("on in inside beside sur dans en")


def placed(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return what a thing in small letters only places: "the note on the site reads"."""
    at = subject.first - 1
    if at < 1 or tokens.low[at] not in _PLACING:
        return None
    if any(is_name(tokens, k) for k in range(subject.first, subject.stop)):
        return None
    thing, main = ending_at(tokens, at - 1), main_subject(tokens, at - 1)
    # "an entry | dated 4 June in the log"
    dated = thing and main and main.first == thing.first and main.stop < thing.stop
    return main if dated else thing


# "Members applauded when Ana Ruiz said": a clause with its own subject.
_WHEN_BEGINS: Final = lex.words("when while because if although unless whereas where whether until")


def left_behind(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return who is only placed by a phrase: "One rider interviewed in Arle said"."""
    at = subject.first - 1
    spanish = tokens.low[at] == "a" and tokens.low[at + 1] in _SPANISH
    if at < 1 or not (spanish or tokens.low[at] in lex.PREPOSITIONS):
        return None
    if tokens.low[at] in _WHEN_BEGINS:
        return None
    main = main_subject(tokens, at - 1)
    if main is None or main.stop > at or main.also or "\0" in tokens.low[: main.first]:
        return None
    between = tokens.low[main.stop : at]
    if not between and tokens.low[at - 1].isdigit():
        return None  # "El artículo 12 del reglamento exige": the text does.
    if not _PARTING.isdisjoint(between) or any(low in ALL_SAYING for low in between[1:]):
        return None
    text = not between and tokens.low[at] in _ABOUT and tokens.low[main.stop - 1] in _TEXTS
    if text and not any(is_name(tokens, k) for k in range(subject.first, subject.stop)):
        return main  # "A petition against the plan describes it as"
    told = between and (between[0].endswith(("ing", *_ROMANCE_DONE)) or between[0] in _NEAR_TO)
    if told or (between and (_is_done(between[0]) or between[0] in _ASIDE)):
        return main
    head, first = tokens.low[main.stop - 1], tokens.low[main.first]
    crowd = main.stop - main.first == 1 and (is_group(head) or head in _MANY_PEOPLE)
    if crowd and not between and tokens.word[at] in ("at", "in", "from", "near", "across"):
        return main  # "Pupils at Mill School wrote"
    person = head in lex.PERSON_NOUNS or head in lex.OCCUPATIONS or is_agent(head)
    anybody = first in _ANY and not is_name(tokens, main.stop - 1)
    return main if not between and anybody and (person or head.endswith(("ant", "ante"))) else None


_MANY_PEOPLE: Final = lex.words(
    "pupils children parents families patients passengers customers tenants neighbours neighbors",
    "protesters staff crews bosses fans locals bailiffs relatives unions businesses retailers",
    "medics coastguards spokespeople volunteers campaigners detectives councillors firms",
    "licensees watchdogs insurers clerics elders insiders fishermen guests witnesses",
)
_ABOUT: Final = lex.words("against about on into over for to towards")
_TEXTS: Final = lex.DOCUMENT_NOUNS - lex.words("statement release bill")
# "La ministra tras la reunión con los alcaldes afirmó"
_ASIDE: Final = lex.words("tras durante ante junto junta en al luego después")
_NEAR_TO: Final = lex.words("close familiar aware involved present unconnected")
_SPANISH: Final = lex.words("el la los las un una")
_ROMANCE_DONE: Final = tuple(lex.words("é és ée ées ada adas ado ados ida idas ido idos"))
_ANY: Final = lex.words("a an one another un une una otro otra")
_PARTING: Final = lex.AUXILIARIES | lex.SUBORDINATORS | frozenset([",", ";", ":", "\0", "(", ")"])


_TOLD_FROM: Final = lex.words("evidence data figures testimony research statistics modelling")


def sourced(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return whose evidence speaks: "Evidence from the Mill Union described"."""
    at = subject.first - 2
    own = tokens.low[subject.first] in _TOLD_FROM
    if own:
        at = subject.first
    led = at >= 0 and tokens.low[at] in _TOLD_FROM
    link = at + 1
    if not led or tokens.low[link : link + 1] not in (("from",), ("by",)):
        return None
    return starting_at(tokens, link + 1) if own else subject
