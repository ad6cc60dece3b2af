"""Which format some bytes are in: by content, then by type, then by name."""

from __future__ import annotations

import re
from typing import Literal

from archive.capture import Bytes
from archive.errors import ReadingError

Format = Literal["text", "html", "mail", "pdf", "docx"]

_TYPES: dict[str, Format] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "message/rfc822": "mail",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/plain": "text",
    "text/markdown": "text",
}
_ENDINGS: dict[str, Format] = {
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "eml": "mail",
    "pdf": "pdf",
    "docx": "docx",
    "txt": "text",
    "md": "text",
    "text": "text",
    "markdown": "text",
}
_NAMES: dict[str, Format] = {
    "text": "text", "markdown": "text", "txt": "text", "md": "text", "html": "html", "htm": "html",
    "mail": "mail", "eml": "mail", "pdf": "pdf", "docx": "docx",
}  # fmt: skip
_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,9}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"</?(?:p|div|table|tr|td|br|h[1-6]|ul|li|a|span|body|title)\b[^<>]{0,400}>", re.IGNORECASE
)
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?[^\n]*\n(?:[ \t]+[^\n]*\n)*")
_MAIL_FIELDS = {b"received", b"mime-version", b"message-id", b"return-path", b"delivered-to"}


def format_of(source: Bytes, asked: str | None = None) -> Format:
    """Return the format of the bytes; ``asked`` ("html", "docx" and so on) settles it."""
    if asked and asked.lower() in _NAMES:
        return _NAMES[asked.lower()]
    by_content = _by_content(source.data)
    if by_content is not None:
        return by_content
    stated = _TYPES.get(source.media_type.partition(";")[0].strip().lower())
    ending = (source.name or source.address or "").rpartition(".")[2].lower()
    return stated or _ENDINGS.get(ending) or _by_tags(source.data)


def _by_content(data: bytes) -> Format | None:
    start = data[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
    if data.startswith(b"{\\rtf"):
        raise ReadingError("S101", "RTF is not read; save it as Word, PDF or text")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "docx"
    if _HTML.match(start.replace(b"\x00", b"")):
        return "html"
    return "mail" if _is_mail(start) else None


def _is_mail(start: bytes) -> bool:
    """Return whether it opens with a mail's header; pasted "From:" lines alone are text."""
    seen = set()
    position = 0
    start = start.replace(b"\r\n", b"\n")
    while found := _FIELD.match(start, position):
        seen.add(found[0].partition(b":")[0].lower())
        position = found.end()
    return b"from" in seen and bool(seen & _MAIL_FIELDS)


def _by_tags(data: bytes) -> Format:
    return "html" if len(_TAG.findall(data[:20_000])) >= 3 else "text"
