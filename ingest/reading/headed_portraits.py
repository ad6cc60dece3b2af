"""A body's name as the last heading, over the lines that say what the body is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.portraits import (
    describes_itself,
    is_common,
    is_founding,
    is_habit,
    is_portrait,
    names_body,
)
from ingest.reading.site_lines import is_site_line
from ingest.reading.tail_headings import heading_mode

_LONGEST: Final = 70
_MOST: Final = 8
_ARTICLE: Final = re.compile(r"(?:(?:The|La|Le|El)\s|L[’'])", re.IGNORECASE)
# "Founded in 1911, the Union …", "Créée par la loi de 1958, la Commission …".
_SINCE: Final = re.compile(
    r"(?:(?:Founded|Established|Created|Set\sup|Formed)\s(?:in|by|under)\s|Since\s(?:19|20|18)\d\d\b"
    r"|(?:Créée?|Fondée?|Instituée?|Établie?)\s(?:en|par|le)\s|Depuis\s(?:19|20|18)\d\d\b"
    r"|(?:Cread|Fundad|Constituid)[oa]\s(?:en|por)\s|Desde\s(?:19|20|18)\d\d\b)"
)


def heads_portrait(unit: Printed, following: Sequence[Printed], publisher: str | None) -> bool:
    """Return whether a heading names the body that the lines below, the last, describe."""
    if unit.kind not in ("heading", "paragraph") or len(unit.text) > _LONGEST:
        return False
    if not 0 < len(following) <= _MOST or following[0].kind != "paragraph":
        return False
    below = following[0].text
    if not (_names_it(unit.text, below, publisher) and _describes(below, publisher)):
        return False
    return all(_is_of_tail(one, publisher) for one in following[1:])


def tells_of_founding(line: str) -> bool:
    """Return whether a line opens with how, or since when, a body came to be."""
    if re.search('[“«"]', line):
        return False
    return is_founding(line) or _SINCE.match(line) is not None


def _names_it(line: str, below: str, publisher: str | None) -> bool:
    if publisher and line.casefold() == publisher.casefold():
        return True
    bare = _ARTICLE.sub("", line, count=1)
    short = bare != line and is_common(bare) and bare.casefold() in below.casefold()
    return short or names_body(bare)


def _describes(line: str, publisher: str | None) -> bool:
    if re.search('[“«"]', line):
        return False
    told = is_portrait(line, publisher) or is_habit(line) or is_founding(line)
    return told or describes_itself(line) or _SINCE.match(line) is not None


def _is_of_tail(unit: Printed, publisher: str | None) -> bool:
    line = unit.text
    if signs.email_of(line) or signs.phone_of(line) or is_site_line(unit):
        return True
    if any(sign.match(line) for sign in (signs.CONTACT, signs.CREDIT, signs.FURNITURE)):
        return True
    if signs.is_end_mark(line) or signs.is_small_print(line) or heading_mode(line):
        return True
    return unit.kind == "paragraph" and (len(line) <= _LONGEST or _describes(line, publisher))
