"""Finds those round somebody who speak together: "the family of X, 19, said"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

FAMILIES: Final = lex.words(
    "family families parents relatives friends siblings grandparents children brothers sisters",
    "sons daughters colleagues neighbours neighbors classmates teammates supporters admirers",
    "famille parents proches familia padres allegados",
)
_OF: Final = lex.words("of de")
# "the family of the boy": nothing but a name tells whose.
_BEFORE: Final = lex.words("the la los les")


def with_family(tokens: Tokens, subject: Phrase) -> Phrase:
    """Return those who speak where the subject is only the name that tells whose they are."""
    head = subject.first - 2
    if head < 0 or tokens.low[head] not in FAMILIES or tokens.low[head + 1] not in _OF:
        return subject
    if not is_name(tokens, subject.stop - 1) or is_name(tokens, head):
        return subject  # "Friends of the Harbour" is a body.
    return Phrase(head - (head > 0 and tokens.low[head - 1] in _BEFORE), subject.stop)


def family_named(tokens: Tokens, phrase: Phrase) -> int | None:
    """Return where the name of such people begins in a phrase, or ``None`` where they are none."""
    first = phrase.first + (tokens.low[phrase.first] in _BEFORE)
    if _owned(tokens, phrase):
        return first
    if first + 2 >= phrase.stop or tokens.low[first] not in FAMILIES or is_name(tokens, first):
        return None
    return first if tokens.low[first + 1] in _OF and is_name(tokens, phrase.stop - 1) else None


def _owned(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether a name is whose people they are: "Ana Ruiz's family"."""
    last = phrase.stop - 1
    if last <= phrase.first or tokens.low[last] not in FAMILIES:
        return False
    owner = tokens.low[last - 1].endswith(("'s", "s'"))
    return owner and all(is_name(tokens, k) for k in range(phrase.first, last))


def whole_family(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return a subject with the name that tells whose people they are, where one does."""
    last, stop = subject.stop - 1, subject.stop + 1
    if tokens.low[last] in FAMILIES and tokens.low[subject.stop : stop] == ("of",):
        while stop < len(tokens) and is_name(tokens, stop):
            stop += 1
        subject = Phrase(subject.first, stop) if stop > last + 2 else subject
    return subject if family_named(tokens, subject) is not None else None


_MEANT: Final = re.compile(
    r"(?P<kin>family|parents|relatives)\sof\s(?:(?!an?\s|the\s)[a-z\-]+\s){0,3}"
    r"(?:[A-Z][a-z]+\s(?=[a-z]))?(?:(?!an?\s|the\s)[a-z\-]+\s){0,2}"
    r"(?P<of>(?:[A-ZÀ-Þ][\w\-]+)(?:\s[A-ZÀ-Þ][\w\-]+)*)"
    r"|(?P<owned>(?:[A-ZÀ-Þ][\w.\-]+\s)*[A-ZÀ-Þ][\w\-]+['’]s?\s(?P<own>family|parents|relatives))"
)


def family_meant(text: str, tokens: Tokens, phrase: Phrase, at: int) -> str | None:
    """Return the people of somebody whom "the family" means: the only ones named before ``at``."""
    noun = tokens.low[phrase.stop - 1]
    if phrase.stop - phrase.first != 2 or tokens.low[phrase.first] != "the":
        return None
    if noun not in _KIN:
        return None
    named = {
        (found["of"] or found["owned"].split("’")[0].split("'")[0]).rpartition(" ")[2]: found
        for found in _MEANT.finditer(text, max(0, at - _REACH), at)
        if noun in (found["kin"], found["own"])
    }
    if len(named) != 1:
        return None
    found = named.popitem()[1]
    return found["owned"] or found.group()


_KIN: Final = frozenset(["family", "parents", "relatives"])
_REACH: Final = 1500
