"""Reads the role that a clause tells of: "X, who chairs the panel", "X, who is a nurse"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from ingest.annotate.speakers.names.names import read_names
from ingest.annotate.speakers.people.affiliations import Described, full_name
from ingest.annotate.speakers.people.cast import Cast

_OFFICES: Final = {
    "chairs": "chair", "co-chairs": "co-chair", "directs": "director", "heads": "head",
}  # fmt: skip
_DOES: Final = re.compile(
    r",?\s(?:aged\s)?(?:\d{1,3},\s)?who\s(?:(?:now|also|has)\s|[^.;:,\n\"“«()]{3,80}\sand\s(?:now\s|also\s)?)?(chairs|co-chairs|directs|heads)"
    r"\s(the\s|its\s|his\s|her\s|their\s)?([^.;:,—–\n\"“«()]{2,90})"
)
_IS: Final = re.compile(
    r"(?:,?\s(?:\d{1,3},\s)?who\s(?:(?:is|was)\s(?:now\s|also\s)?(?=(?:an?|the)\s)"
    r"|(?:has\s(?:been|served\sas)|became|serves\sas)\s))"
    r"((?:[^.;:,—–\n\"“«()]){3,110})"
)
_QUI: Final = re.compile(r",\s(?:qui\sest|que\ses)\s([^.;:,—–\n\"“«()]{3,110})")
_END: Final = re.compile(r"\b(?:and|who|which|that|when|where|before|until|since|in|on|at|for)\b")
Phrase = Callable[[Cast, str, int], Described | None]


def told_in_clause(cast: Cast, end: int, phrase: Phrase) -> Described | None:
    """Return the office that the clause behind a name says that its bearer holds."""
    opening = cast.text[end : end + 14]
    if "who" not in opening and " qu" not in opening:
        return None
    does = _DOES.match(cast.text, end)
    if does is not None:
        return _done(cast, does)
    told = _IS.match(cast.text, end) or _QUI.match(cast.text, end)
    return phrase(cast, told[1], told.start(1)) if told else None


def _done(cast: Cast, does: re.Match[str]) -> Described:
    """Return "chair" for "chairs the Lake Board", "director of the dig" for "directs the dig"."""
    office = _OFFICES[does[1]]
    unit = next(iter(read_names(cast.text, does.start(3), does.end(3))), None)
    if unit is not None and unit.kind == "organisation":
        return office, full_name(cast, unit)
    end = _END.search(does[3])
    of_what = does[3][: end.start()].strip() if end else does[3].strip()
    if office in ("chair", "co-chair") or not does[2] or len(of_what.split()) > 3:
        return office, None
    if of_what[:1].isupper() or does[2] != "the ":
        return office, None
    return f"{office} of the {of_what}", None
