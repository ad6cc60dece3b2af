"""Tells whether an office leads to the name behind it: "the head of the mill, Bek"."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.speakers.names.role_words import is_agent, is_calling
from ingest.annotate.speakers.names.romance_phrases import POST_ADJECTIVES
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.personhood import surely_person
from ingest.annotate.words import lexicon as lex

# What an office may be followed by before the name in apposition: "the head of the mill, Bek,".
_OF: Final = (
    r"(?:\s(?:(?:of|for|de|du|des|del|pour|para|en(?=\s(?:chef|jefe|scène)))\b|d['’]|(?:on|at|in|to|and|sur|sobre|et|y)"
    r"\s(?:(?:the|its|his|her|l[aeo]s?|les|el)\s)?(?!\w+day\b)(?-i:[A-ZÀ-Þ]))[^,.;:]{0,60})?"
)
# "the Special Rapporteur on the right to rest, Bek,": what a mandate is on is written small.
_MANDATE_OF: Final = _OF.replace("(?-i:[A-ZÀ-Þ])", "[a-z]")
# "the High Commissioner for Human Rights Bek": what it is for is written large.
_FOR: Final = (
    r"(?:\s(?:of|for|on|to|de|du|des|del|pour|para)(?-i:\s(?:[A-ZÀ-Þ][\w’'-]*|of|the|and|for|de|du"
    r"|des|del|la|las|los|les|et|y)){1,7})"
)
# A dot ends a sentence behind any word but a short title.
_SHORT: Final = (
    "Dr|Prof|Mr|Mrs|Ms|Rev|Sens?|Reps?|Gov|Gen|Col|Capt|Lt|Sgt|St|Hon|Sra?|Mme|Cllr|Supt|Insp|Det"
)
_GAP: Final = rf"[^\S\n]+(?:(?P<gap>(?:{_SHORT}|\w)(?=\.)|[\w\-]+(?!\.))\.?\s)?$"
_BEFORE_NAME: Final = re.compile(rf"{_FOR}?{_GAP}", re.IGNORECASE)
_LEADS: Final = re.compile(rf"{_OF},{_GAP}", re.IGNORECASE)
_MANDATE_LEADS: Final = re.compile(rf"{_MANDATE_OF},{_GAP}", re.IGNORECASE)
# "the keeper who found the leak, Bek,": the name stands apart behind whatever is told.
_TOLD: Final = re.compile(
    r"\s(?:from|with|at|in|on|behind|by|under|near|who|whose|that|based|living|working)\s"
    rf"[^,.;:“”\"\n]{{2,90}},{_GAP}",
    re.IGNORECASE,
)
_KNOWN_AS: Final = re.compile(
    r",?\s(?:known|named|identified|called|referred\sto)\b[^.;:\n]{0,40}\sas\s$"
)
_APART: Final = re.compile(r"[,.;)]|\s[–—]|$")
# "The new keeper of the lock is Bek".
_IS: Final = re.compile(
    r"(?:\s(?:of|at|for|in)\s[^,.;:“”\"\n]{2,60})?\s(?:is|was|will\sbe)\s(?:\w+\.?\s)?$"
)
_THE: Final = re.compile(r"(?:^|[.!?]\s|\n)(?:The|Its|Our|Their|His|Her)(?:\s[\w\-]+){0,2}\s$")
_SAYS: Final = re.compile(rf"\s(?:{'|'.join(sorted(PLAIN))})\b")
_FRONTED: Final = re.compile(
    r"(?:^|[.!?”\"]\s|\n)(?:In|At|On|During|After|Before|With|For|From|To|When|While|Once|If|Until"
    r"|Since|Because|As|Although|[A-Z]\w+ing)\b[^.!?\n]*$"
)
_KIN_OF: Final = re.compile(r"(?P<kin>\w+)\s(?:of|to)\s(?:the|an?)\s$")
_RELATED: Final = lex.words(
    "husband brother father son wife sister mother daughter cousin uncle aunt nephew niece widow",
    "widower partner friend colleague neighbour neighbor assistant secretary adviser advisor aide",
    "predecessor successor deputy spouse parent child opponent rival critic",
)
_CALLED: Final = lex.words("called named is est es era était nommé nommée llamado llamada")
_FURTHEST: Final = 110


def leads_to_name(text: str, office: Span, name: Span, *, mandate: bool, told_before: bool) -> bool:
    """Return whether the office is that of the name behind it.

    What a ``mandate`` is on may be written small; ``told_before`` says that the
    office is an apposition to a name before it.
    """
    begin, end, start, after = office.start, office.end, name.start, name.end
    near = text[end:start]
    direct = _BEFORE_NAME.match(near)
    if direct is not None and _may_stand(direct["gap"]):
        return True
    small = _SMALL_FOR.fullmatch(near)
    if small is not None and not is_calling(small["what"]):
        return True
    before = text[max(0, begin - _FURTHEST) : begin]
    if _IS.match(near) and _THE.search(before):
        return True
    if _SAYS.match(text, after) or _is_others(before):
        return False
    if told_before:
        return False
    if _KNOWN_AS.match(near):
        return True
    leads = (_MANDATE_LEADS if mandate else _LEADS).match(near)
    if leads is not None:
        return _may_stand(leads["gap"])
    told = _TOLD.match(near)
    if told is None or _APART.match(text, after) is None:
        return False
    return _may_stand(told["gap"]) and _FRONTED.search(before) is None


# "la porte-parole du parquet Bek", but not "la mère du maire Bek".
_SMALL_FOR: Final = re.compile(
    r"\s(?:de|du|des|del)(?:\s(?:la|los|las)\s|\sl['’]|\s)(?P<what>[a-zà-ÿ\-]+)\s"
)


def is_told_before(cast: Cast, at: int) -> bool:
    """Return whether an office at ``at`` tells of a name before it: "Ruiz, a baker, Bek, a cook".

    In "a baker, Ruiz, a cook, Bek" it does not.
    """
    near = cast.between(max(0, at - _FURTHEST), at)
    if not near or _APPOSES.fullmatch(cast.text, near[-1].span.end, at) is None:
        return False
    name = near[-1].span.start
    opening = cast.text[max(0, name - _FURTHEST) : name]
    if _FRONTED.search(opening) or not surely_person(cast, near[-1].member):
        return False  # "Presenting it at Lake Clinic, the minister, Bek, said"
    return _DESCRIBED.search(cast.text, max(0, name - _FURTHEST), name) is None


_APPOSES: Final = re.compile(
    r"(?:,\s\d{1,3})?,\s(?!(?:y|e|et)\s)(?:(?:an?|the|its|his|her)\s)?(?:[\w\-]+\s){0,2}"
)
_DESCRIBED: Final = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts)\s[\w\s\-]{2,50},\s$")


def _may_stand(gap: str | None) -> bool:
    """Return whether a word may part an office from the name: a title, no verb and no "and"."""
    if gap is None or gap[0].isupper() or gap.endswith("-year-old"):
        return True
    known = gap in lex.TITLES or gap in lex.HONORIFICS or gap in lex.PERSON_NOUNS
    return known or gap in _PEOPLES or gap in POST_ADJECTIVES or gap in _CALLED or is_agent(gap)


# "la photographe allemande Ana Ruiz"
_PEOPLES: Final = lex.words(
    "français française allemand allemande espagnol espagnole italien italienne belge suisse",
    "portugais portugaise anglais anglaise américain américaine marocain marocaine algérien",
    "algérienne tunisien tunisienne sénégalais sénégalaise malien malienne québécois québécoise",
    "canadien canadienne russe polonais polonaise grec grecque turc turque japonais japonaise",
    "chinois chinoise brésilien brésilienne breton bretonne basque corse español española francés",
    "francesa alemán alemana italiano italiana portugués portuguesa inglés inglesa estadounidense",
    "mexicano mexicana argentino argentina chileno chilena colombiano colombiana peruano peruana",
    "boliviano boliviana uruguayo uruguaya venezolano venezolana ecuatoriano ecuatoriana cubano",
    "cubana catalán catalana vasco vasca gallego gallega andaluz andaluza valenciano valenciana",
)


def _is_others(before: str) -> bool:
    """Return whether the office is that of whoever the named one is kin to, or works for."""
    found = _KIN_OF.search(before)
    return found is not None and found["kin"].lower() in _RELATED
