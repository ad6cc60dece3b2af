"""Tells where linking words part a run of capitalised words into several names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ingest.annotate.speakers.names.comma_names import TOPICS
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import FIELDS, are_fields, joins_places
from ingest.annotate.speakers.names.long_names import Piece, keeps_title
from ingest.annotate.speakers.names.name_edges import BREAKS, OPENERS, ROMANCE, SMALL_NAMES, STYLES
from ingest.annotate.speakers.names.name_kinds import AND, is_office, organisational
from ingest.annotate.speakers.names.regions_held import joins_regions
from ingest.annotate.speakers.names.stood_for import CALLS, calls_for, is_aim, supporters, to_do
from ingest.annotate.words import lexicon as lex

_NAME_LINKS: Final = lex.words(
    "de del la van von der den di da do dos das della al el bin ibn bint wa ap le ter ten dan ole",
    "ould zu d' d’ du y",
) | {"de la", "de los", "de las", "van der", "van den"}
_ELIDED: Final = re.compile(r"[CDJLMNST]['’][a-zà-ÿ]|Qu['’]")
# Who is told something stands before whoever tells it.
_AGENCIES: Final = frozenset(
    ["AFP", "EFE", "DPA", "ANSA", "ATS", "AP", "PA", "RFI", "RTL", "BBC", "CNN", "RTVE", "TVE"]
)


def parted(pieces: list[Piece], inside: bool, definite: bool) -> Iterator[list[Piece]]:
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
    if low == "their" and part and part[-1].link:
        return False  # "the Alliance of Carers and Their Families"
    if piece.link or (low not in BREAKS and not low.endswith("-year-old")):
        return False
    if not part:
        return low not in GENDER and not (inside and (low in ROMANCE or low in SMALL_NAMES))
    return low not in ROMANCE and part[-1].word.lower() not in STYLES


def _keeps(part: list[Piece], link: Piece, rest: list[Piece]) -> bool:
    """Return whether a linking word stands inside one name."""
    if not rest or rest[0].link:
        return False
    words = [p.word for p in part if not p.link]
    if link.word == "to":
        given = rest[0].word.lower() in GENDER
        return not given and (is_aim(words) or to_do(words, rest[0].word))
    if link.word == "the":
        return calls_for(words, link.word)
    about = part[1].word if len(part) > 1 and part[1].link else link.word
    governs = any(organisational(w) for w in words) or supporters(words[:1], about)
    if link.word == "or":
        return governs and _is_of_both(part, rest)
    if link.word in AND:
        return _is_joined(part, link, rest, governs)
    if governs or is_office(words):
        return True
    if organisational(rest[0].word):
        return False
    return link.word in _NAME_LINKS and words[-1].lower() not in OPENERS


def _is_of_both(part: list[Piece], rest: list[Piece]) -> bool:
    """Return whether a body is for either: "Working Group on Enforced or Other Sales"."""
    about = any(piece.link and piece.word.split()[0] in _ABOUT for piece in part)
    after = [piece.word for piece in rest if not piece.link]
    other = after[0].lower() in GENDER or any(map(organisational, after))
    return about and not part[-1].link and not other


_ABOUT: Final = lex.words("on against for")


class _Joint(NamedTuple):
    """What stands on both sides of "and"; ``governs`` says that a body's noun stands before."""

    words: list[str]
    link: str
    after: list[str]
    governs: bool
    nested: bool
    alone: bool


def _is_joined(part: list[Piece], link: Piece, rest: list[Piece], governs: bool) -> bool:
    """Return whether "and" joins two words of one name, rather than two names.

    Fields and places tell it for sure, so they come before what only speaks for it.
    """
    words = [p.word for p in part if not p.link]
    if words[-1].isupper() and rest[0].word.isupper() and len(words[-1]) > 1:
        return False  # "la CGT et FO", "CC.OO. y UGT"
    after = [p.word for p in rest if not p.link]
    first = after[0].lower()
    joint = _Joint(
        words,
        link.word,
        after,
        governs,
        nested=any(p.link for p in part) or len(words) == 1,
        alone=first in GENDER or first.rstrip(".") in lex.HONORIFICS,
    )
    if _joins_fields(joint):
        return True
    whole = [p.word for p in (*part, link, *rest)]
    if joins_places(whole, len(part)) or joins_regions(whole, len(part)) or _joins_bodies(joint):
        return True
    if link.word in ("y", "&") and not governs:
        return _joins_few(joint)
    named = any(w.lower() in GENDER for w in words[1:])
    office = words[0].lower() in lex.TITLES and any(p.link for p in part) and not named
    own = any(organisational(w) for w in after) and link.word != "&"
    return (governs or office) and joint.nested and not joint.alone and not own


def _joins_fields(joint: _Joint) -> bool:
    """Return whether what a body is for stands on both sides."""
    if joint.governs and joint.nested and all(word.lower() in TOPICS for word in joint.after):
        return True  # "Ministry of Wells and Works"
    if joint.words[-1].lower() not in FIELDS:
        return False
    return are_fields([word.lower() for word in joint.after])  # "Arle Fire and Rescue Service"


def _joins_bodies(joint: _Joint) -> bool:
    """Return whether one noun at the end is of both: "University Hospitals Arle & Lin Trust"."""
    bare = joint.words[joint.words[0] == "The" :]
    if len(bare) == 1 and len(joint.after) == 2:
        both = (bare[0].lower(), joint.after[0].lower())
        if all(low in lex.PEOPLE or low in lex.TITLES for low in both) and organisational(
            joint.after[1]
        ):
            return True  # "Nurse and Midwife Council"
    if joint.link != "&" or not organisational(joint.after[-1]):
        return False
    return not (joint.alone or organisational(joint.words[-1]))


def _joins_few(joint: _Joint) -> bool:
    """Return whether "y" or "&" joins two names into one: not "Ana Ruiz y Jonas Bek"."""
    if joint.link == "y" and len(joint.words) > 1 and len(joint.after) > 1:
        return joint.words[0].lower() in lex.TITLES
    return len(joint.after) <= 2 and not joint.alone
