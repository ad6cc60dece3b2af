"""Tells words for many people, who have no name together."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import ALL_SAYING
from ingest.annotate.speakers.names.called_after import is_called_place
from ingest.annotate.speakers.names.collectives import ANYBODY, is_group
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.names.nouns import STOPS
from ingest.annotate.speakers.names.stood_for import CAUSES
from ingest.annotate.words import lexicon as lex
from ingest.annotate.words.sentences import REACH

SEVERAL: Final = frozenset(
    word for word in lex.PERSON_NOUNS if word.endswith("s") and word[:-1] in lex.PERSON_NOUNS
)
_NUMBERS: Final = lex.words(
    "hundreds thousands dozens scores tens millions many several some others few both countless",
    "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    "uno una otro otra otros otras ninguno ninguna alguno alguna algunos algunas varios varias",
    "muchas pocos pocas quienes unos unas aucun aucune certains certaines plusieurs beaucoup",
    "cientos miles decenas muchos centaines milliers dizaines",
)
_GROUPS: Final = lex.words(
    "protesters protestors marchers demonstrators opponents families parents children neighbors",
    "neighbours fans readers viewers users customers patients commuters villagers fishermen",
    "scientists economists historians doctors nurses soldiers veterans authorities locals",
    "townspeople academics passers-by employees head-teachers publishers refugees migrants clients",
    "asylum-seekers inmates claimants applicants respondents mps peers",
    "speakers guests crowds you pupils passengers tenants staff crews bosses unions relatives",
    "businesses retailers medics coastguards bailiffs firms charities councils schools hospitals",
    "witnesses licensees watchdogs insurers clerics elders",
    "hoteliers shops pubs clubs groups colleagues friends sources insiders anglers mums dads",
)
_PEOPLE: Final = re.compile(r"[a-z]{3,}(?:ians|icans)")


# Whom nothing but these words tells from all others has no name to be shown under.
_ANYBODY: Final = lex.words(
    "man woman boy girl child kid person patient victim guy lady gentleman teenager individual",
    "user people men women public gens gente homme femme garçon fille enfant personne hombre",
    "mujer niño niña chico chica persona",
)
# What goes on a sentence whose first word is its subject.
_GOES_ON: Final = ALL_SAYING | STOPS
_AFTER: Final = re.compile(r"\s(?P<word>[a-z]+)\b")
# A verb in the past with what is done tells that a name goes before it.
_ACTS: Final = re.compile(r"\s[a-z]{2,}ed\s(?:the|an?|its|his|her|their|all|some)\s")
_BEFORE: Final = re.compile(r"[\w,;:–—'’]\s?$")


def is_nobody(text: str, unit: Unit, known: bool = False) -> bool:
    """Return whether a capitalised word alone is no name: many people, or a sentence's first word.

    "Hundreds", "Residents"; "Spurns offer, blasts …", printed nowhere else.
    """
    low = unit.words[0].lower()
    if not known and opens_crowd(text, unit):
        return True
    if low in ("fuentes", "sources") and text.startswith((" de ", " del ", " d'"), unit.end):
        return True  # "Fuentes del ministerio"
    if text[max(0, unit.start - 3) : unit.start] == "No ":
        return True  # "No Child Waits", a programme
    if len(unit.words) > 2 and _begins(text, unit.start):
        return _are_many(text, unit)
    if unit.kind == "person" and is_called_place(text, unit.start):
        return True
    if low in lex.PARTIES or len(unit.words) > 1:
        return False
    placed = text.startswith(_PLACED, unit.end)
    if placed and is_group(low) and _begins(text, unit.start):
        return True  # "Attorneys for the plaintiffs said"
    if low in SEVERAL or low in _NUMBERS or low in _GROUPS or _PEOPLE.fullmatch(low):
        return True
    if is_group(low) and _shows_many(text, unit) and not _is_called_so(text, unit):
        return True  # "Volunteers at the mill said"
    if low in lex.OCCUPATIONS and text.startswith((" depuis ", " desde "), unit.end):
        return True  # "Infirmière depuis dix ans, elle décrit"
    return _is_first_word(text, unit)


def _is_first_word(text: str, unit: Unit) -> bool:
    """Return whether a word may open a sentence only, printed nowhere else and no verb behind."""
    low = unit.words[0].lower()
    if unit.words[0].isupper() and len(low) > 2:
        return False  # "UNICEF met"
    acts = _ACTS.match(text, unit.end) is not None and not low.endswith(("ing", "ly", "ed"))
    if acts and f" {low} " not in text:
        return False  # "Greenpeace sued the State"
    after = _AFTER.match(text, unit.end)
    if after is None or after["word"] in _GOES_ON or text.count(unit.words[0]) > 1:
        return False
    return not unit.title and _BEFORE.search(text[max(0, unit.start - 2) : unit.start]) is None


def _shows_many(text: str, unit: Unit) -> bool:
    """Return whether a word is no surname that only looks like many: "Sellers said"."""
    low = unit.words[0].lower()
    listed = low[:-1] in lex.PERSON_NOUNS or low[:-1] in lex.OCCUPATIONS
    placed = text.startswith(_PLACED, unit.end)
    return listed or placed or len(low) >= _LONG or f" {low}" in text


_LONG: Final = 9


def _is_called_so(text: str, unit: Unit) -> bool:
    """Return whether a capital inside a sentence makes such a word a name: "for Rangers"."""
    word = unit.words[0]
    if not word[0].isupper() or unit.title:
        return True
    return any(
        _CALLS.search(text, max(0, found.start() - 6), found.start())
        for found in re.finditer(rf"\b{re.escape(word)}\b", text)
    )


_CALLS: Final = re.compile(r"(?:[^\W\d_]|\b(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Cllr)\.)\s$")


_PLACED: Final = (
    " at ", " in ", " from ", " of ", " who ", " near ", " with ", " on ", " and ", " for "
)  # fmt: skip
# "Friends of the Tarn" is a name wherever it stands, "Teachers of Lin" where no sentence begins.
_MANY: Final = lex.words(
    "families parents women citizens doctors nurses lawyers teachers scientists farmers artists",
    "workers survivors physicians reporters journalists engineers students veterans youth writers",
    "medics academics scholars architects economists athletes musicians neighbours neighbors",
)
_BEGINS: Final = re.compile(r"(?:\A|[.!?:”\"\n])\s?$")


def _begins(text: str, at: int) -> bool:
    """Return whether a sentence begins at a place: the capital there tells nothing."""
    return _BEGINS.search(text[max(0, at - 2) : at]) is not None


def _are_many(text: str, unit: Unit) -> bool:
    """Return whether people of a place, or with a client, open a sentence: "Lawyers for Bek"."""
    if unit.words[0].lower() not in _MANY or unit.words[1] not in ("of", "for", "of the"):
        return False
    return unit.words[-1].lower() not in CAUSES and text.count(unit.name) == 1


def opens_crowd(text: str, unit: Unit) -> bool:
    """Return whether a sentence opens with a bare word for many people: "Inspectors said"."""
    low = unit.words[0].lower()
    if len(unit.words) > 1 or unit.title or low in _SURNAMES or low in lex.PARTIES:
        return False
    if not is_group(low):
        return low in ANYBODY
    before = text[max(0, unit.start - 2) : unit.start].rstrip(" ")
    one = low[:-1]
    listed = one in lex.PERSON_NOUNS or one in lex.OCCUPATIONS or len(low) >= _LONG
    listed = listed or low in _SHORT
    opens = not before or before[-1] in '.!?:\n”"’)'
    return listed and opens and not _is_called_so(text, unit)


_SHORT: Final = lex.words(
    "rescuers shoppers visitors jurors walkers riders players donors sponsors savers crofters",
    "growers builders coaches",
)
_SURNAMES: Final = lex.words(
    "masters parsons marshalls stewards heads priests bakers fishers cooks"
)


_SOME: Final = "(?:[Aa]n?|[Oo]ne|[Aa]nother|[Uu]ne?|[Uu]na|[Oo]tr[oa])"


def is_anybody(text: str, head: str, at: int) -> bool:
    """Return whether "the patient", or "the doctor" after "a doctor", has no name at ``at``."""
    if head in _ANYBODY:
        return True
    begin = max(0, at - REACH)
    word = re.escape(head)
    some = rf"\b{_SOME} (?:[A-ZÀ-Þ][\w’'\-]+ )?{word}\b(?!,)|\b[Oo]ne of the {word}s\b"
    return re.search(some, text[begin:at]) is not None
