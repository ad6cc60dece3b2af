"""Reads capitalised words as names of people, organisations, offices or places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from ingest.annotate.speakers.cues.cues import SAYING_ROMANCE
from ingest.annotate.speakers.names.callings_before import calls_several, is_kin
from ingest.annotate.speakers.names.comma_names import TOPICS, comma_name
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.held_for import past_topic
from ingest.annotate.speakers.names.inside_names import OFFICES, inside_name, past_nickname
from ingest.annotate.speakers.names.long_names import Piece
from ingest.annotate.speakers.names.months_before import leads_to_month, past_month
from ingest.annotate.speakers.names.name_edges import (
    INITIALS,
    OPENERS,
    ROMANCE,
    SMALL_NAMES,
    STYLES,
)
from ingest.annotate.speakers.names.name_forms import PIECE, SEQUENCE, sequence_of, with_article
from ingest.annotate.speakers.names.name_kinds import (
    AND,
    OF,
    UnitKind,
    kind_of,
    led_by_country,
    organisational,
    title_length,
)
from ingest.annotate.speakers.names.nicknames import without_nickname
from ingest.annotate.speakers.names.parted_names import parted
from ingest.annotate.speakers.names.post_nominals import without_letters
from ingest.annotate.speakers.names.stood_for import is_party
from ingest.annotate.speakers.names.task_names import task_name
from ingest.annotate.words import lexicon as lex

# Inside a sentence a capital makes a number part of a name: "the charity Two Left Oars".
_COUNTS: Final = lex.words("one two three four five six seven eight nine ten")
_OPENING: Final = OPENERS - ROMANCE - _COUNTS - SMALL_NAMES - {"may"}
_SAID_BY: Final = lex.words("remarks statement testimony speech address")
# A line's end is a paragraph's: a heading has no full stop.
_INSIDE: Final = re.compile(r"[a-zà-ÿ,;][^\S\n]$")
_OWNER_SIGNS: Final = ("'s", "’s", "'", "’")
_OWNER: Final = re.compile(r"(?:['’]s|(?<=s)['’])$")


class Unit(NamedTuple):
    """One name with its place; ``title`` are the words of office before a person's name.

    A tuple, because every name of every release becomes one.
    """

    kind: UnitKind
    words: tuple[str, ...]
    start: int
    end: int
    title: tuple[str, ...] = ()
    owns: bool = False

    @property
    def name(self) -> str:
        """Return the name as one string."""
        return _joined(self.words)


@lru_cache(maxsize=8192)
def _joined(words: tuple[str, ...]) -> str:
    return (
        " ".join(words)
        .replace("d' ", "d'")
        .replace("d’ ", "d’")
        .replace("l’ ", "l’")
        .replace("l' ", "l'")
    )


def read_names(text: str, start: int = 0, end: int | None = None) -> Iterator[Unit]:
    """Yield the names between ``start`` and ``end``, in reading order."""
    at, stop = start, len(text) if end is None else end
    search = sequence_of(text).search
    while (found := search(text, at, stop)) is not None:
        begin = found.start()
        if begin and text[begin - 1] == "-" and (led := with_article(text, begin, at)) < begin:
            found = SEQUENCE.match(text, led, stop) or found
            begin = found.start()
        at = found.end()
        if text[begin : begin + 2] in _MONTHS_BEGIN:
            begin = past_month(text, begin, at)
        listed = comma_name(text, begin, stop) if text.startswith(", ", at) else None
        if listed is not None:
            at, begin = listed.end(), begin + 4 * text.startswith("The ", begin)
            yield Unit("organisation", tuple(text[begin:at].split()), begin, at)
            continue
        if text.startswith(" on ", at) and (told := task_name(text, begin, stop)) > at:
            begin += 4 * text.startswith("The ", begin)
            at = told
            yield Unit("organisation", tuple(text[begin:at].split()), begin, at)
            continue
        if text.count(" ", begin, at) > 1:  # Two words are what an office is for, or somebody.
            at = past_topic(text, begin, at)
        if text[at + 1 : at + 2] in _MARKS:
            at = past_nickname(text, at, stop)
        inside, definite = _led(text[begin - 4 : begin] if begin > 4 else text[:begin])
        if text[at : at + 1] == "," and not inside:
            inside = _IS_BODY.match(text, at) is not None
        if not inside and text.startswith(("Will ", "May "), begin):
            inside = _IS_WILL.match(text, at) is not None
        for kind, words, first, last, title, owns in _units(text[begin:at], inside, definite):
            # As ``Unit(…)`` does, without a call in between.
            yield _made(Unit, (kind, words, first + begin, last + begin, title, owns))


_made: Final = tuple.__new__
_MONTHS_BEGIN: Final = frozenset(["Ap", "Ma", "Ju", "Au"])
_NGO: Final = ("ONG", "ONGD")


# "Nine Lanterns, a charity," is a name though it opens the sentence.
_IS_BODY: Final = re.compile(
    r",\s(?:an?\s(?:[a-z\-]+\s){0,2}?(?:charity|group|campaign|network|company|collective|choir|club"
    r"|union|coalition|association)|which\s(?:intervened|campaigns|represents|runs))\b"
)
# "Will Bek said" asks nothing: it is how he is called.
_IS_WILL: Final = re.compile(
    r"\s(?:said|says|told|tells|added|adds|explained|wrote|who)\b|,\s(?:who|an?|the|\d\d|[a-z]{5,})\b"
)
_THE: Final = frozenset(["the ", "The "])
_MARKS: Final = frozenset("\"“‘'(")


@lru_cache(maxsize=8192)
def _led(before: str) -> tuple[bool, bool]:
    """Return whether the four letters before a capital go on a sentence, or are an article."""
    return _INSIDE.search(before[-3:]) is not None, before in _THE


# A release prints the same few names again and again.
@lru_cache(maxsize=8192)
def _units(shown: str, inside: bool, definite: bool) -> tuple[Unit, ...]:
    """Return the names inside one run of capitalised words, with places inside the run.

    ``inside`` says that the run goes on a sentence: no capital of its own begins it.
    ``definite`` says that an article stands before it.
    """
    pieces = [
        Piece(m.group(), m.start(), m.end(), m.lastgroup == "link")
        for m in PIECE.finditer(without_nickname(shown))
    ]
    if leads_to_month([piece.word for piece in pieces[:3]]):
        pieces = pieces[2:]
    out: list[Unit] = []
    group: list[Piece] = []
    for at, piece in enumerate(pieces):
        owner = _OWNER.search(piece.word) if piece.word.endswith(_OWNER_SIGNS) else None
        if owner and not piece.link and not inside_name(pieces, at):
            group.append(Piece(piece.word[: owner.start()], piece.start, piece.end, False))
            out += _group(group, owns=True, inside=inside, definite=definite)
            group = []
        else:
            group.append(piece)
    return tuple(out + _group(group, owns=False, inside=inside, definite=definite))


def _group(pieces: list[Piece], owns: bool, inside: bool, definite: bool) -> list[Unit]:
    out: list[Unit] = []
    for part in parted(pieces, inside, definite):
        kept = inside and part[0].start == 0
        unit = _unit(part, owns and part[-1] is pieces[-1], kept)
        if unit is not None:
            out.append(unit)
    return out


def body_in(office: Unit) -> Unit | None:
    """Return the body in an office's name: the Council in "President of the Lake Council"."""
    link = next((at for at, word in enumerate(office.words) if word in OF), None)
    if link is None or not organisational(office.words[-1]):
        return None
    words = office.words[link + 1 :]
    start = office.end - len(Unit("organisation", words, 0, 0).name)
    return Unit("organisation", words, start, office.end)


def _opens(part: list[Piece]) -> bool:
    """Return whether a word only opens a sentence: "Un", but not the first of "UN Lamp Office"."""
    body = part[0].word in INITIALS and organisational(part[-1].word)
    return part[0].word.lower() in OPENERS and not (body or _counts(part))


def _counts(part: list[Piece]) -> bool:
    """Return whether a number is a body's own: "Three Rivers Trust", not "Two Arle Trust"."""
    if len(part) < 3 or part[0].word.lower() not in _COUNTS:
        return False
    return part[1].word.endswith("s") and organisational(part[-1].word)


def _unit(part: list[Piece], owns: bool, kept: bool) -> Unit | None:
    """Return the name that a part is; ``kept`` says that its first word opens no sentence."""
    while part and (part[0].link or (not kept and _opens(part))):
        part = part[1:]
    if kept and part and part[0].word.lower() in _OPENING:
        return _unit(part[1:], owns, False)
    part = _without_edges(part)
    if not part:
        return None
    printed = [p.word for p in part]
    words = without_letters(printed)
    if all(word.lower() in STYLES for word in words):
        return None
    if len(part) > 1 and words[0].upper().removeprefix("L'").removeprefix("L’") in _NGO:
        named = _unit(part[1:], owns, True)  # "L'ONG Médecins du Large"
        return named._replace(kind="organisation") if named is not None else None
    if _leads_to_name(words, kept or part[0].start > 0):
        return _unit(part[1:], owns, False)
    cut = title_length(words)
    if words[cut : cut + 1] and words[cut] in AND:
        cut = len(words)  # "Director of Policy and Research"
    rest = words[cut:]
    if len(rest) > 2 and rest[-1].lower() in _SAID_BY and rest[0].lower() in GENDER:
        return _unit(part[:-1], owns, kept)  # "Ana Ruiz Remarks", a line over a speech
    kind = kind_of(words, rest) if rest else _kind_of_title(words)
    if not rest or kind == "organisation":
        return Unit(kind, tuple(words), part[0].start, part[-1].end, owns=owns)
    start = part[cut].start if cut < len(part) else part[0].start
    title = (*words[:cut], *printed[len(words) :])
    return Unit(kind, tuple(rest), start, part[-1].end, title, owns)


def _without_edges(part: list[Piece]) -> list[Piece]:
    """Return a part without links behind it, and without "Jr" or a day before it."""
    while part and part[-1].link:
        part = part[:-1]
    while part and part[0].word.lower() in lex.SUFFIXES and not any(p.link for p in part[1:2]):
        part = part[1:]  # "MP for Arle" is whole.
    while part and part[0].word.lower().rstrip(".") in lex.DAYS:
        part = part[1:]
    return part


def _leads_to_name(words: list[str], capital: bool) -> bool:
    """Return whether the first word only leads to a name; ``capital`` says it is its own."""
    several = len(words) == 3 and calls_several(words[0])  # "Sisters Ana Ruiz and …"
    if several and is_kin(words):
        return True
    if (capital or several or words[0] in INITIALS) and led_by_country(words):
        return True
    # "Dice Ana Ruiz que"
    return len(words) > 2 and words[0].lower() in SAYING_ROMANCE and words[1].lower() in GENDER


_FIELDS: Final = frozenset(["Justice", "State", "Policy", "Media", "Press"])


def _kind_of_title(words: list[str]) -> UnitKind:
    """Return what words of office without a name behind them are."""
    fielded = len(words) > 1 and words[-2].lower() in TOPICS
    if is_party(words) or (words[-1] == "Executive" and fielded):
        return "organisation"  # "Health and Safety Executive"
    if words[0] in OFFICES and len(words) > 2 and words[1] in OF:
        return "organisation"  # "the Office of the Ombudsman"
    link = next((at for at, word in enumerate(words) if word in OF), 0)
    ends = words[-1] in _FIELDS or words[-1].endswith("s")
    if link and ends and organisational(words[link - 1]):
        return "organisation"  # "the Ministry of Justice", "the Council of Ministers"
    return "place" if all(word.lower() in lex.PARTIES for word in words) else "office"
