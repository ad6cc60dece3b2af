"""Sentences in which an organisation says what it is ("The Centre for X is a ...")."""

from __future__ import annotations

import re

_WORD = r"[^\W\d_a-z][\w’'&.-]*"
_LINKS = (
    "of and for the on in at to without de la le les du des del los las y et e en und für der sur "
    "pour para sans contra contre with &"
)
_VERBS = (
    "is are was were has have gives? works? represents? provides? promotes? supports? brings? "
    "unites? trains? helps? defends? protects? monitors? studies serves? exists? aims? "
    "seeks? leads? links? joins? advises? investigates? runs? campaigns? documents? "
    "advocates? fights? gathers? "
    "consists? comprises? "
    "houses cares preserves conserves collects stages manages treats teaches funds delivers "
    "maintains "
    "groups? hosts? operates? oversees? publishes reports? researches assists? "
    "est sont regroupe r[eé]unit rassemble d[eé]fend œuvre soutient forme accompagne "
    "es son re[uú]ne agrupa trabaja defiende promueve acompaña representa ist sind vertritt setzt"
)
_ARTICLE = r"(?:(?:The|La|Le|El|Les|Los|Las|Die|Der|Das)\s+|L[’']|Founded\s.{1,80},\s+(?:the\s+)?)?"
_IS_A = re.compile(
    rf"{_ARTICLE}(?P<name>{_WORD}(?:\s+(?:{'|'.join(_LINKS.split())}|[dl][’']{_WORD}|{_WORD})){{0,14}}?)"
    rf"\s*(?:\([^()]{{2,60}}\))?,?\s+(?P<verb>{'|'.join(_VERBS.split())})\s"
)

_DOES = re.compile(
    rf"{_ARTICLE}(?P<name>{_WORD}(?:\s+(?:{'|'.join(_LINKS.split())}|[dl][’']{_WORD}|{_WORD})){{1,14}}?)"
    r"\s*(?:\([^()]{2,60}\))?\s+(?P<verb>[a-z]{3,}s)\s"
)


# "L'Observatoire des lieux clos est": French and Spanish names go on in small letters.
_SMALL_NAME = re.compile(
    rf"(?:(?:La|Le|Les|El|Los|Las)\s+|L[’'])(?P<name>{_WORD}(?:\s(?:des?|du|de\sla|de\slas?|del|de\slos|pour|para|contra|contre)"
    rf"\s(?:l[’'])?[^\W\d_][\w’'-]*(?:\s(?!est\b|es\b|sont\b|son\b)(?:et|y|des?|du|la|las|los|del|[a-zà-ÿ’'-]+|{_WORD})){{0,5}}?){{1,3}}?)"
    r"\s*(?:\([^()]{2,60}\))?,?\s+(?P<verb>est\sune?|es\suna?|regroupe|réunit|rassemble|défend|agrupa|reúne|defiende|representa)\s"
)


def subject(sentence: str) -> str | None:
    """Return the name of whom a sentence describes, as printed, without the article."""
    found = _IS_A.match(sentence) or _SMALL_NAME.match(sentence)
    return found["name"] if found and not _NOT_A_BODY.match(found["name"]) else None


def subjects(paragraph: str, *, any_verb: bool = False) -> list[str]:
    """Return the names that the sentences of a self-description are about.

    ``any_verb``: by any verb of the present, "The Service produces", not those of the list only.
    """
    sentences = _SENTENCES.split(paragraph[:1_500])
    named = [name for s in sentences if (name := subject(s) or (any_verb and _own(s)))]
    return [name for name in named if len(name) > 2]


def seat_of(paragraph: str) -> str | None:
    """Return the authority that a French or Spanish self-description calls by a common noun."""
    found = _SEAT.match(paragraph)
    return found["name"][0].upper() + found["name"][1:] if found else None


_SEAT = re.compile(
    r"(?:(?:La|Le|El)\s|L[’'])(?P<name>(?:préfecture|mairie|ville|commune|métropole|région|département"
    r"|rectorat|ministère|ayuntamiento|diputación|alcaldía|gobierno|ministerio|consejería|prefectura)"
    rf"(?:\s(?:de|du|des|del|la|las|los|le|les|y|et|région|département|provincia|l[’']{_WORD}|d[’']{_WORD}"
    rf"|{_WORD})){{1,8}})\s[a-zà-ÿ]{{3,}}"
)
_SENTENCES = re.compile(
    r"(?<=[.!?])(?<!\bM[rs]\.)(?<!\bMrs\.|\bMme\.)(?<!\b[DS]r\.)\s+(?=[^\W\d_a-z])|\s+/\s+"
)
# Who is told of, or what a body owns, puts nothing out: "Ms. Ruiz was", "Its School was".
_NOT_A_BODY = re.compile(
    r"(?:M[rs]s?|Mme|Dr|Prof|Sra?)\b|(?:Its|Their|Our|This|His|Her|These|In)\s"
    r"|(?:English|French|Spanish|Arabic|Russian|Chinese|German)\sand\s"
    r"|(?:Special\s|Independent\s)*(?:Rapporteurs?|Experts?|Procedures)\b"
)


def _own(sentence: str) -> str | None:
    found = _DOES.match(sentence)
    return found["name"] if found and not _NOT_A_BODY.match(found["name"]) else None


_BODIES = (
    "ministry|department|council|university|office|agency|commission|committee|court|authority|"
    "institute|union|association|federation|foundation|museum|hospital|trust|board|centre|society|"
    "service|network|alliance|observatory|orchestra|league|secretariat|inspectorate|ombudsman|"
    "newsroom|coalition|tribunal|observatoire|syndicat|tribunal|commission|comisión|sindicato|"
    "ministère|préfecture|mairie|conseil|université|agence|direction|fédération|"
    "ministerio|ayuntamiento|universidad|consejería|dirección|defensoría|federación|asociación"
)
_BODY = re.compile(rf"(?:.{{0,60}}\s)?(?:{_BODIES})(?:\s.{{1,60}})?", re.IGNORECASE)


def names_body(line: str) -> bool:
    """Return whether a line is nothing but a body's name: "Ministry of Wells and Ports"."""
    words = [word for word in line.split() if word.lower() not in _LINKS.split()]
    named = 1 < len(words) <= 9 and all(word[0].isupper() for word in words)
    return named and "," not in line and ":" not in line and _BODY.fullmatch(line) is not None


def is_common(name: str) -> bool:
    """Return whether a name is a body's common noun alone, which the text spells out: "Board"."""
    return " " not in name and _BODY.fullmatch(name) is not None


def opens_with(line: str, publisher: str) -> bool:
    """Return whether a line says with its own verb what its publisher does, and reports nothing."""
    named = re.match(_ARTICLE, line)
    rest = line[named.end() if named else 0 :]
    for name in (publisher, _OF.split(publisher)[0]):
        if " " in name and rest.casefold().startswith(name.casefold() + " "):
            verb = re.match(r"[a-zà-ÿ]{3,}", rest[len(name) + 1 :])
            return verb is not None and verb[0] not in _REPORTS
    return False


_OF = re.compile(r"\s(?:of|for|de|du|del|der|für)\s")
_REPORTING = """
said says told adds added announced announces today will would called calls and der des del
dit dijo afirma afirmó annonce anunció anuncia sagte welcomed welcomes
"""
_REPORTS = frozenset(_REPORTING.split())


def is_habit(line: str) -> bool:
    """Return whether a line says what a body does all year: "The Board of Wells inspects …"."""
    found = _IS_A.match(line)
    if found is None or _TENSED.fullmatch(found["verb"]):
        return False
    return " " in found["name"] or _BODY.fullmatch(found["name"]) is not None


def defines_body(line: str) -> bool:
    """Return whether a line says in so many words that a body is one: "The Board is a charity"."""
    found = _IS_A.match(line) or _SMALL_NAME.match(line)
    if found is None or re.search('["“«]', line) or " " not in found["name"]:
        return False
    return _DEFINES.match(line, found.start("verb")) is not None


_DEFINES = re.compile(
    r"(?:(?:is|are)\s(?:an?|the)|est\s(?:une?|l[ea])|es\s(?:una?|la|el))\s(?:[\w’',-]+\s){0,5}?"
    r"(?:charity|organi[sz]ation|association|body|authority|agency|union|federation|foundation|network"
    r"|institution|institute|coalition|company|regulator|society|alliance|think\stank|non-profit"
    r"|autorité|agence|syndicat|fédération|fondation|réseau|établissement|organisme"
    r"|asociación|organización|autoridad|agencia|sindicato|federación|fundación|entidad|institución)\b"
)


def is_founding(line: str) -> bool:
    """Return whether a line opens with how a body came to be: "The Board was set up in 1931"."""
    return _FOUNDED.match(line) is not None


def describes_itself(line: str) -> bool:
    """Return whether a line says in the present what a body is or does, by name or by initials."""
    if _UNPAID.search(line) and not re.search('["“«]', line):
        return True
    found = _IS_A.match(line) or _DOES.match(line)
    if found is None or re.search('["“«]', line) or _NOT_A_BODY.match(found["name"]):
        return False
    name, verb = found["name"], found["verb"]
    called = (" " in name or (len(name) > 2 and name.isupper())) and not _THING.search(name)
    return called and verb not in ("was", "were", "are") and verb not in _REPORTS | _HOPES


# What is printed below the statements of experts whom a body appoints.
_UNPAID = re.compile(r"\b(?:work|serve)s?\son\sa\svoluntary\sbasis\b|\bnot\s(?:UN|UNHCR)\sstaff\b")
_HOPING = "hopes plans expects intends wants asks urges believes notes fears finds"
_HOPES = frozenset(_HOPING.split())
_THING = re.compile(
    r"\b(?:Act|Law|Bill|Code|Regulations?|Rules?|Report|Survey|Study|Index|Convention|Treaty|Directive"
    r"|Scheme|Programme|Program|Plan|Strategy|Standard|Award|Prize|Day|Week|Loi|Rapport|Ley|Informe)$"
)
_FOUNDED = re.compile(
    rf"{_ARTICLE}[^\W\d_a-z][^.!?\"“«:]{{1,90}}?\s(?:(?:was|were)\s(?:founded|established|set\sup|created|formed)"
    r"|a\sété\s(?:fondée?|créée?|instituée?)|fue\s(?:fundad[ao]|cread[ao]|establecid[ao])"
    r"|se\s(?:fundó|creó|constituyó))\b"
)
_TENSED = re.compile(r"is|are|was|were|has|have|est|sont|es|son|ist|sind")


def is_portrait(line: str, publisher: str | None) -> bool:
    """Return whether a line describes an organisation, its publisher or one by full name."""
    if publisher is not None and opens_with(line, publisher):
        return True
    found = _IS_A.match(line)
    if found is None:
        return False
    name = found["name"].casefold()
    known = publisher is not None and (name in publisher.casefold() or publisher.casefold() in name)
    rest = line[found.start("verb") :]
    defines = re.match(
        r"(?:is|are)\s+(?:an?|the|made\s+up\s+of|composed\s+of|independent\s+of|responsible\s+for)\b"
        r"|represents?\s+(?:\w+\s){0,2}?\d|est\s+une?\b|es\s+una?\b|ist\s+eine?\b",
        rest,
    )
    return known or (" " in name and bool(defines) and not _THING.search(found["name"]))
