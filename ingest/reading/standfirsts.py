"""Whether a line between title and body sums the release up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.datelines import dateline_of
from ingest.reading.dates import date_line
from ingest.reading.labelled import Labelled

_SALUTED = re.compile(
    r"(?:dear|the honou?rable|to:|hon\.|mr\.?|ms\.?|madam|monsieur)\b", re.IGNORECASE
)


def is_standfirst(units: Sequence[Printed], at: int, head: Sequence[Labelled]) -> bool:
    """Return whether a unit between title and body sums the release up.

    Evidence: a dateline opens one of the next paragraphs, or the date is
    printed below; a wider gap follows
    than any later one; it alone is set in bold or italics; it is a heading
    right under the title, and the only one of its kind.
    """
    unit = units[at]
    following = units[at + 1 : at + 5]
    if not any(each.label == "title" for each in head) or not following or len(unit.text) < 16:
        return False
    if dateline_of(unit.text) or unit.text.endswith(":") or signs.CORRECTION.match(unit.text):
        return False
    if unit.kind == "heading":
        same = [u for u in units[at + 1 :] if u.kind == "heading" and u.level == unit.level]
        return head[-1].label == "title" and not same and following[0].kind == "paragraph"
    if any(dateline_of(u.text) for u in following[:2] if u.kind == "paragraph"):
        return True
    if _dates_below(following) and 60 <= len(unit.text) <= 500:
        return True
    if "standfirst" in {each.label for each in head}:
        return False
    if unit.emphatic and not following[0].emphatic:
        return True
    if not {"date_line", "kicker"} & {each.label for each in head}:
        return False
    later = [u.gap for u in units[at + 2 :] if u.kind == "paragraph"]
    return len(later) >= 2 and following[0].gap > max(unit.gap, *later[:6], 1)


def _dates_below(following: Sequence[Printed]) -> bool:
    """Return whether the release's date comes next; a letter's has its salutation below."""
    rest = [u for u in following if u.kind != "caption" and u.hint not in ("credit", "meta")]
    if not rest or not date_line(rest[0].text):
        return False
    return not any(_SALUTED.match(u.text) for u in rest[1:])
