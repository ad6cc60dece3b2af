"""Tells which callings somebody holds for a body."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.phrases.phrases import Phrase
from ingest.annotate.speakers.reference.general_callings import GENERAL
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.romance_callings import OFFICES as ROMANCE_OFFICES
from ingest.annotate.words.tokens import Tokens


def holds(tokens: Tokens, phrase: Phrase, stop: int, head: str) -> bool:
    """Return whether what somebody does is done for a named body: "the clerk of Arle Council"."""
    ending = head.endswith(_CALLINGS) and head not in _NO_CALLINGS and head not in GENERAL
    if ending and tokens.low[phrase.first] != "the":
        return True
    named = any(word[0].isupper() for word in tokens.word[stop : phrase.stop])
    return head in lex.OCCUPATIONS and (named or (head in _CHIEFS and stop < phrase.stop))


# Endings of French and Spanish callings that no list has: "la statisticienne", "el urbanista".
_CALLINGS: Final = (
    "icienne",
    "icien",
    "ologue",
    "trice",
    "iste",
    "ista",
    "ólogo",
    "óloga",
    "adora",
)

_NO_CALLINGS: Final = lex.words(
    "liste piste lista pista vista revista entrevista encuesta conquista matrice calculatrice",
    "motrice computadora aspiradora lavadora incubadora",
)

_CHIEFS: Final = lex.words("jefe jefa cheffe patrón patrona")


# Offices of one holder that stand before no name: whoever holds them speaks under them.
_HELD_ALONE: Final = lex.words(
    "headmaster headmistress landlord landlady vicar chaplain bursar matron caretaker postmaster",
    "prisoner detainee inmate tutor mentor trainer caller lodger",
    "accused applicant claimant complainant appellant petitioner respondent",
    "stationmaster abbot abbess bailiff curé abbé propriétaire párroco casero casera cheffe",
    "viceconsejero viceconsejera subdirector subdirectora",
    ROMANCE_OFFICES,
)


def is_held(lows: tuple[str, ...], head: str) -> bool:
    """Return whether one holds an office; "el fiscal" is one, "la reforma fiscal" none."""
    return head in _HELD_ALONE or (head == "fiscal" and len(lows) == 2)
