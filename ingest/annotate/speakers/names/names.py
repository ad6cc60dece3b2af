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
from ingest.annotate.speakers.names.joined_fields import FIELDS, are_fields, joins_places
from ingest.annotate.speakers.names.long_names import Piece, keeps_title
from ingest.annotate.speakers.names.name_edges import (
    BREAKS,
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
    is_office,
    kind_of,
    led_by_country,
    organisational,
    title_length,
)
from ingest.annotate.speakers.names.nicknames import without_nickname
from ingest.annotate.speakers.names.post_nominals import without_letters
from ingest.annotate.speakers.names.regions_held import joins_regions
from ingest.annotate.speakers.names.stood_for import (
    CALLS,
    calls_for,
    is_aim,
    is_party,
    supporters,
    to_do,
)
from ingest.annotate.words import lexicon as lex

# Inside a sentence a capital makes a number part of a name: "the charity Two Left Oars".
_COUNTS: Final = lex.words("one two three four five six seven eight nine ten")
_OPENING: Final = OPENERS - ROMANCE - _COUNTS - SMALL_NAMES - {"may"}
_NAME_LINKS: Final = lex.words(
    "de del la van von der den di da do dos das della al el bin ibn bint wa ap le ter ten dan ole",
    "ould zu d' d’ du y",
) | {"de la", "de los", "de las", "van der", "van den"}
_SAID_BY: Final = lex.words("remarks statement testimony speech address")
# A line's end is a paragraph's: a heading has no full stop.
_INSIDE: Final = re.compile(r"[a-zà-ÿ,;][^\S\n]$")
_ELIDED: Final = re.compile(r"[CDJLMNST]['’][a-zà-ÿ]|Qu['’]")
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
        listed = comma_name(text, begin, stop) if text.startswith(", ", at) else None
        if listed is not None:
            at, begin = listed.end(), begin + 4 * text.startswith("The ", begin)
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
    for part in _parts(pieces, inside, definite):
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


def _parts(pieces: list[Piece], inside: bool, definite: bool) -> Iterator[list[Piece]]:
    """Yield what the linking words part: "A of B" stays one where A can govern B."""
    part: list[Piece] = []
    for at, piece in enumerate(pieces):
        if _breaks(part, piece, inside):
            if part:
                yield part
                part = []
            continue
        if not piece.link:
            part.append(piece)
            continue
        if not part:
            continue
        rest = pieces[at + 1 :]
        if _keeps(part, piece, rest) or keeps_title(part, piece, rest, definite):
            part.append(piece)
        else:
            yield part
            part = []
    if part:
        yield part


def _breaks(part: list[Piece], piece: Piece, inside: bool) -> bool:
    """Return whether a word parts names: no name holds it, capital or not."""
    low = piece.word.lower()
    if _ELIDED.match(piece.word):
        return True  # "D’après Ana Ruiz"
    if inside and len(part) == 1 and part[0].word in lex.COUNTRIES and low in GENDER:
        return part[0].word.lower() not in GENDER  # "our ambassador to Norway Ana Ruiz"
    if len(part) == 1 and low in GENDER and part[0].word in _AGENCIES:
        return True  # "a déclaré à l'AFP Anne Martin"
    if inside and part and part[-1].word == "Nations" and low in GENDER:
        return True  # "Representative to the United Nations Ana Ruiz"
    if part and low in ("against", "without") and not piece.link:
        return not (organisational(part[-1].word) or supporters([part[0].word], "of"))
    if low == "our" and len(part) == 1 and part[0].word.lower() in CALLS:
        return False
    if piece.link or (low not in BREAKS and not low.endswith("-year-old")):
        return False
    if not part:
        return low not in GENDER and not (inside and (low in ROMANCE or low in SMALL_NAMES))
    return low not in ROMANCE and part[-1].word.lower() not in STYLES


# Who is told something stands before whoever tells it.
_AGENCIES: Final = frozenset(
    ["AFP", "EFE", "DPA", "ANSA", "ATS", "AP", "PA", "RFI", "RTL", "BBC", "CNN", "RTVE", "TVE"]
)


def _keeps(part: list[Piece], link: Piece, rest: list[Piece]) -> bool:
    words = [p.word for p in part if not p.link]
    if not rest or rest[0].link:
        return False
    if link.word == "to":
        given = rest[0].word.lower() in GENDER
        return not given and (is_aim(words) or to_do(words, rest[0].word))
    if link.word == "the":
        return calls_for(words, link.word)
    governs = any(organisational(w) for w in words) or supporters(words, link.word)
    if link.word in AND:
        if words[-1].isupper() and rest[0].word.isupper() and len(words[-1]) > 1:
            return False  # "la CGT et FO", "CC.OO. y UGT"
        nested = any(p.link for p in part) or len(words) == 1
        after = [p.word for p in rest if not p.link]
        alone = after[0].lower() in GENDER or after[0].lower().rstrip(".") in lex.HONORIFICS
        if governs and nested and all(word.lower() in TOPICS for word in after):
            return True  # "Ministry of Wells and Works"
        if words[-1].lower() in FIELDS and are_fields([word.lower() for word in after]):
            return True  # "Arle Fire and Rescue Service"
        whole = [p.word for p in (*part, link, *rest)]
        if joins_places(whole, len(part)) or joins_regions(whole, len(part)):
            return True
        if (
            link.word == "&"
            and organisational(after[-1])
            and not (alone or organisational(words[-1]))
        ):
            return True  # "University Hospitals Arle & Lin NHS Trust"
        own = any(organisational(w) for w in after) and link.word != "&"
        if link.word == "y" and not governs and len(words) > 1 and len(after) > 1:
            return words[0].lower() in lex.TITLES  # "Ana Ruiz y Jonas Bek" are two.
        if link.word in ("y", "&") and not governs:
            return len(after) <= 2 and not alone
        named = any(w.lower() in GENDER for w in words[1:])
        office = words[0].lower() in lex.TITLES and any(p.link for p in part) and not named
        return (governs or office) and nested and not alone and not own
    if governs or is_office(words):
        return True
    if organisational(rest[0].word):
        return False
    return link.word in _NAME_LINKS and words[-1].lower() not in OPENERS


def _opens(part: list[Piece]) -> bool:
    """Return whether a word only opens a sentence: "Un", but not the first of "UN Lamp Office"."""
    body = part[0].word in INITIALS and organisational(part[-1].word)
    return part[0].word.lower() in OPENERS and not body


def _unit(part: list[Piece], owns: bool, kept: bool) -> Unit | None:
    while part and (part[0].link or (not kept and _opens(part))):
        part = part[1:]
    if kept and part and part[0].word.lower() in _OPENING:
        return _unit(part[1:], owns, False)
    while part and part[-1].link:
        part = part[:-1]
    while part and part[0].word.lower() in lex.SUFFIXES:
        part = part[1:]
    while part and part[0].word.lower().rstrip(".") in lex.DAYS:
        part = part[1:]
    if not part:
        return None
    printed = [p.word for p in part]
    words = without_letters(printed)
    if all(word.lower() in STYLES for word in words):
        return None
    several = len(words) == 3 and calls_several(words[0])  # "Sisters Ana Ruiz and …"
    if several and is_kin(words):
        return _unit(part[1:], owns, False)
    if (kept or part[0].start or several or words[0] in INITIALS) and led_by_country(words):
        return _unit(part[1:], owns, False)
    if len(words) > 2 and words[0].lower() in SAYING_ROMANCE and words[1].lower() in GENDER:
        return _unit(part[1:], owns, False)  # "Dice Ana Ruiz que"
    cut = title_length(words)
    if words[cut : cut + 1] and words[cut] in AND:
        cut = len(words)  # "Director of Policy and Research"
    title, rest = words[:cut], words[cut:]
    if len(rest) > 2 and rest[-1].lower() in _SAID_BY and rest[0].lower() in GENDER:
        return _unit(part[:-1], owns, kept)  # "Ana Ruiz Remarks", a line over a speech
    start = part[cut].start if cut < len(part) else part[0].start
    if not rest:
        kind: UnitKind = "place" if all(w.lower() in lex.PARTIES for w in words) else "office"
        if words[0] in OFFICES and len(words) > 2 and words[1] in OF:
            kind = "organisation"  # "the Office of the Ombudsman"
        kind = "organisation" if is_party(words) else kind
        return Unit(kind, tuple(words), part[0].start, part[-1].end, owns=owns)
    kind = kind_of(words, rest)
    if kind == "organisation":
        return Unit(kind, tuple(words), part[0].start, part[-1].end, owns=owns)
    return Unit(kind, tuple(rest), start, part[-1].end, (*title, *printed[len(words) :]), owns)
