"""The publisher that a release only speaks of: by the letters of its address, or by its website."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CAPITAL = r"[^\W\d_a-z][\w’'&-]*"
_LINK = r"(?:of|for|and|the|on|de|del|la|du|des|les|los|las|y|et|für|der)"
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:{_LINK}\s){{0,3}}{_CAPITAL}){{1,10}}")
_LEADING = re.compile(r"(?:(?:The|the|A|An|In|On|At|By|La|Le|El|Les|Los|Las)\s)+")
_LETTERS = re.compile(r"[a-z]{3,8}")
_OWNED = re.compile(
    rf"\b(?:the|our)\s(?P<owner>{_CAPITAL})['’]s\s(?:own\s)?(?:web\s?site|site)"
    r"|\b(?:web\s?site|site|página web|web|site internet)\s(?:of\sthe|de\sla|del|de\sl['’]|du)\s?"
    rf"(?P<of>{_CAPITAL})"
)
# Small print may say who made the paper: "This summary was prepared by the Minutes Desk".
_MADE = re.compile(
    r"(?i:\b(?:release|summary|statement|document|notice|communiqué|résumé|comunicado|resumen)"
    r"\s(?:(?:is|was|has\sbeen)\s(?:prepared|issued|produced|published|released|compiled)\sby"
    r"|(?:est|a\sété)\s(?:établi|publié|rédigé|préparé)e?\spar"
    r"|(?:es|fue|ha\ssido)\s(?:preparad|emitid|elaborad|publicad)[oa]\spor)"
    rf"\s(?:the\s|le\s|la\s|el\s|l[’']))(?P<name>{_CAPITAL}(?:\s(?:{_LINK}\s){{0,3}}{_CAPITAL}){{1,8}})"
)
_HEAD = 2_500


def names_in(text: str) -> list[str]:
    """Return the names of several words with which a text opens, without their articles."""
    return [_LEADING.sub("", found.group()) for found in _NAME.finditer(text, 0, _HEAD)]


def self_named(text: str, tail: Iterable[str], mails: Iterable[str | None]) -> str | None:
    """Return the body whose letters an address has, else the one that owns the website."""
    names = names_in(text)
    labels = [label for mail in mails if mail for label in _labels(mail)]
    for label in labels:
        for name in names:
            if _initials(name) == label:
                return name
    for line in tail:
        found = _OWNED.search(line)
        owner = (found["owner"] or found["of"]) if found else None
        called = [name for name in names if owner and _is_called(name, owner)]
        if called:
            longer = [name for name in names if name.startswith(f"{called[0]} ")]
            return max((called[0], *longer), key=len)
    made = (_MADE.search(line) for line in tail)
    return next((found["name"] for found in made if found), None)


def _labels(mail: str) -> list[str]:
    """Return the names in a mail's host that may be initials."""
    return [
        part
        for part in mail.rpartition("@")[2].casefold().split(".")[:-1]
        if _LETTERS.fullmatch(part)
    ]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold()


def _is_called(name: str, noun: str) -> bool:
    """Return whether "the Court" can stand for a name: "Harbour Court", "Harbour Court of Lin"."""
    words = re.split(r"\s(?:of|for|de|del|du|des)\s", name, maxsplit=1)[0].split()
    return words[-1] == noun or (words[0] == noun and len(name.split()) > 2)
