"""Tells whether a release itself shows that a capitalised name is a person's."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.cues.cues import PLAIN
from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.speakers.names.names import Unit
from ingest.annotate.speakers.names.role_words import has_head
from ingest.annotate.speakers.people.cast import Cast
from ingest.annotate.speakers.people.genders import KINSFOLK, kin_of
from ingest.annotate.speakers.people.members import Lone, Member
from ingest.annotate.speakers.people.name_tells import small_title
from ingest.annotate.speakers.people.roles import describe
from ingest.annotate.speakers.people.shown_bodies import names_state
from ingest.annotate.words import lexicon as lex

_INITIAL: Final = re.compile(r"(?:[A-Z]\.)+")
_VERBS: Final = "|".join(sorted(PLAIN))
# What people do and bodies do not: they weep, sit, watch and grow up.
_DEEDS: Final = "|".join(
    lex.words(
        "watched watches sat stood wept smiled laughed nodded shrugged walked grew slept sang",
        "cried knelt remembers remembered recalls lives lived married retired listened waited",
        "herds herded farms farmed fishes fished drives drove teaches taught cooks cooked cycles",
        "cycled studied graduated emigrated nursed",
    )
)
# "was born in", "has worked nights", "lost her sight".
_LIFE: Final = (
    r"(?:was|were)\s(?:born|widowed|raised|brought\sup|diagnosed|\d\d\swhen)\b"
    r"|(?:has\s|had\s)?(?:trained|work(?:s|ed))\s(?:as\san?|nights|shifts|part-time|there)\b"
    r"|(?:has\s|had\s)?(?:lost|left|raised|broke|brought|wears|wore|kept|keeps|spent|spends|took|takes"
    r"|began|sold|built|hurt|gave\sup)\s(?:his|her)\s(?!and\b)[a-z]"
)
# "Tadea Oyola perdió a su hijo", "Sévine Grancher a perdu sa fille".
_ROMANCE_LIFE: Final = (
    rf"\s(?:perdió\sa\ssu|a\sperdu\s(?:son|sa))\s(?:{KINSFOLK})\b"
    r"|\s(?:se\sjubiló|emigró|creció\sen|a\sgrandi|vive\scon\ssu|vit\savec\s(?:son|sa|ses))\b"
)
_GROUPS: Final = "|".join(sorted(f"{n}s" for n in lex.PERSON_NOUNS if n.isalpha()))
_AFTER: Final = re.compile(
    rf"\s(?:a\s|ha\s)?(?:{_VERBS})\b|,?\s(?:who|qui|quien)\b|,\s\d\d\b"
    r"|,\s(?:de\s\d\d\saños|âgée?\sde\s\d\d|aged\s\d\d)\b|\s\(\d\d\s(?:años|ans)\)"
    r"|\s\((?:\d\d\)|(?:she|he|they)/)"
    rf"|,\sone\sof\s(?:the|two|three|several|many)\s(?:[a-z]+\s){{0,2}}?(?:{_GROUPS})\b"
    rf"|,\s[^.;:“\"\n]{{1,100}},\s(?:{_VERBS})\b"
    rf"|(?:,\s\d\d)?,\s(?:whose|cuy[oa]s?|dont\s(?:l[ae]s?|l['’]))\s(?:[a-zà-ÿ]+\s){{0,3}}?(?:{KINSFOLK})\b"
    rf"|{_ROMANCE_LIFE}"
    rf"|(?:,\s[^.;:“\"\n]{{1,100}},)?\s(?:(?:has\s|had\s)?(?:{_DEEDS})\b|{_LIFE})"
)
_BEFORE: Final = re.compile(rf"\b(?:{_VERBS})\s$")
# "is a staff nurse on", "was a cook at the mill".
_IS: Final = re.compile(
    r"(?:,\s\d\d,)?\s(?:is|was|became|has\sbeen)\s(?:an?|the)\s(?P<what>[a-z\-]+(?:\s[a-z\-]+){0,4})"
)
_BODIES_TOO: Final = lex.words(
    "provider supplier manufacturer publisher operator",
    "employer member leader partner owner founder",
    "sponsor retailer insurer broadcaster carrier",
    "winner developer producer distributor broker lender",
    "landlord host regulator pioneer consultant champion player maker builder creditor investor",
    "signatory source",
)


_SAID: Final = re.compile(rf"\b(?:{_VERBS})\s\Z")
_FURTHEST: Final = 2 + max(map(len, PLAIN))
_EDGE: Final = re.compile(r"\b")


def surely_person(cast: Cast, member: Member) -> bool:
    """Return whether a title, a given name, a role or a cue of speech makes the member a person."""
    if member.kind != "person":
        return False
    if member.titles or member.gender != "?" or member.words[-1] in cast.titled:
        return True
    first = member.words[0].lower()
    if first in GENDER or first.split("-")[0] in GENDER:
        return True
    if any(_INITIAL.fullmatch(word) for word in member.words) or cast.called(member.words[-1]):
        return True
    describe(cast, member)
    told = member.role is not None or member.affiliation is not None
    return told or _speaks(cast, member) or kin_of(cast, member) is not None


def alone(cast: Cast, unit: Unit) -> Lone:
    """Return what the release shows a lone name to be: "said Bek", "Bek, 44,", "in Arle"."""
    found = cast.lone.get(unit.name)
    if found is None:
        found = cast.lone[unit.name] = _shown(cast.text, unit.name)
    return found


def _shown(text: str, printed: str) -> Lone:
    name = re.escape(printed)
    used = rf"\b(?:in|across|near|throughout|[Tt]he|en|au|aux) (?:[A-Z]\w+, )?{name}\b(?! [A-Z])"
    if printed in lex.COUNTRIES or re.search(used, text) is not None:
        return "place"
    if names_state(text, printed):
        return "place"
    if re.search(rf"\b{name}['’]s [A-ZÀ-Þ][\w\-]+ [A-ZÀ-Þ]", text) is not None:
        return "place"  # "Tidewatch's Ana Ruiz": it is a body that has people.
    if re.search(rf"(?<![\w@/.\-]){name.lower()}(?![\w@/\-]|\.\w)", text) is not None:
        return "?"  # The name is a word of the language; a part of an address is none.
    at = text.find(printed)
    while at >= 0:
        end = at + len(printed)
        if _EDGE.match(text, at) and _AFTER.match(text, end):
            return "person"
        if _EDGE.match(text, end) and _SAID.search(text, max(0, at - _FURTHEST), at):
            return "person"
        if _EDGE.match(text, end) and small_title(text, at) is not None:
            return "person"
        at = text.find(printed, at + 1)
    return "?"


def _speaks(cast: Cast, member: Member) -> bool:
    """Return whether the name is printed beside a verb of saying, an age, or "who"."""
    return any(
        _AFTER.match(cast.text, place.end) is not None
        or _is_somebody(cast.text, place.end)
        or _BEFORE.search(cast.text, max(0, place.start - 20), place.start) is not None
        for place in member.places[:8]
    )


def _is_somebody(text: str, end: int) -> bool:
    """Return whether the words behind a name say what somebody does: "is a staff nurse"."""
    told = _IS.match(text, end)
    words = told["what"].split() if told else []
    return has_head(words, agents=True) and _BODIES_TOO.isdisjoint(words)
