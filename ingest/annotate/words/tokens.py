"""Cuts the publisher's own words round a quotation into tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import sub
from typing import Final

from archive.release import Span
from ingest.annotate.values import value

_DOTTED: Final = (
    "Dr|Prof|Profs|Rev|Hon|Sens?|Reps?|Gov|Govs|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Jr|Sr|Sra|Srta"
    "|Dra|Lic|Ing|Arq|Abg|Mtro|Mtra|Excmo|Excma|Ilmo|Ilma"
    "|Mr|Mrs|Ms|Mx|St|Cllr|Inc|Corp|Ltd|Co|Dept|Fr|M|MM|Mme|Md|Ald|Coun|Const|Insp|Supt|Det|Cpl|Brig"
)
_FORMS: Final = (
    # Most words: a blank or a comma behind them rules all other forms out.
    r"[^\W_]++(?=[\s,])"
    r"|(?:[ldqnsjmct]|qu|Qu|L|D)['’](?=[^\W\d_])"  # French elision: l'équipe, qu'il
    r"|(?:[A-Z]{1,3}\.){2,}"  # U.S., M.D., CC.OO.
    rf"|(?=[A-Z][A-Za-z]{{0,4}}\.)(?:{_DOTTED})\.(?=\s?[A-ZÀ-Þ])"
    r"|[A-Z]\.(?=\s?[A-ZÀ-Þ])"  # an initial
    r"|Jr\.(?=,|\s[a-z])"
    r"|(?=\w{1,4}['’])(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Ww]ho)"
    r"(?=['’](?:s|ll|d|ve|re|m)\b)"
    r"|(?<=\w)['’](?:s|ll|d|ve|re|m)\b"
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|[^\W_]+(?:['’\-.&@/][^\W_]+)*(?:(?<=[sS])['’](?![^\W_]))?"
    # A star behind a word leads to a footnote: "UN experts* said".
    r"|\.\.\.|--|[^\w\s*†]|(?<!\w)\*"
)
# A blank is passed over at once, before any form is tried; only one, so that many take no longer.
_TOKEN: Final = re.compile(rf"\s?+({_FORMS})")
ABBREVIATIONS: Final = frozenset(
    [
        "mr",
        "mrs",
        *("dra", "lic", "ing", "arq", "abg", "mtro", "mtra", "excmo", "excma", "ilmo", "ilma"),
        "ms",
        "dr",
        "prof",
        "rev",
        "hon",
        "sen",
        "sens",
        "rep",
        "reps",
        "gov",
        "gen",
        "col",
        "lt",
        "maj",
        "capt",
        "sgt",
        "cllr",
        "coun",
        "const",
        "adm",
        "cmdr",
        "st",
        "jr",
        "sr",
        "mt",
        "ald",
        "md",
        "insp",
        "supt",
        "det",
        "cpl",
        "brig",
        "no",
        "v",
        "vs",
        "inc",
        "corp",
        "ltd",
        "co",
        "dept",
        "rt",
        "fr",
        "sra",
        "srta",
        "mme",
        "mlle",
        "me",
        "m",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "ariz",
        "calif",
        "colo",
        "conn",
        "del",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "la",
        "mass",
        "md",
        "mich",
        "minn",
        "miss",
        "mo",
        "mont",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "wyo",
        "para",
        "paras",
        "art",
        "arts",
        "p",
        "pp",
        "op",
        "ed",
        "etc",
        "al",
        "cf",
    ]
)
# What a small letter makes an ordinary word, unless a number follows: "art. 5", "art. L. 7".
_WORDS_TOO: Final = frozenset(
    [
        "ill",
        "me",
        "miss",
        "mass",
        "ore",
        "wash",
        "ind",
        "la",
        "mo",
        "pa",
        "ga",
        "va",
        "mar",
        "no",
        "art",
        "arts",
        "del",
        "mont",
    ]
)
_NUMBERED: Final = re.compile(r"\s?(?:\d|[A-Z]\.|[IVXLC]+\b)")
_LONGEST: Final = max(map(len, ABBREVIATIONS))
SENTENCE_END: Final = re.compile(
    r"[.!?…\n](?:(?<=\n)|[\"”’'»)\]]*(?=\s+(?:«\s)?[\"“‘'«¿¡(\[]*[A-ZÀ-ÞŁŚŠŽČĆ0-9]|\s*$))"
)


# The UN is no article of French or Spanish.
_SMALL: Final = {"UN": "u.n."}


@value
class Tokens:
    """Words and signs with their places; a quotation inside stands as one token ``\\0``."""

    low: tuple[str, ...]
    word: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.low)

    def span(self, first: int, stop: int) -> Span:
        """Return the span of the tokens from ``first`` to before ``stop``."""
        return Span(self.start[first], self.end[stop - 1])


def unsigned(tokens: Tokens, at: int) -> Tokens:
    """Return the tokens with the one at ``at`` without its owner's sign."""
    low, word, end = list(tokens.low), list(tokens.word), list(tokens.end)
    sign = 1 if low[at].endswith("s'") else 2
    low[at], word[at], end[at] = low[at][:-sign], word[at][:-sign], end[at] - sign
    return Tokens(tuple(low), tuple(word), tokens.start, tuple(end))


def _with_offices(word: Sequence[str], low: Sequence[str]) -> Iterator[str]:
    """Yield the small words, "under" and "in" as parts of an office where they are that.

    "Under Secretary Ruiz", "Special Agent in Charge Ruiz"
    """
    for at, one in enumerate(low):
        behind = word[at + 1 : at + 2]
        if word[at] == "Under" and behind == ["Secretary"]:
            yield "undersecretary"
        else:
            yield "of" if one == "in" and behind == ["Charge"] else one


def tokenise(text: str, pieces: Sequence[tuple[int, int, bool]]) -> Tokens:
    """Return the tokens of the pieces of ``text``; a piece that is quoted is one token."""
    word: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for begin, stop, quoted in pieces:
        if quoted:
            word.append("\0")
            starts.append(begin)
            ends.append(stop)
            continue
        for found in _TOKEN.finditer(text, begin, stop):
            word.append(found[1])
            ends.append(found.end())
        # All at once: to ask each match for its span takes far longer.
        made = len(starts)
        starts += map(sub, ends[made:], map(len, word[made:]))
    # All at once: no token holds a line's end.
    low = tuple("\n".join(word).lower().replace("’", "'").split("\n")) if word else ()
    if "UN" in word:
        low = tuple(_SMALL.get(shown, own) for shown, own in zip(word, low, strict=True))
    if "Under" in word or "Charge" in word:
        low = tuple(_with_offices(word, low))
    return Tokens(low, tuple(word), tuple(starts), tuple(ends))


def sentence_starts(text: str, begin: int, stop: int) -> int:
    """Return where the sentence that runs up to ``stop`` begins, not before ``begin``."""
    last = begin
    for found in SENTENCE_END.finditer(text, begin, stop):
        ends = found.end() < stop and not abbreviated(text, found.start())
        if ends and not _pauses(text, found.start(), found.end(), stop):
            last = found.end()
    return last


def _pauses(text: str, dot: int, end: int, stop: int) -> bool:
    """Return whether dots only pause before marked words that go on: "a ride … “less than”"."""
    if not (text[dot] == "…" or text[max(0, dot - 2) : dot] == "..") or text[end:stop].strip():
        return False
    return text[stop : stop + 4].lstrip("“\"‘'«\u00a0\u202f ")[:1].islower()


def sentence_stops(text: str, begin: int, stop: int) -> int:
    """Return where the sentence that begins at ``begin`` ends, not after ``stop``."""
    for found in SENTENCE_END.finditer(text, begin, stop):
        if not abbreviated(text, found.start()):
            return found.end()
    return stop


def abbreviated(text: str, dot: int) -> bool:
    """Return whether the full stop at ``dot`` ends an abbreviation or an initial."""
    if text[dot] != ".":
        return False
    if dot > _LONGEST and text[dot - _LONGEST - 1 : dot].isalpha():
        return False  # Most words are longer than any abbreviation.
    at = dot
    while at > 0 and dot - at <= _LONGEST and text[at - 1].isalpha():
        at -= 1
    word = text[at:dot]
    if text[at - 1 : at] == "(" and text[dot + 1 : dot + 2] == " " and word.istitle():
        return True  # "Cllr Ana Ruiz (Con. Mill Lane)"
    if len(word) == 1 and word.isupper():
        return text[at - 1 : at] != "" and text[dot + 1 : dot + 2] != "\n"
    if word in _WORDS_TOO and _NUMBERED.match(text, dot + 1) is None:
        return False  # "He was ill. Ruiz said": no State has a small letter.
    return word.lower() in ABBREVIATIONS
