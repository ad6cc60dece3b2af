"""Reads capitalised words as names of people, organisations, offices or places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from ingest.annotate.speakers.given_names import GENDER
from ingest.annotate.speakers.name_edges import BREAKS, OPENERS, PLACE_STARTS
from ingest.annotate.words import lexicon as lex

UnitKind = Literal["person", "organisation", "office", "place"]

_DOTTED: Final = (
    "Dr|Prof|Rev|Hon|Sens?|Reps?|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Mr|Mrs|Ms|Mx|St|Fr|MM?|Mme"
    "|Sra?|Srta|Jr|Dept"
)
_WORD: Final = (
    rf"(?:(?:[A-Z]\.){{2,}}|(?:{_DOTTED})\.|(?:[A-Z]\.)+"
    r"|[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐİ][\w]*(?:['’\-&.][\w]+)*(?:(?<=s)['’](?!\w))?)"
)
_LINK: Final = (
    r"(?:(?:of|for|on|and|in) the|of|for|on|and|&|de la|de los|de las|de l['’]|du|des|de|del|la"
    r"|las|los|van der|van den|van|von|der|den|di|da|do|dos|al|el|bin|ibn|bint|wa|ap|le|ten|y|et"
    r"|e|d['’])"
)
SEQUENCE: Final = re.compile(
    rf"(?<![\w@#]){_WORD}(?:[ \u00a0](?:{_LINK}[ \u00a0]?)?{_WORD}){{0,15}}"
)
_PIECE: Final = re.compile(rf"(?P<word>{_WORD})|(?P<link>{_LINK})")
_AND: Final = frozenset(["and", "and the", "y", "et", "&", "e"])
_NAME_LINKS: Final = frozenset(
    [
        "de",
        "de la",
        "de los",
        "de las",
        "del",
        "la",
        "van",
        "van der",
        "van den",
        "von",
        "der",
        "den",
        "di",
        "da",
        "do",
        "dos",
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "wa",
        "ap",
        "le",
        "ten",
        "d'",
        "d’",
        "du",
        "y",
    ]
)
_OWNER: Final = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Unit:
    """One name with its place; ``title`` are the words of office before a person's name."""

    kind: UnitKind
    words: tuple[str, ...]
    start: int
    end: int
    title: tuple[str, ...] = ()
    owns: bool = False

    @property
    def name(self) -> str:
        """Return the name as one string."""
        return " ".join(self.words).replace("d' ", "d'").replace("d’ ", "d’").replace("l’ ", "l’")


@dataclass(frozen=True, slots=True)
class _Piece:
    word: str
    start: int
    end: int
    link: bool


def read_names(text: str, start: int = 0, end: int | None = None) -> Iterator[Unit]:
    """Yield the names between ``start`` and ``end``, in reading order."""
    for found in SEQUENCE.finditer(text, start, len(text) if end is None else end):
        at = found.start()
        for unit in _units(found.group()):
            yield Unit(unit.kind, unit.words, unit.start + at, unit.end + at, unit.title, unit.owns)


# A release prints the same few names again and again.
@lru_cache(maxsize=8192)
def _units(shown: str) -> tuple[Unit, ...]:
    """Return the names inside one run of capitalised words, with places inside the run."""
    pieces = [
        _Piece(m.group(), m.start(), m.end(), m.lastgroup == "link") for m in _PIECE.finditer(shown)
    ]
    out: list[Unit] = []
    group: list[_Piece] = []
    for piece in pieces:
        owner = _OWNER.search(piece.word)
        if owner and not piece.link:
            group.append(_Piece(piece.word[: owner.start()], piece.start, piece.end, False))
            out += _group(group, owns=True)
            group = []
        else:
            group.append(piece)
    return tuple(out + _group(group, owns=False))


def _group(pieces: list[_Piece], owns: bool) -> list[Unit]:
    out: list[Unit] = []
    for part in _parts(pieces):
        unit = _unit(part, owns and part[-1] is pieces[-1])
        if unit is not None:
            out.append(unit)
    return out


def _parts(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Yield what the linking words part: "A of B" stays one where A can govern B."""
    part: list[_Piece] = []
    for at, piece in enumerate(pieces):
        if (
            not piece.link
            and piece.word.lower() in BREAKS
            and not (not part and piece.word.lower() in GENDER)
        ):
            if part:
                yield part
                part = []
            continue
        if not piece.link:
            part.append(piece)
            continue
        if not part:
            continue
        if _keeps(part, piece, pieces[at + 1 :]):
            part.append(piece)
        else:
            yield part
            part = []
    if part:
        yield part


def _keeps(part: list[_Piece], link: _Piece, rest: list[_Piece]) -> bool:
    words = [p.word for p in part if not p.link]
    if not rest or rest[0].link:
        return False
    governs = any(_organisational(w) for w in words)
    if link.word in _AND:
        nested = any(p.link for p in part) or len(words) == 1
        after = [p.word for p in rest if not p.link]
        alone = after[0].lower() in GENDER or after[0].lower().rstrip(".") in lex.HONORIFICS
        own = any(_organisational(w) for w in after) and link.word != "&"
        if link.word in ("y", "&") and not governs:
            return len(after) <= 2
        named = any(w.lower() in GENDER for w in words[1:])
        office = words[0].lower() in lex.TITLES and any(p.link for p in part) and not named
        return (governs or office) and nested and not alone and not own
    if governs or _is_office(words):
        return True
    if _organisational(rest[0].word):
        return False
    return link.word in _NAME_LINKS and words[-1].lower() not in OPENERS


def _is_office(words: list[str]) -> bool:
    """Return whether the words so far are an office that "of …" may complete."""
    if words[-1].lower() in lex.TITLES:
        return words[0].lower() not in GENDER
    return False


def _organisational(word: str) -> bool:
    return word.lower().strip(".,") in lex.ORGANISATION_WORDS


def _unit(part: list[_Piece], owns: bool) -> Unit | None:
    while part and (part[0].link or part[0].word.lower() in OPENERS):
        part = part[1:]
    while part and part[-1].link:
        part = part[:-1]
    while part and part[0].word.lower() in lex.SUFFIXES:
        part = part[1:]
    while part and part[0].word.lower().rstrip(".") in lex.DAYS:
        part = part[1:]
    if not part:
        return None
    words = [p.word for p in part]
    cut = _title_length(words)
    title, rest = words[:cut], words[cut:]
    start = part[cut].start if cut < len(part) else part[0].start
    if not rest:
        kind: UnitKind = "place" if all(w.lower() in lex.PARTIES for w in words) else "office"
        return Unit(kind, tuple(words), part[0].start, part[-1].end, owns=owns)
    kind = _kind(words, rest)
    if kind == "organisation":
        return Unit(kind, tuple(words), part[0].start, part[-1].end, owns=owns)
    return Unit(kind, tuple(rest), start, part[-1].end, tuple(title), owns)


def _title_length(words: list[str]) -> int:
    """Return how many of the leading words are a title and what belongs to it."""
    if (
        words[-1].lower() in lex.TITLES
        and not _organisational(words[-1])
        and words[0].lower() not in GENDER
    ):
        return len(words)
    if _organisational(words[-1]) and words[0].lower() not in GENDER:
        return 0
    cut = 0
    for at, word in enumerate(words[:-1]):
        low = word.lower()
        plain = low.rstrip(".")
        title = low in lex.TITLES or plain in lex.HONORIFICS or low in lex.HONORIFICS
        if low == "m." and re.match(r"[A-Z]\.$", words[at + 1]):
            title = False  # An initial ("M. J. Obi"), not Monsieur.
        if title and not (low in GENDER and at == cut and len(words) - at == 2):
            cut = at + 1
    if cut and any(w in _OF for w in words[cut:]):
        return _office_with_name(words, cut)
    return cut


_OF: Final = frozenset(
    [
        "of",
        "of the",
        "for",
        "for the",
        "on",
        "on the",
        "de",
        "de la",
        "du",
        "des",
        "del",
        "de los",
        "de l'",
        "de l’",
    ]
)


def _office_with_name(words: list[str], cut: int) -> int:
    """Return where the name begins after "Secretary of State", or the end where none does."""
    for at in range(cut + 1, len(words)):
        if words[at].lower() in GENDER:
            return at
    if words[cut] in _OF:
        return len(words)
    return cut


def _kind(words: list[str], rest: list[str]) -> UnitKind:
    first, last = rest[0].lower(), rest[-1].lower().strip(".")
    if first in GENDER and not _organisational(rest[-1]):
        return "person"
    if _organisational(last) or any(
        _organisational(w)
        for w, nxt in zip(rest, [*rest[1:], ""], strict=True)
        if nxt in _OF | _AND
    ):
        return "organisation"
    if _organisational(rest[0]) and len(rest) > 1 and any(w in _OF for w in rest):
        return "organisation"
    if len(rest) == 1 and rest[0].isupper() and len(rest[0]) > 1 and "." not in rest[0]:
        return "organisation"
    if first in PLACE_STARTS and len(rest) > 1:
        return "place"
    if len(rest) > 1 and any(w.lower().strip(".,") in lex.THINGS for w in rest):
        return "place"
    return "person"
