"""Parts marked words where French and Spanish set the reporting clause between the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from archive.release import Span
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run

_OBJECT: Final = r"(?:(?:me|te|se|nos|le|les|lo|lui|leur|nous|m['’]|s['’]|l['’])\s?)?"
_HAS: Final = r"(?:(?:a|ont|avait|avaient|est|sont|ha|han)\s)?"
_REST: Final = r"(?P<rest>[^,;:.!?—–«»“”\"\n]{0,90}?)"
# "—lamenta Ana Ruiz, vecina de Lin—", "—dijo el alcalde, Jonas Bek—"
_APPOSED: Final = r"(?:,\s[^,;:.!?—–«»“”\"\n]{2,60}?)?"
# A name behind an office: ", explique le maire, Jonas Bek, "
_FULL: Final = (
    r"[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:de|del|la|da|du|des|van|von|y)\s)?[A-ZÀ-Þ][\w’'-]*){1,4}"
)
# ", a-t-il expliqué lundi. ", ", s'est-elle réjouie, ", ", insiste-t-on. "
_PRONOUN = re.compile(
    rf"[,?!…]\s{_OBJECT}(?P<verb>[a-zà-ÿ]+)-(?:t-)?(?:il|elle|ils|elles|on)\b"
    rf"(?:\s(?P<part>[a-zà-ÿ]+))?(?P<rest>[^,;:.!?«»\n]{{0,90}}?)(?P<end>[,.]|\s:)(?=\s|\Z)"
)
# ", a déclaré Mme Ruiz. ", ", explica la alcaldesa, "
_NAMED = re.compile(
    rf"[,?!…]\s{_OBJECT}{_HAS}(?P<verb>[a-zà-ÿ]+)\s(?P<rest>(?:(?:le|la|el|l['’])\s?)?"
    r"(?:M\.\s(?=[A-ZÀ-Þ]))?[^,;:!?«»\n.]{2,70}?(?:(?<=\bM)\.[^,;:!?«»\n.]{2,70}?)?)"
    rf"(?:,\s{_FULL}|(?<=[a-zà-ÿA-ZÀ-Þ]),\s(?:dans|en|à|au|près|sur)\s[^,;:!?«»\n.]{{2,40}}(?=\.))?"
    r"(?P<end>[,.])(?=\s|\Z)"
)
# " —precisó— ", " – explique Mme Ruiz – ", " -añadió Ruiz-, "
_DASHED = re.compile(
    rf"\s?[—–-]\s?{_OBJECT}{_HAS}(?P<verb>[a-zà-ÿ]+)\b{_REST}{_APPOSED}\s?[—–-](?P<end>[,.;:]?)(?=\s|\Z)"
)
_MOST: Final = 6
_LETTERED = re.compile(r"\w")
_WORD = re.compile(r"[^\W\d_]+")


def part_insets(text: str, runs: Sequence[Run], saying: frozenset[str]) -> list[Run]:
    """Return the runs with those cut in two that hold a clause of a verb in ``saying``.

    Where a clause stands outside as well, whoever is named inside is quoted
    at second hand: such a run stays whole.
    """
    out: list[Run] = []
    for run in runs:
        out += _parted(text, run, saying) if _may_hold(text, run, saying) else [run]
    return out


def _may_hold(text: str, run: Run, saying: frozenset[str]) -> bool:
    inner = run.inner.of(text)
    if "-" not in inner and "—" not in inner and "–" not in inner and ", " not in inner:
        return False
    # "a-t-il", "—precisó—": the verb is only part of what stands between blanks.
    hidden = any(sign in inner for sign in ("-", "—", "–"))
    if not hidden and saying.isdisjoint(inner.split()):
        return False
    return not _told_outside(text, run, saying)


def _told_outside(text: str, run: Run, saying: frozenset[str]) -> bool:
    """Return whether words right beside the marks say who speaks."""
    if text[max(0, run.outer.start - 2) : run.outer.start].rstrip().endswith(":"):
        return True
    after = text[run.outer.end : run.outer.end + 60].split(".")[0].split("«")[0]
    return any(word in saying for word in _WORD.findall(after)[:4])


def _parted(text: str, run: Run, saying: frozenset[str]) -> list[Run]:
    pieces: list[Run] = []
    begin, outer = run.inner.start, run.outer.start
    for found in _clauses(text, run.inner, saying):
        stop = found.start() + (text[found.start()] in ",?!…")
        words = Span(begin, _trimmed(text, begin, stop))
        if words.start >= words.end or len(pieces) >= _MOST:
            break
        continues = run.continues and not pieces
        pieces.append(
            Run(run.block, words, Span(outer, words.end), run.style, continues, open_ended=False)
        )
        begin = outer = _next_word(text, found.end(), run.inner.end)
    if not pieces:
        return [run]
    if _LETTERED.search(text, begin, run.inner.end):
        rest = Span(begin, run.inner.end)
        pieces.append(replace(run, inner=rest, outer=Span(outer, run.outer.end), continues=False))
    return pieces


def _clauses(text: str, inner: Span, saying: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield the clauses inside, in order; the first words are never one."""
    found = [
        clause
        for form in (_PRONOUN, _DASHED, _NAMED)
        for clause in form.finditer(text, inner.start + 1, inner.end)
        if _reports(clause, saying)
    ]
    end = inner.start
    for clause in sorted(found, key=lambda one: (one.start(), -one.end())):
        if clause.start() >= end:
            end = clause.end()
            yield clause


def _reports(clause: re.Match[str], saying: frozenset[str]) -> bool:
    if clause.re is _PRONOUN:
        return clause["verb"] in saying or (clause["part"] or "") in saying
    if clause["verb"] not in saying:
        return False
    return clause.re is _DASHED or _names(clause["rest"])


def _names(rest: str) -> bool:
    """Return whether the words after a verb are a name, or an office with its article."""
    first, *others = rest.split()
    office = first.lower() in ("le", "la", "el") or first.startswith(("l'", "l’"))
    head = others[0].lower() if others else ""
    if first.lower() in _ARTICLES and head in _SPEAKERS:
        return len(others) <= _LONGEST  # "une porte-parole de la Fédération des crieurs"
    if office and first[1:2] in ("'", "’") and first[2:].lower() in _SPEAKERS:
        return len(others) <= _LONGEST
    return first[0].isupper() or (office and len(others) < _FEW)


_FEW: Final = 5
_LONGEST: Final = 11
_ARTICLES: Final = lex.words(
    "le la el les los las un une una cet cette ce este esta son sa su notre nuestro nuestra"
)
_SPEAKERS: Final = (
    lex.PEOPLE | lex.ORGANISATION_NOUNS | lex.ROMANCE_BODIES
    | lex.DOCUMENT_NOUNS
)  # fmt: skip


def _trimmed(text: str, begin: int, stop: int) -> int:
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    return stop


def _next_word(text: str, at: int, stop: int) -> int:
    while at < stop and text[at].isspace():
        at += 1
    return at
