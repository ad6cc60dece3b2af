"""Tells where a printed role ends: before the place it is held at, not before what it is for."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.role_words import ENDS, HEADS, has_head, is_agent
from ingest.annotate.speakers.people.affiliations import LISTED, whole_body
from ingest.annotate.speakers.people.mandate_roles import is_mandate, task_end
from ingest.annotate.words import lexicon as lex

_CUT: Final = re.compile(
    r",|\s\(|\b(?:who|which|whose|said|says|told|qui|que|quien|and until|in a|in an|at a"
    r"|that|called|known|named)\b"
    r"|\s(?:and|et|y)\s(?=[^A-ZÀ-Þ])"
)
_AND: Final = re.compile(r"\s(?:and|et|y)\s")
_ARTICLE: Final = re.compile(r"(?:the|an?|its|our)\s", re.IGNORECASE)
# "Special Rapporteur on toxics": what the office is for.
_LINK: Final = re.compile(r"\b(?:on|for|of|to|de|des|du|del|la|à)\s")
_SAME: Final = lex.words("of to de des du del d' d’")
_KIN: Final = lex.words(
    "mother father brother sister son daughter wife husband parent carer auteur auteure autrice",
    "coauteur coauteure coautrice autora coautora madre padre mère père participant participante",
)
_NO_ROLES: Final = frozenset(["human", "justice", "labor", "water"])
_LIST: Final = re.compile(
    r"((?:,\s[a-zà-ÿ\-]+(?:\s[a-zà-ÿ\-]+){0,2}){1,3},?\s(?:and|et|y)\s)[a-zà-ÿ\-]+"
)
_MANDATES: Final = lex.words(
    "rapporteur expert minister secretary commissioner professor lecturer adviser advisor head",
    "director representative ombudsperson ombudsman spokesperson member relator relatora ministre",
    "rapporteuse ministro ministra experta",
)


def cut(words: str) -> str:
    """Return the words up to the phrase's end; the commas of a body's name do not end it."""
    the = _ARTICLE.match(words)
    begin = the.end() if the is not None else 0
    task = task_end(words[begin:])
    if task:
        return words[: begin + task]
    start = _past_list(words)
    for found in _CUT.finditer(words, start):
        if found.start() < start:
            continue
        listed = _listed(words, found.start()) if found.group() == "," else 0
        if listed:
            start = listed
        elif not (_AND.fullmatch(found.group()) and _goes_on(words, found)):
            return words[: found.start()]
    return words


def _past_list(words: str) -> int:
    start = 0
    for listed in LISTED.finditer(words) if "," in words else ():
        before = words[: listed.start()].lower().split()[-2:]
        body = whole_body(listed.group()) or bool(lex.ORGANISATION_WORDS.intersection(before[:1]))
        if body and "," not in words[: listed.start()]:
            start = listed.end()
    return start


def _goes_on(words: str, joint: re.Match[str]) -> bool:
    """Return whether "and" joins two things that the office is for: "toxics and human rights"."""
    before, after = words[: joint.start()], words[joint.end() :].split()[:4]
    if not after or _LINK.search(before) is None:
        return False
    low = after[0].lower().strip(".,")
    if low.endswith("s") and before.endswith("s") and low.removesuffix("s") in lex.PEOPLE:
        return True  # "the independence of judges and lawyers"
    if low in _SAME or low.startswith(("d'", "d’")):
        return re.search(rf"\b{re.escape(low)}\s", before) is not None or "d" in low
    return not (_is_role(low) or has_head(after) or _is_verb(after))


def _is_role(low: str) -> bool:
    single = not low.endswith("s") and low not in _NO_ROLES and (low in HEADS or is_agent(low))
    return single or low in _KIN or low in ENDS or low in lex.DETERMINERS or low in lex.PREPOSITIONS


def _is_verb(after: list[str]) -> bool:
    """Return whether the words are "lives on …", "runs the …"."""
    if len(after) < 2:
        return False
    follows = after[1].lower()
    small = follows in lex.DETERMINERS or (follows in lex.PREPOSITIONS and follows != "of")
    return after[0].endswith(("s", "ed")) and small


def _listed(words: str, comma: int) -> int:
    """Return where the "and" of "on truth, justice and reparation" ends, or 0."""
    found = _LIST.match(words, comma)
    before = words[:comma].lower().split()
    if found is None or _MANDATES.isdisjoint(before) or len(before) < 3:
        return 0
    link = next((k for k, word in enumerate(before) if word in ("on", "for", "of")), 0)
    items = [before[-1], *re.split(r",?\s", found.group().lower().strip(", "))]
    bare = not any(_is_role(word) for word in items if word and word not in ("and", "et", "y"))
    return found.end(1) if link and bare and before[link + 1] not in lex.DETERMINERS else 0


_PLACES: Final = lex.words(
    "at with from outside near aboard since in on for à au aux chez depuis desde dans en beside"
)
_FIELDS: Final = lex.words(
    "lecturer reader professor fellow specialist consultant expert experto experta experte",
    "researcher student graduate interne spécialiste especialista maestro conservateur",
    "conservatrice rédacteur rédactrice redactor redactora general jefe jefa assistant interested",
)
_ABOUT: Final = _FIELDS | lex.words(
    "chair vice-chair rapporteur adviser advisor commissioner lead",
    "spokesperson spokesman spokeswoman authority representative coordinator officer",
    "committee group panel counsel minister",
    "envoy member",
)
_SPEAKING: Final = lex.words(
    "spokesperson spokesman spokeswoman lawyer attorney counsel solicitor barrister advocate"
)
_DELEGATED: Final = lex.words(
    "adjoint adjointe secrétaire délégué déléguée ministre conseiller conseillère commissaire",
    "défenseur défenseure",
)
_TIME: Final = re.compile(
    r"\d|(?:the (?:past|last)|more than|over|nearly|almost|many|several|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty)\b"
)


def held_at(words: str) -> tuple[str, str]:
    """Part the role from the place, the body or the time behind it: "teacher", "at Arle High"."""
    tokens = words.split()
    for at in range(1, 1 if is_mandate(words) else len(tokens) - 1):
        low = tokens[at].lower()
        if low not in _PLACES and low not in _NAMED_LINKS:
            continue
        before, behind = tokens[:at], tokens[at + 1 :]
        heads = {word.lower() for word in before}
        ends = _ends(low, heads, behind) if low in _PLACES else _named(before, behind)
        if ends and _is_office(before):
            return " ".join(before), " ".join(behind)
    return words, ""


def _is_office(words: list[str]) -> bool:
    return has_head(words, agents=True) or words[0].lower() in _KIN


def _ends(low: str, heads: set[str], behind: list[str]) -> bool:
    """Return whether what follows the preposition tells where, with whom or how long."""
    if low in ("in", "en", "dans"):
        if low == "en" and behind[0][0].islower():
            return False
        return _FIELDS.isdisjoint(heads)
    if low == "on":
        return _ABOUT.isdisjoint(heads)
    if low == "for":
        spoken = not _SPEAKING.isdisjoint(heads) and behind[0][0].isupper()
        return spoken or _TIME.match(" ".join(behind)) is not None
    return low not in ("à", "au", "aux") or _DELEGATED.isdisjoint(heads)


_NAMED_LINKS: Final = lex.words("of de del du")
_OF_COMPANY: Final = re.compile(
    r"(?:managing director|chief executive|chief [a-z]+ officer|ceo|general manager|gerente"
    r"|executive director|founder|co-founder|owner|gerente general|secretary-general"
    r"|portavoz|vocero|vocera|spokes(?:man|woman|person)|directeur général|directrice générale)\Z"
)
# "the charity Second Door", "l'association Accueil et Papiers".
_KIND: Final = re.compile(
    r"(?:(?:the|la|el|l['’])\s?)?([a-zà-ÿ]+)\s(?=[A-ZÀ-Þ])(?!.*\b[a-z]{5,}\b)"
)
_PLACE_KINDS: Final = lex.words(
    "the la el les los région region commune ville ciudad département province provincia comarca"
    " city town village island county district parish municipio"
)
_OFFICERS: Final = lex.words(
    "chair chairman chairwoman chairperson president director head secretary treasurer convener"
)
# "of the Mechanism on Debt", "of Arle Families’ Bridge".
_OWNED: Final = re.compile(
    r"the\s[A-Z][\w\-]+\s(?:[A-Z]|on\s|for\s)|(?:[A-Z][\w\-]*\s)*[A-Z]\w*[’']s?\s[A-Z]"
)
_STATES: Final = frozenset(["United", "Republic", "Kingdom", "State", "States"])
_FIELD_HOLDERS: Final = lex.words("minister ministro ministra ministre padre madre père mère")
_COUNTRIES: Final = re.compile(r"[A-ZÀ-Þ][\w\-]+\Z")


def _named(before: list[str], behind: list[str]) -> bool:
    """Return whether a company, a named body or, behind what the office is for, a place follows."""
    rest, low = " ".join(behind), " ".join(before).lower()
    if _OF_COMPANY.search(low) and len(behind) > 1 and all(w[0].isupper() for w in behind):
        return True
    kind = _KIND.match(rest)
    if kind is not None and kind[1] not in _NAMED_LINKS:
        return kind[1] not in _PLACE_KINDS
    heads = set(low.split())
    if _OFFICERS.intersection(heads) and _OWNED.match(rest) and not _STATES.intersection(behind):
        return True
    for_what = not _NAMED_LINKS.isdisjoint(heads) and not _FIELD_HOLDERS.isdisjoint(heads)
    return for_what and _COUNTRIES.match(rest) is not None


_WITH_KIND: Final = re.compile(
    r"(?:(?:the|la|el|l['’])\s?)?((?:hôpital|lycée|collège|école|université|musée|hospital|escuela"
    r"|universidad|museo|instituto|centro|centre)\s[A-ZÀ-Þ].*)"
)


def body_behind(rest: str) -> str | None:
    """Return the name in what stands behind the role: "Arle High" in "the school Arle High"."""
    whole = _WITH_KIND.match(rest)
    if whole is not None:
        return whole[1]
    found = re.search(r"(?:^|\s|['’])((?:(?<!\w)(?:St\.?|[A-ZÀ-Þ])[\w’'&.\-]*)(?:\s.*)?)$", rest)
    return found[1] if found else None
