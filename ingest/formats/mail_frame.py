"""What mail programs put around a text: forwarding headers above, list signatures below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.utils import parseaddr

from ingest.formats.spaces import single

_BANNER = re.compile(
    r"(?:[-_=>*\s]*(?:begin\s+)?(?:forwarded|original|message\s+transf[eé]r[eé]|mensaje\s+reenviado|weitergeleitete)\b.{0,40}"
    r"[-_=:*\s]*)$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"[>*]*\s*(?P<name>from|to|cc|date|sent|subject|reply-to|de|à|a|objet|asunto|fecha|envoyé|von|an|betreff|datum|gesendet)"
    r"\s?:\*?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_PREFACE_LINES, _PREFACE_WORDS = 30, 80
_SUBJECT = {"subject", "objet", "asunto", "betreff"}
_SENDER = {"from", "de", "von"}
_SENT = {"date", "sent", "fecha", "envoyé", "datum", "gesendet"}
_PREFIX = re.compile(r"^(?:\s*(?:re|fwd?|tr|rv|wg|aw)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Framed:
    """The lines inside a mail's frame, with what the frame says."""

    lines: list[str]
    subject: str | None = None
    sender: str | None = None
    signature: tuple[str, ...] = ()
    sent: str | None = None


def unframe(lines: list[str]) -> Framed:
    """Return the lines between a forwarding header and a list signature."""
    start, fields = _header(lines)
    subject = plain_subject(next((fields[n] for n in _SUBJECT if n in fields), None))
    sender = next((fields[n] for n in _SENDER if n in fields), None)
    sender = parseaddr(sender)[0] or sender if sender else None
    sent = next((fields[n] for n in _SENT if n in fields), None)
    body = lines[start:]
    for i in range(len(body) - 1, max(len(body) - 15, 0), -1):
        if body[i] in ("--", "-- "):
            signature = tuple(line.strip() for line in body[i + 1 :] if line.strip())
            return Framed(body[:i], subject, sender, signature, sent)
    return Framed(body, subject, sender, sent=sent)


def plain_subject(subject: str | None) -> str | None:
    """Return a subject without what replying and forwarding put before it."""
    return single(_PREFIX.sub("", subject)) or None if subject else None


def _header(lines: list[str]) -> tuple[int, dict[str, str]]:
    """Return where the text begins, and the fields above it; two fields make a header."""
    at = _begin(lines)
    fields: dict[str, str] = {}
    end = at
    while end < len(lines) and lines[end].strip() and len(lines[end]) <= 1_000:
        found = _FIELD.match(lines[end].strip())
        if found is not None:
            fields.setdefault(found["name"].lower(), found["value"].strip())
        elif not fields or not lines[end].startswith((" ", "\t")):
            break
        end += 1
    if len(fields) < 2 or not (fields.keys() & (_SUBJECT | _SENDER)):
        return 0, {}
    return end, fields


def _begin(lines: list[str]) -> int:
    """Return the line on which a forwarding header may begin: below its banner, else the first.

    Whoever forwards a release may put a few words of their own above the banner.
    """
    printed = [i for i, line in enumerate(lines[:_PREFACE_LINES]) if line.strip()]
    words = 0
    for i in printed:
        line = lines[i].strip()
        if len(line) <= 120 and _BANNER.match(line):
            return next((j for j in range(i + 1, len(lines)) if lines[j].strip()), i + 1)
        words += len(line.split())
        if words > _PREFACE_WORDS:
            break
    return printed[0] if printed else 0
