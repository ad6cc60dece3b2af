"""Words that speak of a work without naming it: "the report", "its recommendations", "ibid."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from archive.release import Span
from ingest.annotate.citations.committee_texts import COMMITTEE_TEXT_WORDS, find_committee_texts
from ingest.annotate.citations.house_texts import HOUSE_WORDS, find_house_texts
from ingest.annotate.citations.judgments import SPOKEN_WORDS, find_spoken_judgments
from ingest.annotate.citations.other_documents import HELD, OTHER_WORDS, find_other_documents
from ingest.annotate.citations.references import Reference, Sort
from ingest.annotate.citations.spoken_comments import GENERAL, find_spoken_comments

_DOCUMENTS = """
report reports study review survey paper assessment evaluation analysis document publication audit
guide handbook manual dossier guidelines index ledger bulletin briefing
rapport étude enquête informe estudio encuesta documento dictamen
"""
_RESOLUTIONS = "resolution decision résolution décision resolución decisión text"
_TREATIES = """
covenant convention charter declaration protocol treaty statute instrument instrumento
pacte charte déclaration protocole traité pacto convención carta declaración protocolo tratado
convenio
"""
_LAWS = """
act law bill ordinance regulation regulations directive code constitution order decree legislation
loi règlement ley reglamento ordenanza decreto constitución código
"""
SORT_OF_NOUN: Final[dict[str, Sort]] = {
    **dict.fromkeys(_DOCUMENTS.split(), "document"),
    **dict.fromkeys(_RESOLUTIONS.split(), "resolution"),
    **dict.fromkeys(_TREATIES.split(), "treaty"),
    **dict.fromkeys(_LAWS.split(), "law"),
}
# Words that only say that a document holds something: the document is another word away.
_CONTENTS: Final = (
    "recommendations|recommendation|conclusions|findings|observations|annexes|"
    "recommandations|recomendaciones|conclusiones"
)
_NOUN = "|".join(sorted({*SORT_OF_NOUN}, key=len, reverse=True))
_WORD = re.compile(r"\b\w+")
_S = "[ \t\n\u00a0\u202f]+"
_LEADING = """
same the this that these its his her their our my a an each another le la l les du au des del al
ce cette son sa el los las este esta su un une una dicho dicha
"""
_LEADING_WORDS: Final = frozenset(_LEADING.split())
_DETERMINER = (
    r"(?:the same|the|this|that|these|its|his|her|their|our|my|an?|each|another|"
    r"[Ll]e|la|l['’]|les|du|au|del|al|"
    r"ce|cette|son|sa|el|los|las|este|esta|su|un|une|una|dicho|dicha)"
)
_SCAN = re.compile(
    rf"(?<!\w)(?<!\w[’'])(?:(?:{_DETERMINER})(?:{_S}|(?<=['’])))(?:[\w’'\-]+{_S}){{0,5}}(?P<noun>{_NOUN})(?![\w\-])",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    rf"(?<!\w)(?<!\w[’'])[A-Z][\w\-]*(?:{_S}[A-Z][\w\-]*){{0,4}}['’]s?{_S}(?:[\w\-]+{_S}){{0,3}}?(?P<noun>(?i:{_NOUN}))(?![\w\-])"
)
_CONTENT = re.compile(
    rf"[iIhHtTsSſlL](?<!\w.)(?i:(?<=i)ts|(?<=h)(?:is|er)|(?<=t)he(?:ir)?|(?<=s)[eu]s|(?<=l)eurs)"
    rf"(?i:{_S}(?:[\w\-]+{_S}){{0,2}}?(?P<noun>{_CONTENTS})(?![\w\-]))"
)
_SAYS: Final = (
    "finds|found|notes|noted|recommends|asks|calls|describes|described|says|states|concludes|urges|"
    "cites|quotes|lists|sets|relies|builds|warns|observes|adds|records|documents|names|shows|argues|"
    "proposes|counts|examines|contains|identifies|highlights|mentions|refers|suggests|explains|"
    "estimates|puts|gives|devotes|itself"
)
_LONGEST_LEAD: Final = 90
_IT = re.compile(rf"[Ii]t(?<!\w..)(?= (?:also |then |further |itself |even )?(?:{_SAYS})\b)")
_NEW = re.compile(r"(?:an?|another|each|un|une|una)\b", re.IGNORECASE)
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "former": -2, "latter": -1, "premier": 1, "première": 1,
    "deuxième": 2, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2,
}  # fmt: skip
_FORMER_WORDS: Final = frozenset({"former", "latter"})
# "the former minister" is a person: only what ends so, or says something, is a document.
_FORMER = re.compile(
    r"\b[Tt]he (former|latter)(?=[,.;:)]|\Z| (?:and|or|but|is|are|was|were|has|have|asks?|calls?|"
    r"says?|states?|notes?|adds?|goes|deals?|matters?|counts?|finds?|found|lists?|names?|shows?|"
    r"gives?|describes?|recommends?|covers?|puts|at|for|on|in)\b)"
)
_NTH = re.compile(rf"\b({'|'.join(_ORDINALS)}){_S}\Z", re.IGNORECASE)
_FORMS: Final = {
    # A set of letters is found many times faster than what looks behind first.
    noun: re.compile(
        rf"[{noun[0]}{noun[0].upper()}{'ſ' if noun[0] == 's' else ''}](?<!\w.)"
        rf"(?i:{noun[1:]}(?![\w\-])(?!{_S}(?:{_NOUN})\b))"
    )
    for noun in SORT_OF_NOUN
}
_CONTENT_WORDS: Final = frozenset(_CONTENTS.split("|"))
_IBID_WORDS: Final = frozenset({"ibid", "ibidem", "id", "cit"})
SPEAKING_WORDS: Final = frozenset({"it"}).union(
    SORT_OF_NOUN, OTHER_WORDS, HELD, SPOKEN_WORDS, HOUSE_WORDS, _IBID_WORDS, _FORMER_WORDS,
    _CONTENT_WORDS, GENERAL, COMMITTEE_TEXT_WORDS,
)  # fmt: skip
# Five words at most stand between a noun and its determiner, which may be two.
_MOST_LEADING: Final = 7
_SHORTEST = re.compile(rf"(?:{_DETERMINER})(?:{_S})", re.IGNORECASE)
_IBID = re.compile(r"\b(?:[Ii]bid(?:em)?\b\.?|[Ii]d\.|[Oo]p\. cit\.|[Ll]oc\. cit\.)")


def find_spoken_of(
    text: str, within: Span, words: frozenset[str], named: tuple[Reference, ...]
) -> tuple[Reference, ...]:
    """Return the words inside ``within`` that speak of a document, in order.

    ``words`` are those of the stretch's words that a rule asks for, in small letters.
    What stands where a work is named is part of the name; words for what a
    document holds count only where the document itself is not there.
    """
    if words.isdisjoint(SPEAKING_WORDS):
        return ()
    taken = bytearray(within.end - within.start)
    for each in named:
        _take(taken, within.start, each.span)
    found = []
    start, end = within.start, within.end
    for finder in (
        find_pronouns(text, start, end) if "it" in words else (),
        find_ibid(text, start, end) if words & _IBID_WORDS else (),
        find_committee_texts(text, start, end) if words & COMMITTEE_TEXT_WORDS else (),
        find_other_documents(text, start, end, words) if words & (OTHER_WORDS | HELD) else (),
        find_house_texts(text, start, end) if words & HOUSE_WORDS else (),
        find_spoken_judgments(text, start, end) if words & SPOKEN_WORDS else (),
        find_spoken_comments(text, start, end) if words & GENERAL else (),
        find_mentions(text, start, end, words & _FORMS.keys()),
        find_former(text, start, end) if words & _FORMER_WORDS else (),
        find_contents(text, start, end) if words & _CONTENT_WORDS else (),
    ):
        for each in finder:
            if taken.find(1, each.span.start - start, each.span.end - start) < 0:
                _take(taken, within.start, each.span)
                found.append(each)
    return tuple(sorted(found, key=lambda reference: reference.span))


def _take(taken: bytearray, base: int, span: Span) -> None:
    taken[span.start - base : span.end - base] = b"\1" * (span.end - span.start)


def find_mentions(text: str, start: int, end: int, nouns: Iterable[str]) -> Iterator[Reference]:
    """Yield the words between two places that speak of a document by one of ``nouns``, in order."""
    found: list[re.Match[str]] = []
    for form in (_FORMS[noun] for noun in nouns):
        for place in form.finditer(text, start, end):
            # The words that lead up to a noun are few: only those are read.
            floor = max(start, place.start() - _LONGEST_LEAD)
            for lead in _leads(text[floor : place.start()]):
                read = lead.finditer(text, floor, place.end())
                found += [each for each in read if each.end() == place.end()]
    covered = 0
    for each in sorted(found, key=lambda m: (m.end(), m.start())):
        at = _shortest(text, each)
        if at < covered:
            continue
        covered = each.end()
        noun = each["noun"].casefold()
        new = bool(_NEW.match(text, at))
        nth = _NTH.search(text, at, each.start("noun"))
        yield Reference(
            Span(at, each.end()), None, SORT_OF_NOUN[noun], frozenset({noun}), aside=new,
            nth=_ORDINALS[nth[1].lower()] if nth else 0,
        )  # fmt: skip


def _leads(before: str) -> Iterator[re.Pattern[str]]:
    """Yield the forms that what stands before a noun may have."""
    near = " ".join(before.split()[-_MOST_LEADING:])
    if not _LEADING_WORDS.isdisjoint(_WORD.findall(near.casefold())):
        yield _SCAN
    if "'" in before or "’" in before:
        yield _POSSESSIVE


def find_pronouns(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield an "it" that says something as documents do ("which it describes as")."""
    for found in _IT.finditer(text, start, end):
        yield Reference(Span(*found.span()), None, "document", frozenset({"it"}))


def find_former(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield "the former" and "the latter", which mean one of two that were named."""
    for found in _FORMER.finditer(text, start, end):
        nth = _ORDINALS[found[1].lower()]
        yield Reference(Span(*found.span()), None, "document", frozenset({"former"}), nth=nth)


def find_contents(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield words for what a document holds ("its recommendations"), which point at it weakly."""
    for found in _CONTENT.finditer(text, start, end):
        yield Reference(Span(*found.span()), None, "document", frozenset())


def find_ibid(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield "ibid." and its kin: the work cited last."""
    for found in _IBID.finditer(text, start, end):
        yield Reference(Span(*found.span()), None, "document", frozenset({"ibid"}))


def _shortest(text: str, found: re.Match[str]) -> int:
    """Return where the words nearest to the noun begin: the last determiner before it."""
    at = found.start()
    if found.re is _SCAN:
        for again in _SHORTEST.finditer(text, found.start() + 1, found.start("noun")):
            if not text[again.start() - 1].isalnum() and text[again.start() - 1] not in "'’":
                at = again.start()
    return at


def noun_before(text: str, start: int, end: int) -> str | None:
    """Return the document word that stands last between two places of a sentence."""
    words = [m.group().casefold() for m in _WORD.finditer(text, max(start, end - 200), end)]
    return next((word for word in reversed(words) if word in SORT_OF_NOUN), None)
