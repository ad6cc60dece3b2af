"""A Word document (.docx) to printed units, measured before it is opened."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from archive.errors import ReadingError
from archive.release import BlockKind, MarkKind, Span
from ingest.formats.docx_numbering import Numbering
from ingest.formats.html_flow import Flow
from ingest.formats.printed import Hint, Page, Printed, Stated
from ingest.formats.spaces import single

_LARGEST = 60_000_000
_NOTES = ("footnotes", "endnotes")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SKIPPED = {
    f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "instrText", "pPr", "rPr", "tbl")
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS: dict[str, MarkKind] = {f"{_W}b": "strong", f"{_W}i": "emphasis"}
_KINDS: tuple[tuple[str, BlockKind], ...] = (
    ("heading", "heading"),
    ("list", "list_item"),
    ("quote", "blockquote"),
    ("caption", "caption"),
    ("footnote", "footnote"),
)


def read_docx(data: bytes) -> Page:
    """Return the units of a Word document; headers and footers only name the publisher."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _member(archive, "word/document.xml")
            notes = [_member(archive, f"word/{each}.xml", needed=False) for each in _NOTES]
            links = _links(_member(archive, "word/_rels/document.xml.rels", needed=False))
            lists = _member(archive, "word/numbering.xml", needed=False)
            styles = _member(archive, "word/styles.xml", needed=False)
            heads = [_member(archive, name) for name in _heads(archive)]
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise ReadingError(
            "S103", f"the Word file is damaged ({error}); ask for it again"
        ) from error
    body = document.find(f"{_W}body") if document is not None else None
    if body is None:
        raise ReadingError("S101", "the file holds no Word document; name its format with --as")
    units = list(_units(body, links, Numbering(lists, styles), _style_names(styles)))
    units += [unit for each in notes for unit in _footnotes(each, links)]
    names = tuple(single(_text(head)) for head in heads if head is not None)
    return Page(tuple(units), Stated(names=tuple(n for n in names if n)))


def _heads(archive: zipfile.ZipFile) -> list[str]:
    return sorted(n for n in archive.namelist() if n.startswith(("word/header", "word/footer")))[:6]


def _member(archive: zipfile.ZipFile, name: str, *, needed: bool = True) -> etree._Element | None:
    """Return a part of the file as a tree; one that would unpack too large is refused."""
    try:
        size = archive.getinfo(name).file_size
    except KeyError:
        if needed:
            raise ReadingError(
                "S101", f"the Word file has no {name}; name its format with --as"
            ) from None
        return None
    if size > _LARGEST:
        raise ReadingError("S106", f"{name} would unpack to {size} bytes; split the document")
    with archive.open(name) as file:
        data = file.read(_LARGEST + 1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError("S103", f"{name} is damaged ({error}); ask for it again") from error


def _links(rels: etree._Element | None) -> dict[str, str]:
    if rels is None:
        return {}
    return {rel.get("Id") or "": rel.get("Target") or "" for rel in rels if rel.get("TargetMode")}


def _style_names(styles: etree._Element | None) -> dict[str, str]:
    """Return what each style is called; its id is in the language of the Word that wrote it."""
    names = {}
    for style in styles.iterfind(f"{_W}style") if styles is not None else ():
        name = style.find(f"{_W}name")
        if name is not None:
            names[style.get(f"{_W}styleId") or ""] = (name.get(f"{_W}val") or "").lower()
    return names


def _units(
    body: etree._Element, links: dict[str, str], numbering: Numbering, names: dict[str, str]
) -> Iterator[Printed]:
    stack = list(reversed(body))
    while stack:
        element = stack.pop()
        if element.tag == f"{_W}p":
            counted = numbering.next(element)
            for unit in _paragraph(element, links, names):
                yield replace(unit, counted=counted)
            stack += [p for box in reversed(list(_boxes(element))) for p in reversed(box)]
        elif element.tag == f"{_W}tbl":
            table = _table(element)
            if table is not None:
                for paragraph in element.iter(f"{_W}p"):
                    numbering.next(paragraph)
                yield table
            else:
                stack += reversed([p for c in element.iter(f"{_W}tc") for p in c])
        elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            stack += reversed(element)


def _boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes that hang on a paragraph, each once: older Words get a copy of each."""
    walker = etree.iterwalk(paragraph, events=("start",))
    for _, element in walker:
        if element.tag == _FALLBACK and element.getprevious() is not None:
            walker.skip_subtree()
        elif element.tag == f"{_W}txbxContent":
            yield element
            walker.skip_subtree()


def _paragraph(
    element: etree._Element, links: dict[str, str], names: dict[str, str]
) -> Iterator[Printed]:
    flow = Flow()
    _gather(element, flow, links)
    taken = flow.take()
    if taken is None:
        return
    text, marks, _ = taken
    kind, level, hint = _style(element, names)
    yield Printed(text, kind, level, marks=marks, hint=hint)


def _gather(element: etree._Element, flow: Flow, links: dict[str, str]) -> None:
    """Append the text of a paragraph's runs, bold, italic and linked words marked."""
    for child in element:
        if child.tag in _SKIPPED or not isinstance(child.tag, str):
            continue
        start = flow.at
        name = child.tag.removeprefix(_W)
        if name == "t":
            flow.add(child.text)
        elif name in ("br", "cr"):
            flow.break_line()
        elif name in ("tab", "noBreakHyphen"):
            flow.add("\t" if name == "tab" else "-")
        elif name in ("r", "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple"):
            _gather(child, flow, links)
        if name == "r":
            for tag, kind in _MARKS.items():
                if child.find(f"{_W}rPr/{tag}") is not None:
                    flow.mark(kind, start)
        elif name == "hyperlink" and (href := links.get(child.get(f"{_R}id") or "")):
            flow.mark("link", start, href)


def _style(element: etree._Element, names: dict[str, str]) -> tuple[BlockKind, int, Hint | None]:
    """Return what a paragraph's style makes of it: kind, level, and a part where it names one."""
    properties = element.find(f"{_W}pPr")
    if properties is None:
        return "paragraph", 0, None
    named = properties.find(f"{_W}pStyle")
    style = (named.get(f"{_W}val") or "") if named is not None else ""
    style = names.get(style, style.lower())
    if style == "title":
        return "heading", 1, "title"
    if style == "subtitle":
        return "paragraph", 0, "standfirst"
    numbered = properties.find(f"{_W}numPr")
    kind = next((kind for sign, kind in _KINDS if sign in style), None)
    if kind == "heading":
        return "heading", _digit(style) or 1, None
    if numbered is not None and kind in (None, "list_item"):
        level = numbered.find(f"{_W}ilvl")
        return "list_item", int(level.get(f"{_W}val") or 0) if level is not None else 0, None
    if kind == "list_item":
        # "List Paragraph" and "List Continue" are set in; without a number they are no items.
        is_item = not re.search("paragraph|continue", style)
        return ("list_item", max(_digit(style) - 1, 0), None) if is_item else ("paragraph", 0, None)
    return kind or "paragraph", 0, None


def _digit(style: str) -> int:
    return int(style[-1]) if style[-1:].isdigit() else 0


def _table(element: etree._Element) -> Printed | None:
    """Return a table of data; one row, or long cells, only lay the page out."""
    rows = [
        [single(_text(cell)) for cell in row.iter(f"{_W}tc")] for row in element.iter(f"{_W}tr")
    ]
    if len(rows) < 2 or max(map(len, rows)) < 2 or any(len(c) > 300 for row in rows for c in row):
        return None
    at = 0
    spans: list[tuple[Span, ...]] = []
    for row in rows:
        cells = []
        for cell in row:
            cells.append(Span(at, at + len(cell)))
            at += len(cell) + 1
        spans.append(tuple(cells))
    text = "\n".join(cell for row in rows for cell in row)
    return Printed(text, "table", rows=tuple(spans)) if text.strip() else None


def _footnotes(notes: etree._Element | None, links: dict[str, str]) -> Iterator[Printed]:
    for note in notes if notes is not None else ():
        if note.get(f"{_W}type") is not None:
            continue
        flow = Flow()
        for paragraph in note.iter(f"{_W}p"):
            _gather(paragraph, flow, links)
            flow.add(" ")
        if (taken := flow.take()) is not None:
            yield Printed(taken[0], "footnote", marks=taken[1])


def _text(element: etree._Element) -> str:
    pieces = element.iter(f"{_W}t", f"{_W}p", f"{_W}tab")
    return "".join(" " if each.tag != f"{_W}t" else each.text or "" for each in pieces)
