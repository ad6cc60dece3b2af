"""Tells where "and" joins what one body or office is for: "Arle Fire and Rescue Service"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.speakers.names.comma_names import TOPICS
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.regions_held import joins_regions
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

# What services, departments and members of a cabinet are for, beside what ministries are.
FIELDS: Final = TOPICS | lex.words(
    "fire rescue ambulance search patrol highways streets parking gardens park leisure hospitals",
    "hospital clinics mental physical acute primary community sewerage wastewater drainage flood",
    "flooding recycling property assets estates corporate operations strategy growth",
    "regeneration place neighbourhood neighbourhoods neighborhood neighborhoods customer",
    "customers engagement improvement inspection prevention response resilience crime policing",
    "corrections rehabilitation probation parole vehicles mobility buses trams cycling walking",
    "travel tenants leaseholders homelessness retail hospitality catering birds animal oceans",
    "atmosphere weights measures alcohol tobacco gambling medicines devices galleries young",
    "people adults older skills inspections quality governance assurance partnerships",
    "communities levelling prosperity sustainability carbon zero net green open spaces",
    "recreation volunteering cemeteries crematoria markets events participation inequalities",
    "parliamentary humanities engineering delivery transformation enforcement regulation",
    "licensing intelligence armed counter terrorism traffic major specialist safeguarding",
    "vulnerability exploitation serious organised violence domestic conservation irrigation",
    "power electricity gas energy sewage hydrology meteorology geology forestry grazing",
    "therapy surgery rheumatology maternity neonatal paediatric pediatric respiratory",
    "policy research campaigns affairs external programmes programs fundraising innovation",
    "cardiology oncology radiology pathology dermatology midwifery",
)
_AND: Final = frozenset(["and", "&"])
_JOINTS: Final = _AND | {","}


def joins_name(tokens: Tokens, at: int) -> bool:
    """Return whether the token joins two parts of one name, be they fields or places."""
    if tokens.low[at] not in _JOINTS:
        return False
    return (
        joins_fields(tokens, at) or joins_places(tokens.word, at) or joins_regions(tokens.word, at)
    )


def joins_fields(tokens: Tokens, at: int) -> bool:
    """Return whether the token joins two fields of one name, by "and" or in a list before it."""
    low = tokens.low
    if not 0 < at < len(low) - 1 or low[at - 1] not in FIELDS:
        return False
    after = at + 1 + (low[at + 1] == "the")
    if low[at] == ",":
        stop = after
        while stop < len(low) and low[stop] in FIELDS:
            stop += 1
        return after < stop < len(low) and low[stop] in _JOINTS and joins_fields(tokens, stop)
    if low[at] not in _AND:
        return False
    run = after
    while run < len(low) and tokens.word[run][0].isupper():
        run += 1
    return are_fields(tokens.low[after : max(run, after + 1)])


# Whose names tell for which places they are there: "Arle and Lin Police".
_LOCAL: Final = lex.words(
    "police constabulary council fire ambulance hospital hospitals nhs metro borough county",
    "diocese policing healthcare health",
)


_BODIES_AND_TITLES: Final = lex.ORGANISATION_WORDS | lex.TITLES


def joins_places(words: Sequence[str], at: int) -> bool:
    """Return whether "and" joins two places in the name of what serves them: "Arle and Lin Police".

    ``words`` are as printed. A lone word before it that no list knows is a place.
    """
    if not 0 < at < len(words) - 2 or words[at].lower() != "and":
        return False
    place = words[at - 1]
    low = place.lower()
    if not (place[0].isupper() and low.isalpha()) or place.isupper() or low in GENDER:
        return False
    if low in _BODIES_AND_TITLES or low in FIELDS or low.rstrip(".") in _NO_PLACES:
        return False
    lone = at < 2 or not words[at - 2][0].isupper() or words[at - 2] == "The"
    run = at + 1
    while run < len(words) and words[run][0].isupper():
        run += 1
    served = [word.lower() for word in words[at + 2 : run]]
    return lone and words[at + 1].lower() not in GENDER and not _LOCAL.isdisjoint(served)


_NO_PLACES: Final = lex.HONORIFICS.keys() | lex.OCCUPATIONS | lex.PERSON_NOUNS


def named_by_fields(words: Sequence[str]) -> bool | None:
    """Return whether such words are a body's name; ``None`` where "and" joins nothing of it.

    "Arle Search and Rescue" is one, "Parks and Recreation" may be what an office is for.
    """
    if words[-1].lower() in FIELDS and not _AND.isdisjoint(words[1:-1]):
        return words[0].lower() not in FIELDS
    return True if joins_places(words, 1) else None


def are_fields(words: Sequence[str]) -> bool:
    """Return whether words are fields, up to a body's own word or the office of a person."""
    if not words or words[0] not in FIELDS:
        return False
    for word in words[1:]:
        if word in lex.TITLES or word in GENDER or word.rstrip(".") in lex.HONORIFICS:
            return True
        owner = word.removesuffix("'s")
        if owner not in FIELDS and owner.strip(".") not in lex.ORGANISATION_WORDS:
            return False
        if owner != word:
            return True
    return True
