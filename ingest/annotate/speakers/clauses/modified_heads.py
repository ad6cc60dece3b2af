"""Finds who speaks before a name that only tells which: "the lawyer representing Ana Ruiz said"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.clauses.subjects import subject_like
from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.nouns import TIMES, is_name, is_noun_like
from ingest.annotate.speakers.phrases.phrases import Phrase, starting_at
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_FURTHEST: Final = 16
_SIGNS: Final = frozenset([",", ";", ":", "\0", "–", "—", "--", "(", ")", ".", "-"])
# What opens a clause of its own, whose subject the name may be: "the day after Ana Ruiz said".
_CLAUSAL: Final = (
    lex.words(
        "before after since until than as when while because if although unless whereas where",
        "whether how why what despite according",
    )
    | lex.CONJUNCTIONS
)
_RELATIVE: Final = lex.words("who which that whose qui que")
_LINKS: Final = (
    lex.PREPOSITIONS
    - _CLAUSAL
    - lex.words("of by d de du des del from for to in at with à al au aux en dans")
) | lex.words("contre devant derrière")
_ARTICLES: Final = lex.words("the la le l' el los las les")
_ANYBODY: Final = lex.words(
    "everyone everybody anyone anybody someone somebody those people others"
)
_NO_VERBS: Final = lex.words(
    "morning evening king spring during assistant consultant lieutenant commandant restaurant",
    "enfant habitant dirigeant étudiant enseignant militant gérant commerçant",
)
_PASTS: Final = lex.words(
    "held born known seen led run paid sent taken told given chosen shown drawn caught met struck",
    "hurt hit left named close loyal opposed next due familiar critical responsible proche",
    "cercano cercana contrario contraria face frente junto detrás",
)


def head_before(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the noun that a phrase with ``subject`` tells more of, if it opens the clause."""
    last = _leading(tokens, subject)
    head = _head(tokens, _begins(tokens, last), last) if last is not None else None
    # "A letter sent to Ana Ruiz": a text is called by all that tells of it.
    text = head is not None and tokens.low[head.stop - 1] in lex.DOCUMENT_NOUNS
    return None if head is None or (text and head.first == subject.first) else head


def head_within(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the noun that opens a phrase whose name only tells which: "said the team with X"."""
    last = _leading(tokens, subject)
    if last is None or last <= subject.first:
        return None
    return _head(tokens, [subject.first], last)


def _leading(tokens: Tokens, subject: Phrase) -> int | None:
    """Return where the word stands that may lead to the name with which the subject ends."""
    last = _bare(tokens, subject) - 1
    if last > 0 and tokens.low[last] in _ARTICLES:
        last -= 1
    if last < 1 or not tokens.low[last].isalpha() or is_name(tokens, last):
        return None
    return None if tokens.low[last] in _CLAUSAL or tokens.low[last] in _RELATIVE else last


def _head(tokens: Tokens, begins: list[int], last: int) -> Phrase | None:
    for begin in begins:
        head = _opening(tokens, begin)
        if head is not None and head.stop <= last and _leads(tokens, head.stop, last):
            return head
        if head is not None and head.stop == last and _are_placed(tokens, head, last):
            return head
        if (head := _unlisted(tokens, begin, last)) is not None:
            return head
    return None


def _unlisted(tokens: Tokens, begin: int, last: int) -> Phrase | None:
    """Return the noun that no list has before a participle: "the ferry crew | treating X"."""
    at = last - (tokens.low[last] in _GOVERNING)
    part = _is_doing(tokens.low[at]) or (at < last and tokens.low[at].endswith(_DONE))
    if not part and tokens.low[last] in _LINKS:
        at, part = last, True
    led = tokens.low[begin] in lex.DETERMINERS and at > begin + 1
    small = led and tokens.word[at - 1][0].islower() and is_noun_like(tokens, at - 1)
    return Phrase(begin, at) if part and small else None


def _bare(tokens: Tokens, subject: Phrase) -> int:
    """Return where the name begins with which the phrase ends: "the team treating | Ana Ruiz"."""
    at = subject.stop
    while at > subject.first and (is_name(tokens, at - 1) or tokens.low[at - 1] in _INSIDE):
        at -= 1
    while at < subject.stop and not is_name(tokens, at):
        at += 1
    return at if at < subject.stop else subject.first


_INSIDE: Final = lex.PARTICLES | lex.words("of and &")


def _begins(tokens: Tokens, last: int) -> list[int]:
    """Return where the clause up to ``last`` may begin, the nearest first."""
    out: list[int] = []
    for at in range(last, max(-1, last - _FURTHEST), -1):
        low = tokens.low[at]
        if low in _SIGNS:
            return [*out, at + 1]
        told = low in ("that", "que") and at > 0 and tokens.low[at - 1] in ALL_SAYING
        if told or low in _CLAUSAL:
            out.append(at + 1)
        if at == 0:
            out.append(0)
    return out


def _opening(tokens: Tokens, begin: int) -> Phrase | None:
    low = tokens.low[begin]
    if low in _ANYBODY:
        return Phrase(begin, begin + 1)
    if low in lex.PREPOSITIONS or low in lex.ADVERBS or low in TIMES:
        return None
    if low.endswith(("ing", "ed", "ant", "ando", "iendo")) or low in _PASTS:
        return None  # "Asked about the report Ana Ruiz said": the name is the subject.
    head = starting_at(tokens, begin, joined=False)
    if head is None or not (subject_like(tokens, head) or tokens.low[head.stop - 1].endswith("s")):
        return None
    return None if tokens.low[head.stop - 1] in TIMES else head


_PHRASE_OPENERS: Final = lex.DETERMINERS | lex.PRONOUNS.keys()


def _leads(tokens: Tokens, at: int, last: int) -> bool:
    """Return whether the words from ``at`` to ``last`` join a name to the noun before them."""
    low = tokens.low[at]
    if low == "qui":
        return last > at
    if low in _RELATIVE:
        return (
            last > at
            and tokens.low[at + 1] not in _PHRASE_OPENERS
            and (not is_name(tokens, at + 1))
        )
    placed = tokens.low[last] in _GOVERNING
    if low in _LINKS or (low == "of" and tokens.low[at - 1] == "behalf"):
        return placed
    if _is_doing(low):
        return placed or last == at
    done = low.endswith(_DONE) or low in _PASTS
    return done and last > at and (placed or tokens.low[last].endswith(_INFINITIVE))


def _are_placed(tokens: Tokens, head: Phrase, last: int) -> bool:
    """Return whether people open the sentence, and where they are follows: "Walkers in Arle"."""
    alone = head.stop - head.first == 1 and tokens.low[head.first].endswith("s")
    return alone and tokens.low[last] in _PLACING


_PLACING: Final = lex.words("in at from near across")


def _is_doing(low: str) -> bool:
    return low.endswith(_DOING) and low not in _NO_VERBS


_GOVERNING: Final = lex.PREPOSITIONS | {"a"}
_DOING: Final = ("ing", "ant", "ando", "iendo", "yendo")
_DONE: Final = (
    "ed", "é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas",
)  # fmt: skip
_INFINITIVE: Final = ("er", "ir", "re", "ar")
