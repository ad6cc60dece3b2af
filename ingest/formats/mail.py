"""A mail to what it prints: its attached release, else its richer part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from archive.capture import Bytes
from archive.errors import ReadingError
from archive.release import Dated
from ingest.formats.mail_frame import plain_subject
from ingest.formats.printed import Page, Stated
from ingest.formats.sniffing import Format, format_of
from ingest.reading.dates import find_dates

_ATTACHED = ("pdf", "docx", "html", "text")
_DEEPEST = 20
_BOUNDARY = re.compile(rb"^--([\w'()+,./:=?-]{1,70})[ \t]*\r?\n", re.MULTILINE)


def read_mail(data: bytes, read_part: Callable[[Bytes, Format], Page]) -> Page:
    """Return the units of the mail's release; ``read_part`` reads a part by its format.

    An attached document is the release where the mail itself says little.
    """
    # The newer policy parses every header of every part: minutes for a mail of many parts.
    message = message_from_bytes(data, policy=policy.compat32)
    page = _page(message, read_part, _Left())
    if page is None:
        raise ReadingError("S100", "the mail holds no text; ask for it again")
    return page


@dataclass(slots=True)
class _Left:
    """How many parts and mails inside mails are still read: a bomb of them is cut."""

    parts: int = 200
    depth: int = 5


def _page(message: Message, read_part: Callable[[Bytes, Format], Page], left: _Left) -> Page | None:
    """Return what a mail, or one attached to another, prints."""
    parts = list(_parts(message, left))
    page = _body(parts, read_part)
    if page is None or _words(page) < 120:
        page = _attached(parts, read_part, page, left)
    return page and replace(page, stated=_with_header(page.stated, message))


def _parts(message: Message, left: _Left) -> Iterator[Message]:
    """Yield the leaves of a mail, each attached mail as one."""
    stack = [(message, 0)]
    while stack and left.parts > 0:
        part, depth = stack.pop()
        held = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(held, str):
            held = _parted(_payload(part))
        inside = isinstance(held, list) and part.get_content_type() != "message/rfc822"
        if isinstance(held, list) and (inside or part is message) and depth < _DEEPEST:
            stack += [(p, depth + 1) for p in reversed(held) if isinstance(p, Message)]
        else:
            left.parts -= 1
            yield part


def _parted(written: bytes) -> list[Message]:
    """Return the parts of a mail whose header names another boundary than it prints."""
    found = _BOUNDARY.search(written)
    if found is None:
        return [message_from_bytes(b"\n" + written, policy=policy.compat32)]
    head = b'Content-Type: multipart/mixed; boundary="' + found[1] + b'"\n\n'
    held = message_from_bytes(head + written, policy=policy.compat32).get_payload()
    return [p for p in held if isinstance(p, Message)] if isinstance(held, list) else []


def _body(parts: list[Message], read_part: Callable[[Bytes, Format], Page]) -> Page | None:
    """Return the HTML part where it holds the words of the text part, else the text part."""
    pages: dict[str, Page] = {}
    for part in parts:
        kind = part.get_content_type()
        form = {"text/plain": "text", "text/html": "html"}.get(kind)
        if form is None or form in pages or part.get_content_disposition() == "attachment":
            continue
        page = _read(part, "html" if form == "html" else "text", read_part)
        if page is not None:
            pages[form] = page
    html, text = pages.get("html"), pages.get("text")
    if html is not None and (text is None or _covers(html, text)):
        return html
    return text


def _covers(html: Page, text: Page) -> bool:
    want, have = (Counter(re.findall(r"\w+", _text(page))) for page in (text, html))
    return sum((want & have).values()) >= 0.85 * sum(want.values())


def _text(page: Page) -> str:
    return " ".join(unit.text for unit in page.units).casefold()


def _words(page: Page) -> int:
    return len(_text(page).split())


def _attached(
    parts: list[Message],
    read_part: Callable[[Bytes, Format], Page],
    body: Page | None,
    left: _Left,
) -> Page | None:
    """Return the longest attached document that is longer than the mail's own text."""
    best = body
    for part in parts:
        if (mail := _mail_in(part)) is not None and left.depth > 0:
            left.depth -= 1
            page = _page(mail, read_part, left)
            if page is not None and (best is None or _words(page) > _words(best)):
                best = page
            continue
        if part.get_content_disposition() != "attachment" and not part.get_filename():
            continue
        source = Bytes(_payload(part), part.get_content_type(), name=part.get_filename())
        form = format_of(source) if source.data else None
        if form not in _ATTACHED or part.get_content_maintype() in ("image", "audio", "video"):
            continue
        page = _read(part, form, read_part)
        if page is not None and (best is None or _words(page) > _words(best)):
            best = page
    return best


def _mail_in(part: Message) -> Message | None:
    held = part.get_payload()
    if part.get_content_type() != "message/rfc822" or not isinstance(held, list) or not held:
        return None
    return held[0] if isinstance(held[0], Message) else None


def _read(part: Message, form: Format, read_part: Callable[[Bytes, Format], Page]) -> Page | None:
    charset = part.get_content_charset()
    source = Bytes(_payload(part), part.get_content_type(), charset, name=part.get_filename())
    try:
        return read_part(source, form)
    except ReadingError:
        return None


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _with_header(stated: Stated, message: Message) -> Stated:
    """Return what is stated with the mail's subject, sender and date beside it."""
    subject, sender = _field(message, "Subject"), _field(message, "From")
    name = parseaddr(sender)[0] if sender else None
    return replace(
        stated,
        title=stated.title or plain_subject(subject),
        published=stated.published or _sent(message),
        names=(*([name] if name else []), *stated.names),
    )


def _field(message: Message, name: str) -> str | None:
    """Return a header field with its encoded words decoded."""
    value = message[name]
    if not value:
        return None
    try:
        words = str(make_header(decode_header(str(value))))
    except (HeaderParseError, UnicodeError, LookupError, ValueError):
        words = str(value)
    return " ".join(words.split()) or None


def _sent(message: Message) -> Dated | None:
    written = _field(message, "Date")
    try:
        at = parsedate_to_datetime(written or "")
    except (ValueError, TypeError, IndexError):
        found = next(find_dates(written or ""), None)
        return found.dated("metadata") if found and found.other is None else None
    return Dated(at.date(), "day", "metadata", written or "")
