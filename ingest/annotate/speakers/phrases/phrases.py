"""Finds the noun phrase that begins at a place."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.callings_before import calls_alone, is_headed
from ingest.annotate.speakers.names.church_styles import past_style
from ingest.annotate.speakers.names.collectives import is_group
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.held_for import holder_behind
from ingest.annotate.speakers.names.joined_fields import joins_name
from ingest.annotate.speakers.names.nouns import (
    BOTH,
    HEADS,
    NOUNS,
    STOPS,
    adjectival,
    describes,
    foreign_name,
    is_anyone,
    is_closing,
    is_name,
    is_numbered,
    stands_alone,
    two_and_two,
)
from ingest.annotate.speakers.names.role_words import is_agent
from ingest.annotate.speakers.names.romance_phrases import BODIES as ROMANCE_BODIES
from ingest.annotate.speakers.names.romance_phrases import (
    POST_ADJECTIVES,
    past_post,
    past_small_words,
)
from ingest.annotate.speakers.phrases.body_lists import body_list
from ingest.annotate.speakers.phrases.callings_for import (
    behind_calling,
    held_behind,
    leads_to_holder,
)
from ingest.annotate.speakers.phrases.joint_holders import (
    apposed_partner,
    joint_holders,
    one_holder,
)
from ingest.annotate.speakers.phrases.mandates import office_holder
from ingest.annotate.speakers.phrases.noun_verbs import does, has_object, they_do
from ingest.annotate.speakers.phrases.office_ends import office_end
from ingest.annotate.speakers.phrases.one_of import one_named
from ingest.annotate.speakers.phrases.phrase_words import (
    calls_bare,
    capital_in_name,
    modifies,
    named_all_the_same,
    people,
)
from ingest.annotate.speakers.phrases.placed_bodies import placed_end, places_office
from ingest.annotate.speakers.phrases.romance_named_bodies import NAMED, named_body
from ingest.annotate.speakers.phrases.romance_texts import ADJECTIVES, long_text
from ingest.annotate.speakers.phrases.rosters import roster
from ingest.annotate.values import value
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.tokens import Tokens

_THE: Final = lex.words("le la l' les el los las")
_HEADS: Final = HEADS | lex.ROMANCE_BODIES


@value
class Phrase:
    """Tokens ``first`` to before ``stop``; ``also`` are phrases joined to it by "and"."""

    first: int
    stop: int
    also: tuple[Phrase, ...] = ()


def starting_at(tokens: Tokens, at: int, joined: bool = True) -> Phrase | None:
    """Return the noun phrase that begins at ``at``."""
    size = len(tokens)
    if at >= size:
        return None
    if tokens.low[at] in lex.PRONOUNS:
        return Phrase(at, at + 1)
    if (one := one_named(tokens, at)) is not None:
        return Phrase(*one)
    if (tokens.low[at] in BOTH and stands_alone(tokens, at)) or is_anyone(tokens, at):
        return Phrase(at, at + 1)
    if (text := long_text(tokens, at)) is not None:
        return Phrase(*text)
    head = at + (tokens.low[at] in _THE)
    if head < size and tokens.low[head] in NAMED and (stop := named_body(tokens, head)):
        return Phrase(at, stop, _joined(tokens, stop) if joined else ())
    placed = tokens.low[at] in _PLACES and tokens.low[at + 2 : at + 3] == ("of",)
    if placed and tokens.low[at + 1][:1].isdigit():
        return starting_at(tokens, at + 3, joined)  # "section 9 of the draft law"
    if tokens.low[at] in lex.DETERMINERS and tokens.low[at + 1 : at + 2] == ("of",):
        whole = starting_at(tokens, at + 2, joined)  # "two of the judges"
        apart = whole is None or whole.first != at + 2
        member = None if apart or whole is None else _named_after(tokens, at, whole.stop)
        if member is not None and tokens.low[at] in ("one", "another"):
            return member  # "One of them, Ana Ruiz, said"
        return whole if apart or whole is None else Phrase(at, whole.stop, whole.also)
    first, named = at, False
    if tokens.low[at] in lex.DETERMINERS and not (
        capital_in_name(tokens, at) or foreign_name(tokens, at)
    ):
        at += 1
        at += tokens.low[at : at + 1] in _COUNTED  # "the two authors"
    begin = at
    while at < size:
        low = tokens.low[at]
        if named and low not in STOPS and (end := placed_end(tokens, at)) is not None:
            at = end
            break
        if at > begin and not named and (behind := past_post(tokens, at)) > at:
            at = behind
            continue
        if foreign_name(tokens, at) or is_numbered(tokens, at):
            named = True
        elif is_name(tokens, at) and (low not in STOPS or named_all_the_same(tokens, at)):
            # An owner or an adjective leads to more ("the Centre's head", "a German nurse").
            named = not (low.endswith(("'s", "s'")) or adjectival(tokens, at))
        elif (
            named
            and low in ("y", "e")
            and tokens.low[at + 1 : at + 2]
            and (tokens.low[at + 1] in GENDER or two_and_two(tokens, first, at))
        ):
            break  # "Ana Ruiz y Jonas Bek" are two; "Ruiz y Bek" may be one.
        elif (low in lex.PARTICLES and named and at + 1 < size and is_name(tokens, at + 1)) or (
            low in ("&",) and named
        ):
            pass
        elif at > begin and joins_name(tokens, at):
            pass  # "Arle Fire and Rescue Service"
        elif (
            not low[0].isalnum()
            or (low in STOPS and not modifies(tokens, at))
            or low in lex.DETERMINERS
            or low in lex.PRONOUNS
            or (low == "d'" and at > begin)
            or low in _ELIDED
            or (low in ALL_SAYING and low not in NOUNS and not _leads(tokens, at, begin))
            or (low.endswith(("ó", "rá", "rán")) and at > begin)
            or (low.endswith("ed") and at > begin and people(tokens.low[at - 1]))
            or (at > begin and low.endswith("ed") and has_object(tokens, at))
            or (low in _VERBS_TOO and at > begin and does(tokens, at))
            or (low in _PASTS and at > begin)
            or (low in _CALLS and at > begin and tokens.low[at + 1 : at + 2] in _CALLED)
            or (at > begin and they_do(tokens, at, named))
            or (low in _DATED and at > begin and tokens.low[at - 1] in lex.DOCUMENT_NOUNS)
            or (
                low not in NOUNS
                and not (low in ADJECTIVES and tokens.low[at - 1] in lex.DOCUMENT_NOUNS)
                and (named or (at > begin and tokens.low[at - 1] in _HEADS))
                and not (named and is_name(tokens, at - 1) and describes(tokens, first, at))
                and not (named and tokens.word[at - 1].isupper() and is_group(low))
                and not (named and is_agent(low) and at + 1 < size and is_name(tokens, at + 1))
                and not (calls_alone(tokens, at) if not named else places_office(tokens, at))
                and not is_headed(tokens, at)
            )
        ):
            break
        at += 1
    if at == begin:
        counted = at > first + 1 and tokens.low[at - 1] in _ALONE
        return Phrase(first, at) if counted else None  # "The two had met."
    if (person := office_holder(tokens, first, at)) is not None:
        return Phrase(*person)
    held = joint_holders(tokens, at)
    if held:
        return Phrase(*held[0], tuple(Phrase(*place) for place in held[1:]) if joined else ())
    if (held_by := held_behind(tokens, at) or holder_behind(tokens, at)) is not None:
        return Phrase(*held_by)
    named_after = _named_after(tokens, first, behind_calling(tokens, first, at))
    if named_after is not None:
        return named_after
    end = _extended(tokens, first, at)
    named_after = _named_after(tokens, first, office_end(tokens, first, end))
    if named_after is not None:
        return named_after
    if tokens.low[first] in lex.DETERMINERS and (holder := one_holder(tokens, first, at)):
        return Phrase(*holder)
    also = _joined(tokens, end) if joined else ()
    if joined and not also:
        places = roster(tokens, first, end) or (named and apposed_partner(tokens, end)) or ()
        also = tuple(Phrase(*place) for place in places or body_list(tokens, first, end))
    return Phrase(first, end, also)


# What stands before a verb, or compares: "les bateliers | s'opposent", "décrit par X | comme".
_ELIDED: Final = lex.words("se s' n' j' m' t' qu' c' comme como")


def _leads(tokens: Tokens, at: int, begin: int) -> bool:
    """Return whether a word that may report leads to a noun: "the accused", "the concluding …"."""
    return (tokens.low[at] == "accused" and at == begin) or is_closing(tokens, at)


_DATED: Final = lex.words(
    "dated made sent timed received issued published signed daté datée fechada"
)


_CALLS: Final = lex.words("call calls called")
_CALLED: Final = frozenset((word,) for word in ("on", "for", "upon"))
# Pasts that are no participles: "A survey of lamps | came out".
_PLACES: Final = lex.words("section article paragraph clause rule chapter regulation annex page")
_PASTS: Final = lex.words(
    "came went took gave became began grew drew flew knew threw fell sank chose drove rode froze",
    "ate ran sang shook forgot appeared emerged arrived happened",
)
_VERBS_TOO: Final = lex.words("documents records reports notes lists claims reviews surveys")


def past_description(tokens: Tokens, at: int) -> int:
    """Return where a name begins that "the geologist" or "doctora" may lead to."""
    begin = at
    if at < len(tokens) and tokens.low[at] in lex.DETERMINERS:
        at += 1
        if (styled := past_style(tokens, at)) > at:
            return styled
    while (
        at < len(tokens)
        and at - begin < 4
        and (tokens.low[at].isalpha() or _AGED.fullmatch(tokens.low[at]))
        and (not is_name(tokens, at) and tokens.low[at] not in STOPS)
        and not (
            tokens.low[at].endswith("ing") and at + 1 < len(tokens) and is_name(tokens, at + 1)
        )
    ):
        at += 1
    named = at < len(tokens) and is_name(tokens, at) and tokens.low[at - 1] not in lex.DETERMINERS
    return at if named else begin


def _named_after(tokens: Tokens, first: int, stop: int) -> Phrase | None:
    """Return the name in apposition to a description ("his deputy, Ana Ruiz,")."""
    if tokens.low[stop : stop + 1] == ("but",) and stop + 2 < len(tokens):
        stop += 2  # "her predecessor but one, Ana Ruiz,"
    if stop + 1 >= len(tokens) or tokens.low[stop] != ",":
        return None
    fused = first > 0 and tokens.low[first - 1] in lex.FUSED
    owned = any(tokens.low[k].endswith("'s") for k in range(first, stop))
    known = tokens.low[first] in lex.DETERMINERS or fused or owned
    if not known and not calls_bare(tokens, first, stop):
        return None
    named = is_name(tokens, stop - 1) and not any(
        tokens.low[k] in lex.PERSON_NOUNS for k in range(first, stop)
    )
    stop = past_description(tokens, stop + 1) - 1
    at = stop + 1
    if named and tokens.low[at] not in GENDER:
        return None  # Only a given name tells "the League Legionnaire, Ana Ruiz" from two bodies.
    while at < len(tokens) and (
        is_name(tokens, at) or (tokens.low[at] in lex.PARTICLES and at > stop + 1)
    ):
        at += 1
    if at == stop + 1 or (at < len(tokens) and tokens.low[at] not in _NAME_ENDS):
        return None
    return Phrase(stop + 1, at)


_ALONE: Final = lex.words("two three four deux trois quatre dos tres cuatro")
_COUNTED: Final = frozenset((word,) for word in lex.words("two three four five six deux dos tres"))
_AGED: Final = re.compile(r"\d\d?-year-old")
_NAME_ENDS: Final = frozenset([",", ".", ":", "\0", "–", "—", "(", "of", "from"])


def _extended(tokens: Tokens, first: int, stop: int) -> int:
    """Return the end of the phrase with the "of …" that belongs to its head noun."""
    kind = stop - first > 1 and tokens.low[stop - 1] in POST_ADJECTIVES
    kind = kind and tokens.low[stop - 2] in lex.PERSON_NOUNS
    head = tokens.low[stop - 1 - kind]  # "la directrice générale | de la santé"
    linked = stop + 1 < len(tokens) and tokens.low[stop] in lex.NOUN_LINKS
    held = head in lex.HELD_OFFICES or leads_to_holder(tokens, stop)
    if linked and (head in NOUNS or head in lex.TITLES or held):
        if head in ("statement", "letter") and tokens.low[stop] in ("on", "in"):
            return stop
        if _in_a_text(tokens, stop):
            return stop
        more = starting_at(tokens, stop + 1, joined=False)
        if more is not None:
            comma = _comma(tokens, stop + 1, more.first)
            whole = past_small_words(tokens, stop) if head in ROMANCE_BODIES else 0
            return comma or max(whole, past_small_words(tokens, more.stop))
    if (
        stop + 1 < len(tokens)
        and tokens.low[stop] in ("of", "de", "del")
        and is_name(tokens, stop - 1)
    ):
        more = starting_at(tokens, stop + 1, joined=False)
        if more is not None and any(is_name(tokens, k) for k in range(more.first, more.stop)):
            return more.stop
    return past_small_words(tokens, stop)


def _in_a_text(tokens: Tokens, at: int) -> bool:
    """Return whether "en" tells in which text something is said: "la Liga | en un comunicado"."""
    if tokens.low[at] not in ("en", "dans") or tokens.low[at + 1] not in _SOME:
        return tokens.low[at] == "en" and tokens.low[at + 1] in lex.SAID_IN
    return not lex.DOCUMENT_NOUNS.isdisjoint(tokens.low[at + 2 : at + 4])


_SOME: Final = lex.words("un une una su sus son sa ses leur este esta cette")


def _comma(tokens: Tokens, first: int, stop: int) -> int | None:
    """Return where an apposition begins before ``stop``: "the head of the Board, | Ana Ruiz"."""
    return next((at for at in range(first, stop) if tokens.low[at] == ","), None)


def _joined(tokens: Tokens, at: int) -> tuple[Phrase, ...]:
    """Return the phrases that go on with "and X" or ", X and Y"."""
    if at + 1 >= len(tokens) or tokens.low[at] not in ("and", "et", "y", "&"):
        return ()
    more = starting_at(tokens, at + 1, joined=False)
    if more is not None and tokens.low[more.first] in lex.DETERMINERS:
        # "and the head of the water board, Ana Ruiz,": the name is behind what it is head of.
        comma = next((k for k in range(more.stop - 1, more.first, -1) if tokens.low[k] == ","), 0)
        more = Phrase(comma + 1, more.stop) if comma else more
    if more is None or not is_name(tokens, more.stop - 1):
        return ()
    if more.stop < len(tokens) and tokens.low[more.stop] in ALL_SAYING:
        return (more,) if tokens.low[at - 1] not in ALL_SAYING else ()
    return (more,)
