"""Finds the text whose provision marked words are: "Under the lease, tenants must “…”"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from archive.annotation import Attribution, Basis, PrintedSpeaker
from archive.release import Span
from ingest.annotate.speakers.names.name_kinds import is_text
from ingest.annotate.speakers.names.names import Unit, read_names
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.reference.document_speakers import document_for, speaks_as_text
from ingest.annotate.speakers.reference.focus import Source
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.runs import Run
from ingest.annotate.words.sentences import Sentences

_SURE: Final = 0.6
_FEWEST: Final = 3
_FAR: Final = 700
# Texts that lay something down; what is sent or shown does not.
_NOUNS: Final = (
    lex.DOCUMENT_NOUNS
    - lex.MESSAGES
    - lex.SIGNS
    - lex.PARTS
    - lex.words("post site website book column editorial paper press-release release brief order")
    - lex.words("submission testimony opinion avis filing lawsuit complaint poll motion form text")
)
_NOUN: Final = "|".join(sorted(_NOUNS | {"rules", "terms", "principles"}, key=len, reverse=True))
_PLACE: Final = (
    r"(?:[Aa]rt[íi]culos?|[Aa]rticles?|[Aa]rts?\.|[Ss]ections?|[Rr]ules?|[Cc]lauses?|[Cc]l[áa]usulas?|"
    r"[Pp]aragraph(?:e?s?)|[Pp]aras?\.?|[Pp]árrafos?|[Rr]ègles?|[Rr]egulations?)\s\d[\w().\-]{0,12}"
)
_OF: Final = r"\s(?:of|de|du|des|del)\s|\sde\s(?=l['’])"
_THE: Final = (
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his|[Aa]n?|[Ll]a|[Ll]e|[Ll]es|[Ee]l|[Ll]os|[Ll]as|[Ss]us?|"
    r"[Ss]on|[Ss]a|[Uu]ne?)\s|[Ll]['’])"
)
# "règlement intérieur", "convenio colectivo".
_SORT: Final = r"(?:\s(?:intérieur|interno|interior|interne|collecti(?:f|ve)|colectivo|municipal))?"
_SMALL = re.compile(
    rf"(?:[a-zà-ÿ][\w’'\-]*\s){{0,3}}?(?P<noun>{_NOUN}){_SORT}(?![\w\-]|\s(?:{_NOUN})\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s?[(\[](?:see\s)?{_PLACE}(?:{_OF})(?=[^()\[\]\n]{{3,90}}[)\]])")
_UNDER = re.compile(
    r"(?:\A|(?<=[,;]\s))(?:[Uu]nder|[Pp]ursuant\sto|[Ii]n\saccordance\swith|[Ee]n\svertu\sd[eu]|"
    r"[Aa]ux\stermes\sd[eu]|[Cc]onforme\sal?|[Cc]onformément\s(?:à|aux?)|[Cc]on\sarreglo\sal?|"
    r"[Ee]n\svirtud\sde|[Ss]elon|[Ss]egún)\s?"
    rf"(?:(?:{_THE})?{_PLACE}(?:{_OF}))?"
)
_OPENS = re.compile(rf"\A(?:{_THE})?{_PLACE}(?:{_OF})")
# "A clause in the contract lets".
_SOME = re.compile(
    r"\A(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s(?:[a-z]+\s)?"
    r"(?:clause|provision|article|section|paragraph|annex|schedule|appendix)\s(?:in|of)\s"
)
_ITS_OWN = re.compile(rf"(?:its|their|su|son)\s{_PLACE}")
_ITS = re.compile(rf"\A(?:Its|Their|Su|Son)\s{_PLACE}\s")
_WHICH = re.compile(r",?\s(?P<which>which|that|qui|que)\s(?P<verb>[a-zà-ÿ]+)\s")
PROVIDING: Final = lex.words(
    "allows allow permits permit forbids forbid prohibits prohibit bans bars covers cover applies",
    "extends protects protect guarantees guarantee recognises recognizes recognise defines define",
    "obliges entitles grants gives limits restricts excludes includes contains contain speaks",
    "binds sets lists counts traces tracks measures portrays enshrines lays demands secures",
    "leaves leave lets let treats treat turns turn",
    "empowers exempts promises commits talks require requires allot allots list set bind cap caps",
    "forbid ban bar apply extend oblige entitle grant give limit restrict exclude include enshrine",
    "lay demand secure empower exempt promise commit",
    "permet permettent autorise interdit garantit protège reconnaît impose oblige couvre vise",
    "définit prévoit consacre fixe",
    "permite permiten autoriza prohíbe garantiza protege reconoce obliga cubre define prevé",
    "reconnaissent reconocen dispose énonce stipule",
    "establece dispone impone ampara consagra contempla fija exige",
)
_ONE = re.compile(r"\b(?P<one>an?|une?|una)\s\Z")
_ASIDE: Final = (
    r"(?:\s(?:also|now|even|expressly|already|shall|will|would|must|may|does|además|aussi))?"
)
_THAT = re.compile(rf"\b(?:that|que|qu['’])\s?(?:{_THE})?{_PLACE}(?:{_OF})")
# "The treaty, which Orland signed in 1998, obliges it".
_TOLD_OF: Final = (
    r"(?:,\s(?:which|that|signed|adopted|published|issued|seen|obtained|leaked|in\sforce)\b"
    r"[^,;.\n]{1,70},)?"
)
# "El reglamento del mercado prohíbe", "The rules of the market forbid".
_WHOSE: Final = r"(?:\s(?:del|de\s(?:la|los|las)|du|des|of\sthe)\s[a-zà-ÿ][\w\-]+)?"
_GOES_ON = re.compile(rf"{_WHOSE}{_TOLD_OF}{_ASIDE}\s(?P<verb>[a-zà-ÿ]+)(?=\s|\Z)")

Found = tuple[Attribution, Source]


def provision(cast: Cast, sentences: Sentences, run: Run) -> Found | None:
    """Return the text that a fragment is quoted from, where the sentence names its provision."""
    inner = run.inner.of(cast.text)
    small = inner[:1].islower() or inner.startswith(("[", "…", "..."))
    # "sets a “new way forward”" is a name for something.
    term = _ONE.search(cast.text, max(0, run.outer.start - 6), run.outer.start)
    if term and term["one"] == "a" and cast.text[run.outer.start] == "«":
        term = None  # "obliga a «…»"
    if not small or term or len(inner.split()) < _FEWEST:
        return None
    behind = _BEHIND.match(cast.text, run.outer.end)
    found = _document(cast, behind.end()) if behind else None
    if found is None:
        found = laid_down(cast, sentences.begin(run), run.outer.start)
    return _made(*found) if found else None


def laid_down(cast: Cast, begin: int, stop: int) -> tuple[str, Span, Basis] | None:
    """Return the text by which a sentence from ``begin`` to ``stop`` says that something holds."""
    lead = cast.text[begin:stop]
    for form in (_UNDER, _OPENS):
        if opened := form.match(lead.lstrip()):
            at = begin + len(lead) - len(lead.lstrip()) + opened.end()
            if form is _UNDER and _ITS_OWN.match(cast.text, at, stop):
                return _last_text(cast, begin, stop)
            if at < stop and (found := _document(cast, at, stop)):
                return found
    if some := _SOME.match(lead.lstrip()):
        laid = _lays_down(cast, begin + len(lead) - len(lead.lstrip()) + some.end(), stop)
        return laid[0] if laid is not None else None
    if _ITS.match(lead.lstrip()):
        return _last_text(cast, begin, stop)
    return _related(cast, begin, stop) or _subject(cast, begin, stop)


def recalled(cast: Cast, begin: int, run: Run, cue: int) -> Found | None:
    """Return the text that somebody only recalls: "Ruiz notes that article 3 of it forbids “…”".

    The verb of saying at ``cue`` stands before the text's own, or is that.
    """
    stop = run.outer.start
    for that in reversed(list(_THAT.finditer(cast.text, begin, stop))):
        found = _lays_down(cast, that.end(), stop)
        if found is not None and found[1] >= cue:
            return _made(*found[0])
    opened = _OPENS.match(cast.text[begin:stop])
    found = _lays_down(cast, begin + opened.end(), stop) if opened else None
    return _made(*found[0]) if found is not None and found[1] == cue else None


def _lays_down(cast: Cast, at: int, stop: int) -> tuple[tuple[str, Span, Basis], int] | None:
    """Return the text named at a place, with where its verb stands: "the treaty forbids “…”"."""
    found = _document(cast, at, stop)
    verb = _GOES_ON.match(cast.text, found[1].end, stop) if found else None
    if found is None or verb is None or verb["verb"] not in PROVIDING:
        return None
    return found, verb.start("verb")


def _related(cast: Cast, begin: int, stop: int) -> tuple[str, Span, Basis] | None:
    """Return the text of "the Statutes, which allow it to protect “…”"."""
    for which in reversed(list(_WHICH.finditer(cast.text, begin, stop))):
        if which["verb"] not in PROVIDING:
            continue
        if (treaty := _ENDS_TREATY.search(cast.text, begin, which.start())) is not None:
            return treaty["name"], Span(*which.span("which")), "pronoun"
        for found in _documents(cast, begin, which.start()):
            if found[1].end == which.start():
                return found[0], Span(*which.span("which")), "pronoun"
    return None


def _subject(cast: Cast, begin: int, stop: int) -> tuple[str, Span, Basis] | None:
    """Return the text of "The agreement covers “…”": its subject, before such a verb."""
    text = cast.text
    at = begin + len(text[begin:stop]) - len(text[begin:stop].lstrip())
    found = _lays_down(cast, at, stop)
    return found[0] if found is not None else None


def _document(cast: Cast, at: int, stop: int | None = None) -> tuple[str, Span, Basis] | None:
    """Return the name of the text that is named at a place, with where, or ``None``."""
    end = min(len(cast.text), at + 120) if stop is None else stop
    article = re.compile(_THE).match(cast.text, at, end)
    first = article.end() if article else at
    if (law := _NUMBERED.match(cast.text, first, end)) is not None:
        return law.group(), Span(*law.span()), "named"
    if (treaty := _TREATY.match(cast.text, first, end)) is not None:
        return treaty.group(), Span(*treaty.span()), "named"
    if (romance := _ROMANCE_TEXT.match(cast.text, first, end)) is not None:
        return romance.group(), Span(*romance.span()), "named"
    unit = next(iter(read_names(cast.text, first, end)), None)
    if unit and unit.start == first and _is_text(cast, unit):
        year = _YEAR.match(cast.text, unit.end)
        last = unit.end if year is None else year.end()
        return cast.text[first:last] if year else unit.name, Span(first, last), "named"
    small = _SMALL.match(cast.text, first, end)
    if small is None or not _leads(small):
        return None
    where = Span(first, small.end())
    return document_for(cast, where, small["noun"].lower()), where, "role"


# "Pacte international relatif aux droits civils et politiques": its verb ends the name.
_ROMANCE_TEXT: Final = re.compile(
    r"(?:Pact[eo]|Convention|Convención|Convenio|Charte|Carta|Traité|Tratado|Déclaration"
    r"|Declaración|Protocole|Protocolo|Constitution|Constitución|Ley|Loi|Código|Code)"
    r"\s(?:international|internacional|Internacional|relati[fv]e?|sur|sobre|contre|contra|d[eu]|des"
    r"|del|pour|para|europé|europe|Europe|interaméricain|Interamericana|Orgánica|General|Federal)"
    rf"(?:[\w’'\-]*,?\s[\w’'\-]+){{1,18}}?(?=\s(?:{'|'.join(sorted(PROVIDING))})\s)"
)
# Commas stand inside: "International Covenant on Economic, Social and Cultural Rights".
_TREATY: Final = re.compile(
    r"(?:(?:International|Optional|European|American|African|Inter-American|Revised)\s)?"
    r"(?:Covenant|Convention|Charter|Declaration|Protocol)\s(?:on|of|for|against|to|concerning|relating)"
    rf"(?:,?\s[\w’'\-]+){{1,18}}?(?=\s(?:{'|'.join(sorted(PROVIDING))})\s)"
)
_ENDS_TREATY: Final = re.compile(
    r"\bthe\s(?P<name>(?:(?:UN|United Nations|International|European|African|American)\s)?"
    r"(?:Covenant|Convention|Charter|Declaration|Protocol|Treaty)\s(?:on|of|for|against|to|concerning)"
    r"(?:\s[\w’'\-]+){1,12})\Z"
)
# "Regulation 2019/44", "By-law 12": an article or a section is a part.
_NUMBERED: Final = re.compile(
    r"(?:Directive|Regulation|Decision|Decree|Resolution|Order|By-law|Bylaw|Ordinance|Circular|Protocol"
    r"|Convention|Décret|Décision|Règlement|Circulaire|Decreto|Reglamento|Ley|Convenio|Resolución)\s"
    r"(?:\([A-Z]{2,4}\)\s)?(?:[Nn]o\.?\s|n[.]?[º°]\s)?\d+(?:[/\-]\d+)*(?:/[A-Z]{2,4})?(?![\w/])"
)
# "the Custody Act 2006": not the figures behind a comma.
_YEAR: Final = re.compile(r"(?<=Act|Law|ode|ill|der|nce)\s(?:1[89]|20)\d\d\b")


_LED: Final = re.compile(rf"\b{_THE}")


def _documents(cast: Cast, begin: int, stop: int) -> Iterator[tuple[str, Span, Basis]]:
    """Yield the texts that are named between two places."""
    for unit in read_names(cast.text, begin, stop):
        if _is_text(cast, unit):
            yield unit.name, Span(unit.start, unit.end), "named"
    for small in _SMALL.finditer(cast.text, begin, stop):
        led = [one.end() for one in _LED.finditer(cast.text, small.start(), small.start("noun"))]
        where = Span(led[-1] if led else small.start(), small.end())
        yield document_for(cast, where, small["noun"].lower()), where, "role"


def named_texts(cast: Cast, begin: int, stop: int) -> Iterator[tuple[str, Span]]:
    """Yield the texts that names of their own name between two places."""
    for unit in read_names(cast.text, begin, stop):
        if _is_text(cast, unit):
            yield unit.name, Span(unit.start, unit.end)


def _last_text(cast: Cast, begin: int, stop: int) -> tuple[str, Span, Basis] | None:
    """Return the text spoken of last before a sentence that begins with "Its article 3"."""
    opens = begin + len(cast.text[begin:stop]) - len(cast.text[begin:stop].lstrip())
    mention = Span(opens, min(stop, opens + 20))
    before = list(_documents(cast, max(0, begin - _FAR), begin))
    last = max(before, key=lambda each: each[1].end, default=None)
    return (last[0], mention, "role") if last else None


def _is_text(cast: Cast, unit: Unit) -> bool:
    if is_text(unit.words):
        return True  # "International" alone would make a body of a covenant.
    if unit.kind == "organisation":
        return False
    return speaks_as_text(cast.text, unit) or unit.words[-1] == "Statutes"


def _leads(small: re.Match[str]) -> bool:
    """Return whether nothing but what kind of text it is stands before the noun."""
    words = small.string[small.start() : small.start("noun")].lower().split()
    return _NO_SORT.isdisjoint(words)


_NO_SORT: Final = lex.PREPOSITIONS | lex.AUXILIARIES | lex.DETERMINERS


def _made(name: str, mention: Span, basis: Basis) -> Found:
    source = Source((PrintedSpeaker(name, "document"),), basis, mention)
    return Attribution(source.speakers, basis, mention, None, None, _SURE), source
