"""Plain text, wrapped or one line a paragraph, with Markdown-like signs, to printed units."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import unescape

from archive.annotation import Finding
from archive.release import BlockKind, Span
from ingest.formats.inline_text import read_inline
from ingest.formats.mail_frame import unframe
from ingest.formats.printed import Page, Printed, Stated
from ingest.formats.spaces import single
from ingest.formats.wrapping import is_broken, is_wrapped, join, wrap_width
from ingest.reading.dates import find_dates
from ingest.reading.signs import is_rule

_BULLET = re.compile(r"(?P<indent>\s*)(?P<sign>[-*•·▪◦‣●○■–+]|—)(?P<space>\s+)(?=\S)")
_NUMBER = re.compile(r"\s*(?:\d{1,3}[.)]|\([a-z0-9]{1,4}\)|[a-z]\))\s+(?=\S)")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:[_~=]\s*){3,}|(?:\*\s*){3,}|(?:[─—–]\s*){3,})$")
_HEADING = re.compile(r"(?P<signs>#{1,6})\s+(?P<words>[^\s#].*)$")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,})$")
_QUOTE = re.compile(r"\s*>\s?")
_ROW = re.compile(r"\s*\|(?P<cells>.*)\|\s*$")
_ROW_RULE = re.compile(r"\s*\|[\s:|-]+\|\s*$")
_FOOTNOTE = re.compile(r"\[\^[\w-]{1,20}\]:\s+(?=\S)")
_REFERENCE = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-f]{2,4}|[lr][sda]quo|[lr]aquo|[nm]dash|nbsp|amp|quot|apos|hellip|bull"
    r"|[a-z](?:acute|grave|circ|uml|cedil|tilde));",
    re.IGNORECASE,
)
_FEWEST_REFERENCES = 2
_QUOTED_DEPTH = 3
_AFTER_RULE = 3
_RULED = "***"
# A letterhead may set two columns side by side; justified lines never leave so wide a gap.
_GAP = re.compile(r" {5,}")
_HEAD = 14
_COLUMN = 60


@dataclass(slots=True)
class _Group:
    """Lines that print one unit, as they are gathered."""

    lines: list[str] = field(default_factory=list)
    kind: BlockKind = "paragraph"
    sign: str = ""
    level: int = 0
    gap: int = 1


def read_text(text: str) -> Page:
    """Return the units of a plain text."""
    text, findings = _unescaped(text)
    framed = unframe(_unquoted([line.expandtabs(4).rstrip() for line in text.split("\n")]))
    framed = replace(framed, lines=_uncolumned(framed.lines))
    groups = _group(framed.lines, wrap_width(framed.lines))
    units = [_printed(group) for group in _settle(_without_rules(groups))]
    names = tuple(name for name in (framed.sender, *framed.signature[:1]) if name)
    sent = next(find_dates(framed.sent or ""), None)
    stated = Stated(framed.subject, sent.dated("metadata") if sent else None, names=names)
    return Page(tuple(unit for unit in units if unit.text), stated, findings)


def _unescaped(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Return a text in which an export left a page's character references, with what they mean."""
    count = len(_REFERENCE.findall(text))
    if count < _FEWEST_REFERENCES:
        return text, ()
    told = Finding("W115", f"{count} character references of a page were read as what they mean")
    return _REFERENCE.sub(lambda found: unescape(found[0]), text), (told,)


def _unquoted(lines: list[str]) -> list[str]:
    """Return the lines of a mail that was quoted whole without the signs before each."""
    for _ in range(_QUOTED_DEPTH):
        printed = [line for line in lines if line.strip()]
        if len(printed) < 3 or sum(bool(_QUOTE.match(p)) for p in printed) < 0.8 * len(printed):
            break
        lines = [_QUOTE.sub("", line, count=1) for line in lines]
    return lines


def _uncolumned(lines: list[str]) -> list[str]:
    """Return the lines with those of a two-column heading one below the other."""
    out: list[str] = []
    for i, line in enumerate(lines):
        columns = _GAP.split(line.strip()) if i < _HEAD else []
        apart = len(columns) == 2 and not columns[0].endswith(":")
        if apart and max(map(len, columns)) <= _COLUMN:
            out += columns
        else:
            out.append(line)
    return out


def _group(lines: list[str], width: int | None) -> list[_Group]:
    groups: list[_Group] = []
    gap, open_group = 0, False
    for line in lines:
        if not line.strip():
            gap, open_group = gap + 1, False
        elif open_group and _UNDERLINE.match(line) and _may_be_heading(groups[-1], line):
            groups[-1].kind, groups[-1].level = "heading", 1 if "=" in line else 2
            open_group = False
        elif _RULE.match(line) and "#" not in line:
            if is_rule(line):
                groups.append(_Group([line], sign=_RULED, gap=gap))
            gap, open_group = _AFTER_RULE, False
        elif open_group and _continues(groups[-1], line, width):
            groups[-1].lines.append(line)
        else:
            groups.append(_start(line, gap))
            gap, open_group = 0, groups[-1].kind != "heading"
    return groups


def _without_rules(groups: list[_Group]) -> list[_Group]:
    """Return the groups without the rules drawn between them, but for a last one below the body."""
    ruled = [i for i, group in enumerate(groups) if group.sign == _RULED]
    lengths = [sum(map(len, group.lines)) for group in groups]
    kept = [i for i in ruled[-1:] if sum(lengths[:i]) > sum(lengths[i:])]
    return [g for i, g in enumerate(groups) if g.sign != _RULED or i in kept]


def _may_be_heading(group: _Group, line: str) -> bool:
    return len(group.lines) == 1 and len(line.strip()) >= 0.5 * len(group.lines[0].strip())


def _continues(group: _Group, line: str, width: int | None) -> bool:
    started = _start(line, 0)
    if started.kind in ("blockquote", "table"):
        return started.kind == group.kind
    if started.kind != "paragraph" and not (started.sign == "—" and width):
        # "… in the School No." / "112. She hung": a sentence may end in a number.
        numbered = started.sign == "1" and group.kind == "paragraph"
        return bool(numbered and width and is_broken(group.lines[-1], line, width))
    if group.kind == "list_item" and line.startswith("  ") and not group.lines[0].startswith("  "):
        return True
    return bool(width and is_wrapped(group.lines[-1], line, width))


def _start(line: str, gap: int) -> _Group:
    """Return a new group that begins with the line, of the kind that its sign tells."""
    if heading := _HEADING.match(line):
        return _Group([heading["words"].rstrip("# ")], "heading", "#", len(heading["signs"]), gap)
    if _QUOTE.match(line):
        return _Group([line], "blockquote", ">", 0, gap)
    if _ROW.match(line):
        return _Group([line], "table", "|", 0, gap)
    if bullet := _BULLET.match(line):
        level = len(bullet["indent"]) // 2
        return _Group([line], "list_item", bullet["sign"], level, gap)
    if _FOOTNOTE.match(line):
        return _Group([_FOOTNOTE.sub("", line, count=1)], "footnote", "^", 0, gap)
    if _NUMBER.match(line):
        return _Group([line], "list_item", "1", 0, gap)
    return _Group([line], gap=gap)


def _settle(groups: list[_Group]) -> list[_Group]:
    """Return the groups with lone dashes and numbers made paragraphs: one item is no list."""
    for i, group in enumerate(groups):
        if group.kind != "list_item":
            continue
        before = groups[i - 1] if i else None
        beside = [
            g
            for g in (
                _neighbour(groups[i - 1 :: -1] if i else [], group),
                _neighbour(groups[i + 1 :], group),
            )
            if g and (g.kind, g.sign) == (group.kind, group.sign)
        ]
        introduced = before is not None and before.lines[-1].rstrip().endswith(":")
        if not (beside or introduced) or (group.sign == "—" and not _listed(groups, i)):
            group.kind, group.sign = "paragraph", ""
    return groups


def _neighbour(groups: list[_Group], group: _Group) -> _Group | None:
    """Return the next group that is not an item of a list inside this one."""
    return next((g for g in groups if g.kind != "list_item" or g.level <= group.level), None)


def _listed(groups: list[_Group], i: int) -> bool:
    """Return whether the run of items that holds number ``i`` is introduced by a colon."""
    while i and groups[i - 1].sign == groups[i].sign:
        i -= 1
    return bool(i) and groups[i - 1].lines[-1].rstrip().endswith(":")


def _printed(group: _Group) -> Printed:
    if group.kind == "table":
        return _table(group)
    lines = group.lines
    if group.sign == _RULED:
        return Printed(single(lines[0]), gap=group.gap)
    if group.kind == "blockquote":
        lines = [_QUOTE.sub("", line, count=1) for line in lines]
    elif group.kind == "list_item" and group.sign != "1":
        lines = [_BULLET.sub("", lines[0], count=1), *lines[1:]]
    words, marks = read_inline(single(join(lines)))
    return Printed(words, group.kind, group.level, marks=marks, gap=group.gap)


def _table(group: _Group) -> Printed:
    """Return a table: cells in reading order, one a line, with their spans row by row."""
    rows: list[tuple[Span, ...]] = []
    cells: list[str] = []
    at = 0
    for line in group.lines:
        found = _ROW.match(line)
        if found is None or _ROW_RULE.match(line):
            continue
        row: list[Span] = []
        for cell in (single(c) for c in found["cells"].split("|")):
            row.append(Span(at, at + len(cell)))
            cells.append(cell)
            at += len(cell) + 1
        rows.append(tuple(row))
    return Printed("\n".join(cells), "table", rows=tuple(rows), gap=group.gap)
