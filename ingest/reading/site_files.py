"""Files that come with a web site or a program, told by what is in them."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import PurePath
from typing import Final

from archive.capture import Bytes
from ingest.reading.dates import date_line

# Each kind of file that is never a release, with its plural.
KINDS: Final = {
    "feed": "feeds",
    "sitemap": "sitemaps",
    "drawing": "drawings",
    "list of subscriptions": "lists of subscriptions",
    "description of a search": "descriptions of a search",
    "robots.txt": "robots.txt",
    "JSON file": "JSON files",
    "TOML file": "TOML files",
    "style sheet": "style sheets",
    "program": "programs",
    "readme or licence": "readmes or licences",
}
_ROOTS: Final = {
    "rss": "feed",
    "feed": "feed",
    "urlset": "sitemap",
    "sitemapindex": "sitemap",
    "svg": "drawing",
    "opml": "list of subscriptions",
    "opensearchdescription": "description of a search",
}
_ENDINGS: Final = {
    ".css": "style sheet",
    ".js": "program",
    ".mjs": "program",
    ".py": "program",
    ".sh": "program",
}
_ABOUT: Final = {
    "readme", "license", "licence", "copying", "changelog", "contributing", "code_of_conduct",
}  # fmt: skip
_ABOUT_ENDINGS: Final = {"", ".md", ".markdown", ".txt", ".rst"}
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)([^<>]{0,2000})>?")
_ROBOTS = re.compile(
    r"(?:user-agent|disallow|allow|sitemap|crawl-delay|host|request-rate|visit-time|noindex"
    r"|clean-param|content-signal)\s*:",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"[\[\s]*\{\s*\"[^\"\n]{0,200}\"\s*:")
_PROPERTY = re.compile(r"\s*(?:--)?[a-z-]+\s*:\s*[^:]")
_CODE_LINE = re.compile(
    r"(?:from [\w.]+ import\b|import [\w.]+(?: as \w+)?(?:, [\w.]+)*;?$"
    r"|import [\w{}*, ]+ from ['\"]|(?:async )?def \w+\(|class \w+[^.]*:$"
    r"|@\w+[\w.]*(?:\(.*\))?$|[\w.\[\]\"']+(?:: \S+)? [+*-]?= \S"
    r"|(?:if|for|while|with|elif|else|try|except)\b.*:$|return\b|raise \w+|yield\b"
    r"|(?:export |async )*(?:function|const|let|var)\b[^.]*[;{(=]"
    r"|.*(?:[;{}]|\)[;,]?|=>)$|[\])}]+[;,:]?$)"
)
_CODE_SIGN = re.compile(
    r"^\s*(?:from [\w.]+ import |import [\w.]+\s*$|(?:async )?def \w+\(.*:\s*$)"
    r"|\bfunction\b\s*\w*\s*\(|=>\s*[{(\w]|\b(?:const|let|var)\s+[\w$]+\s*=|===|\bdocument\.\w+[.(]"
    r"|\bmodule\.exports\b|\"use strict\"|'use strict'",
    re.MULTILINE,
)
_LOOKED_AT: Final = 200_000
_SHORT: Final = 1_000_000


def site_file(source: Bytes) -> str | None:
    """Return which of ``KINDS`` the bytes are, ``None`` where they may be a release."""
    if b"\x00" in source.data[:_LOOKED_AT]:
        return None
    text = source.data[:_LOOKED_AT].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if not text:
        return None
    if text.startswith("<"):
        return _kind_of_markup(text, source.data)
    if _is_robots(text):
        return "robots.txt"
    if _is_json(text, source.data):
        return "JSON file"
    if _is_toml(text):
        return "TOML file"
    if _is_style(text):
        return "style sheet"
    if _is_program(text):
        return "program"
    return _by_name(PurePath(source.name or ""), text)


def _kind_of_markup(text: str, data: bytes) -> str | None:
    found = _ROOT.match(text, _root_at(text))
    if found is None:
        return None
    name = found[1].lower()
    if name == "rdf" and "purl.org/rss/" in found[2]:
        return "feed"
    # A fragment of a page may begin with a drawing; a drawing also ends as one.
    if name == "svg" and not data.rstrip().endswith(b"svg>"):
        return None
    return _ROOTS.get(name)


def _root_at(text: str) -> int:
    """Return where the root element begins: behind declaration, comments and document type."""
    at = 0
    while True:
        at += len(text[at:]) - len(text[at:].lstrip())
        for opens, closes in (("<!--", "-->"), ("<?", "?>"), ("<!", ">")):
            if text.startswith(opens, at):
                end = text.find(closes, at)
                break
        else:
            return at
        if end < 0:
            return len(text)
        at = end + len(closes)


def _is_robots(text: str) -> bool:
    stripped = (line.partition("#")[0].strip() for line in text.splitlines())
    lines = [line for line in stripped if line]
    known = sum(bool(_ROBOTS.match(line)) for line in lines)
    return known > 0 and known >= 0.9 * len(lines)


def _is_json(text: str, data: bytes) -> bool:
    # No release opens with a key; an object that was cut off is data all the same.
    if _OBJECT.match(text):
        return True
    if text[0] not in "[{" or len(data) > _SHORT:
        return False
    try:
        return bool(isinstance(json.loads(data), list | dict))
    except (ValueError, RecursionError):
        return False


def _is_toml(text: str) -> bool:
    if "=" not in text or len(text) >= _LOOKED_AT:
        return False
    try:
        return _has_values(tomllib.loads(text))
    except (ValueError, RecursionError):
        return False


def _has_values(table: dict[str, object]) -> bool:
    """Return whether anything is set; a heading in square brackets alone sets nothing."""
    tables = [each for each in table.values() if isinstance(each, dict)]
    return len(tables) < len(table) or any(_has_values(each) for each in tables)


def _is_style(text: str) -> bool:
    """Return whether it is made of selectors with properties in braces."""
    bare = _without_comments(text)
    *rules, rest = bare.split("}")
    if not rules or len(rest) > 0.2 * len(bare):
        return False
    sets = (rule.rpartition("{")[2] for rule in rules if "{" in rule)
    styled = sum(bool(_PROPERTY.match(each)) or not each.strip() for each in sets)
    return styled > 0 and styled >= 0.8 * sum("{" in rule for rule in rules)


def _without_comments(text: str) -> str:
    first, *others = text.split("/*")
    return first + "".join(each.partition("*/")[2] for each in others)


def _is_program(text: str) -> bool:
    """Return whether it is a script, or nearly all its lines are a program's."""
    if re.match(r"#!\s*/", text) or _is_one_docstring(text):
        return True
    lines = [each.strip() for each in _without_comments(text).splitlines()]
    lines = [each for each in lines if each and not each.startswith(("#", "//"))]
    code = sum(bool(_CODE_LINE.match(line[:400])) for line in lines)
    return bool(lines) and code >= 0.6 * len(lines) and bool(_CODE_SIGN.search(text))


def _is_one_docstring(text: str) -> bool:
    whole = text.strip()
    return whole.startswith('"""') and whole.endswith('"""') and whole.count('"""') == 2


def _by_name(name: PurePath, text: str) -> str | None:
    """Return the kind that only its name tells; what is dated at its head may be a release."""
    ending = name.suffix.lower()
    about = name.stem.lower() in _ABOUT and ending in _ABOUT_ENDINGS
    if about and not any(date_line(line) for line in text.splitlines()[:12]):
        return "readme or licence"
    return _ENDINGS.get(ending)
