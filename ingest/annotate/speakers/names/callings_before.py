"""Tells a calling before a name that no list has: "Gymnast Suki Arden"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_CALLINGS: Final = re.compile(
    r"[a-z]{2,}(?:tect|medic|cologist|sident|wife|dier|(?<!ches)(?<!ces)ter|[a-su-z]er|[st]or|ist|man|woman)"
)
# What people do or are to their kin, without an ending that tells.
_OTHERS: Final = lex.words(
    "gymnast athlete goalkeeper umpire referee coach grandmother grandfather widow widower goalie",
    "cyclist islander lifeguard nurse priest chef student scholar pupil host sprinter",
    "sibling colleague cousin classmate parent neighbour neighbor survivor historian curator juror",
    "plaintiff claimant passer-by eyewitness runner-up postgraduate bystander apprentice tenant",
    "cook porter",
)
# "Siblings Ana Ruiz and Jonas Bek".
_KIN: Final = lex.words(
    "siblings sisters brothers twins cousins classmates spouses newlyweds neighbours neighbors",
    "colleagues schoolfriends roommates flatmates",
)
_SEVERAL: Final = _KIN | lex.words("friends partners pupils nurses parents")
_PARENT: Final = re.compile(r"(?:grand)?(?:mother|father|parent|mum|dad)-of-[a-z]+")
# Surnames and given names that end like callings, and what leads to a body or a place.
_NO_CALLINGS: Final = lex.words(
    "resident president housewife parker foster taylor carter walker turner fisher potter miller",
    "baker cooper porter hunter archer butler barker tucker skinner thatcher sawyer spencer glover",
    "harper mercer palmer fletcher weaver chandler master wheeler webster chester lester forster",
    "premier charter kaiser amber silver river copper easter hillman freeman newman norman bowman",
    "coleman goldman herman sherman truman whitman hoffman kaufman wiseman german roman woman man",
    "senator counsellor juniper september october november december timber chapter doctor",
    "minister denver vancouver dover hanover gloucester lancaster exeter",
    "sister pastor mister western eastern northern southern developer operator retailer",
    "supplier insurer broadcaster manufacturer lender brewer carrier regulator housebuilder",
    "builder employer contractor publisher provider investor christ christian trust west east",
    "best forest",
)


def calls(words: list[str]) -> bool:
    """Return whether a calling opens three words of which the others may be somebody's name."""
    low = words[0].lower()
    if len(words) != 3 or low in _NO_CALLINGS or low in GENDER or words[0].isupper():
        return False
    kind = (
        low.rpartition("-")[2] if "-" in low and words[0].endswith(low.rpartition("-")[2]) else ""
    )
    kin = _PARENT.fullmatch(low) is not None
    listed = (
        kin or low in lex.OCCUPATIONS or low in _OTHERS or is_agent(kind)
    )  # "Singer-songwriter"
    known = listed or (is_agent(low) and _CALLINGS.fullmatch(low) is not None)
    rest = [word.lower().strip(".,") for word in words[1:]]
    return known and _BODIES.isdisjoint(rest)


def calls_alone(tokens: Tokens, at: int) -> bool:
    """Return whether a calling leads right to a whole name: "school cook Ana Ruiz"."""
    low = tokens.low[at]
    known = low in lex.OCCUPATIONS or low in _OTHERS or is_agent(low)
    return known and all(map(str.istitle, tokens.word[at + 1 : at + 3])) and at + 2 < len(tokens)


def is_headed(tokens: Tokens, at: int) -> bool:
    """Return whether a calling goes on with "head": "the head gardener" is no head."""
    low = tokens.low[at]
    return tokens.low[at - 1] == "head" and (low in lex.OCCUPATIONS or is_agent(low))


def calls_several(word: str) -> bool:
    """Return whether a word before two names says what both are: "Twins", "Colleagues"."""
    return is_group(word.lower()) or word.lower() in _SEVERAL


def is_kin(words: list[str]) -> bool:
    """Return whether words for kin or friends stand before what is no body's name."""
    rest = [word.lower().strip(".,") for word in words[1:]]
    return (
        words[0].lower() in _KIN
        and _BODIES.isdisjoint(rest)
        and all(word[0].isupper() for word in words)
    )


_BODIES: Final = (
    lex.THINGS
    | lex.ORGANISATION_WORDS
    | lex.ORGANISATION_NOUNS
    | lex.TITLES
    | lex.words(
        "street road avenue square boulevard bridge park airport lane row terrace crescent mews",
        "quay wharf rise alley hill farm house line day week prize award cup of the and &",
    )
)


def is_apposed_calling(tokens: Tokens, at: int) -> bool:
    """Return whether a comma leads to a calling: "Anne Orsk, directrice de l'agence X, qui"."""
    apart = at > 1 and tokens.low[at - 1] == "," and tokens.word[at][0].islower()
    return apart and tokens.low[at] in lex.PEOPLE
