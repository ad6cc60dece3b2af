"""Whose paper a release is printed on: the name that stands above its kicker and title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.printed import Printed
from ingest.reading import signs
from ingest.reading.dates import date_line
from ingest.reading.houses import house_of, room_of
from ingest.reading.labelled import Labelled

_LONGEST = 80
_BELOW = 3
_OFFICE = re.compile(
    r"(?:the )?(?:private )?(?:office|bureau|secretariat|chambers) (?:of|for) (?:the )?"
    r"|(?:bureau|secr[eé]tariat|cabinet|services?) (?:de la |du |des |de )(?:l[’' ])?"
    r"|(?:oficina|secretar[ií]a|gabinete|despacho) (?:de la |del |de los |de )",
    re.IGNORECASE,
)
# Such a line is nobody's title where a kicker stands below it.
_BODY_OF = re.compile(
    r"(?:the )?(?:ministry|department|office|court|university|council|agency|secretariat|embassy"
    r"|city|government|minist[eè]re|conseil|cour|universit[eé]|ville|mairie|pr[eé]fecture"
    r"|ministerio|ayuntamiento|universidad|gobierno|tribunal|defensor[ií]a)"
    r" (?:of|for|de|du|des|del) ",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][^.!?:;|>»@\d]*")
_WORDS = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = "of the and for in on to de la le les du des del el los y et und für der von van"
_SMALL = frozenset(_SMALL_WORDS.split())


def is_letterhead(units: Sequence[Printed], at: int) -> bool:
    """Return whether a line in capitals only says who writes.

    Kicker or date stand below it, then a title; and the text speaks of the name.
    """
    line = units[at].text
    if room := room_of(line):
        said = " ".join(_folded(unit.text) for unit in units[at + 1 :])
        return _spoken_of(_WORDS.findall(room), said)
    if (
        not (line.isupper() or _is_name(units, at))
        or not _NAME.fullmatch(line)
        or len(line) > _LONGEST
    ):
        return False
    below = units[at + 1 : at + 1 + _BELOW]
    if not below or not _is_small_print(below[0].text):
        return False
    title = next((unit.text for unit in below if not _is_small_print(unit.text)), ".")
    said = " ".join(_folded(unit.text) for unit in units[at + 1 :])
    spoken = _BODY_OF.match(line) or _spoken_of(_WORDS.findall(line), said)
    return bool(spoken) and not title.endswith((".", ":"))


def _is_name(units: Sequence[Printed], at: int) -> bool:
    """Return whether a line is a name of several words, and a kicker stands right below it."""
    words = [w for w in units[at].text.split() if w.lower() not in _SMALL]
    kicked = at + 1 < len(units) and signs.is_kicker(units[at + 1].text)
    return kicked and len(words) > 1 and all(word[0].isupper() for word in words)


def _is_small_print(line: str) -> bool:
    return bool(
        signs.is_kicker(line) or signs.is_number(line) or signs.is_embargo(line) or date_line(line)
    )


def letterhead_of(head: Sequence[Labelled], below: Sequence[Printed]) -> str | None:
    """Return the name above the title that the release itself uses below, as it would be written.

    Site furniture stands there too; it is not spoken of later.
    """
    title = next((i for i, each in enumerate(head) if each.label == "title"), 0)
    said = " ".join(_folded(unit.text) for unit in below)
    for each in head[:title]:
        line = each.unit.text
        if each.label == "kicker":
            line = house_of(line) or room_of(line) or ""
        elif each.label is not None:
            continue
        if len(line) > _LONGEST or not _NAME.fullmatch(line):
            continue
        words = _WORDS.findall(line)
        if len(words) > 1 and _spoken_of(words, said):
            return _cased(line) if line.isupper() else line
    return None


def _spoken_of(words: list[str], said: str) -> bool:
    """Return whether the text has the name, or its first words before what it is of."""
    whole = [word.casefold() for word in words]
    short = next((i for i, word in enumerate(whole) if word in _SMALL and i > 1), len(whole))
    holder = without_office(" ".join(whole))
    return any(f" {name} " in f" {said} " for name in (" ".join(whole[:short]), holder) if name)


def without_office(name: str) -> str:
    """Return who holds the office that a name is of ("Office of the Warden"), else ""."""
    found = _OFFICE.match(name)
    return name[found.end() :] if found else ""


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _cased(line: str) -> str:
    """Return a name in capitals as it is written in a sentence."""
    words = [word.casefold() for word in line.split(" ")]
    return " ".join(w if i and w in _SMALL else w.title() for i, w in enumerate(words))
