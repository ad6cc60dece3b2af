"""The archived original as plain lines, made without the readers: staff see what they missed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from typing import Final

from archive.capture import Capture

# A page beyond this is cut, and the cut is said.
MOST: Final = 400_000
_HIDDEN = frozenset(("script", "style", "template", "noscript", "svg", "head"))
_LINES = frozenset(
    (
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "br", "tr", "table",
        "blockquote", "section", "article", "header", "footer", "nav", "aside", "main", "form",
        "figure", "figcaption", "dt", "dd", "pre", "hr", "address", "title", "option", "button",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """The lines that an original shows; ``comparable`` is false where its bytes are not words."""

    lines: tuple[str, ...] = ()
    cut: bool = False
    comparable: bool = True


def source_of(capture: Capture, data: bytes) -> Source:
    """Return an original as lines of text; nothing of its markup is left."""
    kind = capture.media_type
    if kind == "message/rfc822":
        return _lines(_mail(data))
    if not kind.startswith("text/") and "xhtml" not in kind:
        return Source(comparable=False)
    text = _decoded(data, capture.charset)
    return _lines(_shown(text) if "html" in kind else text)


def _decoded(data: bytes, charset: str | None) -> str:
    for encoding in filter(None, (charset, "utf-8-sig")):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def _lines(text: str) -> Source:
    kept = text[:MOST]
    lines = (" ".join(line.split()) for line in kept.splitlines())
    return Source(tuple(line for line in lines if line), cut=len(text) > MOST)


def _mail(data: bytes) -> str:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what the default policy makes
    head = [f"{name}: {message[name]}" for name in ("From", "Date", "Subject") if message[name]]
    body = message.get_body(("plain", "html"))
    if body is None:
        return "\n".join(head)
    raw = body.get_payload(decode=True)
    text = _decoded(raw if isinstance(raw, bytes) else b"", body.get_content_charset())
    return "\n".join([*head, _shown(text) if body.get_content_subtype() == "html" else text])


class _Shown(HTMLParser):
    """Collects what a page shows; a line ends where a block does."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "body":
            # A head that is never closed hides no body.
            self._hidden.clear()
        if tag in _LINES:
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        if tag in _LINES:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))


def _shown(page: str) -> str:
    parser = _Shown()
    parser.feed(page)
    parser.close()
    return "".join(parser.pieces)
