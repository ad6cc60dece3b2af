"""What stands above the body: kicker, title, date lines, embargo, standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.release import PartLabel
from ingest.formats.printed import Printed, Stated
from ingest.reading import signs
from ingest.reading.broken_titles import goes_on
from ingest.reading.dated_kickers import dated_kicker
from ingest.reading.datelines import dateline_of, is_dateline
from ingest.reading.dates import date_line, find_dates
from ingest.reading.houses import house_of, room_of
from ingest.reading.labelled import Labelled
from ingest.reading.language_links import leads_to_language
from ingest.reading.letterheads import is_letterhead
from ingest.reading.lines import lines_of
from ingest.reading.sentences import sentence_end
from ingest.reading.site_lines import is_site_line
from ingest.reading.standfirsts import is_standfirst

_REACH = 16
_LONGEST_TITLE = 250
_PROSE = 100
_HINTED: dict[str, PartLabel] = {
    "kicker": "kicker",
    "date": "date_line",
    "embargo": "embargo",
    "standfirst": "standfirst",
    "contact": "contact",
    "credit": "credit",
}
_GREETED = 8
_GREETING = re.compile(
    r"(?:dear|hello|hi|good\s+\w+|bonjour|ch[eè]r|estimad|please\s+find|hola|liebe|sehr)", re.I
)
_STAMP = re.compile(r"\||\b(?:updated|posted|published)\b.{0,40}\d{4}", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:posted|written|published|updated|issued|released)\s+)?(?:by|par|por|von|author|source|from)\b[:\s]",
    re.IGNORECASE,
)


def read_head(units: Sequence[Printed], stated: Stated) -> tuple[list[Labelled], list[Printed]]:
    """Return the labelled units of the head, and the units below it."""
    opened = _opened(units[:_REACH])
    rest = [*opened, *units[_REACH:]]
    at = _title_at(rest, stated)
    if at is None:
        at = _leading(rest)
        head = [Labelled(unit, label_above(unit)) for unit in rest[:at]]
    else:
        head = [Labelled(unit, _label_over_title(unit)) for unit in rest[:at]]
        title, at = _whole_title(rest, at)
        head.append(Labelled(title, "title"))
    while at < min(len(rest), len(opened) + _REACH):
        label = _label_below(rest, at, head)
        if label == "block" and rest[at].kind != "caption":
            break
        head.append(Labelled(rest[at], label))
        at += 1
    return head, rest[at:]


def _opened(units: Sequence[Printed]) -> list[Printed]:
    """Return the units with those above the running text taken apart line by line."""
    out: list[Printed] = []
    running = False
    for unit in units:
        running = running or len(unit.text) > _LONGEST_TITLE or unit.kind == "blockquote"
        out += [unit] if running else lines_of(unit)
    return out


def _label_over_title(unit: Printed) -> PartLabel | None:
    """Return what a unit above a title that was found is; a press room's name is a kicker too."""
    if (label := label_above(unit)) is not None:
        return label
    if is_dateline(unit.text):
        return "date_line"
    return "kicker" if room_of(unit.text) else None


def label_above(unit: Printed) -> PartLabel | None:
    """Return what a unit above the title is; site furniture is nothing."""
    if _is_hinted(unit):
        return _HINTED[unit.hint or ""]
    line = unit.text
    if signs.CORRECTION.match(line):
        return "correction"
    if len(line) > _LONGEST_TITLE:
        return "block"
    if signs.is_embargo(line):
        return "embargo"
    if date_line(line):
        return "date_line"
    if signs.is_kicker(line) or signs.is_number(line) or _is_housed(unit) or dated_kicker(line):
        return "kicker"
    if signs.is_issued(line) and next(find_dates(line), None):
        return "date_line"
    if signs.is_contact(line):
        return "contact"
    if signs.FURNITURE.match(line) or is_site_line(unit):
        return None
    return "block" if len(line) > 100 else None


def _is_housed(unit: Printed) -> bool:
    """Return whether a line names its house and its kind; of headings only one with a bar does."""
    return house_of(unit.text) is not None and (unit.kind != "heading" or " | " in unit.text)


def _is_hinted(unit: Printed) -> bool:
    """Return whether the layout's name for a unit fits what it says."""
    if unit.hint == "date":
        return next(find_dates(unit.text), None) is not None
    if unit.hint == "standfirst":
        return dateline_of(unit.text) is None and unit.kind in ("paragraph", "heading")
    return unit.hint in _HINTED


def _title_at(units: list[Printed], stated: Stated) -> int | None:
    hinted = [i for i, unit in enumerate(units[:60]) if unit.hint == "title"]
    wanted = "" if signs.is_kicker(stated.title or "") else _plain(stated.title or "")
    if hinted:
        return next((i for i in hinted if _fits(units[i], wanted)), hinted[0])
    fitting = [i for i, unit in enumerate(units[:_REACH]) if wanted and _fits(unit, wanted)]
    if fitting:
        return _largest(units, fitting, wanted)
    for i, unit in enumerate(units[:_REACH]):
        if unit.kind == "heading" and label_above(unit) in (None, "block"):
            return i
        if len(unit.text) > _LONGEST_TITLE or _is_below_title(unit.text):
            break
    for i, unit in enumerate(units[:_GREETED]):
        if i and unit.emphatic and len(unit.text) <= _LONGEST_TITLE and _greets(units[:i]):
            return i
    at = _leading(units)
    if at < len(units) - 1 and is_dateline(units[at].text) and _heads_on(units[at + 1]):
        at += 1 + _leading(units[at + 1 :])
    if at < len(units) - 1 and is_letterhead(units, at):
        at += 1 + _leading(units[at + 1 :])
    if at < len(units) - 1 and _may_be_title(units[at]):
        return at
    return next((i for i in range(at) if house_of(units[i].text)), None)


def _is_below_title(line: str) -> bool:
    """Return whether a line stands in or below a body: a heading after it is no title."""
    return signs.is_end_mark(line) or (len(line) > _PROSE and dateline_of(line) is not None)


def _whole_title(units: list[Printed], at: int) -> tuple[Printed, int]:
    """Return the title, with its second line where one is printed, and the place below it."""
    title = replace(units[at], kind="paragraph")
    below = units[at + 1] if at + 1 < len(units) else None
    if below is None or below.gap or below.marks or below.kind != "paragraph":
        return title, at + 1
    if label_above(below) or not goes_on(title.text, below.text):
        return title, at + 1
    return replace(title, text=f"{title.text} {below.text}"), at + 2


def _largest(units: list[Printed], fitting: list[int], wanted: str) -> int:
    """Return which unit is the title: one set in large type, where the others are in a part only.

    The page's own title may hold the site's name alone.
    """
    large = [i for i, u in enumerate(units[:_REACH]) if u.kind == "heading" and u.level == 1]
    is_whole = any(_plain(units[i].text) == wanted for i in fitting)
    if not large or is_whole or set(large) & set(fitting):
        return fitting[0]
    return large[0]


def _greets(units: list[Printed]) -> bool:
    """Return whether the units are only what a mail says before its release."""
    return any(_GREETING.match(u.text) for u in units) and all(len(u.text) <= 200 for u in units)


def _leading(units: list[Printed]) -> int:
    """Return how many units at the start are kickers, embargoes, dates, numbers or contacts."""
    at = 0
    while at < min(len(units), _REACH) and label_above(units[at]) not in (None, "block"):
        at += 1
    return at


def _fits(unit: Printed, wanted: str) -> bool:
    mine = _plain(unit.text)
    if signs.is_kicker(unit.text) or signs.is_number(unit.text):
        return mine == wanted and unit.hint == "title"
    return len(mine) >= 8 and (mine == wanted or (len(mine) >= 20 and mine in wanted))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _may_be_title(unit: Printed) -> bool:
    line = unit.text
    return (
        unit.kind == "paragraph"
        and len(line) <= _LONGEST_TITLE
        and not line[:1].islower()
        and not signs.is_rule(line)
        and dateline_of(line) is None
        and (line.isupper() or sentence_end(line) in (None, len(line)))
        and not (line.endswith(".") and len(line) > 160)
        and not line.endswith((":", ";", ","))
    )


def _heads_on(unit: Printed) -> bool:
    """Return whether the line below a place and a date is the title: no sentence is."""
    return label_above(unit) is not None or (_may_be_title(unit) and unit.text[-1] != ".")


def _label_below(units: list[Printed], at: int, head: list[Labelled]) -> PartLabel | None:
    unit = units[at]
    seen = {each.label for each in head}
    if _is_hinted(unit):
        return _HINTED[unit.hint or ""]
    line = unit.text
    if date_line(line) or all(is_dateline(part) for part in line.split(" / ")):
        return "date_line"
    if signs.is_embargo(line):
        return "embargo"
    if signs.is_number(line) or ("kicker" not in seen and len(line) < 80 and _is_late_kicker(unit)):
        return "kicker"
    if dated_kicker(line):
        return "date_line" if "kicker" in seen else "kicker"
    if unit.hint == "meta" and next(find_dates(line), None):
        return "date_line"
    if signs.FURNITURE.match(line) or _is_title_again(line, head) or unit.hint == "meta":
        return None
    if leads_to_language(line) or is_site_line(unit):
        return None
    if signs.CREDIT.match(line) and len(line) < 200:
        return "credit"
    if signs.CONTACT.match(line) and signs.is_contact(line) and len(line) < 160:
        return "contact"
    if len(line) < 120 and _STAMP.search(line) and next(find_dates(line), None):
        return "date_line"
    if len(line) < 120 and _BYLINE.match(line) and not line.endswith((".", ":")):
        return "date_line" if next(find_dates(line), None) else "credit"
    if unit.kind in ("paragraph", "heading") and is_standfirst(units, at, head):
        return "standfirst"
    return "credit" if _is_author(units, at) else "block"


def _is_title_again(line: str, head: list[Labelled]) -> bool:
    return any(each.label == "title" and each.unit.text == line for each in head)


def _is_author(units: list[Printed], at: int) -> bool:
    """Return whether a short line only stands between the title and its date."""
    if len(units[at].text) > 70 or units[at].text[-1] in ".:!?;”\"'" or units[at].kind == "heading":
        return False
    for unit in units[at + 1 : at + 4]:
        if unit.hint == "standfirst" or date_line(unit.text):
            return True
        if len(unit.text) > 70:
            return False
    return False


def _is_late_kicker(unit: Printed) -> bool:
    return signs.is_kicker(unit.text) and unit.kind in ("paragraph", "heading")
