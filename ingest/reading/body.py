"""Where the body ends, and what each unit of the tail is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.release import PartLabel
from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.closing import closes
from ingest.reading.happenings import happened_on_a_day, is_offered
from ingest.reading.headed_portraits import heads_portrait, tells_of_founding
from ingest.reading.hinted_tails import as_worded
from ingest.reading.labelled import Labelled
from ingest.reading.lines import split_at, split_at_lines
from ingest.reading.portraits import (
    defines_body,
    is_habit,
    is_portrait,
    names_body,
    subject,
)
from ingest.reading.site_lines import is_site_line
from ingest.reading.subheads import with_subheads
from ingest.reading.tail_above import NUMBERED, follows_numbered, leads_to_address, names_desk
from ingest.reading.tail_headings import Mode, heading_mode, heads_card

_HINTED: dict[str, PartLabel] = {
    "note": "note",
    "boilerplate": "boilerplate",
    "contact": "contact",
    "credit": "credit",
}
_TITLED = ("note", "boilerplate", "contact")
_NOTES = ("note", "background")
_SHORT = 70
_EARLY = 0.3
_LINE = 200
_STOP = re.compile(r"[.?!;][”\"]?(?:\s|$)(?<!\w\.\s)")
_BRACKETED = re.compile(r"\[\d{1,3}\]\s")
# "Note for editors: turnout was …": a heading and what it heads on one line.
_TOLD = re.compile(r"[^:\n]{4,60}:\s+(?=\S)")
_ONE_NOTE = re.compile(r"(?:editor\S{0,3}\s+)?(?:note|nota)\b[^:\n]{0,50}:", re.IGNORECASE)
_AHEAD = 42
_LINKED = 0.9
_FEW_WORDS = 3


def read_body(units: Sequence[Printed], publisher: str | None) -> list[Labelled]:
    """Return the units below the head with their labels, body first, then the tail."""
    out: list[Labelled] = []
    mode: Mode = "body"
    ended = False
    early = _early(units)
    for i, unit in enumerate(units):
        if not ended and _resumes(unit, mode):
            mode = "body"
        for line in _opened(unit, mode, last=i >= len(units) - 8):
            line = _as_footnote(line, mode)
            before = mode
            label, mode = _label(line, mode, units[i + 1 : i + _AHEAD], publisher)
            if label == "tail_heading" and before == "contact" and names_desk(line, out):
                label = "contact"
            if label == "note" and follows_numbered(line, out):
                label = "boilerplate"
            sure = unit.kind == "heading" and mode in ("note", "background", "boilerplate")
            if (
                before == "body" != mode
                and mode != "footnote"
                and i < early
                and not (ended or sure)
            ):
                label, mode = _above_body(line, label), "body"
            out.append(Labelled(_as_kind(line, label, mode), label))
            if label == "note" and _is_told_once(unit, line):
                mode = "after"
            ended = ended or label == "end_mark"
    return with_subheads(out)


def _early(units: Sequence[Printed]) -> int:
    """Return before which unit no tail begins but after an end mark: most words stand below."""
    lengths = [len(unit.text) for unit in units if unit.kind != "table"]
    least, total = _EARLY * sum(lengths), 0
    for i, unit in enumerate(units):
        if signs.is_end_mark(unit.text) or total >= least:
            return i
        total += len(unit.text) if unit.kind != "table" else 0
    return len(units)


def _above_body(unit: Printed, label: PartLabel | None) -> PartLabel | None:
    """Return what a line of the tail is where the body still follows: a contact, else a block."""
    if label == "end_mark":
        return label
    return label if label in ("contact", "credit") and len(unit.text) <= _LINE else "block"


def _resumes(unit: Printed, mode: Mode) -> bool:
    """Return whether a heading of another kind closes a part of the tail that stood too early."""
    if unit.kind != "heading" or mode in ("body", "footnote"):
        return False
    return heading_mode(unit.text) is None and unit.hint is None


def _as_kind(unit: Printed, label: PartLabel | None, mode: Mode) -> Printed:
    if label == "block" and mode == "footnote" and unit.kind in ("paragraph", "list_item"):
        return replace(unit, kind="footnote")
    return unit


def _as_footnote(unit: Printed, mode: Mode) -> Printed:
    """Return a numbered line of the tail as a footnote, but for the notes to editors."""
    if mode in ("body", *_NOTES) or unit.kind != "paragraph" or not _BRACKETED.match(unit.text):
        return unit
    return replace(unit, kind="footnote")


def _is_told_once(unit: Printed, line: Printed) -> bool:
    """Return whether "Note for editors" has its one note behind it, on its own line."""
    return line is not unit and bool(_ONE_NOTE.match(unit.text)) and unit.text.endswith(line.text)


def _opened(unit: Printed, mode: Mode, *, last: bool) -> list[Printed]:
    """Return the lines of a unit of the tail; in the body a unit is one, whatever its lines."""
    told = _TOLD.match(unit.text) if mode != "body" and unit.kind == "paragraph" else None
    if told and signs.NOTES.match(unit.text) and "\n" not in unit.text:
        return [*split_at(unit, told.end())]
    if "\n" not in unit.text or unit.kind == "table":
        return [unit]
    first = unit.text.split("\n", 1)[0]
    if mode != "body" or (last and (heading_mode(first) or signs.CONTACT.match(first))):
        return split_at_lines(unit)
    return [unit]


def _label(
    unit: Printed, mode: Mode, following: Sequence[Printed], publisher: str | None
) -> tuple[PartLabel | None, Mode]:
    line = unit.text
    if signs.is_rule(line):
        is_last = mode == "body" and closes(following, publisher)
        return ("end_mark", "after") if is_last else (None, mode)
    if signs.is_end_mark(line):
        return "end_mark", "after"
    if signs.FURNITURE.match(line) or is_site_line(unit):
        return None, mode
    if line.strip() in ("--", "—", "__") and len(following) <= 10:
        return None, "contact"
    reachable = signs.email_of(line) or signs.phone_of(line)
    heading = None if reachable else heading_mode(line)
    heading = heading or ("contact" if heads_card(unit, following) else None)
    if heading is None and heads_portrait(unit, following, publisher):
        heading = "boilerplate"
    if unit.hint in _HINTED and not (heading and unit.hint in _TITLED):
        label = as_worded(_HINTED[unit.hint], line, publisher)
        return label, _mode_of(label, mode)
    if heading and (unit.hint in _TITLED or _opens_tail(unit, heading, mode, following)):
        return "tail_heading", heading
    if signs.CREDIT.match(line) and len(line) <= 200:
        goes_on = _body_follows(following) or _table_follows(following)
        return "credit", "after" if mode != "body" or not goes_on else "body"
    if mode == "contact" and not following and not reachable and names_body(line):
        return "tail_heading", mode
    if signs.is_disclaimer(line) and unit.kind == "paragraph" and mode not in _NOTES:
        return "boilerplate", _mode_of("boilerplate", mode)
    if _is_contact(unit, mode, following):
        return "contact", "contact"
    if mode not in _NOTES and signs.is_small_print(line) and not _body_follows(following):
        return "boilerplate", "after" if mode == "body" else mode
    if mode == "body" and _tells_of_itself(unit, following):
        return "boilerplate", "after"
    if mode == "body":
        return ("correction" if signs.CORRECTION.match(line) else "block"), mode
    return _in_tail(unit, mode, following, publisher)


def _tells_of_itself(unit: Printed, following: Sequence[Printed]) -> bool:
    """Return whether a body says what it is right above whom to ask, with no heading over it."""
    below = following[0].text if following else ""
    asked = signs.CONTACT.match(below) and (signs.email_of(below) or signs.phone_of(below))
    told = defines_body(unit.text) or tells_of_founding(unit.text)
    return bool(asked) and unit.kind == "paragraph" and told


def _mode_of(label: PartLabel, mode: Mode) -> Mode:
    if label in ("note", "boilerplate", "contact"):
        return "after" if mode == "body" else mode
    return mode


def _opens_tail(unit: Printed, heading: Mode, mode: Mode, following: Sequence[Printed]) -> bool:
    """Return whether a line that sounds like a heading of the tail stands where one would."""
    if mode != "body":
        return True
    if signs.BACKGROUND.match(unit.text):
        return False
    if heading == "footnote":
        return not following or len(following) <= 40
    if unit.kind != "heading" and not unit.emphatic and not unit.text.isupper():
        return len(following) <= 12 and (heading != "boilerplate" or len(following) <= 8)
    return len(following) <= 25


def _is_contact(unit: Printed, mode: Mode, following: Sequence[Printed]) -> bool:
    line = unit.text
    reachable = bool(signs.email_of(line) or signs.phone_of(line))
    if len(line) > 600 or unit.kind == "table":
        return False
    listed = unit.kind == "list_item" and signs.email_of(line) is None
    if mode in _NOTES and (listed or NUMBERED.match(line)):
        return False
    if signs.CONTACT.match(line):
        return (
            reachable
            or (mode != "body" and len(line) < 200 and not line.endswith("."))
            or (len(line) < _SHORT and ":" in line)
        )
    if mode == "contact" and not reachable and _leads_on(unit):
        return False
    if mode == "contact":
        return reachable or (len(line) <= 80 and subject(line) is None and not _STOP.search(line))
    if mode != "body":
        return (reachable and len(line) <= 300) or leads_to_address(unit, following)
    return reachable and len(line) <= 160 and not _body_follows(following) and not _is_speech(line)


def _leads_on(unit: Printed) -> bool:
    """Return whether a line is a link to something to read, not to somebody to ask."""
    linked = sum(m.span.end - m.span.start for m in unit.marks if m.kind == "link")
    return linked >= _LINKED * len(unit.text) and unit.text.count(" ") >= _FEW_WORDS


def _is_speech(line: str) -> bool:
    return line.rstrip().endswith((".", "”", '"')) and len(line) > 110


def _body_follows(following: Sequence[Printed]) -> bool:
    """Return whether a paragraph of the body still stands below."""
    for unit in following:
        if signs.is_end_mark(unit.text) or heading_mode(unit.text) or unit.hint in _HINTED:
            return False
        long = len(unit.text) > 120 and not signs.email_of(unit.text)
        if long and not signs.FURNITURE.match(unit.text) and not signs.CREDIT.match(unit.text):
            return True
    return False


def _table_follows(following: Sequence[Printed]) -> bool:
    """Return whether a table stands next, or below the one line that heads it."""
    below = following[:2]
    return any(unit.kind == "table" for unit in below) and not any(
        signs.is_end_mark(unit.text) or heading_mode(unit.text) for unit in below
    )


def _in_tail(
    unit: Printed, mode: Mode, following: Sequence[Printed], publisher: str | None
) -> tuple[PartLabel | None, Mode]:
    line = unit.text
    if mode == "footnote" or (unit.kind == "footnote" and mode not in _NOTES):
        return "block", mode
    if not following and _is_signature(line, publisher):
        return "tail_heading", mode
    if signs.is_number(line):
        return None, mode
    if line[:1] in "*†‡" and not line.startswith("**"):
        return "note", mode
    if mode == "background" and unit.kind == "paragraph" and is_habit(line):
        return "boilerplate", mode
    if mode == "after" and (happened_on_a_day(line) or is_offered(line)):
        return "note", mode
    if mode in _NOTES and (unit.kind == "list_item" or not is_portrait(line, publisher)):
        return "note", mode
    if mode == "contact" and not is_portrait(line, publisher) and _is_told_last(unit):
        return "note", mode
    return "boilerplate", mode if mode == "boilerplate" else "after"


def _is_told_last(unit: Printed) -> bool:
    """Return whether a line below a contact is neither another contact nor a self-description."""
    line = unit.text
    if signs.ABOUT.match(line) and ":" in line[:_SHORT]:
        return False
    told = len(line) > 90 or (line.endswith(".") and line.count(" ") > _FEW_WORDS)
    return _leads_on(unit) or (told and subject(line) is None)


def _is_signature(line: str, publisher: str | None) -> bool:
    if len(line) > 80 or line.endswith((".", ":", ";")):
        return False
    return line.casefold() == (publisher or "").casefold() or line[:1].isupper()
