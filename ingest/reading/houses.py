"""The house that a line above a title names beside the kind of paper, or as its press room."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_SECTION_NAMES = (
    r"(?:\w+\s)?(?:news|press\s+releases?|newsroom|media\s+releases?|statements?|communiqués?|actualités"
    r"|noticias|comunicados|prensa)"
)
_PAPERS = (
    r"(?:(?:joint|official)\s+)?(?:(?:news|press|media)\s+(?:releases?|notices?|summary|advisory)"
    r"|news(?:room)?|communiqué(?:\s+de\s+presse)?|comunicado(?:\s+de\s+prensa)?|nota\s+de\s+prensa"
    r"|actualités|noticias)"
)
# "Mill Museum | News", "MINISTRY OF MILLS - NEWS RELEASE", "NEWS FROM THE MILL INSPECTOR".
_HOUSED = re.compile(
    rf"(?P<name>.+) \| {_SECTION_NAMES}|(?P<dashed>.+) [-–—·•/] {_PAPERS}"
    r"|(?:(?:latest|press)\s+)?(?:news|updates?)\s+from\s+(?:the\s+)?(?P<from>.+)"
    r"|(?:actualités|nouvelles)\s+(?:de\s+la|de\s+l[’']|du|des|de)\s?(?P<de>.+)"
    r"|noticias\s+(?:de\s+la|de\s+los|del|de)\s(?P<del>.+)",
    _I,
)
# "Mill University news": the name of a house and of its press room, without a sign between.
_ROOM = re.compile(
    r"(?P<name>.+?)(?:\s+(?i:research|campus|press|media))?"
    r"\s+(?i:news|newsroom|press\s*room|press\s+office|media\s+(?:centre|center|office|room))"
)
_SMALL_WORDS = "of the and for in on to at de la le les du des del el los las y et d l &"
_SMALL = frozenset(_SMALL_WORDS.split())


def house_of(line: str) -> str | None:
    """Return who writes, of a line that says so beside the kind of paper: "Mill Museum | News"."""
    bare = line.strip(" *_")
    found = _HOUSED.fullmatch(bare) if len(line) <= 110 else None
    if found is None:
        return None
    name = next(group for group in found.groups() if group)
    return name if found["name"] or _is_name(name) else None


def room_of(line: str) -> str | None:
    """Return the house whose press room a line above a title names: "Mill University news"."""
    found = _ROOM.fullmatch(line.strip(" *_")) if len(line) <= 80 else None
    named = found is not None and found["name"].count(" ") and _is_name(found["name"])
    return found["name"] if found and named else None


def _is_name(words: str) -> bool:
    """Return whether words are a name alone: capitals throughout, nothing that ends a sentence."""
    weighty = [w for w in re.split(r"[\s’']+", words) if w.lower() not in _SMALL]
    plain = not re.search(r"[.:;!?@,\d]", words)
    return plain and 0 < len(weighty) <= 9 and all(w[:1].isupper() for w in weighty)
