"""Reads bodies whose names list what they are for: "the Ministry of Roads, Bridges and Ferries"."""

from __future__ import annotations

import re
from typing import Final

from ingest.annotate.speakers.names.given_names import GENDER
from ingest.annotate.words import lexicon as lex

_BODY: Final = (
    "Committee|Subcommittee|Department|Ministry|Office|Bureau|Commission|Directorate|Institute"
    "|Agency|Council|Centre|Center|Board|Division|Faculty|School|Academy|Authority|Service"
    "|Administration|Secretariat|Forum|Union|Association|Federation|Foundation|Group|Inspectorate"
)
_TOPIC: Final = r"[A-Z][\w\-]+(?:\s(?:of\s)?[A-Z][\w\-]+){0,2}"
_LISTED: Final = re.compile(
    rf"(?:[A-Z][\w.’'\-]*\s){{0,4}}?(?:{_BODY})\s(?:on|of|for)\s(?:the\s)?"
    rf"(?P<topics>{_TOPIC}(?:,\s{_TOPIC}){{1,4}},?\s(?:and|&)\s(?:the\s)?{_TOPIC})"
)
_PARTS: Final = re.compile(r",\s(?:(?:and|&)\s(?:the\s)?)?|\s(?:and|&)\s(?:the\s)?")
# What ministries, committees and faculties are for.
TOPICS: Final = lex.words(
    "economic social cultural civil political rights culture media sport sports roads road",
    "bridges ferries housing homes communities community environment environmental food rural",
    "affairs health education science sciences technology innovation energy climate change",
    "trade industry business enterprise labour labor work employment pensions transport",
    "transportation traffic water waters agriculture fisheries forestry forests natural",
    "resources children child families family youth schools skills justice security defence",
    "defense home interior foreign commonwealth development women gender equality equalities",
    "disability ageing aging planning infrastructure digital communications",
    "telecommunications tourism arts art heritage recreation immigration refugees migration",
    "citizenship finance financial budget economy commerce competition consumer consumers",
    "safety standards licensing public service services works urban regional local government",
    "care wellbeing welfare research training veterans emergency emergencies protection",
    "police policing prisons courts law order land lands mines mining ports harbours railways",
    "rail aviation maritime marine oceans wildlife parks nature biodiversity waste animals",
    "humanities literature history music drama theatre engineering mathematics medicine",
    "nursing dentistry pharmacy languages film television radio broadcasting insurance",
    "banking revenue customs statistics elections religion religious minority minorities",
    "indigenous peoples population nutrition sanitation hygiene cooperation humanitarian",
    "integration inclusion human learning higher further adult early years lifelong",
    "administrative constitutional legal ethics data information privacy records archives",
    "libraries museums monuments sites peace disarmament workers employees professionals",
)


def comma_name(text: str, begin: int, stop: int) -> re.Match[str] | None:
    """Return the name that begins at a place, if each thing that it lists is such a topic."""
    found = _LISTED.match(text, begin, stop)
    while found is not None:
        topics = [topic.lower().split() for topic in _PARTS.split(found["topics"])]
        if all(map(_is_topic, topics)):
            return found
        last = text.rfind(" ", begin, found.end())  # "… and Sport Ana Ruiz": the name ends before.
        shorter = _LISTED.match(text, begin, last) if last > begin else None
        found = shorter if shorter is not None and shorter.end() == last else None
    return None


def _is_topic(words: list[str]) -> bool:
    """Return whether words say what a body is for: listed ones, or one plural, "Wells"."""
    plural = len(words) == 1 and words[0].endswith("s") and words[0] not in GENDER
    return plural or TOPICS.issuperset(word for word in words if word != "of")
