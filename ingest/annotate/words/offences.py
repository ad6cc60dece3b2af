"""Marked words that are what the law, or the prosecution, calls an offence."""

from __future__ import annotations

import re
from typing import Final

# The name of an offence is the law's.
_ACCUSATION: Final = re.compile(
    r"\b(?:suspicion|charges?|accusations?|counts?|crimes?|offen[cs]es?|grounds) of\s*$"
)
_CHARGED: Final = re.compile(
    r"\b(?:charged with|indicted (?:for|on)|(?:convicted|guilty) of|sentenced (?:\w+ ){0,4}for"
    r"|the (?:new |vague |so-called )?(?:offen[cs]e|crime) of"
    r"|inculpée?s? (?:de|pour)|condamnée?s? pour|le délit (?:de|d['’])"
    r"|acusad[oa]s? del? delito de|condenad[oa]s? por|el delito de)\s*$"
)
# "une enquête pour « … »", "lo investigan por «…»"
_PURSUED: Final = re.compile(
    r"\b(?:enquêtes?|plaintes?|information judiciaire|poursuivie?s?|mise?s? en examen|requis"
    r"|jugée?s?|garde à vue|écrouée?s?|interpellée?s?)\b[^.;:«»]{0,40}\spour\s$"
    r"|\b(?:investig\w+|imputad[oa]s?|procesad[oa]s?|juzgad[oa]s?|detenid[oa]s?|querella|cárcel"
    r"|prisión|años|multa)\b[^.;:«»]{0,40}\spor\s$"
)
_CALLED: Final = re.compile(
    r",? (?:an?|the|une?|una?) (?:\w+ )?(?:offen[cs]e|crime|charge|infraction|délit|delito)\b"
    r"|,? under (?:section|article)\b"
)
_ACCUSED: Final = re.compile(
    r"\b(?:accused of|faces?|facing|accusée?s? d[e'’]|acusad[oa]s? de)\s*$"
)
_NEAR: Final = 90


def is_accusation(before: str) -> bool:
    """Return whether the words before name an accusation by what follows: "on charges of"."""
    return _ACCUSATION.search(before) is not None


def is_offence(before: str, after: str) -> bool:
    """Return whether words between ``before`` and ``after`` are the name of an offence."""
    if _CHARGED.search(before) or _PURSUED.search(before, max(0, len(before) - _NEAR)):
        return True
    accused = _ACCUSED.search(before) is not None
    return accused and _CALLED.match(after.lstrip('”"’»')) is not None
