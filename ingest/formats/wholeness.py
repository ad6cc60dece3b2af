"""Whether bytes were cut off before their end."""

from __future__ import annotations

import re

_CLOSED = re.compile(r"[.!?:…\"'”’»)\]]\s*$")
_TAGGED = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_OPENED = re.compile(rb"<(?:html|body)\b", re.IGNORECASE)
_CUT_TAG = re.compile(rb"<[a-zA-Z/][^<>]{0,2000}$")


def ends_inside_character(data: bytes) -> bool:
    """Return whether valid UTF-8 stops in the middle of its last character."""
    for size in (1, 2, 3):
        tail = data[-size:]
        if tail and tail[0] >= 0xC2 and _length(tail[0]) > size:
            return all(0x80 <= b < 0xC0 for b in tail[1:]) and _is_utf8(data[:-size])
    return False


def page_is_cut(data: bytes, text: str) -> bool:
    """Return whether a page lacks its end: no closing tag, and words that stop short.

    Many whole pages leave the closing tags out, but they end with a sentence.
    """
    if _TAGGED.search(data[-4096:]) or not _OPENED.search(data[:4096]):
        return False
    if ends_inside_character(data) or _CUT_TAG.search(data[-2048:]):
        return True
    bare = not data.rstrip().endswith(b">")
    return (bare or len(text) > 80) and not _CLOSED.search(text)


def _length(lead: int) -> int:
    return 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4


def _is_utf8(data: bytes) -> bool:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not text.isascii()
