"""Tells what a run of capitalised words names, and where a title in it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from ingest.annotate.speakers.names.bodies_of_lands import is_of_land
from ingest.annotate.speakers.names.callings_before import calls
from ingest.annotate.speakers.names.fielded_offices import fielded_length
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.joined_fields import named_by_fields
from ingest.annotate.speakers.names.name_edges import (
    CALLED_BY_NUMBER,
    DEPARTMENTS,
    INITIALS,
    NUMBERS,
    PLACE_STARTS,
    called_like_office,
)
from ingest.annotate.speakers.names.regions_held import named_behind
from ingest.annotate.speakers.names.role_words import HEADS, is_agent, without_was
from ingest.annotate.speakers.names.short_ranks import is_rank, leads_to_rank
from ingest.annotate.speakers.names.stood_for import is_aim, is_call, is_party, seeks, supporters
from ingest.annotate.words import lexicon as lex

UnitKind = Literal["person", "organisation", "office", "place"]
AND: Final = frozenset(["and", "and the", "y", "et", "&", "e"])
OF: Final = frozenset(
    [
        "of", "of the", "against", "Against", "without", "Without", "for", "for the", "on",
        "on the", "de", "de la", "du", "des", "del", "de los", "de l'", "de l’",
    ]
)  # fmt: skip


# What texts of law and policy are called by; what they are about follows.
TEXTS: Final = lex.words(
    "principles guidelines rules standards convention covenant declaration treaty charter protocol",
    "code framework recommendations procedures regulations agenda",
    "conventions covenants declarations treaties charters protocols",
)
_LINKS: Final = OF | AND
_HELD: Final = HEADS & lex.TITLES
ABOUT: Final = OF | frozenset(["against", "in", "in the", "to", "with"])


def is_text(words: Sequence[str]) -> bool:
    """Return whether words before what a text is about say that they name one."""
    head = next((at for at, word in enumerate(words) if word in ABOUT), len(words))
    return head > 0 and words[head - 1].lower() in TEXTS


# What companies and newspapers end their names with; the second are surnames as well.
_BUSINESS: Final = lex.words(
    "foods motors pharma pharmaceuticals systems technologies solutions industries enterprises",
    "logistics ventures studios publishing insurance financial laboratories labs electric",
    "water rail gas ferries cruises airlines airways hotels breweries fisheries orchards freight",
    "united haulage shipping properties developments resorts supermarkets bakeries mills farms",
    "shipyards builders caterers advertiser courier packet argus",
    "examiner telegraph dispatch observer homes stores",
)
_UTILITIES: Final = lex.words("power")


def organisational(word: str) -> bool:
    """Return whether the word says that a name is a body's."""
    return word.lower().strip(".,") in lex.ORGANISATION_WORDS


def is_office(words: list[str]) -> bool:
    """Return whether the words so far are an office that "of …" may complete."""
    if words[-1].lower() in lex.TITLES:
        return words[0].lower() not in GENDER or len(words) == 1  # "Dean of Arle"
    return False


# "Commission President Ana Ruiz": English offices, whatever language the body's noun may be.
_HEADING: Final = lex.words(
    "president chair chairman chairwoman chairperson vice-president vice-chair secretary",
    "commissioner spokesman spokeswoman spokesperson member",
)
# "the City Clerk": what ends an office whose first words are no given name.
_LAST: Final = lex.words("clerk auditor surveyor midwife planner executive defender")


def title_length(words: list[str]) -> int:
    """Return how many of the leading words are a title and what belongs to it."""
    if len(words) > 2 and supporters(words[:1], words[1]):
        return 0  # "Doctors Without Walls"
    if called_like_office(words):
        return len(words) - 1 - (words[-2].lower() in GENDER)
    if 0 < (fielded := fielded_length(words)) < len(words):
        return fielded  # "Director City Services Ana Ruiz"
    if len(words) > 4 and (named := named_behind(words)) is not None:
        return named
    if len(words) > 1 and words[-1].lower() in _LAST and words[0].lower() not in GENDER:
        return len(words)
    if (
        words[-1].lower() in lex.TITLES
        and not organisational(words[-1])
        and words[0].lower() not in GENDER
    ):
        return len(words)
    if organisational(words[-1]) and words[0].lower() not in GENDER:
        return len(words) if _office_of(words) else 0
    if len(words) > 3 and words[1] in OF and words[-2] in AND and words[0] in _CHARGED:
        return 0  # "Ministry of Justice and Law"
    romance = words[0].lower() in lex.ROMANCE_BODIES and words[0].lower() not in lex.PERSON_NOUNS
    if romance and not leads_to_rank(words) and words[1:2] and words[1].lower() not in _HEADING:
        return 0  # "Dirección General de Puertos"
    cut = int(calls(words) and not any(map(organisational, words[1:])))
    for at, word in enumerate(words[:-1]):
        low = word.lower()
        plain = low.rstrip(".")
        title = is_title(low) or plain in lex.HONORIFICS or low in lex.HONORIFICS
        title = title or (0 < at == cut and low in _RETIRED)
        if len(plain) == 1 and (at > cut or re.match(r"[A-Z]\.$", words[at + 1])):
            title = False  # An initial ("M. J. Obi", "Ada M. Obi"), not Monsieur.
        whole = at < len(words) - 2 or (len(words) == 2 and low in FIRST_NAMED)
        held = whole and _occupied(words[at], words[at + 1])
        title = title or held or is_rank(words, at)
        if title and not (low in GENDER and at == cut and len(words) - at == 2):
            cut = at + 1
    if cut and any(w in OF for w in words[cut:]):
        return _office_with_name(words, cut)
    return cut


_CHARGED: Final = frozenset(["Ministry", "Department", "Committee", "Commission", "Office"])
_RETIRED: Final = lex.words("emeritus emerita elect designate")  # "Professor Emeritus X"


def is_title(low: str) -> bool:
    """Return whether a word is an office, be it several people's, shared or over.

    "co-presidents", "Then-Justice".
    """
    if low in lex.TITLES or without_was(low) in lex.TITLES:
        return True
    shared = low.startswith("co-") and len(low) > 5
    one = low[3 * shared :].removesuffix("s")
    return one in lex.TITLES if shared else one != low and one in _SEVERAL


_SEVERAL: Final = lex.words(
    "president professor doctor minister commissioner director councillor ambassador captain dean",
    "rapporteur skipper judge bishop colonel inspector ombudsman representative senator",
)


def _office_of(words: list[str]) -> bool:
    """Return whether the words are an office with its body: "Chair of the Lake Committee"."""
    link = next((at for at, word in enumerate(words) if word in OF), 0)
    held = words[:link]
    return bool(held) and held[-1].lower() in lex.TITLES and not any(map(organisational, held))


def _occupied(word: str, name: str) -> bool:
    """Return whether a word says what somebody does whose given name follows: "Welder Nils"."""
    low = word.lower()
    does = is_agent(word) or low in lex.OCCUPATIONS or low in _BEFORE_NAMES
    kind = word.rpartition("-")[2] if "-" in word else ""
    if kind.islower():  # "Sixth-former Nils", "Great-grandmother Ana"
        does = is_agent(kind) or kind in _HYPHENED
    return name[0].isupper() and name.lower() in GENDER and low not in GENDER and does


# "Volunteer Ana": who is known by a first name only.
FIRST_NAMED: Final = lex.words(
    "volunteer resident neighbour neighbor patient pensioner tenant commuter passenger carer",
    "shopper customer pupil student",
)
_BEFORE_NAMES: Final = lex.words(
    "nurse teacher witness état etat estado resident neighbour neighbor patient parent pensioner",
    "commuter passenger customer shopper tenant worker student pupil survivor scientist",
    "independent conservative tory labour dem democrat nationalist unionist republican",
    "vet cook chef dj mp elder private reeve bailie pte trooper",
    "pc dc dci wpc vet cook chef dj mp boss mum mom dad gran granny tycoon star fan local pal hero",
    "ace prop victim back half",
)
_HYPHENED: Final = lex.OCCUPATIONS | lex.PERSON_NOUNS | _BEFORE_NAMES


def _is_plural(word: str) -> bool:
    low = word.lower()
    return low.endswith("s") and len(low) > 4 and low not in GENDER and low[:-1] not in lex.TITLES


def _no_name(word: str) -> bool:
    low = word.lower()
    return organisational(word) or low in lex.THINGS or word in DEPARTMENTS or low in _NO_SURNAMES


_NO_SURNAMES: Final = lex.words("affairs services resources relations systems research management")


def _office_with_name(words: list[str], cut: int) -> int:
    """Return where the name begins after "Secretary of State", or the end where none does."""
    for at in range(cut + 1, len(words)):
        if words[at].lower() in GENDER:
            return at
    long = len(words) > cut + 3 and _LINKS.isdisjoint(words[-3:])
    held = words[-3] in DEPARTMENTS or (long and words[-4] in OF and _is_plural(words[-3]))
    if long and held and not any(map(_no_name, words[-2:])):
        return len(words) - 2  # "Secretary of State Quill Ord"
    if words[cut] in OF:
        return len(words)
    return cut


def kind_of(words: list[str], rest: list[str]) -> UnitKind:
    """Return what the words name; ``rest`` are those after the title."""
    first, last = rest[0].lower(), rest[-1].lower().strip(".")
    if is_text(rest) and not (organisational(last) and last != "nations"):
        return "place"  # "Covenant on Civil and Political Rights"
    if "to" in rest[1:-1] and is_aim(rest[: rest.index("to")]) and last not in lex.THINGS:
        return "organisation"
    if is_call(rest) or seeks(rest) or is_party(rest):
        return "organisation"
    if any(word.endswith(_OWNERS) for word in rest[1:-1] or rest[:-1]):
        return "organisation"  # "Well Owners' Table"
    if "&" in rest or (len(rest) > 2 and supporters(rest[:1], rest[1])):
        return "organisation"  # "Bek & Sons"
    if len(rest) > 3 and first in _THE_MANY and supporters(rest[1:2], rest[2]):
        return "organisation"  # "Les Amis du Moulin"
    if called_like_office(words):
        return "person"  # "Ms House"
    if first in GENDER and not organisational(rest[-1]):
        return "place" if last in _ROADS and len(rest) > 2 else "person"
    if organisational(last) or any(
        organisational(w) for w, nxt in zip(rest, [*rest[1:], ""], strict=True) if nxt in _LINKS
    ):
        return "organisation"
    if organisational(rest[0]) and len(rest) > 1 and any(w in OF for w in rest):
        return "organisation"
    if len(rest) > 2 and not all(map(str.isupper, rest)) and any(map(organisational, rest[1:])):
        return "organisation"  # "Joint Mill Resources": a body's word in the middle
    if len(rest) > 1 and (last in _BUSINESS or (last in _UTILITIES and len(rest) > 2)):
        return "organisation"
    if len(rest) == 2 and first in CALLED_BY_NUMBER and last in NUMBERS:
        return "organisation"  # "Channel Nine"
    leading = first in lex.LEADING_ORGANISATION_WORDS or is_of_land(words, rest)
    if named_by_fields(rest) or (len(rest) > 1 and leading):
        return "organisation"
    if len(rest) == 1 and rest[0].isupper() and len(rest[0]) > 1 and "." not in rest[0]:
        return "person" if _styled(words, rest) else "organisation"
    if named_by_fields(rest) is False or (is_text(rest) and not ABOUT.isdisjoint(rest)):
        return "place"
    if _titled(words, rest) or (len(rest) == 2 and _GIVEN_LAST.fullmatch(rest[1])):
        return "person"
    if first in PLACE_STARTS and len(rest) > 1:
        return "place"
    thing = any(w.lower().strip(".,") in lex.THINGS for w in rest)
    if len(rest) > 1 and (last in _STREETS or thing):
        return "place"
    return "person"


_OWNERS: Final = ("s'", "s’")
_ROADS: Final = lex.words("street road avenue square boulevard bridge park airport school")
_STREETS: Final = lex.words("lane row terrace crescent mews quay wharf rise alley boulevard")
_THE_MANY: Final = frozenset(["the", "les", "los", "las"])
# A given name of two syllables that follows the surname: "Lake Soo-ah".
_GIVEN_LAST: Final = re.compile(r"[A-Z][a-z]+-[a-z]+")


def _styled(words: list[str], rest: list[str]) -> bool:
    """Return whether an honorific makes a surname of capitals: "Mme DUPONT"."""
    return len(words) > len(rest) and words[-len(rest) - 1].lower() in lex.HONORIFICS


def _titled(words: list[str], rest: list[str]) -> bool:
    """Return whether an office or an honorific before it makes any name a person's."""
    if len(words) == len(rest):
        return False
    low = words[len(words) - len(rest) - 1].lower()
    return low in _HELD or low in lex.HONORIFICS or low.rstrip(".") in lex.HONORIFICS


def led_by_country(words: list[str]) -> bool:
    """Return whether a country stands before the two words of a name: "to Norway Xin Liwang"."""
    if len(words) != 3:
        return False
    country = words[0] in lex.COUNTRIES and words[0].lower() not in GENDER
    country = country or words[0] in INITIALS  # "les expertes de l'ONU Ana Ruiz"
    # "Secretary for Rivers and the Environment Ana Ruiz"
    held = words[0] in DEPARTMENTS or words[0] == "Charge" or _is_plural(words[0])
    country = country or (held and words[1].lower() in GENDER)
    return country and kind_of(words[1:], words[1:]) == "person"
