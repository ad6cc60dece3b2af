"""Finds who holds an office whose task is told at length: "the Expert on trade and aid, X"."""

from __future__ import annotations

from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.name_edges import PLACE_STARTS
from ingest.annotate.speakers.names.nouns import is_name
from ingest.annotate.speakers.names.regions_held import is_region, name_ending, past_regions
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_Place = tuple[int, int]
_HEADS: Final = lex.TITLES - lex.words(
    "dr dr. prof prof. hon hon. author lawyer member former senior executive press policy staff",
    "media campaign program programme",
)
_LINKS: Final = lex.words("on for of in against")
_LEADING: Final = _LINKS | {"("}
_LONGEST: Final = 36
_SHORTEST: Final = 1
_NEAREST: Final = 4
# Nouns that may report elsewhere: "minority issues", "obligations of States".
_TASKS: Final = lex.words(
    "issues states reports claims threats posts forms offers comments demands estimates challenges",
    "protests promises pledges reporting funding housing financing voting trafficking fishing",
)
_NO_TASK: Final = (
    (ALL_SAYING - _TASKS) | lex.AUXILIARIES | lex.SUBORDINATORS | lex.PRONOUNS.keys()
) - lex.words("a on state while")
_ENDS: Final = frozenset([",", ".", ":", "\0", "–", "—", "(", "-", "--", ";"])
_OPENS: Final = lex.words("a an this these one another who whose which and")


def office_holder(tokens: Tokens, first: int, stop: int) -> _Place | None:
    """Return the place of the name behind an office and its task, in one clause or a list.

    The tokens ``first`` to ``stop`` are the office; nothing of its task may be a verb.
    """
    if tokens.low[stop : stop + 1] == () or tokens.low[stop] not in _LEADING:
        return None
    if not _is_office(tokens, first, stop):
        return None
    if tokens.low[stop] == "(":
        return _behind_letters(tokens, stop)
    for at in range(stop + 1, min(len(tokens) - 1, stop + _LONGEST)):
        low = tokens.low[at]
        if low == "(":
            return _behind_letters(tokens, at)
        if low == ",":
            person = _person(tokens, at + 1)
            if person is not None:
                return person if _ends(tokens, person[1]) else None
            if not _lists(tokens, at + 1):
                return None
        elif low in _NO_TASK or not low[0].isalnum():
            return None
        elif at > stop + _SHORTEST and _follows(tokens, at):
            person = _person(tokens, at)
            turned = first > 0 and tokens.low[first - 1] in ALL_SAYING
            said = person is not None and tokens.low[person[1] : person[1] + 1] in _SAID
            return person if turned or said else None  # "The Minister for Wells met Ana Ruiz."
    return None


def _behind_letters(tokens: Tokens, at: int) -> _Place | None:
    """Return the place of the name behind an office's letters: "for Boats (HCB) Ana Ruiz"."""
    letters = tokens.low[at + 2 : at + 3] == (")",) and tokens.word[at + 1].isupper()
    return _person(tokens, at + 3) if letters else None


def mandate_before(tokens: Tokens, last: int) -> int | None:
    """Return where an office begins whose task ends at ``last``: "the Expert on aid and debt"."""
    for at in range(last, max(0, last - _LONGEST), -1):
        low = tokens.low[at]
        body = is_body_on(tokens, at)
        if low in _LINKS and (_is_capital(tokens, at - 1) or body):
            first = at - 1
            while first > body and is_name(tokens, first - 1):
                first -= 1
            led = first > 0 and tokens.low[first - 1] in ("the", "our")
            return first - 1 if led and not _holds(tokens, at, last + 1) else None
        if low in _NO_TASK or (low != "," and not low[0].isalnum()):
            return None
        if low == "," and not _lists(tokens, at + 1):
            return None
    return None


def holder_before(tokens: Tokens, last: int) -> int | None:
    """Return where the name begins that an office's task runs into: "Aid and Lamps | Ana"."""
    first = last
    if last < _NEAREST:
        return None
    if (behind := name_ending(tokens.word, last)) is not None:
        return behind
    while last - first < 3 and tokens.low[first] not in GENDER:
        first -= 1
    while first < last and tokens.low[first - 1] in GENDER:
        first -= 1
    if (
        first < _NEAREST - 1
        or first == last
        or _is_region(tokens, first)
        or not all(is_name(tokens, k) for k in range(first - 1, last))
    ):
        return None
    for at in range(first - 1, max(0, first - _LONGEST), -1):
        low = tokens.low[at]
        if (low in _LINKS or low == "to") and _is_capital(tokens, at - 1):
            return first
        if low in _NO_TASK or (low != "," and not low[0].isalnum()):
            return None
    return None


def _is_region(tokens: Tokens, first: int) -> bool:
    """Return whether a region is taken for the name behind it: "for East Africa Lurdo Besk"."""
    return is_region(tokens.word[first]) or is_region(tokens.word[first - 1])


def is_task(tokens: Tokens, at: int) -> bool:
    """Return whether a word that may report ends what an office is for: "on minority issues"."""
    if tokens.low[at] not in _TASKS or at < 3:
        return False
    after = tokens.low[at + 1 : at + 2]
    ends = after == (",",) or not ALL_SAYING.isdisjoint(after)
    return ends and mandate_before(tokens, at) is not None


def _holds(tokens: Tokens, link: int, stop: int) -> bool:
    """Return whether a comma in the task leads to a name, or a region does."""
    if past_regions(tokens.word[link:stop], 0) is not None:
        return True
    commas = (k for k in range(link, stop) if tokens.low[k] == ",")
    return any(_person(tokens, k + 1) is not None for k in commas)


def _is_office(tokens: Tokens, first: int, stop: int) -> bool:
    last = tokens.low[stop - 1]
    held = last in _HEADS or (last in lex.PERSON_NOUNS and is_name(tokens, stop - 1))
    return held and (tokens.low[first] in lex.DETERMINERS or is_name(tokens, stop - 1))


def _is_capital(tokens: Tokens, at: int) -> bool:
    return at >= 0 and tokens.low[at] in _HEADS and is_name(tokens, at)


def is_body_on(tokens: Tokens, link: int) -> bool:
    """Return whether a body's task begins there: "the Working Group | on the use of"."""
    if link < 1 or tokens.low[link] != "on" or not is_name(tokens, link - 1):
        return False
    behind = link + 1 + (tokens.low[link + 1 : link + 2] == ("the",))
    small = behind < len(tokens) and not is_name(tokens, behind)
    return small and tokens.low[link - 1] in _BODIES


_BODIES: Final = lex.words("group force committee subcommittee panel mission inquiry mechanism")


def _lists(tokens: Tokens, at: int) -> bool:
    """Return whether what stands behind a comma may go on with a task."""
    low = tokens.low[at]
    return low[0].isalpha() and low not in _OPENS and low not in _NO_TASK


def _follows(tokens: Tokens, at: int) -> bool:
    """Return whether a given name follows a task without a comma: "on the right to food Ana"."""
    if tokens.low[at] not in GENDER or not is_name(tokens, at):
        return False
    before = tokens.low[at - 1]
    whole = at + 1 < len(tokens) and is_name(tokens, at + 1)
    listed = not _AND.isdisjoint(tokens.low[max(0, at - 3) : at - 1])  # "Roads and Lamps Ana Ruiz"
    told = before not in _LEADING_ON
    return whole and told and (listed or not is_name(tokens, at - 1))


def _person(tokens: Tokens, at: int) -> _Place | None:
    """Return the place of a person's whole name that begins at ``at``, with its title."""
    begin = at
    while at < len(tokens) and tokens.low[at].rstrip(".") in _STYLES:
        at += 1
    stop = at
    while stop < len(tokens) and stop - at < 6:
        inside = tokens.low[stop] in lex.PARTICLES and stop > at and tokens.low[stop] not in "ye"
        if not is_name(tokens, stop) and not inside:
            break
        stop += 1
    if stop - at < 2 or not is_name(tokens, stop - 1):
        return None
    low = tokens.low[at]
    body = not lex.ORGANISATION_WORDS.isdisjoint(tokens.low[at:stop])
    elsewhere = body or low in PLACE_STARTS or tokens.word[at] in lex.COUNTRIES
    if low not in GENDER and (elsewhere or not lex.THINGS.isdisjoint(tokens.low[at:stop])):
        return None
    return begin, stop


_AND: Final = lex.words("and & or")
_LEADING_ON: Final = _LINKS | lex.DETERMINERS | _AND
_SAID: Final = frozenset((low,) for low in ("\0", *ALL_SAYING))
_STYLES: Final = lex.words("mr ms mrs dr prof professor sir dame")


_VERBAL: Final = lex.ADVERBS | lex.AUXILIARIES


def _ends(tokens: Tokens, at: int) -> bool:
    if at >= len(tokens) or tokens.low[at] in _ENDS:
        return True
    return tokens.low[at] in ALL_SAYING or tokens.low[at] in _VERBAL
