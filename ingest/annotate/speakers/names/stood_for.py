"""Tells bodies that are called by what they stand up for: "Save the Weir", "Doctors for Peace"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ingest.annotate.words import lexicon as lex

# "Friends of the Tarn", "Mothers for Clean Wells": those who stand up for something.
SUPPORTERS: Final = lex.words(
    "friends voices mothers fathers parents families women neighbours neighbors citizens doctors",
    "nurses lawyers teachers scientists farmers artists workers survivors amis voix mères familles",
    "amigos amigas voces madres familias vecinos",
    "physicians reporters journalists engineers students grandmothers veterans youth writers",
    "medics academics scholars architects economists grandparents athletes musicians",
    "action justice front campaign médecins avocats infirmiers pharmaciens architectes ingénieurs",
    "médicos abogados ingenieros arquitectos",
)
_LED: Final = lex.words("of for against on without de du des del sans sin")
# What a cause is called by; "Lawyers for Ruiz" have a client.
CAUSES: Final = lex.words(
    "peace justice truth freedom freedoms democracy life change hope equality rights health",
    "climate education air water earth nature animals future choice action progress reform safety",
    "liberty dignity accountability transparency disarmament reconciliation",
)
# "Right to Roam", "Time to Mend": what a body is for is its name.
_AIMS: Final = lex.words(
    "right rights room home homes fit free ready",
    "time way freedom road path bridge back born chance",
    "space licence license power able route entitled welcome ways",
)
# "Save Our Sluices", "Save the Weir": what a body calls for is its name.
CALLS: Final = lex.words("save protect defend reclaim free keep mind rebuild reopen stop")
_WHAT: Final = lex.words("our the")
# "Campaign to Protect Rural Lin", "Coalition to End the Toll": what a body is there to do.
_SEEKING: Final = lex.words(
    "committee campaign coalition alliance movement fund network league initiative project group",
    "partnership foundation",
)
_DOING: Final = lex.words(
    "protect end stop save defend abolish ban support prevent restore free promote combat fight",
    "reform keep eradicate help build preserve elect unite free rebuild reopen",
)
_SENT: Final = lex.words("delegation mission embassy")


def supporters(words: Sequence[str], link: str) -> bool:
    """Return whether the words so far are many people, and what they stand up for follows."""
    led = link.lower().split()[:1]
    return len(words) == 1 and words[0].lower() in SUPPORTERS and bool(led) and led[0] in _LED


def is_aim(words: Sequence[str]) -> bool:
    """Return whether "to" goes on the words as the name of a body that wants something."""
    return len(words) <= 2 and words[-1].lower() in _AIMS


def is_call(words: Sequence[str]) -> bool:
    """Return whether words call for something with a name: "Save Our Sluices"."""
    return len(words) > 2 and words[0].lower() in CALLS and words[1].lower() in _WHAT


def calls_for(words: Sequence[str], link: str) -> bool:
    """Return whether "the" goes on the words as a body's name: "Save the Weir"."""
    return link == "the" and len(words) == 1 and words[0].lower() in CALLS


def to_do(words: Sequence[str], after: str) -> bool:
    """Return whether "to" goes on a body's name: "Committee to Protect", "Delegation to Lin"."""
    head = words[-1].lower()
    return (head in _SEEKING and after.lower() in _DOING) or head in _SENT


def seeks(words: Sequence[str]) -> bool:
    """Return whether a name holds what its body is there to do."""
    at = words.index("to") if "to" in words[1:-1] else 0
    return at > 0 and to_do(words[:at], words[at + 1])


# "Liberal Democrats": a party; "Senate Democrats" are its members.
_PARTISANS: Final = lex.words("democrats greens liberals conservatives socialists nationalists")
_SORTS: Final = lex.words("social liberal christian free united national progressive young")


def is_party(words: Sequence[str]) -> bool:
    """Return whether a party is called by what its members are: "Social Democrats"."""
    if len(words) != 2 or words[1].lower() not in _PARTISANS:
        return False
    low = words[0].lower()
    return low in _SORTS or (words[1] == "Greens" and low.endswith(("ish", "an", "ese", "ch")))
