"""Tells verbs by how and where they stand, listed or not: “I kept it,” they sign, laughing."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.nouns import HEADS, STOPS, TIMES, is_name
from ingest.annotate.speakers.phrases.mandates import is_task
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_SUBJECTS: Final = lex.words("he she they")
_LEADS: Final = lex.words("the its his her their")
_ENDS: Final = frozenset(["(", ",", ".", ":", ";", "–", "—", "--", "\0"])
_PARTICLES: Final = lex.words("back on again")
_HEADS: Final = HEADS | lex.OCCUPATIONS
_LONGEST_NAME: Final = 5
_LONGEST_PLACE: Final = 8


def unlisted_verb(tokens: Tokens) -> tuple[int, Phrase] | None:
    """Return the verb and its subject where a sentence is a quotation and nothing but these.

    The words before are complete, the words after begin anew: “…,” she types,
    “…”.
    """
    if tokens.low[:1] != ("\0",):
        return None
    at = 2 if tokens.low[1:2] == (",",) else 1
    subject = _subject(tokens, at)
    if subject is None or subject.stop >= len(tokens):
        return None
    verb = subject.stop
    pronoun = tokens.low[at] in _SUBJECTS
    return (verb, subject) if _is_verb(tokens, verb, pronoun) and _ends(tokens, verb + 1) else None


def _subject(tokens: Tokens, at: int) -> Phrase | None:
    if tokens.low[at : at + 1] and tokens.low[at] in _SUBJECTS:
        return Phrase(at, at + 1)
    if tokens.low[at : at + 1] and tokens.low[at] in _LEADS:
        heads = (k for k in range(at + 1, min(len(tokens) - 1, at + 4)) if tokens.low[k] in _HEADS)
        head = next(heads, None)  # "…,” the decision records.
        stop = _past_name(tokens, head + 1) if head is not None else at
        return Phrase(at, stop) if stop > at else None
    stop = _past_name(tokens, at)
    named = stop > at and tokens.word[stop - 1].isalpha() | ("-" in tokens.word[stop - 1])
    return Phrase(at, stop) if named else None


def _past_name(tokens: Tokens, at: int) -> int:
    """Return where a name that begins at ``at`` is over, or ``at``."""
    stop, end = at, min(len(tokens), at + _LONGEST_NAME)
    while stop < end and is_name(tokens, stop):
        stop += 1
    return stop


def _is_verb(tokens: Tokens, at: int, pronoun: bool) -> bool:
    low = tokens.low[at]
    if not low.isalpha() or tokens.word[at][0].isupper() or low in ALL_SAYING:
        return False
    if low in STOPS or low in lex.DETERMINERS or low.endswith(("ly", "ing", "ss")):
        return False
    several = low == "record" and tokens.low[at - 1].endswith("s")  # "the minutes record"
    return pronoun or several or low.endswith(("s", "ed"))


def _ends(tokens: Tokens, at: int) -> bool:
    """Return whether the clause ends, but for how it was said: "back", "quietly", "laughing"."""
    while tokens.low[at : at + 1] and (
        tokens.low[at] in _PARTICLES or tokens.low[at].endswith("ly")
    ):
        at += 1
    after = tokens.low[at : at + 1]
    return not after or after[0] in _ENDS or _places(tokens, at)


def _places(tokens: Tokens, at: int) -> bool:
    """Return whether only the time or the place of saying ends a clause: "on Friday", "to us"."""
    if tokens.low[at] not in TIMES and tokens.low[at] not in lex.PREPOSITIONS:
        return False
    for low in tokens.low[at + 1 : at + _LONGEST_PLACE]:
        if low in _ENDS:
            return True
        if low in lex.AUXILIARIES or low in lex.SUBORDINATORS or low in ALL_SAYING:
            return False
    return at + _LONGEST_PLACE >= len(tokens)


def looks_verbal(tokens: Tokens, at: int) -> bool:
    """Return whether the word is written like a verb; the last of "United States" is not."""
    word, low = tokens.word[at], tokens.low[at]
    named = low in GENDER and word[0].isupper() and at + 1 < len(tokens)
    if named and tokens.word[at + 1][0].isupper():
        return False  # "Tilda Ruiz was blunt": in Spanish "tilda" is a verb.
    if tokens.low[at - 1] == "own" and tokens.low[at - 2 : at - 1] in _POSSESSIVES:
        return False  # "their own states": what somebody has.
    if low == "accused" and tokens.low[at - 1] == "the":
        return False  # "The accused told the court"
    if low == "like" and tokens.low[at - 1] not in _WAS:
        return False  # "He was like, “…”": else it compares.
    if low == "tout" and not _TOUTED.intersection(tokens.low[at + 1 : at + 2]):
        return False  # French: "tout en regrettant"
    if not _ASKED.isdisjoint(tokens.low[max(0, at - 4) : at]):
        return False  # "a-t-il alors déclaré": the pronoun's verb.
    if tokens.low[at : at + 2] in _NO_SAYING:
        return False
    if low in _ONLY_SELF and _OF_ONESELF.isdisjoint(tokens.low[max(0, at - 3) : at]):
        return tokens.low[max(0, at - 1) : at] in ((), ("\0",))  # "la mesure inquiète les élus"
    if low in _SAID_OF_SELF and tokens.low[max(0, at - 2) : at] not in _OF_SELF:
        return False  # "la zone dite « des quais »", but "s'est dite"
    if low == "notes" and not ALL_SAYING.isdisjoint(tokens.low[at + 1 : at + 2]):
        return False  # "The sleeve notes describe"
    if is_task(tokens, at):
        return False  # "the Expert on minority issues, Ana Ruiz, said"
    return word[0].islower() or at == 0 or (word.isupper() and len(word) > 1)


_POSSESSIVES: Final = tuple((low,) for low in lex.words("my your his her its our their"))
_ASKED: Final = frozenset(
    f"{verb}-{link}{who}"
    for verb in ("a", "ont", "avait", "avaient", "est", "sont", "était")
    for link in ("", "t-")
    for who in ("il", "elle", "on", "ils", "elles")
)
# "cuenta con", "relève de": another meaning of the verb.
_NO_SAYING: Final = frozenset(
    (verb, link)
    for verbs, links in (
        ("cuenta cuentan contó contaron contaba contaban", "con"),
        ("relève relèvent relevait relevaient relevé", "de du des d' d"),
        ("apela apelan", "contra"),
    )
    for verb in verbs.split()
    for link in links.split()
)
# Whom something worries or pleases says nothing; who worries does.
_ONLY_SELF: Final = lex.words(
    "agace agacé agaçait agacent inquiète inquiété inquiètent inquiétait réjouit réjoui",
    "réjouissent alarme alarmé alarment étonne étonné étonnent indigne indigné indignent désole",
    "amuse amusait désolé émeut ému enthousiasme enthousiasmé emporte emporté insurge insurgé",
)
_OF_ONESELF: Final = lex.words("s' se m' me nous t' te")
_SAID_OF_SELF: Final = lex.words("dite dites dits")
_OF_SELF: Final = (("s'", "est"), ("se", "sont"), ("s'", "était"), ("s'", "étaient"))
_WAS: Final = lex.words("was is were are 's 'm 're i'm she's he's be")
_TOUTED: Final = lex.words("the a an it its their his her them this") | {"\0"}
