"""Tells how far the task of a mandate goes: "on extrajudicial, summary or arbitrary executions".

Other offices are held at a place or a body that ends them; a mandate keeps what it is on,
be it several things, as https://www.ohchr.org/en/special-procedures-human-rights-council prints it.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.words import lexicon as lex

# Mandates of the United Nations are on any subject, in any words.
_SENT: Final = re.compile(
    r"(?:(?:UN|U\.N\.|United Nations)\s)?(?:[Ss]pecial\s(?:[Rr]apporteur|[Ee]nvoy|[Aa]dviser"
    r"|[Rr]epresentative)|[Ii]ndependent\s[Ee]xpert)"
    r"\s(?:on|for|in\sthe\sfield\sof)\s"
)
# Those of a government or an office are for fields.
_HOLDS: Final = re.compile(
    r"(?:[A-Z][\w\-]+\s){0,2}?(?:Minister|(?:Under-)?Secretary(?:\sof\sState)?"
    r"|Commissioner|Ombuds(?:man|woman|person)|Director|Head|Manager|Professor)\s(?:of|for)\s"
    r"(?!the\s)(?=[A-Z])"
)
_WORD: Final = re.compile(r"[^\s,;:()]+")
_STEP: Final = re.compile(r"(?P<joint>,\s(?:and|or)\s|,\s|\s(?:and|or)\s|\s)(?P<word>[^\s,;:()]+)")
_NO_TASK: Final = lex.words(
    "who which whose whom is was are were has have had will would said says told he she they"
    " before when where if but because although since until"
)
_GOES_ON: Final = lex.words("especially particularly including notably its")
_THE: Final = re.compile(
    r"(?:^|(?<=[\s“\"]))(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?=[A-Z]|special\s|independent\s)"
)
_STOPS: Final = (". ", "\n", "; ", ": ")
_LONGEST: Final = 240
_LAST: Final = re.compile(r",?\s(?:and|or)\s")


def is_mandate(words: str) -> bool:
    """Return whether an office is a mandate of the United Nations with its task."""
    return _SENT.match(words) is not None


def mandate_before(text: str, end: int) -> int | None:
    """Return where a mandate begins whose task ends right there: "the Rapporteur on …, X"."""
    begin = max(text.rfind(stop, 0, end) for stop in _STOPS)
    for found in _THE.finditer(text, max(begin + 1, end - _LONGEST), end):
        if task_end(text[found.end() : end]) == end - found.end():
            return found.end()
    return None


def task_end(words: str) -> int:
    """Return where the task of the mandate ends that the words begin with; 0 where none begins."""
    sent = _SENT.match(words)
    held = sent or _HOLDS.match(words)
    if held is None:
        return 0
    first = _WORD.match(words, held.end())
    at = first.end() if first else 0
    while at and (step := _STEP.match(words, at)) is not None:
        if not _is_of_task(words, step, capital=sent is None):
            break
        at = step.end()
    return at


def _is_of_task(words: str, step: re.Match[str], capital: bool) -> bool:
    """Return whether a word goes on with what the mandate is on."""
    word, joint = step["word"], step["joint"]
    low = word.lower().rstrip(".")
    if low in _NO_TASK or (low in ALL_SAYING and joint != " "):
        return False
    if joint == " ":
        return not capital or word[0].isupper()
    if _is_calling(word) or word.lower() in GENDER:
        return False
    if not joint.startswith(","):
        return word[0].isupper() if capital else low not in lex.DETERMINERS
    if low in _GOES_ON:
        return not capital
    return _is_listed(words, step, capital)


def _is_listed(words: str, step: re.Match[str], capital: bool) -> bool:
    """Return whether what stands behind a comma is one of several: "truth, justice and work"."""
    if step["word"][0].isupper() != capital or step["word"].lower() in lex.DETERMINERS:
        return False
    if step["joint"].strip(" ,"):
        return True
    last = _LAST.search(words, step.end())
    between = words[step.end() : last.start()] if last is not None else "."
    one_word = between.count(",") == 0 and len(between.split()) < 5
    listed = all(len(part.split()) < 5 for part in between.split(","))
    behind = words[last.end() :].split() if last is not None else []
    if not (one_word or listed) or re.search(r"[.;:()]", between) or not behind:
        return False
    named = behind[0].lower() in GENDER or _is_calling(behind[0])
    return not named and behind[0][0].isupper() == capital


def _is_calling(word: str) -> bool:
    """Return whether a word tells what one person is: whoever holds the mandate is that as well."""
    low = word.lower()
    return low in lex.PEOPLE and low != "justice" and not low.endswith("s")
