"""Finds the concluding observations that a committee's findings on a State belong to."""

from __future__ import annotations

import re
from typing import Final

from archive.release import Span
from ingest.annotate.citations.general_comments import is_general_comment
from ingest.annotate.citations.references import Reference

# "The Committee was also concerned", "It recommended that Arvonia:", "Il a prié l'État partie".
_FINDS: Final = re.compile(
    r"\b(?:[Tt]he Committee|It|[Ll]e Comité|Il|[Ee]l Comité|Also|También)\b[^.;\n]{0,60}?"
    r"\b(?:recommend(?:s|ed)|urge[sd]|call(?:s|ed) on|ask(?:s|ed)|request(?:s|ed)|concerned"
    r"|regret(?:s|ted)|welcome[sd]|recommand[eé]|prié?|engagé?|invité?|préoccupé|regretté?"
    r"|recomendó|recomienda|instó|pidió|exhortó|preocupa(?:do)?|lament[aó])\b"
)
_SIGN: Final = "/CO/"
_LOOKBACK: Final = 60


def on_state(
    text: str, lead: Span, meant: Reference | None, so_far: list[Reference]
) -> Reference | None:
    """Return the only concluding observations named, where a place would be a general comment's.

    ``lead`` are the words that say what the committee finds; a comment that they name keeps it.
    """
    if (
        meant is None
        or not is_general_comment(meant.work)
        or lead.start <= meant.span.start < lead.end
    ):
        return None
    recent = [one for one in so_far[-_LOOKBACK:] if one.work is not None and _SIGN in one.work]
    if len({one.work for one in recent}) != 1 or not _FINDS.search(text, lead.start, lead.end):
        return None
    return recent[-1]
